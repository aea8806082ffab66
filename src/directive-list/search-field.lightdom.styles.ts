import {css} from 'lit';

/**
 * How what was found looks in the text of the page; brought with the first search. An engine asks for the rules of a
 * highlight at every element of the page, so those that few readers need are not there from the start.
 */
export const searchFieldLightDom = css`
  /* Support: Chrome 109 knows no custom properties in a highlight, so there it has one look in all themes. */
  ::highlight(bantin-match) {
    background-color: #ffe58a;
    color: #000;
  }

  ::highlight(bantin-match-current) {
    background-color: var(--_accent, #7a1f1f);
    color: var(--_paper, #fff);
  }

  /* A link in its own colour would not be readable on the yellow in every theme. */
  @supports (color: color-mix(in srgb, red, blue)) {
    ::highlight(bantin-match) {
      background-color: rgb(255 208 60 / 40%);
      color: var(--_ink);
    }
  }

  @media print {
    ::highlight(bantin-match),
    ::highlight(bantin-match-current) {
      background-color: transparent;
      color: inherit;
    }
  }
`;
