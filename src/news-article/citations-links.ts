import {isElement} from '../shared/node-kinds.js';
import {Measurement} from './citations-geometry.js';
import {CitationLayer, type LinkedMention} from './citations-layer.js';
import {citationsLinksStyles} from './citations-links.styles.js';
import {placeBehind} from './citations-order.js';
import {NearbyLayers} from './citations-nearby.js';
import {DividedSlots} from './divided-slots.js';

/** Links in the text of an article, in the order of the text. */
export class CitationLinks {
  readonly #article: Element;
  /** By what they stand behind, a node of the text or a slot. */
  #layers = new Map<Node, CitationLayer>();
  readonly #slots: DividedSlots;
  readonly #roots = new Set<ShadowRoot>();
  readonly #nearby: NearbyLayers;
  #mentions: readonly LinkedMention[] = [];
  #scrolling?: AbortController;
  #watching?: AbortController;
  #frame = 0;
  #isArranging = false;

  constructor(article: Element) {
    this.#article = article;
    this.#slots = DividedSlots.of(article, () => this.#arrangeSoon());
    this.#nearby = new NearbyLayers(article, () => this.#measureSoon());
  }

  /** Shows these links, and no others. */
  update(mentions: readonly LinkedMention[]): void {
    if (!mentions.length) return this.remove();
    this.#mentions = mentions;
    this.#arrange();
    if (!this.#watching) this.#watch();
  }

  /** Takes everything off the page. */
  remove(): void {
    this.#watching?.abort();
    this.#watching = undefined;
    this.#scrolling?.abort();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#mentions = [];
    this.#arrange();
  }

  /** Puts each link behind its paragraph. */
  #arrange(): void {
    const paragraphs = new Map<Node, LinkedMention[]>();
    const following = new Map<HTMLSlotElement, Map<Node, HTMLElement>>();
    const layers = new Map<Node, CitationLayer>();
    const behind: [HTMLSlotElement, Element][] = [];
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
        behind.push([slot, layer.element]);
        continue;
      }
      const inSlot = following.get(slot) ?? new Map<Node, HTMLElement>();
      following.set(slot, inSlot.set(node, layer.element));
    }
    paragraphs.forEach((mentions, key) => layers.get(key)!.update(mentions));
    const focused = focusedLink();
    this.#slots.putBehind(following);
    for (const [slot, element] of behind) {
      if (slot.nextSibling !== element) slot.after(element);
    }
    for (const [key, layer] of this.#layers) if (!layers.has(key)) layer.element.remove();
    this.#layers = layers;
    // A paragraph that now belongs to another part has taken its links along.
    if (!focused?.matches(':focus')) focused?.focus({preventScroll: true});
    this.#style(roots);
    this.#nearby.follow([...layers.values()]);
    if (this.#mentions.length) this.#measureSoon();
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
      isElement(target) && target.classList.contains('citation-links');
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
    const {layers} = this.#nearby;
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

/** The link of ours that has the focus. */
function focusedLink(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.matches('.citation-links a') ? (element as HTMLElement) : null;
}
