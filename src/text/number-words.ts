const units = 'một hai ba bốn năm sáu bảy tám chín mười'.split(' ');
const variants: Readonly<Record<string, number>> = {
  nhất: 1,
  mốt: 1,
  nhì: 2,
  tư: 4,
  lăm: 5,
  nhăm: 5,
  bẩy: 7,
};

/** A pattern source for a Vietnamese number in words, from "một" to "chín mươi chín", or "nhất". */
export const numberWords = `(?:${[...units, ...Object.keys(variants), 'mươi'].join('|')})`;

/**
 * Reads a Vietnamese number written in words.
 *
 * @param words Composed (NFC) words, in any case: "Mười lăm", "hai mươi mốt", "nhất".
 * @returns 1 to 99; 0 for what is no such number.
 */
export function readNumberWords(words: string): number {
  let value = 0;
  for (const word of words.toLowerCase().split(/\s+/)) {
    const unit = units.indexOf(word) + 1 || variants[word] || 0;
    if (word === 'mươi' && value > 1 && value < 10) value *= 10;
    else if (unit && value % 10 === 0 && (!value || unit < 10)) value += unit;
    else return 0;
  }
  return value;
}
