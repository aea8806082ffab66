const SPACE = 32;
const PARAGRAPH = 10;

const UNTIDY = /[^\S ]|\u200b| {2}/;

/** What was made tidy, since the same names come again and again; emptied before a long text fills it with others. */
const tidied = new Map<string, string>();

/** Whether a text is plain Latin letters and signs, composed, with single spaces: there is nothing to tidy. */
function isTidy(text: string): boolean {
  let before = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const isLatin =
      (unit > 31 && unit < 0x300 && unit !== 160) || (unit >= 0x1e00 && unit <= 0x1eff);
    if (!isLatin || (unit === SPACE && before === SPACE)) return false;
    before = unit;
  }
  return true;
}

/** The text in NFC with single spaces, for values that are shown or compared. */
export function tidy(text: string): string {
  if (isTidy(text)) return text;
  let known = tidied.get(text);
  if (known === undefined) {
    const composed = text.normalize('NFC');
    known = UNTIDY.test(composed) ? composed.replace(/[\s\u200b]+/g, ' ').trim() : composed;
    if (tidied.size > 500) tidied.clear();
    tidied.set(text, known);
  }
  return known;
}

/** A stretch of a text in plain letters, with the way back. */
export interface PlainWindow {
  /** Lower case without marks; white space as one space, or one "\n" where a paragraph ends; every dash as "-". */
  readonly key: string;
  /**
   * For each UTF-16 unit of the key its index in the text, and one more for the end of the stretch. The next
   * call writes over it.
   */
  readonly at: Readonly<Uint32Array>;
}

/** Stands for a unit that plain letters have nothing for. */
export const NOTHING = 0xffff;

/** What each UTF-16 unit is in plain letters; 0 where it has not been met yet. */
const plainUnits = new Uint16Array(0x10000);

/**
 * The key that is being written. It is made in one piece, since many short pieces cost more than the reading, and
 * not in a typed array, whose beginning costs V8 five times as much to take.
 */
const written: number[] = new Array<number>(128).fill(0);
let places = new Uint32Array(129);

/** A UTF-16 unit in plain letters, as a window has it; {@link NOTHING} for a mark of the letter before it. */
export function plainUnit(code: number): number {
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
  if (places.length <= end - start) places = new Uint32Array(end - start + 1);
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
    written[length] = plain;
    places[length++] = index;
  }
  places[length] = end;
  return {key: String.fromCharCode.apply(null, written.slice(0, length)), at: places};
}
