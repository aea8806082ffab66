import {css} from 'lit';

/**
 * For the shadow roots in which a body is laid out: the article's, and those of opened wrappers, which may
 * stand in an element of the page that knows nothing of our sizes and colours.
 */
export const bodyLayoutStyles = css`
  .box {
    margin-block-end: var(--_size, 1em);
    overflow: auto hidden;
    /* A column of the site's is not as wide as what scrolls in it. */
    contain: inline-size;
  }

  .box:focus-visible {
    outline: 2px solid var(--_accent, currentcolor);
    outline-offset: 2px;
  }

  /* A shadow hints at what lies beyond an edge, and goes away at the end of the way. */
  .box[tabindex] {
    background:
      linear-gradient(90deg, var(--_paper) 40%, transparent) 0 0 / 28px 100% no-repeat local,
      linear-gradient(270deg, var(--_paper) 40%, transparent) 100% 0 / 28px 100% no-repeat local,
      linear-gradient(90deg, var(--_rule), transparent) 0 0 / 10px 100% no-repeat scroll,
      linear-gradient(270deg, var(--_rule), transparent) 100% 0 / 10px 100% no-repeat scroll;
  }

  /* What scrolls anyway need not set one word on a line, on a wide screen either. */
  .roomy {
    --_room: max(5em, 720px - 100vw / var(--_scale));
  }

  .box > slot::slotted(table) {
    display: table !important;
    margin-block: 0 !important;
    max-inline-size: none !important;
    overflow: visible !important;
  }

  .box > slot::slotted(pre) {
    inline-size: max-content !important;
    min-inline-size: 100% !important;
    max-inline-size: none !important;
    margin-block: 0 !important;
    overflow: visible !important;
  }

  /* What is outside the screen costs nothing when the size of the text changes. An engine that
     does not keep the place being read where it is (Safari) would let the text jump. */
  .part {
    display: var(--_part, flow-root);
  }

  @media screen {
    @supports (content-visibility: auto) and (overflow-anchor: auto) {
      .part {
        contain-intrinsic-block-size: auto 240em;
      }

      .resting {
        content-visibility: auto;
        overflow-clip-margin: 12px;
      }
    }
  }

  @media print {
    .box {
      overflow: visible;
    }

    .box[tabindex] {
      background: none;
    }

    .box > slot::slotted(pre) {
      inline-size: auto !important;
      white-space: pre-wrap !important;
    }
  }
`;
