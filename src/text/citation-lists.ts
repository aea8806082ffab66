import {mayListGoOn} from './citation-candidates.js';
import {isDigitAt, isLetter} from './unit-kinds.js';
import {phrasesOf, plainAt, skipDigits, skipPhrase, skipSpace, skipWord} from './plain-phrases.js';

const COLON = 58;
const COMMA = 44;
const POINT = 46;
const SEMICOLON = 59;

/** Where the joint between two members of a list ends that starts at an index; the index itself where there is none. */
function skipJoint(text: string, index: number): number {
  const first = skipSpace(text, index);
  const plain = plainAt(text, first);
  const hasStop = plain === COMMA || plain === SEMICOLON;
  const next = hasStop ? skipSpace(text, first + 1) : first;
  if (next === index) return index;
  const and = skipWord(text, next, 'va');
  const end = and < 0 ? skipWord(text, next, 'hoac') : and;
  const behind = end < 0 ? end : skipSpace(text, end);
  if (behind > end) return behind;
  return hasStop ? next : index;
}

/** Where "số" ends, with the space behind it; the index itself where it does not stand there. */
function skipNo(text: string, index: number): number {
  const end = skipWord(text, index, 'so');
  return end < 0 ? index : skipSpace(text, end);
}

/** Whether a list goes on from one index to another: by a comma, a semicolon, "và" or "hoặc", with "số" or without. */
export function isListed(text: string, from: number, to: number): boolean {
  // As most lists have it.
  if (to - from < 5) {
    const between = text.slice(from, to);
    if (between === ', ' || between === ' và ') return true;
  }
  const joint = skipJoint(text, from);
  if (joint === from) return false;
  let end = skipNo(text, joint);
  if (end > joint && plainAt(text, end) === COLON) end = skipSpace(text, end + 1);
  return end === to;
}

/** What may follow a bare number that does not count what stands behind it. */
const WORDS_BEHIND = phrasesOf(
  'và,hoặc,của,về,ngày,do,được,đã,tại'.split(',').map((word) => [word, true] as const),
);

/** What ends a number that counts nothing. */
const STOPS = [...';:)!?"”'].map((stop) => stop.charCodeAt(0));

/** Whether a number ends at an index that counts nothing: before a stop, the end of a paragraph or a word like "của". */
function countsNothing(text: string, index: number): boolean {
  const next = skipSpace(text, index);
  if (next === text.length) return true;
  const unit = text.charCodeAt(next);
  if (STOPS.includes(unit)) return true;
  if (unit === POINT || unit === COMMA) return !isDigitAt(text, next + 1);
  const behind = skipPhrase(text, next, WORDS_BEHIND);
  if (next > index) return behind > 0 && skipSpace(text, behind) > behind;
  return text[index] === '\n';
}

/** The next number of a list of bare numbers: where its mention begins, with "số", and where its digits are. */
export interface ListedNumber {
  readonly start: number;
  readonly numberStart: number;
  readonly end: number;
}

/** Reads the next number of a list that goes on at an index; `undefined` where it does not. */
export function readListedNumber(text: string, index: number): ListedNumber | undefined {
  if (!mayListGoOn(text, index)) return undefined;
  const start = skipJoint(text, index);
  if (start === index) return undefined;
  const numberStart = skipNo(text, start);
  let end = skipDigits(text, numberStart, 6);
  if (end === numberStart || end > numberStart + 5) return undefined;
  if (isLetter(text.charCodeAt(end))) end++;
  if (isLetter(text.charCodeAt(end))) return undefined;
  return countsNothing(text, end) ? {start, numberStart, end} : undefined;
}
