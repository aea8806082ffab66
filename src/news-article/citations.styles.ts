import {css} from 'lit';
import {visuallyHidden} from '../shared/visually-hidden.styles.js';

/** What stands in the shadow tree of an article that shows what it cites. */
export const citationsStyles = css`
  .citations {
    margin-block-start: 2em;
    border-block-start: 1px solid var(--_rule);
    padding-block-start: 1em;
    overflow-wrap: anywhere;
  }

  .citations h2 {
    margin: 0 0 0.4em;
    color: inherit;
    font: 700 1.15em / 1.4 var(--_serif);
    text-wrap: balance;
  }

  .citations ol {
    margin: 0;
    padding-inline-start: 1.6em;
  }

  .citations li {
    padding-block: 0.1em;
  }

  .citations .document > * {
    margin: 0;
  }

  .citations li::marker {
    color: var(--_accent);
    font-variant-numeric: tabular-nums;
  }

  .citations a {
    color: var(--_accent);
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }

  .citations .symbol {
    display: inline-block;
    /* As tall as the letters beside it, around which the ring of the focus is drawn. */
    line-height: 1.2;
    text-decoration: inherit;
  }

  .citations a:hover {
    text-decoration-thickness: 2px;
  }

  .citations .unknown,
  .citations .tools {
    color: var(--_muted);
    font-size: 0.85em;
  }

  .citations .unknown::before {
    content: '· ';
  }

  .citations .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 1em;
  }

  .citations .places {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
  }

  .citations :is(button, .places a) {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    min-inline-size: calc(44px / var(--_applied-scale, 1));
    min-block-size: calc(44px / var(--_applied-scale, 1));
    margin: 0;
    border: 1px solid transparent;
    border-radius: 4px;
    padding: 0.2em 0.5em;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .citations button.copy {
    margin-inline-start: calc(-0.5em - 1px);
  }

  .citations :is(button, .places a):hover {
    border-color: currentColor;
  }

  .citations :is(a, button):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .citations .tools :focus-visible {
    outline-offset: -2px;
  }

  .citations [role='status'] {
    ${visuallyHidden}
    margin: 0;
  }

  /* It takes no room where it stands, and margins go through it. */
  .citation-place {
    display: block;
    position: relative;
    inline-size: 100px;
    block-size: 0;
  }

  .citation-place span {
    position: absolute;
    box-sizing: border-box;
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
    pointer-events: none;
  }

  @media print {
    .citations .tools,
    .citation-place {
      display: none;
    }

    .citations li {
      break-inside: avoid;
    }

    .citations li::marker {
      color: inherit;
    }

    .citations a {
      color: inherit;
      text-decoration: none;
    }
  }
`;
