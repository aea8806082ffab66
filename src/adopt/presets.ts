/** Where a portal keeps the parts of a bulletin: CSS selectors. */
export interface AdoptSelectors {
  /** The block at the head, with the date, the headline and the lead. */
  readonly toolbar?: string;
  /** The date; sought in the head, and in the page where there is no head. */
  readonly date?: string;
  /** The headline; sought like the date. */
  readonly headline?: string;
  /** The lead; sought like the date. */
  readonly lead?: string;
  /** The block with the body. Without it nothing is adopted. */
  readonly article?: string;
  /** The byline, in the body. */
  readonly byline?: string;
}

/** Portals whose markup is known. */
export type PresetName = 'publishing-portal' | 'wordpress' | 'nukeviet';

/** The selectors of each. Null-prototype, since names come out of a page. */
export const PRESETS: Readonly<Record<PresetName, AdoptSelectors>> = Object.freeze(
  Object.assign(Object.create(null) as object, {
    'publishing-portal': {
      toolbar: '.Block_BanTin_Toolbar',
      date: '.date',
      headline: '.title',
      lead: '.sapo',
      article: '.Block_BanTin_ViewData',
    },
    // The classic themes of WordPress, and its block themes.
    wordpress: {
      date: ':is(.entry-meta, .wp-block-post-date) time',
      headline: ':is(.entry-title, .wp-block-post-title)',
      article: ':is(.single, .singular, .single-post) :is(.entry-content, .wp-block-post-content)',
    },
    // themes/default/modules/news/detail.tpl
    nukeviet: {
      date: '.news_column .row .h5',
      headline: '.news_column h1.title',
      lead: '.news_column .hometext',
      article: '#news-bodyhtml',
    },
  }),
);
