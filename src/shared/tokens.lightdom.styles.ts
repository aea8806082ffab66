import {css, unsafeCSS} from 'lit';
import {THEME_COLORS, type ThemeColors} from '../reading/themes.js';

/**
 * One colour: what the reader's theme says, else what the portal says, else ours. The reader comes
 * first, since a portal's accent for white paper may be unreadable on the paper that was chosen.
 */
const colors = (theme: ThemeColors) =>
  unsafeCSS(
    Object.entries(theme)
      .map(
        ([name, color]) =>
          `--_${name}: var(--bantin-theme-${name}, var(--bantin-${name}, ${color}));`,
      )
      .join(''),
  );

/**
 * Where each public token becomes a private one, said once. It stands in the page's style sheet, so
 * that the elements have their colours before they are upgraded, and hand them down into their
 * shadow roots.
 *
 * Sizes begin at pixels: a portal that says `html { font-size: 62.5% }` must not shrink them.
 */
export const tokens = css`
  :root {
    --bantin-page-styles: 1;
  }

  :is(news-toolbar, news-article, directive-list, directive-item)[hidden]:not(
      [hidden='until-found'],
      #_#_
    ) {
    display: none;
  }

  news-toolbar,
  news-article,
  directive-list,
  directive-item {
    ${colors(THEME_COLORS.light)}
    color-scheme: var(--bantin-theme-scheme, light dark);
    --_sans: var(--bantin-font-sans, system-ui, 'Segoe UI', Roboto, Arial, sans-serif);
    --_serif: var(--bantin-font-serif, 'Noto Serif', Cambria, 'Times New Roman', serif);
    --_size: var(--bantin-font-size, 18px);
    /* The reader's steps reach and pass what WCAG 2.2, 1.4.12 names: 1.5, 2em, 0.12em, 0.16em. */
    --_paragraphs: calc(1.25em + 0.5em * var(--bantin-reader-paragraphs, 0));
    --_line: calc(var(--bantin-line-height, 1.7) + 0.4 * var(--bantin-reader-lines, 0));
    --_scale: var(--bantin-text-scale, 1);
    --_letters: calc(0.06em * var(--bantin-reader-letters, 0));
    --_words: calc(0.08em * var(--bantin-reader-words, 0));
    --_measure: calc(
      var(--bantin-measure, 60ch) + 18ch * (var(--bantin-reader-measure, 1) - 1) + var(--_hang)
    );
    --_gutter: var(--bantin-gutter, clamp(12px, 4vw, 32px));
    --_hang: var(--bantin-hang, 2.2em);
    /* Where the sheet begins: at the edge of the portal's column, and in the middle of a column that is
       much wider. Whatever size and length of lines the reader chooses, neither text nor tools move sideways. */
    --_sheet: (var(--bantin-measure, 60ch) + var(--_hang)) / var(--_applied-scale, 1);
    --_start: max(
      var(--_gutter) / var(--_applied-scale, 1),
      min(50% - var(--_sheet) / 2, 100% - var(--_sheet) - 14em / var(--_applied-scale, 1))
    );
  }

  /* On a telephone the text needs the width: numerals stand in their lines, at the one edge of all text. */
  @media (max-width: 480px) {
    news-toolbar,
    news-article,
    directive-list,
    directive-item {
      --_hang: var(--bantin-hang, 0px);
    }
  }

  @media (prefers-color-scheme: dark) {
    news-toolbar,
    news-article,
    directive-list,
    directive-item {
      ${colors(THEME_COLORS.dark)}
    }
  }

  @media (prefers-contrast: more) {
    news-toolbar,
    news-article,
    directive-list,
    directive-item {
      ${colors({paper: '#fff', ink: '#000', muted: '#000', rule: '#000', accent: '#7a0000'})}
    }
  }

  @media (prefers-contrast: more) and (prefers-color-scheme: dark) {
    news-toolbar,
    news-article,
    directive-list,
    directive-item {
      ${colors(THEME_COLORS.contrast)}
    }
  }
`;
