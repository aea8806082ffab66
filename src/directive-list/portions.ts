/** How many things are done at once; in each frame after that twice as many. */
const FIRST = 2;

/**
 * Does something that nobody waits for to many things, to the first at once and to the others in the next frames: what is
 * added to a page is laid out in the frame that shows it, and a reader who does something meanwhile waits for that.
 */
export class Portions {
  readonly #waiting = new Map<object, () => void>();
  #isWaiting = false;
  #size = FIRST;
  #left = FIRST;

  /**
   * Takes one more. What waits for the same thing already is not done.
   *
   * @param thing To what something is to be done.
   * @param act Does it.
   */
  add(thing: object, act: () => void): void {
    if (this.#left-- > 0) return act();
    this.#waiting.set(thing, act);
    this.#wait();
  }

  #wait(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() => this.#doSome());
  }

  #doSome(): void {
    this.#isWaiting = false;
    this.#size *= 2;
    for (const [thing, act] of [...this.#waiting].slice(0, this.#size)) {
      this.#waiting.delete(thing);
      act();
    }
    if (this.#waiting.size) this.#wait();
    else this.#size = this.#left = FIRST;
  }
}
