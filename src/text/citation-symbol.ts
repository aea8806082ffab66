/* eslint no-misleading-character-class: off -- the classes hold combining marks on purpose, for decomposed text. */
import {
  ANY_DASH,
  isBlank,
  isCapital,
  isDash,
  isDigit,
  isDigitAt,
  isSlash,
  isSmall,
  isWord,
  numberAt,
} from './unit-kinds.js';
import type {Mention} from './citation-mention.js';
import {mayBeMistyped, mendCodes, readMistyped} from './citation-mistyped.js';
import {splitLostHyphen, typeOfCode} from './citation-types.js';
import {copyOf} from './spelling.js';

/** What the codes of a symbol say. */
export interface Codes {
  /** The code of the type, NFC. */
  readonly code: string | undefined;
  readonly orgs: readonly string[];
  readonly system: 'state' | 'party';
  /** Whether it is a citation only behind a type word: "64/CP" and "64-CP", which much else looks like. */
  readonly needsType: boolean;
  /** Whether the symbol has signs that it should not have. */
  readonly isMistyped: boolean;
  /** Whether it is a law: of the National Assembly or its Standing Committee, with the number of its term. */
  readonly isLaw: boolean;
}

// What may not stand right behind a symbol, or it is part of a longer word.
const WORD = '0-9A-Za-z\\u00aa-\\u02ff\\u0300-\\u036f\\u1e00-\\u1eff';
const SLASH = '[/\\u2044\\u2215\\uff0f]';

const SPACE = '[^\\S\\r\\n]{0,3}';
const BREAK = '(?:\\r?\\n[^\\S\\r\\n]{0,3})?';
const LOOSE_SLASH = `${SPACE}${BREAK}${SLASH}${SPACE}${BREAK}`;
// A dash at the start of a line with a space behind it begins the next point of a list.
const LOOSE_DASH = `(?:${SPACE}${ANY_DASH}${SPACE}${BREAK}|${SPACE}${BREAK}${ANY_DASH})`;
const LOOSE = `(?:${LOOSE_DASH}|${LOOSE_SLASH})`;
const TIGHT = `(?:${ANY_DASH}|${SLASH})(?:\\r?\\n)?`;

// Codes have no tone marks, and two capitals within their first four letters: TTg, QĐi, ThU. So a
// capitalised word behind a dash ("- Một năm nhìn lại") is none.
// "Ð" of Iceland is typed for "Đ", and looks like it.
const CAPITAL = '[A-ZĐÐÂÊÔĂƠƯ][\\u0302\\u0306\\u031b]?';
const CODE = `${CAPITAL}[a-zđ]{0,2}${CAPITAL}[A-Za-zĐđÐÂÊÔĂƠƯâêôăơư0-9&\\u0302\\u0306\\u031b]{0,14}(?![${WORD}])`;
// Departments of the police have a number: "C04".
const FIRST = `(?:${CODE}|L(?![${WORD}])|[A-Z]\\d{2}(?=${ANY_DASH}))`;
const UNIT = `(?:${CODE}|[A-Z]\\d{1,2}(?![${WORD}]))`;

const STATE = `${FIRST}(?:(?:${TIGHT}${UNIT})+|(?:${LOOSE}${UNIT})+)?`;
const PARTY = `${FIRST}${LOOSE_SLASH}${UNIT}(?:${TIGHT}${UNIT})*`;

/** Groups: 1 number, 2 year, 3 codes of the state, 4 of the Party, 5 of the Party with a space for the dash, 6 a lone code. */
const SYMBOL = new RegExp(
  `(\\d{1,5}(?:\\.\\d{1,3}){0,2}[A-Za-zĐđ]?)(?:${LOOSE_SLASH}(?:((?:19|20)\\d\\d)${LOOSE_SLASH})?(${STATE})|${LOOSE_DASH}(${PARTY})|[^\\S\\r\\n]{1,3}(${PARTY})|${ANY_DASH}(${CODE}))`,
  'y',
);

const DASHES = new RegExp(ANY_DASH, 'g');
const SLASHES = new RegExp(SLASH, 'g');
const PARTY_ORGAN = /^(?:TW|ĐTN)|(?:TW|TU|ThU|HU|ĐU)$/;
const ASSEMBLY = /^(?:QH|UBTVQH)\d{1,2}$/;

const IS_NORMAL = /^[0-9A-Za-zĐđ/.-]*$/;

function normalise(text: string): string {
  if (IS_NORMAL.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\s+/g, '')
    .replace(DASHES, '-')
    .replace(SLASHES, '/')
    .replaceAll('Ð', 'Đ');
}

/** How the codes stand: behind "/", behind "/2020/", behind "-", behind a space, alone behind "-", with wrong signs. */
type Form = 'state' | 'dated' | 'dashed' | 'spaced' | 'lone' | 'mistyped';

/** Codes as a text writes them, and what they say. */
interface KnownCodes {
  readonly written: string;
  readonly form: Form;
  /** Whether it is one code alone, behind which others may stand over spaces. */
  readonly isSingle: boolean;
  readonly codes: Codes;
}

/** Codes come again and again: the last ones are kept, each in a place that its letters lead to. */
const knownCodes: (KnownCodes | undefined)[] = new Array<undefined>(256).fill(undefined);

/** Reads the codes of a stretch of the text. */
function readCodes(text: string, start: number, end: number, form: Form): KnownCodes {
  let hash = form.length;
  for (let index = start; index < end; index++) hash = (hash * 31 + text.charCodeAt(index)) | 0;
  const place = hash & (knownCodes.length - 1);
  let known = knownCodes[place];
  const isKnown =
    known?.form === form &&
    known.written.length === end - start &&
    text.slice(start, end) === known.written;
  if (!isKnown) {
    const written = copyOf(text.slice(start, end));
    known = {written, form, isSingle: !/[-/]/.test(written), codes: tellCodes(written, form)};
    knownCodes[place] = known;
  }
  return known!;
}

function tellCodes(written: string, form: Form): Codes {
  const isMistyped = form === 'mistyped';
  const normal = normalise(isMistyped ? mendCodes(written) : written);
  let codes = normal.replaceAll('/', '-').split('-');
  let code: string | undefined;
  let needsType = form === 'lone' || isMistyped;

  const isParty = form === 'dashed' || form === 'spaced';
  const hasParty = isParty || codes.some((organ) => PARTY_ORGAN.test(organ));
  const system = hasParty ? 'party' : 'state';
  const [first] = codes as [string];
  needsType ||= isDigit(first.charCodeAt(1));
  if (codes.length > 1) {
    // "4912/UBND-NC" is an official letter: it has no type, and begins with its organ.
    if (isParty || typeOfCode(first, system)) [code, ...codes] = codes as [string, ...string[]];
    if (form === 'spaced' && !typeOfCode(first, system)) needsType = true;
  } else if (!ASSEMBLY.test(first)) {
    const split = splitLostHyphen(first);
    if (split) [code, codes] = [split[0], [split[1]]];
    else if (typeOfCode(first, system)) [code, codes] = [first, []];
    needsType ||= !split && !(form === 'dated' && code);
  }
  const isLaw = codes.length === 1 && ASSEMBLY.test(codes[0]);
  // Handed out again and again.
  return {code, orgs: Object.freeze(codes), system, needsType, isMistyped, isLaw};
}

const DIGIT_ZERO = 48;
const DASH_SIGN = 45;
const SLASH_SIGN = 47;
const AMPERSAND = 38;
const UNDERSCORE = 95;
const POINT = 46;

/** Where a code in composed letters ends that starts at an index; the index itself where only SYMBOL can tell. */
function skipCode(text: string, index: number): number {
  if (!isCapital(text.charCodeAt(index))) return index;
  let end = index + 1;
  while (end < index + 3 && isSmall(text.charCodeAt(end))) end++;
  if (!isCapital(text.charCodeAt(end))) return index;
  let unit: number;
  do unit = text.charCodeAt(++end);
  while (isSmall(unit) || (unit >= 65 && unit <= 90) || unit === 0x110 || isDigit(unit));
  return end - index > 16 || isWord(unit) || unit === AMPERSAND ? index : end;
}

/** Where codes and hyphens end, the first of which ends at an index; the index itself where only SYMBOL can tell. */
function skipMoreCodes(text: string, index: number): number {
  let end = index;
  for (;;) {
    const unit = text.charCodeAt(end);
    // A dash of another kind may go on.
    if (unit !== DASH_SIGN && unit !== SLASH_SIGN) return unit >= 0x2010 ? index : end;
    const next = skipCode(text, end + 1);
    if (next === end + 1) return index;
    end = next;
  }
}

/** Whether behind a single code no other can follow, over spaces or not. */
function standsAlone(text: string, index: number): boolean {
  let next = index;
  while (next < index + 8 && isBlank(text.charCodeAt(next))) next++;
  const unit = text.charCodeAt(next);
  return (
    next < index + 8 &&
    unit !== DASH_SIGN &&
    unit !== SLASH_SIGN &&
    !(unit >= 0x2010) &&
    unit !== 0xad &&
    unit !== UNDERSCORE &&
    (unit !== POINT || next > index || !isCapital(text.charCodeAt(next + 1)))
  );
}

/** Those that were read in plain form, by a few of their letters: where they come again, they are not read again. */
const plainCodes: (KnownCodes | undefined)[] = new Array<undefined>(256).fill(undefined);

/** Where the last of these letters stands. */
const LAST_LETTER = 5;

/** Where the codes are kept that start at an index. "QĐ-BYT" is told from "QĐ-BNV", "TTr-SYT" from "TTr-SNV". */
const placeOfCodes = (text: string, index: number): number =>
  (text.charCodeAt(index + 1) * 3 +
    text.charCodeAt(index + 3) * 5 +
    text.charCodeAt(index + LAST_LETTER)) &
  (plainCodes.length - 1);

/** The codes that start at an index; `undefined` where they were not met before, or others may follow. */
function metCodes(text: string, index: number, form: Form): KnownCodes | undefined {
  if (index + LAST_LETTER >= text.length) return undefined;
  const met = plainCodes[placeOfCodes(text, index)];
  if (met?.form !== form) return undefined;
  const end = index + met.written.length;
  if (end >= text.length || text.slice(index, end) !== met.written) return undefined;
  const unit = text.charCodeAt(end);
  const goesOn = unit === DASH_SIGN || unit === SLASH_SIGN || unit === AMPERSAND || isWord(unit);
  if (goesOn || unit >= 0x2010 || (met.isSingle && !standsAlone(text, end))) return undefined;
  return met;
}

/** Reads codes in plain form; `undefined` where only SYMBOL can tell. */
function readPlainCodes(text: string, index: number, form: Form): KnownCodes | undefined {
  const first = skipCode(text, index);
  if (first === index) return undefined;
  // One of the Party has a slash behind its first code.
  if (form === 'dashed' && text.charCodeAt(first) !== SLASH_SIGN) return undefined;
  const end = skipMoreCodes(text, first);
  if (end === first && !standsAlone(text, first)) return undefined;
  const codes = readCodes(text, index, end, form);
  if (index + LAST_LETTER < text.length) plainCodes[placeOfCodes(text, index)] = codes;
  return codes;
}

/**
 * The number of a mention as written. The engine keeps the strings of small numbers, which come again and again; a piece
 * of the text is another string each time.
 */
export function numberOf(text: string, {numberStart, numberEnd, isPlain}: Mention): string {
  const hasZero = text.charCodeAt(numberStart) === DIGIT_ZERO;
  return isPlain && !hasZero && isDigitAt(text, numberEnd - 1)
    ? `${numberAt(text, numberStart, numberEnd)}`
    : text.slice(numberStart, numberEnd);
}

/** The number and symbol of a mention; `null` for a bare number. */
export function symbolOf(
  text: string,
  {numberStart, numberEnd, symbolEnd, isPlain, year, codes}: Mention,
): string | null {
  if (symbolEnd < 0) return null;
  if (codes?.isMistyped) {
    const {code, orgs, system} = codes;
    const number = text.slice(numberStart, numberEnd);
    const isDashed = !isSlash(text.charCodeAt(numberEnd));
    if (isDashed && !year && system === 'party') return `${number}-${code}/${orgs.join('-')}`;
    // The Government has such numbers: its Resolution 19-2018/NQ-CP.
    const joint = isDashed && code === 'NQ' && orgs[0] === 'CP' ? '-' : '/';
    return `${number}${year ? joint + year : ''}/${[code, ...orgs].join('-')}`;
  }
  const written = text.slice(numberStart, symbolEnd);
  return isPlain ? written : normalise(written);
}

/**
 * Reads a symbol as Decree 30 and Guidance 36 print it, without spaces, in composed letters. It gives what SYMBOL
 * gives, in a third of the time; `undefined` where that has to look.
 */
function readPlainSymbol(
  text: string,
  index: number,
  digitsEnd: number,
  mention: Mention,
): boolean | undefined {
  const numberEnd = isSmall(text.charCodeAt(digitsEnd)) ? digitsEnd + 1 : digitsEnd;
  const separator = text.charCodeAt(numberEnd);
  if (separator !== SLASH_SIGN && separator !== DASH_SIGN) return undefined;
  let codesStart = numberEnd + 1;
  let year = 0;
  let form: Form = separator === SLASH_SIGN ? 'state' : 'dashed';
  if (isDigit(text.charCodeAt(codesStart))) {
    // A fraction, a date or a range, unless it is a year.
    let yearEnd = codesStart;
    while (isDigit(text.charCodeAt(yearEnd))) yearEnd++;
    year = yearEnd - codesStart === 4 ? numberAt(text, codesStart, yearEnd) : 0;
    if (year < 1900 || year > 2099) return false;
    const behind = text.charCodeAt(yearEnd);
    // And "2020-2021" is a range too.
    if (separator === DASH_SIGN) return behind === SLASH_SIGN || isDash(behind) ? undefined : false;
    if (behind !== SLASH_SIGN) return undefined;
    codesStart = yearEnd + 1;
    form = 'dated';
  }
  const known = metCodes(text, codesStart, form) ?? readPlainCodes(text, codesStart, form);
  if (!known) return undefined;
  mention.numberStart = index;
  mention.numberEnd = numberEnd;
  mention.symbolEnd = codesStart + known.written.length;
  mention.isPlain = true;
  mention.year = year;
  mention.codes = known.codes;
  return true;
}

/** Reads the number and symbol that start at an index with digits; says whether there are any. */
export function readSymbol(
  text: string,
  index: number,
  digitsEnd: number,
  mention: Mention,
): boolean {
  const plain = readPlainSymbol(text, index, digitsEnd, mention);
  if (plain !== undefined) return plain;
  SYMBOL.lastIndex = index;
  const match = SYMBOL.exec(text);
  const numberEnd = isWord(text.charCodeAt(digitsEnd)) ? digitsEnd + 1 : digitsEnd;
  if (mayBeMistyped(text, match ? SYMBOL.lastIndex : numberEnd)) {
    const parts = readMistyped(text, index);
    if (parts && parts.end > SYMBOL.lastIndex) {
      mention.numberStart = index;
      mention.numberEnd = parts.numberEnd;
      mention.symbolEnd = parts.end;
      mention.isPlain = false;
      mention.year = parts.year;
      mention.codes = readCodes(text, parts.codesStart, parts.end, 'mistyped').codes;
      return true;
    }
  }
  if (!match) return false;
  const [whole, number, year, state, dashed, spaced, lone] = match;
  let form: Form = year === undefined ? 'state' : 'dated';
  if (state === undefined) form = dashed ? 'dashed' : spaced ? 'spaced' : 'lone';
  const codesEnd = index + whole.length;
  const written = state ?? dashed ?? spaced ?? lone;
  mention.numberStart = index;
  mention.numberEnd = index + number.length;
  mention.symbolEnd = codesEnd;
  mention.isPlain = false;
  mention.year = Number(year ?? 0);
  mention.codes = readCodes(text, codesEnd - written.length, codesEnd, form).codes;
  return true;
}
