import {layOver, liveRange, Measurement} from './citations-geometry.js';
import type {Mention} from './citations-text.js';

/** A mention that leads somewhere. */
export interface LinkedMention extends Mention {
  readonly href: string;
  /** What the link is called: the mention, with its type where a list has it in common. */
  readonly name: string;
}

/**
 * Links that lie over the text, one for each mention, in a shadow tree: the text itself is not touched. Each is
 * a real link, so a keyboard reaches it where the text stands, and a screen reader lists it. Text under
 * a link can be selected as under any other: a selection that begins beside it goes through.
 *
 * The line under the text is drawn here too. A CSS highlight would do, but Chromium cuts off what of a letter
 * reaches into the next one, at both ends of a highlight: "NĐ-CP." then reads "NĐ-CF.".
 */
export class CitationLinks {
  /** Where the links stand. It takes no room. */
  readonly element = document.createElement('nav');
  readonly #article: Element;
  readonly #sizes = new ResizeObserver(() => this.#measureSoon());
  readonly #links: HTMLAnchorElement[] = [];
  #observed = new Set<Element>();
  #mentions: readonly LinkedMention[] = [];
  #scrolling?: AbortController;
  #watching?: AbortController;
  #frame = 0;

  constructor(article: Element) {
    this.#article = article;
    this.element.className = 'citation-links';
    this.element.addEventListener('focusin', this.#onFocus);
  }

  /** Shows these links, and no others. */
  update(mentions: readonly LinkedMention[], label: string): void {
    if (!mentions.length) return this.remove();
    this.#mentions = mentions;
    this.element.setAttribute('aria-label', label);
    while (this.#links.length > mentions.length) this.#links.pop()!.remove();
    mentions.forEach(({href, name}, index) => {
      let link = this.#links[index];
      if (!link) {
        link = this.#links[index] = document.createElement('a');
        link.draggable = false;
        this.element.append(link);
      }
      if (link.href !== href) link.href = href;
      if (link.ariaLabel !== name) link.setAttribute('aria-label', name);
    });
    this.#watch();
    this.#measureSoon();
  }

  /** Takes everything off the page. */
  remove(): void {
    this.#watching?.abort();
    this.#watching = undefined;
    this.#scrolling?.abort();
    this.#sizes.disconnect();
    this.#observed.clear();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#mentions = [];
    for (const link of this.#links.splice(0)) link.remove();
    this.element.parentNode?.removeChild(this.element);
  }

  #watch(): void {
    const blocks = this.#mentions.map(({range}) =>
      range.startContainer.parentElement?.closest('p, li, td, th, div, section'),
    );
    const observed = new Set([this.#article, ...blocks.filter((block) => !!block)]);
    for (const each of this.#observed) if (!observed.has(each)) this.#sizes.unobserve(each);
    for (const each of observed) if (!this.#observed.has(each)) this.#sizes.observe(each);
    this.#observed = observed;
    if (this.#watching) return;
    this.#watching = new AbortController();
    const {signal} = this.#watching;
    const measure = () => this.#measureSoon();
    document.fonts?.addEventListener('loadingdone', measure, {signal});
    addEventListener('resize', measure, {signal});
    // Told in the shadow tree: that is where long texts rest.
    for (const name of ['load', 'toggle', 'contentvisibilityautostatechange']) {
      this.#article.shadowRoot!.addEventListener(name, measure, {signal, capture: true});
    }
    // A selection that is being drawn over the text must not end at a link.
    const draw = (isDrawing: boolean) => this.element.classList.toggle('passed', isDrawing);
    addEventListener('pointerdown', (event) => draw(!event.composedPath().includes(this.element)), {
      signal,
      capture: true,
    });
    for (const name of ['pointerup', 'pointercancel', 'dragend']) {
      addEventListener(name, () => draw(false), {signal, capture: true});
    }
  }

  #measureSoon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#measure();
    });
  }

  /** @param wanted The mention whose text is wanted even where it rests. */
  #measure(wanted?: number): void {
    if (!this.element.isConnected) return;
    const measurement = new Measurement(this.#article, this.element);
    const places = this.#mentions.map(({range}, index) =>
      measurement.placeOf(range, index === wanted),
    );
    this.#scrolling?.abort();
    this.#scrolling = new AbortController();
    const {signal} = this.#scrolling;
    for (const frame of new Set(places.flatMap(({frames}) => frames))) {
      frame.addEventListener('scroll', () => this.#measureSoon(), {signal, passive: true});
    }
    places.forEach(({boxes}, index) => {
      const link = this.#links[index];
      // The text is not shown; neither is a link to be met.
      link.hidden = !boxes.length;
      if (!boxes.length) return;
      const [first, ...others] = boxes;
      layOver(link, first);
      while (link.childElementCount > others.length) link.lastElementChild!.remove();
      while (link.childElementCount < others.length) link.append(document.createElement('span'));
      others.forEach((box, line) => {
        layOver(link.children[line] as HTMLElement, {
          ...box,
          left: box.left - first.left,
          top: box.top - first.top,
        });
      });
    });
  }

  /** Where a table has scrolled the text away, it comes back; where the text was resting, it is found now. */
  readonly #onFocus = (event: Event): void => {
    const index = this.#links.indexOf(event.target as HTMLAnchorElement);
    const mention = this.#mentions[index];
    if (!mention) return;
    const {frames} = new Measurement(this.#article, this.element).placeOf(mention.range, true);
    for (const frame of frames) bringInto(frame, mention.range);
    const isResting = this.#links[index].offsetHeight <= 1;
    this.#measure(index);
    if (isResting) this.#links[index].scrollIntoView({block: 'center'});
  };
}

/** Scrolls a box until a range shows in it. */
export function bringInto(frame: Element, range: StaticRange): void {
  const text = liveRange(range)?.getBoundingClientRect();
  if (!text) return;
  const box = frame.getBoundingClientRect();
  const distance = (start: number, end: number, low: number, high: number) =>
    start < low ? start - low : Math.min(Math.max(0, end - high), start - low);
  const left = distance(text.left, text.right, box.left, box.right);
  const top = distance(text.top, text.bottom, box.top, box.bottom);
  if (left || top) frame.scrollBy({left, top, behavior: 'instant'});
}
