import type {DirectiveItem} from '../text/directive-types.js';
import {directiveListStyles} from './directive-list.styles.js';
import {makeItemsAhead} from './directive-view.js';
import type {Paragraph} from './paragraphs.js';
import {recogniseAhead} from './recognition.js';

/*
 * What the next list will do with a body, as far as the page does not change, each in a task of its own: what is done for
 * the first time takes longest.
 */

/**
 * Recognises the directives of a body.
 *
 * @param paragraphs The paragraphs of the body.
 * @returns None where there are none, or more is needed to recognise them.
 */
export function readAhead(paragraphs: readonly Paragraph[]): readonly DirectiveItem[] {
  return recogniseAhead(paragraphs)?.lists.flatMap((list) => list.items) ?? [];
}

/** Makes what directives will stand in, with its rules. */
export function makeAhead(items: readonly DirectiveItem[]): void {
  // It is parsed when it is first asked for.
  void directiveListStyles.styleSheet;
  makeItemsAhead(items.map(({marker}) => marker));
}
