const DIGIT = 1;
const LETTER = 2;
const MARK = 4;
const BLANK = 8;
const DASH = 16;
const SLASH = 32;
const CAPITAL = 64;
const SMALL = 128;

/**
 * What each UTF-16 unit is. A look at a table costs less than comparisons, and a citation takes a hundred looks. There is
 * room for all units, though few have a kind: to ask first whether one can have any takes as long as the look, and a
 * system gives memory to the touched parts of a large array only.
 */
const kinds = new Uint8Array(0x10000);

function name(kind: number, ...ranges: readonly (readonly [first: number, last: number])[]): void {
  for (const [first, last] of ranges) {
    for (let unit = first; unit <= last; unit++) kinds[unit] |= kind;
  }
}

const each = (units: string) =>
  [...units].map((unit) => [unit.charCodeAt(0), unit.charCodeAt(0)] as const);

name(DIGIT, [48, 57]);
name(LETTER, [97, 122], [65, 90], [0xaa, 0x36f], [0x1e00, 0x1eff]);
name(MARK, [0x300, 0x36f]);
name(BLANK, [9, 13], [0x2000, 0x200b], ...each(' \u00a0\u202f\u3000\ufeff'));
name(DASH, [0x2010, 0x2015], ...each('-\u00ad\u2212\ufe58\ufe63\uff0d'));
name(SLASH, ...each('/\u2044\u2215\uff0f'));
name(CAPITAL, [65, 90], ...each('ĐÂÊÔĂƠƯ'));
name(SMALL, [97, 122], ...each('đ'));

/** Before and behind the text stands `NaN`, which is nothing. */
const is = (unit: number, kind: number): boolean => (kinds[unit | 0] & kind) !== 0;

export const isDigit = (unit: number): boolean => is(unit, DIGIT);

export const isDigitAt = (text: string, index: number): boolean => isDigit(text.charCodeAt(index));

/** White space of every kind, and the zero-width space. */
export const isBlank = (unit: number): boolean => is(unit, BLANK);

export const isMark = (unit: number): boolean => is(unit, MARK);

/** A Latin letter, or a mark of one. */
export const isLetter = (unit: number): boolean => is(unit, LETTER);

/** What WORD in citation-symbol.ts is as a pattern. */
export const isWord = (unit: number): boolean => is(unit, DIGIT | LETTER);

export const isDash = (unit: number): boolean => is(unit, DASH);

/** What `isDash` tells, as a piece of a pattern. */
export const ANY_DASH = '[-\\u00ad\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]';

/** What SLASH in citation-symbol.ts is as a pattern. */
export const isSlash = (unit: number): boolean => is(unit, SLASH);

/** What CAPITAL in citation-symbol.ts is as a pattern, but for its mark and the rare "Ð", which only the pattern reads. */
export const isCapital = (unit: number): boolean => is(unit, CAPITAL);

/** What may stand behind the first capital of a code, or right behind a number. */
export const isSmall = (unit: number): boolean => is(unit, SMALL);

/** The number that digits are; `Number` takes ten times as long to tell that of a piece of a text. */
export function numberAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < end; index++) number = number * 10 + text.charCodeAt(index) - 48;
  return number;
}
