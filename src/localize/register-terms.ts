import {addUnder, registry} from './page-registry.js';
import type {Terms} from './terms.js';

/** The forms of a sentence that a number changes, by the names of `Intl.PluralRules`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & {other: string};

/**
 * The words of a language as data. A sentence with something in it is a text in which `{1}` stands
 * for the first thing, `{2}` for the second, in the order in which `Terms` names them; or one such
 * text for each plural form, chosen by the first number among them; or a function.
 */
export type TermsData = {
  [K in keyof Terms]: Terms[K] extends string ? string : Terms[K] | string | PluralForms;
};

type TermData = string | PluralForms | ((...args: (string | number)[]) => string);

/** A term as the elements use it; `undefined` for what cannot be one. */
function termFrom(language: string, data: unknown): TermData | undefined {
  if (typeof data === 'function') return data as TermData;
  const forms: PluralForms = typeof data === 'string' ? {other: data} : (data as PluralForms);
  const {other} = forms ?? {};
  if (typeof other !== 'string' || !other.trim()) return undefined;
  if (typeof data === 'string' && !/\{\d\}/.test(data)) return data;
  return (...args) => {
    const count = args.find((arg) => typeof arg === 'number');
    const form = count === undefined ? undefined : forms[pluralRule(language, count)];
    return (form ?? other).replace(/\{(\d)\}/g, (_, place: string) => {
      const arg = args[Number(place) - 1] ?? '';
      return typeof arg === 'number' ? numberIn(language, arg) : arg;
    });
  };
}

/** A language that `Intl` does not take is counted in as English is. */
function pluralRule(language: string, count: number): Intl.LDMLPluralRule {
  try {
    return new Intl.PluralRules(language).select(count);
  } catch {
    return new Intl.PluralRules('en').select(count);
  }
}

function numberIn(language: string, number: number): string {
  try {
    return number.toLocaleString(language);
  } catch {
    return String(number);
  }
}

/** Puts words over, or under, those that are registered already, and tells every element. */
function add(language: string, terms: Partial<TermsData>, isUnder: boolean): void {
  const tag = String(language).toLowerCase();
  const usable = Object.fromEntries(
    Object.entries(terms ?? {})
      .map(([key, data]) => [key, termFrom(tag, data)])
      .filter(([, term]) => term !== undefined),
  ) as Partial<Terms>;
  if (isUnder) addUnder(tag, usable);
  else registry().set(tag, {...registry().get(tag), ...usable});
  // A server has no events.
  if (typeof dispatchEvent === 'function') dispatchEvent(new CustomEvent('bantin-terms'));
}

/**
 * Adds a language, or replaces words of one that is there, for every copy of the library on the page.
 * Elements follow at once. Of two that say the same word, the later call counts.
 *
 * @param language A BCP 47 tag, with or without a region (`km`, `zh-TW`).
 * @param terms The words; what is missing falls back from region to language to English. A name that
 *   is no term, and an empty text, are passed over.
 */
export function registerTerms(language: string, terms: Partial<TermsData>): void {
  add(language, terms, false);
}

/**
 * Adds a language of the package. What a portal has registered, before or after, stands.
 *
 * @param language A BCP 47 tag.
 * @param terms The words.
 */
export function registerLocale(language: string, terms: Partial<TermsData>): void {
  add(language, terms, true);
}
