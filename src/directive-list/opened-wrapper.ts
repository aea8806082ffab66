import {slottable} from '../shared/slottable.js';
import {addSheets} from '../shared/style-sheets.js';
import {directiveListStyles} from './directive-list.styles.js';
import {DirectiveView, type Stretch} from './directive-view.js';
import type {Features} from './features.js';

const opened = new WeakMap<Element, OpenedWrapper>();

/**
 * A wrapper of the CMS that has been given a shadow root, so that its children can be sorted into a
 * list where they are. A shadow root cannot be taken back; when no list needs it any more it shows
 * all children as they are, and follows them.
 */
export class OpenedWrapper {
  readonly #element: Element;
  readonly #view = new DirectiveView();
  readonly #observer = new MutationObserver(() => this.#showAll());

  private constructor(element: Element, root: ShadowRoot) {
    this.#element = element;
    root.append(this.#view.node);
  }

  /** Gives an element a shadow root; `null` where it has one already that is not ours. */
  static open(element: Element): OpenedWrapper | null {
    const known = opened.get(element);
    if (known) return known;
    try {
      const root = element.attachShadow({mode: 'open', slotAssignment: 'manual'});
      const wrapper = new OpenedWrapper(element, root);
      opened.set(element, wrapper);
      return wrapper;
    } catch {
      return null;
    }
  }

  /** Sorts the children; {@link DirectiveView.update} says how. */
  show(stretches: Stretch[], label: string, painted: boolean, features?: Features): void {
    this.#observer.disconnect();
    addSheets(this.#element.shadowRoot!, directiveListStyles.styleSheet!);
    this.#view.update(stretches, label, painted, features);
  }

  /** Shows all children as they are, from now on. */
  retire(): void {
    this.#showAll();
    this.#observer.observe(this.#element, {childList: true});
  }

  /** The element that shows a directive. */
  itemOf(id: string): HTMLLIElement | undefined {
    return this.#view.itemOf(id);
  }

  #showAll(): void {
    this.#view.update([{kind: 'loose', nodes: slottable(this.#element.childNodes)}], '', false);
  }
}
