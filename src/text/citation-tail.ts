import {isDigitAt, numberAt} from './unit-kinds.js';
import {utcOf} from './dates.js';
import {
  phrasesOf,
  plainAt,
  readPhrase,
  skipDigits,
  skipMarks,
  skipSpace,
  skipWord,
} from './plain-phrases.js';
import {spelling} from './spelling.js';

/** A part of the text that says something about a citation, and where it ends. */
interface Found {
  readonly value: string;
  readonly end: number;
}

const BRACKET = 40;
const COMMA = 44;
const HYPHEN = 45;
const POINT = 46;
const SLASH = 47;

const isSeparator = (plain: number): boolean =>
  plain === SLASH || plain === POINT || plain === HYPHEN;

/** Where white space and a comma end that may stand before the words that follow a citation. */
function skipJoint(text: string, index: number): number {
  const next = skipSpace(text, index);
  return plainAt(text, next) === COMMA ? skipSpace(text, next + 1) : next;
}

/** Where "/", "." or "-", or else a word, ends that stands between two numbers; -1 where none of them does. */
function skipBetween(text: string, index: number, word: string): number {
  const next = skipSpace(text, index);
  const end = isSeparator(plainAt(text, next)) ? next + 1 : skipWord(text, next, word);
  return end < 0 ? end : skipSpace(text, end);
}

/** Whether the calendar has a day; the last three of a month are looked up. */
function isDay(year: number, month: number, day: number): boolean {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return false;
  return day < 29 || !Number.isNaN(utcOf(year, month, day));
}

/** "-01" for 1 and so on, to write a date with. */
const MONTHS_AND_DAYS = [...Array(32).keys()].map(
  (number) => `-${String(number).padStart(2, '0')}`,
);

/** Reads "ngày 20/6/2020"; the value is `YYYY-MM-DD`. A day that does not exist is not read. */
function readDate(text: string, index: number): Found | undefined {
  let start = index;
  const isInBrackets = text.charCodeAt(start) === BRACKET;
  if (isInBrackets) start++;
  start = skipWord(text, start, 'ngay');
  if (start < 0) return undefined;
  const dayStart = skipSpace(text, start);
  const dayEnd = skipDigits(text, dayStart, 2);
  if (dayStart === start || dayEnd === dayStart) return undefined;
  const monthStart = skipBetween(text, dayEnd, 'thang');
  if (monthStart < 0) return undefined;
  const monthEnd = skipDigits(text, monthStart, 2);
  if (monthEnd === monthStart) return undefined;
  const yearStart = skipBetween(text, skipJoint(text, monthEnd), 'nam');
  if (yearStart < 0) return undefined;
  let end = skipDigits(text, yearStart, 5);
  if (end - yearStart !== 4) return undefined;
  // Part of a longer number.
  if (isSeparator(plainAt(text, end)) && isDigitAt(text, end + 1)) return undefined;
  if (isInBrackets && text.charCodeAt(end++) !== BRACKET + 1) return undefined;

  const month = numberAt(text, monthStart, monthEnd);
  const day = numberAt(text, dayStart, dayEnd);
  if (!isDay(numberAt(text, yearStart, yearStart + 4), month, day)) return undefined;
  const year = text.slice(yearStart, yearStart + 4);
  return {value: year + MONTHS_AND_DAYS[month] + MONTHS_AND_DAYS[day], end: skipMarks(text, end)};
}

/** Whose organ it is, and whether the name of a place follows. */
interface Organ {
  readonly name: string;
  readonly system: 'state' | 'party';
  readonly isOfPlace: boolean;
}

const MINISTRIES = [
  'Công an',
  'Quốc phòng',
  'Ngoại giao',
  'Nội vụ',
  'Tư pháp',
  'Tài chính',
  'Y tế',
  'Công Thương',
  'Xây dựng',
  'Giao thông vận tải',
  'Giáo dục và Đào tạo',
  'Khoa học và Công nghệ',
  'Tài nguyên và Môi trường',
  'Thông tin và Truyền thông',
  'Văn hóa, Thể thao và Du lịch',
  'Nông nghiệp và Phát triển nông thôn',
  'Nông nghiệp và Môi trường',
  'Lao động - Thương binh và Xã hội',
  'Lao động-Thương binh và Xã hội',
  'Kế hoạch và Đầu tư',
  'Dân tộc và Tôn giáo',
];

const STATE = [
  'Quốc hội',
  'Ủy ban Thường vụ Quốc hội',
  'Chủ tịch nước',
  'Chính phủ',
  'Thủ tướng',
  'Thủ tướng Chính phủ',
  'Văn phòng Chính phủ',
  'Tòa án nhân dân tối cao',
  'Viện kiểm sát nhân dân tối cao',
  ...MINISTRIES.flatMap((name) => [`Bộ ${name}`, `Bộ trưởng Bộ ${name}`]),
];

const PARTY = [
  'Bộ Chính trị',
  'Ban Bí thư',
  'Ban Bí thư Trung ương Đảng',
  'Ban Chấp hành Trung ương',
  'Ban Chấp hành Trung ương Đảng',
  'Văn phòng Trung ương',
  'Văn phòng Trung ương Đảng',
  'Trung ương',
  'Trung ương Đảng',
];

const STATE_OF_PLACES = ['UBND', 'HĐND', 'Ủy ban nhân dân', 'Hội đồng nhân dân'].flatMap((name) => [
  name,
  `Chủ tịch ${name}`,
]);

const PARTY_OF_PLACES = 'Đảng bộ,Tỉnh ủy,Thành ủy,Huyện ủy,Thị ủy,Quận ủy,Đảng ủy'
  .split(',')
  .flatMap((name) => [name, `Ban Thường vụ ${name}`, `Ban Chấp hành ${name}`]);

/** Organs of which there is one, by name. */
const ISSUERS: readonly (readonly [name: string, system: 'state' | 'party'])[] = [
  ...STATE.map((name) => [name, 'state'] as const),
  ...PARTY.map((name) => [name, 'party'] as const),
];

/** Who issues documents. */
const ORGANS = phrasesOf<Organ>([
  ...ISSUERS.map(([name, system]) => [name, {name, system, isOfPlace: false}] as const),
  ...STATE_OF_PLACES.map((name) => [name, {name, system: 'state', isOfPlace: true}] as const),
  ...PARTY_OF_PLACES.map((name) => [name, {name, system: 'party', isOfPlace: true}] as const),
]);

const PLACE_UNITS = phrasesOf(
  ' tỉnh, thành phố, huyện, quận, thị xã, xã, phường, thị trấn'
    .split(',')
    .map((unit) => [unit, true] as const),
);

/** The name of a place: up to three words that begin with a capital. */
const PLACE_NAME = /(?:\s\p{Lu}[\p{L}\p{M}]*){1,3}/uy;

interface Issuer extends Found {
  readonly system: 'state' | 'party';
}

/** Reads "của Chính phủ"; the value is the issuer as the text spells it. */
function readIssuer(text: string, index: number): Issuer | undefined {
  const of = skipWord(text, index, 'cua');
  if (of < 0) return undefined;
  const start = skipSpace(text, of);
  const organ = start > of && readPhrase(text, start, ORGANS);
  if (!organ) return undefined;
  let {end} = organ;
  const {name, system, isOfPlace} = organ.value;
  if (isOfPlace) {
    end = readPhrase(text, end, PLACE_UNITS)?.end ?? end;
    PLACE_NAME.lastIndex = end;
    if (PLACE_NAME.test(text)) end = PLACE_NAME.lastIndex;
  }
  return {value: spelling(name, text, start, end), end, system};
}

/** What follows the number of a citation. */
export interface Tail {
  /** Where the mention ends, its date included. */
  readonly end: number;
  /** Where the issuer ends, and a date behind it. */
  readonly tail: number;
  /** The date, `YYYY-MM-DD`. */
  readonly date: string | undefined;
  /** The issuer as the text spells it. */
  readonly issuer: string | undefined;
  /** Whose issuer it is. */
  readonly system: 'state' | 'party' | undefined;
}

const SMALL_C = 99;
const SMALL_N = 110;

/** Reads "ngày 20/6/2020" and "của Bộ Chính trị" behind a number, in either order; `undefined` where neither stands there. */
export function readTail(text: string, index: number): Tail | undefined {
  let end = index;
  let tail = index;
  let date: string | undefined;
  let issuer: Issuer | undefined;
  for (;;) {
    const next = skipJoint(text, tail);
    const plain = plainAt(text, next);
    if ((plain === SMALL_N || plain === BRACKET) && !date) {
      const found = readDate(text, next);
      if (!found) break;
      date = found.value;
      tail = found.end;
      if (!issuer) end = tail;
    } else if (plain === SMALL_C && !issuer) {
      issuer = readIssuer(text, next);
      if (!issuer) break;
      tail = issuer.end;
    } else {
      break;
    }
  }
  return tail > index
    ? {end, tail, date, issuer: issuer?.value, system: issuer?.system}
    : undefined;
}
