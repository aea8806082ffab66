import type {SlottableNode} from '../shared/slottable.js';

const isSlot = (node: Node | null): node is HTMLSlotElement => node?.nodeName === 'SLOT';

/** The slot that the owner of a shadow tree gave a node to, divided or not; `null` where there is none. */
export function wholeSlotOf(node: Node): HTMLSlotElement | null {
  const slot = (node as Partial<SlottableNode>).assignedSlot ?? null;
  const outer = slot && slot.parentElement;
  return isSlot(outer) ? outer : slot;
}

/** The nodes of a slot, divided or not. */
export function nodesIn(slot: HTMLSlotElement): SlottableNode[] {
  return [slot, ...slot.children]
    .filter(isSlot)
    .flatMap((each) => each.assignedNodes() as SlottableNode[]);
}

/** By node of a slot the element that comes right behind it. */
export type Following = ReadonlyMap<Node, Element>;

/** How a slot is divided. */
interface Division {
  readonly following: Following;
  /** One for the nodes before the first element, and one for those behind each. */
  readonly pieces: HTMLSlotElement[];
  /** Ends when the slot is whole again. */
  readonly listening: AbortController;
}

/**
 * Slots whose nodes have elements of ours between them. Its own nodes are taken from such a slot, so that it
 * shows what it holds itself: pieces, each a slot with some of the nodes, and the elements. Whoever assigns the
 * slot need not know: it then has nodes again and shows them, we hear of it, and divide it anew before the
 * page is painted.
 */
export class DividedSlots {
  readonly #onChange: () => void;
  readonly #divisions = new Map<HTMLSlotElement, Division>();

  /** @param onChange Called when somebody else has given the nodes of a divided slot a place, in it or elsewhere. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /**
   * Divides these slots and makes all others whole. First all of them are read, then all are changed: where there
   * are thousands, a look at one between two changes costs a browser a look at all.
   *
   * @param wanted Slots in roots where slots are assigned by hand, none of them a piece of another.
   */
  show(wanted: ReadonlyMap<HTMLSlotElement, Following>): void {
    const restored = [...this.#divisions]
      .filter(([slot]) => !wanted.has(slot))
      .map(([slot, {listening}]) => ({slot, listening, nodes: nodesIn(slot)}));
    const divided = [...wanted]
      .filter(([slot, following]) => !this.#isShown(slot, following))
      .map(([slot, following]) => ({slot, following, nodes: nodesIn(slot)}));
    for (const {slot, listening, nodes} of restored) {
      listening.abort();
      this.#divisions.delete(slot);
      slot.assign(...nodes);
      slot.replaceChildren();
    }
    const early = divided.flatMap(({slot, following, nodes}) =>
      this.#divide(slot, following, nodes),
    );
    // Chrome 109 does nothing with what a slot was given before it stood in its tree.
    if (early.some(([piece, nodes]) => piece.assignedNodes().length !== nodes.length)) {
      for (const [piece] of early) piece.assign();
      for (const [piece, nodes] of early) piece.assign(...nodes);
    }
  }

  #isShown(slot: HTMLSlotElement, following: Following): boolean {
    const known = this.#divisions.get(slot)?.following;
    const isSame =
      known?.size === following.size &&
      [...following].every(([node, element]) => known.get(node) === element);
    return isSame && isDivided(slot, following);
  }

  /**
   * New pieces are given their nodes before they stand in the tree: Chromium looks at all slots for each that
   * does already.
   *
   * @returns The new pieces, and what they were given.
   */
  #divide(
    slot: HTMLSlotElement,
    following: Following,
    nodes: readonly SlottableNode[],
  ): [HTMLSlotElement, SlottableNode[]][] {
    const stretches: SlottableNode[][] = [[]];
    const elements: Element[] = [];
    for (const node of nodes) {
      stretches.at(-1)!.push(node);
      const element = following.get(node);
      if (!element) continue;
      elements.push(element);
      stretches.push([]);
    }
    const {pieces, listening} = this.#divisions.get(slot) ?? this.#follow(slot);
    const isNew = pieces.length;
    while (pieces.length < stretches.length) pieces.push(document.createElement('slot'));
    pieces.length = stretches.length;
    this.#divisions.set(slot, {following, pieces, listening});
    slot.assign();
    stretches.forEach((stretch, index) => pieces[index].assign(...stretch));
    setChildren(
      slot,
      pieces.flatMap((piece, index) => [piece, ...elements.slice(index, index + 1)]),
    );
    return stretches.slice(isNew).map((stretch, index) => [pieces[isNew + index], stretch]);
  }

  #follow(slot: HTMLSlotElement): Pick<Division, 'pieces' | 'listening'> {
    const listening = new AbortController();
    slot.addEventListener(
      'slotchange',
      (event) => {
        // Our own doing is no news to anybody.
        event.stopPropagation();
        if (!isDivided(slot, this.#divisions.get(slot)!.following)) this.#onChange();
      },
      {signal: listening.signal},
    );
    return {pieces: [], listening};
  }
}

/** Whether the nodes are where a division wants them. */
function isDivided(slot: HTMLSlotElement, following: Following): boolean {
  if (slot.assignedNodes().length) return false;
  return [...following.keys()].every((node) => wholeSlotOf(node) === slot);
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
