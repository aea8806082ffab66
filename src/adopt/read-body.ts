import {type Paragraph, readParagraphs} from '../directive-list/paragraphs.js';
import {readAhead} from '../directive-list/read-ahead.js';
import {loadWrapping} from '../directive-list/wrapping.js';
import type {DirectiveItem} from '../text/directive-types.js';

/** So long a page waits for what a wrapped body needs, in milliseconds; then its text is shown as it is, at first. */
const LONGEST_WAIT = 200;

/** A body that a list has not come to yet. */
export interface ReadBody {
  /**
   * How much text stands before each directive, in UTF-16 units; empty where there are none, or more is needed to
   * recognise them.
   */
  readonly unitsBefore: readonly number[];
  /** The directives, as far as they could be recognised. */
  readonly items: readonly DirectiveItem[];
  /** Settles when a list can show it in one go, or from now on that takes too long. */
  isReady(): Promise<unknown>;
}

/**
 * Reads the text that is to be taken over, for the list that will stand around it.
 *
 * @param body What holds the paragraphs.
 * @param paragraphs What it holds, where that is known.
 */
export function readBody(
  body: Element,
  paragraphs: readonly Paragraph[] = readParagraphs(body),
): ReadBody {
  const items = readAhead(paragraphs);
  const ends: number[] = [];
  let end = 0;
  for (const {text} of paragraphs) ends.push((end += text.trim().length));
  const isWrapped = items[0] && paragraphs.some(({parent}) => parent !== body);
  // Where it cannot be had, the list says so.
  const loaded = isWrapped && loadWrapping().catch(() => {});
  return {
    items,
    unitsBefore: items.map(({blocks: [first]}) => ends[first - 1] ?? 0),
    isReady: async () =>
      loaded && Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))]),
  };
}
