/**
 * The addresses of directives: fragments such as `#nhiem-vu-14`.
 *
 * An address is kept as long as its directive is on the page, whatever is added before it, and is
 * never one that the page itself uses.
 */

/** Every address that a list on this page has given out, and to which directive. */
const given = new Map<string, Node>();

/** Gives addresses to the directives of one list. */
export class Addresses {
  /** The address of each directive, by the node with which it begins. */
  readonly #byNode = new Map<Node, string>();
  /** The elements that carry an `id` of ours. */
  readonly #marked = new Map<Element, string>();

  /**
   * Gives each directive its address, in order. Where a directive begins with an element that has
   * no `id`, the element gets it, so that links work without a script of ours.
   *
   * @param directives The node with which each directive begins, and its number.
   * @param prefix What stands before the number.
   * @returns An address for each.
   */
  assign(directives: readonly {node: Node; number: number}[], prefix: string): string[] {
    const present = new Set(directives.map(({node}) => node));
    for (const node of [...this.#byNode.keys()]) if (!present.has(node)) this.#release(node);
    return directives.map(({node, number}) => {
      const base = `${prefix}-${number}`;
      const kept = this.#byNode.get(node);
      if (kept && (kept === base || kept.startsWith(`${base}-`))) return kept;
      if (kept) this.#release(node);
      const id = this.#free(base, node);
      this.#byNode.set(node, id);
      given.set(id, node);
      const element = node as Element;
      // Text has none.
      if (element.id === '') {
        element.id = id;
        this.#marked.set(element, id);
      }
      return id;
    });
  }

  /** Takes every `id` off the page that was given here. */
  release(): void {
    for (const node of [...this.#byNode.keys()]) this.#release(node);
  }

  #release(node: Node): void {
    const id = this.#byNode.get(node)!;
    this.#byNode.delete(node);
    if (given.get(id) === node) given.delete(id);
    // An id that the page has changed meanwhile is the page's.
    const element = node as Element;
    if (element.id && element.id === this.#marked.get(element)) element.removeAttribute('id');
    this.#marked.delete(element);
  }

  #free(base: string, node: Node): string {
    let id = base;
    for (let copy = 2; ; copy++) {
      const holder = given.get(id) ?? node.ownerDocument?.getElementById(id);
      if (!holder || holder === node) return id;
      id = `${base}-${copy}`;
    }
  }
}
