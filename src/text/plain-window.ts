const UNTIDY = /[^\S ]|\u200b| {2}/;

/** The text in NFC with single spaces, for values that are shown or compared. */
export function tidy(text: string): string {
  const composed = text.normalize('NFC');
  return UNTIDY.test(composed) ? composed.replace(/[\s\u200b]+/g, ' ').trim() : composed;
}

/** A stretch of a text in plain letters, with the way back. */
export interface PlainWindow {
  /** Lower case without marks; white space as one space, or one "\n" where a paragraph ends; every dash as "-". */
  readonly key: string;
  /** For each UTF-16 unit of the key its index in the text, and one more for the end of the stretch. */
  readonly at: readonly number[];
}

/** What each UTF-16 unit is in plain letters. Filled as units are met. */
const plainUnits = new Map<number, string>();

function plainUnit(code: number): string {
  let plain = plainUnits.get(code);
  if (plain === undefined) {
    const unit = String.fromCharCode(code);
    if (/[\p{M}\u200b\ufeff]/u.test(unit)) plain = '';
    else if (/[\p{Pd}\u2212\u00ad]/u.test(unit)) plain = '-';
    else if (/[\n\u2029]/.test(unit)) plain = '\n';
    else if (/\s/.test(unit)) plain = ' ';
    else plain = unit.normalize('NFD').charAt(0).toLowerCase().replace('đ', 'd').charAt(0);
    plainUnits.set(code, plain);
  }
  return plain;
}

/**
 * Reads a short stretch of a text in plain letters, so that a pattern need not know of marks, NFD,
 * no-break spaces or kinds of dashes. A single line break counts as a space, two end a paragraph.
 */
export function plainWindow(text: string, from: number, to: number): PlainWindow {
  const start = Math.max(0, from);
  const end = Math.min(text.length, to);
  const at: number[] = [];
  let key = '';
  let breaks = 0;
  for (let index = start; index < end; index++) {
    const plain = plainUnit(text.charCodeAt(index));
    if (plain === '') continue;
    if (plain === ' ' || plain === '\n') {
      if (plain === '\n') breaks++;
      const last = key.charAt(key.length - 1);
      if (last === '\n') continue;
      if (last === ' ') {
        if (breaks > 1) key = key.slice(0, -1) + '\n';
        continue;
      }
      key += ' ';
    } else {
      breaks = 0;
      key += plain;
    }
    at.push(index);
  }
  at.push(end);
  return {key, at};
}
