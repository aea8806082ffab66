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
};

/** And of who issued them. */
const organs: Readonly<Record<string, string>> = {
  CP: 'Chính phủ',
  TTg: 'Thủ tướng',
  UBTVQH: 'Ủy ban Thường vụ Quốc hội',
  QH: 'Quốc hội',
};

/** Codes that mean one thing where the State numbers a document, and another where the Party does. */
const typesOfState: Readonly<Record<string, string>> = {
  QĐ: 'quyết định',
  TT: 'thông tư',
};

const organsOfState: Readonly<Record<string, string>> = {
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
const organsOfCirculars: Readonly<Record<string, string>> = {
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
    organs[name] ??
    (isOfState ? (typesOfState[name] ?? organsOfState[name]) : undefined) ??
    (isCircular ? organsOfCirculars[name] : undefined);
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

/** The codes as they should be, by their capitals, the stroke of whose "Đ" may be lost. */
const codesByCapitals = (...tables: readonly object[]) =>
  new Map(
    tables
      .flatMap((table) => Object.keys(table))
      .flatMap((code) => [code, code.replace('Đ', 'D')].map((key) => [key.toUpperCase(), code])),
  );
const knownTypes = codesByCapitals(types, typesOfState);
const knownOrgans = codesByCapitals(organs, organsOfState, organsOfCirculars, {
  UBND: '',
  HĐND: '',
  TW: '',
});

const ORGAN_OF_PARTY = /^(?:TW|TU|HU|ĐU)$/;

/** A symbol with another sign, or small letters, where it should have "/", "-" and capitals: "50/2022/NĐ_CP". */
const MISTYPED = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}.,/_-]|(?:tháng|quý)\s)(?<number>\d{1,5}[a-zđ]?)(?<joint>\/|${DASH})` +
    String.raw`(?:(?<year>(?:19|20)\d\d)(?<gap>\/{1,2}|${DASH}|\s))?(?<type>${[...knownTypes.keys()].join('|')})` +
    // Words are stuck to it: "102/2009/NĐ-CPngày".
    String.raw`(?<sign>${DASH}|[._])(?<organ>[a-zđ][a-zđ\d&]{1,14}?)(?:(?![\p{L}\p{M}\p{N}])|(?=(?<stuck>ngày|của|để|về)))`,
  'giu',
);

/** Writes the symbols of documents as they should be where their codes leave no doubt: "85/2017/nđ-cp", "2377-QĐ-UBND". */
export function mendSymbols(text: string): string {
  return text.replace(MISTYPED, (whole: string, ...found: unknown[]) => {
    const groups = found.at(-1) as Record<string, string>;
    const {number, joint, year, gap, type, sign, organ, stuck} = groups;
    const capitals = organ.toUpperCase();
    const [name] = /^\D+/.exec(capitals)!;
    const known = knownOrgans.get(name);
    // A sentence may end at a point, and a month before a space.
    const isLoose = sign === '.' || gap === ' ';
    if (known ? sign === '.' && organ === organ.toLowerCase() : organ !== capitals) return whole;
    if (isLoose && joint !== '/') return whole;
    const codes = [
      knownTypes.get(type.toUpperCase()),
      (known ?? name) + capitals.slice(name.length),
    ];
    const isOfParty = joint !== '/' && !year && ORGAN_OF_PARTY.test(capitals);
    const mended = isOfParty
      ? `${number}-${codes.join('/')}`
      : [number, ...(year ? [year] : []), codes.join('-')].join('/');
    return stuck ? `${mended} ` : mended;
  });
}
