import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {DEV_MODE, warn, warnOfKinds} from '../shared/development.js';
import {assignsSlots, manualSlots, openRoot} from '../shared/declared-root.js';
import {bringLightDomStyles} from '../shared/light-dom-styles.js';
import {slottable} from '../shared/slottable.js';
import type {renderOwnStatus} from './status-line.js';

const DIGITS = /^\s*\d{1,6}\s*$/;

/** What is no number is none; the attribute stays as its author wrote it. */
const digits = {
  fromAttribute: (value: unknown) => (DIGITS.test(`${value as string}`) ? Number(value) : null),
  toAttribute: (value: unknown) => (DIGITS.test(`${value as string}`) ? value : null),
};

/** Comes when the first item needs it. */
let renderStatus: typeof renderOwnStatus | undefined;

/**
 * One directive, written by hand or by a framework: its number, how far it has come, and who is to
 * do it. Stands in a `<directive-list>`, which adds it to its addresses, its search and its summary,
 * or anywhere else by itself.
 *
 * The author supplies the text without the number: `(7)` is drawn before it. In a list, an item
 * without a number has that of its place. In a list with such items, they alone are the directives.
 *
 * @summary One directive, written by hand or by a framework.
 * @slot - The text: words, or paragraphs.
 */
export class DirectiveItem extends LitElement {
  // A child that names a slot is shown as well: a CMS has slots of its own.
  static override shadowRootOptions = manualSlots;

  /** Its number, 0 to 999999; `null` where it has none, or what was given is no number. */
  @property({converter: digits, reflect: true}) number: number | null = null;

  /**
   * How far it has come: `todo`, `doing`, `done` or `overdue`; empty where nothing is known. What is
   * not done is overdue from the day after it was due. Any other word means that nothing is known.
   */
  @property({reflect: true, useDefault: true}) status: '' | 'todo' | 'doing' | 'done' | 'overdue' =
    '';

  /** The last day for it, in any form that `parseDate` reads; what is no date is shown as written. */
  @property({reflect: true, useDefault: true}) due = '';

  /** Who is to do it. */
  @property({reflect: true, useDefault: true}) owner = '';

  readonly #observer = new MutationObserver(() => this.#assign());

  override connectedCallback(): void {
    super.connectedCallback();
    bringLightDomStyles(this);
    this.#observer.observe(this, {childList: true});
    // Whether it stands in a list may have changed, and so may the children.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  protected override createRenderRoot(): ShadowRoot {
    return openRoot(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#assign();
    if (!DEV_MODE) return;
    warnOfKinds(this, changed);
    warnAuthor(this, changed);
  }

  protected override render() {
    return html`<slot></slot>${this.#isAlone ? this.#renderStatus() : nothing}`;
  }

  #assign(): void {
    if (assignsSlots(this))
      this.renderRoot.querySelector('slot')?.assign(...slottable(this.childNodes));
  }

  /** Whether no list says of it what there is to say. */
  get #isAlone(): boolean {
    return !!(this.status || this.due || this.owner) && !this.closest('directive-list');
  }

  #renderStatus() {
    if (renderStatus) return renderStatus(this);
    void import('./status-line.js').then(({renderOwnStatus}) => {
      renderStatus = renderOwnStatus;
      this.requestUpdate();
    });
    return nothing;
  }
}

function warnAuthor(item: DirectiveItem, changed: PropertyValues<DirectiveItem>): void {
  const number = item.getAttribute('number');
  if (number !== null && !DIGITS.test(number)) {
    warn(item, `"${number}" is no number; write digits only into the attribute "number".`);
  }
  const status = `${item.status ?? ''}`.trim().toLowerCase();
  if (changed.has('status') && status && !/^(?:todo|doing|done|overdue)$/.test(status)) {
    warn(item, `"${status}" is no status; write todo, doing, done or overdue.`);
  }
}
