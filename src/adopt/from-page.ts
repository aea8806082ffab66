import {type Adoption, adopt, type AdoptOptions} from './adopt.js';
import type {PresetName} from './presets.js';

const NAMES = ['toolbar', 'date', 'headline', 'lead', 'article', 'byline'] as const;

/**
 * Adopts what the script's own tag names: `data-adopt` with the kind of portal or empty, and
 * `data-article`, `data-toolbar`, `data-date`, `data-headline`, `data-lead`, `data-byline` with
 * selectors. The same can stand as JSON in a `<script type="application/json" data-adopt>`.
 *
 * Blocks that come into the page later are adopted when they come.
 *
 * @param tag The element that carries `data-adopt`.
 */
export function adoptFromPage(tag: HTMLElement): void {
  const options = optionsOf(tag);
  let adoption: Adoption | null = null;
  let isAsked = false;
  const look = () => {
    isAsked = false;
    if (adoption?.article.isConnected) return;
    adoption = adopt(options);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look);
  else look();
  new MutationObserver(() => {
    if (isAsked || adoption?.article.isConnected) return;
    isAsked = true;
    requestAnimationFrame(look);
  }).observe(document.documentElement, {childList: true, subtree: true});
}

function optionsOf(tag: HTMLElement): AdoptOptions {
  const {dataset} = tag;
  let json: Record<string, unknown> = {};
  if (tag instanceof HTMLScriptElement && tag.type === 'application/json') {
    try {
      json = (JSON.parse(tag.text) as Record<string, unknown> | null) ?? {};
    } catch {
      // Not JSON: nothing is adopted, and the page stays as it is.
    }
  }
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const given = NAMES.map((name) => [name, text(dataset[name]) ?? text(json[name])]);
  const preset = text(dataset.adopt) || text(json.preset);
  const selectors = Object.fromEntries(given) as AdoptOptions;
  return {...selectors, preset: preset as PresetName | undefined};
}
