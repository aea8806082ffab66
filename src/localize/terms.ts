/** Every word that the elements themselves say. A property of an element may override one. */
export interface Terms {
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
