import {en} from './locales/en.js';
import {vi} from './locales/vi.js';
import {NativeEvent} from '../shared/native-event.js';
import type {Terms} from './terms.js';

/** The language where a page names none: the first pages of the library are Vietnamese. */
const LANGUAGE_OF_THE_UNMARKED = 'vi';

// English and Vietnamese are imported by value, so that no bundler can drop them.
const locales = new Map<string, Partial<Terms>>([
  ['en', en],
  ['vi', vi],
]);

const changes = new EventTarget();

/**
 * Adds a language, or replaces words of one that is there. Elements on the page follow at once.
 *
 * @param language A BCP 47 tag, with or without a region (`km`, `zh-TW`).
 * @param terms The words; what is missing falls back from region to language to English.
 */
export function registerTerms(language: string, terms: Partial<Terms>): void {
  const key = language.toLowerCase();
  locales.set(key, {...locales.get(key), ...terms});
  changes.dispatchEvent(new NativeEvent('change'));
}

/**
 * Adds words that the library itself has and loads late. What a portal has registered stands.
 *
 * @param language A BCP 47 tag without a region.
 * @param terms The words.
 */
export function addBuiltInTerms(language: string, terms: Partial<Terms>): void {
  locales.set(language, {...terms, ...locales.get(language)});
}

/** Where it is told that words have changed. */
export const termChanges: EventTarget = changes;

/**
 * Looks a term up: region, then language, then English.
 *
 * @param language A BCP 47 tag; one that is unknown or malformed gives English.
 * @param key Which term.
 */
export function lookUpTerm<K extends keyof Terms>(language: string, key: K): Terms[K] {
  const region = language.toLowerCase().replaceAll('_', '-');
  const [base = ''] = region.split('-');
  return locales.get(region)?.[key] ?? locales.get(base)?.[key] ?? locales.get('en')![key]!;
}

/**
 * The language of an element: the nearest `lang` around it, through shadow roots; where the page
 * names none, Vietnamese.
 */
export function languageOf(element: Element): string {
  let current: Element | null = element;
  while (current) {
    const marked: Element | null = current.closest('[lang]:not([lang=""])');
    if (marked) return marked.getAttribute('lang')!;
    const root: Node = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : null;
  }
  return LANGUAGE_OF_THE_UNMARKED;
}
