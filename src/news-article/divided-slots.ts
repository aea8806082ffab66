import type {SlottableNode} from '../shared/slottable.js';

/** The slot that the owner of a shadow tree gave a node to, divided or not; `null` where there is none. */
export function wholeSlotOf(node: Node): HTMLSlotElement | null {
  const slot = (node as Partial<SlottableNode>).assignedSlot ?? null;
  return slot?.parentElement?.closest('slot') ?? slot;
}

/** The nodes of a slot, divided or not. */
export function nodesIn(slot: HTMLSlotElement): SlottableNode[] {
  return [slot, ...slot.querySelectorAll('slot')].flatMap(
    (each) => each.assignedNodes() as SlottableNode[],
  );
}

/** By slot and by node of it an element of ours. */
export type Placement = ReadonlyMap<HTMLSlotElement, ReadonlyMap<Node, HTMLElement>>;

/** Elements that come right behind their node, and elements around it, each of which holds a slot for it. */
interface Elements {
  readonly behind: ReadonlyMap<Node, HTMLElement>;
  readonly around: ReadonlyMap<Node, HTMLElement>;
}

/** How a slot is divided. */
interface Division {
  readonly elements: Elements;
  /** For the nodes between elements. */
  readonly pieces: HTMLSlotElement[];
  /** Ends when the slot is whole again. */
  readonly listening: AbortController;
}

/** A slot, and the nodes that it is to show. */
type Assignment = readonly [HTMLSlotElement, SlottableNode[]];

const NONE: ReadonlyMap<Node, HTMLElement> = new Map();

const known = new WeakMap<Element, DividedSlots>();

/**
 * Slots whose nodes have elements of ours between or around them. Its own nodes are taken from such a slot, so that
 * it shows what it holds itself: pieces, each a slot with some of the nodes, and the elements. Whoever assigns the
 * slot need not know: it then has nodes again and shows them, we hear of it, and divide it anew before the
 * page is painted.
 */
export class DividedSlots {
  readonly #listeners = new Set<() => void>();
  readonly #divisions = new Map<HTMLSlotElement, Division>();
  #behind: Placement = new Map();
  #around: Placement = new Map();

  /**
   * Those of an article: there is one of these for all who divide its slots.
   *
   * @param onChange Called when somebody else has given the nodes of a divided slot a place, in it or elsewhere.
   */
  static of(article: Element, onChange: () => void): DividedSlots {
    const slots = known.get(article) ?? new DividedSlots();
    known.set(article, slots);
    slots.#listeners.add(onChange);
    return slots;
  }

  /**
   * Puts elements right behind nodes, and takes away those that were put so before.
   *
   * @param behind Slots in roots where slots are assigned by hand, none of them a piece of another.
   */
  putBehind(behind: Placement): void {
    this.#behind = behind;
    this.#show();
  }

  /**
   * Puts elements around nodes, and takes away those that were put so before.
   *
   * @param around Slots as for {@link putBehind}; each element holds a slot.
   */
  putAround(around: Placement): void {
    if (!around.size && !this.#around.size) return;
    this.#around = around;
    this.#show();
  }

  /**
   * Divides the slots in question and makes all others whole. First all of them are read, then all are changed:
   * where there are thousands, a look at one between two changes costs a browser a look at all.
   */
  #show(): void {
    const wanted = new Set([...this.#behind.keys(), ...this.#around.keys()]);
    const restored = [...this.#divisions]
      .filter(([slot]) => !wanted.has(slot))
      .map(([slot, {listening}]) => ({slot, listening, nodes: nodesIn(slot)}));
    const divided = [...wanted]
      .map((slot) => ({
        slot,
        behind: this.#behind.get(slot) ?? NONE,
        around: this.#around.get(slot) ?? NONE,
      }))
      .filter(({slot, ...elements}) => !this.#isShown(slot, elements))
      .map(({slot, ...elements}) => ({slot, elements, nodes: nodesIn(slot)}));
    for (const {slot, listening, nodes} of restored) {
      listening.abort();
      this.#divisions.delete(slot);
      slot.assign(...nodes);
      slot.replaceChildren();
    }
    const early = divided.flatMap(({slot, elements, nodes}) => this.#divide(slot, elements, nodes));
    // Chrome 109 does nothing with what a slot was given before it stood in its tree.
    if (early.some(([piece, nodes]) => piece.assignedNodes().length !== nodes.length)) {
      for (const [piece] of early) piece.assign();
      for (const [piece, nodes] of early) piece.assign(...nodes);
    }
  }

  #isShown(slot: HTMLSlotElement, {behind, around}: Elements): boolean {
    const shown = this.#divisions.get(slot)?.elements;
    return (
      !!shown &&
      isSame(shown.behind, behind) &&
      isSame(shown.around, around) &&
      isDivided(slot, shown)
    );
  }

  /**
   * New pieces are given their nodes before they stand in the tree: Chromium looks at all slots for each that
   * does already.
   *
   * @returns The new pieces, and what they were given.
   */
  #divide(
    slot: HTMLSlotElement,
    elements: Elements,
    nodes: readonly SlottableNode[],
  ): Assignment[] {
    const {pieces, listening} = this.#divisions.get(slot) ?? this.#follow(slot);
    const assignments: Assignment[] = [];
    const children: HTMLElement[] = [];
    let used = 0;
    const begin = (): SlottableNode[] => {
      const piece = (pieces[used++] ??= document.createElement('slot'));
      const stretch: SlottableNode[] = [];
      assignments.push([piece, stretch]);
      children.push(piece);
      return stretch;
    };
    let stretch = begin();
    for (const node of nodes) {
      const around = elements.around.get(node);
      const behind = elements.behind.get(node);
      if (around) {
        assignments.push([around.querySelector('slot')!, [node]]);
        children.push(around);
      } else {
        stretch.push(node);
      }
      if (behind) children.push(behind);
      if (around || behind) stretch = begin();
    }
    pieces.length = used;
    this.#divisions.set(slot, {elements, pieces, listening});
    const early = assignments.filter(([piece]) => !piece.isConnected);
    slot.assign();
    for (const [piece, stretch] of assignments) piece.assign(...stretch);
    setChildren(slot, children);
    return early;
  }

  #follow(slot: HTMLSlotElement): Pick<Division, 'pieces' | 'listening'> {
    const listening = new AbortController();
    slot.addEventListener(
      'slotchange',
      (event) => {
        // Our own doing is no news to anybody.
        event.stopPropagation();
        if (isDivided(slot, this.#divisions.get(slot)!.elements)) return;
        for (const listener of this.#listeners) listener();
      },
      {signal: listening.signal},
    );
    return {pieces: [], listening};
  }
}

function isSame(shown: ReadonlyMap<Node, Element>, wanted: ReadonlyMap<Node, Element>): boolean {
  return (
    shown.size === wanted.size &&
    [...wanted].every(([node, element]) => shown.get(node) === element)
  );
}

/** Whether the nodes are where a division wants them. */
function isDivided(slot: HTMLSlotElement, {behind, around}: Elements): boolean {
  if (slot.assignedNodes().length) return false;
  return [...behind.keys(), ...around.keys()].every((node) => wholeSlotOf(node) === slot);
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
