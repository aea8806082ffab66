import {Measurement} from './citations-geometry.js';
import {CitationLayer, type LinkedMention} from './citations-layer.js';
import {citationsLinksStyles} from './citations-links.styles.js';
import {placeBehind} from './citations-order.js';
import {DividedSlot} from './divided-slot.js';

/** Links in the text of an article, in the order of the text. */
export class CitationLinks {
  readonly #article: Element;
  /** By what they stand behind, a node of the text or a slot. */
  #layers = new Map<Node, CitationLayer>();
  readonly #slots = new Map<HTMLSlotElement, DividedSlot>();
  readonly #roots = new Set<ShadowRoot>();
  readonly #sizes = new ResizeObserver(() => this.#measureSoon());
  #observed = new Set<Element>();
  #mentions: readonly LinkedMention[] = [];
  #scrolling?: AbortController;
  #watching?: AbortController;
  #frame = 0;
  #isArranging = false;

  constructor(article: Element) {
    this.#article = article;
  }

  /** Shows these links, and no others. */
  update(mentions: readonly LinkedMention[]): void {
    if (!mentions.length) return this.remove();
    this.#mentions = mentions;
    this.#arrange();
    this.#observe();
    if (!this.#watching) this.#watch();
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
    this.#arrange();
  }

  /** Puts each link behind its paragraph. */
  #arrange(): void {
    const paragraphs = new Map<Node, LinkedMention[]>();
    const following = new Map<HTMLSlotElement, Map<Node, Element>>();
    const layers = new Map<Node, CitationLayer>();
    const roots = new Set<ShadowRoot>();
    for (const mention of this.#mentions) {
      const place = placeBehind(this.#article, mention.range.startContainer);
      if (!place) continue;
      const {slot, node} = place;
      const key = node ?? slot;
      const known = paragraphs.get(key);
      if (known) {
        known.push(mention);
        continue;
      }
      paragraphs.set(key, [mention]);
      const layer = this.#layers.get(key) ?? new CitationLayer(this.#article);
      layers.set(key, layer);
      roots.add(slot.getRootNode() as ShadowRoot);
      if (!node) {
        if (slot.nextSibling !== layer.element) slot.after(layer.element);
        continue;
      }
      const inSlot = following.get(slot) ?? new Map<Node, Element>();
      following.set(slot, inSlot.set(node, layer.element));
    }
    for (const [key, layer] of this.#layers) if (!layers.has(key)) layer.element.remove();
    this.#layers = layers;
    paragraphs.forEach((mentions, key) => layers.get(key)!.update(mentions));
    this.#divide(following);
    this.#style(roots);
    if (this.#mentions.length) this.#measureSoon();
  }

  #divide(following: ReadonlyMap<HTMLSlotElement, ReadonlyMap<Node, Element>>): void {
    for (const [slot, divided] of this.#slots) {
      if (following.has(slot)) continue;
      this.#slots.delete(slot);
      divided.restore();
    }
    following.forEach((inSlot, slot) => {
      let divided = this.#slots.get(slot);
      if (!divided) {
        divided = new DividedSlot(slot, () => this.#arrangeSoon());
        this.#slots.set(slot, divided);
      }
      divided.show(inSlot);
    });
  }

  /** Gives the shadow trees in which links stand the rules for them. */
  #style(roots: ReadonlySet<ShadowRoot>): void {
    const sheet = citationsLinksStyles.styleSheet!;
    for (const root of this.#roots) {
      if (roots.has(root)) continue;
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
      this.#roots.delete(root);
    }
    for (const root of roots) {
      if (this.#roots.has(root)) continue;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      this.#roots.add(root);
    }
  }

  /** Once for any number of slots that others have filled anew, and before the page is painted. */
  #arrangeSoon(): void {
    if (this.#isArranging) return;
    this.#isArranging = true;
    queueMicrotask(() => {
      this.#isArranging = false;
      if (this.#mentions.length) this.#arrange();
    });
  }

  #observe(): void {
    const blocks = this.#mentions.map(({range}) =>
      range.startContainer.parentElement?.closest('p, li, td, th, div, section'),
    );
    const observed = new Set([this.#article, ...blocks.filter((block) => !!block)]);
    for (const each of this.#observed) if (!observed.has(each)) this.#sizes.unobserve(each);
    // What rests outside the screen is told of when it is laid out.
    for (const each of observed) if (!this.#observed.has(each)) this.#sizes.observe(each);
    this.#observed = observed;
  }

  #watch(): void {
    this.#watching = new AbortController();
    const {signal} = this.#watching;
    const measure = () => this.#measureSoon();
    document.fonts?.addEventListener('loadingdone', measure, {signal});
    addEventListener('resize', measure, {signal});
    // Pictures and <details> of the page, on their way to the article.
    for (const name of ['load', 'toggle']) {
      this.#article.addEventListener(name, measure, {signal, capture: true});
    }
    // A list may sort its paragraphs anew.
    this.#article.addEventListener('news-directives-update', () => this.#arrangeSoon(), {signal});
    // A selection that is being drawn over the text must not end at a link.
    const draw = (isDrawing: boolean) => {
      for (const {element} of this.#layers.values()) element.classList.toggle('passed', isDrawing);
    };
    const isLink = (target: EventTarget) =>
      target instanceof Element && target.classList.contains('citation-links');
    addEventListener('pointerdown', (event) => draw(!event.composedPath().some(isLink)), {
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

  /** First all is read, then all is written, so that the page is laid out once. */
  #measure(): void {
    const measurement = new Measurement(this.#article);
    const layers = [...this.#layers.values()];
    const places = layers.map((layer) => layer.measure(measurement));
    layers.forEach((layer, index) => layer.draw(places[index]));
    this.#scrolling?.abort();
    this.#scrolling = new AbortController();
    const {signal} = this.#scrolling;
    for (const frame of new Set(places.flat().flatMap(({frames}) => frames))) {
      frame.addEventListener('scroll', () => this.#measureSoon(), {signal, passive: true});
    }
  }
}
