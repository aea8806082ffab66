import {css} from 'lit';
import {visuallyHidden} from '../shared/visually-hidden.styles.js';

/** The signs of the tools, drawn as shapes: a page may forbid every image. */
export const listToolsStyles = css`
  /* Where an address led: a bar beside the numeral, which also says where the focus is. */
  li:focus {
    outline: none;
  }

  li.arrived::after {
    content: '';
    position: absolute;
    inset-block: 0.3em 1.2em;
    inset-inline-start: calc(-1 * var(--_hang) - 8px / var(--_applied-scale, 1));
    border-inline-start: 3px solid var(--_accent);
  }

  /* Room at the end of a directive that has none. */
  li.roomy {
    padding-block-end: 1.4em;
  }

  .layer {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }

  .actions {
    position: absolute;
    inset-block-start: 100%;
    inset-inline: 0;
    display: flex;
    align-items: center;
    justify-content: flex-end;
    block-size: 1.4em;
    text-indent: 0;
    pointer-events: none;
    user-select: none;
    -webkit-user-select: none;
  }

  .layer .actions {
    inset-block-start: auto;
    inset-inline: auto;
  }

  /* The gap is part of the directive: a blank line, or what was made, or a box that keeps its margins
     inside. */
  .actions.inside {
    inset-block: auto 0;
  }

  /* Nearer to the directive above than to the one below. It reaches over the end of the text, which its ring must
     not strike through: as far as the ring stays inside, the button is wider than what is seen of it. */
  .copy {
    margin: 0 0 0.8em;
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    justify-content: flex-end;
    flex: none;
    min-block-size: 44px;
    max-inline-size: calc(100% + 17px);
    border: 0;
    padding: 0 17px;
    background: none;
    color: var(--_muted);
    font: 400 0.78em / 1.4 var(--_sans);
    cursor: pointer;
    pointer-events: auto;
    touch-action: manipulation;
  }

  /* It is given up where the words are as long as the line. */
  .copy::before {
    content: '';
    inline-size: 16px;
    min-inline-size: 0;
    block-size: 16px;
    background: currentcolor;
    clip-path: path(
      evenodd,
      'M6.9 9.8a3.3 3.3 0 0 0 4.7 0l2.2-2.2a3.3 3.3 0 0 0-4.7-4.7L8 4l.9.9 1.1-1.1a2 2 0 0 1 2.9 2.9l-2.2 2.2a2 2 0 0 1-2.9 0zM9.1 6.2a3.3 3.3 0 0 0-4.7 0L2.2 8.4a3.3 3.3 0 0 0 4.7 4.7L8 12l-.9-.9-1.1 1.1a2 2 0 0 1-2.9-2.9l2.2-2.2a2 2 0 0 1 2.9 0z'
    );
  }

  .copy[data-result] {
    color: var(--_ink);
  }

  .copy[data-result]::before {
    clip-path: path('M6 12.4 1.6 8l1-1L6 10.4 13.4 3l1 1z');
  }

  .copy[data-result]::after {
    content: attr(data-result);
  }

  .copy::after {
    flex: none;
  }

  .copy:hover,
  li:hover > .actions .copy:not([data-result]) {
    color: var(--_accent);
  }

  .copy:hover::after {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  :is(.copy, .bar button, .bar a):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    border-radius: 4px;
  }

  .actions .copy:focus-visible {
    outline-offset: -9px;
    border-radius: 11px;
  }

  /* Where no room could be made, the button comes when it is wanted, by a touch of the text, too: it lies
     over the end of a line. */
  .tight:not(.roomy, :hover, :focus-within) > .actions {
    opacity: 0;
  }

  .tight:not(.roomy) > .actions .copy {
    border-radius: 4px;
    padding-inline: 8px;
    outline-offset: -2px;
    background: var(--_paper);
  }

  @media (hover: none) {
    .tight:not(.roomy) > .actions .copy:not([data-result])::after {
      content: none;
    }
  }

  .address {
    position: absolute;
    inset-inline: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: center;
    border: 1px solid var(--_rule);
    border-radius: 4px;
    padding: 4px 10px;
    background: var(--_paper);
    color: var(--_ink);
    font: 400 0.84em / 1.5 var(--_sans);
    pointer-events: auto;
  }

  .address input {
    flex: 1 1 12em;
    box-sizing: border-box;
    min-inline-size: 0;
    min-block-size: 44px;
    margin: 0;
    border: 0;
    padding: 0 4px;
    background: none;
    color: inherit;
    font: inherit;
    user-select: text;
    -webkit-user-select: text;
  }

  .voice {
    ${visuallyHidden}
  }

  /* The bar lies in the padding of the list, and stays in sight as long as the list is. */
  .bar {
    position: sticky;
    inset-block-start: var(--bantin-sticky-offset, 0px);
    z-index: 3;
    display: flex;
    gap: 4px;
    align-items: center;
    container-type: inline-size;
    box-sizing: border-box;
    block-size: 52px;
    margin-block: -60px 8px;
    border-block-end: 1px solid var(--_rule);
    background: var(--_paper);
    color: var(--_ink);
    font: 400 16px / 1.4 var(--_sans);
    text-indent: 0;
    zoom: calc(1 / var(--_applied-scale, 1));
  }

  /* Numerals that pass by in the margin are covered, too. */
  .bar::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline: calc(-1 * var(--_hang) - 8px) 0;
    z-index: -1;
    background: var(--_paper);
    font-size: calc(var(--_size) * var(--_applied-scale, 1));
  }

  .bar:empty {
    display: none;
  }

  .bar button {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    justify-content: center;
    flex: none;
    min-inline-size: 44px;
    min-block-size: 44px;
    margin: 0;
    border: 1px solid transparent;
    border-radius: 4px;
    padding: 0 8px;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 15px;
    cursor: pointer;
    touch-action: manipulation;
  }

  .bar button:hover {
    border-color: var(--_rule);
  }

  .bar svg {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @media (forced-colors: active) {
    .copy::before {
      background: ButtonText;
      forced-color-adjust: none;
    }
  }

  @media print {
    .actions,
    .bar,
    .layer {
      display: none;
    }

    /* Also the numeral of a directive that was in sight all the time, and could not be moved there: the rules of
       'li.hanging' once more, which the script at the start has no room for. */
    li {
      text-indent: calc(-1 * var(--_marker));
    }

    li::before {
      content: '';
      float: right;
      float: inline-end;
      inline-size: var(--_marker);
      block-size: 1px;
    }
  }
`;
