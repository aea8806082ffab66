/** All but white space, of which SharePoint leaves a kind without width. */
const WRITTEN = /[^\s\u200b]/;

/** What may stand in a paragraph that says nothing. */
const SAYS_NOTHING = 'br, span, font, b, strong, i, em, u';

/**
 * Finds the paragraphs in which editors wrote nothing, `<p>&nbsp;</p>`, and says when one can lose
 * its room. Style sheets do not see such a space, so that the room is there when the page is painted;
 * it is taken away where nobody sees it: below the screen, where what moves up stays below.
 */
export class EmptyParagraphs {
  /** Those that are to be left out. */
  readonly hidden = new Set<Element>();
  readonly #onChange: () => void;
  readonly #places = new IntersectionObserver((entries) => this.#onPlaces(entries));
  readonly #texts = new MutationObserver(() => this.#check());
  #followed = new Set<Element>();

  /** @param onChange Called when other paragraphs are to be left out than before. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /**
   * Looks for empty ones among paragraphs; those from before are forgotten.
   *
   * @param paragraphs All that can be left out.
   */
  follow(paragraphs: Element[]): void {
    const empty = new Set(paragraphs.filter(isEmpty));
    for (const paragraph of this.hidden) if (!empty.has(paragraph)) this.hidden.delete(paragraph);
    for (const paragraph of this.#followed) {
      if (!empty.has(paragraph)) this.#places.unobserve(paragraph);
    }
    this.#texts.disconnect();
    for (const paragraph of empty) {
      // A framework may write into a text node that is there.
      this.#texts.observe(paragraph, {characterData: true, childList: true, subtree: true});
      if (!this.#followed.has(paragraph)) this.#places.observe(paragraph);
    }
    this.#followed = empty;
  }

  #check(): void {
    this.follow([...this.#followed]);
    this.#onChange();
  }

  #onPlaces(entries: IntersectionObserverEntry[]): void {
    const before = this.hidden.size;
    for (const {target, isIntersecting, boundingClientRect} of entries) {
      if (isIntersecting || boundingClientRect.top < innerHeight) continue;
      this.hidden.add(target);
      this.#places.unobserve(target);
    }
    if (this.hidden.size > before) this.#onChange();
  }
}

/** Whether a paragraph says nothing. One that can be the goal of a link says something. */
function isEmpty(paragraph: Element): boolean {
  return (
    !WRITTEN.test(paragraph.textContent) &&
    !paragraph.id &&
    [...paragraph.querySelectorAll('*')].every(
      (element) => !element.id && (element.matches(SAYS_NOTHING) || element.localName === 'o:p'),
    )
  );
}
