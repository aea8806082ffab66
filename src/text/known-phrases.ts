import {isLetter} from './unit-kinds.js';
import {NOTHING, plainUnit} from './plain-units.js';
import {copyOf} from './spelling.js';

/** A phrase as a text spells it. */
export interface KnownPhrase<Value> {
  /** How many UTF-16 units it has. */
  readonly length: number;
  /** These, in pieces. */
  readonly pieces: readonly string[];
  /** What it means. */
  readonly value: Value;
}

/** How many are kept: a power of two. */
const SIZE = 256;

/** Where a phrase is kept with these of its letters. */
const placeOf = (near: number, middle: number, far: number): number =>
  (near * 5 + middle * 17 + far * 3) & (SIZE - 1);

/** V8 copies so short a piece of a text, and compares a copy three times as fast as a piece that refers to its text. */
const PIECE = /[^]{1,12}/g;

/** Whether the pieces of a phrase stand at an index. */
function stand(text: string, index: number, pieces: readonly string[]): boolean {
  let start = index;
  for (const piece of pieces) {
    const end = start + piece.length;
    if (text.slice(start, end) !== piece) return false;
    start = end;
  }
  return true;
}

/** Whether a word that ends or begins beside a unit goes on with it. */
function isOfWord(unit: number): boolean {
  const plain = plainUnit(unit);
  return plain === NOTHING || (plain > 96 && plain < 123) || isLetter(unit);
}

/**
 * Phrases that were met before. They come again and again, and to compare a text with one of them as a whole takes less
 * time than to look it up letter by letter. Each is kept in a place that some of its letters lead to, until another
 * comes there. Only those may be kept that no longer phrase goes on from.
 */
export class KnownPhrases<Value> {
  readonly #kept = new Array<KnownPhrase<Value> | undefined>(SIZE).fill(undefined);
  readonly #near: number;
  readonly #middle: number;
  readonly #far: number;

  /** Most phrases differ in one of three letters, so far from where they are met. */
  constructor(near = 3, middle = 7, far = 10) {
    this.#near = near;
    this.#middle = middle;
    this.#far = far;
  }

  /** The one that starts at an index and ends with a word. */
  from(text: string, start: number): KnownPhrase<Value> | undefined {
    const known = this.#kept[this.#placeFrom(text, start)];
    if (!known) return undefined;
    const end = start + known.length;
    if (end >= text.length || !stand(text, start, known.pieces)) return undefined;
    return isOfWord(text.charCodeAt(end)) ? undefined : known;
  }

  /** The one that ends at an index, and begins with a word behind a limit. */
  before(text: string, end: number, limit: number): KnownPhrase<Value> | undefined {
    const known = this.#kept[this.#placeBefore(text, end)];
    if (!known) return undefined;
    const start = end - known.length;
    if (start <= limit || !stand(text, start, known.pieces)) return undefined;
    return isOfWord(text.charCodeAt(start - 1)) ? undefined : known;
  }

  /** Keeps what was met from an index on. */
  keepFrom(text: string, start: number, end: number, value: Value): void {
    if (start + this.#far < text.length) {
      this.#keep(this.#placeFrom(text, start), text.slice(start, end), value);
    }
  }

  /** Keeps what was met before an index. */
  keepBefore(text: string, start: number, end: number, value: Value): void {
    if (end > this.#far) this.#keep(this.#placeBefore(text, end), text.slice(start, end), value);
  }

  #placeFrom(text: string, start: number): number {
    if (start + this.#far >= text.length) return 0;
    return placeOf(
      text.charCodeAt(start + this.#near),
      text.charCodeAt(start + this.#middle),
      text.charCodeAt(start + this.#far),
    );
  }

  #placeBefore(text: string, end: number): number {
    if (end <= this.#far) return 0;
    return placeOf(
      text.charCodeAt(end - this.#near),
      text.charCodeAt(end - this.#middle),
      text.charCodeAt(end - this.#far),
    );
  }

  /** Keeps a phrase in memory of its own. */
  #keep(place: number, written: string, value: Value): void {
    const pieces = written.match(PIECE)!.map(copyOf);
    this.#kept[place] = {length: written.length, pieces, value};
  }
}
