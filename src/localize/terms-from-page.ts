/**
 * `dist/localize.js`, for pages: registers the words that stand in the page as data, and exports what
 * registers more.
 */
import {registerTerms, type TermsData} from './register-terms.js';

/** Where a page writes words: `<script type="application/json" data-bantin-terms lang="lo">`. */
const BLOCKS = 'script[data-bantin-terms][lang]';

for (const block of document.querySelectorAll<HTMLScriptElement>(BLOCKS)) {
  try {
    registerTerms(block.lang, JSON.parse(block.text) as Partial<TermsData>);
  } catch (error) {
    // A comma too many must not go unnoticed, nor stop the other blocks.
    reportError(error);
  }
}

export {registerTerms};
