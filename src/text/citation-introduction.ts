import {
  phrasesFromEnd,
  readPhraseBefore,
  startOfLetters,
  startOfSpace,
  startOfWord,
} from './phrases-before.js';
import {isBlank, isDigit} from './unit-kinds.js';
import {namesFromEnd} from './citation-types.js';
import type {TypeName} from './citation-types.js';
import {spelling} from './spelling.js';

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

/** Reads the type word and "số" before a number, not further back than `limit`. */
export function readIntroduction(text: string, index: number, limit: number): Introduction {
  let link: Introduction['link'] = '';
  let start = index;
  let end = startOfSpace(text, index, limit);
  const mark = text.charCodeAt(end - 1);
  if (mark === COLON || mark === POINT) end = startOfSpace(text, end - 1, limit);

  const no = startOfWord(text, end, limit, 'os');
  if (no < end) {
    link = 'số';
    start = no;
    end = startOfSpace(text, no, limit);
    if (text.charCodeAt(end - 1) === COLON) end = startOfSpace(text, end - 1, limit);
  } else if (mark === POINT) {
    return {start, type: undefined, typeWord: undefined, link};
  } else {
    const second = startOfWord(text, end, limit, 'gnou');
    const between = second < end ? startOfSpace(text, second, limit) : second;
    const first = between < second ? startOfWord(text, between, limit, 'gnurt') : between;
    if (first < between) {
      link = 'trung ương';
      end = startOfSpace(text, first, limit);
    }
  }

  const name = readPhraseBefore(text, end, limit, namesFromEnd);
  if (!name) return {start, type: undefined, typeWord: undefined, link};
  const typeWord = spelling(name.value.capitalised, text, name.start, end);
  return {start: name.start, type: name.value.type, typeWord, link};
}

const LAWS = phrasesFromEnd<TypeName>([
  ['bộ luật', {type: 'bộ luật', capitalised: 'Bộ luật'}],
  ['luật', {type: 'luật', capitalised: 'Luật'}],
  ['pháp lệnh', {type: 'pháp lệnh', capitalised: 'Pháp lệnh'}],
]);

/** Whether a unit stands within a name or between its words, and is neither a digit nor a stop. */
const isOfName = (unit: number): boolean =>
  unit > 64 || unit === 32 || unit === 44 || unit === 45 || isBlank(unit);

/**
 * Reads "Luật Đất đai" before "số" and the number of a law. The name goes back to the nearest law, but through "Luật
 * sửa đổi, bổ sung một số điều của Luật Đất đai".
 *
 * @param index Where "số" begins.
 */
export function readNamedLaw(text: string, index: number, limit: number): Introduction | undefined {
  const from = Math.max(limit, index - 120);
  const nameEnd = startOfSpace(text, index, from);
  let law: Introduction | undefined;
  let end = nameEnd;
  while (end > from) {
    const name = end < nameEnd ? readPhraseBefore(text, end, from, LAWS) : undefined;
    if (name) {
      const {start, value} = name;
      const typeWord = spelling(value.capitalised, text, start, end);
      law = {start, type: value.type, typeWord, link: 'số'};
      const before = startOfSpace(text, start, from);
      end = startOfWord(text, before, from, 'auc');
      if (end === before || value.type === 'pháp lệnh') break;
      continue;
    }
    const word = startOfLetters(text, end, from);
    const space = startOfSpace(text, word, from);
    if (space < end) {
      end = space;
      continue;
    }
    const unit = text.charCodeAt(end - 1);
    if (isBlank(unit) || isDigit(unit) || !isOfName(unit)) break;
    end--;
  }
  return law;
}
