/**
 * Gives a node its children. What stands in the right order already is not touched, and keeps the focus: neither
 * for one that comes before it nor for one that goes.
 */
export function setChildren(parent: Element, children: readonly Element[]): void {
  const kept = new Set(children);
  [...parent.children].filter((child) => !kept.has(child)).forEach((child) => child.remove());
  let next = parent.firstElementChild;
  for (const child of children) {
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
}
