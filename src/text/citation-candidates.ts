import {DASH, WORD} from './citation-symbol.js';

/*
 * A text has many numbers and few citations. These tests look at a handful of UTF-16 units around a
 * number and say whether it is worth a closer look; they let through too much rather than too little.
 */

const IS_WORD = new RegExp(`[${WORD}]`);
const IS_DASH = new RegExp(DASH);

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
export const isDigitAt = (text: string, index: number): boolean => isDigit(text.charCodeAt(index));
const isBlank = (unit: number): boolean => unit === 32 || unit === 160 || (unit >= 9 && unit <= 13);

/** Whether a number may start here: not within a word, a fraction, a path, a decimal or a range. */
export function isFree(text: string, start: number): boolean {
  if (start === 0) return true;
  const unit = text.charCodeAt(start - 1);
  if (isBlank(unit)) return true;
  // "/", and "." or "," behind a digit.
  if (unit === 47) return false;
  if (unit === 46 || unit === 44) return !isDigit(text.charCodeAt(start - 2));
  const last = text.charAt(start - 1);
  if (IS_WORD.test(last)) return false;
  return !IS_DASH.test(last) || !IS_WORD.test(text.charAt(start - 2));
}

/** Whether a symbol may go on behind these digits. */
export function maySymbolFollow(text: string, end: number): boolean {
  let next = end;
  while (next < end + 8 && isBlank(text.charCodeAt(next))) next++;
  const unit = text.charCodeAt(next);
  // "/", "-", a capital, "Đ", a soft hyphen, one of the other dashes and slashes.
  if (unit === 47 || unit === 45 || (unit >= 65 && unit <= 90)) return true;
  if (unit === 0x110 || unit === 0xad || unit >= 0x2010) return true;
  // Right behind the digits also a point or a letter: "66.13", "30c".
  return next === end && (unit === 46 || (unit >= 97 && unit <= 122) || unit === 0x111);
}

/** Whether the letter is the end of "số", its marks lost or not, or of a decomposed one. */
const endsSo = (unit: number): boolean =>
  unit === 0x1ed1 ||
  unit === 0x1ed0 ||
  unit === 0x301 ||
  unit === 0x302 ||
  unit === 111 ||
  unit === 79 ||
  unit === 0xf4 ||
  unit === 0xd4;

/** Whether "số" or "Trung ương" may stand before these digits, or "của" and an issuer behind them. */
export function mayBeBare(text: string, start: number, end: number): boolean {
  let last = start - 1;
  while (last > start - 6) {
    const unit = text.charCodeAt(last);
    // White space, "." and ":" may stand between.
    if (!isBlank(unit) && unit !== 46 && unit !== 58) break;
    last--;
  }
  if (last < start - 1) {
    const unit = text.charCodeAt(last);
    if (endsSo(unit)) return true;
    if (unit === 103 || unit === 71) {
      const vowel = text.charCodeAt(last - 2);
      if (vowel === 0x1a1 || vowel === 0x1a0 || vowel === 0x31b) return true;
    }
  }
  if (!isBlank(text.charCodeAt(end))) return false;
  const consonant = text.charCodeAt(end + 1);
  const vowel = text.charCodeAt(end + 2);
  return (
    (consonant === 99 || consonant === 67) &&
    (vowel === 0x1ee7 || vowel === 0x1ee6 || vowel === 117 || vowel === 85)
  );
}

/** Whether the next word, behind white space, a comma or a bracket, begins with one of these letters. */
export function nextWordBegins(text: string, index: number, letters: string): boolean {
  let next = index;
  while (next < index + 4) {
    const unit = text.charCodeAt(next);
    if (!isBlank(unit) && unit !== 44 && unit !== 40) break;
    next++;
  }
  return next < text.length && letters.includes(text.charAt(next));
}
