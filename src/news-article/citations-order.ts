import {ArrangedChildren, OPENABLE} from './arranged-children.js';
import {isInline} from './citations-text.js';
import {wholeSlotOf} from './divided-slots.js';

/** A place in a shadow tree, in the order in which the page is read. */
export interface ReadingPlace {
  /** A slot of ours. */
  readonly slot: HTMLSlotElement;
  /** The node of the slot that the place is right behind; `null` for the place behind the slot itself. */
  readonly node: Node | null;
}

/**
 * The nearest place behind a paragraph where an element can stand without a change in the page: at the end of
 * its lines where text stands bare, behind the paragraph itself, or behind what holds it and gives us no place
 * inside (a table, a list of the author). A wrapper of the CMS is opened for it.
 *
 * @param article An article that has been rendered.
 * @param node A node of its text.
 * @returns `null` where the node is not shown.
 */
export function placeBehind(article: Element, node: Node): ReadingPlace | null {
  for (let unit = node; unit !== article; unit = unit.parentNode!) {
    const slot = wholeSlotOf(unit) ?? slotOfOpened(article, unit);
    if (slot && isOurs(article, slot)) {
      return {slot, node: isUndivided(slot) ? null : endOfParagraph(unit, slot)};
    }
    if (!unit.parentNode) break;
  }
  return null;
}

/** Gives the wrapper around a paragraph a shadow root, where there may be one. */
function slotOfOpened(article: Element, unit: Node): HTMLSlotElement | null {
  const wrapper = unit.parentElement;
  if (!wrapper?.matches(OPENABLE) || wrapper.shadowRoot || wrapper === article) return null;
  // What is in a list has its item; what stands before it may be a wrapper that the list wants for itself.
  if (wrapper.closest('directive-list, news-toolbar') || !hasParagraphs(wrapper)) return null;
  ArrangedChildren.open(wrapper)?.retire();
  return wholeSlotOf(unit);
}

/** Whether an element holds paragraphs, and is not one itself. */
function hasParagraphs(element: Element): boolean {
  for (const child of element.children) {
    if (child.nodeName === 'BR' || !isInline(child)) return true;
  }
  return false;
}

/** Whether a slot stands in a shadow tree of this library whose owner leaves it to us. */
function isOurs(article: Element, slot: HTMLSlotElement): boolean {
  const root = slot.getRootNode() as ShadowRoot;
  const {host} = root;
  if (host === article || host.localName === 'directive-item') return true;
  if (slot.closest('.view') && host.closest('directive-list')) return true;
  return !!ArrangedChildren.open(host);
}

/**
 * Whether a slot is to stay in one piece: what it holds is short or one thing, and others read its nodes; or
 * it is filled by name.
 */
function isUndivided(slot: HTMLSlotElement): boolean {
  const root = slot.getRootNode() as ShadowRoot;
  return !!slot.name || !!slot.closest('li, .box') || root.slotAssignment !== 'manual';
}

/** The last node of the lines that begin with a node: a block, or text to where its line is broken. */
function endOfParagraph(start: Node, slot: HTMLSlotElement): Node {
  let end = start;
  if (!isInline(start)) return end;
  for (let next = start.nextSibling; next && isInline(next); next = next.nextSibling) {
    if (wholeSlotOf(next) === slot) end = next;
    if (next.nodeName === 'BR') break;
  }
  return end;
}
