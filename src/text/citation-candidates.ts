import {
  isDigit,
  isDigitAt,
  isBlank,
  isMark,
  isLetter,
  isWord,
  isDash,
  isSlash,
  isCapital,
  isSmall,
} from './unit-kinds.js';

/*
 * A text has many numbers and few citations. These tests look at a handful of UTF-16 units around a
 * number and say whether it is worth a closer look; they let through too much rather than too little.
 */

/** Whether a number may start here: not within a word, a fraction, a path, a decimal or a range. */
export function isFree(text: string, start: number): boolean {
  if (start === 0) return true;
  const unit = text.charCodeAt(start - 1);
  if (isBlank(unit) || unit === 40) return true;
  // "/", and "." or "," behind a digit.
  if (unit === 47) return false;
  if (unit === 46 || unit === 44) return !isDigit(text.charCodeAt(start - 2));
  // But for "số58/1998/NĐ-CP".
  if (isWord(unit)) return unit >= 0xc0 && endsSo(text, start - 1);
  return !isDash(unit) || !isWord(text.charCodeAt(start - 2));
}

/** Whether the capital at an index may begin a code: a second stands within the next three letters, or it is an "L". */
function mayBeCode(text: string, index: number): boolean {
  let next = index + 1;
  while (next < index + 4 && !isCapital(text.charCodeAt(next)) && isLetter(text.charCodeAt(next))) {
    next++;
  }
  return isCapital(text.charCodeAt(next)) || (text.charCodeAt(index) === 76 && next === index + 1);
}

/** Whether four digits start at an index that are no part of a longer number, and another sign behind them. */
function mayBeYear(text: string, index: number): boolean {
  let end = index + 1;
  while (end < index + 5 && isDigitAt(text, end)) end++;
  return end === index + 4 && (text.charCodeAt(index) === 49 || text.charCodeAt(index) === 50);
}

/** Whether a symbol may go on behind these digits. */
export function maySymbolFollow(text: string, end: number): boolean {
  let next = end;
  while (next < end + 8 && isBlank(text.charCodeAt(next))) next++;
  const unit = text.charCodeAt(next);
  // Right behind the digits "/" is soon read as a year or none.
  if (unit === 47 && next === end) return true;
  // "/" and "-", but for those of a date, a fraction or a range.
  if (unit === 47 || (unit === 45 && next === end)) {
    return !isDigitAt(text, next + 1) || mayBeYear(text, next + 1);
  }
  if (unit === 45) return !isDigitAt(text, next + 1);
  if (isCapital(unit)) {
    // Or a letter of the number: "132A/QĐ-UBND".
    const behind = text.charCodeAt(next + 1);
    return mayBeCode(text, next) || (next === end && (isSlash(behind) || isDash(behind)));
  }
  // A soft hyphen, one of the other dashes and slashes.
  if (unit === 0xad || unit >= 0x2010) return true;
  // Right behind the digits also a point or a letter: "66.13", "30c".
  return next === end && (isSmall(unit) || (unit === 46 && isDigitAt(text, next + 1)));
}

/**
 * Where a year ends behind the digits of a number that has no symbol: "64/2017". -1 where none stands there or more
 * follows it.
 */
export function endOfYear(text: string, digitsEnd: number): number {
  if (text.charCodeAt(digitsEnd) !== 47 || !mayBeYear(text, digitsEnd + 1)) return -1;
  const end = digitsEnd + 5;
  const unit = text.charCodeAt(end);
  if (isWord(unit) || isSlash(unit) || isDash(unit) || unit === 37) return -1;
  return (unit === 46 || unit === 44) && isDigitAt(text, end + 1) ? -1 : end;
}

/** Where white space ends that starts at an index, three units at most. */
function skipBlanks(text: string, index: number): number {
  let end = index;
  while (end < index + 3 && isBlank(text.charCodeAt(end))) end++;
  return end;
}

/**
 * Where a number without a symbol ends whose digits end at an index: "35", "30c". -1 where it is part of a date, a
 * decimal, a percentage, a range or a word.
 */
export function endOfBareNumber(text: string, digitsEnd: number): number {
  let end = digitsEnd;
  let unit = text.charCodeAt(end);
  if (isSmall(unit)) unit = text.charCodeAt(++end);
  if (isWord(unit) || isDash(unit) || unit === 37) return -1;
  if (unit === 46) return isDigitAt(text, end + 1) ? -1 : end;
  const next = skipBlanks(text, end);
  unit = text.charCodeAt(next);
  if (isSlash(unit)) return -1;
  return isDash(unit) && isDigitAt(text, skipBlanks(text, next + 1)) ? -1 : end;
}

/** Whether "so" ends at an index, with any mark or none, composed or decomposed. */
function endsSo(text: string, index: number): boolean {
  let vowel = index;
  while (vowel > index - 3 && isMark(text.charCodeAt(vowel))) vowel--;
  const unit = text.charCodeAt(vowel);
  const before = text.charCodeAt(vowel - 1);
  return (before === 115 || before === 83) && (unit === 111 || unit === 79 || unit >= 0xc0);
}

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
    if (endsSo(text, last)) return true;
    const unit = text.charCodeAt(last);
    if (unit === 103 || unit === 71) {
      const vowel = text.charCodeAt(last - 2);
      if (vowel === 0x1a1 || vowel === 0x1a0 || vowel === 0x31b) return true;
    }
  }
  const space = isSmall(text.charCodeAt(end)) ? end + 1 : end;
  if (!isBlank(text.charCodeAt(space))) return false;
  const consonant = text.charCodeAt(space + 1);
  const vowel = text.charCodeAt(space + 2);
  return (consonant === 99 || consonant === 67) && (vowel === 117 || vowel === 85 || vowel >= 0xc0);
}

/** Whether a number, or "và", "hoặc" or "số" and then one, may stand behind a comma or white space at an index. */
export function mayListGoOn(text: string, index: number): boolean {
  let next = index;
  let unit = text.charCodeAt(next);
  while (next < index + 6 && (isBlank(unit) || unit === 44 || unit === 59)) {
    unit = text.charCodeAt(++next);
  }
  if (next === index) return false;
  if (isDigit(unit)) return true;
  // "v", "h" or "s", small or not.
  const small = unit | 32;
  if (unit < 128 && small !== 118 && small !== 104 && small !== 115) return false;
  for (let end = next + 24; next < end; next++) if (isDigitAt(text, next)) return true;
  return false;
}
