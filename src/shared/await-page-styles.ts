import {nextTask} from './idle.js';
import {hasPageStyles, loadPageStyles} from './light-dom-styles.js';

// Asked in a task of its own, when the styles of the page are known: the question would have them worked out.
let last: Promise<unknown> = nextTask().then<unknown>(() => hasPageStyles() || loadPageStyles());

/**
 * Defines an element: soon on a page with `bantin.css`; else when the rules for the page have been loaded, so that the
 * page is laid out anew once and not twice. What each makes of the page takes its time, so between two of them the
 * browser can answer its reader.
 */
export function withPageStyles(define: () => void): void {
  // One that fails says so, and keeps back none after it.
  void last.then(define);
  last = last.then(nextTask);
}
