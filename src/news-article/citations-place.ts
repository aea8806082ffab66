import {bringInto, layOver, liveRange, Measurement} from './citations-geometry.js';

/** What begins the address of a place. */
const PREFIX = 'vien-dan';

/** How long a text may be, in characters, for its beginning to be a fair place to arrive at. */
const LONGEST = 3000;

/** Every id that an article on this page has for its places. */
const reserved = new Set<string>();

/** The whole address of an element of the page: with `<base>` a fragment by itself would lead to another page. */
const addressIn = (id: string) => `${location.href.split('#')[0]}#${encodeURIComponent(id)}`;

/**
 * The way from the list back to the text. Where a paragraph holds the place, the way is its address, so that the
 * browser goes there as by any link, takes the keyboard and the screen reader along, and comes back by "Back".
 */
export class CitationPlaces {
  readonly #article: HTMLElement;
  /** Where the frame around the place stands. It takes no room. */
  readonly layer = document.createElement('div');
  /** The ids that elements get from here when a reader goes to them. */
  readonly #ids = new Map<Element, string>();
  #number = 1;
  #leaving?: AbortController;

  constructor(article: HTMLElement) {
    this.#article = article;
    this.layer.className = 'citation-place';
    this.layer.setAttribute('aria-hidden', 'true');
  }

  /**
   * The address of a place; `null` where the page can have none. It holds once the reader follows it: only then
   * is there an id for it.
   */
  addressOf(range: StaticRange): string | null {
    const target = this.#targetOf(range);
    return target && addressIn(this.#idFor(target));
  }

  /**
   * Goes to a place; what happens at a click on its link, or on a button where it has no address.
   * The layer must have been put into the shadow tree.
   */
  go(event: MouseEvent, range: StaticRange): void {
    const target = this.#targetOf(range);
    if (target) {
      target.id ||= this.#idFor(target);
      (event.currentTarget as HTMLAnchorElement).href = addressIn(target.id);
    } else {
      // The text stands beside others in a large box, which no address leads into.
      getSelection()?.collapse(range.startContainer, range.startOffset);
    }
    // Another window has a page of its own.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    // The browser goes first.
    setTimeout(() => this.#frame(range));
  }

  /** Takes everything off the page. */
  release(): void {
    this.#leave();
    for (const [element, id] of this.#ids) {
      // An id that the page has changed meanwhile is the page's.
      if (element.id === id) element.removeAttribute('id');
      reserved.delete(id);
    }
    this.#ids.clear();
    this.#number = 1;
  }

  #leave = (): void => {
    this.#leaving?.abort();
    this.layer.replaceChildren();
    this.layer.parentNode?.removeChild(this.layer);
  };

  /** Draws a frame around the place, until the reader does something else, and brings it onto the screen. */
  #frame(range: StaticRange): void {
    if (!this.layer.isConnected || !liveRange(range)) return;
    const {frames} = new Measurement(this.#article).placeOf(range, this.layer);
    for (const frame of frames) bringInto(frame, range);
    this.#draw(range);
    const [mark] = this.layer.children;
    const {top, bottom} = mark?.getBoundingClientRect() ?? {top: 0, bottom: 0};
    if (top < 0 || bottom > innerHeight) mark?.scrollIntoView({block: 'center'});
    this.#leaving?.abort();
    this.#leaving = new AbortController();
    const {signal} = this.#leaving;
    for (const name of ['pointerdown', 'keydown', 'resize']) {
      addEventListener(name, this.#leave, {signal, capture: true});
    }
    this.#follow(range, signal);
  }

  #draw(range: StaticRange): void {
    const {boxes} = new Measurement(this.#article).placeOf(range, this.layer);
    this.layer.replaceChildren(
      ...boxes.map((box) => {
        const mark = document.createElement('span');
        layOver(mark, box);
        return mark;
      }),
    );
  }

  /** Keeps the frame on its place while what comes onto the screen, or arrives late, is laid out around it. */
  #follow(range: StaticRange, signal: AbortSignal): void {
    const draw = () => this.#draw(range);
    const observer = new ResizeObserver(draw);
    for (const element of [this.#article, range.startContainer.parentElement]) {
      if (element) observer.observe(element);
    }
    signal.addEventListener('abort', () => observer.disconnect());
    let isDue = false;
    const onMove = () => {
      if (isDue) return;
      isDue = true;
      requestAnimationFrame(() => {
        isDue = false;
        if (!signal.aborted) draw();
      });
    };
    // What rests elsewhere in the article may take as much room as it gives back.
    for (const name of ['scroll', 'contentvisibilityautostatechange']) {
      addEventListener(name, onMove, {signal, capture: true, passive: true});
    }
  }

  /** The smallest element that holds the place and may have an id; `null` where it is no good place to arrive at. */
  #targetOf({startContainer}: StaticRange): Element | null {
    // An address leads to nothing inside a shadow root.
    if (!(this.#article.getRootNode() === document)) return null;
    const inline = startContainer.parentElement;
    const block = inline?.closest('p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, figcaption, div');
    for (const element of [block, inline]) {
      const isInside = element && element !== this.#article && this.#article.contains(element);
      if (isInside && element.textContent.length <= LONGEST) return element;
    }
    return null;
  }

  #idFor(element: Element): string {
    if (element.id) return element.id;
    let id = this.#ids.get(element);
    // An article has none for its places below the number that was free last.
    for (; !id; this.#number++) {
      const free = `${PREFIX}-${this.#number}`;
      if (!reserved.has(free) && !document.getElementById(free)) id = free;
    }
    reserved.add(id);
    this.#ids.set(element, id);
    return id;
  }
}
