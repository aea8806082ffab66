import {css} from 'lit';

/**
 * The article as it stands on the page, the same before and after the upgrade: the shadow root adds
 * boxes that take no room of their own.
 *
 * `:not(#_#_)` lifts a rule above what a site says with two ids in a selector; `!important` above
 * what a CMS writes into style attributes.
 */
export const newsArticleLightDom = css`
  news-article:not(#_#_) {
    display: block !important;
    box-sizing: border-box !important;
    margin: 0 !important;
    border: 0 !important;
    padding-block: calc(12px / var(--_scale)) calc(32px / var(--_scale)) !important;
    /* What is left beside the measure stays empty: the sheet is as wide as the portal's column. */
    padding-inline: calc(var(--_gutter) / var(--_scale))
      max(var(--_gutter) / var(--_scale), 100% - var(--_measure) - var(--_gutter) / var(--_scale)) !important;
    background: var(--_paper) !important;
    color: var(--_ink) !important;
    font: normal 400 var(--_size) / var(--_line) var(--_sans) !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-transform: none !important;
    text-indent: 0 !important;
    overflow-wrap: break-word !important;
    --_applied-scale: var(--_scale);
    zoom: var(--_scale);
  }

  /* An engine without zoom (Firefox before 126) scales what is not sized in pixels. */
  @supports not (zoom: 1) {
    news-article:not(#_#_) {
      font-size: calc(var(--_size) * var(--_scale)) !important;
      padding-inline: var(--_gutter) !important;
      --_applied-scale: 1;
    }
  }

  /* What is scaled scales no element of ours inside it once more. */
  news-article > * {
    --bantin-text-scale: 1;
    --bantin-gutter: 0px;
  }

  /* Where no word was written, Word leaves this. */
  news-article:not(#_#_) o\\:p {
    display: none !important;
  }

  news-article:not(#_#_) :is(img, video, canvas, svg, iframe, object, embed) {
    max-inline-size: 100% !important;
    zoom: calc(1 / var(--_applied-scale, 1));
  }

  news-article:not(#_#_) :is(img, video) {
    block-size: auto !important;
  }

  /* A table that is wider than the column scrolls in a box of its own. */
  news-article:not(#_#_) table {
    display: block !important;
    max-inline-size: 100% !important;
    overflow-x: auto !important;
  }

  news-article:not([typography='original'], #_#_) table {
    inline-size: fit-content;
    margin-block: 0 1em !important;
    border-collapse: collapse;
  }

  news-article:not([typography='original'], #_#_) :is(td, th) {
    padding: 0.35em 0.8em !important;
    border-block-end: 1px solid var(--_rule) !important;
    text-align: start;
    vertical-align: top;
  }

  news-article:not([typography='original'], #_#_) caption {
    padding-block-end: 0.5em !important;
    color: var(--_muted) !important;
    text-align: start;
  }

  /* Unified typography: one face, one size, one ink, whatever the CMS wrote into its markup. */
  news-article:not([typography='original'], #_#_)
    :is(
      p,
      div,
      section,
      span,
      font,
      center,
      b,
      strong,
      i,
      em,
      u,
      s,
      small,
      a,
      li,
      ul,
      ol,
      dl,
      dt,
      dd,
      td,
      th,
      blockquote,
      label
    ):not(news-toolbar *) {
    font-family: inherit !important;
    font-size: inherit !important;
    line-height: inherit !important;
    letter-spacing: inherit !important;
    word-spacing: inherit !important;
    text-indent: inherit !important;
    text-transform: inherit !important;
    color: inherit !important;
    background-color: transparent !important;
  }

  news-article:not([typography='original'], #_#_) p {
    margin: 0 0 1em !important;
    padding: 0 !important;
  }

  /* Justified lines tear rivers into text whose words cannot be hyphenated. */
  news-article:not([typography='original'], #_#_) :is(p, div)[style*='justify'],
  news-article:not([typography='original'], #_#_) [align='justify'] {
    text-align: start !important;
  }

  news-article:not([typography='original'], #_#_) :is(div, p) + p[align='right'],
  news-article:not([typography='original'], #_#_) [style*='text-align: right'],
  news-article:not([typography='original'], #_#_) [style*='text-align:right'] {
    text-align: end !important;
  }

  news-article:not([typography='original'], #_#_) a[href]:not(news-toolbar *) {
    color: var(--_accent) !important;
    text-decoration: underline !important;
    text-decoration-thickness: 1px !important;
    text-underline-offset: 0.2em !important;
  }

  news-article:not([typography='original'], #_#_) :is(h1, h2, h3, h4, h5, h6):not(news-toolbar *) {
    margin: 1.6em 0 0.6em !important;
    color: inherit !important;
    font: normal 700 1.25em / 1.4 var(--_serif) !important;
    text-wrap: balance;
  }

  news-article:not(#_#_) > :is([slot='headline'], [slot='lead'], [slot='byline'], [slot='source']) {
    float: none !important;
    border: 0 !important;
    padding: 0 !important;
    background: none !important;
    letter-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
  }

  news-article:not(#_#_) > [slot='headline'] {
    margin: 0 0 0.5em !important;
    color: var(--_ink) !important;
    font: normal 700 2em / 1.35 var(--_serif) !important;
    text-wrap: balance;
  }

  news-article:not(#_#_) > [slot='lead'] {
    margin: 0 0 1.4em !important;
    color: var(--_ink) !important;
    font: normal 500 1.11em / 1.6 var(--_sans) !important;
  }

  news-article:not(#_#_) > :is([slot='byline'], [slot='source']) {
    margin: 1em 0 0 !important;
    color: var(--_muted) !important;
    font: inherit !important;
    text-align: end !important;
  }

  news-article:not(#_#_) > [slot='byline'] {
    color: var(--_ink) !important;
    font-weight: 600 !important;
  }

  news-article:not(#_#_) > :is([slot='attachments'], [slot='related']) {
    margin: 2em 0 0 !important;
    border-block-start: 1px solid var(--_rule) !important;
    padding: 1em 0 0 !important;
  }

  /* The marks of a list stand inside the column. */
  news-article:not(#_#_) > :is(ul, ol):is([slot='attachments'], [slot='related']),
  news-article:not(#_#_) > :is([slot='attachments'], [slot='related']) :is(ul, ol) {
    margin-block-end: 0 !important;
    padding-inline-start: 1.2em !important;
  }

  news-article:not(#_#_) > [slot='toolbar'] {
    margin-block-end: calc(14px / var(--_scale)) !important;
  }

  news-article:not(#_#_) > [slot='figure'] {
    margin: 0 0 1.4em !important;
  }

  news-article:not(#_#_) figcaption {
    padding-block: 0.5em !important;
    color: var(--_muted) !important;
    font-size: 0.85em !important;
  }

  /* Before the upgrade, what the attributes say stands where it will stand. */
  news-article[published]:not(:defined)::before {
    content: attr(published);
    display: block;
    margin-block-end: 0.5em;
    color: var(--_muted);
    font: 400 0.85em / 1.7 var(--_sans);
  }

  news-article[author]:not(:defined)::after {
    content: attr(author);
    display: block;
    margin-block-start: 1em;
    font-weight: 600;
    text-align: end;
  }

  @media print {
    news-article:not(#_#_) {
      padding: 0 !important;
      background: none !important;
      color: #000 !important;
      zoom: 1;
    }
  }
`;
