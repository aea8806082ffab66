import {findClaims, findCountedNouns, type Claim} from './claims.js';
import {parseDirectives, type Directive, type DirectiveList} from './directives.js';
import {findDoubled} from './doubled.js';
import {findEndMark, isBlank} from './end-mark.js';
import {messageFor, type DiagnosticCode, type Messages} from './audit-messages.js';
import {checkSyllable, type SyllableFault} from './syllables.js';

export type {DiagnosticCode, Messages} from './audit-messages.js';

/** Something an editor should look at. The library shows the text as it is and corrects nothing. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** A `warning` is most likely an error; an `info` may be meant. */
  readonly severity: 'warning' | 'info';
  /** Which text it is about; `intro` is the paragraph before a list, `body` any other one. */
  readonly where: 'title' | 'lead' | 'intro' | 'body';
  /** The index of the paragraph; -1 in the title and the lead. */
  readonly paragraph: number;
  /** Where it starts and ends in that text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The words it is about, as they stand. */
  readonly text: string;
  /** A sentence for the editor, in Vietnamese and in English. */
  readonly messages: Messages;
  /** For `count-mismatch`, the number announced; for the others about numbers, the number expected. */
  readonly claimed?: number;
  /** For `count-mismatch`, the number of directives; for the others about numbers, the number written. */
  readonly found?: number;
  /** For `syllable`, what is wrong with it. */
  readonly fault?: SyllableFault;
}

/** The texts of a bulletin, each as it stands. */
export interface Bulletin {
  readonly title?: string;
  readonly lead?: string;
  readonly paragraphs: readonly string[];
  /** The lists in the paragraphs, where markup and not text numbers them; else they are recognised. */
  readonly lists?: readonly DirectiveList[];
}

type Place = Pick<Diagnostic, 'where' | 'paragraph' | 'start' | 'end'>;

/**
 * Reports to editors what looks wrong in a bulletin: a number of tasks announced that is not the
 * number listed, gaps, duplicates, disorder and restarts in the numbers, a missing end mark,
 * syllables that Vietnamese cannot have, and syllables typed twice.
 *
 * It would rather miss an error than blame ordinary text. Any strings are accepted.
 *
 * @returns The diagnostics: those about numbers by list, then those about the body, in source order.
 */
export function audit({
  title = '',
  lead = '',
  paragraphs,
  lists = parseDirectives(paragraphs).lists,
}: Bulletin): Diagnostic[] {
  const texts = {title, lead};
  const diagnostics: Diagnostic[] = [];
  const report = (
    code: DiagnosticCode,
    severity: Diagnostic['severity'],
    place: Place,
    more: Pick<Diagnostic, 'claimed' | 'found' | 'fault'> = {},
    marker = '',
  ) => {
    const {where, paragraph, start, end} = place;
    const source = where === 'title' || where === 'lead' ? texts[where] : paragraphs[paragraph];
    const text = source.slice(start, end);
    diagnostics.push({
      code,
      severity,
      ...place,
      text,
      // A number that markup gave stands in no text.
      messages: messageFor(code, {text: text || marker, ...more}),
      ...more,
    });
  };

  for (const {claim, found, ...place} of findMismatches(title, lead, paragraphs, lists)) {
    report(
      'count-mismatch',
      'warning',
      {...place, start: claim.start, end: claim.end},
      {claimed: claim.count, found},
    );
  }

  lists.forEach((list, index) => {
    const before = lists[index - 1];
    const at = ({blocks, start, end}: Directive): Place => ({
      where: 'body',
      paragraph: blocks[0],
      start,
      end,
    });
    const [first] = list.items;
    if (first.number > 1)
      report('gap', 'info', at(first), {claimed: 1, found: first.number}, first.marker);
    else if (before?.style === list.style && list.intro < 0) {
      report(
        'restart',
        'info',
        at(first),
        {
          claimed: before.items[before.items.length - 1].number + 1,
          found: first.number,
        },
        first.marker,
      );
    }
    const seen = new Set([first.number]);
    let highest = first.number;
    for (const item of list.items.slice(1)) {
      const {number} = item;
      const numbers = {claimed: highest + 1, found: number};
      if (seen.has(number)) report('duplicate', 'warning', at(item), numbers, item.marker);
      else if (number < highest) report('out-of-order', 'warning', at(item), numbers, item.marker);
      else if (number > highest + 1 && !/[aA]/.test(list.style))
        report('gap', 'warning', at(item), numbers, item.marker);
      seen.add(number);
      highest = Math.max(highest, number);
    }
  });

  let last = paragraphs.length - 1;
  while (last >= 0 && isBlank(paragraphs[last])) last--;
  // Directives whose numbers the markup gives may have no text at all.
  if (lists.length && last >= 0 && findEndMark(paragraphs) < 0) {
    const {length} = paragraphs[last];
    report('missing-end-mark', 'info', {
      where: 'body',
      paragraph: last,
      start: length,
      end: length,
    });
  }

  checkWords('title', -1, title);
  checkWords('lead', -1, lead);
  paragraphs.forEach((text, index) => checkWords('body', index, text));
  for (const {index, start, end} of findDoubled(paragraphs)) {
    report('doubled-syllable', 'warning', {where: 'body', paragraph: index, start, end});
  }
  return diagnostics;

  function checkWords(where: Diagnostic['where'], paragraph: number, text: string): void {
    // A word with a hyphen, an apostrophe, a dot or a digit in it is a name, a symbol or foreign.
    for (const match of text.matchAll(/[\p{L}\p{M}\p{N}_'’./@&‑-]+/gu)) {
      // The end mark may follow at once.
      const word = match[0].replace(/[./'’]+$/, '');
      const fault = /^[\p{L}\p{M}]+$/u.test(word) ? checkSyllable(word) : null;
      if (fault)
        report(
          'syllable',
          'warning',
          {where, paragraph, start: match.index, end: match.index + word.length},
          {fault},
        );
    }
  }
}

interface Mismatch extends Pick<Diagnostic, 'where' | 'paragraph'> {
  readonly claim: Claim;
  readonly found: number;
}

function findMismatches(
  title: string,
  lead: string,
  paragraphs: readonly string[],
  lists: readonly DirectiveList[],
): Mismatch[] {
  const found: Mismatch[] = [];
  if (!lists.length) return found;
  const counts = lists.map(({items}) => items.length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const introNouns = lists.map(nounOf);
  lists.forEach((list, index) => {
    if (list.intro < 0) return;
    // Lists that restart under headings may be counted together.
    const rest = counts.slice(index).reduce((sum, count) => sum + count, 0);
    const claims = findClaims(paragraphs[list.intro]).filter(
      ({noun}) => noun === introNouns[index],
    );
    compare(claims, [counts[index], rest, total], counts[index], 'intro', list.intro);
  });
  const known = [...new Set(introNouns.filter(Boolean))];
  for (const [where, text] of [
    ['title', title],
    ['lead', lead],
  ] as const) {
    const claims = findClaims(text);
    // Without a word for what is listed, one number in the title of a text with one list can but mean it.
    const fitting = known.length
      ? claims.filter(({noun}) => known.includes(noun))
      : lists.length === 1 && claims.length === 1
        ? claims
        : [];
    compare(fitting, [...counts, total], counts.length === 1 ? counts[0] : total, where, -1);
  }
  return found;

  function nounOf({style, intro}: DirectiveList): string {
    if (/ 1$/.test(style)) return style.slice(0, -2);
    const text = intro < 0 ? '' : paragraphs[intro];
    const claims = findClaims(text);
    // What is announced last comes next: "... 5 nội dung, trong đó có các nhiệm vụ sau:".
    const nouns = findCountedNouns(text);
    return (
      claims.find(({count}) => count === counts[lists.findIndex((list) => list.intro === intro)])
        ?.noun ??
      nouns[nouns.length - 1] ??
      ''
    );
  }

  function compare(
    claims: readonly Claim[],
    right: readonly number[],
    count: number,
    where: Mismatch['where'],
    paragraph: number,
  ): void {
    if (claims.some((claim) => right.includes(claim.count))) return;
    for (const claim of claims) found.push({where, paragraph, claim, found: count});
  }
}
