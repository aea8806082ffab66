import type {Directive, DirectiveList, ParsedDirectives} from '../text/directives.js';
import type {DirectiveItem} from './directive-item.js';
import type {Paragraph} from './paragraphs.js';
import {readNumber} from './records.js';

/** The number that an item was given; `null` where it has none, or none that can be read. */
export function numberOf(item: Partial<DirectiveItem> & Element): number | null {
  // Before the upgrade there is the attribute alone.
  return readNumber(item.number ?? item.getAttribute('number'));
}

const itemOf = ({nodes: [node]}: Paragraph) =>
  node.nodeName === 'DIRECTIVE-ITEM' ? (node as DirectiveItem) : null;

/**
 * Reads the directives that somebody wrote as `<directive-item>`s. One without a number has that of
 * its place among them, as the page's style sheet draws it. Numbers that begin again at 1 below a
 * heading begin a list.
 *
 * @param paragraphs The paragraphs of a body, each item being one of them.
 */
export function readItems(paragraphs: readonly Paragraph[]): ParsedDirectives {
  const lists: (DirectiveList & {readonly items: Directive[]; readonly headings: number[]})[] = [];
  let between: number[] = [];
  let count = 0;
  paragraphs.forEach((paragraph, index) => {
    const item = itemOf(paragraph);
    if (!item) {
      if (paragraph.text.trim()) between.push(index);
      return;
    }
    const number = numberOf(item) ?? count + 1;
    count++;
    const directive: Directive = {
      marker: `(${number})`,
      number,
      // The number stands in no text.
      ...{start: 0, end: 0, textStart: 0, blocks: [index], children: []},
    };
    const list = lists.at(-1);
    if (list && !(between.length && number === 1)) {
      list.items.push(directive);
      list.headings.push(...between);
    } else {
      const intro = between.at(-1) ?? -1;
      lists.push({
        style: '(1)',
        items: [directive],
        headings: [],
        intro,
        first: index,
        last: index,
      });
    }
    between = [];
  });
  return {
    lists: lists.map((list) => ({...list, last: list.items.at(-1)!.blocks[0]})),
  };
}
