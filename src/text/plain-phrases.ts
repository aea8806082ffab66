import {isDigitAt} from './citation-candidates.js';
import {NOTHING, plainUnit} from './plain-window.js';

/*
 * Phrases that are met in a text as it stands, going forward: in any case, composed or decomposed, with marks that
 * were lost or mistyped, with white space of any kind within a paragraph.
 */

const SPACE = 32;
const LINE_BREAK = 10;

/** A letter of a phrase. */
export interface PhraseNode<Value> {
  /** The letter as plain text has it. */
  readonly plain: number;
  /** What the phrase means that is complete with this letter. */
  value?: Value;
  /** A letter that may come next. */
  first?: PhraseNode<Value>;
  /** Another that may stand in the place of this one. */
  other?: PhraseNode<Value>;
}

/** Some phrases, by their letters. */
export type Phrases<Value> = PhraseNode<Value>;

/** Puts phrases together; they may be written with their marks. */
export function phrasesOf<Value>(
  entries: Iterable<readonly [phrase: string, value: Value]>,
): Phrases<Value> {
  const root: PhraseNode<Value> = {plain: 0};
  for (const [phrase, value] of entries) {
    let node = root;
    for (const letter of phrase) {
      const plain = plainUnit(letter.charCodeAt(0));
      let child = childOf(node, plain);
      if (!child) {
        child = {plain, other: node.first};
        node.first = child;
      }
      node = child;
    }
    node.value = value;
  }
  return root;
}

/** The letter that comes next in a phrase; `undefined` where none goes on so. */
export function childOf<Value>(
  node: PhraseNode<Value>,
  plain: number,
): PhraseNode<Value> | undefined {
  let child = node.first;
  while (child && child.plain !== plain) child = child.other;
  return child;
}

/** A unit of the text in plain letters; {@link NOTHING} behind its end. */
export const plainAt = (text: string, index: number): number =>
  index < text.length ? plainUnit(text.charCodeAt(index)) : NOTHING;

/** Where the marks end that start at an index. */
export function skipMarks(text: string, index: number): number {
  let end = index;
  while (end < text.length && plainUnit(text.charCodeAt(end)) === NOTHING) end++;
  return end;
}

/** Where digits end that start at an index, so many at most. */
export function skipDigits(text: string, index: number, most: number): number {
  let end = index;
  while (end < index + most && isDigitAt(text, end)) end++;
  return end;
}

/** Where white space ends that starts at an index; the index itself where a paragraph ends in it. */
export function skipSpace(text: string, index: number): number {
  let end = index;
  let breaks = 0;
  for (; end < text.length; end++) {
    const plain = plainUnit(text.charCodeAt(end));
    if (plain === LINE_BREAK) {
      if (++breaks > 1) return index;
    } else if (plain !== SPACE && (plain !== NOTHING || end === index)) {
      break;
    }
  }
  return end;
}

const isLetter = (plain: number): boolean => plain >= 97 && plain <= 122;

/** A phrase that was met, and where it ends. */
export interface MetPhrase<Value> {
  readonly value: Value;
  readonly end: number;
}

/** Reads the longest of some phrases that starts at an index and ends with a word; `undefined` where there is none. */
export function readPhrase<Value>(
  text: string,
  index: number,
  phrases: Phrases<Value>,
): MetPhrase<Value> | undefined {
  let node: PhraseNode<Value> | undefined = phrases;
  let met: MetPhrase<Value> | undefined;
  let next = index;
  while (next < text.length) {
    let plain = plainUnit(text.charCodeAt(next));
    let end = next + 1;
    if (plain === SPACE || plain === LINE_BREAK) {
      end = skipSpace(text, next);
      if (end === next) break;
      plain = SPACE;
    }
    node = childOf(node, plain);
    if (!node) break;
    next = skipMarks(text, end);
    if (node.value !== undefined && !isLetter(plainAt(text, next))) {
      met = {value: node.value, end: next};
    }
  }
  return met;
}

/** Where a word ends that starts at an index, in plain letters; -1 where another stands there. */
export function skipWord(text: string, index: number, word: string): number {
  let next = index;
  for (let letter = 0; letter < word.length; letter++) {
    if (plainAt(text, next) !== word.charCodeAt(letter)) return -1;
    next = skipMarks(text, next + 1);
  }
  return next;
}
