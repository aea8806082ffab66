/**
 * Loads the rules for a page without `bantin.css` before the elements are defined, so that such a
 * page is laid out anew once and not twice. A page with `bantin.css` loads nothing.
 */
import {hasPageStyles, providePageStyles} from './light-dom-styles.js';

if (!hasPageStyles(document)) {
  try {
    providePageStyles((await import('../page-styles.js')).pageStyles);
  } catch {
    // Whoever copied the script alone gets working elements, if plain ones.
  }
}
