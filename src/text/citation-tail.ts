import {endOfWords, nextWordBegins} from './citation-candidates.js';
import {utcOf} from './dates.js';
import {plainWindow, tidy} from './plain-window.js';

/** A part of the text that says something about a citation, and where it ends. */
interface Found {
  readonly value: string;
  readonly end: number;
}

const DAY =
  'ngay (\\d{1,2}) ?(?:[/.-]|thang) ?(\\d{1,2}) ?(?:[/.-]|,? ?nam) ?(\\d{4})(?![\\d/.-]\\d|\\d)';
const DATE_AFTER = new RegExp(`^[ ,]{0,2}(?:\\(${DAY}\\)|${DAY})`);

/** The day as nearly all texts have it, which need not be read in plain letters. */
const PLAIN_DAY = /(?: |, ?)?ngày (\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?=[ \n,;)]|$)/y;

/** Reads "ngày 20/6/2020"; the value is `YYYY-MM-DD`. A day that does not exist is not read. */
function readDate(text: string, index: number): Found | undefined {
  if (!nextWordBegins(text, index, 'nga')) return undefined;
  PLAIN_DAY.lastIndex = index;
  const plain = PLAIN_DAY.exec(text);
  if (plain) return found(plain[1], plain[2], plain[3], PLAIN_DAY.lastIndex);
  const {key, at} = plainWindow(text, index, index + 64);
  const match = DATE_AFTER.exec(key);
  if (!match) return undefined;
  const [whole, day, month, year, day2, month2, year2] = match;
  return found(day ?? day2, month ?? month2, year ?? year2, at[whole.length]);
}

function found(day: string, month: string, year: string, end: number): Found | undefined {
  if (Number.isNaN(utcOf(Number(year), Number(month), Number(day)))) return undefined;
  return {value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, end};
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

interface Issuer extends Found {
  readonly system: 'state' | 'party';
}

/** Reads "của Chính phủ"; the value is the issuer as the text spells it. */
function readIssuer(text: string, index: number): Issuer | undefined {
  if (!nextWordBegins(text, index, 'cua')) return undefined;
  const {key, at} = plainWindow(text, index, endOfWords(text, index, index + 80));
  const match = ISSUER.exec(key);
  if (!match) return undefined;
  const body = match[1] ?? match[2];
  const start = at[match[0].indexOf('cua ') + 4];
  let end = at[match[0].length];
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

/** Reads "ngày 20/6/2020" and "của Bộ Chính trị" behind a number, in either order. */
export function readTail(text: string, index: number): Tail {
  const near = readDate(text, index);
  const end = near?.end ?? index;
  const issuer = readIssuer(text, end);
  const far = !near && issuer ? readDate(text, issuer.end) : undefined;
  return {
    end,
    tail: far?.end ?? issuer?.end ?? end,
    date: (near ?? far)?.value,
    issuer: issuer?.value,
    system: issuer?.system,
  };
}
