import type {Paragraph} from '../directive-list/paragraphs.js';
import {isElement} from '../shared/node-kinds.js';
import {bodyParagraphs} from './body-text.js';
import {keepPlaceAt, type Place, placeAt, startOf} from './kept-places.js';

/** In how many steps the line grows. */
const STEPS = 100;

/** How long a reader rests, in milliseconds, before the place is kept. */
const REST = 1000;

/** Everything above the lower edge of the screen counts as seen, however far up it is. */
const ABOVE = '9999999px 0px 0px';

/** Where a node stands on the screen; a text node has a place too. */
function rectOf({nodes}: Paragraph): DOMRect {
  const range = document.createRange();
  range.setStartBefore(nodes[0]);
  range.setEndAfter(nodes.at(-1)!);
  return range.getBoundingClientRect();
}

/** The first paragraph that ends below the upper edge of the screen: halving asks few of them. */
function firstOnScreen(paragraphs: readonly Paragraph[]): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rectOf(paragraphs[middle]).bottom > 1) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Follows how far an article has been read, and keeps the place between two visits. There is no
 * listener for scrolling: the browser tells when another hundredth of a mark as high as the article,
 * drawn beside the text and not in it, has come onto the screen or left it. What is told is answered
 * without asking the page anything, and drawn without a layout.
 */
export class ReadingProgress {
  readonly #article: HTMLElement;
  readonly #onReadOn: () => void;
  readonly #mark = document.createElement('div');
  readonly #bar = document.createElement('div');
  readonly #observer: IntersectionObserver;
  readonly #listening = new AbortController();
  readonly #kept: Place | undefined;
  #isRead = false;
  /** Which share of the article was seen at first. */
  #first?: number;
  #hasReadOn = false;
  #place?: Paragraph;
  #resting?: ReturnType<typeof setTimeout>;

  /**
   * @param article The article.
   * @param column What in its shadow root is as high as the article.
   * @param onReadOn Called when the reader has gone on from where the page was opened, or has come to where they stopped.
   */
  constructor(article: HTMLElement, column: HTMLElement, onReadOn: () => void) {
    this.#article = article;
    this.#onReadOn = onReadOn;
    this.#kept = placeAt(this.#address);
    this.#mark.className = 'mark';
    this.#bar.className = 'progress';
    this.#bar.setAttribute('part', 'progress');
    // A reader who sees no line has other ways to tell where they are.
    this.#bar.setAttribute('aria-hidden', 'true');
    const line = document.createElement('div');
    this.#bar.append(line);
    column.append(this.#mark);
    // Not inside: the column would move up with it.
    column.before(this.#bar);

    this.#observer = new IntersectionObserver(
      (entries) => {
        const {intersectionRatio: seen, boundingClientRect} = entries.at(-1)!;
        const {height} = boundingClientRect;
        this.#isRead = (1 - seen) * height < 1;
        this.#first ??= seen;
        clearTimeout(this.#resting);
        this.#resting = setTimeout(() => this.#keep(), REST);
        const hasReadOn = (seen - this.#first) * height > innerHeight / 2;
        line.style.setProperty('transform', `scaleX(${seen})`);
        if (hasReadOn) this.#readOn();
      },
      {
        rootMargin: ABOVE,
        threshold: [...Array(STEPS + 1).keys()].map((step) => step / STEPS),
      },
    );
    this.#observer.observe(this.#mark);

    const {signal} = this.#listening;
    addEventListener('pagehide', () => this.#keep(), {signal});
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'hidden') this.#keep();
      },
      {signal},
    );
  }

  /** The paragraph at which the reader stopped last time, if it is still there, until they read on. */
  get place(): Paragraph | undefined {
    const kept = this.#kept;
    if (!kept || this.#hasReadOn) return undefined;
    // It is asked for often, and to look for it takes a while.
    if (this.#place && this.#article.contains(this.#place.nodes[0])) return this.#place;
    const paragraphs = bodyParagraphs(this.#article);
    const isKept = (paragraph?: Paragraph) => !!paragraph && startOf(paragraph.text) === kept.start;
    this.#place = isKept(paragraphs[kept.index]) ? paragraphs[kept.index] : paragraphs.find(isKept);
    return this.#place;
  }

  /** Brings the reader to where they stopped: the eye, and what a screen reader reads from. */
  resume(): void {
    const {place} = this;
    if (!place) return;
    scrollBy({top: rectOf(place).top - innerHeight / 8, behavior: 'instant'});
    getSelection()?.collapse(place.nodes[0], 0);
    // The keyboard goes on from what had the focus last. The attribute is gone before anybody could meet it.
    const target = place.nodes.find(isElement) as HTMLElement | undefined;
    const isAuthors = target?.hasAttribute('tabindex');
    if (target && !isAuthors) target.tabIndex = -1;
    target?.focus({preventScroll: true});
    if (target && !isAuthors) target.removeAttribute('tabindex');
    // However short the way was.
    this.#readOn();
  }

  #readOn(): void {
    if (this.#hasReadOn) return;
    this.#hasReadOn = true;
    this.#onReadOn();
  }

  /** Takes everything away that was drawn; the place stays kept. */
  stop(): void {
    clearTimeout(this.#resting);
    this.#listening.abort();
    this.#observer.disconnect();
    this.#mark.remove();
    this.#bar.remove();
  }

  get #address(): string {
    const {pathname, search} = location;
    return `${pathname}${search}${this.#article.id ? `#${this.#article.id}` : ''}`;
  }

  #keep(): void {
    // Whoever sees the beginning has read nothing yet, which is known before the text is read.
    const isAtTop = this.#mark.getBoundingClientRect().top >= 0;
    const paragraphs = isAtTop ? [] : bodyParagraphs(this.#article);
    const index = firstOnScreen(paragraphs);
    const isUnread = index === 0;
    // Whoever only looked in again has not lost the place of last time.
    if (isUnread && this.#kept) return;
    const isRead = this.#isRead || index === paragraphs.length;
    keepPlaceAt(
      this.#address,
      isUnread || isRead ? null : {index, start: startOf(paragraphs[index].text)},
    );
  }
}
