import {numberWords, readNumberWords} from './number-words.js';

/** What counts: digits, letters in Vietnamese order, or roman numerals; small or capital. */
type Numeral = '1' | 'a' | 'A' | 'i' | 'I';

/** The manner in which the items of one list are marked. */
export type MarkerStyle =
  | `(${Numeral})`
  | `${Numeral}${'.' | ')' | '-' | '/'}` // (1) 1. a) I- A. ...
  | '1.1'
  | '1.1.1'
  | '1.1.1.1' // outline numbers, by depth
  | '①'
  | 'một là'
  | 'thứ nhất'
  | `${string} 1` // a noun that is numbered: "Điều 1.", "Nhiệm vụ 2:"
  | '-'
  | '+'
  | '*'
  | '•';

/** One way to understand a marker: "i)" is the first roman numeral, or the ninth letter. */
export interface Reading {
  readonly style: MarkerStyle;
  /** The number the author wrote; `null` for a bullet. */
  readonly number: number | null;
  /** Whether only its place in a sequence can make it a marker: "1. 100% số xã", "1.Tăng". */
  readonly weak: boolean;
  /** Whether the sequence of a weak reading may be as weak as itself: "1.Tăng", "2.Giảm". */
  readonly alike?: boolean;
  /** Whether its sequence goes on in a later paragraph; `lookAhead` sets it. */
  followed?: boolean;
  /** Whether something else says better what this one would; `lookAhead` sets it. */
  surpassed?: boolean;
}

/** A marker at the start of a paragraph. Offsets are UTF-16 units of the paragraph as it stands. */
export interface Marker {
  readonly start: number;
  readonly end: number;
  /** Where the text after the marker and its white space starts. */
  readonly textStart: number;
  /** The likeliest reading first; never empty. */
  readonly readings: readonly Reading[];
}

// Nouns that are mostly numbered where they begin a paragraph.
const nouns =
  'điều|(?:nhóm )?(?:nhiệm vụ|giải pháp)|nhóm|bước|nội dung|vấn đề|mục tiêu|chỉ tiêu|kiến nghị|yêu cầu|câu';
// Others that are in some documents; one alone says nothing. Captions ("Hình 1.") and divisions ("Mục 1.") are none.
const otherNouns =
  'khoản|việc|công việc|(?:tiểu )?dự án|đề án|chương trình|kế hoạch|(?:khâu |nhóm )?đột phá|nguyên tắc|bài học|biện pháp|đề xuất|ý kiến|câu hỏi|tiêu chí|tiêu chuẩn|trụ cột|định hướng|quan điểm|lĩnh vực|hoạt động|hạng mục|chuyên đề|chủ đề|trường hợp|phương án|giai đoạn|nhóm (?:nội dung|vấn đề|mục tiêu|chỉ tiêu|tiêu chí)|article|task|step|action|measure|objective|recommendation';
const qualifiers = '(?: (?:trọng tâm|trọng điểm|chủ yếu|cụ thể|đột phá|cấp bách|chung))?';
const circled = /^(?:[①-⑳㉑-㉟㊱-㊿❶-➓]|\d\uFE0F?\u20E3)/;
const outline =
  /^(?:\d{1,3}|[a-zđ]|[IVXL]{1,5})(?:(?:\.\d{1,2}){1,3}(?!\d)[.)]?|\.\s\d{1,2}[.)](?=\s+\p{L}))/iu;
const numeral = '(\\d{1,7}|[a-zđ]|[ivxl]{2,7})';
const short = new RegExp(
  `^(?:\\(\\s?${numeral}\\s?\\)[.:]?|${numeral}(?:\\s?[-–—−]|\\s?[.)][-./)]?|[/°、][-./]?|[:,](?=\\s)))`,
  'i',
);
const bareRoman = /^[IVXL]+(?=\s+\p{Lu})/u;
const worded = new RegExp(
  `^(?:(?:(${nouns})|(${otherNouns}))${qualifiers} (?:số )?)?(thứ )?(?:(\\d{1,7})[a-zđ]?|(${numberWords}(?: ${numberWords}){0,2})|([ivxl]{1,7}))(?!\\p{L})( là(?!\\p{L}))?(?:\\s?([,.:;)/–—−-]))?`.replaceAll(
    ' ',
    '\\s+',
  ),
  'iu',
);
const bullet = /^[-–—−+*•·●○◦▪■□▫‣➢➤►▶✓✔\uf0a7\uf0b7\uf0d8\uf0fc]/;
const dashBeforeText = /^[-–—−+•][\s\p{Cf}]+(?!\d)/u;
const invisible = /\p{Cf}/gu;
const blanks = /[\s\p{Cf}]*/uy;

// No marker is longer; more of the paragraph is never looked at.
const longestMarker = 64;
// Decree 30/2020/NĐ-CP orders points by the Vietnamese alphabet; keyboards in English tempt to the other one.
const vietnamese = 'abcdđeghiklmnopqrstuvxy';
const latin = 'abcdefghijklmnopqrstuvwxyz';
const romanDigits = ['i', 'iv', 'v', 'ix', 'x', 'xl', 'l', 'xc'];
const romanValues = [1, 4, 5, 9, 10, 40, 50, 90];

function readRoman(letters: string): number {
  let rest = letters;
  let value = 0;
  for (let i = romanDigits.length - 1; i >= 0; i--) {
    for (; rest.startsWith(romanDigits[i]); value += romanValues[i])
      rest = rest.slice(romanDigits[i].length);
  }
  return rest ? 0 : value;
}

/** Reads what stands inside a short marker: "7", "a", "IV"; `before` and `sign` are its delimiters. */
function readNumeral(inner: string, before: string, sign: string, weak: boolean): Reading[] {
  const after = /[°、:,]/.test(sign) ? '.' : sign;
  const lower = inner.toLowerCase();
  const capital = inner !== lower;
  const readings: Reading[] = [];
  const add = (kind: Numeral, number: number, isRare = false) => {
    const style = `${before}${kind}${after}` as MarkerStyle;
    if (number && !readings.some((other) => other.style === style && other.number === number)) {
      // "A.Nguyễn" is a name; "1.Tăng", "II.NHIỆM VỤ", "a)Đơn" and "a, đơn" are none.
      const alike = !isRare && (/[1iI]/.test(kind) || /[),]/.test(sign));
      readings.push({style, number, weak: weak || isRare, alike});
    }
  };
  if (/\d/.test(inner)) {
    add('1', Number(inner));
    return readings;
  }
  add(capital ? 'I' : 'i', readRoman(lower));
  if (!lower[1]) {
    const kind = capital ? 'A' : 'a';
    add(kind, vietnamese.indexOf(lower) + 1);
    add(kind, latin.indexOf(lower) + 1, true);
  }
  return readings;
}

interface Found {
  /** The marker, composed and without invisible characters. */
  readonly all: string;
  readonly readings: (weak: boolean) => Reading[];
  /** What may follow, given that a number needs white space before it. */
  readonly kind?: 'bullet' | 'noun' | 'bracket' | 'no digits';
}

function findWorded(text: string): Found | null {
  const match = worded.exec(text);
  if (!match) return null;
  const [all, plain, other, ordinal, digits, words, roman, copula, delimiter] = match;
  const noun = plain || other;
  const number = digits
    ? Number(digits)
    : words
      ? readNumberWords(words)
      : readRoman(roman.toLowerCase());
  const rest = text.slice(all.length).trim();
  const fits = noun
    ? // "Điều 1, Điều 2 của Luật" is running text.
      (delimiter !== ',' || ordinal) && (delimiter || copula || !rest)
    : // "Thứ hai, ngày 5/10" and "Thứ hai, 05/10/2020" are Mondays.
      words &&
      (ordinal
        ? (copula || delimiter) && !/^(?:ngày\s|\d)/i.test(rest)
        : copula || (number <= 10 && /[,.:]/.test(delimiter)));
  // Fewer nouns are numbered in words than in digits.
  if (!number || !fits || (other && words && !ordinal)) return null;
  const style: MarkerStyle = noun
    ? `${noun.toLowerCase().replace(/\s+/g, ' ')} 1`
    : ordinal
      ? 'thứ nhất'
      : 'một là';
  // "Một, ...", "Dự án 1: ..." are markers only where a second one follows.
  const alike = !!other || !(noun || ordinal || copula);
  return {
    all,
    kind: noun && 'noun',
    readings: (weak) => [{style, number, weak: weak || alike, alike}],
  } as Found;
}

function find(text: string, original: string): Found | null {
  let all = circled.exec(original)?.[0];
  if (all) {
    // The dingbats ❶ to ➓ come in three tens, and have no other form.
    const dingbat = all.charCodeAt(0) - 0x2776;
    const number =
      dingbat >= 0 && dingbat < 30 ? (dingbat % 10) + 1 : parseInt(all.normalize('NFKC'));
    all = all.normalize('NFKC');
    return {all, readings: (weak) => [{style: '①', number, weak}]};
  }
  all = outline.exec(text)?.[0];
  if (all) {
    const style = all
      .replace(/\s/g, '')
      .replace(/^\p{L}+|\d+/gu, '1')
      .replace(/[^1]$/, '') as MarkerStyle;
    const number = Number(/\d+(?=\D?$)/.exec(all)![0]);
    // "A.1" may be the name of something.
    const isLetter = /^\p{L}/u.test(all);
    return {all, readings: (weak) => [{style, number, weak: weak || isLetter, alike: isLetter}]};
  }
  const match = short.exec(text);
  if (match) {
    const [whole, inside, outside] = match;
    const written = /[.)/°、:,]/.exec(whole)?.[0] ?? '-';
    // "Y, bác sĩ" are words.
    if (written === ',' && /\p{Lu}/u.test(outside)) return null;
    const kind = inside ? 'bracket' : /[-/:,]/.test(written) ? 'no digits' : undefined;
    return {
      all: whole,
      kind,
      // A colon may stand in a time, a comma in a sentence.
      readings: (weak) =>
        inside
          ? readNumeral(inside, '(', ')', weak)
          : readNumeral(outside, '', written, weak || /[:,]/.test(written)),
    };
  }
  const roman = bareRoman.exec(text)?.[0];
  if (roman) return {all: roman, readings: (weak) => readNumeral(roman, '', '.', weak)};
  all = bullet.exec(text)?.[0];
  if (!all) return findWorded(text);
  const style = /[+*]/.test(all) ? (all as '+' | '*') : /[-–—−]/.test(all) ? '-' : '•';
  return {all, kind: 'bullet', readings: () => [{style, number: null, weak: false}]};
}

function skipBlanks(text: string, from: number): number {
  blanks.lastIndex = from;
  blanks.test(text);
  return blanks.lastIndex;
}

/** Composed, without invisible characters, and with the digits of Arabic, Persian and Urdu as 0 to 9. */
const compose = (text: string) =>
  text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => `${digit.charCodeAt(0) & 15}`);

/** The length in the original of the text that was composed to `composed`. */
function originalLength(original: string, composed: string): number {
  let length = composed.length;
  if (original.startsWith(composed)) return length;
  for (length = 1; length < original.length; length++) {
    if (
      compose(original.slice(0, length)).length >= composed.length &&
      !/^\p{M}/u.test(original.slice(length))
    )
      break;
  }
  return length;
}

/**
 * Recognises the marker of a numbered directive at the start of a paragraph.
 *
 * Whether it opens or continues a list is for `parseDirectives` to say: this function sees
 * one paragraph. Numbers in running text ("3,9%", "1.200 tỷ", "9/10/2020", "Thứ hai, ngày 5")
 * are no markers.
 *
 * @param paragraph The text of a paragraph as it stands, white space included.
 * @returns `null` when the paragraph does not start with a marker.
 */
export function readMarker(paragraph: string): Marker | null {
  const start = skipBlanks(paragraph, 0);
  const head = paragraph.slice(start, start + longestMarker);
  const found = find(compose(head), head);
  if (!found) return null;
  const {all, kind, readings} = found;
  const end = start + originalLength(head, all);
  const textStart = skipBlanks(paragraph, end);
  const spaced = textStart > end;
  const following = paragraph.slice(textStart, textStart + longestMarker);
  // "(1) - Rà soát"; a number after the dash would be the end of a span.
  const rest = spaced || kind === 'bracket' ? following.replace(dashBeforeText, '') : following;
  let weak = !spaced && kind !== 'bracket';
  let needsStrong = false;
  if (kind === 'bullet') {
    if (!rest || (!spaced && !/^\p{Lu}/u.test(rest))) return null;
  } else if (!rest) {
    weak = needsStrong = kind !== 'noun';
  } else if (/^\d/.test(rest)) {
    // Dates, sums and columns of numbers: "5. 10. 2020", "1. 2020", "2-3".
    if (!spaced || kind === 'no digits' || /^\d+\s?[./-]\s?\d/.test(rest) || !/\p{L}/u.test(rest))
      return null;
    weak = needsStrong = true;
  } else if (
    !(spaced || kind === 'bracket' ? /^[\p{L}\p{Pi}\p{Ps}"'…._]/u : /^[\p{Lu}\p{Pi}"]/u).test(rest)
  ) {
    return null;
  }
  const list = readings(weak).map((each) => (needsStrong ? {...each, alike: false} : each));
  return list.length ? {start, end, textStart, readings: list} : null;
}
