import {css} from 'lit';

/**
 * For every shadow root in which links to citations stand: the article's, those of opened wrappers, and those of
 * lists of directives.
 */
export const citationsLinksStyles = css`
  /* Out of the flow, so that nothing moves. As a block it begins at the edge of the column, and does not reach
     beyond it. */
  .citation-links {
    display: block;
    position: absolute;
    inline-size: 100px;
    block-size: 0;
    text-indent: 0;
  }

  .citation-links :is(a, span) {
    position: absolute;
    box-sizing: border-box;
    border-block-end: 1px solid var(--_accent, currentcolor);
    -webkit-touch-callout: default;
  }

  /* Until its text has been found. */
  .citation-links a {
    left: 0;
    top: 0;
    width: 1px;
    height: 1px;
  }

  .citation-links a[hidden] {
    display: none;
  }

  .citation-links.passed {
    pointer-events: none;
  }

  .citation-links a:hover,
  .citation-links a:hover span {
    border-block-end-width: 2px;
  }

  .citation-links a:focus-visible,
  .citation-links a:focus-visible span {
    outline: 2px solid var(--_accent, currentcolor);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    .citation-links :is(a, span) {
      border-block-end-color: LinkText;
    }
  }

  @media print {
    .citation-links {
      display: none;
    }
  }
`;
