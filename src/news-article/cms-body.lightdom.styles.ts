import {css, unsafeCSS} from 'lit';

/** What a CMS makes boxes of. */
export const blocks = unsafeCSS(
  'p, div, section, article, aside, main, header, footer, center, blockquote, figure, figcaption, address, details, summary, ul, ol, li, dl, dt, dd, pre, fieldset, form',
);

/** What a CMS puts around words. */
const inlines = unsafeCSS(
  'span, font, big, b, strong, i, em, u, s, strike, del, ins, small, a, label, q, cite, nobr, time, abbr',
);

/** A table and what is in it; without a doctype it has letters of its own size. */
const tables = unsafeCSS('table, thead, tbody, tfoot, tr, td, th');

/**
 * Where the portals of the country keep their video, and others; Facebook and Dailymotion have "/video". TikTok's frames
 * are high, and narrow enough for a telephone: they stay as they are.
 */
const players = unsafeCSS(
  ['youtu', 'vimeo', '/video'].map((part) => `[src*='${part}']`).join(', '),
);

/**
 * The body of an article as a CMS prints it, made to read well: what is wider than the column, what was measured or
 * coloured for another page, and one face and size for all of it.
 */
export const cmsBodyLightDom = css`
  /* Where no word was written, Word leaves this. */
  news-article:not(#_#_) o\\:p {
    display: none !important;
  }

  news-article:not(#_#_) :is(img, video, canvas, svg, iframe, embed, object) {
    max-inline-size: 100% !important;
    zoom: calc(1 / var(--_applied-scale, 1));
  }

  news-article:not(#_#_) :is(img, video) {
    block-size: auto !important;
  }

  /* Video keeps its shape when the column is narrower than the frame. Other frames keep their
     height, for nobody knows what is in them. */
  news-article:not(#_#_) :is(iframe, embed, object):is(${players}) {
    aspect-ratio: 16 / 9;
    /* One that was made for a telephone is high. Where one number is none, the other does not count. */
    aspect-ratio: attr(width type(<number>), calc(attr(height type(<number>), 9) * 16 / 9)) /
      attr(height type(<number>), calc(attr(width type(<number>), 16) * 9 / 16));
    block-size: auto !important;
  }

  /* What is wider than the column and cannot be broken scrolls in itself, until it has a box. */
  news-article:not(#_#_) :is(table, pre) {
    max-inline-size: 100% !important;
    /* The same in pixels for the box, whatever the size of what is in it. */
    margin-block: 0 var(--_size) !important;
    overflow-x: auto !important;
  }

  news-article:not(#_#_) table {
    display: block !important;
    inline-size: fit-content !important;
    min-inline-size: 0 !important;
  }

  news-article:not(#_#_) table table {
    display: table !important;
    max-inline-size: none !important;
    overflow: visible !important;
  }

  /* Nothing that was measured for another page is wider than the column, cut off at a height, or
     laid over something else. */
  news-article:not(#_#_)
    :is(${blocks}, ${inlines}, input, select, textarea, button):not(news-toolbar *) {
    box-sizing: border-box !important;
    min-inline-size: 0 !important;
    max-inline-size: 100% !important;
  }

  news-article:not(#_#_) :is(${blocks}, span, td, th, tr)[style*='height']:not(news-toolbar *) {
    block-size: auto !important;
    max-block-size: none !important;
  }

  news-article:not(#_#_) :is([style*='absolute'], [style*='fixed']):not(news-toolbar *, table) {
    position: static !important;
  }

  news-article:not(#_#_)
    :is(${inlines}, td, th, [style*='nowrap']):not(pre, pre *, news-toolbar *) {
    white-space: inherit !important;
  }

  news-article:not(#_#_) :is(${blocks}):not(pre, pre *, news-toolbar *) {
    text-wrap-mode: wrap !important;
  }

  news-article:not(#_#_) mjx-container {
    display: inline-block !important;
    max-inline-size: 100% !important;
    overflow: auto hidden !important;
  }

  /* Beside what floats, a telephone has no room for words. */
  @media (max-width: 480px) {
    news-article:not(#_#_)
      :is([style*='float'], [align='left'], [align='right']):not(news-toolbar *) {
      float: none !important;
      margin-inline: 0 !important;
    }
  }

  /* Colours were chosen for one paper; the reader may have another. */
  news-article:not(#_#_) :is(${blocks}, ${inlines}, ${tables}):not(news-toolbar *) {
    color: inherit !important;
    background: none !important;
    border-color: var(--_rule) !important;
  }

  news-article:not(#_#_) a[href]:not(news-toolbar *) {
    color: var(--_accent) !important;
  }

  /* A site that has taken the ring away has taken it from those who have no mouse. */
  news-article:not(#_#_) :focus-visible {
    outline: 2px solid var(--_accent) !important;
    outline-offset: 2px !important;
  }

  /* Of a long text, only what is near the screen is laid out. Safari, which does not keep the place
     being read where it is, would let the text jump. In a list a numeral hangs out of its paragraph
     and would be cut off. */
  @media screen {
    @supports (content-visibility: auto) and (overflow-anchor: auto) {
      news-article > p:nth-child(n + 61):not([slot]),
      news-article div:not(directive-list *, news-toolbar *) > p:nth-child(n + 61) {
        content-visibility: auto;
        contain-intrinsic-block-size: auto calc(5.5em * var(--_applied-scale));
        overflow-clip-margin: 12px;
      }
    }
  }

  news-article:not([typography='original'], #_#_) table {
    /* Frames are those of the cells; in a frame of its own, of two shades, a table looks like a button. */
    border: 0 !important;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  /* Read by the shadow roots in which long texts are divided. */
  news-article[typography='original'] {
    --_part: contents;
  }

  news-article:not([typography='original'], #_#_) :is(td, th) {
    padding: 0.35em 0.6em !important;
    border-block-end: 1px solid var(--_rule) !important;
    vertical-align: top;
    /* Where the column is narrow for the text, a table scrolls rather than set one word on a line. */
    min-inline-size: min(
      var(--_cell, 4.4em),
      var(--_room, 720px - 100vw / var(--_scale))
    ) !important;
  }

  /* So many columns scroll on a telephone whatever their width, which may then be that of two words. */
  news-article tr:has(> :nth-child(4)) {
    --_cell: 6em;
  }

  /* What the browser draws in two shades, where the site says nothing. */
  :where(news-article [border]:not([border='0']) :is(td, th)) {
    border-style: solid;
  }

  /* An editor's choice stands: columns of numbers are set to the right. */
  news-article:not([typography='original'], #_#_) :is(td, th):not([align]) {
    text-align: start;
  }

  news-article:not([typography='original'], #_#_) caption {
    color: var(--_muted) !important;
    text-align: start;
  }

  /* Unified typography: one face, one size, one ink, whatever the CMS wrote into its markup. */
  news-article:not([typography='original'], #_#_)
    :is(${blocks}, ${inlines}, ${tables}, caption):not(pre *, news-toolbar *) {
    font-family: inherit !important;
    font-size: inherit !important;
    line-height: inherit !important;
    letter-spacing: inherit !important;
    word-spacing: inherit !important;
    text-indent: inherit !important;
    text-transform: inherit !important;
  }

  news-article:not([typography='original'], #_#_) p {
    margin: 0 0 var(--_paragraphs) !important;
    padding: 0 !important;
    hanging-punctuation: first;
  }

  news-article:not([typography='original'], #_#_)
    :is(h1, h2, h3, h4, h5, h6):first-child:not(news-toolbar *) {
    margin-block-start: 0 !important;
  }

  news-article:not(#_#_) :is(p, div, section, center, ${inlines})[style*='margin'] {
    margin-inline: 0 !important;
  }

  news-article:not(#_#_) [style*='text-indent'] {
    text-indent: inherit !important;
  }

  /* What the browser indents by 40px takes half the column where text is large. Of what a site leaves around a
     list, which may be nothing, the next paragraph must not depend. */
  news-article:not(#_#_) :is(ul, ol):not(news-toolbar *) {
    margin: 0 0 var(--_paragraphs) !important;
    padding-inline: 1.4em 0 !important;
  }

  news-article:not(#_#_) dd {
    margin-inline: 1.4em 0 !important;
  }

  /* In a frame of the author's, the room below the last paragraph stands below the frame. */
  news-article:not(#_#_)
    :is(blockquote, dl, figure, [slot='figure'], div[style*='border'][style*='solid']) {
    margin: 0 0 var(--_paragraphs) !important;
  }

  news-article:not(#_#_)
    :is(:is(td, th, div[style*='border'][style*='solid']) > :last-child, li :is(ul, ol)) {
    margin-block-end: 0 !important;
  }

  news-article:not(#_#_) blockquote {
    border-inline-start: 2px solid var(--_rule) !important;
    padding-inline: 1em 0 !important;
  }

  news-article:not([typography='original'], #_#_)
    :is(pre, code, kbd, samp, tt):not(news-toolbar *, #_#_) {
    font-family: ui-monospace, Consolas, monospace !important;
    font-size: 0.9em !important;
    line-height: 1.6 !important;
  }

  news-article:not([typography='original'], #_#_) :is(pre *, pre code) {
    font-size: inherit !important;
  }

  /* Justified lines tear rivers into text whose words cannot be hyphenated. */
  news-article:not([typography='original'], #_#_) :is([style*='justify'], [align='justify']) {
    text-align: start !important;
  }

  news-article:not([typography='original'], #_#_)
    :is(:is(div, p) + p[align='right'], [style*='text-align: right'], [style*='text-align:right']) {
    text-align: end !important;
  }

  news-article:not([typography='original'], #_#_) a[href]:not(news-toolbar *) {
    text-decoration: underline !important;
    text-underline-offset: 0.2em !important;
  }

  news-article:not([typography='original'], #_#_) :is(h1, h2, h3, h4, h5, h6):not(news-toolbar *) {
    margin: 1.6em 0 0.6em !important;
    color: inherit !important;
    font: normal 700 1.25em / 1.4 var(--_serif) !important;
    text-wrap: balance;
  }
`;

/** What is said of a picture. Comes behind the rules for slots, one of which holds a picture. */
export const captionsLightDom = css`
  /* What is said of a picture, also where a CMS has no element for it. */
  news-article:not([typography='original'], #_#_)
    :is(
      figcaption,
      :is(p, span, td)[class*='caption' i],
      img + em,
      img + i,
      img + br + em,
      img + br + i
    ) {
    color: var(--_muted) !important;
    font-size: 0.85em !important;
  }

  news-article:not([typography='original'], #_#_)
    :is(p, div, center, figure):has(> img, > a > img, > span > img)
    + p:is([align='center'], [style*='center']):has(> :is(em, i):only-child) {
    color: var(--_muted) !important;
    font-size: 0.85em !important;
    margin-block-start: -0.7em !important;
  }

  news-article:not(#_#_) figcaption {
    padding-block: 0.5em !important;
  }
`;
