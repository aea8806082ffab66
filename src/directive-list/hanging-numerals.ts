/**
 * Hanging a numeral moves the first line of a directive aside. Nothing may move under the eyes of
 * a reader, so where the page was painted before we came, a directive that is on the screen gets
 * its numeral into the margin when it has left the screen. No line breaks elsewhere for it.
 */
export class HangingNumerals {
  readonly #observer = new IntersectionObserver((entries, observer) => {
    for (const {target, isIntersecting} of entries) {
      if (isIntersecting) continue;
      target.classList.add('hanging');
      observer.unobserve(target);
    }
  });

  /** Hangs the numeral of a directive as soon as that can be done. */
  hang(item: Element): void {
    if (!item.classList.contains('hanging')) this.#observer.observe(item);
  }
}
