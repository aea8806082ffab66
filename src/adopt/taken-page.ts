import type {DirectiveList} from '../directive-list/directive-list.js';
import {languageOf} from '../localize/localize.js';
import {move, rememberState} from '../shared/kept-state.js';
import {languageOfText} from '../text/language-of-text.js';
import {bringAdoptStyles} from './adopt-styles.js';
import type {FoundParts} from './found-parts.js';
import {drawNow, type MadeElements, makeElements} from './made-elements.js';
import {MovedNodes} from './moved-nodes.js';
import {findBelowScreen, restTools} from './resting-parts.js';
import {RetiredTools} from './retired-tools.js';

const PARTS = ['date', 'headline', 'lead'] as const;

/** How much of a text tells its language, in UTF-16 units. */
const ENOUGH = 2000;

/** Where a block may not stand, or would be set like what it stands in. */
const NO_PLACE = 'p, h1, h2, h3, h4, h5, h6, span, a, strong, em, small, li, ul, ol, dl, dt, dd';

/** A page in which our elements stand around what was there. */
export class TakenPage {
  readonly toolbar: HTMLElement;
  readonly article: HTMLElement;
  readonly #list: HTMLElement;
  readonly #block: HTMLElement;
  readonly #moved = new MovedNodes();
  readonly #retired = new RetiredTools();
  readonly #observer: MutationObserver;
  #isRestored = false;

  /**
   * @param found What is taken over.
   * @param made What is put around it.
   */
  constructor(found: FoundParts, made: MadeElements = makeElements()) {
    const {article: block, toolbar: head} = found;
    this.#block = block;
    ({toolbar: this.toolbar, article: this.article, list: this.#list} = made);
    // What is read from the page is read first: after a change it would have to be laid out for that.
    const giveBack = rememberState(document.body);
    const edge = edgeOf(block);
    const letRest = findBelowScreen(block, made.body);
    const marked = languageOf(block);
    const language = languageOfText(block.textContent.slice(0, ENOUGH), marked);
    for (const ours of [this.article, this.toolbar]) {
      ours.dataset.adopted = edge ? 'centred' : '';
      // A template marks as English what is Vietnamese; the words around it are those of its readers.
      if (language !== marked) ours.lang = language;
    }
    this.article.style.setProperty('--_edge', `${edge}px`);
    bringAdoptStyles();
    this.article.id = freeId('ban-tin');
    this.toolbar.setAttribute('for', this.article.id);
    const written = found.date && machineDate(found.date);
    if (written) this.toolbar.setAttribute('published', written);

    this.article.append(this.#list);
    block.append(this.article);
    // After the article, which it looks for.
    this.#placeToolbar(found);
    for (const name of PARTS) this.#takePart(found[name], name);
    this.#takeBody();
    if (found.byline) this.#moved.take(found.byline, this.article, 'byline');
    // Until they have been drawn, what was moved into them is not shown, and if anybody measured the page meanwhile,
    // what has the focus would lose it.
    [this.#list, this.toolbar, this.article].forEach(drawNow);
    [this.toolbar, this.article].forEach(applySheets);
    letRest(this.#list as DirectiveList);
    restTools(this.toolbar);
    giveBack();
    if (head) this.#retired.retire(head, this.toolbar);

    this.#observer = new MutationObserver(() => this.#onChange());
    this.#observer.observe(block, {childList: true});
  }

  /** Whether it was put back. */
  get isRestored(): boolean {
    return this.#isRestored;
  }

  /**
   * Whether what was made is still good. A portal that replaces a part of its page takes ours along;
   * where it replaced what is in the block alone, the new content is taken over in a moment.
   */
  get isWhole(): boolean {
    const {parentNode} = this.article;
    return (
      this.toolbar.isConnected &&
      this.#block.isConnected &&
      (!parentNode || parentNode === this.#block)
    );
  }

  /** Puts every node back where it was, and takes away what was made. A second call does nothing. */
  restore(): void {
    if (this.#isRestored) return;
    this.#isRestored = true;
    this.#observer.disconnect();
    const giveBack = rememberState(document.body);
    (this.#list as HTMLElement & {restore?(): void}).restore?.();
    this.#moved.restore();
    // An article that was thrown away takes its old content along.
    const {parentNode} = this.article;
    if (parentNode)
      for (const node of [...this.#list.childNodes]) move(node, parentNode, this.article);
    this.article.remove();
    this.toolbar.remove();
    this.#retired.restore();
    giveBack();
  }

  /** At the head, else before the first part, else before the body; never within the body. */
  #placeToolbar({article: block, toolbar: head, ...parts}: FoundParts): void {
    if (head) return head.prepend(this.toolbar);
    const [first = block] = PARTS.map((name) => parts[name])
      .filter((part) => part !== null && !block.contains(part))
      .sort(inOrder);
    let place: Element = first ?? block;
    for (
      let around = place.parentElement;
      around && isNoPlace(around) && !around.contains(block);
      around = around.parentElement
    ) {
      place = around;
    }
    place.before(this.toolbar);
  }

  #takePart(part: HTMLElement | null, slot: string): void {
    if (!part) return;
    const row = part.parentElement?.closest('li');
    this.#moved.take(part, this.toolbar, slot);
    if (row && !row.contains(this.#block) && saysNothing(row)) this.#retired.hide(row);
  }

  #takeBody(): void {
    for (const node of this.#others) move(node, this.#list, null);
  }

  /** What stands beside the article in its block. */
  get #others(): ChildNode[] {
    return [...this.#block.childNodes].filter((node) => node !== this.article);
  }

  /**
   * What a portal puts beside the article later belongs into it; where it has put something else in
   * its place, that is taken over instead.
   */
  #onChange(): void {
    if (!this.article.isConnected && this.#block.isConnected) {
      this.#list.replaceChildren();
      this.#block.append(this.article);
    }
    if (this.article.parentNode !== this.#block) return;
    if (this.#others.length) {
      const giveBack = rememberState(this.#block);
      this.#takeBody();
      giveBack();
    }
    this.#observer.takeRecords();
  }
}

/** Whether a block cannot stand by itself here: among words, or beside others in one row. */
function isNoPlace(element: Element): boolean {
  return (
    element.matches(NO_PLACE) ||
    /^(?:inline|flex|grid|table)/.test(getComputedStyle(element).display)
  );
}

/**
 * Support: WebKit does not apply the sheets that a root was given before its element stood in the page, until any sheet
 * of the page changes: for a frame the row of tools would have no height.
 */
function applySheets({shadowRoot}: Element): void {
  if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets];
}

/** The widest edge that a theme keeps free beside its text on a telephone, in pixels. */
const WIDEST_EDGE = 24;

/**
 * What stays free at each side of the text, in pixels, where the portal sets paragraphs in the middle of a
 * wider block, as themes of WordPress do; 0 where it does not.
 */
function edgeOf(block: Element): number {
  const shown = [...block.children].find((child) => getComputedStyle(child).display !== 'none');
  const style = shown && getComputedStyle(shown);
  // What is left free is asked for last: for that the page has to be laid out.
  if (!style || style.maxWidth === 'none') return 0;
  const [left, right] = [parseFloat(style.marginLeft), parseFloat(style.marginRight)];
  return left > 0 && Math.abs(left - right) < 2 ? Math.min(left, WIDEST_EDGE) : 0;
}

/** What a `<time>` says to machines, which is the same in every language. */
function machineDate(date: Element): string | null {
  const time = date.matches('time') ? date : date.querySelector('time');
  return time?.getAttribute('datetime') ?? null;
}

/** Whether of a row in a list of facts there is left but an icon and the words that are hidden with it. */
function saysNothing(row: Element): boolean {
  let words = row.textContent ?? '';
  for (const hidden of row.querySelectorAll('.screen-reader-text, .sr-only, .visually-hidden'))
    words = words.replace(hidden.textContent ?? '', '');
  return !words.trim() && !row.querySelector('a, button, input, img, iframe');
}

function inOrder(a: Node | null, b: Node | null): number {
  return a!.compareDocumentPosition(b!) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function freeId(base: string): string {
  let id = base;
  for (let copy = 2; document.getElementById(id); copy++) id = `${base}-${copy}`;
  return id;
}
