import {endOfBareNumber, isFree, mayBeBare, maySymbolFollow} from './citation-candidates.js';
import {isDigitAt} from './unit-kinds.js';
import {readIntroduction, readNamedLaw} from './citation-introduction.js';
import type {Introduction} from './citation-introduction.js';
import {isListed, readListedNumber} from './citation-lists.js';
import {readPinpoint} from './citation-pinpoint.js';
import {isLaw, readSymbol} from './citation-symbol.js';
import type {Codes, DocumentSymbol} from './citation-symbol.js';
import {readTail} from './citation-tail.js';
import type {Tail} from './citation-tail.js';
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
  /** The year in the symbol. */
  readonly year?: number;
  /** The number and symbol in NFC, every dash "-", no spaces; `null` for a bare number. */
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
}

const NO_ORGANS: readonly string[] = Object.freeze([]);

/** Adds a mention, put together from its number and what stands before and behind that. */
function add(
  text: string,
  found: Found,
  introduction: Introduction,
  numberEnd: number,
  tail: Tail | undefined,
  type: string | null,
  number: string,
  system: Citation['system'],
  cited?: DocumentSymbol,
  inherited?: boolean,
): void {
  const {typeWord} = introduction;
  const pinpoint = typeWord ? readPinpoint(text, introduction.start, found.tail) : undefined;
  const start = pinpoint ? pinpoint.start : introduction.start;
  const end = tail ? tail.end : numberEnd;
  const citation: {-readonly [key in keyof Citation]: Citation[key]} = {
    text: text.slice(start, end),
    start,
    end,
    type,
    number,
    symbol: cited ? cited.symbol : null,
    orgs: cited ? cited.codes.orgs : NO_ORGANS,
    system,
    confidence: cited ? 'high' : 'low',
  };
  if (typeWord) citation.typeWord = typeWord;
  if (cited?.year) citation.year = cited.year;
  if (cited?.codes.code) citation.code = cited.codes.code;
  if (pinpoint) citation.pinpoint = pinpoint.value;
  if (tail?.date) citation.date = tail.date;
  if (tail?.issuer) citation.issuer = tail.issuer;
  if (inherited) citation.inheritedType = true;
  found.citations.push(citation);
  found.tail = tail ? tail.tail : numberEnd;
}

/** The type that a symbol tells of without a type word. A symbol of organs alone is that of an official letter. */
function typeOfSymbol({code, orgs, system}: Codes): string | null {
  if (code) return typeOfCode(code, system) ?? null;
  return orgs.length > 1 ? 'công văn' : null;
}

/** The type that a symbol takes over as a later member of a list: "các Nghị quyết số 68/NQ-CP, 126/NQ-CP". */
function inheritType(
  text: string,
  index: number,
  code: string | undefined,
  {citations, tail}: Found,
): string | undefined {
  const previous = citations[citations.length - 1];
  if (!previous?.type || index - tail > 24) return undefined;
  if (previous.symbol !== null && code !== previous.code) return undefined;
  return isListed(text, tail, index) ? previous.type : undefined;
}

/** Reads a mention with a symbol; says whether there is one. */
function readStrict(text: string, index: number, found: Found): boolean {
  const cited = readSymbol(text, index);
  if (!cited) return false;
  const {number, end, codes} = cited;
  let introduction = readIntroduction(text, index, found.tail);
  if (!introduction.type && introduction.link && isLaw(codes.orgs)) {
    introduction = readNamedLaw(text, introduction.start, found.tail) ?? introduction;
  }
  const inherited = introduction.type ? undefined : inheritType(text, index, codes.code, found);
  const type = introduction.type ?? inherited;
  if (codes.needsType && !type) return false;

  const tail = readTail(text, end);
  const told = type ?? typeOfSymbol(codes);
  add(text, found, introduction, end, tail, told, number, codes.system, cited, !!inherited);
  return true;
}

/** Reads a mention by its bare number: "Chỉ thị số 35", "Chỉ thị 35 của Bộ Chính trị", "Nghị quyết Trung ương 4". */
function readBare(text: string, index: number, digitsEnd: number, found: Found): boolean {
  const end = endOfBareNumber(text, digitsEnd);
  if (end < 0) return false;
  const introduction = readIntroduction(text, index, found.tail);
  const {type, link} = introduction;
  if (!type) return false;
  const isCentral = link === 'trung ương';
  if (isCentral && type !== 'nghị quyết' && type !== 'kết luận') return false;
  const tail = readTail(text, end);
  if (!link && !tail?.issuer) return false;

  const system = isCentral ? 'party' : (tail?.system ?? 'unknown');
  add(text, found, introduction, end, tail, type, text.slice(index, end), system);
  return true;
}

/** Reads the next member of a list of bare numbers: "Nghị quyết số 18, 19". */
function readNextBare(text: string, found: Found): boolean {
  const listed = readListedNumber(text, found.tail);
  if (!listed) return false;
  const {start, numberStart, end} = listed;
  const first = found.citations[found.citations.length - 1];
  const tail = readTail(text, end);
  const number = text.slice(numberStart, end);
  const system = tail?.system ?? first.system;
  const introduction: Introduction = {start, type: undefined, typeWord: undefined, link: ''};
  add(text, found, introduction, end, tail, first.type, number, system, undefined, true);
  return true;
}

/**
 * Finds the mentions of Vietnamese official documents in a text, as Decree 30/2020/NĐ-CP (state) and Guidance
 * 36-HD/VPTW (Party) number them: "Nghị quyết số 42/NQ-CP", "khoản 2 Điều 5 Thông tư 26/2020/TT-BTTTT",
 * "Chỉ thị số 45-CT/TW ngày 20/6/2020", each member of "các Nghị quyết số 68/NQ-CP, 126/NQ-CP"; and with low
 * confidence bare numbers, "Chỉ thị số 35". Lost diacritics and hyphens, any kind of dash, spaces or a line
 * break around separators do not matter. It takes a time in proportion to the text.
 *
 * @param text Any text, composed or decomposed.
 * @returns The mentions in the order of the text, none overlapping another; none for anything but a string.
 */
export function findCitations(text: string): Citation[] {
  const citations: Citation[] = [];
  if (typeof text !== 'string') return citations;

  const found: Found = {citations, tail: 0};
  const digits = /\d+/g;
  while (digits.test(text)) {
    const end = digits.lastIndex;
    let start = end - 1;
    while (isDigitAt(text, start - 1)) start--;
    if (end - start > 5 || !isFree(text, start)) continue;

    let isCited = maySymbolFollow(text, end) && readStrict(text, start, found);
    if (!isCited && mayBeBare(text, start, end) && readBare(text, start, end, found)) {
      isCited = true;
      while (readNextBare(text, found));
    }
    if (isCited && found.tail > end) digits.lastIndex = found.tail;
  }
  return citations;
}
