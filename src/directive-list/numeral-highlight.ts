import type {DirectiveItem} from '../text/directive-types.js';
import {isListElement, type Paragraph} from './paragraphs.js';
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

/** The marker of a directive, and those of what is nested in it: "a)", "1.1.", "-". */
function markersIn({item, paragraphs}: ListEntry): (StaticRange | null)[] {
  if (!item) return [];
  const rangeOf = ({blocks, start, end, children}: DirectiveItem): (StaticRange | null)[] => {
    const paragraph = paragraphs[blocks[0] - item.blocks[0]] as Paragraph | undefined;
    // The bullets of a list in the page are drawn by the browser, and stand in no text.
    const isWritten = paragraph && !isListElement(paragraph.nodes[0]);
    return [
      isWritten ? rangeIn(paragraph, start, end) : null,
      ...children.flatMap(({items}) => items.flatMap(rangeOf)),
    ];
  };
  return rangeOf(item);
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
    this.#ranges = entries.flatMap(markersIn).filter((range) => range !== null);
    for (const range of this.#ranges) highlight.add(range);
    highlights.set(NAME, highlight);
  }
}
