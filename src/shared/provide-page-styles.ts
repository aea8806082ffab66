/**
 * The rules for the page come with the elements: for npm, and for the classic script. The build of
 * `bantin.js` puts `await-page-styles.ts` in the place of this module.
 */
import {pageStyles} from '../page-styles.js';
import {providePageStyles} from './light-dom-styles.js';

/** Defines an element, with the rules for the page at hand. */
export function withPageStyles(define: () => void): void {
  // A server has no document; whoever imports a module there defines nothing that anybody sees.
  if (typeof document !== 'undefined') providePageStyles(pageStyles);
  define();
}
