/**
 * Adds style sheets to a document or a shadow root, those that it lacks. A shadow root loses all of them
 * when its element is moved into another document, so they are added whenever they are needed.
 *
 * @param root Any other node is left alone, and so is one in another document: a sheet that is constructed
 *   belongs to the document in which it was made, and everywhere else the browser refuses it.
 */
export function addSheets(root: Node, ...sheets: CSSStyleSheet[]): void {
  const {adoptedStyleSheets: present, ownerDocument} = root as ShadowRoot;
  if (!present || (ownerDocument ?? root) !== document) return;
  for (const sheet of sheets) if (!present.includes(sheet)) present.push(sheet);
}
