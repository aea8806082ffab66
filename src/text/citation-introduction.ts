import {isBlank, isLetter, isMark} from './citation-candidates.js';
import {namesFromEnd, plainWord} from './citation-types.js';
import type {NameNode} from './citation-types.js';
import {plainWindow, tidy} from './plain-window.js';

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

const COLON = 58;
const POINT = 46;

/** Words come again and again; the map is emptied before a long text fills it with others. */
const plainWords = new Map<string, string>();

function plain(word: string): string {
  let known = plainWords.get(word);
  if (known === undefined) {
    if (plainWords.size > 500) plainWords.clear();
    known = plainWord(word);
    plainWords.set(word, known);
  }
  return known;
}

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

/** Reads the type word and "số" before a number, not further back than `limit`. */
export function readIntroduction(text: string, index: number, limit: number): Introduction {
  let link: Introduction['link'] = '';
  let start = index;
  let end = skipSpace(text, index, limit);
  const mark = text.charCodeAt(end - 1);
  if (mark === COLON || mark === POINT) end = skipSpace(text, end - 1, limit);

  let wordStart = skipWord(text, end, limit);
  const last = plain(text.slice(wordStart, end));
  if (last === 'so') {
    link = 'số';
    start = wordStart;
    end = skipSpace(text, wordStart, limit);
    if (text.charCodeAt(end - 1) === COLON) end = skipSpace(text, end - 1, limit);
  } else if (mark === POINT) {
    return {start, type: undefined, typeWord: undefined, link};
  } else if (last === 'uong') {
    const between = skipSpace(text, wordStart, limit);
    wordStart = skipWord(text, between, limit);
    if (plain(text.slice(wordStart, between)) === 'trung') {
      link = 'trung ương';
      end = skipSpace(text, wordStart, limit);
    }
  }

  let type: string | undefined;
  let node: NameNode | undefined = namesFromEnd;
  for (let wordEnd = end; node;) {
    wordStart = skipWord(text, wordEnd, limit);
    node = node.before.get(plain(text.slice(wordStart, wordEnd)));
    if (node?.name) {
      type = node.name;
      start = wordStart;
    }
    wordEnd = skipSpace(text, wordStart, limit);
    if (wordEnd === wordStart) break;
  }
  return {start, type, typeWord: type && tidy(text.slice(start, end)), link};
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
  const {key, at} = plainWindow(text, Math.max(limit, index - 128), index);
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

/** Whether "5", "I", "điểm a" or "của" stands right before an index, which is quick to tell. */
function mayEndPinpoint(text: string, index: number): boolean {
  let last = skipSpace(text, index, 0) - 1;
  while (last > index - 16 && isMark(text.charCodeAt(last))) last--;
  const unit = text.charCodeAt(last);
  return (
    (unit >= 48 && unit <= 57) ||
    unit === 44 ||
    unit === 97 ||
    !isLetter(text.charCodeAt(last - 1)) ||
    (unit >= 65 && unit <= 90)
  );
}

/** Reads "khoản 2 Điều 5" before a citation; `start` is where it begins. */
export function readPinpoint(
  text: string,
  index: number,
  limit: number,
): {value: string; start: number} | undefined {
  if (!mayEndPinpoint(text, index)) return undefined;
  const {key, at} = plainWindow(text, Math.max(limit, index - 96), index);
  const match = PINPOINT.exec(key);
  if (!match) return undefined;
  const start = match.index + match[0].indexOf(match[1]);
  const from = at[start];
  return {value: tidy(text.slice(from, at[start + match[1].length])), start: from};
}
