import {REGISTRY_KEY, type Registry} from './registry.js';
import type {Terms} from './terms.js';

/** The registry of this page, or of this server. */
export function registry(): Registry {
  const holder = globalThis as {[REGISTRY_KEY]?: Registry};
  return (holder[REGISTRY_KEY] ??= new Map<string, Partial<Terms>>());
}

/**
 * Puts words under those that are registered, which stand.
 *
 * @param language A BCP 47 tag in lower case.
 * @param terms The words.
 */
export function addUnder(language: string, terms: Partial<Terms>): void {
  registry().set(language, {...terms, ...registry().get(language)});
}
