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

/** So many texts stand in one string. */
const TEXTS_IN_A_BLOCK = 250;

/** Ends a text in its block; no key has it. */
const END = '\n';

/** Many texts in one string, since the browser looks through one long string much faster than through many. */
interface Block {
  readonly keys: string;
  /** Where each text starts in `keys`, and after the last one where the next would. */
  readonly starts: readonly number[];
  /** The index of its first text. */
  readonly first: number;
}

/** Searches in a set of texts. Each is folded once, when it is first needed. */
export class Search {
  readonly #read: (index: number) => string;
  readonly #count: number;
  readonly #blocks: Block[] = [];
  /** Keys of the texts that have no block yet. */
  #keys: string[] = [];
  #prepared = 0;

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
    while (this.#prepared < this.#count) {
      // The clock is asked now and then; asking costs as much as a short text.
      for (let some = 0; some < 20 && this.#prepared < this.#count; some++) {
        this.#keys.push(markWords(fold(this.#read(this.#prepared++))));
        if (this.#keys.length === TEXTS_IN_A_BLOCK || this.#prepared === this.#count) this.#close();
      }
      if (performance.now() >= until) break;
    }
    return this.#prepared === this.#count;
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
    const whole = this.#having([phrase]);
    if (whole.indices.length) return whole;
    return phrase.includes(' ') ? this.#having([...new Set(phrase.split(' '))]) : NOTHING;
  }

  #having(terms: readonly string[]): Found {
    const marked = terms.map(markWords);
    return {terms, indices: this.#blocks.flatMap((block) => textsHaving(block, marked))};
  }

  #close(): void {
    const starts = [0];
    for (const key of this.#keys) starts.push(starts.at(-1)! + key.length + END.length);
    const first = this.#prepared - this.#keys.length;
    this.#blocks.push({keys: this.#keys.join(END) + END, starts, first});
    this.#keys = [];
  }
}

/** The indices of the texts of a block that have all of some terms. */
function textsHaving({keys, starts, first}: Block, terms: readonly string[]): number[] {
  const found: number[] = [];
  /** Where each term stands next. */
  const places = terms.map(() => -1);
  for (let text = 0; text < starts.length - 1;) {
    let furthest = text;
    for (let index = 0; index < terms.length; index++) {
      if (places[index] < starts[text]) places[index] = keys.indexOf(terms[index], starts[text]);
      if (places[index] < 0) return found;
      while (starts[furthest + 1] <= places[index]) furthest++;
    }
    if (furthest === text) found.push(first + text++);
    else text = furthest;
  }
  return found;
}

/** What {@link markWords} makes of each word. Filled as words are met. */
const markedWords = new Map<string, string>();

/**
 * Makes the beginnings of words easy to find in a key, where all letters are small: a capital says
 * that a word begins, and a space where there is none. A space before every word would say it, too;
 * but every fourth letter is one, and a search stops at each.
 */
function markWords(key: string): string {
  let all = '';
  for (const word of key.split(' ')) {
    let marked = markedWords.get(word);
    if (marked === undefined) {
      const [letter = ''] = word;
      const capital = letter.toUpperCase();
      const isPair = capital !== letter && capital.toLowerCase() === letter;
      marked = isPair ? capital + word.slice(letter.length) : ` ${word}`;
      markedWords.set(word, marked);
    }
    all += marked;
  }
  return all;
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
