import {hasPageStyles, loadPageStyles} from './light-dom-styles.js';

/**
 * Defines an element: at once on a page with `bantin.css`; else when the rules for the page have
 * been loaded, so that the page is laid out anew once and not twice.
 */
export function withPageStyles(define: () => void): void {
  if (hasPageStyles(document)) define();
  else void loadPageStyles().then(define);
}
