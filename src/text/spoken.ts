import {endMarkStart} from './end-mark.js';
import {
  BEHIND_HOUR,
  CALLED,
  COUNTED,
  DAY,
  DEADLINE,
  GREATER_THAN_MONTH,
  MONTH,
  NO_DATE_BEHIND,
  NO_SHARE,
  OCCASION,
  sayDate,
  sayShortDate,
  sayTime,
  TODAY,
  WEEKDAY,
} from './spoken-dates.js';
import {readRoman, sayDay, sayDigits, sayInteger, sayMonth, sayNumber} from './spoken-numbers.js';
import {AFTER, BEFORE, DASH, type Place} from './spoken-places.js';
import {CODE, mendSymbols, saySymbol, spell} from './spoken-symbols.js';
import {LONE_UNITS, sayUnit, startsWithUnit, unitPattern} from './spoken-units.js';
import {baseLanguage, spokenWord, spokenWordsOf, spokenWordsPattern} from './spoken-words.js';

/** A thing that is written in one way and said in another. */
interface Rule {
  /** Source of a pattern; names of groups are used once in all rules. */
  readonly pattern: string;
  readonly say: (place: Place) => string;
}

const comparisons: Readonly<Record<string, string>> = {
  '≥': 'lớn hơn hoặc bằng',
  '≤': 'nhỏ hơn hoặc bằng',
  '>': 'lớn hơn',
  '<': 'nhỏ hơn',
  '=': 'bằng',
  '±': 'cộng trừ',
};

function sayRoman(numeral: string, before: string): string {
  const value = readRoman(numeral);
  if (!value) return numeral;
  if (/thứ\s$/iu.test(before) && (value === 1 || value === 4)) return value === 1 ? 'nhất' : 'tư';
  return sayInteger(String(value));
}

function sayCount({groups: {number = '', unit}, before, after}: Place): string {
  const value = Number(number);
  let said = sayNumber(number);
  if (/(?:thứ|tháng)\s$/iu.test(before)) {
    if (value === 4) said = 'tư';
    else if (value === 1 && /thứ\s$/iu.test(before)) said = 'nhất';
  } else if (/ngày\s$/iu.test(before) && value >= 1 && value <= 10 && /^\s+tháng\s/iu.test(after)) {
    said = sayDay(value);
  } else if (
    /(?:mức độ|cấp độ|điều|khoản|điểm|lớp)\s$/iu.test(before) &&
    /^\d(?:,\d)+$/.test(number)
  ) {
    // "Dịch vụ công mức độ 3,4" are two levels and no fraction.
    said = number.split(',').map(sayInteger).join(', ');
  }
  const name = unit && sayUnit(unit);
  const follows = unit === undefined && /^\p{L}/u.test(after) ? ' ' : '';
  const precedes = /\p{L}$/u.test(before) ? ' ' : '';
  return `${precedes}${said}${name ? ` ${name}` : ''}${follows}`;
}

/** Between words a stroke is a pause, after a number of things "trên": "11,3 tiêu chí/xã". */
function sayStroke({before, after}: Place): string {
  if (/quý\s\S+$/iu.test(before) && /^\d{4}/.test(after)) return ' năm ';
  const isRate =
    /\d[^.;:!?()]{0,40}(?:[\p{L}\p{M}²³%]|m[23])\s*$/u.test(before) && /^\s*\p{Ll}/u.test(after);
  const isOfUnit = /[\p{L}\p{M}]\s*$/u.test(before) && startsWithUnit.test(after);
  const isFraction = /\d$/.test(before) && /^\d/.test(after);
  return isRate || isOfUnit || isFraction ? ' trên ' : ', ';
}

/** In the order in which they are tried at each place of the text. */
const rules: readonly Rule[] = [
  {
    pattern: String.raw`(?:https?:\/\/|${BEFORE}www\.)(?<site>[^\s\/?#,;()]+)[^\s,;()]*`,
    say: ({groups}) => groups.site!.replace(/\.+$/, '').replaceAll('.', ' chấm '),
  },
  {
    pattern:
      String.raw`${BEFORE}\d{1,5}\p{Ll}?(?:\/(?:19|20)\d\d)?\s?(?:\/|${DASH})\s?` +
      String.raw`(?:${CODE}|\p{Lu}(?=\/|${DASH}))(?:\s?(?:\/|${DASH})\s?(?:${CODE}))*${AFTER}`,
    say: saySymbol,
  },
  {
    // "0209.3870.123", "(024) 3773 5555", "1900 1234"
    pattern: String.raw`(?:${BEFORE}\(?0\d{1,3}\)?(?: ?[.-]? ?\d{3,4}){2,3}|${BEFORE}1[89]00[ .]?\d{4}(?:\d\d)?)(?![\d,])`,
    say: ({match}) => match.match(/\d+/g)!.map(sayDigits).join(', '),
  },
  {
    pattern: String.raw`${BEFORE}(?<isoYear>[12]\d{3})-(?<isoMonth>0[1-9]|1[0-2])-(?<isoDay>0[1-9]|[12]\d|3[01])(?!\d)`,
    say: ({groups, before}) => sayDate(groups.isoDay!, groups.isoMonth!, groups.isoYear, before),
  },
  {
    pattern: String.raw`(?<![\p{L}\p{M}\p{N}.,/])(?<day>${DAY})(?<part>[\/.-])(?<month>${MONTH})\k<part>(?<year>[12]\d{3})(?!\d)`,
    say: ({groups, before}) => sayDate(groups.day!, groups.month!, groups.year, before),
  },
  {
    // "15-20/9/2020"
    pattern: String.raw`(?<![\p{L}\p{M}\p{N}.,/])(?<firstDay>${DAY})\s?${DASH}\s?(?<lastDay>${DAY})\/(?<theirMonth>${MONTH})(?:\/(?<theirYear>[12]\d{3}))?(?![\d/])`,
    say: ({groups, before}) =>
      `${/ngày\s$/iu.test(before) ? '' : 'ngày '}${sayDay(Number(groups.firstDay))} đến ` +
      `${sayDay(Number(groups.lastDay))} ${sayMonth(Number(groups.theirMonth))}` +
      (groups.theirYear ? ` năm ${sayInteger(groups.theirYear)}` : ''),
  },
  {
    // "Tháng 9/2020", "tháng 1-7.2020"
    pattern: String.raw`(?=\d)(?<=[Tt]háng\s(?:${MONTH}\s?${DASH}\s?)?)(?<loneMonth>${MONTH})[\/.-](?<monthYear>[12]\d{3})(?!\d)`,
    say: ({groups}) =>
      `${sayMonth(Number(groups.loneMonth)).replace('tháng ', '')} năm ${sayInteger(groups.monthYear!)}`,
  },
  {
    // Without a year it is a date where it is called one, or where a date before it says so: "ngày 4/3 đến 8/3".
    pattern:
      String.raw`(?=\d)(?<=(?:${CALLED}|${OCCASION}|${WEEKDAY}|${TODAY},)\s\(?|` +
      String.raw`${CALLED}\s${DAY}(?:[\/.-]${MONTH}(?:[\/.-]\d{4})?\s?(?:đến|và|hoặc|${DASH})\s?(?:hết\s)?|\s(?:đến|và)\s)|` +
      String.raw`(?<![\p{N}.,\/])(?:1[3-9]|2\d|3[01])\/${MONTH}\s?(?:đến|và|${DASH})\s?)` +
      String.raw`(?<shortDay>${DAY}[\/.-]${MONTH})(?![\d\/]|[.,-]\d|\s?(?:%|triệu|tỷ|nghìn|điểm|độ|m|km|ha)${AFTER})`,
    say: ({groups, before}) => sayShortDate(groups.shortDay!, before),
  },
  {
    // Or where something begins or ends with it, but "sau 2/3 thời gian" and "từ 1/3 lên 1/2". Where the first of two
    // is a day, the second is one: "từ 1/7 đến 5/9", "từ 2 đến 5/9".
    pattern:
      String.raw`(?=\d{1,2}\/)(?<=(?<![\p{L}\p{M}])(?:${DEADLINE}\s|[Tt]ừ\s(?=${DAY}\/)${NO_SHARE}${DAY}\/${MONTH}\s?(?:(?:đến|tới)\s(?:hết\s)?|${DASH}\s?)|` +
      String.raw`[Tt]ừ\s${DAY}\s(?:đến|tới)\s(?!${DAY}\/[2-5](?!\d))))${NO_SHARE}` +
      String.raw`(?<dueDay>${DAY}\/${MONTH})(?![\d\/]|[.,]\d|-\d{1,2}(?![\d\/])|\s?(?:%|triệu|tỷ|nghìn|điểm|độ|m|km|ha)${AFTER})`,
    say: ({groups, before}) => sayShortDate(groups.dueDay!, before),
  },
  {
    // Or where it follows the hour: "từ 0 giờ 1/7".
    pattern:
      String.raw`(?=\d{1,2}\/)${BEHIND_HOUR}${NO_SHARE}(?<hourDay>${DAY}\/${MONTH})` +
      String.raw`(?![\d\/]|[.,-]\d|\s?(?:%|triệu|tỷ|nghìn|điểm|độ|m|km|ha)${AFTER}|\s(?:${COUNTED})${AFTER})`,
    say: ({groups, before}) => sayShortDate(groups.hourDay!, before),
  },
  {
    // Or where it can be no share: "đến 28/11", but "24/7" and "15/12 lớp".
    pattern:
      String.raw`(?=\d{1,2}\/)(?<![\p{L}\p{M}\p{N}.,:\/-]|(?:${NO_DATE_BEHIND})\s)(?!24\/7)(?<greaterDay>${GREATER_THAN_MONTH})` +
      String.raw`(?![\d\/\p{L}]|[.,]\d|\s(?:${COUNTED})${AFTER})`,
    say: ({groups, before}) => sayShortDate(groups.greaterDay!, before),
  },
  {
    pattern: String.raw`(?<![\p{L}\p{M}\p{N}.,/:]|t[ỷỉ]\s(?:lệ|số)\s)(?<hours>[01]?\d|2[0-4])(?:[:hHg](?<minutes>[0-5]\d)(?::[0-5]\d|p(?!\p{L})|['’′])?|\s?h|\s?g(?=\s(?:sáng|trưa|chiều|tối|đêm|ngày)${AFTER}))${AFTER}`,
    say: ({groups}) => sayTime(groups.hours!, groups.minutes),
  },
  {pattern: String.raw`\s?\(?(?:GMT|UTC)\s?[+]\s?\d{1,2}(?::\d\d)?\)?`, say: () => ''},
  {
    pattern: String.raw`${BEFORE}(?:km(?=\s\d)|Km(?=\s?\d)(?![23](?![\d+])))`,
    say: () => 'ki lô mét ',
  },
  {pattern: String.raw`${BEFORE}QL(?=\s?\d)`, say: () => 'quốc lộ '},
  {
    pattern: String.raw`${BEFORE}(?:PGS|GS|TSKH|TS|ThS|BS|KTS|LS)(?=\s\p{Lu}\p{Ll})`,
    // As with its point.
    say: ({match}) => spokenWord('vi', `${match}.`) ?? match,
  },
  {
    // "1,6 triệu m2", "đồng/kg"
    pattern: String.raw`(?=[kcmhM])(?:${BEFORE}(?=[kc]?m[23²³])|(?<=(?:nghìn|ngàn|vạn|triệu|t[ỷỉ])\s|\/\s?))(?<loneUnit>${LONE_UNITS})`,
    say: ({groups}) => sayUnit(groups.loneUnit!)!,
  },
  {pattern: String.raw`[≥≤><=±](?=\s?\d)`, say: ({match}) => ` ${comparisons[match]} `},
  {pattern: String.raw`(?=[x×])(?<=\d(?:\s?[cmk]?m)?\s?)[x×](?=\s?\d)`, say: () => ' nhân '},
  {pattern: String.raw`(?<=\d)\s?\+\s?(?=\d)`, say: () => ' cộng '},
  {
    // "I. Kết quả"
    pattern: String.raw`^\s*(?<heading>[IVX])(?=[.)\/-]\s)`,
    say: ({groups, before}) => sayRoman(groups.heading!, before),
  },
  {
    pattern: String.raw`\((?<marker>\d{1,3})\)`,
    say: ({groups, after}) =>
      `${sayInteger(groups.marker!)}${/^\s*[\p{L}\p{N}“"]/u.test(after) ? ',' : ''}`,
  },
  {
    pattern: String.raw`(?<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)*)(?:\s?(?<unit>${unitPattern}))?`,
    say: sayCount,
  },
  {
    pattern: String.raw`(?<=(?:[Kk]h[óo][áa]|[Tt]hứ|[Kk]ỳ|[Qq]uý|[Cc]hương|[Pp]hần|[Mm]ục|[Hh]ạng|[Ll]oại|[Cc]ấp|[Vv]ùng|[Nn]hóm|thế kỷ)\s)(?<ordinal>[IVX]+)${AFTER}`,
    say: ({groups, before}) => sayRoman(groups.ordinal!, before),
  },
  {
    pattern: String.raw`${BEFORE}(?<roman>[IVX]{2,})${AFTER}`,
    say: ({groups, before}) => sayRoman(groups.roman!, before),
  },
  {
    // Without a vowel it cannot be said as a word.
    pattern: String.raw`${BEFORE}(?<consonants>[BCDĐFGHJKLMNPQRSTVWXZ]{2,6})${AFTER}`,
    say: ({match}) => spokenWord('vi', match) ?? spell(match),
  },
  {
    pattern: String.raw`${BEFORE}v\.\s?v\.*(?:…)?`,
    say: ({after}) => `vân vân${/^\s*$/.test(after) ? '.' : ''}`,
  },
  {pattern: String.raw`[.…]\s?\/\s?\.`, say: () => '.'},
  {pattern: String.raw`(?<=t[ỷỉ] số \d{1,2})\s?${DASH}\s?(?=\d)`, say: () => ' '},
  {pattern: String.raw`(?<=\d)\s?${DASH}\s?(?=\d)`, say: () => ' đến '},
  {pattern: String.raw`\s+[–—]\s+`, say: () => ', '},
  {pattern: String.raw`^\s*(?:${DASH}|[•+*])\s+`, say: () => ''},
  {pattern: String.raw`\s*${DASH}\s*`, say: () => ' '},
  {pattern: String.raw`\s*&\s*`, say: () => ' và '},
  {pattern: String.raw`%`, say: () => ' phần trăm'},
  {
    pattern: String.raw`\.{2,}|…`,
    say: ({after}) => (/^\s*$/.test(after) ? '.' : ','),
  },
  {pattern: String.raw`\/`, say: sayStroke},
  {pattern: String.raw`[“”"«»]`, say: () => ''},
  {
    pattern: String.raw`${BEFORE}[\p{L}\p{M}]+${AFTER}`,
    say: ({match}) => spokenWord('vi', match) ?? match,
  },
];

const rulePattern = new RegExp(
  rules.map(({pattern}, index) => `(?<rule${index}>${pattern})`).join('|'),
  'gu',
);

let compounds: {readonly words: object; readonly pattern: RegExp | null} | undefined;

/** The words that are more than letters: "TP.", "KT-XH". They are replaced before the rules look at their signs. */
function compoundPattern(): RegExp | null {
  const words = spokenWordsOf('vi')!;
  if (compounds?.words !== words) {
    const source = spokenWordsPattern('vi', (word) => !/^[\p{L}\p{M}]+$/u.test(word));
    compounds = {words, pattern: source ? new RegExp(source, 'gu') : null};
  }
  return compounds.pattern;
}

function speakVietnamese(line: string): string {
  const written = mendSymbols(line);
  const pattern = compoundPattern();
  const text = pattern
    ? written.replace(pattern, (word, at: number) => {
        // "GS.TS", "TP.Huế"
        const isWhole = !/[\p{L}\p{N}]/u.test(written.charAt(at + word.length));
        return (spokenWord('vi', word) ?? word) + (isWhole ? '' : ' ');
      })
    : written;
  return text.replace(rulePattern, (...found: unknown[]) => {
    const groups = found.at(-1) as Record<string, string | undefined>;
    const offset = found.at(-3) as number;
    const match = found[0] as string;
    const place = {
      groups,
      match,
      before: text.slice(0, offset),
      after: text.slice(offset + match.length),
    };
    return rules[rules.findIndex((_, index) => groups[`rule${index}`] !== undefined)].say(place);
  });
}

/** Other languages leave numbers to their voices; only what the portal has taught is said its way. */
function speakOther(text: string, language: string): string {
  const words = spokenWordsPattern(language);
  return words
    ? text.replace(new RegExp(words, 'gu'), (match) => spokenWord(language, match) ?? match)
    : text;
}

/**
 * The form in which a text is given to a voice: "3,9%" becomes "ba phẩy chín phần trăm", "UBND" "ủy ban
 * nhân dân", "09/10/2020" "ngày mùng chín tháng mười năm hai nghìn không trăm hai mươi". Codes of documents are said
 * in full where they have one meaning, else letter by letter. The end mark is not said.
 *
 * In any other language than Vietnamese, numbers are left to the voice.
 *
 * @param text A sentence or a part of one, in any normal form.
 * @param lang BCP 47 tag of the language that the text is in.
 * @returns Composed (NFC) text on one line; empty where there is nothing to say.
 */
export function spokenForm(text: string, lang = 'vi'): string {
  const language = baseLanguage(lang);
  const end = endMarkStart(text);
  const line = (end < 0 ? text : `${text.slice(0, end)}.`)
    .normalize()
    // The capital of Iceland's "ð" is typed for "Đ", and looks like it.
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ')
    .replace(/[\p{Cf}\p{Co}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const said = language === 'vi' ? speakVietnamese(line) : speakOther(line, language);
  const tidy = said
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;.:!?)])/g, '')
    .replace(/,(?=[,;.:!?])/g, '')
    .trim();
  return isSpeakable(tidy) ? tidy : '';
}

/** Whether a text has anything that a voice could say. */
export function isSpeakable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
