import {isToldOrgan, TOLD_CODE} from './citation-types.js';
import {ANY_DASH, isCapital, isDash, isDigit, isLetter, isSlash, isWord} from './unit-kinds.js';
import {skipWord} from './plain-phrases.js';

const UNDERSCORE = 95;
const POINT = 46;

/*
 * Symbols with another sign, or small letters, where Decree 30 has "/", "-" and capitals: "24/2014-NĐ-CP",
 * "43/2017 NĐ-CP", "155/2014//TT-BTC", "50/2022/NĐ_CP", "05/2025/NQ.CP", "85/2017/nđ-cp", "16/CT-Ttg",
 * "102/2009/NĐ-CPngày", "174-2013/NĐ-CP", "2377-QĐ-UBND", "05-NQ-TW". Texts of law and news have them all. They are
 * told by the code of their type, and count as citations only behind the name of one.
 */

const ORGAN = '[A-ZĐÐ][A-ZĐÐ0-9&]{1,14}';
/** Behind it a letter is one of a word, as it is in composed text: "và" is no organ. */
const MARK = '[\\u0300-\\u036f]';

/** Groups: 1 number, 2 the sign behind it, 3 year, 4 codes, 5 the sign in them, 6 what stands behind it. */
const MISTYPED = new RegExp(
  `(\\d{1,5}[A-Za-zĐđ]?)(/|${ANY_DASH})(?:((?:19|20)\\d\\d)(?:/{1,2}|${ANY_DASH}|[^\\S\\r\\n]{1,3}))?((?:${TOLD_CODE})(${ANY_DASH}|[._])(${ORGAN})(?:[-/]${ORGAN}(?!${MARK}))*)`,
  'iy',
);

const NO_CODE = /[^A-Za-zĐđÐð0-9&/]/g;
const WHOLE_CODE = /[A-Za-zĐđÐð]+/g;
const HAS_TWO_CAPITALS = /[A-ZĐÐ].*[A-ZĐÐ]/;

/** Codes and the first letters of the word that is stuck to them, "NĐ-CPng" of "NĐ-CPngày". */
const STUCK = /^(.*[-/](?:TTg|[A-ZĐÐ][A-ZĐÐ0-9&]+))[a-zđ]+$/;

const WORDS_BEHIND = ['ngay', 'cua', 'de', 've'];

/** Codes that have small letters in them, by their capitals. */
const MIXED = new Map(['TTg', 'TTr', 'CTr'].map((code) => [code.toUpperCase(), code]));

/** Whether such a sign may stand behind a symbol, or behind a number that has none. */
export function mayBeMistyped(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (isSlash(unit)) return true;
  const next = text.charCodeAt(index + 1);
  // Or a year: "174-2013/NĐ-CP".
  if (isDash(unit)) return isLetter(next) || isDigit(next);
  return (unit === UNDERSCORE || unit === POINT) && isLetter(next);
}

/** The codes of a symbol as they should be: "NĐ-CP" for "nđ_cp". */
export const mendCodes = (codes: string): string =>
  codes.replace(NO_CODE, '-').replace(WHOLE_CODE, (code) => {
    const upper = code.toUpperCase();
    return MIXED.get(upper) ?? (HAS_TWO_CAPITALS.test(code) ? code : upper);
  });

/** Where the parts of a symbol stand. */
interface Parts {
  readonly numberEnd: number;
  readonly year: number;
  readonly codesStart: number;
  readonly end: number;
}

/** Reads such a symbol at an index; `undefined` where none stands there. */
export function readMistyped(text: string, index: number): Parts | undefined {
  MISTYPED.lastIndex = index;
  const match = MISTYPED.exec(text);
  if (!match) return undefined;
  const [whole, number, separator, year, written, sign, organ] = match;
  const codesStart = index + whole.length - written.length;
  let codes = written;
  if (isWord(text.charCodeAt(index + whole.length))) {
    const stuck = STUCK.exec(written);
    if (!stuck) return undefined;
    codes = stuck[1];
    const next = codesStart + codes.length;
    if (!WORDS_BEHIND.some((word) => skipWord(text, next, word) > 0)) return undefined;
  }
  // A sentence may end at a point, and begin behind it.
  const isOrgan = sign !== '.' && isToldOrgan(organ);
  if (!isOrgan && (!isCapital(organ.charCodeAt(0)) || (sign === '.' && separator !== '/'))) {
    return undefined;
  }
  return {
    numberEnd: index + number.length,
    year: Number(year ?? 0),
    codesStart,
    end: codesStart + codes.length,
  };
}
