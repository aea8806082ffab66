import {DEFAULT_PREFERENCES, getPreferences, SPACINGS} from '../reading/preferences.js';

/** The sheets of ours, by the root that they act in and by the id that they are about. */
const targets = new WeakMap<Document | ShadowRoot, Map<string, CSSStyleSheet>>();

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
 * Makes an element that is not ours scale with the reader's text size and take the reader's spacing, by
 * rules for its `id` in a style sheet of ours: no attribute of it is touched, and it may arrive later.
 * Its colours stay the portal's.
 *
 * @param root Where the element stands.
 * @param id Its `id`. One that no element has does nothing.
 */
export function scaleById(root: Document | ShadowRoot, id: string): void {
  const sheets = targets.get(root) ?? new Map<string, CSSStyleSheet>();
  targets.set(root, sheets);
  if (sheets.has(id)) return;
  const sheet = new CSSStyleSheet();
  const apply = () => sheet.replaceSync(rulesFor(`#${CSS.escape(id)}:not(news-article,#_#_)`));
  apply();
  addEventListener('news-preferences-update', apply);
  sheets.set(id, sheet);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
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
