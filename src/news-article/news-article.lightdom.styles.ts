import {css, unsafeCSS} from 'lit';

/** What a CMS makes boxes of. */
const blocks = unsafeCSS(
  'p, div, section, article, aside, main, header, footer, center, blockquote, figure, figcaption, address, details, summary, ul, ol, li, dl, dt, dd, pre, fieldset, form',
);

/** What a CMS puts around words. */
const inlines = unsafeCSS(
  'span, font, big, b, strong, i, em, u, s, strike, del, ins, small, a, label, q, cite, nobr, time, abbr',
);

/** Where the portals of the country keep their video, and others. */
const players = unsafeCSS(
  ['youtube', 'youtu.be', 'vimeo', 'dailymotion', 'facebook.com/plugins/video', 'tiktok', '/video']
    .map((part) => `[src*='${part}']`)
    .join(', '),
);

/** Kinds of file that portals offer, by the ends of their names. */
const fileKinds = unsafeCSS(
  'pdf doc docx xls xlsx ppt pptx odt ods zip rar jpg png mp3 mp4 txt xml'
    .split(' ')
    .map(
      (kind) =>
        `news-article:not(#_#_) :is(a[slot='attachments'], [slot='attachments'] a):is([href$='.${kind}' i], [href*='.${kind}?' i])::before { content: '${kind} '; }`,
    )
    .join('\n'),
);

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
    /* What no box holds must not make the page scroll two ways (WCAG 1.4.10). */
    overflow-x: clip;
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
    letter-spacing: var(--_letters) !important;
    word-spacing: var(--_words) !important;
    text-align: start !important;
    white-space: normal !important;
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

  /* Video keeps its shape when the column is narrower than the frame. Other frames keep their
     height, for nobody knows what is in them. */
  news-article:not(#_#_) :is(iframe, embed, object):is(${players}) {
    aspect-ratio: 16 / 9;
    block-size: auto !important;
  }

  @supports (aspect-ratio: attr(width type(<number>)) / 1) {
    news-article:not(#_#_)
      :is(iframe, embed, object)[width][height]:not([width*='%'], [height*='%']) {
      aspect-ratio: attr(width type(<number>), 16) / attr(height type(<number>), 9);
      block-size: auto !important;
    }
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
  news-article:not(#_#_)
    :is(${blocks}, ${inlines}, table, thead, tbody, tfoot, tr, td, th):not(news-toolbar *) {
    color: inherit !important;
    background: none !important;
  }

  news-article:not(#_#_) a[href]:not(news-toolbar *) {
    color: var(--_accent) !important;
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
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  /* Read by the shadow roots in which long texts are divided. */
  news-article[typography='original'] {
    --_part: contents;
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
    :is(${blocks}, ${inlines}, td, th):not(pre *, news-toolbar *) {
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
  }

  news-article:not(#_#_) :is(p, div, section, center, ${inlines})[style*='margin'] {
    margin-inline: 0 !important;
  }

  news-article:not(#_#_) [style*='text-indent'] {
    text-indent: inherit !important;
  }

  /* What the browser indents by 40px takes half the column where text is large. */
  news-article:not(#_#_) :is(ul, ol):not(news-toolbar *) {
    margin-inline: 0 !important;
    padding-inline: 1.4em 0 !important;
  }

  news-article:not(#_#_) dd {
    margin-inline: 1.4em 0 !important;
  }

  news-article:not(#_#_) blockquote {
    margin: 0 0 1em !important;
    border-inline-start: 2px solid var(--_rule) !important;
    padding-inline: 1em 0 !important;
  }

  news-article:not(#_#_) figure {
    margin: 0 0 1.4em !important;
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

  /* What a template left empty takes no room. */
  news-article:not(#_#_)
    > :is(
      p,
      div,
      span,
      h1,
      h2,
      h3,
      h4,
      h5,
      h6,
      figure,
      ul,
      ol,
      nav,
      section,
      aside,
      footer,
      header
    )[slot]:empty {
    display: none !important;
  }

  news-article:not(#_#_)
    > :is(
      [slot='section'],
      [slot='headline'],
      [slot='lead'],
      [slot='date'],
      [slot='byline'],
      [slot='source']
    ) {
    float: none !important;
    border: 0 !important;
    padding: 0 !important;
    background: none !important;
    letter-spacing: inherit !important;
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

  news-article:not(#_#_) > [slot='section'] {
    margin: 0 0 0.4em !important;
    color: var(--_accent) !important;
    font: normal 600 0.85em / 1.7 var(--_sans) !important;
  }

  news-article:not(#_#_) > [slot='date'] {
    display: block !important;
    margin: 0 0 1.4em !important;
    color: var(--_muted) !important;
    font: normal 400 0.85em / 1.7 var(--_sans) !important;
  }

  news-article:not(#_#_) > [slot='lead'] {
    margin: 0 0 1.4em !important;
    color: var(--_ink) !important;
    font: normal 500 1.11em / calc(var(--_line) - 0.05) var(--_sans) !important;
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

  news-article:not(#_#_)
    > :is([slot='attachments'], [slot='updates'], [slot='related'], [slot='foot']) {
    margin: 2em 0 0 !important;
    border-block-start: 1px solid var(--_rule) !important;
    padding: 1em 0 0 !important;
  }

  /* Rows without marks: what parts them is the room between. */
  news-article:not(#_#_) > :is(ul, ol):is([slot='attachments'], [slot='updates'], [slot='related']),
  news-article:not(#_#_)
    > :is([slot='attachments'], [slot='updates'], [slot='related'])
    :is(ul, ol) {
    margin-block-end: 0 !important;
    padding-inline-start: 0 !important;
    list-style: none !important;
  }

  news-article:not(#_#_)
    > :is([slot='attachments'], [slot='updates'], [slot='related'])
    > :is(ul, ol) {
    margin-block-start: 0 !important;
  }

  news-article:not(#_#_) > :is([slot='attachments'], [slot='updates'], [slot='related']) li {
    margin: 0 !important;
    padding-block: 0.3em !important;
  }

  news-article:not(#_#_) > :is([slot='updates'], [slot='foot']) {
    color: var(--_muted) !important;
    font-size: 0.85em !important;
  }

  /* A link to a file says of which kind it is, and how big where the portal has told. */
  news-article:not(#_#_) > a[slot='attachments'] {
    display: block !important;
  }

  news-article:not(#_#_) > a[slot='attachments'] + a[slot='attachments'] {
    margin-block-start: 0.6em !important;
    border: 0 !important;
    padding: 0 !important;
  }

  ${fileKinds}

  news-article:not(#_#_) :is(a[slot='attachments'], [slot='attachments'] a)[data-type]::before {
    content: attr(data-type) ' ';
  }

  news-article:not(#_#_) :is(a[slot='attachments'], [slot='attachments'] a)::before {
    display: inline-block;
    margin-inline-end: 0.6em;
    color: var(--_muted);
    font-size: 0.75em;
    font-weight: 600;
    letter-spacing: 0.04em;
    text-transform: uppercase;
  }

  news-article:not(#_#_) :is(a[slot='attachments'], [slot='attachments'] a)[data-size]::after {
    content: ' (' attr(data-size) ')';
    display: inline-block;
    margin-inline-start: 0.4em;
    color: var(--_muted);
    font-size: 0.85em;
  }

  news-article:not(#_#_) > [slot='toolbar'] {
    margin-block-end: calc(14px / var(--_scale)) !important;
  }

  news-article:not(#_#_) > [slot='figure'] {
    margin: 0 0 1.4em !important;
  }

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
    line-height: 1.65 !important;
  }

  news-article:not([typography='original'], #_#_)
    :is(p, div, center, figure):has(> img, > a > img, > span > img)
    + p:is([align='center'], [style*='center']):has(> :is(em, i):only-child) {
    color: var(--_muted) !important;
    font-size: 0.85em !important;
    margin-block-start: -0.7em !important;
    line-height: 1.65 !important;
  }

  news-article:not(#_#_) figcaption {
    padding-block: 0.5em !important;
  }

  /* Before the upgrade, what the attributes say stands where it will stand. */
  news-article:is([published], [modified], [reading-time]):not(:defined)::before {
    content: attr(published);
    display: block;
    padding-block-end: var(--_facts);
    color: var(--_muted);
    font: 400 0.85em / 1.7 var(--_sans);
    white-space: pre-line;
  }

  news-article[published]:not(:defined)::before {
    margin-block-end: 0.5em;
  }

  news-article[modified]:not(:defined)::before {
    content: 'Updated: ' attr(modified);
    padding-block-end: calc(var(--_facts) - 1.7em);
  }

  news-article[modified]:not(:defined):lang(vi)::before {
    content: 'Cập nhật: ' attr(modified);
  }

  news-article[published][modified]:not(:defined)::before {
    content: attr(published) '\\a Updated: ' attr(modified);
  }

  news-article[published][modified]:not(:defined):lang(vi)::before {
    content: attr(published) '\\a Cập nhật: ' attr(modified);
  }

  /* Room for what the attributes ask for, which is known a moment later. */
  news-article:is([modified], [reading-time]) {
    --_facts: calc(var(--_fact-modified, 0em) + var(--_fact-time, 0em) + 0.5em);
  }

  news-article[modified] {
    --_fact-modified: 1.7em;
  }

  news-article[reading-time] {
    --_fact-time: 1.7em;
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
