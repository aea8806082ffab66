import type {SlottableNode} from '../shared/slottable.js';
import type {Directive} from './directive-list.js';
import type {Features} from './features.js';
import {setChildren} from './set-children.js';

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

/** So many directives are laid out at once; what is more, in parts as long, when they come near the screen. */
const FEW = 50;

/** The longest marker that hangs in the margin; "Nhiệm vụ 1:" stays in the line. */
const LONGEST_HANGING_MARKER = 5;

/** The parts of one item, made once and kept. */
interface Item {
  /** The marker for which there is room. */
  marker?: string;
  readonly element: HTMLLIElement;
  readonly first: HTMLSlotElement;
  readonly rest: HTMLSlotElement;
  readonly actions: HTMLElement;
}

/** Items that were made ahead, in order. */
const spare: Item[] = [];

/** Makes items for the list that is drawn next, with room for these markers; of a long list, for its beginning. */
export function makeItemsAhead(markers: readonly string[]): void {
  for (const marker of markers.slice(0, FEW)) {
    const item = createItem();
    makeRoom(item, marker);
    spare.push(item);
  }
}

/**
 * The part of a shadow tree that sorts the children of its host into a list, by slots that are
 * assigned by hand. Made directly rather than by a template: ten thousand directives are as many
 * slots, and each is made once and kept.
 *
 * Its tree, which features add to (see `features.ts`):
 *
 * ```
 * div.view
 *   slot                     what the author wrote before the list
 *   (header of a feature)    in the order in which features were added
 *   ol
 *     (div)                  a part of a long list; what is far from the screen rests
 *       li                   one directive; `hidden` where a feature does not show it
 *         slot  slot.rest    its nodes
 *         div.actions        a quiet row: the features' buttons and words
 *   slot                     what the author wrote after the list
 * ```
 *
 * A list that is recognised in a wrapper of the CMS is drawn by a view in that wrapper's shadow root:
 * a feature keeps no view, and asks `DirectiveList.itemOf()` for an item.
 */
export class DirectiveView {
  /** What goes into the shadow root. */
  readonly node: HTMLElement = document.createElement('div');
  readonly #items = new Map<string, Item>();
  /** Those that are in use come first; the others wait for a longer text. */
  readonly #lists: HTMLOListElement[] = [];
  readonly #slots: HTMLSlotElement[] = [];
  readonly #parts: HTMLElement[] = [];

  constructor() {
    this.node.className = 'view';
  }

  /**
   * Sorts the children of the host anew. The view must stand in its shadow root.
   *
   * New slots are given their nodes before they stand in the tree: Chromium looks at all the others
   * for each that does, which takes seconds for ten thousand.
   *
   * @param stretches What is to be shown, in order; together they hold every child once.
   * @param label Name of the lists for assistive technology.
   * @param painted Whether a reader may be looking at the text already.
   * @param features What adds to the list.
   */
  update(stretches: Stretch[], label: string, painted: boolean, features?: Features): void {
    const assignments: [HTMLSlotElement, SlottableNode[]][] = [];
    const decorated: [HTMLLIElement, Directive, HTMLElement][] = [];
    const fill = new Map<Element, Element[]>();
    const used = new Set<string>();
    const parts: HTMLElement[] = [];
    let lists = 0;
    let slots = 0;
    let resting = 0;
    for (const stretch of stretches) {
      if (stretch.kind === 'loose') {
        const slot = (this.#slots[slots++] ??= document.createElement('slot'));
        assignments.push([slot, stretch.nodes]);
        parts.push(slot);
        continue;
      }
      if (!lists && features) parts.push(...features.headers);
      const list = (this.#lists[lists++] ??= createList());
      list.setAttribute('aria-label', label);
      const {entries} = stretch;
      const isLong = entries.length > FEW;
      list.classList.toggle('long', isLong);
      const children: Element[] = [];
      let siblings = children;
      entries.forEach(({directive, first, rest}, index) => {
        if (isLong && index % FEW === 0) {
          const part = (this.#parts[resting++] ??= document.createElement('div'));
          part.style.setProperty('--_lines', `${linesOf(entries.slice(index, index + FEW))}`);
          children.push(part);
          fill.set(part, (siblings = []));
        }
        const item = this.#item(directive, first, painted);
        used.add(directive.id);
        assignments.push([item.first, first], [item.rest, rest]);
        decorated.push([item.element, directive, item.actions]);
        siblings.push(item.element);
      });
      fill.set(list, children);
      parts.push(list);
    }
    for (const id of this.#items.keys()) if (!used.has(id)) this.#items.delete(id);
    this.#slots.length = slots;
    // All are asked before one is told: an answer after a change takes a look at every slot.
    const changed = assignments.filter(([slot, nodes]) => !hasNodes(slot, nodes));
    const early = changed.filter(([slot]) => !slot.isConnected);
    for (const [slot, nodes] of changed) slot.assign(...nodes);
    fill.forEach((children, list) => setChildren(list, children));
    setChildren(this.node, parts);
    // Chrome 109 does nothing with what a slot was given before it stood in its tree. It is told
    // again, and that something has changed.
    if (early.some(([slot, nodes]) => slot.assignedNodes().length !== nodes.length)) {
      for (const [slot] of early) slot.assign();
      for (const [slot, nodes] of early) slot.assign(...nodes);
    }
    features?.decorate(this.node.getRootNode(), decorated);
  }

  /** The element that shows a directive. */
  itemOf(id: string): HTMLLIElement | undefined {
    return this.#items.get(id)?.element;
  }

  #item(directive: Directive, first: SlottableNode[], painted: boolean): Item {
    let item = this.#items.get(directive.id);
    if (!item) {
      item = spare.shift() ?? createItem();
      this.#items.set(directive.id, item);
      // Elsewhere the tools of the list see to it, when the directive is out of sight.
      if (!painted) item.element.classList.add('hanging');
    }
    // A number that is drawn hangs by itself.
    makeRoom(item, first[0]?.nodeName === 'DIRECTIVE-ITEM' ? '' : directive.marker);
    return item;
  }
}

function createList(): HTMLOListElement {
  const list = document.createElement('ol');
  list.part.add('list');
  // Safari takes the role from a list without markers.
  list.setAttribute('role', 'list');
  return list;
}

/** Makes room for a marker in the margin; a long one stands in its line. */
function makeRoom(item: Item, marker: string): void {
  if (item.marker === marker) return;
  item.marker = marker;
  const written = marker.normalize('NFC');
  const hanging = written.length <= LONGEST_HANGING_MARKER ? written : '';
  const letters = hanging.replace(/[^\p{L}\p{N}]/gu, '').length;
  const {style} = item.element;
  style.setProperty('--_marker-letters', `${letters}`);
  style.setProperty('--_marker-signs', `${hanging ? hanging.length - letters + 0.8 : 0}`);
}

/** How many lines directives take, about: 62 letters in each, and 1.3 for half a line and what is between two. */
function linesOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, {directive}) => sum + directive.text.length / 62 + 1.3, 0);
}

function createItem(): Item {
  const element = document.createElement('li');
  element.setAttribute('role', 'listitem');
  element.part.add('item');
  const first = document.createElement('slot');
  const rest = document.createElement('slot');
  rest.className = 'rest';
  const actions = document.createElement('div');
  actions.className = 'actions';
  element.append(first, rest, actions);
  return {element, first, rest, actions};
}

function hasNodes(slot: HTMLSlotElement, nodes: readonly SlottableNode[]): boolean {
  const present = slot.assignedNodes();
  return present.length === nodes.length && present.every((node, index) => node === nodes[index]);
}
