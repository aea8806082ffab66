import type {Directive} from './directive-list.js';
import type {Stretch, SlottableNode} from './directive-view.js';
import {slottable} from './opened-wrapper.js';
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
  return segments.map((segment) =>
    segment.kind === 'loose'
      ? {kind: 'loose', nodes: childrenWith(segment.paragraphs)}
      : {
          kind: 'list',
          entries: segment.entries.map((entry) => ({
            directive: directives.get(entry) ?? null,
            first: childrenWith(entry.paragraphs.slice(0, 1)),
            rest: childrenWith(entry.paragraphs.slice(1)),
          })),
        },
  );
}

function childOf(container: Node, node: Node): Node | null {
  let child: Node | null = node;
  while (child && child.parentNode !== container) child = child.parentNode;
  return child;
}
