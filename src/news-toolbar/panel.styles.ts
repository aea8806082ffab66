import {css, unsafeCSS} from 'lit';
import {THEME_COLORS} from '../reading/themes.js';
import {visuallyHidden} from '../shared/visually-hidden.styles.js';

/** Each theme is named in its own colours. */
const samples = unsafeCSS(
  Object.entries(THEME_COLORS)
    .map(
      ([theme, {paper, ink, rule}]) =>
        `.choice-${theme}{border-color:${rule};background:${paper};color:${ink}}`,
    )
    .join(''),
);

/** How the panel of a tool looks, and what stands in several of them. */
export const panelStyles = css`
  .panel {
    /* As large as the text that the reader chose, wherever the toolbar stands. */
    --_panel-scale: calc(var(--_applied-scale, 1) * var(--_scale));
    position: absolute;
    inset: auto;
    inset-block-start: 0;
    left: 0;
    z-index: 2147483000;
    box-sizing: border-box;
    margin: 0;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    padding: 4px 16px 14px;
    inline-size: max-content;
    min-inline-size: min(240px, 100vw - 16px);
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--_paper);
    color: var(--_ink);
    box-shadow: 0 6px 24px rgb(0 0 0 / 16%);
    color-scheme: inherit;
    font: 400 calc(16px * var(--_panel-scale)) / 1.5 var(--_sans);
    text-align: start;
    overflow-wrap: break-word;
    zoom: calc(1 / var(--_applied-scale, 1));
  }

  .panel:focus-visible,
  .panel :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }

  .panel-head {
    display: flex;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    margin-inline-end: -12px;
  }

  .panel-title {
    font-weight: 600;
  }

  .panel button {
    max-inline-size: 100%;
    font: inherit;
    text-align: start;
  }

  .panel-close {
    flex: none;
    color: var(--_muted);
  }

  .panel fieldset {
    min-inline-size: 0;
    margin: 0;
    border: 0;
    padding: 0;
  }

  .choices + .choices {
    margin-block-start: 10px;
  }

  .choices legend {
    padding: 0;
    color: var(--_muted);
    font-size: 0.9em;
  }

  /* The heading of the panel says the same. */
  .choices-theme legend {
    ${visuallyHidden}
  }

  .choices label {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-block-size: 44px;
    padding-inline-end: 18px;
    cursor: pointer;
  }

  .choices-theme label {
    display: flex;
    padding-inline-end: 0;
  }

  .choices input {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .choices-theme .choice {
    flex: 1;
    border: 1px solid transparent;
    border-radius: 4px;
    padding: 4px 12px;
  }

  ${samples}

  .contents {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .contents a {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    box-sizing: border-box;
    padding: 6px 10px;
    padding-inline-start: 13px;
    color: inherit;
    text-decoration: none;
  }

  .contents a:hover {
    text-decoration: underline;
  }

  .contents a[aria-current='location'] {
    border-inline-start: 3px solid var(--_accent);
    padding-inline-start: 10px;
    font-weight: 600;
  }

  .contents-1 {
    padding-inline-start: 14px;
  }

  .contents-2 {
    padding-inline-start: 28px;
  }

  .contents-3 {
    padding-inline-start: 42px;
  }

  .panel-reset {
    margin: 10px 0 0 -10px;
  }

  .panel-tools {
    display: grid;
    margin-inline: -10px;
  }

  .panel-tools button {
    inline-size: 100%;
    justify-content: flex-start;
  }

  .panel-own {
    display: grid;
  }

  .panel-own ::slotted(*) {
    justify-content: flex-start !important;
  }

  @media (forced-colors: active) {
    .panel {
      border-color: CanvasText;
    }
  }

  @media print {
    .panel {
      display: none;
    }
  }
`;
