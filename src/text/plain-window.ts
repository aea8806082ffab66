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

const SPACE = 32;
const PARAGRAPH = 10;

/** Stands for a unit that plain letters have nothing for. */
const NOTHING = 0xffff;

/** What each UTF-16 unit is in plain letters; 0 where it has not been met yet. */
const plainUnits = new Uint16Array(0x10000);

/** The key that is being written. It is made in one piece, since many short pieces cost more than the reading. */
let written = new Uint16Array(128);

function plainUnit(code: number): number {
  const known = plainUnits[code];
  if (known) return known;
  const unit = String.fromCharCode(code);
  let plain: number;
  if (/[\p{M}\u200b\ufeff]/u.test(unit)) plain = NOTHING;
  else if (/[\p{Pd}\u2212\u00ad]/u.test(unit)) plain = 45;
  else if (/[\n\u2029]/.test(unit)) plain = PARAGRAPH;
  else if (/\s/.test(unit)) plain = SPACE;
  else plain = unit.normalize('NFD').charAt(0).toLowerCase().replace('đ', 'd').charCodeAt(0);
  plainUnits[code] = plain;
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
  if (written.length < end - start) written = new Uint16Array(end - start);
  let length = 0;
  let breaks = 0;
  for (let index = start; index < end; index++) {
    let plain = plainUnit(text.charCodeAt(index));
    if (plain === NOTHING) continue;
    if (plain === SPACE || plain === PARAGRAPH) {
      if (plain === PARAGRAPH) breaks++;
      const last = length ? written[length - 1] : 0;
      if (last === PARAGRAPH) continue;
      if (last === SPACE) {
        if (breaks > 1) written[length - 1] = PARAGRAPH;
        continue;
      }
      plain = SPACE;
    } else {
      breaks = 0;
    }
    written[length++] = plain;
    at.push(index);
  }
  at.push(end);
  const units = written.subarray(0, length) as unknown as number[];
  return {key: String.fromCharCode.apply(null, units), at};
}
