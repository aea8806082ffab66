/**
 * The flat tree: what a reader sees and a screen reader walks. Shadow roots stand in for the
 * children of their hosts, and slots for the nodes that they are given.
 */

/** Told by its type, since a node of a framed page is no instance of this page's classes. */
const isElement = (node: Node): node is HTMLElement => node.nodeType === Node.ELEMENT_NODE;

/** The children of a node in the flat tree. */
export function flatChildren(node: Node): Node[] {
  if (isElement(node) && node.localName === 'slot') {
    const assigned = (node as HTMLSlotElement).assignedNodes();
    return assigned.length ? assigned : [...node.childNodes];
  }
  return [...((node as Element).shadowRoot ?? node).childNodes];
}

/** Every element of the flat tree below a node that a selector matches, in order. */
export function flatQueryAll<E extends Element = HTMLElement>(node: Node, selector: string): E[] {
  return flatChildren(node).flatMap((child) => [
    ...(isElement(child) && child.matches(selector) ? [child as Element as E] : []),
    ...flatQueryAll<E>(child, selector),
  ]);
}

/** The text of the flat tree below a node, as it is written in the source. */
export function flatText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  if (node.nodeName === 'STYLE' || node.nodeType === Node.COMMENT_NODE) return '';
  return flatChildren(node).map(flatText).join('');
}

/** Text with every run of white space as one space. */
export function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
