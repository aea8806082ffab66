import {DEV_MODE, warn} from '../shared/development.js';
import {adoptionOf, type AdoptOptions, adoptWith, partsToAdopt} from './adopt.js';
import {type MadeElements, makeElementsAhead} from './made-elements.js';
import type {PresetName} from './presets.js';
import type {TakenPage} from './taken-page.js';

const NAMES = ['toolbar', 'date', 'headline', 'lead', 'article', 'byline'] as const;

/** Marks a tag whose wish is being fulfilled, by a property that every copy of the library knows. */
const TAKEN = Symbol.for('bantin.adopting');

/**
 * Adopts what the script's own tag names: `data-adopt` with the kind of portal or empty, and
 * `data-article`, `data-toolbar`, `data-date`, `data-headline`, `data-lead`, `data-byline` with
 * selectors. The same can stand as JSON in a `<script type="application/json" data-adopt>`.
 *
 * Blocks that come into the page later are adopted when they come. Where a portal replaces what was
 * adopted, or takes it away, it is let go: what was moved goes back to its blocks, wherever they are.
 *
 * Of several copies of the library the first does it: another one would take a page over again that was restored.
 *
 * @param tag The element that carries `data-adopt`.
 */
export function adoptFromPage(tag: HTMLElement & {[TAKEN]?: boolean}): void {
  if (tag[TAKEN]) return;
  tag[TAKEN] = true;
  const options = optionsOf(tag);
  let page: TakenPage | null = null;
  let made: MadeElements | undefined;
  let isFirst = true;
  let isWaiting = false;
  const observer = new MutationObserver(() => look());
  const look = () => {
    // Half a page may lack its date, which some themes print at the foot.
    if (document.readyState === 'loading' || isWaiting || page?.isWhole) return;
    // Somebody wanted the page as it was.
    if (page?.isRestored) return observer.disconnect();
    page?.restore();
    const parts = isFirst && partsToAdopt(options);
    if (parts) {
      isWaiting = true;
      void makeElementsAhead(parts).then((elements) => {
        made = elements;
        isWaiting = false;
        // Somebody may have adopted it meanwhile, and may even have put it back.
        page = adoptionOf(parts.article) ?? null;
        look();
      });
    } else {
      // What comes later is taken over before it is painted.
      page = adoptWith(options, made);
      if (page) made = undefined;
    }
    isFirst = false;
  };
  document.addEventListener('DOMContentLoaded', look, {once: true});
  look();
  observer.observe(document.documentElement, {childList: true, subtree: true});
}

function optionsOf(tag: HTMLElement): AdoptOptions {
  const {dataset} = tag;
  const json = (tag as HTMLScriptElement).type === 'application/json' ? read(tag) : {};
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const given = NAMES.map((name) => [name, text(dataset[name]) ?? text(json[name])]);
  const preset = text(dataset.adopt) || text(json.preset);
  const selectors = Object.fromEntries(given) as AdoptOptions;
  return {...selectors, preset: preset as PresetName | undefined};
}

/** The JSON of a block; nothing where it is none, and the page stays as it is. */
function read(tag: HTMLElement): Record<string, unknown> {
  try {
    // Without a prototype, names that every object has are missing like others.
    return Object.assign(Object.create(null), JSON.parse(tag.textContent)) as Record<
      string,
      unknown
    >;
  } catch {
    if (DEV_MODE) warn(tag, 'What stands in this block is no JSON.');
    return {};
  }
}
