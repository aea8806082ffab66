import type {SlottableNode} from '../shared/slottable.js';

const isSlot = (node: Node | null): node is HTMLSlotElement => node instanceof HTMLSlotElement;

/** The slot that the owner of a shadow tree gave a node to, divided or not; `null` where there is none. */
export function wholeSlotOf(node: Node): HTMLSlotElement | null {
  const slot = (node as Partial<SlottableNode>).assignedSlot ?? null;
  const outer = slot && slot.parentElement;
  return isSlot(outer) ? outer : slot;
}

/** The nodes of a slot, divided or not. */
export function nodesIn(slot: HTMLSlotElement): Node[] {
  return [slot, ...slot.children].filter(isSlot).flatMap((each) => each.assignedNodes());
}

/**
 * A slot whose nodes have elements of ours between them. Its own nodes are taken from it, so that it shows
 * what it holds itself: pieces, each a slot with some of the nodes, and the elements. Whoever assigns the
 * slot need not know: it then has nodes again and shows them, we hear of it, and divide it anew before the
 * page is painted. Its root must have slots that are assigned by hand.
 */
export class DividedSlot {
  readonly #slot: HTMLSlotElement;
  readonly #listening = new AbortController();
  /** One for the nodes before the first element, and one for those behind each. */
  readonly #pieces: HTMLSlotElement[] = [];
  #following: ReadonlyMap<Node, Element> = new Map();

  /**
   * @param slot A slot that is no piece of another.
   * @param onChange Called when somebody else has given its nodes a place, in it or in another slot.
   */
  constructor(slot: HTMLSlotElement, onChange: () => void) {
    this.#slot = slot;
    slot.addEventListener(
      'slotchange',
      (event) => {
        // Our own doing is no news to anybody.
        event.stopPropagation();
        if (!this.#isDivided) onChange();
      },
      {signal: this.#listening.signal},
    );
  }

  /**
   * Shows elements between the nodes, and nothing else of ours.
   *
   * @param following By node of the slot what comes right behind it.
   */
  show(following: ReadonlyMap<Node, Element>): void {
    const isKnown =
      following.size === this.#following.size &&
      [...following].every(([node, element]) => this.#following.get(node) === element);
    if (isKnown && this.#isDivided) return;
    this.#following = following;
    this.#divide(nodesIn(this.#slot) as SlottableNode[]);
  }

  /** Shows the nodes as they are, and nothing else. */
  restore(): void {
    this.#listening.abort();
    const nodes = nodesIn(this.#slot) as SlottableNode[];
    this.#slot.replaceChildren();
    this.#slot.assign(...nodes);
  }

  get #isDivided(): boolean {
    if (this.#slot.assignedNodes().length) return false;
    return [...this.#following.keys()].every((node) => wholeSlotOf(node) === this.#slot);
  }

  #divide(nodes: readonly SlottableNode[]): void {
    const stretches: SlottableNode[][] = [[]];
    const elements: Element[] = [];
    for (const node of nodes) {
      stretches.at(-1)!.push(node);
      const element = this.#following.get(node);
      if (!element) continue;
      elements.push(element);
      stretches.push([]);
    }
    this.#pieces.length = Math.min(this.#pieces.length, stretches.length);
    const children = stretches.flatMap((_, index) => [
      (this.#pieces[index] ??= document.createElement('slot')),
      ...elements.slice(index, index + 1),
    ]);
    // In the tree before they are assigned: Chrome 109 forgets what a slot was given before.
    setChildren(this.#slot, children);
    this.#slot.assign();
    stretches.forEach((stretch, index) => this.#pieces[index].assign(...stretch));
  }
}

/** Gives an element its children. Those that stand right already are not touched, and keep the focus. */
function setChildren(parent: Element, children: readonly Element[]): void {
  const wanted = new Set(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const child of children) {
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
}
