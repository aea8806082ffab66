import {isBlank, isDigit, isLetter, isMark, startOfWords} from './citation-candidates.js';
import {namesFromEnd} from './citation-types.js';
import {childOf} from './plain-phrases.js';
import type {PhraseNode} from './plain-phrases.js';
import {NOTHING, plainUnit, plainWindow, tidy} from './plain-window.js';

/** What stands before the number of a citation. */
export interface Introduction {
  /** Where it begins in the text; the number's own place where nothing introduces it. */
  readonly start: number;
  /** The name of the type as the vocabulary spells it. */
  readonly type: string | undefined;
  /** The name of the type as the text spells it. */
  readonly typeWord: string | undefined;
  /** What stands between the type and the number: "số", "Trung ương" or nothing. */
  readonly link: 'số' | 'trung ương' | '';
}

const SPACE = 32;
const COLON = 58;
const SMALL_S = 115;
const POINT = 46;

/** Where the white space that ends at an index begins; the index itself where two line breaks end a paragraph. */
function skipSpace(text: string, end: number, limit: number): number {
  let start = end;
  let breaks = 0;
  while (start > limit && start > end - 12) {
    const unit = text.charCodeAt(start - 1);
    if (!isBlank(unit)) break;
    if (unit === 10 && ++breaks > 1) return end;
    start--;
  }
  return start;
}

/** Where the word that ends at an index begins; the index itself where there is none. */
function skipWord(text: string, end: number, limit: number): number {
  let start = end;
  while (start > limit && start > end - 24 && isLetter(text.charCodeAt(start - 1))) start--;
  // A mark without a letter belongs to what stands before the word.
  while (start < end && isMark(text.charCodeAt(start))) start++;
  return start;
}

/** Whether a stretch of the text is a word, given from its end in plain letters: "os" for "số". */
function isWord(text: string, start: number, end: number, fromEnd: string): boolean {
  let letter = 0;
  for (let index = end - 1; index >= start; index--) {
    const plain = plainUnit(text.charCodeAt(index));
    if (plain === NOTHING) continue;
    if (plain !== fromEnd.charCodeAt(letter)) return false;
    letter++;
  }
  return letter === fromEnd.length;
}

const isPlainLetter = (plain: number): boolean => plain >= 97 && plain <= 122;

/** Whether "số" ends at an index, composed and behind white space, as nearly all texts have it. */
const isPlainNo = (text: string, end: number): boolean =>
  text.charCodeAt(end - 1) === 0x1ed1 &&
  (text.charCodeAt(end - 2) | SPACE) === SMALL_S &&
  text.charCodeAt(end - 3) === SPACE;

/** The name of a type. */
interface TypeName {
  /** As the vocabulary spells it. */
  readonly type: string;
  /** As the text spells it. */
  readonly typeWord: string;
  readonly start: number;
}

/** Reads the name of a type that ends at an index, the longest there is; `undefined` where there is none. */
function readTypeName(text: string, end: number, limit: number): TypeName | undefined {
  let node: PhraseNode<string> | undefined = namesFromEnd;
  let type: string | undefined;
  let start = end;
  let index = end;
  let isComposed = true;
  for (;;) {
    // Letter by letter through a word.
    let wordStart = index;
    for (; index > limit; index--) {
      const unit = text.charCodeAt(index - 1);
      if (!isLetter(unit)) break;
      const plain = plainUnit(unit);
      if (plain === NOTHING) {
        isComposed = false;
        continue;
      }
      node = childOf(node, plain);
      if (!node) break;
      // A mark without a letter belongs to what stands before the word.
      wordStart = index - 1;
    }
    if (!node || wordStart === start) break;
    if (node.value) {
      type = node.value;
      start = wordStart;
    }
    node = childOf(node, SPACE);
    if (!node) break;
    index = skipSpace(text, wordStart, limit);
    if (index === wordStart) break;
    if (index < wordStart - 1 || text.charCodeAt(index) !== SPACE) isComposed = false;
  }
  if (!type) return undefined;
  const typeWord = text.slice(start, end);
  return {type, typeWord: isComposed ? typeWord : tidy(typeWord), start};
}

/** Reads the type word and "số" before a number, not further back than `limit`. */
export function readIntroduction(text: string, index: number, limit: number): Introduction {
  let link: Introduction['link'] = '';
  let start = index;
  let end = skipSpace(text, index, limit);
  const mark = text.charCodeAt(end - 1);
  if (mark === COLON || mark === POINT) end = skipSpace(text, end - 1, limit);

  let wordStart = isPlainNo(text, end) ? end - 2 : skipWord(text, end, limit);
  if (isWord(text, wordStart, end, 'os')) {
    link = 'số';
    start = wordStart;
    end = skipSpace(text, wordStart, limit);
    if (text.charCodeAt(end - 1) === COLON) end = skipSpace(text, end - 1, limit);
  } else if (mark === POINT) {
    return {start, type: undefined, typeWord: undefined, link};
  } else if (isWord(text, wordStart, end, 'gnou')) {
    const between = skipSpace(text, wordStart, limit);
    wordStart = skipWord(text, between, limit);
    if (isWord(text, wordStart, between, 'gnurt')) {
      link = 'trung ương';
      end = skipSpace(text, wordStart, limit);
    }
  }

  const name = readTypeName(text, end, limit);
  return {start: name?.start ?? start, type: name?.type, typeWord: name?.typeWord, link};
}

const LAWS: Readonly<Record<string, string>> = {
  'bo luat': 'bộ luật',
  luat: 'luật',
  'phap lenh': 'pháp lệnh',
};
// The name goes back to the nearest law, but through "Luật sửa đổi, bổ sung một số điều của Luật Đất đai".
const NAMED_LAW =
  /(?:^|[^a-z])((bo luat|luat|phap lenh) (?:cua (?:bo )?luat |(?!(?:bo )?luat |phap lenh )[^.;:()\n\d]){2,90} so ?:? ?)$/;

/** Reads "Luật Đất đai số" before the number of a law, whose name stands between the type and the number. */
export function readNamedLaw(text: string, index: number, limit: number): Introduction | undefined {
  const from = startOfWords(text, index, Math.max(limit, index - 128), false);
  const {key, at} = plainWindow(text, from, index);
  const match = NAMED_LAW.exec(key);
  if (!match) return undefined;
  const start = key.length - match[1].length;
  return {
    start: at[start],
    type: LAWS[match[2]],
    typeWord: tidy(text.slice(at[start], at[start + match[2].length])),
    link: 'số',
  };
}

const PIN_VALUE = '(?:\\d{1,3}[a-z]?|[a-z]|[ivx]{2,5})';
const PIN_UNIT = `(?:diem|khoan|dieu|tiet|muc|chuong|phan|phu luc) ${PIN_VALUE}(?:(?:, ?| va | den |-)${PIN_VALUE})*`;
const PINPOINT = new RegExp(
  `(?:^|[^a-z0-9])((?:cac )?${PIN_UNIT}(?:(?:, ?| va | )(?:cac )?${PIN_UNIT}){0,5})(?: cua|,)? $`,
);

/** The index of the last unit before another that is one in plain letters; -1 where there is none. */
function before(text: string, index: number): number {
  let last = index - 1;
  while (last >= 0 && plainUnit(text.charCodeAt(last)) === NOTHING) last--;
  return last;
}

/** The unit at an index in plain letters; 0 before the text. */
const plainAt = (text: string, index: number): number =>
  index < 0 ? 0 : plainUnit(text.charCodeAt(index));

const isPlainBlank = (plain: number): boolean => plain === 32 || plain === 10;
const isRoman = (plain: number): boolean => plain === 105 || plain === 118 || plain === 120;

/** Whether two letters end at an index that are the end of neither "của" nor a Roman number. */
function isLongWord(text: string, end: number): boolean {
  const unit = text.charCodeAt(end - 1);
  const isOther = isLetter(unit) && !isMark(unit) && !'aivxAIVX'.includes(text.charAt(end - 1));
  return isOther && isLetter(text.charCodeAt(end - 2));
}

/** Whether "5", "5a", "a" or "IV" stands right before an index, with or without a comma or "của" behind it. */
function mayEndPinpoint(text: string, index: number): boolean {
  if (isLongWord(text, index - 1)) return false;
  const limit = index - 96;
  const skipBlanks = (from: number): number => {
    let last = before(text, from);
    while (last > limit && isPlainBlank(plainAt(text, last))) last = before(text, last);
    return last;
  };
  let last = skipBlanks(index);
  if (plainAt(text, last) === 44) {
    last = before(text, last);
  } else if (plainAt(text, last) === 97) {
    const vowel = before(text, last);
    const consonant = before(text, vowel);
    if (plainAt(text, vowel) === 117 && plainAt(text, consonant) === 99) {
      last = skipBlanks(consonant);
    }
  }
  // The value from its end.
  let length = 0;
  let digits = 0;
  let romans = 0;
  let unit = plainAt(text, last);
  for (; length < 6 && (isDigit(unit) || isPlainLetter(unit)); length++) {
    if (isDigit(unit)) digits++;
    else if (isRoman(unit)) romans++;
    last = before(text, last);
    unit = plainAt(text, last);
  }
  const isValue = length === 1 || (length > 1 && (romans === length || digits >= length - 1));
  return isValue && (isPlainBlank(unit) || unit === 44 || unit === 45);
}

/** Reads "khoản 2 Điều 5" before a citation; `start` is where it begins. */
export function readPinpoint(
  text: string,
  index: number,
  limit: number,
): {value: string; start: number} | undefined {
  if (!mayEndPinpoint(text, index)) return undefined;
  const first = startOfWords(text, index, Math.max(limit, index - 96), true);
  const {key, at} = plainWindow(text, first, index);
  const match = PINPOINT.exec(key);
  if (!match) return undefined;
  const start = match.index + match[0].indexOf(match[1]);
  const from = at[start];
  return {value: tidy(text.slice(from, at[start + match[1].length])), start: from};
}
