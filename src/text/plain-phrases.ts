import {NOTHING, plainUnit} from './plain-units.js';

/*
 * Phrases that are met in a text as it stands, going forward: in any case, composed or decomposed, with marks that
 * were lost or mistyped, with white space of any kind within a paragraph.
 */

const SPACE = 32;
const LINE_BREAK = 10;
const DIGIT_ZERO = 48;

/** A letter of a phrase. */
export interface PhraseNode<Value> {
  /** The letter as plain text has it. */
  readonly plain: number;
  /** What the phrase means that is complete with this letter. */
  value: Value | undefined;
  /** A letter that may come next. */
  first: PhraseNode<Value> | undefined;
  /** Another that may stand in the place of this one. */
  other: PhraseNode<Value> | undefined;
}

/** Some phrases, by their letters. */
export interface Phrases<Value> {
  readonly root: PhraseNode<Value>;
  /** What the phrase means that was met last. It stays with the phrases, as a pattern keeps its `lastIndex`. */
  met: Value;
  /** Whether no longer phrase begins with that one. */
  isLongest: boolean;
}

/** Puts a letter behind those that may stand in its place: what a vocabulary names first is looked for first. */
function addChild<Value>(node: PhraseNode<Value>, child: PhraseNode<Value>): void {
  let last = node.first;
  if (!last) {
    node.first = child;
    return;
  }
  while (last.other) last = last.other;
  last.other = child;
}

/** Puts phrases together, the commonest first; they may be written with their marks. */
export function phrasesOf<Value>(
  entries: Iterable<readonly [phrase: string, value: Value]>,
): Phrases<Value> {
  const root: PhraseNode<Value> = {plain: 0, value: undefined, first: undefined, other: undefined};
  for (const [phrase, value] of entries) {
    let node = root;
    for (const letter of phrase) {
      const plain = plainUnit(letter.charCodeAt(0));
      let child = childOf(node, plain);
      if (!child) {
        child = {plain, value: undefined, first: undefined, other: undefined};
        addChild(node, child);
      }
      node = child;
    }
    node.value = value;
  }
  return {root, met: undefined as Value, isLongest: false};
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

/** The number that `skipDigits` went over last. It stays behind, as a pattern keeps its `lastIndex`. */
export let numberMet = 0;

/** Where digits end that start at an index, so many at most. */
export function skipDigits(text: string, index: number, most: number): number {
  let end = index;
  let number = 0;
  for (; end < index + most && end < text.length; end++) {
    const digit = text.charCodeAt(end) - DIGIT_ZERO;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
  }
  numberMet = number;
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

/** Where the longest of some phrases ends that starts at an index and ends with a word; -1 where there is none. */
export function skipPhrase<Value>(text: string, index: number, phrases: Phrases<Value>): number {
  let node: PhraseNode<Value> | undefined = phrases.root;
  let end = -1;
  for (let next = index; ; next++) {
    let plain = plainAt(text, next);
    if (plain === NOTHING && next < text.length && next > index) continue;
    if (node.value !== undefined && !isLetter(plain)) {
      phrases.met = node.value;
      phrases.isLongest = !node.first;
      end = next;
    }
    if (plain === SPACE || plain === LINE_BREAK) {
      const space = skipSpace(text, next);
      if (space === next) break;
      next = space - 1;
      plain = SPACE;
    }
    node = childOf(node, plain);
    if (!node) break;
  }
  return end;
}

/** Where a word ends that starts at an index, in plain letters; -1 where another stands there. */
export function skipWord(text: string, index: number, word: string): number {
  let letter = 0;
  let next = index;
  for (; ; next++) {
    const plain = plainAt(text, next);
    if (plain === NOTHING && letter > 0 && next < text.length) continue;
    if (letter === word.length) return next;
    if (plain !== word.charCodeAt(letter++)) return -1;
  }
}
