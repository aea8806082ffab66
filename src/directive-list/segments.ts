import type {Directive as NumberedItem, ParsedDirectives} from '../text/directives.js';
import type {Paragraph} from './paragraphs.js';

/** A directive, or a heading that stands between two of them. */
export interface ListEntry {
  /** The directive; `null` for a heading. */
  readonly item: NumberedItem | null;
  readonly paragraphs: Paragraph[];
}

/** A stretch of the body: paragraphs that belong to no directive, or the entries of one list. */
export type Segment =
  | {readonly kind: 'loose'; readonly paragraphs: Paragraph[]}
  | {readonly kind: 'list'; readonly entries: ListEntry[]};

const isHeading = ({nodes}: Paragraph) => /^H[1-6]$/.test(nodes[0].nodeName);

/**
 * Cuts the body into stretches, each paragraph into exactly one, in the order of the page.
 *
 * A heading ends a directive: no text tells one, so the parser cannot know, but the markup does.
 *
 * @param paragraphs The paragraphs of the body.
 * @param parsed What the parser made of their texts.
 */
export function segment(paragraphs: Paragraph[], parsed: ParsedDirectives): Segment[] {
  const segments: Segment[] = [];
  let next = 0;
  const loose = (end: number) => {
    if (end > next) segments.push({kind: 'loose', paragraphs: paragraphs.slice(next, end)});
    next = Math.max(next, end);
  };
  for (const {items} of parsed.lists) {
    loose(items[0].blocks[0]);
    const entries: ListEntry[] = [];
    items.forEach((item, index) => {
      const first = item.blocks[0];
      const following = items[index + 1]?.blocks[0];
      const end = following ?? item.blocks.at(-1)! + 1;
      const own = new Set(item.blocks);
      // Of what stands before the next directive, blank paragraphs stay with this one.
      let cut = first + 1;
      while (
        cut < end &&
        (own.has(cut) || !paragraphs[cut].text.trim()) &&
        !isHeading(paragraphs[cut])
      ) {
        cut++;
      }
      entries.push({item, paragraphs: paragraphs.slice(first, cut)});
      if (following !== undefined && cut < end) {
        entries.push({item: null, paragraphs: paragraphs.slice(cut, end)});
      }
      next = following === undefined ? cut : end;
    });
    segments.push({kind: 'list', entries});
  }
  loose(paragraphs.length);
  return segments;
}
