import {
  endOfBareNumber,
  endOfYear,
  isFree,
  mayBeBare,
  maySymbolFollow,
} from './citation-candidates.js';
import {isDigitAt, numberAt} from './unit-kinds.js';
import {isForm, readIntroduction, readNamedLaw} from './citation-introduction.js';
import {isListed, readListedNumber} from './citation-lists.js';
import {Mention} from './citation-mention.js';
import {pinpointOf, readPinpoint} from './citation-pinpoint.js';
import {numberOf, readSymbol, symbolOf} from './citation-symbol.js';
import type {Codes} from './citation-symbol.js';
import {dateOf, readTail} from './citation-tail.js';
import {typeOfCode} from './citation-types.js';

/** One mention of an official document. */
export interface Citation {
  /** The mention as written, from the pinpoint or type word to the date; the issuer stands behind it. */
  readonly text: string;
  /** First UTF-16 unit of `text` in the original. */
  readonly start: number;
  /** The unit after `text` in the original. */
  readonly end: number;
  /**
   * The type word in lower case, as the vocabulary spells it, also where its marks were lost. Where no type
   * word stands there, the one of the list that it belongs to, else the one that the code means.
   * "Văn bản số 28-KL/TU" is a "văn bản" with the code KL. `null` where nothing tells.
   */
  readonly type: string | null;
  /** The type word as written, in NFC. Absent where none stands before the number. */
  readonly typeWord?: string;
  /** The number as written: "42", "05", "30c", "66.13". */
  readonly number: string;
  /** The year in the symbol, or behind a number that has none: "Thông tư 64/2017". */
  readonly year?: number;
  /**
   * The number and symbol in NFC, every dash "-", no spaces, wrong signs and small letters mended; `null` for a bare
   * number.
   */
  readonly symbol: string | null;
  /** The code of the type in the symbol, "NQ" in 42/NQ-CP. */
  readonly code?: string;
  /** The codes of the organs in the symbol, issuer first: `['TWĐTN', 'VP']`. */
  readonly orgs: readonly string[];
  /** Whose numbering it is in. */
  readonly system: 'state' | 'party' | 'unknown';
  /** The date behind the number, `YYYY-MM-DD`. */
  readonly date?: string;
  /** The issuer named behind the number, as written, in NFC. */
  readonly issuer?: string;
  /** The place within the document: "khoản 2 Điều 5". */
  readonly pinpoint?: string;
  /** `high` with a symbol; `low` for a bare number, which names no document for sure and is never to be linked. */
  readonly confidence: 'high' | 'low';
  /** Whether the type was taken from an earlier member of the same list. */
  readonly inheritedType?: true;
}

/** What has been found so far. */
interface Found {
  readonly citations: Citation[];
  /** Where the issuer of the last citation ends, else that citation; nothing is read twice. */
  tail: number;
  /** Where the symbol of a form ends that was met last, "Mẫu số 02/BC-BNG"; -1 for none. */
  formEnd: number;
  /** The mention that is read. */
  readonly mention: Mention;
}

const NO_ORGANS: readonly string[] = Object.freeze([]);

/**
 * Makes of a mention what users are told of it. What most mentions have is written down in one piece: an engine then makes
 * the object at once and of the right size.
 */
function citationOf(whole: string, mention: Mention): Citation {
  const {start, end, type, typeWord, year, codes, issuer, system} = mention;
  const text = whole.slice(start, end);
  const number = numberOf(whole, mention);
  const isSymbol = start === mention.numberStart && end === mention.symbolEnd && mention.isPlain;
  const symbol = isSymbol ? text : symbolOf(whole, mention);
  const confidence = codes ? 'high' : 'low';
  const orgs = codes ? codes.orgs : NO_ORGANS;
  const code = codes?.code;
  let citation: {-readonly [key in keyof Citation]: Citation[key]};
  if (typeWord && code && year) {
    citation = {
      text,
      start,
      end,
      type,
      number,
      symbol,
      orgs,
      system,
      confidence,
      typeWord,
      year,
      code,
    };
  } else if (typeWord && code) {
    citation = {text, start, end, type, number, symbol, orgs, system, confidence, typeWord, code};
  } else {
    citation = {text, start, end, type, number, symbol, orgs, system, confidence};
    if (typeWord) citation.typeWord = typeWord;
    if (year) citation.year = year;
    if (code) citation.code = code;
  }
  const pinpoint = pinpointOf(whole, mention);
  if (pinpoint) citation.pinpoint = pinpoint;
  const date = dateOf(mention);
  if (date) citation.date = date;
  if (issuer) citation.issuer = issuer;
  if (mention.isInherited) citation.inheritedType = true;
  return citation;
}

/** Adds the mention that was read; a place within the document stands before its type word only. */
function add(text: string, found: Found): void {
  const {mention} = found;
  mention.pinpointEnd = -1;
  if (mention.typeWord) readPinpoint(text, found.tail, mention);
  found.citations.push(citationOf(text, mention));
  found.tail = mention.tail;
}

/** The type that a symbol tells of without a type word. A symbol of organs alone is that of an official letter. */
function typeOfSymbol({code, orgs, system}: Codes): string | null {
  if (code) return typeOfCode(code, system) ?? null;
  return orgs.length > 1 ? 'công văn' : null;
}

/** The type that a symbol takes over as a later member of a list: "các Nghị quyết số 68/NQ-CP, 126/NQ-CP". */
function inheritedType(
  text: string,
  index: number,
  code: string | undefined,
  {citations, tail}: Found,
): string | null {
  const previous = citations[citations.length - 1];
  if (!previous?.type || index - tail > 24) return null;
  if (previous.symbol !== null && code !== previous.code) return null;
  return isListed(text, tail, index) ? previous.type : null;
}

/** Whether a symbol is that of a form as a later member of a list: "mẫu số 01/TH-ĐĐ, 02/TH-SDĐ". */
const isNextForm = (text: string, index: number, {formEnd, tail}: Found): boolean =>
  formEnd >= tail && index - formEnd < 24 && isListed(text, formEnd, index);

/** Reads a mention with a symbol; says whether there is one. */
function readStrict(text: string, index: number, digitsEnd: number, found: Found): boolean {
  const {mention} = found;
  if (!readSymbol(text, index, digitsEnd, mention)) return false;
  const codes = mention.codes!;
  readIntroduction(text, index, found.tail, mention);
  if (!mention.type && mention.link && codes.isLaw) readNamedLaw(text, found.tail, mention);
  mention.isInherited = false;
  if (!mention.type) {
    if (isForm(text, found.tail, mention) || isNextForm(text, index, found)) {
      found.formEnd = mention.symbolEnd;
      return false;
    }
    mention.type = inheritedType(text, index, codes.code, found);
    mention.isInherited = mention.type !== null;
  }
  if (codes.needsType && !mention.type) return false;

  mention.type ??= typeOfSymbol(codes);
  mention.system = codes.system;
  readTail(text, mention.symbolEnd, mention);
  add(text, found);
  return true;
}

/** Says that a mention has a number from one index to another, and no symbol. */
function setBareNumber(mention: Mention, start: number, end: number): void {
  mention.numberStart = start;
  mention.numberEnd = end;
  mention.symbolEnd = -1;
  mention.isPlain = true;
  mention.year = 0;
  mention.codes = undefined;
}

/** Reads a mention by its bare number: "Chỉ thị số 35", "Chỉ thị 35 của Bộ Chính trị", "Nghị quyết Trung ương 4". */
function readBare(text: string, index: number, digitsEnd: number, found: Found): boolean {
  const end = endOfBareNumber(text, digitsEnd);
  if (end < 0) return false;
  const {mention} = found;
  readIntroduction(text, index, found.tail, mention);
  const {type, link} = mention;
  if (!type) return false;
  const isCentral = link === 'trung ương';
  if (isCentral && type !== 'nghị quyết' && type !== 'kết luận') return false;
  setBareNumber(mention, index, end);
  readTail(text, end, mention);
  if (!link && !mention.issuer) return false;

  mention.isInherited = false;
  mention.system = isCentral ? 'party' : (mention.issuerSystem ?? 'unknown');
  add(text, found);
  return true;
}

/** The types whose numbers are cited with the year alone, though the symbol has more. */
const WITH_YEAR = new Set<string | null>([
  'nghị định',
  'thông tư',
  'thông tư liên tịch',
  'nghị quyết',
  'quyết định',
  'chỉ thị',
  'luật',
  'pháp lệnh',
]);

/** Reads a mention by its number and year, "Thông tư 64/2017"; "quyết định 9/2020" may name a month. */
function readWithYear(text: string, index: number, digitsEnd: number, found: Found): boolean {
  const end = endOfYear(text, digitsEnd);
  if (end < 0) return false;
  const {mention} = found;
  readIntroduction(text, index, found.tail, mention);
  const {type, typeWord, link} = mention;
  if (!WITH_YEAR.has(type) || link === 'trung ương') return false;
  const isMonth = numberAt(text, index, digitsEnd) < 13;
  if (isMonth && !link && /^\p{Ll}/u.test(typeWord!)) return false;
  setBareNumber(mention, index, digitsEnd);
  mention.year = numberAt(text, digitsEnd + 1, end);
  readTail(text, end, mention);
  mention.isInherited = false;
  mention.system = mention.issuerSystem ?? 'unknown';
  add(text, found);
  return true;
}

/** Reads the next member of a list of bare numbers behind the mention that was added last: "Nghị quyết số 18, 19". */
function readNextBare(text: string, found: Found): boolean {
  const listed = readListedNumber(text, found.tail);
  if (!listed) return false;
  const {mention} = found;
  mention.start = listed.start;
  mention.typeWord = undefined;
  mention.isInherited = true;
  setBareNumber(mention, listed.numberStart, listed.end);
  readTail(text, listed.end, mention);
  // Else it is in the numbering of the one before.
  if (mention.issuerSystem) mention.system = mention.issuerSystem;
  add(text, found);
  return true;
}

/**
 * Finds the mentions of Vietnamese official documents in a text, as Decree 30/2020/NĐ-CP (state) and Guidance
 * 36-HD/VPTW (Party) number them: "Nghị quyết số 42/NQ-CP", "khoản 2 Điều 5 Thông tư 26/2020/TT-BTTTT",
 * "Chỉ thị số 45-CT/TW ngày 20/6/2020", each member of "các Nghị quyết số 68/NQ-CP, 126/NQ-CP"; and with low
 * confidence bare numbers, "Chỉ thị số 35", "Thông tư 64/2017". Lost diacritics and hyphens, any kind of dash, spaces
 * or a line break around separators do not matter; behind a type word, nor do "24/2014-NĐ-CP", "174-2013/NĐ-CP",
 * "2377-QĐ-UBND", "50/2022/NĐ_CP" and "85/2017/nđ-cp". It takes a time in proportion to the text.
 *
 * @param text Any text, composed or decomposed.
 * @returns The mentions in the order of the text, none overlapping another; none for anything but a string.
 */
export function findCitations(text: string): Citation[] {
  const citations: Citation[] = [];
  if (typeof text !== 'string') return citations;

  const found: Found = {citations, tail: 0, formEnd: -1, mention: new Mention()};
  const digits = /\d+/g;
  while (digits.test(text)) {
    const end = digits.lastIndex;
    let start = end - 1;
    while (isDigitAt(text, start - 1)) start--;
    if (end - start > 5 || !isFree(text, start)) continue;

    let isCited =
      maySymbolFollow(text, end) &&
      (readStrict(text, start, end, found) || readWithYear(text, start, end, found));
    if (!isCited && mayBeBare(text, start, end) && readBare(text, start, end, found)) {
      isCited = true;
      while (readNextBare(text, found));
    }
    if (isCited && found.tail > end) digits.lastIndex = found.tail;
  }
  return citations;
}
