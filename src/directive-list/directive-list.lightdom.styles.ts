import {css} from 'lit';

/**
 * The list as it stands on the page. Its margin, in which the numerals will hang, is there before
 * the upgrade: the text beside it never breaks in another place.
 */
export const directiveListLightDom = css`
  directive-list:not(#_#_) {
    display: block !important;
    box-sizing: border-box !important;
    margin: 0 !important;
    border: 0 !important;
    padding: 0 !important;
    padding-inline-start: var(--_hang) !important;
    background: var(--_paper) !important;
    color: var(--_ink) !important;
    font: inherit !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
    overflow-wrap: break-word !important;
  }

  /* By itself it is a sheet of its own. */
  directive-list:not(news-article *, #_#_) {
    padding: var(--_gutter) !important;
    padding-inline: calc(var(--_gutter) + var(--_hang))
      max(var(--_gutter), 100% - var(--_measure) - var(--_gutter)) !important;
    font: normal 400 var(--_size) / var(--_line) var(--_sans) !important;
  }

  ::highlight(bantin-numeral) {
    color: var(--_accent);
  }

  @media print {
    directive-list:not(#_#_) {
      background: none !important;
      color: #000 !important;
    }
  }
`;
