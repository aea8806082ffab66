import {isLetter} from './unit-kinds.js';
import {NOTHING, plainUnit} from './plain-units.js';
import {copyOf} from './spelling.js';

/** A phrase as a text spells it. */
export interface KnownPhrase<Value> {
  /** Its letters, composed or decomposed. */
  readonly written: string;
  /** The same in NFC. */
  readonly spelling: string;
  /** What it means. */
  readonly value: Value;
}

/** How many are kept: a power of two. */
const SIZE = 64;

/** Phrases that begin or end alike differ so many letters from there, most of them. */
const NEAR = 3;
const FAR = 7;

/** Where a phrase is kept with these letters. */
const placeOf = (near: number, far: number): number => (near * 5 + far) & (SIZE - 1);

/** Where a phrase is kept that starts at an index. */
const placeFrom = (text: string, start: number): number =>
  placeOf(text.charCodeAt(start + NEAR), text.charCodeAt(start + FAR));

/** Where a phrase is kept that ends at an index. */
const placeBefore = (text: string, end: number): number =>
  placeOf(text.charCodeAt(end - NEAR), text.charCodeAt(end - FAR));

/** Whether a word that ends or begins beside a unit goes on with it. */
function isOfWord(unit: number): boolean {
  const plain = plainUnit(unit);
  return plain === NOTHING || (plain > 96 && plain < 123) || isLetter(unit);
}

/**
 * Phrases that were met before. They come again and again, and to compare a text with one of them as a whole takes less
 * time than to look it up letter by letter. Each is kept in a place that two of its letters lead to, until another
 * comes there. Only those may be kept that no longer phrase goes on from.
 */
export class KnownPhrases<Value> {
  readonly #kept = new Array<KnownPhrase<Value> | undefined>(SIZE).fill(undefined);

  /** The one that starts at an index and ends with a word. */
  from(text: string, start: number): KnownPhrase<Value> | undefined {
    if (start + FAR >= text.length) return undefined;
    const known = this.#kept[placeFrom(text, start)];
    if (!known) return undefined;
    const end = start + known.written.length;
    if (text.slice(start, end) !== known.written) return undefined;
    return end < text.length && !isOfWord(text.charCodeAt(end)) ? known : undefined;
  }

  /** The one that ends at an index, and begins with a word behind a limit. */
  before(text: string, end: number, limit: number): KnownPhrase<Value> | undefined {
    if (end - FAR <= limit) return undefined;
    const known = this.#kept[placeBefore(text, end)];
    if (!known) return undefined;
    const start = end - known.written.length;
    const isHere = start > limit && text.slice(start, end) === known.written;
    return isHere && !isOfWord(text.charCodeAt(start - 1)) ? known : undefined;
  }

  /** Keeps what was met from an index on. */
  keepFrom(text: string, start: number, end: number, spelling: string, value: Value): void {
    if (start + FAR < end) this.#keep(placeFrom(text, start), text, start, end, spelling, value);
  }

  /** Keeps what was met before an index. */
  keepBefore(text: string, start: number, end: number, spelling: string, value: Value): void {
    if (end - FAR >= start) this.#keep(placeBefore(text, end), text, start, end, spelling, value);
  }

  /** Keeps a phrase that stands in the text as its spelling is, composed or decomposed. */
  #keep(
    place: number,
    text: string,
    start: number,
    end: number,
    spelling: string,
    value: Value,
  ): void {
    const isComposed = spelling.length === end - start;
    const written = isComposed ? spelling : spelling.normalize('NFD');
    if (written.length !== end - start || !text.startsWith(written, start)) return;
    const own = copyOf(spelling);
    this.#kept[place] = {written: isComposed ? own : written, spelling: own, value};
  }
}
