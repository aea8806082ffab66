import type {Directive, ParsedDirectives} from './directive-types.js';
import {findByline} from './byline.js';
import {endMarkStart, findEndMark, isBlank} from './end-mark.js';
import {continuesItem, introduces, isDivision, isTitle, labelsGroup} from './headings.js';
import {lookAhead} from './look-ahead.js';
import {readMarker, type Marker, type MarkerStyle, type Reading} from './markers.js';
import {
  bulletRank,
  lastOf,
  NestedLists,
  type OpenItem,
  type OpenList,
  rankOf,
} from './nested-lists.js';

export type {
  Directive,
  DirectiveItem,
  DirectiveList,
  NestedList,
  ParsedDirectives,
} from './directive-types.js';
export type {MarkerStyle} from './markers.js';

interface TopList extends OpenList {
  readonly items: (OpenItem & Directive)[];
  readonly headings: number[];
  readonly intro: number;
}

// A list may skip numbers, yet a marker far off belongs to something else.
const widestGap = 10;

class DirectiveParser {
  readonly lists: TopList[] = [];
  readonly #paragraphs: readonly string[];
  readonly #markers: readonly (Marker | null)[];
  /** The reading of the last directive. */
  #reading: Reading | undefined;
  readonly #nested = new NestedLists();
  /** Whether nothing joins the last directive any more. */
  #closed = true;
  /** Whether an end mark closed it: then only the very next number goes on. */
  #ended = false;
  /** Whether every directive before the last one is a single paragraph. */
  #isFlat = true;
  /** Whether a quotation is open after the paragraphs before `#quotesRead`. */
  #quoted = false;
  #quotesRead = 0;
  /** Paragraphs that are headings if a directive follows them at once. */
  #pending: number[] = [];
  /** The last paragraph that is not blank. */
  #previous = -1;

  constructor(paragraphs: readonly string[]) {
    this.#paragraphs = paragraphs;
    this.#markers = paragraphs.map(readMarker);
    lookAhead(this.#markers);
  }

  read(index: number): void {
    const paragraph = this.#paragraphs[index];
    if (isBlank(paragraph)) return;
    const endMark = endMarkStart(paragraph);
    if (endMark < 0 || !isBlank(paragraph.slice(0, endMark))) this.#place(index);
    if (endMark >= 0) {
      this.settle();
      this.#closed = this.#ended = true;
    }
    this.#previous = index;
  }

  /** Gives the paragraphs that turned out to be no headings to the directive before them. */
  settle(): void {
    for (const index of this.#pending) {
      if (!this.#markers[index] && isDivision(this.#paragraphs[index])) this.#closed = true;
      this.#join(index);
    }
    this.#pending = [];
  }

  #place(index: number): void {
    const marker = this.#markers[index];
    if (marker && this.#isDirective(index, marker)) return;
    if (!this.lists.length) return;
    if (this.#labels(index) || (!marker && introduces(this.#paragraphs[index]))) {
      this.#pending.push(index);
      return;
    }
    this.settle();
    // "Giải pháp" is the title of a list that starts after it, and else a line like any other.
    if (!marker && isTitle(this.#paragraphs[index])) this.#pending.push(index);
    else this.#join(index);
  }

  /** Adds a directive, of the open list or of a new one, if the paragraph is one. */
  #isDirective(index: number, marker: Marker): boolean {
    const top = lastOf(this.lists);
    const number = top && lastOf(top.items).number;
    const same = marker.readings.filter(({style}) => style === top?.style);
    const next = same.find((reading) => reading.number === number + 1 && !reading.surpassed);
    if (next) return this.#append(index, marker, next);
    if (this.#nested.goOn(marker)) return false;
    const first = marker.readings.find((reading) => this.#starts(index, marker, reading, top));
    if (first) return this.#open(index, marker, first);
    // A gap, a duplicate, or a number out of order: shown as it stands.
    const [reading] = marker.readings;
    const near =
      same[0] === reading &&
      reading.number !== 1 &&
      !reading.weak &&
      !this.#ended &&
      !this.#isQuoted(index) &&
      (reading.number! - number <= widestGap || reading.followed);
    return Boolean(near) && this.#append(index, marker, reading);
  }

  /** Whether a list of directives starts here. */
  #starts(
    index: number,
    {start, end, textStart}: Marker,
    reading: Reading,
    top: TopList | undefined,
  ): boolean | undefined {
    const {style, number, weak, followed} = reading;
    const isFirst = number === 1;
    // Without "Thứ nhất" before it, "Thứ hai" is a Monday.
    if (number === null || (style === 'thứ nhất' && !isFirst)) return false;
    if (top && style !== top.style) {
      // Another style nests, unless it is an outer one and the open list does not go on after it.
      if (!followed || this.#reading!.followed) return false;
      if (this.#closed || this.#isDivided()) return true;
      const depth = rankOf(style) - rankOf(top.style);
      const introduced =
        this.#markers[this.#previous] && introduces(this.#paragraphs[this.#previous]);
      return depth < 0 ? !introduced : !depth && this.#beginsGroup(style, top);
    }
    if (top && (!isFirst || this.#isQuoted(index))) return false;
    // A list of one item: its marker must be plain, and its text read like one ("1. Ảnh" is a caption)
    // and not go on to a second one ("(1) Hộ nghèo; (2) Hộ cận nghèo").
    const text = this.#paragraphs[index].slice(textStart);
    if (!followed && /^\(?1/.test(style) && goesOn(text, this.#paragraphs[index].slice(start, end)))
      return false;
    return (
      followed ||
      (isFirst &&
        !weak &&
        (/ 1$/.test(style) ||
          (/^[^\p{Ll}]/u.test(text) &&
            (/^\(1|①/.test(style) || (style[0] === '1' && /[.;:!?…”"]$/.test(text.trimEnd()))))))
    );
  }

  /** Whether a heading stands before the next paragraph that ends the last directive. */
  #isDivided(): boolean {
    return this.#pending.some(
      (index) => !this.#markers[index] && isDivision(this.#paragraphs[index]),
    );
  }

  /**
   * Whether the next paragraph begins a list beside the open one, though in a style of the same rank:
   * "1/ ...", "2/ ...", then a heading, then "1- ..." That is so where no directive of the open list has
   * more than one paragraph; else it is nested in the last one.
   */
  #beginsGroup(style: MarkerStyle, {style: open, items}: TopList): boolean {
    const heading = this.#pending.at(-1);
    return (
      heading !== undefined &&
      !this.#markers[heading] &&
      !continuesItem(this.#paragraphs[heading]) &&
      // "1.1.1." is under "1.1."
      !style.startsWith(open) &&
      items.length > 1 &&
      this.#isFlat &&
      lastOf(items).blocks.length === 1
    );
  }

  /** Whether a paragraph can be the heading of a group of directives. */
  #labels(index: number): boolean {
    const paragraph = this.#paragraphs[index];
    const marker = this.#markers[index];
    if (!marker) return labelsGroup(paragraph);
    // "* Về kinh tế:", or "II. Lĩnh vực xã hội" over a list that counts on.
    const rank = rankOf(marker.readings[0].style);
    const isOuter = rank < rankOf(lastOf(this.lists).style);
    return (
      (isOuter || rank === bulletRank) && labelsGroup(paragraph.slice(marker.textStart), isOuter)
    );
  }

  /** Whether a quotation is open: “Điều 5. ...” inside "Điều 1" is no item of the list. */
  #isQuoted(index: number): boolean {
    for (; this.#quotesRead < index; this.#quotesRead++) {
      const paragraph = this.#paragraphs[this.#quotesRead];
      const opening = paragraph.lastIndexOf('“');
      const closing = paragraph.lastIndexOf('”');
      if (opening !== closing) this.#quoted = opening > closing;
    }
    return this.#quoted;
  }

  #item(index: number, {start, end, textStart}: Marker, {number}: Reading): OpenItem {
    const marker = this.#paragraphs[index].slice(start, end);
    return {marker, number, start, end, textStart, blocks: [index], children: []};
  }

  #append(index: number, marker: Marker, reading: Reading): true {
    const headings = this.#pending.splice(this.#headingsFrom());
    this.settle();
    const {items, headings: known} = lastOf(this.lists);
    known.push(...headings);
    this.#isFlat &&= lastOf(items).blocks.length === 1;
    this.#begin(items, index, marker, reading);
    return true;
  }

  /**
   * Which of the pending paragraphs is the first heading of the next directive. Headings stand
   * together right before it; what is too long to be one is text.
   */
  #headingsFrom(): number {
    const pending = this.#pending;
    const styles = new Set<MarkerStyle>();
    let from = pending.length;
    while (from && this.#labels(pending[from - 1])) {
      const [reading] = this.#markers[pending[from - 1]]?.readings ?? [];
      if (reading && reading.number !== null) {
        // Two that are marked alike are items: "1. Rà soát", "2. Báo cáo".
        if (styles.has(reading.style)) return pending.length;
        styles.add(reading.style);
      }
      from--;
    }
    return from;
  }

  #open(index: number, marker: Marker, reading: Reading): true {
    const items: TopList['items'] = [];
    const last = lastOf(this.lists)?.items;
    const intro = last && lastOf(lastOf(last).blocks) === this.#previous ? -1 : this.#previous;
    // What introduces the new list is not the end of the old one.
    this.#pending = [];
    this.#isFlat = true;
    this.lists.push({style: reading.style, items, headings: [], intro});
    this.#begin(items, index, marker, reading);
    return true;
  }

  #begin(items: TopList['items'], index: number, marker: Marker, reading: Reading): void {
    items.push(this.#item(index, marker, reading) as OpenItem & Directive);
    this.#reading = reading;
    this.#nested.clear();
    this.#closed = this.#ended = false;
  }

  /** Adds a paragraph to the current directive, and to the nested item it continues or is. */
  #join(index: number): void {
    if (this.#closed) return;
    const top = lastOf(this.lists);
    const marker = this.#markers[index];
    if (marker) this.#nested.add(marker, top, (reading) => this.#item(index, marker, reading));
    this.#nested.join(index, top);
  }
}

/** Whether the text after a marker "(1)" has a "(2)" like it, after a comma or the end of a sentence. */
function goesOn(text: string, marker: string): boolean {
  const second = marker.replace('1', '2');
  const at = text.indexOf(second);
  return at > 0 && /[.,:;]\s+$/.test(text.slice(Math.max(0, at - 4), at));
}

/**
 * Finds the lists of numbered directives in a body.
 *
 * Only the start of a paragraph can mark an item. The first marker fixes the style of a list;
 * other styles open nested lists, and what has no marker continues the item before it. A list
 * starts at 1, or where the next number follows; it starts anew when the count starts again, and
 * under a heading in another style of the same rank: "1/ ...", "Các giải pháp:", "1- ...".
 * A list of one item must be plain: "(1) ...", "Điều 1. ...", or "1. ..." and a sentence. Source
 * order and source numbers are kept, gaps and duplicates included (`audit` reports them). What
 * follows the end mark "./.", the byline and blank paragraphs belong to nobody.
 *
 * @param paragraphs The text of each paragraph as it stands; may be blank, decomposed (NFD), or
 *   hold NBSP and zero-width characters. Any strings are accepted.
 * @returns The lists in source order; none when there is no directive.
 */
export function parseDirectives(paragraphs: readonly string[]): ParsedDirectives {
  const parser = new DirectiveParser(paragraphs);
  const endMark = findEndMark(paragraphs);
  const byline = findByline(paragraphs);
  const stop = endMark >= 0 ? endMark + 1 : byline >= 0 ? byline : paragraphs.length;
  for (let index = 0; index < stop; index++) parser.read(index);
  parser.settle();
  return {
    lists: parser.lists.map((list) => ({
      ...list,
      first: list.items[0].blocks[0],
      last: lastOf(lastOf(list.items).blocks),
    })),
  };
}
