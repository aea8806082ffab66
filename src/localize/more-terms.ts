/**
 * Adds the words of the rarer tools. A module that is loaded on first use calls this before it asks
 * for its first word; pages that never use one never load the words.
 */
import {enMore} from './locales/en-more.js';
import {viMore} from './locales/vi-more.js';
import {addBuiltInTerms} from './localize.js';

let added = false;

/** Adds the words, once. */
export function addMoreTerms(): void {
  if (added) return;
  added = true;
  addBuiltInTerms('en', enMore);
  addBuiltInTerms('vi', viMore);
}
