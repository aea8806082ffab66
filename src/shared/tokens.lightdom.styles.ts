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

  news-toolbar,
  news-article,
  directive-list {
    ${colors(THEME_COLORS.light)}
    --_scale: var(--bantin-text-scale, 1);
    --_sans: var(
      --bantin-font-sans,
      system-ui,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Helvetica Neue',
      Arial,
      sans-serif
    );
    --_serif: var(
      --bantin-font-serif,
      'Noto Serif',
      Cambria,
      'Palatino Linotype',
      'DejaVu Serif',
      'Times New Roman',
      Tinos,
      serif
    );
    --_size: var(--bantin-font-size, 18px);
    --_line: var(--bantin-line-height, 1.7);
    --_measure: calc(var(--bantin-measure, 60ch) + var(--_hang));
    --_gutter: var(--bantin-gutter, clamp(12px, 4vw, 32px));
    --_hang: var(--bantin-hang, 2.2em);
    color-scheme: var(--bantin-theme-scheme, light dark);
  }

  /* On a telephone the text needs the width; numerals stand at the start of their lines. */
  @media (max-width: 480px) {
    news-toolbar,
    news-article,
    directive-list {
      --_hang: var(--bantin-hang, 1.6em);
    }
  }

  @media (prefers-color-scheme: dark) {
    news-toolbar,
    news-article,
    directive-list {
      ${colors(THEME_COLORS.dark)}
    }
  }

  @media (prefers-contrast: more) {
    news-toolbar,
    news-article,
    directive-list {
      ${colors({paper: '#fff', ink: '#000', muted: '#000', rule: '#000', accent: '#7a0000'})}
    }
  }

  @media (prefers-contrast: more) and (prefers-color-scheme: dark) {
    news-toolbar,
    news-article,
    directive-list {
      ${colors(THEME_COLORS.contrast)}
    }
  }
`;
