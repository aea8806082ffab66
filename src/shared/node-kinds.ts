/**
 * What a node is, whichever document it comes from. In Chromium and WebKit a node that was made in a frame
 * keeps the prototype that it has from there, and `instanceof` says no of it.
 */

/** Whether something is an element. */
export function isElement(node: unknown): node is Element {
  return (node as Node | null)?.nodeType === 1;
}

/** Whether a node is text. */
export function isText(node: Node | null | undefined): node is Text {
  return node?.nodeType === 3;
}

/** The host of a shadow root; `undefined` for any other node. */
export function hostOf(node: Node | null): Element | undefined {
  // A link has a `host` too.
  return (node as ShadowRoot | null)?.mode && (node as ShadowRoot).host;
}
