import {isDigitAt, isFree, mayBeBare, maySymbolFollow} from './citation-candidates.js';
import {readIntroduction, readNamedLaw, readPinpoint} from './citation-introduction.js';
import type {Introduction} from './citation-introduction.js';
import {isListed, readListedNumber} from './citation-lists.js';
import {DASH, isLaw, readSymbol, SLASH, WORD} from './citation-symbol.js';
import type {DocumentSymbol} from './citation-symbol.js';
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

/** A citation with what the next one needs to know. */
interface Reading {
  readonly citation: Citation;
  /** Where the issuer ends, else the citation. */
  readonly tail: number;
}

/** A number without a symbol: no part of a date, a decimal, a percentage, a range or a word. */
const BARE = new RegExp(
  `(\\d{1,5}[a-zđ]?)(?![${WORD}%]|\\.\\d|${DASH}|\\s{1,3}${DASH}\\s{0,3}\\d|\\s{0,3}${SLASH})`,
  'y',
);

const NO_ORGANS: readonly string[] = Object.freeze([]);

/** What is known of a number itself. */
interface Core {
  readonly type: string | null;
  readonly inherited: boolean;
  readonly number: string;
  readonly system: Citation['system'];
  /** Absent for a bare number. */
  readonly cited?: DocumentSymbol;
}

/** Puts a mention together with what stands before and behind its number. */
function finish(
  text: string,
  {type, inherited, number, system, cited}: Core,
  {start: introductionStart, typeWord}: Introduction,
  {end, tail, date, issuer}: Tail,
  limit: number,
): Reading {
  const pinpoint = typeWord ? readPinpoint(text, introductionStart, limit) : undefined;
  const start = pinpoint?.start ?? introductionStart;
  const citation: {-readonly [key in keyof Citation]: Citation[key]} = {
    text: text.slice(start, end),
    start,
    end,
    type,
    number,
    symbol: cited?.symbol ?? null,
    orgs: cited?.orgs ?? NO_ORGANS,
    system,
    confidence: cited ? 'high' : 'low',
  };
  if (typeWord) citation.typeWord = typeWord;
  if (cited?.year) citation.year = cited.year;
  if (cited?.code) citation.code = cited.code;
  if (pinpoint) citation.pinpoint = pinpoint.value;
  if (date) citation.date = date;
  if (issuer) citation.issuer = issuer;
  if (inherited) citation.inheritedType = true;
  return {citation, tail};
}

/** The type that a symbol tells of without a type word. A symbol of organs alone is that of an official letter. */
function typeOfSymbol({code, orgs, system}: DocumentSymbol): string | null {
  if (code) return typeOfCode(code, system) ?? null;
  return orgs.length > 1 ? 'công văn' : null;
}

/** The type that a symbol takes over as a later member of a list: "các Nghị quyết số 68/NQ-CP, 126/NQ-CP". */
function inheritType(
  text: string,
  index: number,
  code: string | undefined,
  previous: Reading | undefined,
): string | undefined {
  if (!previous?.citation.type || index - previous.tail > 24) return undefined;
  if (previous.citation.symbol !== null && code !== previous.citation.code) return undefined;
  return isListed(text, previous.tail, index) ? previous.citation.type : undefined;
}

/** Reads a mention with a symbol. */
function readStrict(text: string, index: number, previous?: Reading): Reading | undefined {
  const cited = readSymbol(text, index);
  if (!cited) return undefined;
  const {number, code, orgs, system} = cited;
  const limit = previous?.tail ?? 0;
  let introduction = readIntroduction(text, index, limit);
  if (!introduction.type && isLaw(orgs)) {
    introduction = readNamedLaw(text, index, limit) ?? introduction;
  }
  const inherited = introduction.type ? undefined : inheritType(text, index, code, previous);
  const type = introduction.type ?? inherited;
  if (cited.needsType && !type) return undefined;

  const core: Core = {
    type: type ?? typeOfSymbol(cited),
    inherited: inherited !== undefined,
    number,
    system,
    cited,
  };
  return finish(text, core, introduction, readTail(text, cited.end), limit);
}

/** Reads a mention by its bare number: "Chỉ thị số 35", "Chỉ thị 35 của Bộ Chính trị", "Nghị quyết Trung ương 4". */
function readBare(text: string, index: number, previous?: Reading): Reading | undefined {
  BARE.lastIndex = index;
  const number = BARE.exec(text)?.[1];
  if (!number) return undefined;
  const limit = previous?.tail ?? 0;
  const introduction = readIntroduction(text, index, limit);
  const {type, link} = introduction;
  if (!type) return undefined;
  const isCentral = link === 'trung ương';
  if (isCentral && type !== 'nghị quyết' && type !== 'kết luận') return undefined;
  const tail = readTail(text, index + number.length);
  if (!link && !tail.issuer) return undefined;

  const system = isCentral ? 'party' : (tail.system ?? 'unknown');
  return finish(text, {type, inherited: false, number, system}, introduction, tail, limit);
}

/** Reads the next member of a list of bare numbers: "Nghị quyết số 18, 19". */
function readNextBare(text: string, {citation: first, tail: from}: Reading): Reading | undefined {
  const listed = readListedNumber(text, from);
  if (!listed) return undefined;
  const {start, numberStart, end} = listed;
  const tail = readTail(text, end);
  const core: Core = {
    type: first.type,
    inherited: true,
    number: text.slice(numberStart, end),
    system: tail.system ?? first.system,
  };
  const introduction: Introduction = {
    start,
    type: undefined,
    typeWord: undefined,
    link: '',
  };
  return finish(text, core, introduction, tail, from);
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

  const digits = /\d+/g;
  let previous: Reading | undefined;
  const add = (reading: Reading) => {
    citations.push(reading.citation);
    previous = reading;
    digits.lastIndex = Math.max(digits.lastIndex, reading.tail);
  };
  while (digits.test(text)) {
    const end = digits.lastIndex;
    let start = end - 1;
    while (isDigitAt(text, start - 1)) start--;
    if (end - start > 5 || !isFree(text, start)) continue;

    let reading = maySymbolFollow(text, end) ? readStrict(text, start, previous) : undefined;
    if (reading) {
      add(reading);
    } else if (mayBeBare(text, start, end)) {
      reading = readBare(text, start, previous);
      for (; reading; reading = readNextBare(text, reading)) add(reading);
    }
  }
  return citations;
}
