import {isDigit, isDigitAt, isLetter, isMark} from './unit-kinds.js';
import type {Mention} from './citation-mention.js';
import {phrasesFromEnd, startOfPhrase, startOfSpace, startOfWord} from './phrases-before.js';
import {NOTHING, plainUnit} from './plain-units.js';
import {tidy} from './spelling.js';

const COMMA = 44;
const HYPHEN = 45;
const SMALL_A = 97;
const SMALL_Z = 122;

/** Units of a document: "khoản 2", "Phụ lục IV". */
const UNITS = phrasesFromEnd(
  'điểm,khoản,điều,tiết,mục,chương,phần,phụ lục'.split(',').map((name) => [name, true]),
);

const isRoman = (plain: number): boolean => plain === 105 || plain === 118 || plain === 120;

/** Where "5", "12a", "a" or "IV" begins that ends at an index; the index itself where no such value stands there. */
function startOfValue(text: string, end: number, limit: number): number {
  let start = end;
  let digits = 0;
  let letters = 0;
  let romans = 0;
  for (let index = end; index > limit && digits + letters < 6; index--) {
    const plain = plainUnit(text.charCodeAt(index - 1));
    if (plain === NOTHING) continue;
    if (isDigit(plain)) digits++;
    else if (plain < SMALL_A || plain > SMALL_Z) break;
    // A letter stands behind the digits.
    else if (digits) return end;
    else letters++;
    if (isRoman(plain)) romans++;
    // A word.
    if (letters > 1 && romans < letters) return end;
    start = index - 1;
  }
  const isNumber = digits > 0 && digits < 4 && letters < 2;
  const isRomanNumber = letters > 1 && letters < 6 && romans === letters;
  return isNumber || (letters === 1 && !digits) || isRomanNumber ? start : end;
}

/** "và" and "đến", from their end. */
const BETWEEN_VALUES = ['av', 'ned'];
const BETWEEN_UNITS = ['av'];

/** Where the joint begins between two members of a list: ",", "-" or one of some words given from their end; the index itself where there is none. */
function startOfJoint(text: string, end: number, limit: number, words: readonly string[]): number {
  const space = startOfSpace(text, end, limit);
  const plain = space > limit ? plainUnit(text.charCodeAt(space - 1)) : NOTHING;
  if (plain === COMMA) return space - 1;
  if (space === end) return plain === HYPHEN ? end - 1 : end;
  for (const word of words) {
    const start = startOfWord(text, space, limit, word);
    const before = start < space ? startOfSpace(text, start, limit) : start;
    if (before < start) return before;
  }
  return end;
}

/** Where "khoản 2", "điểm a, b" or "Điều 5 đến 7" begins that ends at an index; -1 where it does not. */
function startOfUnit(text: string, end: number, limit: number): number {
  let valueEnd = end;
  for (;;) {
    const value = startOfValue(text, valueEnd, limit);
    if (value === valueEnd) return -1;
    const space = startOfSpace(text, value, limit);
    const unit = space < value ? startOfPhrase(text, space, limit, UNITS) : space;
    if (unit < space) return isDigitAt(text, unit - 1) ? -1 : unit;
    valueEnd = startOfJoint(text, value, limit, BETWEEN_VALUES);
    if (valueEnd === value) return -1;
  }
}

/** Where the word begins that is given from its end, with white space behind it; the index itself where it does not stand there. */
function startOfWordAndSpace(text: string, end: number, limit: number, word: string): number {
  const space = startOfSpace(text, end, limit);
  const start = space < end ? startOfWord(text, space, limit, word) : space;
  return start < space && !isDigitAt(text, start - 1) ? start : end;
}

/** Whether a value may end at an index: with a digit, a letter by itself or one of a Roman number. */
function mayBeValue(text: string, end: number, limit: number): boolean {
  let index = end - 1;
  while (index > limit && isMark(text.charCodeAt(index))) index--;
  const last = plainUnit(text.charCodeAt(index));
  if (isDigit(last) || isRoman(last) || last === NOTHING) return true;
  if (last < SMALL_A || last > SMALL_Z) return false;
  do index--;
  while (index > limit && isMark(text.charCodeAt(index)));
  return index < limit || !isLetter(text.charCodeAt(index));
}

/** How long a place is at least, with the space behind it: "mục 1 ". In a list there is often no room for one. */
const SHORTEST = 6;

/** Reads "khoản 2 Điều 5" before what a mention begins with so far, with "của" or a comma between them or neither. */
export function readPinpoint(text: string, limit: number, mention: Mention): void {
  const index = mention.start;
  if (index - limit < SHORTEST) return;
  const from = Math.max(limit, index - 96);
  let end = startOfSpace(text, index, from);
  if (end === index) return;
  const plain = plainUnit(text.charCodeAt(end - 1));
  if (plain === COMMA) {
    end--;
  } else if (plain === SMALL_A || plain === NOTHING) {
    const of = startOfWord(text, end, from, 'auc');
    if (of < end) end = startOfSpace(text, of, from);
  }
  if (!mayBeValue(text, end, from)) return;

  let start = -1;
  let next = end;
  for (let units = 0; units < 6; units++) {
    const unit = startOfUnit(text, next, from);
    if (unit < 0) break;
    const space = startOfSpace(text, unit, from);
    // Right behind a number stands neither "các" nor a joint.
    if (space < unit && isDigitAt(text, space - 1)) {
      start = unit;
      next = space;
      continue;
    }
    start = startOfWordAndSpace(text, unit, from, 'cac');
    next = startOfJoint(text, start, from, BETWEEN_UNITS);
    if (next === start) next = startOfSpace(text, start, from);
    if (next === start) break;
  }
  if (start < 0) return;
  mention.start = start;
  mention.pinpointEnd = end;
}

/** The place within the document that a mention begins with, in NFC with single spaces; `undefined` where it has none. */
export const pinpointOf = (text: string, {start, pinpointEnd}: Mention): string | undefined =>
  pinpointEnd < 0 ? undefined : tidy(text.slice(start, pinpointEnd));
