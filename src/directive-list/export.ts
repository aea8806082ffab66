import type {DirectiveStatus} from './status.js';

/** One directive as it leaves the page. */
export interface ExportedDirective {
  readonly number: number;
  /** The number as its author wrote it. */
  readonly marker: string;
  /** The whole text, paragraphs separated by line breaks. */
  readonly text: string;
  readonly status: DirectiveStatus | null;
  /** The last day, `YYYY-MM-DD`, or as written where that is no date; empty where none is known. */
  readonly due: string;
  readonly owner: string;
  /** Where the directive can be read, with its fragment. */
  readonly address: string;
}

/** The words of a table. */
export interface ExportWords {
  /** Number, text, status, day, owner, address. */
  readonly heads: readonly string[];
  readonly status: (status: DirectiveStatus) => string;
}

/** What a spreadsheet takes for the beginning of a formula, full-width forms included. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r]/u;

/**
 * One cell by RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe before it,
 * as OWASP advises for CSV injection.
 */
function cell(value: string): string {
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * Writes directives as a table: RFC 4180, lines end with CR LF, and a byte order mark stands first,
 * without which Excel reads Vietnamese in the encoding of the system.
 */
export function toCsv(directives: readonly ExportedDirective[], words: ExportWords): string {
  const rows = directives.map(({number, text, status, due, owner, address}) => [
    `${number}`,
    text,
    status ? words.status(status) : '',
    due,
    owner,
    address,
  ]);
  const lines = [words.heads, ...rows].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Writes directives as a JSON array, which `records` of a list takes again. */
export function toJson(directives: readonly ExportedDirective[]): string {
  return `${JSON.stringify(directives, null, 2)}\n`;
}
