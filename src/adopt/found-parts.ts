import {DEV_MODE, warn} from '../shared/development.js';
import type {AdoptSelectors} from './presets.js';

type Part = keyof AdoptSelectors;

type Found = Readonly<Record<Part, HTMLElement | null>>;

/** Where the parts of a bulletin stand on a page. Date, headline and lead may be in one of the two blocks. */
export interface FoundParts extends Found {
  readonly article: HTMLElement;
}

/** Nobody writes a longer selector by hand, and an engine may take seconds to read one. */
export const MAX_LENGTH = 1000;

/** How much of a selector stands in a sentence about it. */
const MAX_SHOWN = 80;

/** What a selector may hit by mistake, and what nothing may be built around. WebForms wraps a page in a form. */
const PAGE = 'html, head, head *, body, body > form, frameset, script, style, template';

/** Why a page is left alone, as a sentence for whoever wrote the selectors. */
class UnclearError extends Error {
  override name = 'UnclearError';
}

/**
 * Finds the parts of a bulletin.
 *
 * @param where What to look for.
 * @param given The selectors that the page itself names; of these one that matches nothing is mentioned.
 * @returns `null` where there is no article, or where a selector is none, matches several elements or the
 *   page itself, or matches what another one does: better no part than a wrong one. A development build
 *   says which.
 */
export function findParts(where: AdoptSelectors, given: AdoptSelectors): FoundParts | null {
  try {
    const block = only(where.article, 'article', document);
    if (!block) {
      if (DEV_MODE && where.article) say(`${named(where.article, 'article')} matches nothing.`);
      return null;
    }
    if (block.closest('news-article, news-toolbar') || block.querySelector('news-article')) {
      if (DEV_MODE) say('The block for article is in an element of ours, or has one in it.');
      return null;
    }
    const head = only(where.toolbar, 'toolbar', document);
    const part = (name: Part) => only(where[name], name, head ?? document, block);
    const headline = part('headline');
    const parts = {
      article: block,
      toolbar: head,
      date: part('date'),
      headline: headline && headingAround(headline),
      lead: part('lead'),
      byline: only(where.byline, 'byline', block),
    };
    refuseNested(parts);
    if (DEV_MODE) mentionMissing(parts, given);
    return parts;
  } catch (error) {
    if (!(error instanceof UnclearError)) throw error;
    if (DEV_MODE) say(`${error.message} The page is left as it is.`);
    return null;
  }
}

/**
 * The one element that a selector matches; `null` for none.
 *
 * @param block Counts only where nothing outside of it matches: a body may have headings of its own.
 */
function only(
  selector: string | undefined,
  part: Part,
  within: Document | Element,
  block?: Element,
): HTMLElement | null {
  if (!selector || typeof selector !== 'string') return null;
  /** Only development builds say it. */
  const refuse = (why: string | false): never => {
    throw new UnclearError(why ? `${named(selector, part)} ${why}` : '');
  };
  if (selector.length > MAX_LENGTH) refuse(DEV_MODE && 'is too long for a selector.');
  let found: Element[];
  try {
    found = [...within.querySelectorAll(selector)];
  } catch {
    return refuse(DEV_MODE && 'is no selector.');
  }
  const outside = found.filter((element) => !block?.contains(element));
  if (outside.length) found = outside;
  const [first = null] = found;
  if (found.length > 1) refuse(DEV_MODE && `matches ${found.length} elements; it must match one.`);
  if (first?.matches(PAGE)) refuse(DEV_MODE && 'matches the page itself; it must match one block.');
  if (first && first.namespaceURI !== document.documentElement.namespaceURI)
    refuse(DEV_MODE && 'matches no HTML element.');
  return first as HTMLElement | null;
}

/** A title is often a `<span>` in its heading; an empty heading must not stay behind. */
function headingAround(headline: HTMLElement): HTMLElement {
  const heading = headline.closest<HTMLElement>('h1, h2, h3, h4, h5, h6');
  return heading?.textContent?.trim() === headline.textContent?.trim()
    ? (heading ?? headline)
    : headline;
}

/** What may be within another part: the rest would be moved twice. */
const MAY_HOLD: Partial<Record<Part, readonly Part[]>> = {
  toolbar: ['date', 'headline', 'lead'],
  article: ['date', 'headline', 'lead', 'byline'],
};

function refuseNested(found: Found): void {
  const names = Object.keys(found) as Part[];
  for (const outer of names) {
    for (const inner of names) {
      const isFine = outer === inner || MAY_HOLD[outer]?.includes(inner);
      if (!isFine && found[inner] && found[outer]?.contains(found[inner]))
        throw new UnclearError(
          DEV_MODE ? `What is named for ${inner} is in what is named for ${outer}.` : '',
        );
    }
  }
}

function mentionMissing(found: Found, given: AdoptSelectors): void {
  for (const name of Object.keys(found) as Part[]) {
    const selector = given[name];
    if (selector && !found[name])
      say(`${named(selector, name)} matches nothing; the page is adopted without it.`);
  }
}

function named(selector: string, part: Part): string {
  const shown = selector.length > MAX_SHOWN ? `${selector.slice(0, MAX_SHOWN)}…` : selector;
  return `"${shown}" for ${part}`;
}

function say(sentence: string): void {
  warn(document.body, sentence);
}
