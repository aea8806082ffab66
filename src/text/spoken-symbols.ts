import {DASH, type Place} from './spoken-places.js';
import {sayInteger} from './spoken-numbers.js';
import {spokenWord} from './spoken-words.js';

// At least two capitals, so that "Covid-19" and "11,3 tiêu chí/xã" are none: KL, TTg, QyĐ, QH14.
export const CODE = String.raw`\p{Lu}\p{Ll}?\p{Lu}\p{L}*\d{0,2}`;

/** The names of the letters, as a Vietnamese reader spells an abbreviation. */
const letters: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'A a|Ă á|Â ớ|B bê|C xê|D dê|Đ đê|E e|Ê ê|F ép|G giê|H hát|I i|J gi|K ca|L e lờ|M em mờ|N en nờ|' +
    'O o|Ô ô|Ơ ơ|P pê|Q quy|R e rờ|S ét sì|T tê|U u|Ư ư|V vê|W vê kép|X ích xì|Y i dài|Z dét'
  )
    .split('|')
    .map((entry) => [entry[0], entry.slice(2)]),
);

/** What the codes of documents stand for. Only codes of one meaning, on either side. */
const types: Readonly<Record<string, string>> = {
  NQ: 'nghị quyết',
  NĐ: 'nghị định',
  CT: 'chỉ thị',
  KL: 'kết luận',
  KH: 'kế hoạch',
  HD: 'hướng dẫn',
  BC: 'báo cáo',
  TB: 'thông báo',
  TTr: 'tờ trình',
  CTr: 'chương trình',
  TTLT: 'thông tư liên tịch',
  VBHN: 'văn bản hợp nhất',
  NQLT: 'nghị quyết liên tịch',
  GP: 'giấy phép',
  BB: 'biên bản',
  CP: 'Chính phủ',
  TTg: 'Thủ tướng',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  QH: 'Quốc hội',
};

/** Codes that mean one thing where the State numbers a document, and another where the Party does. */
const typesOfState: Readonly<Record<string, string>> = {
  QĐ: 'quyết định',
  TT: 'thông tư',
  VPCP: 'Văn phòng Chính phủ',
  TTCP: 'Thanh tra Chính phủ',
  BCA: 'Bộ Công an',
  BQP: 'Bộ Quốc phòng',
  BNG: 'Bộ Ngoại giao',
  BNV: 'Bộ Nội vụ',
  BTP: 'Bộ Tư pháp',
  BYT: 'Bộ Y tế',
  BXD: 'Bộ Xây dựng',
  BGTVT: 'Bộ Giao thông vận tải',
  BGDĐT: 'Bộ Giáo dục và Đào tạo',
  BKHCN: 'Bộ Khoa học và Công nghệ',
  BKHĐT: 'Bộ Kế hoạch và Đầu tư',
  BTNMT: 'Bộ Tài nguyên và Môi trường',
  BTTTT: 'Bộ Thông tin và Truyền thông',
  BVHTTDL: 'Bộ Văn hóa, Thể thao và Du lịch',
  BNNPTNT: 'Bộ Nông nghiệp và Phát triển nông thôn',
  BLĐTBXH: 'Bộ Lao động, Thương binh và Xã hội',
};

/** Codes that name a ministry in a circular, and elsewhere many a committee: "Ban Tổ chức". */
const typesOfCirculars: Readonly<Record<string, string>> = {
  BTC: 'Bộ Tài chính',
  BCT: 'Bộ Công Thương',
};

export function spell(abbreviation: string): string {
  return [...abbreviation.toUpperCase()].map((letter) => letters[letter] ?? letter).join(' ');
}

/** A part of a symbol: in full where it has one meaning, else letter by letter. */
function sayCode(code: string, isOfState: boolean, isCircular: boolean): string {
  const [, name, term] = /^(\D+)(\d*)$/.exec(code) ?? ['', code, ''];
  const known =
    spokenWord('vi', code) ??
    spokenWord('vi', name) ??
    types[name] ??
    (isOfState ? typesOfState[name] : undefined) ??
    (isCircular ? typesOfCirculars[name] : undefined);
  return `${known ?? spell(name)}${term ? ` khóa ${sayInteger(term)}` : ''}`;
}

/** "28-KL/TU": "hai mươi tám, kết luận, tê u". */
export function saySymbol({match, after}: Place): string {
  const [number, ...codes] = match.split(new RegExp(String.raw`\s*(?:\/|${DASH})\s*`, 'u'));
  const isOfState = /^[^-\u2010-\u2015\u2212]*\//.test(match);
  const isCircular = isOfState && codes.some((code) => code === 'TT' || code === 'TTLT');
  const said = codes.map((code) =>
    /^\d/.test(code) ? `năm ${sayInteger(code)}` : sayCode(code, isOfState, isCircular),
  );
  const [, digits, letter] = /^(\d+)(\p{L}?)$/u.exec(number)!;
  const whole = [letter ? `${sayInteger(digits)} ${letter}` : sayInteger(digits), ...said].join(
    ', ',
  );
  // What the document is called follows it without a sign: "28-KL/TU Kết luận Hội nghị".
  return /^\s+\p{Lu}/u.test(after) ? `${whole},` : whole;
}
