/** The words that every page needs at once. */
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
  /** Tool: room between lines, words and letters. */
  comfort: string;
  /** Tool: colours. */
  theme: string;
  /** Tool: table of contents. */
  contents: string;
  /** Tool: reading aloud. */
  listen: string;
  print: string;
  save: string;
  share: string;
  /** Leads to the tools for which the row has no room. */
  moreTools: string;
  /** Said and shown when a tool cannot be loaded. */
  toolFailed: string;
  /** Closes the panel of a tool. */
  close: string;
  lineSpacing: string;
  paragraphSpacing: string;
  letterSpacing: string;
  wordSpacing: string;
  lineLength: string;
  /** A spacing or a length as it was designed. */
  asDesigned: string;
  wide: string;
  widest: string;
  short: string;
  long: string;
  /** Takes back what was chosen in a panel. */
  reset: string;
  /** Announced after that. */
  resetDone: string;
  /** Theme: what the system says. */
  themeAuto: string;
  themeLight: string;
  themeDark: string;
  themeSepia: string;
  themeContrast: string;
  /** Copies the address of a directive. */
  copyLink: string;
  /** Stands in its place, and is announced, when that is done. */
  linkCopied: string;
  /** Before an address that the browser does not let us copy, and that is selected instead. */
  copyThisAddress: string;
  /** Announced when an address has led to a directive. */
  arrivedAt: (marker: string) => string;
  /** Name of the field in which directives are searched. */
  searchDirectives: string;
  /** In how many of all directives a search has found something. */
  foundIn: (found: number, total: number) => string;
  foundNothing: string;
  /** Which of those that were found is shown, and its number as its author wrote it. */
  foundAt: (place: number, found: number, marker: string) => string;
  previousMatch: string;
  nextMatch: string;
  clearSearch: string;
  /** Name of the index of directives. */
  indexOfDirectives: string;
  /** Name of the bar with the controls of the voice. */
  listening: string;
  /** Begins to read, or goes on. */
  readAloud: string;
  pauseReading: string;
  previousSentence: string;
  nextSentence: string;
  /** Ten seconds back, in a recording. */
  tenSecondsBack: string;
  /** Ten seconds on, in a recording. */
  tenSecondsOn: string;
  stopReading: string;
  /** Name of the choice of a speed. */
  readingSpeed: string;
  /** Name of the choice of a place to read from. */
  readFrom: string;
  /** The beginning of the bulletin, as a place to read from. */
  beginning: string;
  /** The device has no voice, and the text is Vietnamese. */
  noVietnameseVoice: string;
  /** The device has no voice, and the text is in another language. */
  noVoice: string;
  /** The browser does not speak at all. */
  noSpeech: string;
  /** There is no text, or none that can be seen. */
  nothingToRead: string;
  /** The browser wants another press before it makes a sound. */
  readingBlocked: string;
  readingFailed: string;
  recordingFailed: string;
  readingEnded: string;
  /** Paragraphs in another language were passed over. */
  paragraphSkipped: string;
  /** A directive on which nobody has begun. */
  statusTodo: string;
  statusDoing: string;
  statusDone: string;
  /** A directive that is not done, and its day has passed. */
  statusOverdue: string;
  /** Before the day by which a directive is to be done. */
  due: string;
  /** Before the name of who is to do it. */
  owner: string;
  /** Name of the bar that shows how much is done. */
  progress: string;
  /** How many of all directives are done. */
  doneOf: (done: number, total: number) => string;
  /** Name of the choice of a status. */
  filterByStatus: string;
  /** Every status, as a choice. */
  allStatuses: string;
  /** Announced when a status has been chosen. */
  directivesShown: (shown: number, total: number) => string;
  /** Heads of columns in an exported table. */
  columnNumber: string;
  columnText: string;
  columnStatus: string;
  columnAddress: string;
  /** Name of the panel with what editors should look at. */
  editorialChecks: string;
  nothingToCheck: string;
  /** A place in the bulletin: the headline, the lead, a paragraph, what an API has sent. */
  inHeadline: string;
  inLead: string;
  inParagraph: (number: number) => string;
  inRecords: string;
  /** What stands between a label and what it is about, with the space that belongs to it. */
  colon: string;
  /** Name of the box in which a table with a caption scrolls. */
  tableNamed: (caption: string) => string;
  /** The same for a table without a caption: the first, the second of the article. */
  table: (number: number) => string;
  /** The same for text whose lines are not broken. */
  preformatted: (number: number) => string;
  /** At the foot of the paper: the day of printing, as a reader writes it. */
  printedOn: (date: string) => string;
  /** The browser has no print; some apps show pages in such a one. */
  cannotPrint: string;
  /** At the foot of a saved file: the day of saving, and where it was found. */
  savedOn: (date: string) => string;
  savedFrom: string;
  /** Announced when a file has been handed to the browser, by its name. */
  savedAs: (name: string) => string;
  /** Added to that where pictures could not be put into the file. */
  picturesOnline: (count: number) => string;
  /** Leads to a file that belongs to the bulletin. */
  attachedFiles: string;
  /** Name of the field with the address of the page. */
  addressOfPage: string;
  /** The browser did not let us copy the address; it is selected. */
  copyByHand: string;
  /** Added to the name of a link that opens another page. */
  opensNewPage: string;
  /** Heading of the documents that a bulletin cites. */
  citedDocuments: string;
  copyCitation: string;
  citationCopied: string;
  /** The browser does not let us copy; the text is selected instead. */
  citationNotCopied: string;
  /** Before the places at which the text cites a document. */
  citedWhere: string;
  /** Name of such a place. */
  citedPlace: (number: number) => string;
  /** The text gives a number without a symbol. */
  citedWithoutSymbol: string;
  /** Before the date of the last change. */
  lastUpdated: string;
  /** How long a bulletin takes to read. */
  minutesToRead: (minutes: number) => string;
  /** Brings the reader to where they stopped last time. */
  resumeReading: string;
  /** Heading of what has been changed since. */
  updateHistory: string;
}

/** Every word that the elements themselves say. A property of an element may override one. */
export interface Terms extends StartTerms, MoreTerms {}
