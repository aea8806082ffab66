import type {NewsToolbar} from './news-toolbar.js';
import type {ToolModule, ToolName} from './tool.js';

/** What a toolbar knows of a tool before it is used. Its word is the term of the same name. */
export interface Tool {
  /** Path of its icon: strokes on a field of 24 × 24. */
  readonly icon: string;
  /** Loads the module that holds it. */
  readonly load: () => Promise<ToolModule>;
  /** Whether page and browser can do it; where this is missing, they can. */
  readonly isOffered?: (article: HTMLElement | null, toolbar: NewsToolbar) => boolean;
}

/** The tools that are loaded when they are first used, in the order in which a toolbar shows them. */
export const TOOLS: Readonly<Record<Exclude<ToolName, 'text-size'>, Tool>> = {
  comfort: {
    icon: 'M11 5h10M11 12h10M11 19h10M5 4v16M2 7l3-3 3 3M2 17l3 3 3-3',
    load: () => import('./comfort.js'),
  },
  theme: {
    icon: 'M12 3a9 9 0 1 0 .01 0M12 3v18M8.5 4v16M5 6.5v11',
    load: () => import('./theme.js'),
  },
  contents: {
    icon: 'M9 5h12M9 12h12M9 19h12M3 5h2M3 12h2M3 19h2',
    load: () => import('./contents.js'),
    isOffered: (article) => !!article && countEntries(article) > 1,
  },
  listen: {
    icon: 'M3 9v6h4l5 4V5L7 9zM15 9a4 4 0 0 1 0 6M18 6a8 8 0 0 1 0 12',
    load: () => import('./listen.js'),
    isOffered: (article, toolbar) =>
      'speechSynthesis' in window ||
      [toolbar, article].some((element) => element?.hasAttribute('audio-src')),
  },
  print: {
    icon: 'M7 8V3h10v5M7 18H3V8h18v10h-4M7 14h10v7H7z',
    load: () => import('./print.js'),
  },
  save: {
    icon: 'M12 3v12M7 11l5 5 5-5M4 20h16',
    load: () => import('./save.js'),
  },
  share: {
    icon: 'M12 15V3M8 6l4-4 4 4M7 10H5v11h14V10h-2',
    load: () => import('./share.js'),
  },
};

/** Headings of the body: the headline is no entry of a table of contents. */
export const HEADINGS = ':is(h1,h2,h3,h4,h5,h6,[role=heading]):not(news-toolbar *,[slot])';

/** How many entries the table of contents has; a list that has not been read yet counts as two. */
function countEntries(article: HTMLElement): number {
  let count = article.querySelectorAll(HEADINGS).length;
  for (const list of article.querySelectorAll('directive-list')) {
    count += list.directives?.length ?? 2;
  }
  return count;
}
