import type {Paragraph} from './paragraphs.js';
import type {ListEntry} from './segments.js';

/** Name of the highlight; the rule for it stands in the page's style sheet. */
const NAME = 'bantin-numeral';

/** The part of a paragraph from one offset in its text to another, as a range of the page. */
export function rangeIn({nodes}: Paragraph, start: number, end: number): StaticRange | null {
  let passed = 0;
  let from: [Text, number] | undefined;
  for (const node of nodes) {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    let text = (node.nodeType === Node.TEXT_NODE ? node : texts.nextNode()) as Text | null;
    for (; text; text = texts.nextNode() as Text | null) {
      if (!from && start < passed + text.length) from = [text, start - passed];
      if (from && end <= passed + text.length) {
        return new StaticRange({
          startContainer: from[0],
          startOffset: from[1],
          endContainer: text,
          endOffset: end - passed,
        });
      }
      passed += text.length;
    }
  }
  return null;
}

/**
 * Colours the numerals of one list where they stand in the text, without a change in the page. An
 * engine without the CSS Custom Highlight API leaves them in the colour of the text.
 */
export class NumeralHighlight {
  #ranges: StaticRange[] = [];

  /** Colours the numerals of these directives, and no others of this list. */
  set(entries: readonly ListEntry[]): void {
    // Asked of the page each time: a second copy of the library adds to the same highlight.
    const highlights = globalThis.CSS?.highlights;
    if (!highlights) return;
    const highlight = highlights.get(NAME) ?? new Highlight();
    for (const range of this.#ranges.splice(0)) highlight.delete(range);
    // Forced colours would paint a highlight as if it were selected.
    if (!entries.length || matchMedia('(forced-colors: active)').matches) return;
    this.#ranges = entries
      .map(({item, paragraphs}) => item && rangeIn(paragraphs[0], item.start, item.end))
      .filter((range) => range !== null);
    for (const range of this.#ranges) highlight.add(range);
    highlights.set(NAME, highlight);
  }
}
