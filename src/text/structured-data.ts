import type {CitedDocument} from './citation-documents.js';
import {parseDate} from './dates.js';

/** What is known of a bulletin. Every field may be missing; one that is blank counts as missing. */
export interface NewsArticleFields {
  readonly headline?: string;
  /** The lead. */
  readonly description?: string;
  /** When it was published, in any form that `parseDate` reads; left out where it is no date. */
  readonly published?: string;
  /** When it was changed last, in any form that `parseDate` reads. */
  readonly modified?: string;
  /** Who wrote it: one name, or several. A name that says it is of an office is that of an organisation. */
  readonly author?: string | readonly string[];
  /** Name of the portal. */
  readonly publisher?: string;
  /** Name of the organisation from which it was taken. */
  readonly source?: string;
  /** Addresses of pictures, absolute; those that are neither http nor https are left out. */
  readonly images?: readonly string[];
  /** The address of the bulletin, absolute, http or https. */
  readonly url?: string;
  /** A BCP 47 tag. */
  readonly language?: string;
  /** The documents that it cites; bare numbers are left out, since they name none for sure. */
  readonly citations?: readonly CitedDocument[];
}

type Thing = Readonly<Record<string, unknown>>;

const ORGANISATION =
  /^(?:ban|báo|bộ|sở|cục|chi cục|tổng cục|văn phòng|phòng|trung tâm|cổng|tạp chí|thông tấn xã|ttxvn|ubnd|hđnd|ủy ban|uỷ ban|hội|đài|tỉnh ủy|tỉnh uỷ|huyện ủy|huyện uỷ|office|department|ministry|committee)(?=\s|$)|\b(?:office|department|ministry|committee)$/iu;

/** A text in one line; `undefined` where there is none. */
function line(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  return (
    text
      .normalize('NFC')
      .replace(/[\s\u200b]+/g, ' ')
      .trim() || undefined
  );
}

/** A date with its zone: "2020-10-09", or "2020-10-09T08:20:00+07:00". */
function moment(text: string | undefined): string | undefined {
  const parsed = text === undefined ? null : parseDate(text);
  if (!parsed) return undefined;
  return `${parsed.date}T${parsed.time ?? '00:00'}:00+07:00`;
}

/** An absolute address that a browser or a crawler may follow. */
function address(text: unknown): string | undefined {
  try {
    const url = new URL(String(text));
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function party(type: string, name: unknown): Thing | undefined {
  const written = line(name);
  return written === undefined ? undefined : {'@type': type, name: written};
}

function authors(names: string | readonly string[] | undefined): Thing[] {
  return [names ?? []]
    .flat()
    .map((name) => party(ORGANISATION.test(line(name) ?? '') ? 'Organization' : 'Person', name))
    .filter((each) => each !== undefined);
}

function legislation({symbol, type, date, citation, issuer}: CitedDocument): Thing {
  return {
    '@type': 'Legislation',
    name: citation,
    legislationIdentifier: symbol,
    legislationType: type ?? undefined,
    legislationDate: date,
    legislationPassedBy: party('Organization', issuer),
  };
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length ? list : undefined);

/**
 * Text for an element of HTML in which nothing may end the element or begin another; any JSON parser reads
 * the same out of it. U+2028 and U+2029 are escaped for those who evaluate it as a script.
 */
function embeddable(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Describes a bulletin as a schema.org NewsArticle in JSON-LD, to stand in
 * `<script type="application/ld+json">`. No text in any field can break out of that element.
 *
 * A date without a time of day is given as midnight in Vietnam, so that it has a zone.
 *
 * @param fields What is known; what is missing or unreadable is left out.
 * @returns JSON in one line.
 */
export function newsArticleJsonLd(fields: NewsArticleFields): string {
  const {images = [], citations = []} = fields;
  const url = address(fields.url);
  const thing: Thing = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: line(fields.headline),
    description: line(fields.description),
    datePublished: moment(fields.published),
    dateModified: moment(fields.modified),
    author: some(authors(fields.author)),
    publisher: party('Organization', fields.publisher),
    sourceOrganization: party('Organization', fields.source),
    image: some(images.map(address).filter((each) => each !== undefined)),
    url,
    mainEntityOfPage: url,
    inLanguage: line(fields.language),
    citation: some(citations.filter(({symbol}) => symbol !== null).map(legislation)),
  };
  return embeddable(JSON.stringify(thing));
}
