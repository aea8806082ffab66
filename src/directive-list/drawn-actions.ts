import type {Directive, DirectiveList} from './directive-list.js';
import {setChildren} from './set-children.js';

/**
 * The buttons of directives whose numbers the browser draws. Their items are the page's own nodes in
 * a list of the page: nothing can be put into them, so the buttons lie over the gaps between them.
 */
export class DrawnActions {
  readonly #list: DirectiveList;
  readonly #layer = document.createElement('div');
  readonly #rows = new Map<HTMLElement, HTMLElement>();
  readonly #sizes = new ResizeObserver(() => this.#place());

  constructor(list: DirectiveList) {
    this.#list = list;
    this.#layer.className = 'layer';
  }

  /**
   * Shows a button for each of the list's directives that needs one here.
   *
   * @param createButton Makes the button for a directive, or gives one that is there its name.
   */
  show(createButton: (directive: Directive, before: Element | null) => Element): void {
    const {directives, renderRoot} = this.#list;
    const first = directives.length ? this.#list.itemOf(directives[0].id) : undefined;
    this.stop();
    if (!first || !this.#list.contains(first)) {
      this.#layer.parentNode?.removeChild(this.#layer);
      this.#rows.clear();
      return;
    }
    const rows = directives.map((directive) => {
      const item = this.#list.itemOf(directive.id)!;
      let row = this.#rows.get(item);
      if (!row) {
        row = document.createElement('div');
        row.className = 'actions';
        this.#rows.set(item, row);
      }
      const before = row.firstElementChild;
      const button = createButton(directive, before);
      if (button !== before) row.replaceChildren(button);
      this.#sizes.observe(item);
      return row;
    });
    setChildren(this.#layer, rows);
    for (const [item, row] of this.#rows) if (!row.parentNode) this.#rows.delete(item);
    if (!this.#layer.parentNode) renderRoot.append(this.#layer);
    this.#sizes.observe(this.#list);
    this.#place();
  }

  /** Follows no sizes any more, until the next {@link show}. */
  stop(): void {
    this.#sizes.disconnect();
  }

  /** Puts every row below its item. All is read before anything is written. */
  #place(): void {
    const layer = this.#layer.getBoundingClientRect();
    // Engines do not agree on whether these are multiplied by the zoom of the article.
    const scale = layer.width / this.#layer.offsetWidth || 1;
    const places = [...this.#rows].map(([item, row]) => ({
      row,
      box: item.getBoundingClientRect(),
    }));
    for (const {row, box} of places) {
      row.style.setProperty('top', `${(box.bottom - layer.top) / scale}px`);
      row.style.setProperty('left', `${(box.left - layer.left) / scale}px`);
      row.style.setProperty('width', `${box.width / scale}px`);
    }
  }
}
