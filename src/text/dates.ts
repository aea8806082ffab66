/** A day in Vietnam, with the time of day where the text gives one. */
export interface ParsedDate {
  /** The day, `YYYY-MM-DD`. */
  readonly date: string;
  /** The time of day in Vietnam, `HH:MM` from 00:00 to 23:59. Absent where the text gives none or more than one. */
  readonly time?: string;
}

/** Vietnam keeps UTC+7 all year round. */
const VIETNAM_OFFSET = 7 * 60;

/** No zone is further from UTC than the Line Islands. */
const MAX_OFFSET = 14 * 60;

/**
 * Groups: 1 the "T" of ISO 8601; 2 hour; 3 or 5 minute; 4 second; 6 or 7 before or after noon; 8 a zone
 * by name; 9, 10 and 11 sign, hours and minutes of an offset. Neither minutes nor an offset may turn out to
 * be the start of a date ("8h 05/01/2020", "13:39 -01/08/2022").
 */
const TIME =
  /(t)?(?<!\d[:/.,]?)(\d{1,2})(?::(\d\d)(?::(\d\d)(?:[.,]\d+)?)?|(?: ?h| ?g| ?gio)(?![a-z])(?: ?(\d{1,2})(?!\d|[/.-]\d))?(?: ?phut)?)(?!\d)(?: ?(?:(sa|am|sang)|(ch|pm|chieu|toi))(?![a-z]))?(?: ?\(?(z|gmt|utc)(?![a-z]))?(?: ?\(?([+-])(\d{1,2}):?(\d\d)?(?!\d|[/.-]\d))?/g;

/** Groups: 1, 3, 4 year, month, day; or 5, 7, 8 day, month, year. Both separators must be the same. */
const DATE =
  /(?<!\d[/.-]?)(?:(\d{4}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{1,2})|(\d{1,2}) ?([/.-]) ?(\d{1,2})(?: ?\6 ?|, ?)(\d{4}))(?!\d|[/.-]\d)/g;

/** Lower case without diacritics, one kind of dash and of space, and "tháng", "năm" written as "/". */
function simplify(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/\bthu \d\b/g, '')
    .replace(/,? ?\b(?:thang|thg\.?|nam)\b ?(?=\d)/g, '/');
}

/** Milliseconds of a day that the calendar has, at midnight UTC; else `NaN`. */
export function utcOf(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.getTime()
    : NaN;
}

/**
 * Minutes from midnight UTC+7 of one match of `TIME`, below 0 or past a day where an offset moves the
 * day; `NaN` where no clock shows it. "08:00-11:00" reads like an offset and is a span: it gives both ends.
 */
function minutesOf(match: RegExpMatchArray): number[] {
  const [, iso, hours, minutes, seconds, shortMinutes, morning, afternoon] = match;
  const [zone, sign, offsetHours, offsetMinutes] = match.slice(8);
  let hour = Number(hours);
  const minute = Number(minutes ?? shortMinutes ?? 0);
  let isPossible = hour < 24 && minute < 60 && Number(seconds ?? 0) < 60;
  if (morning) {
    isPossible &&= hour < 13;
    hour %= 12;
  } else if (afternoon) {
    isPossible &&= hour > 0;
    hour = (hour % 12) + 12;
  }
  const time = isPossible ? hour * 60 + minute : NaN;
  if (!zone && !sign) return [time];

  const offset = Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0);
  if (sign === '-' && !zone && !iso) return [time, offset];
  if (offset > MAX_OFFSET) return [NaN];
  return [time + VIETNAM_OFFSET + (sign === '-' ? offset : -offset)];
}

/**
 * Reads the one date in a text as Vietnamese portals print it, day before month. The forms seen
 * there: "02/10/2020 08:20 SA", "Thứ 6, 16.02.2024 | 23:46:40", "22:12, ngày 13-11-2018",
 * "Thứ Hai, 18 tháng 12, 2017", "ngày 05 tháng 01 năm 2020", "8h20", "08 giờ 20 phút"; and ISO 8601.
 * Words around it do not matter. "SA" and "CH" are before and after noon: 12 CH is 12:00, 12 SA is 00:00.
 *
 * @param text Any text, composed or decomposed, with any kind of space or dash.
 * @returns The date in the time of Vietnam. A text without an offset is taken to be in the time of
 * Vietnam already, wherever the reader is. `null` where the text holds no full date, holds a day or an
 * hour that does not exist, or names two different days; also for anything but a string.
 */
export function parseDate(text: string): ParsedDate | null {
  if (typeof text !== 'string') return null;

  const simple = simplify(text);
  const times = new Set([...simple.matchAll(TIME)].flatMap(minutesOf));
  const days = new Set(
    [...simple.replace(TIME, ' ').matchAll(DATE)].map(
      ([, year, , month, day, day2, , month2, year2]) =>
        utcOf(Number(year ?? year2), Number(month ?? month2), Number(day ?? day2)),
    ),
  );
  if (days.size !== 1 || days.has(NaN) || times.has(NaN)) return null;

  const [midnight] = days;
  const [minutes] = times;
  const hasOneTime = times.size === 1;
  const iso = new Date(midnight + (hasOneTime ? minutes * 60_000 : 0)).toISOString();
  const date = iso.slice(0, 10);
  return hasOneTime ? {date, time: iso.slice(11, 16)} : {date};
}

/**
 * The value of the `datetime` attribute of a `<time>` element.
 *
 * @returns `2020-10-09`, or with a time of day `2020-10-09T08:20+07:00`.
 */
export function toDateTime({date, time}: ParsedDate): string {
  return time ? `${date}T${time}+07:00` : date;
}

/** A formatter takes longer to make than to use, and a page uses one or two. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Writes a date for readers. The day is the same wherever the reader's clock is.
 *
 * @param parsed What `parseDate` gave.
 * @param locale A BCP 47 tag; an unknown one falls back to Vietnamese.
 * @param options Added to the default, which is two-digit day and month, the year, and the time of
 * day where there is one: `{weekday: 'long'}` gives "Thứ Sáu, 09/10/2020". `dateStyle` or
 * `timeStyle` replace the default. The time zone cannot be changed.
 * @returns The date in words or figures; the given `date` as it is where it is no day of the calendar.
 */
export function formatDate(
  {date, time}: ParsedDate,
  locale = 'vi',
  options: Intl.DateTimeFormatOptions = {},
): string {
  const stamp = Date.parse(`${date}T${time ?? '00:00'}Z`);
  if (Number.isNaN(stamp) || new Date(stamp).toISOString().slice(0, 10) !== date) return date;

  const key = JSON.stringify([locale, !!time, options]);
  let formatter = formatters.get(key);
  if (!formatter) {
    const all: Intl.DateTimeFormatOptions =
      options.dateStyle || options.timeStyle
        ? {}
        : {day: '2-digit', month: '2-digit', year: 'numeric'};
    if (time && all.day) Object.assign(all, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
    Object.assign(all, options, {timeZone: 'UTC'});
    try {
      formatter = new Intl.DateTimeFormat(locale, all);
    } catch {
      formatter = new Intl.DateTimeFormat('vi', all);
    }
    formatters.set(key, formatter);
  }
  return formatter.format(stamp);
}
