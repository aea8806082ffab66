import {sayDay, sayInteger, sayMonth} from './spoken-numbers.js';

export const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
export const MONTH = String.raw`(?:0?[1-9]|1[0-2])`;

/** Words before a day and month, "Sáng 20/9", which say that these are no fraction and no span. */
export const CALLED = String.raw`(?:[Nn]gày|[Mm][ùồ]ng|[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Kk]huya|[Hh]ôm)`;
export const OCCASION = String.raw`(?:[Dd]ịp|[Ll]ễ|Quốc khánh|Quốc tế (?:Phụ nữ|Lao động|Thiếu nhi))`;
/** "Hôm nay", "sáng mai". */
export const TODAY = String.raw`${CALLED}\s(?:qua|nay|mai)`;
export const WEEKDAY = String.raw`(?:${TODAY}|[Tt]hứ\s(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ\s[Nn]hật)`;
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

/** Words before a day from which or up to which something holds, "từ 1/7", but for "có từ" and "chiếm từ", which tell a share. */
export const DEADLINE =
  String.raw`(?:(?<!(?:có|chiếm|đạt|được|bằng|cắt|giảm|mặt|của)\s)[Tt]ừ|[Tt]rước|[Ss]au|[Vv]ào|` +
  String.raw`(?:[Tt]ính|kéo dài|cho)\s(?:đến|tới)|(?:đến|tới)\shết|[Hh]ạn(?:\s(?:chót|cuối))?|[Cc]hậm nhất|[Mm]uộn nhất)`;
/** Two numbers that are often a share: halves, thirds, quarters, fifths, tenths. */
const COMMON_SHARE = String.raw`(?:1\/2|[12]\/3|[1-3]\/4|[1-4]\/5|[1-9]\/10)(?!\d)`;
/** What follows a share even where such a word stands before it: "sau 2/3 thời gian", "từ 1/3 lên 1/2". */
const PART_OF =
  'của|trên|dưới|thời|thế kỷ|chặng|quãng|đoạn|mặt|lòng|phần|diện tích|dân số|quân số|nhân lực|lực lượng|học kỳ|nhiệm kỳ|cự ly|' +
  'chiều|độ dài|nhu cầu|giá trị|hoạt động|công suất|sản lượng|trữ lượng|lượng|vốn|chi phí|kinh phí|thu nhập|cánh|lưng';
/** Where a day may stand behind such a word. */
export const NO_SHARE =
  String.raw`(?!${DAY}\/${MONTH}(?!\d)\s(?:(?:tổng|số|thành viên|tiêu chí|chỉ tiêu|nội dung|đại biểu|phiếu|trở (?:lên|xuống))(?!\p{L})|(?:lên|xuống|còn)\s\d))` +
  String.raw`(?!${COMMON_SHARE}\s(?:(?:${PART_OF}|${COUNTED})(?!\p{L})|(?:đến|tới)\s${COMMON_SHARE}))`;

/** Before an hour that is surely one of the clock, "từ 0 giờ", and before one that may also be a time that something takes. */
const AT = String.raw`(?:[Ll]úc|[Tt]ừ|[Vv]ào|[Hh]ồi|[Vv]ào khoảng)\s`;
const TOWARDS = String.raw`(?:[Kk]hoảng|[Gg]ần|[Hh]ơn|[Đđ]ến|[Tt]ới|[Tt]rước|[Ss]au)\s`;
const HOUR = String.raw`(?<![\d.,:])(?:[01]?\d|2[0-4])`;
const CLOCK = String.raw`(?:giờ|[hg])`;

/** Where a day may stand behind a time of the day, "từ 0 giờ 1/7", "8h30 (5/9)", but for "nghỉ 2 giờ 1/2". */
export const BEHIND_HOUR =
  String.raw`(?:(?<=(?:${AT}${HOUR}\s?${CLOCK}|${HOUR}(?:\s?${CLOCK}\s?|:)[0-5]\d(?:\s?phút|p|['’′])?|(?<![\d.,:])00?\s?${CLOCK})\s\(?)|` +
  String.raw`(?<=${TOWARDS}${HOUR}\s?${CLOCK}\s\(?)(?!${COMMON_SHARE}))`;

export function sayDate(
  day: string,
  month: string,
  year: string | undefined,
  before: string,
): string {
  const isCalledDay = /(?:ngày|mùng|mồng|sáng|chiều|tối|trưa|đêm|khuya|hôm)\s$/iu.test(before);
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
