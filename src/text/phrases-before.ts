import {isBlank, isLetter, isMark} from './unit-kinds.js';
import {childOf, phrasesOf} from './plain-phrases.js';
import type {PhraseNode, Phrases} from './plain-phrases.js';
import {NOTHING, plainUnit} from './plain-units.js';

/*
 * What is met in a text as it stands, going back from an index and not further than a limit: in any case, composed or
 * decomposed, with marks that were lost or mistyped. Phrases are given from their end.
 */

const SPACE = 32;
const LINE_BREAK = 10;
const SMALL_A = 97;
const SMALL_Z = 122;

/** Where the white space begins that ends at an index; the index itself where two line breaks end a paragraph. */
export function startOfSpace(text: string, end: number, limit: number): number {
  let start = end;
  let breaks = 0;
  while (start > limit && start > end - 12) {
    const unit = text.charCodeAt(start - 1);
    if (!isBlank(unit)) break;
    if (unit === LINE_BREAK && ++breaks > 1) return end;
    start--;
  }
  return start;
}

/** Where a word begins that ends at an index and is given from its end, "os" for "số"; the index itself where it does not. */
export function startOfWord(text: string, end: number, limit: number, fromEnd: string): number {
  let start = end;
  let letter = 0;
  for (let index = end; index > limit; index--) {
    const unit = text.charCodeAt(index - 1);
    if (!isLetter(unit)) break;
    const plain = plainUnit(unit);
    if (plain === NOTHING) continue;
    if (plain !== fromEnd.charCodeAt(letter)) return end;
    letter++;
    // A mark without a letter belongs to what stands before the word.
    start = index - 1;
  }
  return letter === fromEnd.length ? start : end;
}

/** Where the letters begin that end at an index; the index itself where none do. */
export function startOfLetters(text: string, end: number, limit: number): number {
  let start = end;
  while (start > limit && isLetter(text.charCodeAt(start - 1))) start--;
  while (start < end && isMark(text.charCodeAt(start))) start++;
  return start;
}

/** Puts phrases together that are met from their end. */
export const phrasesFromEnd = <Value>(
  entries: readonly (readonly [phrase: string, value: Value])[],
): Phrases<Value> =>
  phrasesOf(entries.map(([phrase, value]) => [[...phrase].reverse().join(''), value]));

/** Where the longest of some phrases begins that ends at an index, whole words; the index itself where there is none. */
export function startOfPhrase<Value>(
  text: string,
  end: number,
  limit: number,
  phrases: Phrases<Value>,
): number {
  let node: PhraseNode<Value> | undefined = phrases.root;
  let start = end;
  let index = end;
  for (;;) {
    // Letter by letter through a word.
    let wordStart = index;
    for (; index > limit; index--) {
      const unit = text.charCodeAt(index - 1);
      const plain = plainUnit(unit);
      if (plain < SMALL_A || plain > SMALL_Z) {
        if (!isLetter(unit)) break;
        if (plain === NOTHING) continue;
      }
      node = childOf(node, plain);
      if (!node) return start;
      wordStart = index - 1;
    }
    if (wordStart === start) break;
    if (node.value !== undefined) {
      phrases.met = node.value;
      phrases.isLongest = !node.first;
      start = wordStart;
    }
    node = childOf(node, SPACE);
    if (!node) break;
    index = startOfSpace(text, wordStart, limit);
    if (index === wordStart) break;
  }
  return start;
}
