/** The colours that a theme gives to paper and ink. */
export interface ThemeColors {
  /** The sheet that text stands on. */
  paper: string;
  /** Running text. */
  ink: string;
  /** What is said aside: dates, bylines, captions. */
  muted: string;
  /** Hairlines. */
  rule: string;
  /** The one accent: links, numerals, focus. */
  accent: string;
}

/** A theme that a reader can choose; `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark' | 'sepia' | 'contrast';

/**
 * The colours of each theme that is not `auto`.
 *
 * Each ink, muted ink and accent has at least 4.5:1 against its paper, in `contrast` at least 7:1
 * (WCAG 2.2, 1.4.3 and 1.4.6); a test computes it.
 */
export const THEME_COLORS: Readonly<Record<Exclude<Theme, 'auto'>, ThemeColors>> = {
  light: {paper: '#fffefb', ink: '#1d1b19', muted: '#5f5a54', rule: '#ddd8cf', accent: '#9b1c1c'},
  dark: {paper: '#171615', ink: '#e9e5de', muted: '#aca69d', rule: '#3a3733', accent: '#ff9b8a'},
  sepia: {paper: '#f6ecd9', ink: '#352a1c', muted: '#675843', rule: '#d9c9ab', accent: '#8c1d18'},
  contrast: {paper: '#000', ink: '#fff', muted: '#fff', rule: '#fff', accent: '#ffe03d'},
};

/** The names of the themes, in the order in which a menu offers them. */
export const THEMES = ['auto', ...Object.keys(THEME_COLORS)] as readonly Theme[];
