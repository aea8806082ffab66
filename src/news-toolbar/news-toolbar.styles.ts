import {css} from 'lit';
import {visuallyHidden} from '../shared/visually-hidden.styles.js';

export const newsToolbarStyles = css`
  .row {
    display: grid;
    /* No wider for larger text: no tool moves that a reader is about to press again. */
    grid-template-columns: minmax(0, calc(var(--_measure) - var(--_indent, 0px)));
    flex: none;
    border-block-end: 1px solid var(--_rule);
    zoom: calc(1 / var(--_applied-scale, 1));
  }

  .tools {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-content: flex-start;
    align-items: center;
    box-sizing: border-box;
    column-gap: 4px;
    block-size: calc(var(--_row) - 1px);
    /* What has no room is on a second line that nobody sees. */
    overflow: clip;
    padding-block: 3px;
    /* The words of the tools, not their boxes, stand in line with the text. */
    margin-inline: -11px;
    font: 400 15px / 1.4 var(--_sans);
  }

  .group {
    display: flex;
    column-gap: 4px;
  }

  button {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    justify-content: center;
    min-inline-size: 44px;
    min-block-size: 44px;
    margin: 0;
    border: 1px solid transparent;
    border-radius: 4px;
    padding: 0 10px;
    background: none;
    color: var(--_ink);
    font: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }

  [hidden] {
    display: none;
  }

  button:not([aria-disabled='true']):hover {
    border-color: var(--_rule);
  }

  button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  button[aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }

  .glyph {
    color: var(--_accent);
    font-weight: 600;
    line-height: 1;
    direction: ltr;
    unicode-bidi: isolate;
    white-space: nowrap;
  }

  [aria-disabled='true'] .glyph {
    color: inherit;
  }

  /* The words make room where the row is narrow; the button keeps its name. */
  :is(.narrow, .compact .group) .word,
  .status {
    ${visuallyHidden}
  }

  .compact .glyph {
    font-size: 17px;
  }

  .date {
    order: 1;
  }

  .headline {
    order: 2;
  }

  .lead {
    order: 3;
  }

  .published {
    display: block;
    margin-block-start: 1em;
    color: var(--_muted);
    font: 400 15px / 1.6 var(--_sans);
    zoom: var(--_scale);
  }

  @media (forced-colors: active) {
    button[aria-disabled='true'] {
      color: GrayText;
    }
  }

  @media print {
    .row {
      display: none;
    }
  }
`;
