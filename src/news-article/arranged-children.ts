import {slottable} from '../shared/slottable.js';
import type {SlottableNode} from '../shared/slottable.js';
import {addSheets} from '../shared/style-sheets.js';
import {bodyLayoutStyles} from './body-layout.styles.js';
import {nodesIn} from './divided-slots.js';

/** What may have a shadow root. @see https://dom.spec.whatwg.org/#valid-shadow-host-name */
export const OPENABLE = 'article, aside, blockquote, div, footer, header, main, section';

/** A host with more children than this shows them in parts. */
export const PARTED_FROM = 150;

/** So many elements are in one part at least. */
const PART_LENGTH = 50;

/** About so many parts there are at most: a part that rests has still a box to be laid out. */
const PARTS = 60;

/** A stretch of children, and in what it is shown. */
interface Row {
  readonly kind: 'plain' | 'part' | 'box';
  readonly nodes: SlottableNode[];
  elements: number;
}

/** A place for nodes: an element of the shadow tree, and the slot in it. */
interface Place {
  readonly element: HTMLElement;
  readonly slot: HTMLSlotElement;
}

const opened = new WeakMap<Element, ArrangedChildren>();

/**
 * The children of a host in a shadow tree whose slots are assigned by hand: in their order, as they
 * are, but one that is too wide stands in a box of its own, one that is left out has no place, and
 * very many are divided into parts, of which those outside the screen rest.
 */
export class ArrangedChildren {
  readonly #host: Element;
  /** Where the first stretch stands; the others follow it. */
  readonly #first: HTMLSlotElement;
  readonly #boxes = new Map<Element, Place>();
  readonly #plain: Place[] = [];
  readonly #parts: Place[] = [];
  readonly #observer = new MutationObserver(() => this.#showAll());
  /** What stands behind the first slot now. */
  #following: readonly HTMLElement[] = [];

  private constructor(host: Element, first: HTMLSlotElement) {
    this.#host = host;
    this.#first = first;
  }

  /** Arranges the children of an article whose own slots are assigned by hand already. */
  static of(article: Element): ArrangedChildren {
    const root = article.shadowRoot!;
    return new ArrangedChildren(article, root.querySelector('slot:not([name])')!);
  }

  /**
   * Gives a wrapper of the CMS a shadow root. It cannot be taken back; {@link retire} says what is
   * done instead.
   *
   * @returns `null` where the element may have no shadow root, or has one of another's.
   */
  static open(wrapper: Element): ArrangedChildren | null {
    const known = opened.get(wrapper);
    // The elements of others, whose shadow root may be on its way.
    if (known || wrapper.localName.includes('-')) return known ?? null;
    try {
      const root = wrapper.attachShadow({mode: 'open', slotAssignment: 'manual'});
      const first = document.createElement('slot');
      root.append(first);
      const children = new ArrangedChildren(wrapper, first);
      opened.set(wrapper, children);
      return children;
    } catch {
      return null;
    }
  }

  /**
   * Shows the children.
   *
   * @param nodes What is shown, in order.
   * @param boxed Those of them that get a box.
   */
  show(nodes: SlottableNode[], boxed: ReadonlySet<Element>): void {
    this.#observer.disconnect();
    addSheets(this.#host.shadowRoot!, bodyLayoutStyles.styleSheet!);
    // Elsewhere nobody knows which margins lie over each other.
    const isParted = nodes.length > PARTED_FROM && !!this.#host.closest('news-article');
    const [start, ...rows] = divide(nodes, boxed, isParted);
    const used = new Set<Element>();
    let plain = 0;
    let parts = 0;
    const places = rows.map(({kind, nodes: [node]}): Place => {
      if (kind === 'plain') return (this.#plain[plain++] ??= createPlainPlace());
      if (kind === 'part') return (this.#parts[parts++] ??= createPlace('part'));
      const place = this.#boxes.get(node as Element) ?? createPlace('box');
      this.#boxes.set(node as Element, place);
      used.add(node as Element);
      return place;
    });
    for (const element of this.#boxes.keys()) if (!used.has(element)) this.#boxes.delete(element);
    this.#place(places.map(({element}) => element));
    assign([
      [this.#first, start.nodes],
      ...places.map(({slot}, index) => [slot, rows[index].nodes] as const),
    ]);
    if (parts) restSoon(this.#parts.slice(0, parts));
  }

  /** What can be shown: all children, those of an article that belong to its text. */
  get nodes(): SlottableNode[] {
    const nodes = slottable(this.#host.childNodes);
    if (opened.has(this.#host)) return nodes;
    const slots = [...this.#host.shadowRoot!.querySelectorAll('slot')];
    // A child that names a slot that is not there is one of the body.
    return nodes.filter((node) => {
      const {slot} = node as Partial<Element>;
      return !slot || !slots.some(({name}) => name === slot);
    });
  }

  /** The box in which a child stands. */
  boxOf(child: Element): HTMLElement | undefined {
    return this.#boxes.get(child)?.element;
  }

  /** Shows all children as they are, from now on. */
  retire(): void {
    this.#showAll();
    if (opened.has(this.#host)) this.#observer.observe(this.#host, {childList: true});
  }

  #showAll(): void {
    this.#place([]);
    assign([[this.#first, this.nodes]]);
  }

  /** Puts elements behind the first slot. Those that stand right already are not touched. */
  #place(elements: readonly HTMLElement[]): void {
    for (const element of this.#following) if (!elements.includes(element)) element.remove();
    let before: Element = this.#first;
    for (const element of elements) {
      if (before.nextElementSibling !== element) before.after(element);
      before = element;
    }
    this.#following = elements;
  }
}

/**
 * Gives slots their nodes, each of which goes to one of them. First all slots are read, then those are changed that
 * hold others: a look at a slot between two changes costs a browser a look at all.
 */
function assign(
  assignments: readonly (readonly [slot: HTMLSlotElement, nodes: readonly SlottableNode[]])[],
): void {
  const changed = assignments.filter(([slot, nodes]) => {
    const now = nodesIn(slot);
    return now.length !== nodes.length || now.some((node, index) => node !== nodes[index]);
  });
  for (const [slot, nodes] of changed) slot.assign(...nodes);
}

/**
 * Divides children into stretches. A part begins only at a paragraph: its margin above is none, so
 * that no two margins were one before.
 */
function divide(nodes: SlottableNode[], boxed: ReadonlySet<Element>, isParted: boolean): Row[] {
  // Every other node is the white space between two elements.
  const partLength = Math.max(PART_LENGTH, nodes.length / 2 / PARTS);
  let row: Row = {kind: 'plain', nodes: [], elements: 0};
  const rows = [row];
  const begin = (kind: Row['kind']) => rows.push((row = {kind, nodes: [], elements: 0}));
  for (const node of nodes) {
    const isElement = node.nodeType === Node.ELEMENT_NODE;
    if (isElement && boxed.has(node as Element)) begin('box');
    else if (row.kind === 'box') begin('plain');
    else if (isParted && row.elements >= partLength && node.nodeName === 'P') begin('part');
    row.nodes.push(node);
    if (isElement) row.elements++;
  }
  return rows;
}

/** A box in a shadow tree, with a slot in it. */
export function createPlace(className: string): Place {
  const element = document.createElement('div');
  element.className = className;
  const slot = document.createElement('slot');
  element.append(slot);
  return {element, slot};
}

function createPlainPlace(): Place {
  const slot = document.createElement('slot');
  return {element: slot, slot};
}

/**
 * Lets parts rest when they have been laid out once: what rests takes the room that it took then, so
 * that nothing moves and an address leads to the same place.
 */
function restSoon(parts: readonly Place[]): void {
  const fresh = parts.filter(({element}) => !element.classList.contains('resting'));
  if (!fresh.length) return;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      for (const {element} of fresh) element.classList.add('resting');
    }),
  );
}
