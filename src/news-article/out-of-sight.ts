/** Whether a browser keeps what is read where it is when something above it grows. Safari does not. */
const isAnchored = (): boolean => CSS.supports('overflow-anchor', 'auto');

/**
 * Changes something when nobody sees it move: at once where its place is off the screen, else when it
 * has left the screen, or is printed. A page that has nothing to scroll is changed at once, for its
 * reader would wait in vain.
 */
export class OutOfSight {
  readonly #place: Element;
  readonly #change: () => void;
  readonly #observer: IntersectionObserver;
  #printing?: AbortController;

  /**
   * @param place What will grow or shrink.
   * @param change Makes the change. Called once for each time that it was wanted, or for several.
   */
  constructor(place: Element, change: () => void) {
    this.#place = place;
    this.#change = change;
    this.#observer = new IntersectionObserver((entries) => this.#onSight(entries.at(-1)!));
  }

  /** Wants the change. */
  want(): void {
    this.cancel();
    this.#observer.observe(this.#place);
    this.#printing = new AbortController();
    const {signal} = this.#printing;
    addEventListener('beforeprint', () => this.#make(), {signal});
  }

  /** Wants it no more. */
  cancel(): void {
    this.#observer.disconnect();
    this.#printing?.abort();
  }

  #onSight({isIntersecting, boundingClientRect: {top}}: IntersectionObserverEntry): void {
    const {scrollHeight} = document.documentElement;
    const isHidden = !isIntersecting && (top >= innerHeight || isAnchored());
    if (isHidden || scrollHeight <= innerHeight) this.#make();
  }

  #make(): void {
    this.cancel();
    this.#change();
  }
}
