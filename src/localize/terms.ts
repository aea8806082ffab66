/** The words that every page needs at once: names of the tools, and what the common ones say. */
export interface StartTerms {
  /** Name of the toolbar. */
  readingTools: string;
  decreaseTextSize: string;
  defaultTextSize: string;
  increaseTextSize: string;
  /** Announced after a step, in percent. */
  textSizeIs: (percent: number) => string;
  /** Announced at the upper limit, in percent. */
  textSizeIsLargest: (percent: number) => string;
  /** Announced at the lower limit, in percent. */
  textSizeIsSmallest: (percent: number) => string;
  /** Name of a list of directives, where its author gives none. */
  directives: string;
}

/**
 * The words of what is loaded when it is first used: panels of the rarer tools, search, status. They
 * come with it, out of `more-terms.ts`.
 */
export interface MoreTerms {
  /** Closes the panel of a tool. */
  close: string;
}

/** Every word that the elements themselves say. A property of an element may override one. */
export interface Terms extends StartTerms, MoreTerms {}
