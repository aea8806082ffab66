import {move, rememberState} from '../shared/kept-state.js';
import {isText} from '../shared/node-kinds.js';
import type {Paragraph} from './paragraphs.js';
import type {Segment} from './segments.js';

export {OpenedWrapper} from './opened-wrapper.js';

/** Elements that may be given a shadow root, of those in which a CMS wraps a body. */
const OPENABLE = /^(?:ARTICLE|ASIDE|BLOCKQUOTE|DIV|FOOTER|HEADER|MAIN|NAV|P|SECTION|SPAN)$/;

interface Lifted {
  readonly wrapper: Element;
  readonly nodes: ChildNode[];
}

/**
 * Finds the node whose children can be sorted into the list, and makes it so.
 *
 * Only children of a node with a shadow root can be given a place in it. Where a CMS wraps the body,
 * the innermost wrapper that holds every directive is taken, if it may have a shadow root. A wrapper
 * that may not (`<font>`), or that holds some directives and not others, leaves no way but to lift
 * its nodes out; {@link Wrappers.restore} puts them back.
 */
export class Wrappers {
  readonly #host: Element;
  readonly #lifted: Lifted[] = [];
  #isMoving = false;

  constructor(host: Element) {
    this.#host = host;
  }

  /**
   * Prepares the page for a list.
   *
   * @param segments The stretches of the body.
   * @param open Gives an element a shadow root for the list; `false` where it cannot be done.
   * @returns The node whose children are to be sorted: the host, or a wrapper in it.
   */
  settle(segments: Segment[], open: (element: Element) => boolean): Element {
    const owners = ownersOf(segments);
    let container = this.#host;
    for (;;) {
      const mixed = [...container.children].filter((child) => isMixed(child, owners));
      const [only] = mixed;
      if (only && mixed.length === 1 && OPENABLE.test(only.nodeName) && holdsAll(only, segments)) {
        container = only;
      } else if (only) {
        for (const wrapper of mixed) this.#lift(wrapper);
      } else if (container === this.#host || open(container)) {
        return container;
      } else {
        const {parentElement} = container;
        this.#lift(container);
        container = parentElement!;
      }
    }
  }

  /** Puts every lifted node that still stands before its wrapper back into it. */
  restore(): void {
    for (const {wrapper, nodes} of this.#lifted.splice(0).reverse()) {
      if (!this.#host.contains(wrapper)) continue;
      this.#keepState();
      const {firstChild} = wrapper;
      for (const node of stretchBefore(wrapper, new Set(nodes))) move(node, wrapper, firstChild);
    }
  }

  #lift(wrapper: Element): void {
    this.#keepState();
    const nodes = [...wrapper.childNodes];
    for (const node of nodes) move(node, wrapper.parentNode!, wrapper);
    this.#lifted.push({wrapper, nodes});
  }

  /** Gives the focus and the selection back when what is moved has its place on the screen again. */
  #keepState(): void {
    if (this.#isMoving) return;
    this.#isMoving = true;
    const giveBack = rememberState(this.#host);
    queueMicrotask(() => {
      this.#isMoving = false;
      giveBack();
    });
  }
}

/**
 * The nodes before a wrapper that belong into it: what was lifted out of it, and what has come between since, such as
 * the second half of a text that somebody has split.
 */
function stretchBefore(wrapper: Element, lifted: ReadonlySet<Node>): ChildNode[] {
  const found: ChildNode[] = [];
  let end = 0;
  for (let node = wrapper.parentNode!.firstChild; node !== wrapper; node = node!.nextSibling) {
    const isHalf = end > 0 && end === found.length && isText(node) && isText(found[end - 1]);
    if (lifted.has(node!) || isHalf) end = found.push(node!);
    else if (end) found.push(node!);
  }
  return found.slice(0, end);
}

/** Who owns each node that makes up a paragraph: a directive, or the stretch between two lists. */
function ownersOf(segments: Segment[]): Map<Node, unknown> {
  const owners = new Map<Node, unknown>();
  const own = (owner: unknown, paragraphs: Paragraph[]) => {
    for (const {nodes} of paragraphs) for (const node of nodes) owners.set(node, owner);
  };
  for (const segment of segments) {
    if (segment.kind === 'loose') own(segment, segment.paragraphs);
    else for (const entry of segment.entries) own(entry, entry.paragraphs);
  }
  return owners;
}

/** Whether the paragraphs inside an element belong to more than one owner. */
function isMixed(element: Element, owners: Map<Node, unknown>): boolean {
  if (owners.has(element)) return false;
  const found = new Set<unknown>();
  const visit = (node: Node) => {
    for (const child of node.childNodes) {
      const owner = owners.get(child);
      if (owner) found.add(owner);
      else visit(child);
      if (found.size > 1) return;
    }
  };
  visit(element);
  return found.size > 1;
}

function holdsAll(element: Element, segments: Segment[]): boolean {
  return segments.every(
    (segment) =>
      segment.kind === 'loose' ||
      segment.entries.every(({paragraphs}) =>
        paragraphs.every(({text, parent}) => !text.trim() || element.contains(parent)),
      ),
  );
}
