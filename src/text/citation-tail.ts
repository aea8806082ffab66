import {isBlank, isDigitAt} from './unit-kinds.js';
import type {Mention} from './citation-mention.js';
import {utcOf} from './dates.js';
import {KnownPhrases} from './known-phrases.js';
import {
  numberMet,
  phrasesOf,
  plainAt,
  skipDigits,
  skipMarks,
  skipPhrase,
  skipSpace,
  skipWord,
} from './plain-phrases.js';
import {copyOf, spelling, tidy} from './spelling.js';

const SPACE = 32;
const SMALL_A = 97;
const SMALL_Z = 122;
const BRACKET = 40;
const COMMA = 44;
const HYPHEN = 45;
const POINT = 46;
const SLASH = 47;

const isSeparator = (plain: number): boolean =>
  plain === SLASH || plain === POINT || plain === HYPHEN;

/** Where white space and a comma end that may stand before the words that follow a citation. */
function skipJoint(text: string, index: number): number {
  // As most texts have it.
  let usual = index;
  if (text.charCodeAt(usual) === COMMA) usual++;
  if (text.charCodeAt(usual) === SPACE) usual++;
  const unit = text.charCodeAt(usual);
  if (unit > COMMA && unit <= SMALL_Z) return usual;

  const next = skipSpace(text, index);
  return plainAt(text, next) === COMMA ? skipSpace(text, next + 1) : next;
}

/** Where "/", "." or "-", or else a word, ends that stands between two numbers; -1 where none of them does. */
function skipBetween(text: string, index: number, word: string): number {
  if (isSeparator(text.charCodeAt(index)) && isDigitAt(text, index + 1)) return index + 1;
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

/** The date of a mention, `YYYY-MM-DD`; `undefined` where it has none. */
export function dateOf({dateYear, dateMonth, dateDay}: Mention): string | undefined {
  return dateDay ? dateYear + MONTHS_AND_DAYS[dateMonth] + MONTHS_AND_DAYS[dateDay] : undefined;
}

/** Reads "ngày 20/6/2020" and says where it ends; -1 where no date stands there. A day that does not exist is none. */
function readDate(text: string, index: number, mention: Mention): number {
  let start = index;
  const isInBrackets = text.charCodeAt(start) === BRACKET;
  if (isInBrackets) start++;
  start = skipWord(text, start, 'ngay');
  if (start < 0) return -1;
  const dayStart = skipSpace(text, start);
  const dayEnd = skipDigits(text, dayStart, 2);
  if (dayStart === start || dayEnd === dayStart) return -1;
  const day = numberMet;
  const monthStart = skipBetween(text, dayEnd, 'thang');
  if (monthStart < 0) return -1;
  const monthEnd = skipDigits(text, monthStart, 2);
  if (monthEnd === monthStart) return -1;
  const month = numberMet;
  const yearStart = skipBetween(text, skipJoint(text, monthEnd), 'nam');
  if (yearStart < 0) return -1;
  let end = skipDigits(text, yearStart, 5);
  if (end - yearStart !== 4) return -1;
  const year = numberMet;
  // Part of a longer number.
  if (isSeparator(plainAt(text, end)) && isDigitAt(text, end + 1)) return -1;
  if (isInBrackets && text.charCodeAt(end++) !== BRACKET + 1) return -1;

  if (!isDay(year, month, day)) return -1;
  mention.dateYear = year;
  mention.dateMonth = month;
  mention.dateDay = day;
  return skipMarks(text, end);
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
  // As they were called once
  'Văn hóa và Thông tin',
  'Văn hóa - Thông tin',
  'Thông tin - Truyền thông',
  'Khoa học, Công nghệ và Môi trường',
  'Thương mại',
  'Công nghiệp',
  'Thủy sản',
];

const STATE = [
  'Quốc hội',
  'Ủy ban Thường vụ Quốc hội',
  'Chủ tịch nước',
  'Chính phủ',
  'Thủ tướng',
  'Thủ tướng Chính phủ',
  'Văn phòng Chính phủ',
  'Văn phòng Quốc hội',
  'Thanh tra Chính phủ',
  'Tổng Thanh tra Chính phủ',
  'Kiểm toán nhà nước',
  'Tổng Kiểm toán nhà nước',
  'Ngân hàng Nhà nước',
  'Ngân hàng Nhà nước Việt Nam',
  'Thống đốc Ngân hàng Nhà nước',
  'Thống đốc Ngân hàng Nhà nước Việt Nam',
  'Ủy ban Dân tộc',
  'Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc',
  'Bảo hiểm xã hội Việt Nam',
  'Hội đồng Thẩm phán Tòa án nhân dân tối cao',
  'Hội đồng Chính phủ',
  'Hội đồng Bộ trưởng',
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
  'Ban Tổ chức Trung ương',
  'Ban Tuyên giáo Trung ương',
  'Ban Dân vận Trung ương',
  'Ban Nội chính Trung ương',
  'Ủy ban Kiểm tra Trung ương',
];

const STATE_OF_PLACES = [
  ...['UBND', 'HĐND', 'Ủy ban nhân dân', 'Hội đồng nhân dân'].flatMap((name) => [
    name,
    `Chủ tịch ${name}`,
    `Văn phòng ${name}`,
  ]),
  ...MINISTRIES.map((name) => `Sở ${name}`),
  'Công an',
];

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

/** The name of a place: up to three words that begin with a capital, with "TP." before them or not. */
const PLACE_NAME = /(?:\s(?:T[Pp]\.\s?)?\p{Lu}[\p{L}\p{M}]*){1,3}/uy;

/** An organ as a text spells it. */
interface NamedOrgan {
  readonly organ: Organ;
  readonly name: string;
}

const knownOrgans = new KnownPhrases<NamedOrgan>();

/** Places with their unit: " tỉnh Bắc Kạn". */
const knownPlaces = new KnownPhrases<string>();

/** Whether a name surely ends at an index: with a stop, or before a space and a small letter without a mark. */
function endsName(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit !== SPACE) return unit < 0x80 && !isBlank(unit);
  const next = text.charCodeAt(index + 1);
  return next >= SMALL_A && next <= SMALL_Z;
}

/** Reads the place behind the name of an organ, and says where it ends. The issuer has been named from an index on. */
function readPlace(text: string, start: number, organEnd: number, mention: Mention): number {
  const known = knownPlaces.from(text, organEnd);
  if (known && endsName(text, organEnd + known.length)) {
    mention.issuer += known.value;
    return organEnd + known.length;
  }
  const unitEnd = Math.max(organEnd, skipPhrase(text, organEnd, PLACE_UNITS));
  PLACE_NAME.lastIndex = unitEnd;
  const end = PLACE_NAME.test(text) ? PLACE_NAME.lastIndex : unitEnd;
  if (end === organEnd) return end;
  mention.issuer = tidy(text.slice(start, end));
  // Without both, what is met another time may go on with a unit.
  const place = unitEnd > organEnd && end > unitEnd ? tidy(text.slice(organEnd, end)) : '';
  if (place.startsWith(' ')) {
    knownPlaces.keepFrom(text, organEnd, end, copyOf(place));
  }
  return end;
}

/** Reads "của Chính phủ" and says where it ends; -1 where no issuer stands there. */
function readIssuer(text: string, index: number, mention: Mention): number {
  const of = skipWord(text, index, 'cua');
  if (of < 0) return of;
  const start = skipSpace(text, of);
  if (start === of) return -1;
  const known = knownOrgans.from(text, start);
  const end = known ? start + known.length : skipPhrase(text, start, ORGANS);
  if (end < 0) return end;
  const organ = known ? known.value.organ : ORGANS.met;
  const name = known ? known.value.name : spelling(organ.name, text, start, end);
  if (!known && ORGANS.isLongest) {
    knownOrgans.keepFrom(text, start, end, {organ, name: copyOf(name)});
  }
  mention.issuer = name;
  mention.issuerSystem = organ.system;
  return organ.isOfPlace ? readPlace(text, start, end, mention) : end;
}

const SMALL_C = 99;
const SMALL_N = 110;

/** Reads "ngày 20/6/2020" and "của Bộ Chính trị" behind the number of a mention, which ends at an index, in either order. */
export function readTail(text: string, index: number, mention: Mention): void {
  mention.end = index;
  mention.tail = index;
  mention.dateDay = 0;
  mention.issuer = undefined;
  mention.issuerSystem = undefined;
  for (;;) {
    const next = skipJoint(text, mention.tail);
    const plain = plainAt(text, next);
    let end = -1;
    if ((plain === SMALL_N || plain === BRACKET) && !mention.dateDay) {
      end = readDate(text, next, mention);
      if (end > 0 && !mention.issuer) mention.end = end;
    } else if (plain === SMALL_C && !mention.issuer) {
      end = readIssuer(text, next, mention);
    }
    if (end < 0) return;
    mention.tail = end;
    if (mention.dateDay && mention.issuer) return;
  }
}
