import {isServer} from 'lit';
import {hostOf} from '../shared/node-kinds.js';
import {en} from './locales/en.js';
import {vi} from './locales/vi.js';
import {REGISTRY_KEY, type Registry} from './registry.js';
import type {Terms} from './terms.js';

/** The language where a page names none: the first pages of the library are Vietnamese. */
const LANGUAGE_OF_THE_UNMARKED = 'vi';

// English and Vietnamese are imported by value, so that no bundler can drop them.
const builtIn: Readonly<Record<string, Partial<Terms> | undefined>> = {en, vi};

/**
 * Looks a term up: region, then language.
 *
 * @param language A BCP 47 tag; one that is unknown or malformed has no terms.
 * @param key Which term.
 */
export function findTerm<K extends keyof Terms>(language: string, key: K): Terms[K] | undefined {
  const region = language.toLowerCase();
  const registered = (globalThis as Partial<Record<symbol, Registry>>)[REGISTRY_KEY];
  const find = (tag: string) => registered?.get(tag)?.[key] ?? builtIn[tag]?.[key];
  return find(region) ?? find(region.split(/[-_]/)[0]);
}

/** What a term has to be given. */
export type TermArguments<K extends keyof Terms> = Terms[K] extends (...args: infer A) => string
  ? A
  : [];

/**
 * A word or a sentence in a language; in English where that has none.
 *
 * @param language A BCP 47 tag.
 * @param key Which term.
 * @param args What stands in the sentence.
 */
export function say<K extends keyof Terms>(
  language: string,
  key: K,
  ...args: TermArguments<K>
): string {
  const term = (findTerm(language, key) ?? findTerm('en', key)) as
    string | ((...args: unknown[]) => string);
  return typeof term === 'function' ? term(...args) : term;
}

/**
 * The language of an element: the nearest `lang` around it, through shadow roots; where the page
 * names none, Vietnamese.
 */
export function languageOf(element: Element): string {
  // A server has an element and nothing around it.
  if (isServer) return element.getAttribute('lang') || LANGUAGE_OF_THE_UNMARKED;
  let current: Element | undefined = element;
  while (current) {
    const marked: Element | null = current.closest('[lang]:not([lang=""])');
    if (marked) return marked.getAttribute('lang')!;
    current = hostOf(current.getRootNode());
  }
  return LANGUAGE_OF_THE_UNMARKED;
}
