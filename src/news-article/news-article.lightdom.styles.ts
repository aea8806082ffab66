import {css, unsafeCSS} from 'lit';
import {blocks, captionsLightDom, cmsBodyLightDom} from './cms-body.lightdom.styles.js';

/** Kinds of file that portals offer, by the names in their addresses; of several, the last. */
const fileKinds = unsafeCSS(
  'doc docx xml txt mp4 mp3 png jpg rar zip ods odt ppt pptx xls xlsx pdf'
    .split(' ')
    .map((kind) => `news-article a[href*='.${kind}' i]{--_kind:'${kind} '}`)
    .join(''),
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
    box-sizing: border-box !important;
    /* Themes of WordPress cap every child of a post; what is left beside the measure would be wrong. */
    max-inline-size: none !important;
    --_applied-scale: var(--_scale);
    margin: 0 !important;
    border: 0 !important;
    padding-block: calc(12px / var(--_scale)) calc(32px / var(--_scale)) !important;
    /* What is left beside the measure stays empty: the sheet is as wide as the portal's column. */
    padding-inline: calc(var(--_start) + var(--_indent, 0px) / var(--_scale))
      max(
        var(--_gutter) / var(--_scale),
        100% - var(--_start) - var(--_indent, 0px) / var(--_scale) - var(--_measure) +
          var(--_indent, 0px)
      ) !important;
    background: var(--_paper) !important;
    color: var(--_ink) !important;
    font: normal 400 var(--_size) / var(--_line) var(--_sans) !important;
    letter-spacing: var(--_letters) !important;
    word-spacing: var(--_words) !important;
    text-align: start !important;
    text-transform: none !important;
    text-indent: 0 !important;
    white-space: normal !important;
    overflow-wrap: break-word !important;
    display: block;
    /* What no box holds must not make the page scroll two ways (WCAG 1.4.10). */
    overflow-x: clip;
    zoom: var(--_scale);
  }

  /* An engine without zoom (Firefox before 126) scales what is not sized in pixels. */
  @supports not (zoom: 1) {
    news-article:not(#_#_) {
      font-size: calc(var(--_size) * var(--_scale)) !important;
      padding-inline: calc(var(--_gutter) + var(--_indent, 0px)) var(--_gutter) !important;
      --_applied-scale: 1;
    }
  }

  /* What is scaled scales no element of ours inside it once more. */
  news-article > * {
    --bantin-gutter: 0px;
    --bantin-text-scale: 1;
    --_indent: 0px;
  }

  news-article news-toolbar {
    --_start: 0px;
  }

  /* All text begins at one edge, that of the directives; their numerals hang out of it, into a margin
     which does not grow with the text. */
  news-article:has(> :is(directive-list, directive-item)) {
    --_indent: var(--_hang);
    --_margin: min(var(--_hang), (var(--_gutter) + var(--_hang)) / var(--_scale));
  }

  news-article:has(> :is(directive-list, directive-item)) > :is(directive-list, directive-item) {
    --_hang: var(--_margin);
  }

  news-article > directive-list:not(#_#_) {
    margin-inline-start: calc(-1 * var(--_margin, 0px)) !important;
  }

  ${cmsBodyLightDom}

  /* What a template left empty takes no room. */
  news-article:not(#_#_)
    > :is(${blocks}, span, nav, h1, h2, h3, h4, h5, h6)[slot]:empty {
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
    color: var(--_muted) !important;
    font: normal 400 0.85em / 1.7 var(--_sans) !important;
    letter-spacing: inherit !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
  }

  news-article:not(#_#_) > [slot='headline'] {
    margin: 0 0 0.75em !important;
    color: var(--_ink) !important;
    font: normal 700 clamp(1.5em, 1em + 2vw, 2.1em) / 1.35 var(--_serif) !important;
    text-wrap: balance;
  }

  news-article:not(#_#_) > [slot='section'] {
    margin: 0 0 0.4em !important;
    color: var(--_accent) !important;
    font-weight: 600 !important;
  }

  news-article:not(#_#_) > [slot='date'] {
    display: block !important;
    margin: 0 0 1.4em !important;
  }

  news-article:not(#_#_) > [slot='lead'] {
    /* Nearer to the headline than the body would be without it. */
    margin: -0.4em 0 1.4em !important;
    color: var(--_ink) !important;
    font: normal 500 1.1em / calc(var(--_line) - 0.1) var(--_sans) !important;
  }

  news-article:not(#_#_) > :is([slot='byline'], [slot='source']) {
    margin: 1em 0 0 !important;
    font: inherit !important;
    text-align: end !important;
  }

  news-article:not(#_#_) > [slot='byline'] {
    margin-block-start: 1.6em !important;
    color: var(--_ink) !important;
    font-weight: 600 !important;
  }

  news-article:not(#_#_)
    > :is([slot='attachments'], [slot='updates'], [slot='related'], [slot='foot']) {
    margin: 2em 0 0 !important;
    border-block-start: 1px solid var(--_rule) !important;
    padding: 1em 0 0 !important;
    list-style: none !important;
  }

  /* Rows without marks: what parts them is the room between. */
  news-article:not(#_#_)
    > :is([slot='attachments'], [slot='updates'], [slot='related'], [slot='foot'])
    :is(ul, ol) {
    margin-block: 0 !important;
    padding-inline-start: 0 !important;
    list-style: none !important;
  }

  news-article:not(#_#_)
    > :is([slot='attachments'], [slot='updates'], [slot='related'], [slot='foot'])
    li {
    margin: 0 !important;
    padding-block: 0.3em !important;
  }

  /* What names a list to those who hear it names it to those who see it, where nothing else does. */
  news-article:not(#_#_)
    > :is([slot='attachments'], [slot='updates'], [slot='related'], [slot='foot']):is(
      ul,
      ol,
      :has(> :is(ul, ol):first-child)
    )[aria-label]::before {
    content: attr(aria-label) / '';
    display: block;
    margin-block-end: 0.5em;
    color: var(--_ink);
    font: 700 1.15em / 1.4 var(--_serif);
  }

  news-article:not(#_#_) > :is([slot='updates'], [slot='foot']) {
    color: var(--_muted) !important;
    font-size: 0.85em !important;
  }

  /* A link to a file says of which kind it is, and how big where the portal has told. */
  news-article:not(#_#_) :is(a[slot='attachments'], [slot='attachments'] a) {
    display: inline-block;
    /* The lines of a name that is longer than one begin at one edge, beside the kind. */
    padding-inline-start: 2.925em !important;
    text-indent: -2.925em !important;
  }

  news-article:not(#_#_) > a[slot='attachments'] {
    display: block !important;
  }

  news-article:not(#_#_) > a[slot='attachments'] + a[slot='attachments'] {
    margin-block-start: 0.6em !important;
    border: 0 !important;
    padding-block: 0 !important;
  }

  ${fileKinds}

  news-article a[data-type] {
    --_kind: attr(data-type) ' ';
  }

  news-article:not(#_#_) :is(a[slot='attachments'], [slot='attachments'] a)::before {
    content: var(--_kind);
    display: inline-block;
    min-inline-size: 3.3em;
    margin-inline-end: 0.6em;
    text-indent: 0;
    color: var(--_muted);
    font-size: 0.75em;
    font-weight: 600;
    letter-spacing: 0.04em;
    text-transform: uppercase;
  }

  news-article:not(#_#_) :is(a[slot='attachments'], [slot='attachments'] a)[data-size]::after {
    /* Isolated: "1.2 MB" is not turned round where the text runs from right to left. */
    content: ' (\\2068 ' attr(data-size) '\\2069)';
    display: inline-block;
    margin-inline-start: 0.4em;
    text-indent: 0;
    color: var(--_muted);
    font-size: 0.85em;
  }

  news-article:not(#_#_) > [slot='toolbar'] {
    margin-block-end: calc(8px / var(--_scale)) !important;
  }

  ${captionsLightDom}

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
    margin-block-end: var(--_date-end, 1em);
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
    --_facts: calc(var(--_fact-modified, 0em) + var(--_fact-time, 0em) + 1em);
    --_date-end: 0px;
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
    margin-block-start: 1.6em;
    font-weight: 600;
    text-align: end;
  }

  /* The same, where a server has declared it and a policy refuses its styles. */
  news-article:not(:defined)::part(published),
  news-article:not(:defined)::part(author) {
    display: none;
  }

  @media print {
    news-article:not(#_#_) {
      padding: 0 !important;
      padding-inline-start: var(--_indent, 0px) !important;
      orphans: 3;
    }

    /* Who wrote it stands with the end of what was written. */
    news-article > :is([slot='byline'], [slot='source']) {
      break-before: avoid !important;
    }
  }
`;
