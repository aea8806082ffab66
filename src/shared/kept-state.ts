import {isPainted} from './painted.js';

/** Not in every engine's types: moves a node without losing focus, selection, frames or animations. */
interface MovingParent {
  moveBefore?(node: Node, before: Node | null): void;
}

/** Moves a node, without a loss of its state where the engine can. */
export function move(node: Node, parent: Node, before: Node | null): void {
  const {moveBefore} = parent as MovingParent;
  try {
    // Throws where one of the two is not on the page, and for text in some engines.
    if (moveBefore) return moveBefore.call(parent, node, before);
  } catch {
    // The old way, then.
  }
  parent.insertBefore(node, before);
}

/** In what it has been remembered and not put back yet. */
let remembered: Element | null = null;

/**
 * Remembers the focus and the selected text before nodes are moved: an engine without `moveBefore` loses
 * both, and one with it the selection, and Chromium scrolls to what has the focus.
 *
 * To look for a selection in a page that has been changed has it laid out: in what is remembered already, nothing
 * more is done, and who came first puts it back.
 *
 * @param within Contains what is moved, before and after.
 * @returns Puts both back where they were, and the page, too, if the focus is within. The focus comes back only to
 *   what is shown by then.
 */
export function rememberState(within: Element): () => void {
  if (remembered?.contains(within)) return () => {};
  remembered = within;
  // Whoever fails between keeps nobody from remembering.
  queueMicrotask(() => (remembered = null));
  const root = within.getRootNode() as Document;
  const focused = root.activeElement as HTMLElement | null;
  // Before there is anything to select, the question alone would have the page laid out.
  const selection = isPainted() ? getSelection() : null;
  const {anchorNode, anchorOffset, focusNode, focusOffset} = selection ?? {};
  // A place between the children of what stays is another one afterwards.
  const isInside = (node: Node | null | undefined) =>
    !!node && node !== within && within.contains(node);
  // Asked for only where it is needed: the page is laid out for it.
  const place = isInside(focused) && {x: scrollX, y: scrollY};
  const isSelected = isInside(anchorNode) && isInside(focusNode) && !selection?.isCollapsed;

  return () => {
    remembered = null;
    if (place && within.contains(focused)) {
      if (focused !== root.activeElement) focused!.focus({preventScroll: true});
      // Chromium scrolls when the page is next laid out: by this question.
      scrollBy({left: place.x - scrollX, top: place.y - scrollY, behavior: 'instant'});
    }
    if (!isSelected || (selection?.anchorNode === anchorNode && !selection?.isCollapsed)) return;
    try {
      selection?.setBaseAndExtent(anchorNode!, anchorOffset!, focusNode!, focusOffset!);
    } catch {
      // A listener has changed the text meanwhile.
    }
  };
}
