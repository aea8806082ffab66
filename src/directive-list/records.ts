import {parseDate} from '../text/dates.js';
import {type DirectiveStatus, readStatus} from './status.js';

/** What an API says of one directive. Every field may be missing. */
export interface DirectiveRecord {
  /** The number of the directive; in an object that is keyed by numbers the key says it. */
  readonly number?: number | string;
  /** `todo`, `doing`, `done` or `overdue`. */
  readonly status?: string | null;
  /** The last day for it, in any form that `parseDate` reads. */
  readonly due?: string | null;
  /** Who is to do it. */
  readonly owner?: string | null;
}

/** What `records` of a list takes: records by number, a list of them, or either as JSON. */
export type DirectiveRecords =
  Readonly<Record<string, DirectiveRecord>> | readonly DirectiveRecord[] | string;

/** What is known of one directive. */
export interface FollowUpFacts {
  readonly status: DirectiveStatus | null;
  /** When it is due, as written; empty where nothing is known. */
  readonly due: string;
  /** The day of that, `YYYY-MM-DD`; `null` where it cannot be read. */
  readonly dueDay: string | null;
  readonly owner: string;
}

/** What is wrong with a record. */
export type RecordFault =
  | 'not-records'
  | 'not-a-record'
  | 'no-number'
  | 'repeated-number'
  | 'unknown-status'
  | 'unreadable-due'
  | 'unusable-owner'
  | 'too-many';

/** One thing in the records that could not be used. */
export interface FaultyRecord {
  readonly fault: RecordFault;
  /** The number of the directive; `null` where there is none. */
  readonly number: number | null;
  /** What was found there, as a short text. */
  readonly found: string;
}

/** What could be read out of the records, and what not. */
export interface ReadRecords {
  readonly facts: ReadonlyMap<number, FollowUpFacts>;
  readonly faults: readonly FaultyRecord[];
}

/** Longer than any name of an agency; what is longer is no name. */
const LONGEST_OWNER = 300;
const LONGEST_DUE = 100;
const LONGEST_QUOTE = 40;
/** More directives than any list has. Nothing beyond is looked at. */
const MOST_RECORDS = 20_000;
/** Nobody reads more than these. */
const MOST_FAULTS = 100;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A number as records and attributes write it: 7, "7", "07". `null` for anything else. */
export function readNumber(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : null;
}

/** Whether it is an array; a proxy that was revoked throws where it is asked. */
function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** A value as a short text. What an object holds is not looked at: it may be long, or throw. */
function quote(value: unknown): string {
  if (isObject(value)) return isList(value) ? '[…]' : '{…}';
  const text = String(value).slice(0, 2 * LONGEST_QUOTE);
  const letters = [...text];
  return letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join('')}…` : text;
}

/** Asks for a field that may be a getter which throws. */
function field(record: object, name: string): unknown {
  try {
    return Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads what is known of one directive.
 *
 * @param raw The fields as they were given; `null`, `undefined` and empty text say nothing.
 * @param report Told of each field that cannot be used.
 */
export function readFacts(
  raw: {readonly status?: unknown; readonly due?: unknown; readonly owner?: unknown},
  report: (fault: RecordFault, found: unknown) => void,
): FollowUpFacts {
  const isSaid = (value: unknown) =>
    value !== null && value !== undefined && !(typeof value === 'string' && !value.trim());
  const status = isSaid(raw.status) ? readStatus(raw.status) : null;
  if (isSaid(raw.status) && !status) report('unknown-status', raw.status);

  let due = '';
  let dueDay: string | null = null;
  if (isSaid(raw.due)) {
    const isShort = typeof raw.due === 'string' && raw.due.length <= LONGEST_DUE;
    const written = isShort ? raw.due.trim() : '';
    dueDay = parseDate(written)?.date ?? null;
    if (dueDay) due = written;
    else report('unreadable-due', raw.due);
  }

  let owner = '';
  if (isSaid(raw.owner)) {
    const isShort = typeof raw.owner === 'string' && raw.owner.length <= LONGEST_OWNER;
    if (isShort) owner = raw.owner.replace(/\s+/g, ' ').trim();
    else report('unusable-owner', raw.owner);
  }
  return {status, due, dueDay, owner};
}

/**
 * Reads records that came from somewhere: an object keyed by numbers, a list of records with numbers,
 * or either as JSON. What can be used is used, field by field; the rest is named. Never throws.
 *
 * @param value Anything. `null`, `undefined` and an empty text are no records, and no fault.
 */
export function readRecords(value: unknown): ReadRecords {
  const facts = new Map<number, FollowUpFacts>();
  const faults: FaultyRecord[] = [];
  const report = (fault: RecordFault, number: number | null, found: unknown) => {
    if (faults.length < MOST_FAULTS) faults.push({fault, number, found: quote(found)});
  };
  if (value === null || value === undefined || value === '') return {facts, faults};

  let records: unknown = value;
  if (typeof value === 'string') {
    try {
      records = JSON.parse(value);
    } catch {
      records = null;
    }
  }
  let entries: (readonly [key: unknown, record: unknown])[] = [];
  try {
    if (isList(records)) {
      entries = records
        .slice(0, MOST_RECORDS + 1)
        .map((record: unknown) => [isObject(record) ? field(record, 'number') : undefined, record]);
    } else if (isObject(records)) {
      // Own keys only: `__proto__` in JSON is one, and no number.
      entries = Object.keys(records)
        .slice(0, MOST_RECORDS + 1)
        .map((key) => [key, field(records, key)]);
    } else report('not-records', null, value);
  } catch {
    report('not-records', null, value);
  }
  if (entries.length > MOST_RECORDS) report('too-many', null, MOST_RECORDS);

  for (const [key, record] of entries.slice(0, MOST_RECORDS)) {
    const number = readNumber(key);
    if (!isObject(record) || isList(record)) report('not-a-record', number, record);
    else if (number === null) report('no-number', null, key ?? record);
    else {
      if (facts.has(number)) report('repeated-number', number, key);
      const raw = {
        status: field(record, 'status'),
        due: field(record, 'due'),
        owner: field(record, 'owner'),
      };
      facts.set(
        number,
        readFacts(raw, (fault, found) => report(fault, number, found)),
      );
    }
  }
  return {facts, faults};
}
