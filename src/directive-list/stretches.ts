import {slottable, type SlottableNode} from '../shared/slottable.js';
import type {Directive} from './directive-list.js';
import type {Entry, Stretch} from './directive-view.js';
import type {Paragraph} from './paragraphs.js';
import type {ListEntry, Segment} from './segments.js';

/**
 * Says for each child of a container in which box it is to stand.
 *
 * @param container The node whose children are sorted; every directive stands below it.
 * @param segments The stretches of the body.
 * @param directives The directive that was made of each entry.
 */
export function stretchesIn(
  container: Element,
  segments: Segment[],
  directives: Map<ListEntry, Directive>,
): Stretch[] {
  const taken = new Set<Node>();
  /** The children of the container that hold some paragraphs. */
  const childrenWith = (paragraphs: Paragraph[]): SlottableNode[] => {
    const children = paragraphs.flatMap(({nodes}) => nodes.map((node) => childOf(container, node)));
    const fresh = children.filter((child): child is ChildNode => !!child && !taken.has(child));
    for (const child of fresh) taken.add(child);
    return slottable(new Set(fresh));
  };
  const stretches: Stretch[] = [];
  for (const segment of segments) {
    if (segment.kind === 'loose') {
      stretches.push({kind: 'loose', nodes: childrenWith(segment.paragraphs)});
      continue;
    }
    let entries: Entry[] = [];
    for (const entry of segment.entries) {
      const directive = directives.get(entry);
      if (!directive) {
        // A heading is no item, and nothing but items may stand in a list: it goes on after it.
        stretches.push(
          {kind: 'list', entries},
          {kind: 'loose', nodes: childrenWith(entry.paragraphs)},
        );
        entries = [];
        continue;
      }
      const [first, ...rest] = entry.paragraphs;
      entries.push({directive, first: childrenWith([first]), rest: childrenWith(rest)});
    }
    stretches.push({kind: 'list', entries});
  }
  return stretches;
}

function childOf(container: Node, node: Node): Node | null {
  let child: Node | null = node;
  while (child && child.parentNode !== container) child = child.parentNode;
  return child;
}
