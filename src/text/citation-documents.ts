import type {Citation} from './citations.js';
import {typeOfCode} from './citation-types.js';
import {tidy} from './spelling.js';

/** An official document, with every mention of it in a text. */
export interface CitedDocument {
  /** Its number and symbol; `null` where the text gives a bare number, which names no document for sure. */
  readonly symbol: string | null;
  /** The name of its type in lower case, "kết luận" for a "Văn bản số 28-KL/TU"; `null` where nothing tells. */
  readonly type: string | null;
  /** Its date, `YYYY-MM-DD`, where a mention gives it. */
  readonly date?: string;
  /** Who issued it: as a mention says, else as its symbol does where there is but one such organ. */
  readonly issuer?: string;
  /**
   * It in one line. With a symbol this is the full form of Decree 30/2020/NĐ-CP, Appendix I, II.6.b: type,
   * number and symbol, date and issuer, as far as they are known. A bare number is as its author wrote it.
   */
  readonly citation: string;
  /** As `findCitations` says it. */
  readonly confidence: 'high' | 'low';
  /** Where it is mentioned, in the order of the text. */
  readonly mentions: readonly Citation[];
}

/** Organs of the state that a symbol names by themselves: there is one of each. */
const ISSUERS: readonly (readonly [code: RegExp, issuer: string])[] = [
  [/^CP$/, 'Chính phủ'],
  [/^TTg$/, 'Thủ tướng Chính phủ'],
  [/^CTN$/, 'Chủ tịch nước'],
  [/^QH\d*$/, 'Quốc hội'],
  [/^UBTVQH\d*$/, 'Ủy ban Thường vụ Quốc hội'],
  [/^VPCP$/, 'Văn phòng Chính phủ'],
];

/** Words for a document of any type; the code in the symbol says more. */
const IS_GENERIC = /^văn bản/;

function issuerOf({orgs, system, code}: Citation): string | undefined {
  // "05/CP-VX" is a letter of an office within; without a code the first organ is not the issuer for sure.
  const isWhole =
    orgs.length === 1 && system === 'state' && (code || /^(?:QH|UBTVQH)/.test(orgs[0]));
  return isWhole ? ISSUERS.find(([pattern]) => pattern.test(orgs[0]))?.[1] : undefined;
}

function typeOf(citation: Citation): string | null {
  const {type, code, system} = citation;
  if (type && !IS_GENERIC.test(type)) return type;
  return (code && typeOfCode(code, system)) || type;
}

/** A name between "Luật" and "số": "Luật An ninh mạng số 24/2018/QH14". */
function nameOf({text, type, typeWord, number}: Citation): string | undefined {
  if (!typeWord || !type || !/luật|pháp lệnh/.test(type)) return undefined;
  const line = tidy(text);
  const from = line.indexOf(typeWord);
  const head = line.slice(from + typeWord.length, line.indexOf(number, from));
  const name = head.replace(/\s*(?:số|so)?\s*:?\s*$/iu, '').trim();
  return from >= 0 && name ? `${typeWord} ${name}` : undefined;
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** "ngày 05 tháng 01 năm 2020": a zero stands before days under 10 and before January and February. */
function dateInWords(date: string): string {
  const [year, month, day] = date.split('-');
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** The symbol; where its author set a space for the dash behind the number, the space stands. */
function spaced({symbol, number, code}: Citation): string | null {
  return symbol && code && symbol.startsWith(number + code)
    ? `${number} ${symbol.slice(number.length)}`
    : symbol;
}

/** What is gathered about a document, mention by mention. */
class Gathered {
  readonly mentions: Citation[] = [];
  date?: string;
  issuer?: string;
  type: string | null = null;
  name?: string;

  add(citation: Citation): void {
    this.mentions.push(citation);
    this.date ??= citation.date;
    this.issuer ??= citation.issuer;
    this.name ??= nameOf(citation);
    const type = typeOf(citation);
    // A type that stands there comes before one that was handed down in a list.
    if (type && (!this.type || this.mentions[0].inheritedType)) this.type = type;
  }

  get document(): CitedDocument {
    const [first] = this.mentions;
    const {symbol, confidence} = first;
    const issuer = this.issuer ?? issuerOf(first);
    const title = this.name ?? (this.type && capitalised(this.type));
    const line = [
      `${title ? `${title} số` : 'Số'} ${spaced(first)}`,
      this.date && dateInWords(this.date),
      issuer && `của ${issuer}`,
    ];
    return {
      symbol,
      type: this.type,
      ...(this.date && {date: this.date}),
      ...(issuer && {issuer}),
      citation: symbol ? line.filter(Boolean).join(' ') : asWritten(first),
      confidence,
      mentions: this.mentions,
    };
  }
}

/** A bare number as its author wrote it, with the type that it has from its list. */
function asWritten({text, type, inheritedType, issuer, pinpoint}: Citation): string {
  let line = tidy(text);
  if (pinpoint && line.startsWith(pinpoint)) {
    line = line.slice(pinpoint.length).replace(/^\s*(?:,|của)?\s*/iu, '');
  }
  if (inheritedType && type) line = `${capitalised(type)} số ${line}`;
  return issuer && !line.includes(issuer) ? `${line} của ${issuer}` : line;
}

/**
 * Gathers the mentions of each document. Numbers of the state begin anew every year and those of the Party every
 * term, so the same symbol with another date is another document; a mention without a date means the one that
 * was mentioned last.
 *
 * @param citations What `findCitations` gave.
 * @returns Each document once, in the order of first mention.
 */
export function citedDocuments(citations: readonly Citation[]): CitedDocument[] {
  const documents: Gathered[] = [];
  const bySymbol = new Map<string, Gathered[]>();
  for (const citation of citations) {
    const {symbol, type, number, year, issuer, date} = citation;
    const key = symbol?.toUpperCase() ?? [type, number, year, issuer?.toUpperCase()].join(' ');
    const known = bySymbol.get(key) ?? [];
    bySymbol.set(key, known);
    let document = date ? known.find((each) => !each.date || each.date === date) : known.at(-1);
    if (!document) {
      document = new Gathered();
      documents.push(document);
      known.push(document);
    }
    // The one that was mentioned last stands last.
    known.splice(known.indexOf(document), 1);
    known.push(document);
    document.add(citation);
  }
  return documents.map((each) => each.document);
}
