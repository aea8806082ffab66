import {hostOf} from '../shared/node-kinds.js';
import {addSheets} from '../shared/style-sheets.js';
import type {Directive} from './directive-list.js';

/**
 * What adds something to a list without a hand on its items: a status beside each directive, a
 * summary above them, a filter. Known to the list by `DirectiveList.addFeature()`.
 */
export interface DirectiveFeature {
  /** Rules for what it adds; adopted by the shadow root in which the list stands. */
  readonly styles?: readonly CSSStyleSheet[];
  /** What stands before the first directive, after what the author wrote before it. */
  readonly header?: HTMLElement;
  /**
   * Called for each directive after each reading, and after each `DirectiveList.refresh()`. Must be
   * cheap, for there may be ten thousand, and must find its own from the last time: items are kept
   * as long as their directive is on the page.
   *
   * @param item The `<li>` in the shadow tree: the slots of the directive, then `actions`.
   * @param directive The directive that it shows.
   * @param actions The quiet row below the text. It takes no room of its own, but lies in the gap
   *   between two directives: what is put into it must be one line high.
   */
  decorateItem?(item: HTMLLIElement, directive: Directive, actions: HTMLElement): void;
  /**
   * Whether a directive is shown on the screen; all are where there is no such feature. What is not
   * shown can still be found by the browser's search, by its address, and on paper.
   */
  isShown?(directive: Directive): boolean;
}

/** Where the browser's own search can reveal what is hidden, it may. */
const HIDDEN = 'onbeforematch' in document ? 'until-found' : '';

/** The features of one list; loaded with the first of them. */
export class Features {
  readonly #all: DirectiveFeature[] = [];

  /** Adds a feature; one that is there already is not added again. */
  add(feature: DirectiveFeature): void {
    if (!this.#all.includes(feature)) this.#all.push(feature);
  }

  /** What stands before the first directive, in the order in which features were added. */
  get headers(): HTMLElement[] {
    return this.#all.flatMap(({header}) => header ?? []);
  }

  /**
   * Lets every feature add to every directive.
   *
   * @param root The shadow root in which the list stands.
   * @param items The element, the directive and the row of actions of each.
   */
  decorate(root: Node, items: Iterable<readonly [HTMLLIElement, Directive, HTMLElement]>): void {
    if (hostOf(root)) addSheets(root, ...this.#all.flatMap(({styles}) => styles ?? []));
    for (const [element, directive, actions] of items) {
      for (const feature of this.#all) feature.decorateItem?.(element, directive, actions);
      if (this.#all.some(({isShown}) => isShown && !isShown(directive))) {
        element.setAttribute('hidden', HIDDEN);
      } else {
        element.removeAttribute('hidden');
      }
    }
  }
}
