import {DEV_MODE, warn} from '../shared/development.js';
import {NewsAdoptEvent} from './adopt.events.js';
import {findParts, type FoundParts, MAX_LENGTH} from './found-parts.js';
import {PRESETS, type AdoptSelectors, type PresetName} from './presets.js';
import type {MadeElements} from './made-elements.js';
import {TakenPage} from './taken-page.js';

export {NewsAdoptEvent} from './adopt.events.js';
export type {AdoptSelectors, PresetName} from './presets.js';

/** How a page is adopted. Selectors that are given stand before those of the preset. */
export interface AdoptOptions extends AdoptSelectors {
  /** The kind of portal; one that is unknown counts as none. */
  readonly preset?: PresetName;
}

/** A page whose blocks have been taken over. */
export interface Adoption {
  /** The toolbar that was made. */
  readonly toolbar: HTMLElement;
  /** The article that was made. */
  readonly article: HTMLElement;
  /**
   * Puts every node back where it was, and takes away what was made. `data-adopt` then takes over
   * nothing more on this page.
   */
  restore(): void;
}

/** Under this every copy of the library knows what has been adopted. */
const ADOPTED = Symbol.for('bantin.adopted');

const NAMES = ['toolbar', 'date', 'headline', 'lead', 'article', 'byline'] as const;

/** What has been adopted, so that a second call finds it, and another copy of the library. */
const adopted = ((globalThis as {[ADOPTED]?: WeakMap<Element, TakenPage>})[ADOPTED] ??=
  new WeakMap());

/**
 * Takes over the blocks that a portal prints: puts our elements around what is there, and moves it
 * into them. Nothing is copied or dropped, the blocks and their ids stay, and the old links for the
 * size of the text are hidden. Content that a portal puts into the block later is taken over as well.
 *
 * A selector for the article that matches nothing changes nothing, and neither does any selector that is
 * none, or that matches several elements, the page itself or what another one does; a development
 * build says so on the console. Other parts may be missing.
 *
 * @param options Where things are; `{preset: 'publishing-portal'}` where that is known.
 * @returns What was made, what an earlier call made of the same block, or `null`.
 */
export function adopt(options: AdoptOptions = {}): Adoption | null {
  return adoptWith(options);
}

/**
 * What would be adopted; where there is nothing, a development build says why.
 *
 * @internal
 */
export function partsToAdopt(options: AdoptOptions): FoundParts | null {
  return findParts(
    selectorsOf(options),
    pick((name) => options[name]),
  );
}

/**
 * What the latest adoption has made of a block, by whichever copy of the library, restored or not.
 *
 * @internal
 */
export function adoptionOf(block: Element): TakenPage | undefined {
  return adopted.get(block);
}

/**
 * Does what {@link adopt} does, with elements that may have been made before.
 *
 * @internal
 */
export function adoptWith(options: AdoptOptions, made?: MadeElements): TakenPage | null {
  const where = selectorsOf(options);
  if (DEV_MODE && !where.article) {
    const names = Object.keys(PRESETS).join(', ');
    warn(document.body, `Say where the article is: by a selector, or by one of ${names}.`);
  }
  const earlier = alreadyAdopted(where.article);
  if (earlier) return earlier;
  const parts = partsToAdopt(options);
  if (!parts) return null;
  const page = new TakenPage(parts, made);
  adopted.set(parts.article, page);
  parts.article.dispatchEvent(new NewsAdoptEvent(page));
  return page;
}

function selectorsOf(options: AdoptOptions): AdoptSelectors {
  const known: AdoptSelectors = (options.preset && PRESETS[options.preset]) ?? {};
  return pick((name) => options[name] || known[name]);
}

function pick(value: (name: keyof AdoptSelectors) => string | undefined): AdoptSelectors {
  return Object.fromEntries(NAMES.map((name) => [name, value(name)]));
}

/** What an earlier call has made of the first block that a selector matches, and what still stands. */
function alreadyAdopted(selector: string | undefined): TakenPage | null {
  if (!selector || selector.length > MAX_LENGTH) return null;
  try {
    const block = document.querySelector(selector);
    const page = block ? adoptionOf(block) : undefined;
    return page && !page.isRestored ? page : null;
  } catch {
    // No selector: that is said where the parts are sought.
    return null;
  }
}
