import type {DirectiveItem} from '../text/directive-types.js';
import {directiveListStyles} from './directive-list.styles.js';
import {makeItemsAhead} from './directive-view.js';
import {type Paragraph, readParagraphs} from './paragraphs.js';
import {recogniseAhead} from './recognition.js';

/**
 * Does what the next list will do with a body, as far as the page does not change: its directives are recognised, and
 * what they will stand in is made, with its rules. For a task of its own, since what is done for the first time takes
 * longest.
 *
 * @param body What holds the paragraphs.
 * @returns What was read; no items where there are none, or more is needed to recognise them.
 */
export function readAhead(body: Element): {
  readonly paragraphs: readonly Paragraph[];
  readonly items: readonly DirectiveItem[];
} {
  const paragraphs = readParagraphs(body);
  const items = recogniseAhead(paragraphs)?.lists.flatMap((list) => list.items) ?? [];
  // It is parsed when it is first asked for.
  void directiveListStyles.styleSheet;
  makeItemsAhead(items.map(({marker}) => marker));
  return {paragraphs, items};
}
