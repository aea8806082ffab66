import type {ReactiveController} from 'lit';
import {DEFAULT_PREFERENCES, getPreferences, SPACINGS} from '../reading/preferences.js';
import {addSheets} from '../shared/style-sheets.js';
import type {NewsToolbar} from './news-toolbar.js';

const served = new WeakSet<NewsToolbar>();

/** What a step of the reader's means for an element that is not ours, whose own measures are not known. */
const SPACED: Readonly<
  Record<(typeof SPACINGS)[number], (target: string, step: number) => string>
> = {
  lines: (target, step) => all(target, `line-height:${1.6 + 0.4 * step}`),
  letters: (target, step) => all(target, `letter-spacing:${0.06 * step}em`),
  words: (target, step) => all(target, `word-spacing:${0.08 * step}em`),
  paragraphs: (target, step) => `${target} p{margin-block-end:${1 + 0.5 * step}em!important}`,
  measure: (target, step) =>
    `${target} :is(p,li,h1,h2,h3,h4,h5,h6){max-inline-size:${42 + 18 * step}ch!important}`,
};

const all = (target: string, declaration: string) =>
  `:is(${target},${target} *){${declaration}!important}`;

/**
 * Makes what a toolbar serves scale with the reader's text size and take the reader's spacing, where that
 * is not ours: by rules for its `id` in a style sheet of ours, as long as the toolbar is on the page. No
 * attribute of it is touched, and it may arrive later. Its colours stay the portal's.
 *
 * @param toolbar Names the `id` by its attribute `for`. One that no element has does nothing.
 */
export function scaleTarget(toolbar: NewsToolbar): void {
  if (served.has(toolbar)) return;
  served.add(toolbar);
  toolbar.addController(new ScaledTarget(toolbar));
}

/** What one toolbar serves. */
class ScaledTarget implements ReactiveController {
  readonly #toolbar: NewsToolbar;
  readonly #sheet = new CSSStyleSheet();
  #root?: Document | ShadowRoot;
  #id = '';
  #listening?: AbortController;

  constructor(toolbar: NewsToolbar) {
    this.#toolbar = toolbar;
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    addEventListener('news-preferences-update', this.#apply, {signal: this.#listening.signal});
    this.#root = this.#toolbar.getRootNode() as Document | ShadowRoot;
    addSheets(this.#root, this.#sheet);
    this.#apply();
  }

  hostUpdated(): void {
    if (this.#id !== this.#toolbar.for) this.#apply();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    const {adoptedStyleSheets: sheets = []} = this.#root ?? {};
    if (this.#root) this.#root.adoptedStyleSheets = sheets.filter((each) => each !== this.#sheet);
    this.#root = undefined;
  }

  readonly #apply = (): void => {
    this.#id = this.#toolbar.for;
    const target = `#${CSS.escape(this.#id)}:not(news-article,#_#_)`;
    this.#sheet.replaceSync(this.#id ? rulesFor(target) : '');
  };
}

function rulesFor(target: string): string {
  const preferences = getPreferences();
  const chosen = SPACINGS.filter((name) => preferences[name] !== DEFAULT_PREFERENCES[name]);
  // Pictures keep their size and the column: what the text gains, they are reduced by.
  return `
    ${target} {
      --_applied-scale: var(--bantin-text-scale, 1);
      zoom: var(--bantin-text-scale, 1) !important;
      overflow-wrap: break-word;
    }
    ${target} > * { --bantin-text-scale: 1; }
    ${target} :is(img, video, canvas, svg, iframe, object, embed) {
      zoom: calc(1 / var(--_applied-scale, 1)) !important;
      max-inline-size: 100% !important;
    }
    ${target} :is(table, pre) {
      max-inline-size: 100% !important;
      overflow-x: auto !important;
    }
    ${target} table { display: block; inline-size: fit-content; }
    @supports not (zoom: 1) {
      ${target} {
        --_applied-scale: 1;
        font-size: calc(100% * var(--bantin-text-scale, 1)) !important;
      }
    }
    @media print { ${target} { zoom: 1 !important; } }
    ${chosen.map((name) => SPACED[name](target, preferences[name])).join('')}
  `;
}
