import {LitElement} from 'lit';
import {assignsSlots} from '../shared/declared-root.js';
import {isPainted} from '../shared/painted.js';
import type {SlottableNode} from '../shared/slottable.js';
import type {LocalizeController} from '../localize/localize-controller.js';
import {addMoreTerms} from '../localize/more-terms.js';
import {ArrangedChildren, OPENABLE, PARTED_FROM} from './arranged-children.js';
import {BoxesInLists, slotOfList} from './boxes-in-lists.js';
import {EmptyParagraphs} from './empty-paragraphs.js';

/** What may be wider than the column, and cannot be broken. */
const WIDE = 'table, pre';

/**
 * Lays out what needs more than style sheets: a table or a preformatted text that is wider than the
 * column scrolls in a box with a name, which the keyboard reaches; a paragraph in which nothing is
 * written takes no room; a long text is divided into parts that rest outside the screen.
 *
 * Works where the parent is the article, may have a shadow root, or is sorted by a list. Elsewhere
 * (`<center>`, `<td>`, `<figure>`) the table scrolls in itself, by style sheet.
 */
export class BodyLayout {
  readonly #article: HTMLElement;
  readonly #localize: LocalizeController;
  readonly #hosts = new Map<Element, ArrangedChildren>();
  /** What is or was too wide: it keeps its box, which is nothing where there is room. */
  readonly #boxed = new Set<Element>();
  /** What a reader had before the eyes when it got its box: it is not laid out anew under them. */
  readonly #still = new Set<Element>();
  #width = 0;
  readonly #inLists: BoxesInLists;
  readonly #empty: EmptyParagraphs;
  // A box changes sizes, which an observer must not do while it reports them.
  readonly #sizes = new ResizeObserver(() => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#measure());
  });
  #frame = 0;
  #isArranging = false;
  #observed = new Set<Element>();
  #listening?: AbortController;

  readonly #isOurs: boolean;

  /**
   * @param article An article that has been rendered, and whose slots are assigned by hand; or an element
   *   of the page: there, nothing but what is too wide gets a box.
   * @param localize The words in its language.
   */
  constructor(article: HTMLElement, localize: LocalizeController) {
    addMoreTerms(article instanceof LitElement ? article : undefined);
    this.#article = article;
    this.#localize = localize;
    this.#inLists = new BoxesInLists(article, () => this.#arrangeSoon());
    this.#empty = new EmptyParagraphs(() => this.#arrange());
    this.#isOurs = article.localName === 'news-article';
    // Where a server has declared the root, the article's own children stay as they are.
    if (this.#isOurs && assignsSlots(article))
      this.#hosts.set(article, ArrangedChildren.of(article));
  }

  /** Follows the children and the language of the article. To be called after each change. */
  update(): void {
    const isFirst = !this.#listening;
    if (!this.#listening) {
      this.#listening = new AbortController();
      // A list may lift nodes, or give a wrapper a shadow root of its own.
      const {signal} = this.#listening;
      this.#article.addEventListener('news-directives-update', () => this.update(), {signal});
    }
    const wide = [...this.#article.querySelectorAll(WIDE)].filter(
      (element) => this.#isOutermost(element) && (!!slotOfList(element) || this.#isOfText(element)),
    );
    for (const element of this.#boxed) if (!wide.includes(element)) this.#boxed.delete(element);
    const paragraphs = this.#isOurs ? [...this.#article.querySelectorAll('p')] : [];
    this.#empty.follow(paragraphs.filter((paragraph) => this.#isOfText(paragraph)));
    this.#arrange();
    this.#observe(wide);
    if (!isFirst) return;
    this.#width = this.#article.clientWidth;
    if (isPainted())
      for (const element of wide)
        if (element.getBoundingClientRect().top < innerHeight) this.#still.add(element);
    this.#measure();
  }

  /** Shows everything as it is, until {@link update} is called again. */
  retire(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#sizes.disconnect();
    this.#observed.clear();
    this.#boxed.clear();
    this.#still.clear();
    this.#inLists.show([]);
    this.#empty.follow([]);
    for (const [host, children] of this.#hosts) {
      children.retire();
      if (host !== this.#article) this.#hosts.delete(host);
    }
  }

  /** Whether nothing else around an element scrolls; a table of the site's own may hold the whole article. */
  #isOutermost(element: Element): boolean {
    const around = element.parentElement!.closest(WIDE);
    return !around || !this.#article.contains(around);
  }

  /** Whether an element is a part of the text, and its parent can give it a place. */
  #isOfText(element: Element): boolean {
    const parent = element.parentElement!;
    if (!this.#isOurs)
      return this.#hosts.has(parent) || (parent.matches(OPENABLE) && !parent.shadowRoot);
    if (parent === this.#article) return this.#hosts.has(parent) && !element.slot;
    if (parent.localName.includes('-') || element.closest('news-toolbar')) return false;
    // A list that has not found its directives yet may want the wrapper for itself.
    const list = element.closest('directive-list');
    if (list && !list.directives?.length) return false;
    return !parent.shadowRoot || !!ArrangedChildren.open(parent);
  }

  /** Watches what may become too wide, anew: the first report comes after the next layout. */
  #observe(wide: Element[]): void {
    const observed = new Set(
      wide.flatMap((element) => {
        const box = this.#boxOf(element);
        // The groups of rows are as wide as the table wants to be, whatever its own box is.
        return [
          element,
          ...element.querySelectorAll(':scope > :is(thead, tbody)'),
          box ?? [],
        ].flat();
      }),
    );
    for (const element of this.#observed) this.#sizes.unobserve(element);
    for (const element of observed) this.#sizes.observe(element);
    this.#observed = observed;
  }

  #measure(): void {
    const wide = [...this.#observed].filter((element) => element.matches(WIDE));
    const fresh = wide.filter(
      (element) =>
        !this.#boxed.has(element) &&
        (isTooWide(element) || reachesOut(element)) &&
        (slotOfList(element) || this.#hostOf(element)),
    );
    if (fresh.length) {
      for (const element of fresh) this.#boxed.add(element);
      this.#arrange();
      this.#observe(wide);
    }
    // The reader has made the text larger, or the window narrower: all of it is laid out anew anyway.
    if (this.#article.clientWidth !== this.#width) this.#still.clear();
    const boxes = wide.map((element) => ({element, box: this.#boxOf(element)}));
    // Cells that fit when they are narrow need no scrolling to be wider.
    for (const {box} of boxes) box?.classList.remove('roomy');
    const states = boxes.map(({box}) => !!box && isTooWide(box));
    boxes.forEach(({element, box}, index) => {
      if (!box) return;
      box.classList.toggle('roomy', states[index] && !this.#still.has(element));
      this.#describe(element, box, states[index]);
    });
  }

  /** The children among which an element stands; opens its parent where that is needed. */
  #hostOf(element: Element): ArrangedChildren | null {
    const parent = element.parentElement!;
    const children = this.#hosts.get(parent) ?? ArrangedChildren.open(parent);
    if (children) this.#hosts.set(parent, children);
    return children;
  }

  #boxOf(element: Element): HTMLElement | undefined {
    return this.#hosts.get(element.parentElement!)?.boxOf(element) ?? this.#inLists.boxOf(element);
  }

  /** Once for any number of slots that others have filled anew, and before the page is painted. */
  #arrangeSoon(): void {
    if (this.#isArranging) return;
    this.#isArranging = true;
    queueMicrotask(() => {
      this.#isArranging = false;
      if (this.#listening) this.#arrange();
    });
  }

  #arrange(): void {
    for (const paragraph of this.#empty.hidden) this.#hostOf(paragraph);
    const many = this.#isOurs ? this.#article.querySelectorAll(`p:nth-child(${PARTED_FROM})`) : [];
    for (const {parentElement} of many) {
      const [first] = parentElement!.children;
      if (this.#isOfText(first)) this.#hostOf(first);
    }
    const isShown = (node: SlottableNode) => !this.#empty.hidden.has(node as Element);
    for (const [host, children] of this.#hosts) {
      if (host === this.#article || this.#article.contains(host)) {
        children.show(children.nodes.filter(isShown), this.#boxed);
      } else {
        children.retire();
        this.#hosts.delete(host);
      }
    }
    this.#inLists.show(this.#boxed);
  }

  /** A box is a region with a name, and a stop of the keyboard, as long as there is more in it. */
  #describe(element: Element, box: HTMLElement, isTooWide: boolean): void {
    if (isTooWide) {
      box.setAttribute('role', 'region');
      box.setAttribute('aria-label', this.#nameOf(element));
      box.tabIndex = 0;
    } else if (!box.matches(':focus')) {
      for (const name of ['role', 'aria-label', 'tabindex']) box.removeAttribute(name);
    }
  }

  #nameOf(element: Element): string {
    const caption = (element as HTMLTableElement).caption?.textContent;
    const name = (element.getAttribute('aria-label') ?? caption)?.replace(/\s+/g, ' ').trim();
    if (name) return this.#localize.term('tableNamed', name);
    const alike = [...this.#article.querySelectorAll(element.localName)];
    const number = alike.filter((other) => this.#isOutermost(other)).indexOf(element) + 1;
    return this.#localize.term(element.localName === 'pre' ? 'preformatted' : 'table', number);
  }
}

/** Whether there is more in an element than it shows; a pixel is rounding. */
function isTooWide(element: Element): boolean {
  return element.scrollWidth > element.clientWidth + 1;
}

/**
 * Whether an element reaches beyond the window. Where a site lays its page out by tables or by flexible columns, a
 * column gives whatever is in it all the room that it wants.
 */
function reachesOut(element: Element): boolean {
  const {left, right} = element.getBoundingClientRect();
  return left + scrollX < 0 || right + scrollX > innerWidth + 1;
}
