/**
 * Moves nodes, and then puts the focus and the selected text back where they were: an engine without
 * `moveBefore` loses both, and one with it the selection. The focus comes back only to what is shown by
 * then.
 *
 * @param within Contains what is moved, before and after.
 */
export function keepState(within: Element, moveNodes: () => void): void {
  const focused = document.activeElement as HTMLElement | null;
  const selection = getSelection();
  const {anchorNode, anchorOffset, focusNode, focusOffset} = selection ?? {};
  // A place between the children of what stays is another one afterwards.
  const isInside = (node: Node | null | undefined) =>
    !!node && node !== within && within.contains(node);
  const isSelected = isInside(anchorNode) && isInside(focusNode) && !selection?.isCollapsed;

  moveNodes();

  if (focused && focused !== document.activeElement && within.contains(focused))
    focused.focus({preventScroll: true});
  if (!isSelected || (selection?.anchorNode === anchorNode && !selection?.isCollapsed)) return;
  try {
    selection?.setBaseAndExtent(anchorNode!, anchorOffset!, focusNode!, focusOffset!);
  } catch {
    // A listener has changed the text meanwhile.
  }
}
