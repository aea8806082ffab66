import type {MarkerStyle} from './markers.js';

/** One item, of a list or nested in another item. Offsets count UTF-16 units of the paragraph `blocks[0]`. */
export interface DirectiveItem {
  /** The marker as the author wrote it: "(7)", "1.", "Một là,". */
  readonly marker: string;
  /** The number the author wrote, never corrected; letters by their place in the alphabet; `null` for a bullet. */
  readonly number: number | null;
  /** Where the marker starts. */
  readonly start: number;
  /** Where the marker ends. */
  readonly end: number;
  /** Where the text after the marker and its white space starts. */
  readonly textStart: number;
  /**
   * The indices of all its paragraphs, nested and continuation ones included, in order.
   * Blank paragraphs belong to no item.
   */
  readonly blocks: readonly number[];
  /** The lists inside the item: "a)", "1.1.", "-". */
  readonly children: readonly NestedList[];
}

/** A list inside an item. */
export interface NestedList {
  readonly style: MarkerStyle;
  readonly items: readonly DirectiveItem[];
}

/** A directive: an item of the outermost level, always numbered. */
export interface Directive extends DirectiveItem {
  readonly number: number;
}

/** A list of directives. */
export interface DirectiveList extends NestedList {
  readonly items: readonly Directive[];
  /** The indices of the group headings between the items ("Về phát triển kinh tế:"); they belong to no item. */
  readonly headings: readonly number[];
  /** The index of the paragraph right before the list, if no item owns it; else -1. */
  readonly intro: number;
  /** The index of the first paragraph of the list. */
  readonly first: number;
  /** The index of its last paragraph. */
  readonly last: number;
}

/** What `parseDirectives` found. */
export interface ParsedDirectives {
  /** In source order. */
  readonly lists: readonly DirectiveList[];
}
