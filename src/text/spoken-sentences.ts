import {endMarkStart} from './end-mark.js';
import {isSpeakable, spokenForm} from './spoken.js';
import {baseLanguage} from './spoken-words.js';

/** A sentence, or a part of a long one, that a voice says in one breath. */
export interface SpokenSentence {
  /** Where it starts in the text, in UTF-16 units. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
  /** What the voice is given. */
  readonly spoken: string;
}

export interface SpokenSentencesOptions {
  /** BCP 47 tag of the language that the text is in. Vietnamese unless said otherwise. */
  readonly lang?: string;
  /** The longest part, in UTF-16 units of the text; also what the spoken form is held to where that can be done. */
  readonly limit?: number;
}

/** Chrome stops a voice of the network after some 15 seconds; this many characters take less. */
const LIMIT = 180;

/** Shortened words after whose point the sentence goes on, and initials. */
const abbreviation =
  /(?:^|[^\p{L}\p{M}\p{N}])(?:TP|Tp|TX|TT|PGS|GS|TSKH|TS|ThS|BS|CN|KS|KTS|LS|TM|KT|TL|TUQ|NSND|NSƯT|Mr|Mrs|Ms|Dr|St|No|vs|\p{Lu})\.$|^\s*(?:\d{1,3}|[IVX]{1,5}|\p{L})\.$/u;

/** What must not be torn apart although it has spaces in it. */
const joined = [
  // "TP. Hồ"
  /(?:TP|Tp|TX|TT|PGS|GS|TS|ThS|BS)\.\s*\S+/gu,
  // "tháng 9", "số 35", "khóa XI"
  /(?:số|ngày|tháng|năm|khóa|khoá|thứ|mức độ|quý|điều|khoản)\s+[\dIVX]\S*/giu,
  // "28 - KL / TU"
  /\d\s?[-–/]\s?\p{Lu}[\p{L}\d]*(?:\s?[-–/]\s?\p{Lu}[\p{L}\d]*)*/gu,
  // "570 kg", "3,9 %", "179 nghìn"
  /\d\s+(?=\D)\S+/gu,
];

/** Strengths of the places where a long sentence may be cut, the best first. */
const cuts = [
  /[;:][”"’»)]*(?=\s)/gu,
  /[,–—)][”"’»)]*(?=\s)/gu,
  /\s+(?=(?:và|hoặc|để|theo|tại|cho|của|trong|với|về|do|nhằm|là|and|or|of|to|in|for|with|that)\s)/gu,
  /\s+(?=\S)/gu,
];

/** Where sentences end by the rules of Unicode, or where marks end them for an engine that has no such rules. */
function boundaries(text: string, lang: string): number[] {
  if ('Segmenter' in Intl) {
    let segmenter: Intl.Segmenter;
    try {
      segmenter = new Intl.Segmenter(lang, {granularity: 'sentence'});
    } catch {
      segmenter = new Intl.Segmenter('vi', {granularity: 'sentence'});
    }
    return [...segmenter.segment(text)].map(({index}) => index);
  }
  // Firefox before 125.
  return [...text.matchAll(/(?:[.!?…]+[”"’»)]*\s+|[。！？।။។]+)(?=\S)/gu)].map(
    (match) => match.index + match[0].length,
  );
}

/** Cuts a text where one sentence ends and the next begins; the first is 0, the last its length. */
function sentenceBoundaries(text: string, lang: string): number[] {
  // A line of the source is no sentence; two are, as are lines that begin like one.
  const line = text.replace(/\r\n|[\n\r\u2028\u2029\u0085\t\v\f]/g, (mark) =>
    ' '.repeat(mark.length),
  );
  const found = new Set(boundaries(line, lang));
  for (const match of text.matchAll(/\s*\n\s*(?=\S)/g)) {
    const next = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
    if (/\n\s*\n/.test(match[0]) || !/^[“"‘(«]*\p{Ll}/u.test(next)) {
      found.add(match.index + match[0].length);
    }
  }
  const kept: number[] = [0];
  for (const at of [...found].sort((one, other) => one - other)) {
    if (at <= 0 || at >= text.length) continue;
    const sentence = line.slice(kept.at(-1), at);
    const isLineOfItsOwn = /\n\s*$/.test(text.slice(0, at));
    const goesOn =
      /^\s*\p{Ll}/u.test(line.slice(at, at + 8)) || abbreviation.test(sentence.trimEnd());
    if (isLineOfItsOwn || !goesOn) kept.push(at);
  }
  return [...kept, text.length];
}

/** The part of a text without white space around it. */
function trim(text: string, start: number, end: number): [number, number] {
  const part = text.slice(start, end);
  return [end - part.trimStart().length, start + part.trimEnd().length];
}

/** Where a sentence may be cut, by strength. */
function places(text: string, start: number, end: number): number[][] {
  const sentence = text.slice(start, end);
  const spans = joined
    .flatMap((pattern) => [...sentence.matchAll(pattern)])
    .map((match) => [match.index, match.index + match[0].length])
    .sort((one, other) => one[0] - other[0]);
  const whole: number[][] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last && span[0] < last[1]) last[1] = Math.max(last[1], span[1]);
    else whole.push(span);
  }
  return cuts.map((cut) => {
    let next = 0;
    const found: number[] = [];
    for (const match of sentence.matchAll(cut)) {
      const at = match.index + match[0].length;
      while (next < whole.length && whole[next][1] <= at - 1) next++;
      const isInside = next < whole.length && whole[next][0] < at - 1 && at < whole[next][1];
      if (!isInside) found.push(start + at);
    }
    return found;
  });
}

/** The last place before which a letter and its marks are whole. */
function hardCut(text: string, start: number, limit: number): number {
  let at = start + limit;
  while (at > start + 1 && /^[\p{M}\u200d\udc00-\udfff]/u.test(text.slice(at, at + 1))) at--;
  return at > start + 1 ? at : start + limit;
}

/**
 * Cuts a text into what a voice says in one breath: sentences, and the parts of long ones, cut at
 * semicolons and colons, else at commas, else between words. What is blank, signs without a word, and
 * the end mark are in no part; everything else is in exactly one.
 *
 * @param text A paragraph, in any normal form. Single line breaks count as spaces where the sentence goes on.
 * @returns The parts in order, with offsets into the text as it was given.
 */
export function spokenSentences(
  text: string,
  {lang = 'vi', limit = LIMIT}: SpokenSentencesOptions = {},
): SpokenSentence[] {
  const longest = limit >= 1 ? Math.floor(limit) : LIMIT;
  const sentences: SpokenSentence[] = [];

  const add = (start: number, end: number) => {
    const spoken = spokenForm(text.slice(start, end), lang);
    if (spoken) sentences.push({start, end, spoken});
  };
  const fits = (start: number, end: number) =>
    end - start <= longest && spokenForm(text.slice(start, end), lang).length <= longest;

  const bounds = sentenceBoundaries(text, baseLanguage(lang));
  for (let index = 1; index < bounds.length; index++) {
    const [first, last] = trim(text, bounds[index - 1], bounds[index]);
    let start = first;
    // The point of "./." belongs to the sentence, the stroke and what follows it to nobody.
    const endMark = endMarkStart(text.slice(first, last));
    const end = endMark < 0 ? last : first + endMark + 1;
    if (start >= end || !isSpeakable(text.slice(start, end))) continue;
    const byStrength = fits(start, end) ? [] : places(text, start, end);
    while (start < end && !fits(start, end)) {
      const cut = bestCut(byStrength, start, end, longest, fits);
      // A single word whose spoken form is long is said as it is.
      if (!cut && end - start <= longest) break;
      const at = cut || hardCut(text, start, longest);
      const [from, to] = trim(text, start, at);
      if (to > from) add(from, to);
      [start] = trim(text, at, end);
    }
    if (start < end) add(start, end);
  }
  return sentences;
}

/** The best place to cut a part off; 0 where there is none. */
function bestCut(
  byStrength: number[][],
  start: number,
  end: number,
  longest: number,
  fits: (start: number, end: number) => boolean,
): number {
  for (const strength of byStrength) {
    const near = strength.filter((at) => at > start && at < end && at - start <= longest + 1);
    // Two parts of about the same length sound better than a long one and a leftover.
    if (end - start <= 2 * longest) {
      const middle = (start + end) / 2;
      near.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
      const even = near.find((at) => fits(start, at) && fits(at, end));
      if (even) return even;
      near.sort((one, other) => one - other);
    }
    const last = near.findLast((at) => fits(start, at));
    // A scrap of a few letters is no part.
    if (last && (last - start > longest / 8 || strength === byStrength.at(-1))) return last;
  }
  return 0;
}
