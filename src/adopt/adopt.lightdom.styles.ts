import {css} from 'lit';

/** What a page needs on which something is adopted; brought with the first of it. */
export const adoptLightDom = css`
  [data-bantin-retired]:not(#_#_) {
    display: none !important;
  }

  /* A theme may narrow whatever stands in its block: the column is the block, and what is narrower in
     it is the text. */
  :is(news-article, news-toolbar)[data-adopted]:not(#_#_) {
    float: none !important;
    inline-size: auto !important;
    max-inline-size: none !important;
    --_start: calc(var(--_gutter) / var(--_applied-scale, 1));
  }

  /* A theme that sets its paragraphs in the middle of a wider block goes on doing so. */
  news-article[data-adopted='centred']:not(#_#_) {
    max-inline-size: min(
      calc(var(--_measure) + 2 * var(--_gutter) / var(--_scale)),
      100% - 2 * var(--_edge) / var(--_scale)
    ) !important;
    margin-inline: auto !important;
  }

  news-toolbar[data-adopted='centred']:not(#_#_) {
    max-inline-size: calc(var(--_measure) * var(--_scale) + 2 * var(--_gutter)) !important;
    margin-inline: auto !important;
  }

  /* Percentages of padding are of the wider block. */
  @media screen {
    news-article[data-adopted='centred']:not(#_#_) {
      padding-inline-end: calc(var(--_gutter) / var(--_scale)) !important;
    }

    news-toolbar[data-adopted='centred']:not(#_#_) {
      padding-inline-end: var(--_gutter) !important;
    }
  }
`;
