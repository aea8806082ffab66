import {addSheets} from '../shared/style-sheets.js';
import {createPlace} from './arranged-children.js';
import {bodyLayoutStyles} from './body-layout.styles.js';
import {DividedSlots, wholeSlotOf} from './divided-slots.js';

/** The slot in which a `<directive-list>` shows an element, be it its child or that of a wrapper in it. */
export function slotOfList(element: Element): HTMLSlotElement | null {
  const slot = wholeSlotOf(element);
  if (!slot?.closest('.view')) return null;
  const {host, slotAssignment} = slot.getRootNode() as ShadowRoot;
  return slotAssignment === 'manual' && host.closest('directive-list') ? slot : null;
}

/**
 * Boxes around some of what the lists of an article show. A list hands out its slots itself; a slot with something
 * in a box is divided.
 */
export class BoxesInLists {
  readonly #slots: DividedSlots;
  readonly #boxes = new Map<Element, HTMLElement>();

  /** @param onChange Called when a list has sorted its children anew. */
  constructor(article: Element, onChange: () => void) {
    this.#slots = DividedSlots.of(article, onChange);
  }

  /** Puts these elements in boxes, and no others; passes over what is in no list. */
  show(elements: Iterable<Element>): void {
    const around = new Map<HTMLSlotElement, Map<Node, HTMLElement>>();
    const used = new Set<Element>();
    for (const element of elements) {
      const slot = slotOfList(element);
      if (!slot) continue;
      const box = this.#boxes.get(element) ?? createPlace('box').element;
      this.#boxes.set(element, box);
      used.add(element);
      around.set(slot, (around.get(slot) ?? new Map<Node, HTMLElement>()).set(element, box));
      addSheets(slot.getRootNode(), bodyLayoutStyles.styleSheet!);
    }
    for (const element of this.#boxes.keys()) if (!used.has(element)) this.#boxes.delete(element);
    this.#slots.putAround(around);
  }

  /** The box in which an element stands. */
  boxOf(element: Element): HTMLElement | undefined {
    return this.#boxes.get(element);
  }
}
