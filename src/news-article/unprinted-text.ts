const stop = (event: Event): void => event.stopPropagation();

/**
 * Text without an element of its own, which no style sheet can tell from the text beside it: it is
 * left out on paper by taking its place in the shadow tree away while the page prints. What stands in
 * no such place (text in a `<font>` of the CMS) is printed.
 */
export class UnprintedText {
  #nodes: ReadonlySet<Node> = new Set();
  #shown = new Map<HTMLSlotElement, Node[]>();
  #listening?: AbortController;

  /**
   * Leaves out these nodes from now on, and no others.
   *
   * @param nodes Text and what belongs to it; siblings stay as they are.
   */
  set(nodes: readonly Node[]): void {
    this.#nodes = new Set(nodes);
    this.#listening?.abort();
    this.#show();
    if (!nodes.length) return;
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    addEventListener('beforeprint', () => this.#hide(), {signal});
    addEventListener('afterprint', () => this.#show(), {signal});
  }

  #hide(): void {
    this.#show();
    for (const node of this.#nodes) {
      const slot = (node as Partial<Text>).assignedSlot;
      if (slot) this.#shown.set(slot, slot.assignedNodes());
    }
    for (const [slot, nodes] of this.#shown) {
      // Who hears that a slot has changed would give it its nodes back before the paper is laid out.
      slot.getRootNode().addEventListener('slotchange', stop, true);
      assign(
        slot,
        nodes.filter((node) => !this.#nodes.has(node)),
      );
    }
  }

  #show(): void {
    for (const [slot, nodes] of this.#shown) {
      slot.getRootNode().removeEventListener('slotchange', stop, true);
      assign(slot, nodes);
    }
    this.#shown.clear();
  }
}

function assign(slot: HTMLSlotElement, nodes: readonly Node[]): void {
  slot.assign(...(nodes as Array<Element | Text>));
}
