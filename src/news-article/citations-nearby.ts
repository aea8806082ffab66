import type {CitationLayer} from './citations-layer.js';

/** What may rest outside the screen: parts of a long text, and of a long list. */
const PARTS = '.part, .long > *';

/** How far from the screen a paragraph is near it. */
const MARGIN = '25%';

/**
 * Tells which layers are near the screen. The others are left alone: what rests outside the screen
 * (`content-visibility: auto`) would be laid out for each look at it.
 */
export class NearbyLayers {
  readonly #article: Element;
  readonly #onChange: () => void;
  readonly #screen = new IntersectionObserver((entries) => this.#onScroll(entries), {
    rootMargin: MARGIN,
  });
  readonly #sizes = new ResizeObserver(() => this.#onChange());
  readonly #observed = new Set<Element>();
  readonly #measured = new Set<Element>();
  /** What is near, of what is observed. */
  readonly #near = new Set<Element>();
  /** What is watched for each layer: where it stands, which is behind its text, and what holds the text. */
  #watched = new Map<CitationLayer, readonly Element[]>();

  /** @param onChange Called when others are near, or when a paragraph or the article has another size. */
  constructor(article: Element, onChange: () => void) {
    this.#article = article;
    this.#onChange = onChange;
  }

  /** Those that are near the screen, in the order of the text. */
  get layers(): CitationLayer[] {
    return [...this.#watched]
      .filter(([{element}, watched]) => this.#mayBeNear(element) && watched.some(this.#isNear))
      .map(([layer]) => layer);
  }

  /** Follows these layers, which stand in their places, and no others. */
  follow(layers: readonly CitationLayer[]): void {
    // Of a paragraph that is taller than the screen, the end may be far from it.
    this.#watched = new Map(layers.map((layer) => [layer, [layer.element, ...layer.blocks]]));
    this.#update();
  }

  readonly #isNear = (element: Element) => this.#near.has(element);

  #mayBeNear(element: Element): boolean {
    const part = element.closest(PARTS);
    return !part || this.#isNear(part);
  }

  /** A part is watched as a whole, and what is in it while the part is near. */
  #update(): void {
    const wanted = new Set<Element>();
    for (const [{element}, watched] of this.#watched) {
      const part = element.closest(PARTS);
      if (part) wanted.add(part);
      if (this.#mayBeNear(element)) watched.forEach((each) => wanted.add(each));
    }
    for (const element of this.#near) if (!wanted.has(element)) this.#near.delete(element);
    change(this.#screen, this.#observed, wanted);
    this.#measureNear();
  }

  #measureNear(): void {
    const blocks = this.layers.flatMap(({blocks}) => blocks);
    if (this.#watched.size) blocks.push(this.#article);
    change(this.#sizes, this.#measured, new Set(blocks));
  }

  #onScroll(entries: readonly IntersectionObserverEntry[]): void {
    for (const {target, isIntersecting} of entries) {
      if (isIntersecting) this.#near.add(target);
      else this.#near.delete(target);
    }
    if (entries.some(({target}) => target.matches(PARTS))) this.#update();
    else this.#measureNear();
    this.#onChange();
  }
}

/** Lets an observer observe other elements than before. */
function change(
  observer: IntersectionObserver | ResizeObserver,
  observed: Set<Element>,
  wanted: ReadonlySet<Element>,
): void {
  for (const element of observed) {
    if (wanted.has(element)) continue;
    observed.delete(element);
    observer.unobserve(element);
  }
  for (const element of wanted) {
    if (observed.has(element)) continue;
    observed.add(element);
    observer.observe(element);
  }
}
