import type {LitElement, ReactiveController} from 'lit';

/**
 * One tab stop for a row of buttons: the arrow keys, Home and End move within it, and Tab comes back
 * to where it left. Up and Down stay with the page, which scrolls by them.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 */
export class RovingTabindexController implements ReactiveController {
  readonly #host: LitElement;
  readonly #buttons: () => HTMLElement[];
  #current?: HTMLElement;

  /**
   * @param host The element whose shadow root holds the row.
   * @param buttons Gives the buttons of the row in their order; asked after each update.
   */
  constructor(host: LitElement, buttons: () => HTMLElement[]) {
    this.#host = host;
    this.#buttons = buttons;
    host.addController(this);
  }

  hostUpdated(): void {
    const buttons = this.#buttons();
    if (!buttons.includes(this.#current!)) this.#current = buttons[0];
    for (const button of buttons) {
      // What an author has slotted keeps its attributes: Tab passes over a slot that says -1.
      (button.assignedSlot ?? button).tabIndex = button === this.#current ? 0 : -1;
    }
  }

  /** To be called when a button of the row takes the focus, by whatever means. */
  readonly onFocusIn = (event: FocusEvent): void => {
    // What has the focus may stand inside a button of the portal's.
    const path = event.composedPath();
    const button = this.#buttons().find((candidate) => path.includes(candidate));
    if (!button) return;
    this.#current = button;
    this.hostUpdated();
  };

  /** To be called when a key goes down in the row. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const buttons = this.#buttons();
    const isRightToLeft = getComputedStyle(this.#host).direction === 'rtl';
    const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
    const backward = isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
    const at = buttons.indexOf(this.#current!);
    const last = buttons.length - 1;
    const target =
      event.key === forward
        ? buttons[at === last ? 0 : at + 1]
        : event.key === backward
          ? buttons[at <= 0 ? last : at - 1]
          : event.key === 'Home'
            ? buttons[0]
            : event.key === 'End'
              ? buttons[last]
              : undefined;
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
}
