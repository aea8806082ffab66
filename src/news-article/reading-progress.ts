import type {Paragraph} from '../directive-list/paragraphs.js';
import {bodyParagraphs} from './body-text.js';
import {keepPlaceAt, type Place, placeAt, startOf} from './kept-places.js';

/** How many steps the line has. */
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
 * listener for scrolling: the browser tells when one of a hundred marks, drawn beside the text and
 * not in it, comes onto the screen or leaves it.
 */
export class ReadingProgress {
  readonly #article: HTMLElement;
  readonly #marks = document.createElement('div');
  readonly #bar = document.createElement('div');
  readonly #observer: IntersectionObserver;
  readonly #listening = new AbortController();
  readonly #kept: Place | undefined;
  #seen = 0;
  /** How much was seen at first. */
  #first?: number;
  #hasReadOn = false;
  #resting?: ReturnType<typeof setTimeout>;

  /**
   * @param article The article.
   * @param column What in its shadow root is as high as the article.
   * @param onReadOn Called when the reader has gone on from where the page was opened.
   */
  constructor(article: HTMLElement, column: HTMLElement, onReadOn: () => void) {
    this.#article = article;
    this.#kept = placeAt(this.#address);
    for (let step = 1; step <= STEPS; step++) {
      const mark = document.createElement('i');
      mark.style.setProperty('inset-block-start', `${(step / STEPS) * 100}%`);
      this.#marks.append(mark);
    }
    this.#marks.className = 'marks';
    this.#bar.className = 'progress';
    this.#bar.setAttribute('part', 'progress');
    // A reader who sees no line has other ways to tell where they are.
    this.#bar.setAttribute('aria-hidden', 'true');
    this.#bar.append(document.createElement('div'));
    column.append(this.#marks);
    // Not inside: the column would move up with it.
    column.before(this.#bar);

    const passed = new Set<Element>();
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const {target, isIntersecting} of entries) {
          if (isIntersecting) passed.add(target);
          else passed.delete(target);
        }
        this.#seen = passed.size / STEPS;
        const line = this.#bar.firstElementChild as HTMLElement;
        line.style.setProperty('inline-size', `${this.#seen * 100}%`);
        clearTimeout(this.#resting);
        this.#resting = setTimeout(() => this.#keep(), REST);
        this.#first ??= this.#seen;
        const isFurther = (this.#seen - this.#first) * column.offsetHeight > innerHeight / 2;
        if (this.#hasReadOn || !isFurther) return;
        this.#hasReadOn = true;
        onReadOn();
      },
      {rootMargin: ABOVE},
    );
    for (const mark of this.#marks.children) this.#observer.observe(mark);

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
    const paragraphs = bodyParagraphs(this.#article);
    const isKept = (paragraph?: Paragraph) => !!paragraph && startOf(paragraph.text) === kept.start;
    return isKept(paragraphs[kept.index]) ? paragraphs[kept.index] : paragraphs.find(isKept);
  }

  /** Brings the reader to where they stopped: the eye, and what a screen reader reads from. */
  resume(): void {
    const {place} = this;
    if (!place) return;
    scrollBy({top: rectOf(place).top - innerHeight / 8, behavior: 'instant'});
    getSelection()?.collapse(place.nodes[0], 0);
  }

  /** Takes everything away that was drawn; the place stays kept. */
  stop(): void {
    clearTimeout(this.#resting);
    this.#listening.abort();
    this.#observer.disconnect();
    this.#marks.remove();
    this.#bar.remove();
  }

  get #address(): string {
    const {pathname, search} = location;
    return `${pathname}${search}${this.#article.id ? `#${this.#article.id}` : ''}`;
  }

  #keep(): void {
    const paragraphs = bodyParagraphs(this.#article);
    const index = firstOnScreen(paragraphs);
    const isUnread = index === 0;
    // Whoever only looked in again has not lost the place of last time.
    if (isUnread && this.#kept) return;
    const isRead = this.#seen === 1 || index === paragraphs.length;
    keepPlaceAt(
      this.#address,
      isUnread || isRead ? null : {index, start: startOf(paragraphs[index].text)},
    );
  }
}
