import {css} from 'lit';
import {visuallyHidden} from '../shared/visually-hidden.styles.js';

export const indexPanelStyles = css`
  .index {
    flex: none;
    margin-inline-start: auto;
  }

  /* As wide for (9) as for (10), and where there is none. */
  .here {
    min-inline-size: 2em;
    color: var(--_accent);
    font-variant-numeric: tabular-nums;
  }

  .entries {
    position: absolute;
    inset-block-start: 100%;
    inset-inline: 0;
    overflow: auto;
    overscroll-behavior: contain;
    box-sizing: border-box;
    max-block-size: min(26em, 70vh);
    border: 1px solid var(--_rule);
    border-block-start: 0;
    padding: 4px 0;
    background: var(--_paper);
    /* As large as the text that the reader chose, unlike the bar, whose room is fixed. */
    font-size: calc(16px * var(--_applied-scale, 1) * var(--_scale));
    box-shadow: 0 6px 16px rgb(0 0 0 / 12%);
  }

  .entries li {
    position: static;
    content-visibility: auto;
    contain-intrinsic-size: auto 44px;
  }

  .entries a {
    display: flex;
    gap: 0.6em;
    align-items: baseline;
    box-sizing: border-box;
    min-block-size: 44px;
    padding: 9px 12px;
    color: var(--_ink);
    text-decoration: none;
  }

  .marker {
    flex: none;
    min-inline-size: 2.2em;
    color: var(--_accent);
    font-variant-numeric: tabular-nums;
  }

  .entries a:hover span:last-child {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .entries [aria-current] {
    border-inline-start: 3px solid var(--_accent);
    padding-inline-start: 9px;
    font-weight: 600;
  }

  /* The word makes room for the search where the bar is narrow, and on any bar for its
     results; the button keeps its name. */
  @container (max-width: 480px) {
    .search + .index .word {
      ${visuallyHidden}
    }
  }

  .search:has(.results) + .index .word {
    ${visuallyHidden}
  }
`;
