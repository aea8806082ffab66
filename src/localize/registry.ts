import type {Terms} from './terms.js';

/** Where the words stand that were registered, for every copy of the library on a page. */
export const REGISTRY_KEY: symbol = Symbol.for('bantin.terms');

/** The words that were registered, by language in lower case. */
export type Registry = Map<string, Partial<Terms>>;
