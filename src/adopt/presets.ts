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
export type PresetName =
  | 'publishing-portal'
  | 'sharepoint'
  | 'nukeviet'
  | 'wordpress'
  | 'drupal'
  | 'liferay'
  | 'dotnetnuke';

/**
 * The selectors of each. They match the page of one article, and nothing on lists, archives and front
 * pages. Null-prototype, since names come out of a page.
 */
export const PRESETS: Readonly<Record<PresetName, AdoptSelectors>> = Object.freeze(
  Object.assign(Object.create(null) as object, {
    // The two blocks of a portal on SharePoint or WebForms: Block_BanTin_Toolbar, Block_BanTin_ViewData.
    'publishing-portal': {
      toolbar: '.Block_BanTin_Toolbar',
      date: '.date',
      headline: '.title',
      lead: '.sapo',
      article: '.Block_BanTin_ViewData',
    },
    // The page layouts for articles of publishing sites, 2010 and later (ArticleLeft.aspx); welcome pages
    // say "welcome" where these say "article". The headline belongs to the master page, and stays there.
    sharepoint: {
      // With the byline, which stands there too.
      date: '.article > .article-header',
      article: '.article > .article-content > [id$="__ControlWrapper_RichHtmlField"]',
    },
    // modules/news/detail.tpl of the themes "default" and "mobile_default", NukeViet 4.
    nukeviet: {
      date:
        '.news_column[itemtype$="/NewsArticle"] > .panel-body > .row > * > .h5,' +
        '.news_column[itemtype$="/NewsArticle"] em.time',
      headline: '.news_column[itemtype$="/NewsArticle"] h1',
      lead: '.news_column[itemtype$="/NewsArticle"] [itemprop="description"]',
      article: '.news_column[itemtype$="/NewsArticle"] > .panel-body > .bodytext',
    },
    // Classic themes print .entry-content (template-parts/content.php of Twenty Twenty,
    // content-single.php of Twenty Twenty-One), block themes a post-content block (templates/single.html
    // of Twenty Twenty-Four and -Five), whose lists of further posts are query blocks. `single` is a
    // class of the body on the page of one post.
    wordpress: {
      date: 'body.single :is(.posted-on, .post-meta .post-date .meta-text, .wp-block-post-date):not(.wp-block-query *)',
      headline: 'body.single h1:is(.entry-title, .wp-block-post-title)',
      lead: 'body.single .entry-header .intro-text',
      article:
        'body.single :is(.entry-content, .wp-block-post-content):not(.wp-block-query *, .entry-content *)',
    },
    // node.html.twig and page-title.html.twig of Olivero and of themes made by Starterkit or from Classy;
    // node.tpl.php of Drupal 7. Basic pages are no articles. A date is taken where it is a <time>: Drupal
    // writes the month first unless told otherwise. Where `:has` is missing, `:is` forgives it, and the
    // date stays where it is.
    drupal: {
      date:
        '.node--view-mode-full:not(.node--type-page) > :is(.node__meta, header, footer)' +
        ' :is(.node__meta > span:has(time), .node__submitted:has(time))',
      headline: 'h1:is(.page-title, #page-title)',
      article:
        '.node--view-mode-full:not(.node--type-page) > .node__content .field--name-body:not(.node .node *),' +
        '.page-node:not(.node-type-page) .node:not(.node-teaser) > .content > .field-name-body',
    },
    // view_asset_entry_full_content.jsp of the Asset Publisher, Liferay 7, with a web content in it. A web
    // content that is shown elsewhere is a banner as often as an article.
    liferay: {
      date: '.asset-full-content .date-info',
      headline: '.asset-full-content .asset-title',
      article: '.asset-full-content > .asset-content > .journal-content-article',
    },
    // The module HTML (HtmlModule.ascx) where it is alone in the content pane, with the title of its
    // container. The module prints no date.
    dotnetnuke: {
      headline: '[id$="_ContentPane"] > .DnnModule-DNN_HTML:only-of-type [id$="_titleLabel"]',
      article:
        '[id$="_ContentPane"] > .DnnModule-DNN_HTML:only-of-type .ModDNNHTMLC > [id$="_HtmlModule_lblContent"]',
    },
  }),
);
