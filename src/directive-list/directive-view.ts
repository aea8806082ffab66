import type {Directive} from './directive-list.js';

/** A node that a slot can take: all but comments. */
export type SlottableNode = Element | Text;

/** What is to be shown: nodes as they are, or a list of entries. */
export type Stretch =
  | {readonly kind: 'loose'; readonly nodes: SlottableNode[]}
  | {readonly kind: 'list'; readonly entries: Entry[]};

/** One item of a list. */
export interface Entry {
  readonly directive: Directive;
  /** The nodes of its first paragraph, whose first line begins with the numeral. */
  readonly first: SlottableNode[];
  /** The nodes of the paragraphs after it. */
  readonly rest: SlottableNode[];
}

/** The longest marker that hangs in the margin; "Nhiệm vụ 1:" stays in the line. */
const LONGEST_HANGING_MARKER = 5;

/**
 * The part of a shadow tree that sorts the children of its host into a list, by slots that are
 * assigned by hand. Made directly rather than by a template: ten thousand directives are as many
 * slots, and each is made once and kept.
 */
export class DirectiveView {
  /** What goes into the shadow root. */
  readonly node: HTMLElement = document.createElement('div');
  readonly #items = new Map<string, HTMLLIElement>();
  #waiting?: IntersectionObserver;

  constructor() {
    this.node.className = 'view';
  }

  /**
   * Sorts the children of the host anew. The view must stand in its shadow root, since a slot takes
   * nodes only there.
   *
   * @param stretches What is to be shown, in order; together they hold every child once.
   * @param label Name of the lists for assistive technology.
   * @param painted Whether a reader may be looking at the text already.
   */
  update(stretches: Stretch[], label: string, painted: boolean): void {
    const assignments: [HTMLSlotElement, SlottableNode[]][] = [];
    const used = new Set<string>();
    const slot = (nodes: SlottableNode[], className?: string) => {
      const element = document.createElement('slot');
      if (className) element.className = className;
      assignments.push([element, nodes]);
      return element;
    };
    const parts = stretches.map((stretch) => {
      if (stretch.kind === 'loose') return slot(stretch.nodes);
      const list = document.createElement('ol');
      list.part.add('list');
      // Safari takes the role from a list without markers.
      list.setAttribute('role', 'list');
      list.setAttribute('aria-label', label);
      const fragment = document.createDocumentFragment();
      for (const {directive, first, rest} of stretch.entries) {
        const item = this.#item(directive, used, painted);
        item.replaceChildren(slot(first));
        if (rest.length) item.append(slot(rest, 'rest'));
        fragment.append(item);
      }
      list.append(fragment);
      return list;
    });
    this.node.replaceChildren(...parts);
    for (const id of this.#items.keys()) if (!used.has(id)) this.#items.delete(id);
    for (const [element, nodes] of assignments) element.assign(...nodes);
    if (painted) this.#hangWhenOutOfSight();
  }

  /** The element that shows a directive. */
  itemOf(id: string): HTMLLIElement | undefined {
    return this.#items.get(id);
  }

  #item(directive: Directive, used: Set<string>, painted: boolean): HTMLLIElement {
    used.add(directive.id);
    let item = this.#items.get(directive.id);
    if (!item) {
      item = document.createElement('li');
      this.#items.set(directive.id, item);
      item.setAttribute('role', 'listitem');
      item.part.add('item');
      if (!painted) item.classList.add('hanging');
    }
    const marker = directive.marker.normalize('NFC');
    const hangs = marker.length <= LONGEST_HANGING_MARKER;
    const wide = marker.replace(/[^\p{L}\p{N}]/gu, '').length;
    item.style.setProperty('--_marker-letters', hangs ? `${wide}` : '0');
    item.style.setProperty('--_marker-signs', hangs ? `${marker.length - wide + 0.8}` : '0');
    return item;
  }

  /**
   * Hanging a numeral moves the first line of a directive aside. Nothing may move under the eyes of
   * a reader, so where the page was painted before we came, a directive that is on the screen gets
   * its numeral into the margin when it has left the screen. No line breaks elsewhere for it.
   */
  #hangWhenOutOfSight(): void {
    this.#waiting ??= new IntersectionObserver((entries, observer) => {
      for (const {target, isIntersecting} of entries) {
        if (isIntersecting) continue;
        target.classList.add('hanging');
        observer.unobserve(target);
      }
    });
    for (const item of this.#items.values()) {
      if (!item.classList.contains('hanging')) this.#waiting.observe(item);
    }
  }
}
