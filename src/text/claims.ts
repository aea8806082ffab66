import {numberWords, readNumberWords} from './number-words.js';

/** A number of items that a text announces: "13 nhiệm vụ trọng tâm". */
export interface Claim {
  readonly count: number;
  /** What is counted, in small letters: "nhiệm vụ". */
  readonly noun: string;
  /** Where the claim stands, in UTF-16 units of the text as given. */
  readonly start: number;
  readonly end: number;
}

const nouns =
  '(?:nhóm\\s+)?(?:nhiệm\\s+vụ|giải\\s+pháp|nội\\s+dung|vấn\\s+đề|chỉ\\s+tiêu|mục\\s+tiêu)';
const noun = new RegExp(`(?<!\\p{L})${nouns}(?!\\p{L})`, 'giu');
// No part of a fraction, a decimal or a range: "9/15 nhiệm vụ", "3-5 giải pháp".
const claim = new RegExp(
  `(?<![\\p{L}\\d.,/]|\\d\\s?[-–]\\s?)(\\d{1,3}|${numberWords}(?:\\s+${numberWords}){0,2})\\s+(${nouns})(?!\\p{L})(?:\\s+trọng\\s+tâm)?`,
  'giu',
);
// "năm" is a year more often than a five.
const fiveBefore = /(?:^|[.:;(]|(?:đề ra|gồm|có|với|là|hiện|khai|định)\s)\s*$/iu;

// Some of the items, or about so many, or those of last year: no number of what is listed here.
const partBefore =
  /(?:^|\s)(?:hoàn thành|làm xong|trong đó(?: có)?|trong số|thêm|hơn|trên|dưới|gần|khoảng|ngoài|còn(?: lại)?|mỗi(?: \p{L}+)?|từng(?: \p{L}+)?|chưa xong)\s*$/iu;
// The longest of these, and the word after it.
const partLength = 24;

const normal = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');

/** The length of the start of a text that composes to a given length. */
function originalOffset(text: string, composedOffset: number): number {
  if (text.normalize() === text) return composedOffset;
  let length = 0;
  let composed = 0;
  for (const part of text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    if (composed >= composedOffset) break;
    length += part.length;
    composed += part.normalize().length;
  }
  return length;
}

/** Finds the numbers of items that a text announces, in order. "Một nhiệm vụ" says no number. */
export function findClaims(text: string): Claim[] {
  const composed = text.normalize();
  const claims: Claim[] = [];
  for (const match of composed.matchAll(claim)) {
    const [all, amount, what] = match;
    const isFive = amount.toLowerCase() === 'năm';
    const count = /\d/.test(amount) ? Number(amount) : readNumberWords(amount);
    if (!count || (count === 1 && !/\d/.test(amount))) continue;
    const before = composed.slice(Math.max(0, match.index - partLength), match.index);
    if (isFive && !fiveBefore.test(before)) continue;
    if (partBefore.test(before.replace(/\s+/g, ' '))) continue;
    claims.push({
      count,
      noun: normal(what),
      start: originalOffset(text, match.index),
      end: originalOffset(text, match.index + all.length),
    });
  }
  return claims;
}

/** Finds what a text speaks of in the words that are counted, in order: "nhiệm vụ", "giải pháp". */
export function findCountedNouns(text: string): string[] {
  return (text.normalize().match(noun) ?? []).map(normal);
}
