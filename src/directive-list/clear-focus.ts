import {topOfSight} from './in-view.js';
import type {ListContext} from './list-context.js';

const lists = new WeakSet<Element>();

/**
 * Brings what the keyboard goes to in a list out from under the bar, which stays in sight: going back through the
 * page, browsers scroll no further than to the edge of the window.
 *
 * @see https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum
 */
export function keepFocusClear({list, bar}: ListContext): void {
  if (lists.has(list)) return;
  lists.add(list);
  let last: Element | undefined;
  list.addEventListener('focusout', () => (last = undefined));
  // A focus that moves within one shadow tree is not told outside of it, and the browser scrolls after it. Which key
  // it was is no matter: WebKit on Linux does not tell of Tab with Shift.
  list.addEventListener('keyup', (event) => {
    const [target] = event.composedPath() as Element[];
    if (target === last) return;
    last = target;
    if (bar.contains(target)) return;
    const under = topOfSight(list) - target.getBoundingClientRect().top;
    if (under > 0) scrollBy(0, -under);
  });
}
