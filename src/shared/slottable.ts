/** A node that a slot can take: all but comments. */
export type SlottableNode = Element | Text;

/** The nodes that a slot can take. */
export function slottable(nodes: Iterable<Node>): SlottableNode[] {
  return [...nodes].filter((node): node is SlottableNode => 'assignedSlot' in node);
}
