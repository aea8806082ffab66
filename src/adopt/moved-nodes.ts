import {move} from '../shared/kept-state.js';

/** An element that was moved, and where to; what marks the place it came from, and the slot it had there. */
interface Moved {
  readonly node: Element;
  readonly parent: Element;
  readonly mark: Comment;
  readonly slot: string | null;
}

/** Remembers where single nodes came from, and puts them back. */
export class MovedNodes {
  readonly #moved: Moved[] = [];

  /** Moves an element to the end of another one, into a slot. */
  take(node: Element, parent: Element, slot: string): void {
    const mark = document.createComment('');
    node.before(mark);
    this.#moved.push({node, parent, mark, slot: node.getAttribute('slot')});
    move(node, parent, null);
    node.slot = slot;
  }

  /** Puts every node back that nobody has moved on, where its place is still known. */
  restore(): void {
    for (const {node, parent, mark, slot} of this.#moved.splice(0).reverse()) {
      if (slot === null) node.removeAttribute('slot');
      else node.slot = slot;
      if (node.parentNode === parent && mark.parentNode) move(node, mark.parentNode, mark);
      mark.parentNode?.removeChild(mark);
    }
  }
}
