import {hostOf, isElement} from '../../shared/node-kinds.js';
import {addSheets} from '../../shared/style-sheets.js';

/** Name of the highlight. */
const NAME = 'bantin-spoken';

/** How much of the screen is kept free above and below the sentence, in pixels. */
const MARGIN = 24;

/** How long a scroll of ours may take, in milliseconds. */
const SCROLLING = 1000;

let sheet: CSSStyleSheet | undefined;

/**
 * Shows in the text what is being read: by a highlight, which changes nothing in the page, and by
 * keeping it on the screen. A reader who scrolls away is left in peace until the sentence is on
 * the screen again. An engine without the CSS Custom Highlight API shows no highlight.
 */
export class SpokenHighlight {
  readonly #root: Document | ShadowRoot;
  readonly #watching = new AbortController();
  #range: Range | null = null;
  #isFollowing = true;
  #scrollingUntil = 0;
  /** How much of the foot of the screen is covered, in pixels. */
  covered = 0;

  /** @param root Where the text stands. */
  constructor(root: Node) {
    this.#root = hostOf(root) ? (root as ShadowRoot) : document;
    if (globalThis.CSS?.highlights) this.#bringStyles();
    const options = {signal: this.#watching.signal, capture: true, passive: true};
    const onOwnWill = () => (this.#scrollingUntil = 0);
    for (const name of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
      addEventListener(name, onOwnWill, options);
    }
    addEventListener('scroll', this.#onScroll, options);
  }

  /**
   * Shows a sentence.
   *
   * @param range Where it stands; `null` for nowhere.
   * @param isAsked Whether the reader has gone there, and so wants to see it.
   */
  show(range: Range | null, isAsked = false): void {
    this.#range = range;
    const highlights = globalThis.CSS?.highlights;
    if (highlights && range) highlights.set(NAME, new Highlight(range));
    else highlights?.delete(NAME);
    if (!range) return;
    this.#isFollowing ||= isAsked || this.#isOnScreen();
    if (this.#isFollowing) this.#bringIntoView(range);
  }

  /** Takes everything away. */
  remove(): void {
    this.#watching.abort();
    this.#range = null;
    globalThis.CSS?.highlights?.delete(NAME);
  }

  readonly #onScroll = (): void => {
    if (performance.now() < this.#scrollingUntil) return;
    if (this.#range) this.#isFollowing = this.#isOnScreen();
  };

  #bringStyles(): void {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      // Half-transparent, so that the ink keeps its contrast on every theme's paper. Links in their own colour would not.
      // Support: Chrome 109 knows no custom properties in a highlight, so there it has one look in all themes.
      sheet.replaceSync(`
        ::highlight(${NAME}) {
          background-color: #ffe58a;
          color: #000;
          text-decoration: underline 2px;
          text-underline-offset: 0.35em;
        }
        @supports (color: color-mix(in srgb, red, blue)) {
          ::highlight(${NAME}) { background-color: rgb(255 196 0 / 0.32); color: var(--_ink); }
        }
        @media (forced-colors: active) {
          ::highlight(${NAME}) { background-color: Highlight; color: HighlightText; }
        }
        @media print {
          ::highlight(${NAME}) { background-color: transparent; color: inherit; text-decoration: none; }
        }
      `);
    }
    addSheets(this.#root, sheet);
  }

  #isOnScreen(): boolean {
    const {top, bottom, height} = this.#range!.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < innerHeight - this.covered;
  }

  #bringIntoView(range: Range): void {
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    for (let box = scrollerOf(range.startContainer); box; box = scrollerOf(box)) {
      const isPage = box === document.scrollingElement;
      const frame = box.getBoundingClientRect();
      const offset = isPage ? stickyOffset(box) : 0;
      const top = (isPage ? 0 : Math.max(0, frame.top)) + offset + MARGIN;
      const foot = innerHeight - this.covered - MARGIN;
      const bottom = isPage ? foot : Math.min(frame.bottom, foot);
      const rect = range.getBoundingClientRect();
      // What is taller than the screen is shown from its beginning.
      const isTooLow = rect.bottom > bottom;
      if (rect.top >= top && !isTooLow) continue;
      const distance = isTooLow ? Math.min(rect.bottom - bottom, rect.top - top) : rect.top - top;
      if (Math.abs(distance) < 1) continue;
      this.#scrollingUntil = performance.now() + SCROLLING;
      // A long way is not gone through: nobody can read on the way.
      const isFar = Math.abs(distance) > innerHeight * 2;
      box.scrollBy({top: distance, behavior: isFar ? 'auto' : behavior});
    }
  }
}

/** Room that the site keeps for a header that sticks to the top, in pixels. */
function stickyOffset(element: Element): number {
  return parseFloat(getComputedStyle(element).scrollPaddingTop) || 0;
}

/** The nearest box around a node that scrolls up and down; the page at last. */
function scrollerOf(node: Node): Element | null {
  const page = document.scrollingElement;
  if (node === page) return null;
  let current: Node | null = node;
  for (;;) {
    // Through the slots: that is how boxes lie on the screen.
    const slot: HTMLSlotElement | null = (current as Partial<Text>).assignedSlot ?? null;
    current = slot ?? current.parentNode;
    current = hostOf(current) ?? current;
    if (!current || current === document) return page;
    if (!isElement(current) || current === page || current === document.body) continue;
    if (current.scrollHeight <= current.clientHeight) continue;
    if (/^(?:auto|scroll)$/.test(getComputedStyle(current).overflowY)) return current;
  }
}
