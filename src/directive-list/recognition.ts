import type {parseDirectives, ParsedDirectives} from '../text/directives.js';
import {parsePlainDirectives} from '../text/plain-directives.js';

let parse: typeof parseDirectives | undefined;

/**
 * Recognises the directives in the paragraphs of a body. Bulletins with a plain (1), (2), (3) need no
 * more than comes with the element; for every other numbering the whole parser is loaded.
 *
 * @param texts The text of each paragraph.
 * @returns `null` where the whole parser is needed and has not been loaded.
 */
export function recognise(texts: readonly string[]): ParsedDirectives | null {
  return parse ? parse(texts) : parsePlainDirectives(texts);
}

/** Loads the whole parser, for every list of the page. Rejects where it cannot be had. */
export async function loadParser(): Promise<void> {
  ({parseDirectives: parse} = await import('../text/directives.js'));
}
