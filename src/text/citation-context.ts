import {LONGEST_NAME, typeNamed} from './citation-types.js';
import {parseDate} from './dates.js';
import {plainWindow} from './plain-window.js';

/** What stands before the number of a citation. */
export interface Introduction {
  /** Where it begins in the text; the number's own place where nothing introduces it. */
  readonly start: number;
  /** The name of the type as the vocabulary spells it. */
  readonly type?: string;
  /** The name of the type as the text spells it. */
  readonly typeWord?: string;
  /** What stands between the type and the number: "số", "Trung ương" or nothing. */
  readonly link: 'số' | 'trung ương' | '';
}

/** A part of the text that says something about a citation, and where it ends. */
export interface Found {
  readonly value: string;
  readonly end: number;
}

const LINK = /(?:^|[^a-z0-9])(so ?[:.]? ?|trung uong )$/;
const IS_LETTER = /[a-z]/;

/** The text in NFC with single spaces, for values that are shown or compared. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u200b]+/g, ' ')
    .trim();
}

/** Reads the type word and "số" before a number, not further back than `limit`. */
export function readIntroduction(text: string, index: number, limit: number): Introduction {
  const {key, at} = plainWindow(text, Math.max(limit, index - 64), index);
  const link = LINK.exec(key)?.[1] ?? '';
  let end = key.length - link.length;
  const linkStart = at[end]!;
  while (end > 0 && (key[end - 1] === ' ' || key[end - 1] === ':')) end--;

  let type: string | undefined;
  let typeStart = 0;
  let wordStart = end;
  for (let words = 0; words < LONGEST_NAME; words++) {
    while (wordStart > 0 && IS_LETTER.test(key[wordStart - 1]!)) wordStart--;
    const name = typeNamed(key.slice(wordStart, end));
    if (name) {
      type = name;
      typeStart = wordStart;
    }
    if (key[wordStart - 1] !== ' ') break;
    wordStart--;
  }

  const kind = link.startsWith('so') ? 'số' : link ? 'trung ương' : '';
  if (!type) return {start: kind === 'số' ? linkStart : index, link: kind};
  return {
    start: at[typeStart]!,
    type,
    typeWord: tidy(text.slice(at[typeStart], at[end])),
    link: kind,
  };
}

const NAMED_LAW = /(?:^|[^a-z])((bo luat|luat|phap lenh) [^.;:()\n\d]{2,90}? so ?:? ?)$/;

/** Reads "Luật Đất đai số" before the number of a law, whose name stands between the type and the number. */
export function readNamedLaw(text: string, index: number, limit: number): Introduction | undefined {
  const {key, at} = plainWindow(text, Math.max(limit, index - 128), index);
  const match = NAMED_LAW.exec(key);
  if (!match) return undefined;
  const start = key.length - match[1]!.length;
  return {
    start: at[start]!,
    type: typeNamed(match[2]!),
    typeWord: tidy(text.slice(at[start], at[start + match[2]!.length])),
    link: 'số',
  };
}

const PIN_VALUE = '(?:\\d{1,3}[a-z]?|[a-z]|[ivx]{2,5})';
const PIN_UNIT = `(?:diem|khoan|dieu|tiet|muc|chuong|phan|phu luc) ${PIN_VALUE}(?:(?:, ?| va | den |-)${PIN_VALUE})*`;
const PINPOINT = new RegExp(
  `(?:^|[^a-z0-9])((?:cac )?${PIN_UNIT}(?:(?:, ?| va | )(?:cac )?${PIN_UNIT}){0,5})(?: cua|,)? $`,
);

/** Reads "khoản 2 Điều 5" before a citation; `start` is where it begins. */
export function readPinpoint(
  text: string,
  index: number,
  limit: number,
): {value: string; start: number} | undefined {
  const {key, at} = plainWindow(text, Math.max(limit, index - 96), index);
  const match = PINPOINT.exec(key);
  if (!match) return undefined;
  const start = match.index + match[0].indexOf(match[1]!);
  const from = at[start]!;
  return {value: tidy(text.slice(from, at[start + match[1]!.length])), start: from};
}

const DAY =
  'ngay \\d{1,2} ?(?:[/.-]|thang) ?\\d{1,2} ?(?:[/.-]|,? ?nam) ?\\d{4}(?![\\d/.-]\\d|\\d)';
const DATE_AFTER = new RegExp(`^[ ,]{0,2}(?:\\(${DAY}\\)|${DAY})`);

/** Reads "ngày 20/6/2020" after a citation; the value is `YYYY-MM-DD`. A day that does not exist is not read. */
export function readDate(text: string, index: number): Found | undefined {
  const {key, at} = plainWindow(text, index, index + 64);
  const match = DATE_AFTER.exec(key);
  const parsed = match && parseDate(match[0]);
  return match && parsed ? {value: parsed.date, end: at[match[0].length]!} : undefined;
}

const PARTY_ISSUERS =
  'bo chinh tri|ban bi thu(?: trung uong dang)?|ban chap hanh trung uong(?: dang)?|van phong trung uong(?: dang)?|trung uong(?: dang)?';
const STATE_ISSUERS =
  'quoc hoi|uy ban thuong vu quoc hoi|chu tich nuoc|chinh phu|thu tuong(?: chinh phu)?|van phong chinh phu|(?:toa an|vien kiem sat) nhan dan toi cao|bo truong bo MINISTRY|bo MINISTRY'.replaceAll(
    'MINISTRY',
    '(?:cong an|quoc phong|ngoai giao|noi vu|tu phap|tai chinh|y te|cong thuong|xay dung|giao thong van tai|giao duc va dao tao|khoa hoc va cong nghe|tai nguyen va moi truong|thong tin va truyen thong|van hoa, the thao va du lich|nong nghiep va (?:phat trien nong thon|moi truong)|lao dong ?- ?thuong binh va xa hoi|ke hoach va dau tu|dan toc va ton giao)',
  );
const LOCAL_ISSUERS =
  '(?:ban (?:thuong vu|chap hanh) )?(?:dang bo|(?:tinh|thanh|huyen|thi|quan|dang) uy)|(?:chu tich )?(?:ubnd|hdnd|(?:uy ban|hoi dong) nhan dan)';
const PLACE_UNIT = '(?: (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran))?';
const ISSUER = new RegExp(
  `^[ ,]{0,2}cua (?:(${PARTY_ISSUERS}|${STATE_ISSUERS})|(${LOCAL_ISSUERS})${PLACE_UNIT})(?![a-z])`,
);
const PARTY_ISSUER = new RegExp(`^(?:${PARTY_ISSUERS}|.*(?:uy|dang bo))$`);

/** The name of a place: up to three words that begin with a capital. */
const PLACE_NAME = /(?:\s\p{Lu}[\p{L}\p{M}]*){1,3}/uy;

export interface Issuer extends Found {
  readonly system: 'state' | 'party';
}

/** Reads "của Chính phủ" after a citation; the value is the issuer as the text spells it. */
export function readIssuer(text: string, index: number): Issuer | undefined {
  const {key, at} = plainWindow(text, index, index + 96);
  const match = ISSUER.exec(key);
  if (!match) return undefined;
  const body = match[1] ?? match[2]!;
  const start = at[match[0].indexOf('cua ') + 4]!;
  let end = at[match[0].length]!;
  if (match[2]) {
    PLACE_NAME.lastIndex = end;
    if (PLACE_NAME.test(text)) end = PLACE_NAME.lastIndex;
  }
  return {
    value: tidy(text.slice(start, end)),
    end,
    system: PARTY_ISSUER.test(body) ? 'party' : 'state',
  };
}
