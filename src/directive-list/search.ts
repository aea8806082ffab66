/**
 * Search in the texts of directives: without diacritics, case and punctuation. It knows no nodes; a
 * text is whatever gives its string when it is asked.
 */
import {fold, foldWithOffsets, originalRange} from '../text/folding.js';

/** A part of a text, in UTF-16 units. */
export type Span = readonly [start: number, end: number];

/** What a search has found. */
export interface Found {
  /** What was looked for: the folded phrase, or its words where the phrase is nowhere. */
  readonly terms: readonly string[];
  /** The indices of the texts, rising. */
  readonly indices: readonly number[];
}

const NOTHING: Found = {terms: [], indices: []};

/** Searches in a set of texts. Each is folded once, when it is first needed. */
export class Search {
  readonly #read: (index: number) => string;
  readonly #keys: string[] = [];
  readonly #count: number;
  /** What was found last as a whole phrase. */
  #last: Found = NOTHING;

  /**
   * @param count How many texts there are.
   * @param read Gives one of them.
   */
  constructor(count: number, read: (index: number) => string) {
    this.#count = count;
    this.#read = read;
  }

  /**
   * Folds some of the texts ahead of time.
   *
   * @param until When to stop, by `performance.now()`.
   * @returns Whether all are folded.
   */
  prepare(until: number): boolean {
    while (this.#keys.length < this.#count) {
      // The clock is asked now and then; asking costs as much as a short text.
      for (let some = 0; some < 20 && this.#keys.length < this.#count; some++) {
        this.#keys.push(this.#fold(this.#keys.length));
      }
      if (performance.now() >= until) break;
    }
    return this.#keys.length === this.#count;
  }

  /**
   * Finds the texts in which the whole phrase stands; where there are none, those in which each of
   * its words does. A word of the text may be longer than what was typed, and begins with it.
   *
   * @param query What the reader typed. Without a letter or a digit it finds nothing.
   */
  find(query: string): Found {
    this.prepare(Infinity);
    const phrase = fold(query);
    if (!phrase) return NOTHING;
    // As long as the reader only types on, what had not the beginning has not the whole.
    const among = phrase.startsWith(this.#last.terms[0]) ? this.#last.indices : undefined;
    const whole = this.#having([phrase], among);
    if (whole.indices.length) return (this.#last = whole);
    const words = [...new Set(phrase.split(' '))];
    return words.length > 1 ? this.#having(words) : NOTHING;
  }

  #having(terms: readonly string[], among: Iterable<number> = this.#keys.keys()): Found {
    const starts = terms.map((term) => ` ${term}`);
    const indices: number[] = [];
    for (const index of among) {
      if (starts.every((start) => this.#keys[index].includes(start))) indices.push(index);
    }
    return {terms, indices};
  }

  /** With a space in front: every word of it begins after one. */
  #fold(index: number): string {
    return ` ${fold(this.#read(index))}`;
  }
}

/**
 * Where the terms of a search stand in a text, in order, none over another.
 *
 * @param text The text as it stands.
 * @param terms What {@link Search.find} gave.
 */
export function spansOf(text: string, terms: readonly string[]): Span[] {
  const folded = foldWithOffsets(text);
  const found: Span[] = [];
  for (const term of terms) {
    for (let at = startOf(folded.key, term, 0); at >= 0;) {
      found.push(originalRange(folded, at, at + term.length));
      at = startOf(folded.key, term, at + term.length);
    }
  }
  found.sort(([a], [b]) => a - b);
  return found.filter(([start], index) => index === 0 || start >= found[index - 1][1]);
}

/** Where a term stands next at the beginning of a word; -1 where it does not. */
function startOf(key: string, term: string, from: number): number {
  if (from === 0 && key.startsWith(term)) return 0;
  const at = key.indexOf(` ${term}`, Math.max(0, from - 1));
  return at < 0 ? -1 : at + 1;
}
