import {sayDay, sayInteger, sayMonth} from './spoken-numbers.js';

export const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
export const MONTH = String.raw`(?:0?[1-9]|1[0-2])`;

/** Words before a day and month, "Sáng 20/9", which say that these are no fraction and no span. */
export const CALLED = String.raw`(?:[Nn]gày|[Mm][ùồ]ng|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Hh]ôm)`;
export const OCCASION = String.raw`(?:[Dd]ịp|[Ll]ễ|Quốc khánh|Quốc tế (?:Phụ nữ|Lao động|Thiếu nhi))`;
export const WEEKDAY = String.raw`(?:${CALLED}\s(?:qua|nay)|[Tt]hứ\s(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ\s[Nn]hật)`;
/** A number as a day or month is written, "09" or "9". */
const withZeroOrNot = (number: number) => (number < 10 ? `0?${number}` : `${number}`);
/** A day and month that can be no proper fraction: "28/11", "12/8". */
export const GREATER_THAN_MONTH = [...Array(12).keys()]
  .map((index) => {
    const month = 12 - index;
    const days = [...Array(31 - month).keys()].map((less) => withZeroOrNot(31 - less));
    return `(?:${days.join('|')})/${withZeroOrNot(month)}`;
  })
  .join('|');
/** Before these two numbers are a share, an address or the name of a class. */
export const NO_DATE_BEHIND =
  'số|nhà|ngõ|ngách|hẻm|kiệt|tổ|lớp|đường|thửa|tờ|tại|ở|chỉ:?|tỷ lệ|tỉ lệ|tỷ số|tỉ số|thắng|lợi|thua|huyết áp|đạt|được|thành|hiện|có';
/** And before what can be counted. */
export const COUNTED =
  'tiêu chí|chỉ tiêu|nhiệm vụ|nội dung|xã|phường|huyện|tỉnh|thôn|bản|tổ|hộ|người|em|đơn vị|cơ quan|cơ sở|' +
  'bộ|sở|lớp|trường|học sinh|cuộc|vụ|ca|điểm|dự án|công trình|mô hình|phiếu|đại biểu|đảng viên|chi bộ|hồ sơ|văn bản|kế hoạch';

export function sayDate(
  day: string,
  month: string,
  year: string | undefined,
  before: string,
): string {
  const isCalledDay = /(?:ngày|mùng|mồng|sáng|chiều|tối|trưa|đêm|hôm)\s$/iu.test(before);
  const said = /(?:mùng|mồng)\s$/iu.test(before) ? sayInteger(day) : sayDay(Number(day));
  return (
    `${isCalledDay ? '' : 'ngày '}${said} ${sayMonth(Number(month))}` +
    (year ? ` năm ${sayInteger(year)}` : '')
  );
}

/** Says a day and month as they are written, "20/9" or "20.9". */
export function sayShortDate(written: string, before: string): string {
  const [day, month] = written.split(/[/.-]/);
  return sayDate(day, month, undefined, before);
}

export function sayTime(hours: string, minutes: string | undefined): string {
  const whole = `${sayInteger(hours)} giờ`;
  return minutes && Number(minutes) ? `${whole} ${sayInteger(minutes)}` : whole;
}
