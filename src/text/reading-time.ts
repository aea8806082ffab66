/** How long a text takes to read. */
export interface ReadingTime {
  /** Whole minutes: 0 for a blank text, else at least 1. */
  readonly minutes: number;
  /** How many syllables or words were counted. */
  readonly units: number;
  /** What was counted. */
  readonly unit: 'syllable' | 'word';
}

export interface ReadingTimeOptions {
  /** BCP 47 tag of the language that the text is in. Vietnamese unless said otherwise. */
  readonly lang?: string;
  /** Syllables or words a minute. Anything but a number above 0 gives the default of the language. */
  readonly rate?: number;
}

/**
 * Syllables a minute of Vietnamese. No norm of silent reading was found for Vietnamese, so the number is our
 * choice: well below the speed of English readers, of whom 238 words are some 350 syllables.
 */
const VIETNAMESE_RATE = 250;

/** Words a minute of English non-fiction read silently: M. Brysbaert, "How many words do we read per minute?", 2019. */
const ENGLISH_RATE = 238;

/**
 * Words a minute of any other language: the average of the 17 languages of the International Reading
 * Speed Texts, which are read aloud and so slower than silently.
 */
const OTHER_RATE = 184;

/** A run of letters and digits; "3,9", "1.200" and "don't" are one. */
const WORD = /[\p{L}\p{N}](?:['’]?[\p{L}\p{M}\p{N}]|[.,](?=\p{N}))*/gu;

/** Two characters are about one word in the scripts that write words without spaces between them. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,2}/gu;

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  // `match` would make a string of each word.
  for (pattern.lastIndex = 0; pattern.test(text);) count++;
  return count;
}

/** Words as the language divides them; Firefox before 125 cannot tell and counts by spaces. */
function countWords(text: string, lang: string): number {
  if ('Segmenter' in Intl) {
    let segmenter: Intl.Segmenter;
    try {
      segmenter = new Intl.Segmenter(lang, {granularity: 'word'});
    } catch {
      segmenter = new Intl.Segmenter(undefined, {granularity: 'word'});
    }
    let count = 0;
    for (const {isWordLike} of segmenter.segment(text)) if (isWordLike) count++;
    return count;
  }
  return countMatches(text, UNSPACED) + countMatches(text.replace(UNSPACED, ' '), WORD);
}

/** Counts what is read, text after text; paragraphs count one by one as they do together. */
export class ReadingTimeCounter {
  readonly #lang: string;
  readonly #language: string;
  readonly #rate: number;
  #units = 0;
  #isBlank = true;

  /** @param options The language of the text, and how fast it is read. */
  constructor({lang = 'vi', rate}: ReadingTimeOptions = {}) {
    this.#lang = String(lang);
    this.#language = this.#lang.split(/[-_]/)[0].toLowerCase();
    const defaultRate =
      this.#language === 'vi'
        ? VIETNAMESE_RATE
        : this.#language === 'en'
          ? ENGLISH_RATE
          : OTHER_RATE;
    this.#rate = typeof rate === 'number' && rate > 0 ? rate : defaultRate;
  }

  /**
   * Counts a text.
   *
   * @param text One or several whole paragraphs.
   */
  add(text: string): void {
    if (!text.trim()) return;
    this.#isBlank = false;
    const isSpaced = this.#language === 'vi' || this.#language === 'en';
    this.#units += isSpaced ? countMatches(text, WORD) : countWords(text, this.#lang);
  }

  /** What has been counted so far takes so long. */
  get time(): ReadingTime {
    return {
      minutes: this.#isBlank ? 0 : Math.max(1, Math.round(this.#units / this.#rate)),
      units: this.#units,
      unit: this.#language === 'vi' ? 'syllable' : 'word',
    };
  }
}

/**
 * How long a text takes to read silently: Vietnamese by syllables, which it writes apart, every other
 * language by words.
 *
 * @param text A text, or its paragraphs. Leave out what readers see twice, such as a lead that repeats the body.
 * @returns The time in whole minutes, and what it was reckoned from.
 */
export function readingTime(
  text: string | readonly string[],
  options?: ReadingTimeOptions,
): ReadingTime {
  const counter = new ReadingTimeCounter(options);
  counter.add(typeof text === 'string' ? text : Array.isArray(text) ? text.join('\n') : '');
  return counter.time;
}
