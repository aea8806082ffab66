import {makeItemsAhead} from './directive-view.js';
import {recogniseAhead} from './recognition.js';

/**
 * Does what the next list will do with a body, as far as the page does not change: its directives are recognised, and
 * what they will stand in is made. For a task of its own, since what is done for the first time takes longest.
 *
 * @param body What holds the paragraphs.
 */
export function readAhead(body: Element): void {
  const lists = recogniseAhead(body)?.lists ?? [];
  makeItemsAhead(lists.flatMap(({items}) => items.map(({marker}) => marker)));
}
