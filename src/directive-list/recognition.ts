import type {parseDirectives, ParsedDirectives} from '../text/directives.js';
import {parsePlainDirectives} from '../text/plain-directives.js';
import type {DrawnDirective, readDrawnLists} from './drawn-lists.js';
import type {readItems} from './handwritten.js';
import {isListElement, type Paragraph} from './paragraphs.js';

/** What is recognised in a body. */
export interface Recognised extends ParsedDirectives {
  /** The directives whose numbers the browser draws; looked for where no text has a number. */
  readonly drawn?: readonly DrawnDirective[];
}

let numberings:
  | {
      readonly parseDirectives: typeof parseDirectives;
      readonly readDrawnLists: typeof readDrawnLists;
    }
  | undefined;
let read: typeof readItems | undefined;

/** What was recognised ahead, for who asks next. */
let ahead: {readonly text: string; readonly parsed: Recognised | null} | undefined;

/** Stands between two paragraphs, and in no text of a page. */
const BETWEEN = '\0';

const hasItems = (paragraphs: readonly Paragraph[]) =>
  paragraphs.some(({nodes}) => nodes[0].nodeName === 'DIRECTIVE-ITEM');

function textsOf(paragraphs: readonly Paragraph[]): string[] {
  // A list of the page goes on with the directive above it, whatever its first item begins with.
  return paragraphs.map(({text, nodes: [node]}) => (isListElement(node) ? `• ${text}` : text));
}

/**
 * Recognises the directives of a body that are numbered plainly, for the list that will ask for them next.
 *
 * @param paragraphs The paragraphs of the body.
 * @returns `null` where more is needed, or there are none.
 */
export function recogniseAhead(paragraphs: readonly Paragraph[]): Recognised | null {
  const texts = textsOf(paragraphs);
  const parsed = parsePlainDirectives(texts);
  ahead = {text: texts.join(BETWEEN), parsed};
  return parsed;
}

/**
 * Recognises the directives of a body. Bulletins with a plain (1), (2), (3) need no more than comes
 * with the element; for every other numbering the whole parser is loaded, and for `<directive-item>`s
 * what reads them. Where there are such elements, they alone are the directives.
 *
 * @param body What holds the paragraphs.
 * @param paragraphs The paragraphs of the body.
 * @returns `null` where more is needed and has not been loaded.
 */
export function recognise(body: Element, paragraphs: readonly Paragraph[]): Recognised | null {
  if (hasItems(paragraphs)) return read?.(paragraphs) ?? null;
  const texts = textsOf(paragraphs);
  if (!numberings) {
    const known = ahead;
    ahead = undefined;
    return known && known.text === texts.join(BETWEEN) ? known.parsed : parsePlainDirectives(texts);
  }
  const parsed = numberings.parseDirectives(texts);
  return parsed.lists.length ? parsed : {...parsed, drawn: numberings.readDrawnLists(body)};
}

/** Loads what these paragraphs need, for every list of the page. Rejects where it cannot be had. */
export async function loadParser(paragraphs: readonly Paragraph[]): Promise<void> {
  if (hasItems(paragraphs)) ({readItems: read} = await import('./handwritten.js'));
  else numberings = await import('./numberings.js');
}
