import {css} from 'lit';
import {visuallyHidden} from '../shared/visually-hidden.styles.js';

/** The bar at the foot of the screen. It stands in the toolbar's shadow tree, whose rules for buttons hold here too. */
export const listenStyles = css`
  .listen {
    container-type: inline-size;
    position: fixed;
    inset: auto 0 0;
    z-index: 2147483647;
    box-sizing: border-box;
    inline-size: auto;
    max-inline-size: none;
    block-size: auto;
    max-block-size: 50%;
    margin: 0;
    border: 0;
    border-block-start: 1px solid var(--_rule);
    padding: 4px max(12px, env(safe-area-inset-left)) max(4px, env(safe-area-inset-bottom));
    overflow: auto;
    background: var(--_paper);
    color: var(--_ink);
    /* As large as the text that the reader chose, wherever the toolbar stands. */
    font: 400 calc(15px * var(--_applied-scale, 1) * var(--_scale)) / 1.4 var(--_sans);
    color-scheme: inherit;
    text-align: start;
    zoom: calc(1 / var(--_applied-scale, 1));
  }

  .listen button {
    font: inherit;
  }

  .listen .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    align-items: center;
    justify-content: center;
    max-inline-size: 80em;
    margin-inline: auto;
  }

  .listen svg {
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    fill: currentColor;
    color: var(--_accent);
  }

  .listen:dir(rtl) svg.directed {
    scale: -1 1;
  }

  .listen label {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-inline-size: 0;
    padding-inline: 10px 0;
    color: var(--_muted);
  }

  .listen select {
    min-inline-size: 0;
    max-inline-size: 13em;
    min-block-size: 44px;
    margin: 0;
    border: 1px solid transparent;
    border-radius: 4px;
    padding: 0 6px;
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
    text-overflow: ellipsis;
    cursor: pointer;
  }

  .listen select:hover {
    border-color: var(--_rule);
  }

  .listen select:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .listen .time {
    padding-inline: 10px;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .listen .news {
    max-inline-size: 64em;
    margin: 0 auto;
    padding: 10px 10px 4px;
    text-align: center;
  }

  /* Two rows of seven words each are no quiet bar: the words of the steps go first. */
  @container (max-width: 57em) {
    .listen .step .word,
    .listen label .word {
      ${visuallyHidden}
    }
  }

  @container (max-width: 32em) {
    .listen select {
      max-inline-size: 15em;
    }

    .listen label {
      padding-inline: 0;
    }
  }

  @media (forced-colors: active) {
    .listen svg {
      color: ButtonText;
    }

    .listen select:hover {
      border-color: ButtonBorder;
    }
  }

  @media print {
    .listen {
      display: none;
    }
  }
`;
