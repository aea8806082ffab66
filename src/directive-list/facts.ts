import type {DirectiveItem} from './directive-item.js';
import type {Directive, DirectiveList} from './directive-list.js';
import {
  type FaultyRecord,
  type FollowUpFacts,
  readFacts,
  type ReadRecords,
  readRecords,
} from './records.js';
import {type DirectiveStatus, statusOn} from './status.js';

/** What a reader is told of one directive. */
export interface Known extends FollowUpFacts {
  /** The status on the day on which the page is read. */
  readonly shown: DirectiveStatus | null;
}

/** What is known of the directives of one list. */
export interface FactsOfList {
  /** By directive; those of which nothing is known are missing. */
  readonly known: ReadonlyMap<Directive, Known>;
  /** What is wrong with the records; `item` is set where it is wrong in the page. */
  readonly faults: readonly (FaultyRecord & {readonly item?: DirectiveItem})[];
  /** The numbers of records that fit no directive. */
  readonly unused: readonly number[];
  /** The numbers of records that fit several directives; the first has the record. */
  readonly ambiguous: readonly number[];
}

const lastRead = new WeakMap<DirectiveList, {value: unknown; records: ReadRecords}>();

/** Reads the records of a list, once for each value. */
function recordsOf(list: DirectiveList): ReadRecords {
  const last = lastRead.get(list);
  if (last && last.value === list.records) return last.records;
  const records = readRecords(list.records);
  lastRead.set(list, {value: list.records, records});
  return records;
}

/**
 * What is known of a directive from the element in which it was written. A day that cannot be read is
 * kept as its author wrote it.
 *
 * @param report Told of each attribute that cannot be used.
 */
export function factsOfItem(
  {status, due, owner}: DirectiveItem,
  report: Parameters<typeof readFacts>[1] = () => {},
): FollowUpFacts {
  const facts = readFacts({status, due, owner}, report);
  return {...facts, due: facts.due || (typeof due === 'string' ? due.trim() : '')};
}

/**
 * Brings together what the page and the records say of each directive. Where both say something, the
 * record holds, field by field: it is the newer.
 *
 * @param today The day on which the page is read, `YYYY-MM-DD`.
 */
export function collectFacts(list: DirectiveList, today: string): FactsOfList {
  const {facts, faults} = recordsOf(list);
  const known = new Map<Directive, Known>();
  const ownFaults: (FaultyRecord & {item?: DirectiveItem})[] = [...faults];
  // Where there are such elements, each is a directive, and nothing else is.
  const items = list.querySelectorAll<DirectiveItem>('directive-item');
  const seen = new Map<number, number>();
  list.directives.forEach((directive, index) => {
    const {number} = directive;
    const item = items[index];
    const own =
      item &&
      factsOfItem(item, (fault, found) =>
        ownFaults.push({fault, number, found: String(found).slice(0, 40), item}),
      );
    const record = seen.has(number) ? undefined : facts.get(number);
    seen.set(number, (seen.get(number) ?? 0) + 1);
    if (!own && !record) return;
    const day = record?.due ? record : own;
    const merged: FollowUpFacts = {
      status: record?.status ?? own?.status ?? null,
      due: day?.due ?? '',
      dueDay: day?.dueDay ?? null,
      owner: (record?.owner || own?.owner) ?? '',
    };
    const shown = statusOn(merged.status, merged.dueDay, today);
    if (shown || merged.due || merged.owner) known.set(directive, {...merged, shown});
  });
  const numbers = [...facts.keys()];
  return {
    known,
    faults: ownFaults,
    unused: numbers.filter((number) => !seen.has(number)),
    ambiguous: numbers.filter((number) => seen.get(number)! > 1),
  };
}
