/**
 * Adds the words of the rarer tools. A module that is loaded on first use calls this before it asks
 * for its first word; pages that never use one never load the words.
 */
import type {LitElement} from 'lit';
import type {markBorrowedWords as mark} from './borrowed-words.js';
import {en} from './locales/en.js';
import {enMore} from './locales/en-more.js';
import {viMore} from './locales/vi-more.js';
import {findTerm, languageOf} from './localize.js';
import {addUnder} from './page-registry.js';
import type {Terms} from './terms.js';

const keys = Object.keys({...en, ...enMore}) as (keyof Terms)[];
let added = false;
const followed = new WeakSet<LitElement>();
let borrowing: Promise<{markBorrowedWords: typeof mark}> | undefined;

/**
 * Adds the words, once.
 *
 * @param host Where they are shown: what its language has no words for is marked as English.
 */
export function addMoreTerms(host?: LitElement): void {
  if (!added) {
    added = true;
    // Where all copies of the library find them: on a page that says "bantin.js?v=2", this module and
    // the elements belong to two.
    addUnder('en', enMore);
    addUnder('vi', viMore);
  }
  if (!host || followed.has(host)) return;
  followed.add(host);
  host.addController({hostUpdated: () => markBorrowedWords(host)});
  if (host.hasUpdated) markBorrowedWords(host);
}

function markBorrowedWords(host: LitElement): void {
  const language = languageOf(host);
  if (!borrowing && keys.every((key) => findTerm(language, key))) return;
  borrowing ??= import('./borrowed-words.js');
  borrowing.then(
    ({markBorrowedWords}) => markBorrowedWords(host),
    // Then they are read in the language of the page.
    () => {},
  );
}
