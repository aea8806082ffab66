import {css, unsafeCSS} from 'lit';
import {THEME_COLORS} from '../reading/themes.js';

/** What of a page belongs to its bulletin: the head, the article, and what stands between them. */
const BULLETIN = unsafeCSS(':is(news-toolbar, news-article, news-toolbar ~ :has(~ news-article))');

/** A page that has a bulletin with the tool "print", and not a bulletin beside a text of its own. */
const PAGE = unsafeCSS(
  `:root:has(news-toolbar:is(:not([tools]), [tools~='print'])):has(news-article):not(:has(news-toolbar[for])):not(#_#_),
  :root:has(news-toolbar[for]:is(:not([tools]), [tools~='print'])):has(news-article[id]):not(#_#_)`,
);

/**
 * A bulletin on paper, whoever prints it and whether scripts run or not: the text in its normal size
 * and black on white, tables that a printer without colours can show, and the site left out.
 *
 * An engine without `:has` (Firefox before 121) leaves the site out by script alone, as all do for
 * an article that is not ours: `paper-rules.ts`.
 */
export const paperLightDom = css`
  /* A4 with the margins of Decree 30/2020/NĐ-CP. */
  @page bantin {
    size: A4;
    margin: 20mm 15mm 20mm 30mm;
  }

  @media print {
    :is(news-toolbar, news-article, directive-list, directive-item):not(#_#_) {
      --_paper: #fff !important;
      --_ink: #000 !important;
      --_muted: #000 !important;
      --_rule: #000 !important;
      --_accent: var(--bantin-accent, ${unsafeCSS(THEME_COLORS.light.accent)}) !important;
      --_scale: 1 !important;
      --_applied-scale: 1 !important;
      color-scheme: light !important;
    }

    /* Chrome 109 breaks the page after each paragraph of a named page. Engines of the age of
       ::details-content do not; elsewhere the margins come with the script. */
    @supports selector(::details-content) {
      :is(${PAGE}) {
        page: bantin;
      }
    }

    :is(${PAGE}) body :not(:has(news-toolbar, news-article), ${BULLETIN}, ${BULLETIN} *) {
      display: none !important;
    }

    /* Columns, frames and heights of the site. */
    :is(${PAGE}) :has(news-toolbar, news-article):not(news-article) {
      display: block !important;
      position: static !important;
      float: none !important;
      inline-size: auto !important;
      max-inline-size: none !important;
      block-size: auto !important;
      margin: 0 !important;
      border: 0 !important;
      padding: 0 !important;
      background: none !important;
      overflow: visible !important;
    }

    /* Before the upgrade they stand on the page: tools of the portal, and the room for ours. */
    news-toolbar:not(:defined)::before,
    news-toolbar:not(#_#_) > :is(a, button, [role='button']):not([slot]) {
      display: none !important;
    }

    :is(news-toolbar, news-article):not(#_#_) *:not(#_#_) {
      background: none !important;
      color: #000 !important;
      text-shadow: none !important;
      box-shadow: none !important;
    }

    news-article:not(#_#_) :is(img, video, canvas, svg, iframe, embed, object) {
      max-block-size: 225mm !important;
      object-fit: contain !important;
    }

    news-article:not(#_#_) table:not(#_#_) {
      display: table !important;
      inline-size: auto !important;
      min-inline-size: 0 !important;
      border-collapse: collapse !important;
      overflow: visible !important;
    }

    news-article:not(#_#_) :is(td, th):not(#_#_) {
      inline-size: auto !important;
      min-inline-size: var(--_word, 3.7em) !important;
      border: 1px solid #000 !important;
      padding: 0.35em !important;
      white-space: normal !important;
      overflow-wrap: anywhere !important;
    }

    /* A syllable, or a number, stays in one piece as long as the sheet has room for so many columns. */
    news-article:not(#_#_) table:has(tr > :nth-child(7)) {
      font-size: 0.8em !important;
    }

    news-article:not(#_#_) table:has(tr > :nth-child(10)) {
      font-size: 0.6em !important;
    }

    news-article table:has(tr > :nth-child(13)) {
      --_word: 0;
    }

    /* What is set to the right is a number, which nobody can read in two lines. */
    news-article:not(#_#_) [align='right']:not(#_#_) {
      overflow-wrap: normal !important;
    }

    news-article:not(#_#_) thead {
      display: table-header-group !important;
    }

    news-article:not(#_#_) :is(tr, figure, img, [slot]) {
      break-inside: avoid !important;
    }

    :is(news-toolbar, news-article):not(#_#_) :is(h1, h2, h3, h4, h5, h6, [slot='headline']) {
      break-after: avoid !important;
    }
  }
`;
