import {html, isServer, LitElement, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {LocalizeController} from '../localize/localize-controller.js';
import {assignsSlots, declaredRootStyles, manualSlots, openRoot} from '../shared/declared-root.js';
import {DEV_MODE, warnOfKinds} from '../shared/development.js';
import {slottable} from '../shared/slottable.js';
import {displayedDate} from '../shared/displayed-date.js';
import {bringLightDomStyles} from '../shared/light-dom-styles.js';
import {addSheets} from '../shared/style-sheets.js';
import type {ArticleExtras} from './article-extras.js';
import type {BodyLayout} from './body-layout.js';
import type {CitationResolver} from './citations-addresses.js';
import {newsArticleStyles} from './news-article.styles.js';

/** What shows something without a word in it. */
const SHOWN = ':not(p,div,span,h1,h2,h3,h4,h5,h6,ul,ol,li,a,b,br,figure)';

/** Whether a template has left an element empty. */
function isBlank(element: Element): boolean {
  return !element.textContent.trim() && !element.matches(SHOWN) && !element.querySelector(SHOWN);
}

/** One entry of the history of a bulletin. */
export interface NewsUpdate {
  /** When, in any form that `parseDate` reads. */
  readonly date: string;
  /** What has changed. */
  readonly text: string;
}

/**
 * Lays out a bulletin for reading: one column of about 68 characters, lines that give stacked
 * Vietnamese marks their room, one face and size whatever the CMS wrote into its markup. The author
 * supplies the body and, in slots, what stands around it; the level of a heading is that of the
 * element which the author slots.
 *
 * Nothing of the body is changed: unified typography is a style sheet, and goes away with
 * `typography="original"`.
 *
 * @summary Lays out a bulletin.
 * @slot - The body, as the CMS prints it.
 * @slot toolbar - A `<news-toolbar>`, above everything else.
 * @slot section - The section of the portal that it stands in, above the headline.
 * @slot headline - The headline, a heading of the author's level.
 * @slot lead - The lead (sapo).
 * @slot date - The date as the CMS prints it; leave out `published` where this is filled.
 * @slot figure - The opening picture, a `<figure>`.
 * @slot byline - Who wrote it; stands in for `author`.
 * @slot source - Where it was taken from.
 * @slot attachments - Files that belong to it, as links; `data-size` on a link says how big its file is, `data-type` of which kind where its address does not.
 * @slot updates - What has been changed since, where the portal prints that itself.
 * @slot related - Other news. Here and in the three slots around it, an `aria-label` is shown as a heading where a list comes first.
 * @slot foot - Licence, address, how to quote.
 * @csspart article - The whole article.
 * @csspart published - The date from `published`.
 * @csspart author - The byline from `author`.
 * @csspart modified - The date from `modified`.
 * @csspart reading-time - How long it takes to read.
 * @csspart resume - The button that goes on where the reader stopped.
 * @csspart progress - The line that grows with what has been read.
 * @csspart updates - The history from `updates`.
 * @csspart citations - The list of the documents that the text cites.
 * @csspart citation-button - A button in that list.
 * @cssprop [--bantin-paper] - Colour of the sheet.
 * @cssprop [--bantin-ink] - Colour of the text.
 * @cssprop [--bantin-muted] - Colour of what is said aside.
 * @cssprop [--bantin-rule] - Colour of hairlines.
 * @cssprop [--bantin-accent] - Colour of numerals, links and focus.
 * @cssprop [--bantin-font-sans] - Face of the text and the tools.
 * @cssprop [--bantin-font-serif] - Face of headlines.
 * @cssprop [--bantin-font-size=18px] - Size of the text at 100 %.
 * @cssprop [--bantin-line-height=1.7] - Height of a line, as a factor.
 * @cssprop [--bantin-measure=60ch] - Width of the text, beside the margin for numerals; 60ch hold about 68 characters.
 * @cssprop [--bantin-text-scale=1] - The reader's text size as a factor. Written on `:root` by the library; a page may read it.
 * @cssprop [--bantin-reader-lines=0] - The reader's space between lines: 0 as designed, 1 wide, 2 widest. Written on `:root` by the library; a page may read it.
 * @cssprop [--bantin-reader-paragraphs=0] - The reader's space between paragraphs, in the same steps. Written on `:root` by the library; a page may read it.
 * @cssprop [--bantin-reader-letters=0] - The reader's space between letters, in the same steps. Written on `:root` by the library; a page may read it.
 * @cssprop [--bantin-reader-words=0] - The reader's space between words, in the same steps. Written on `:root` by the library; a page may read it.
 * @cssprop [--bantin-reader-measure=1] - The reader's length of lines: 0 short, 1 as designed, 2 long. Written on `:root` by the library; a page may read it.
 * @cssprop [--bantin-theme-scheme=light dark] - The colour scheme of the reader's theme. Written on `:root` by the library; a page may read it.
 * @cssprop [--bantin-gutter=clamp(12px, 4vw, 32px)] - Room at the sides of the sheet.
 */
export class NewsArticle extends LitElement {
  static override readonly styles = isServer
    ? [newsArticleStyles, declaredRootStyles()]
    : newsArticleStyles;
  // A table that is too wide gets a box of its own, which no slot with a name could give it.
  static override readonly shadowRootOptions = manualSlots;

  /** When the bulletin was published, in any form that `parseDate` reads; shown as written. */
  @property() published = '';

  /** When the bulletin was last changed, in any form that `parseDate` reads. */
  @property() modified = '';

  /** What has been changed, the latest first; shown below the article. */
  @property({attribute: false}) updates: readonly NewsUpdate[] = [];

  /** Whether dates from attributes name the day of the week, if they do not already. */
  @property({type: Boolean}) weekday = false;

  /** Who wrote the bulletin. Shown as the byline unless the slot `byline` is filled. */
  @property() author = '';

  /** Whether the byline is looked for at the end of the body, and set in bold where it is sure to be one. */
  @property({type: Boolean, attribute: 'byline-in-body'}) bylineInBody = false;

  /** Whether paragraphs of the body that the lead repeats word for word are left out on paper, bare text too. */
  @property({type: Boolean, attribute: 'dedupe-lead'}) dedupeLead = false;

  /**
   * Shows how long the bulletin takes to read. A number is the rate, in syllables of Vietnamese or
   * words of any other language a minute; without one it is 250 for Vietnamese, 238 for English
   * (Brysbaert, 2019), 184 for others. `null` shows nothing.
   */
  @property({attribute: 'reading-time'}) readingTime: string | null = null;

  /**
   * Whether a line shows how far the reader is, and the article offers to go on where they stopped.
   * The place is kept in the reader's browser, in `localStorage` under `bantin-places`.
   */
  @property({type: Boolean}) progress = false;

  /**
   * What is made of the official documents that the text cites. `list` lists them below the article,
   * `link` makes each mention a link to where the portal has the document, `list link` does both,
   * and `off` does nothing.
   */
  @property() citations: string | null = 'off';

  /**
   * Where the portal has the documents: an http or https address with `{symbol}` in it, and if need be
   * `{number}`, `{year}`, `{code}`, `{type}` or `{date}`. Not asked for bare numbers.
   */
  @property({attribute: 'citation-url'}) citationUrl: string | null = null;

  /** Says where the portal has a document, and is asked before `citationUrl`. */
  @property({attribute: false}) citationResolver: CitationResolver | null = null;

  /** Whether the page describes the bulletin to search engines, as a schema.org NewsArticle in JSON-LD. */
  @property({type: Boolean, attribute: 'structured-data'}) structuredData = false;

  readonly #localize = new LocalizeController(this);
  #extras?: ArticleExtras;
  #areExtrasAsked = false;
  // A server has none.
  readonly #observer = isServer ? undefined! : new MutationObserver(() => this.requestUpdate());
  #layout?: BodyLayout;
  #layingOut?: Promise<void>;

  constructor() {
    super();
    this.addController(this);
  }

  /**
   * `unified` gives the body one face, size and ink; `original` keeps the CMS's fonts and sizes. Kept
   * in the attribute, which style sheets read. Anything but `original` means `unified`.
   *
   * @attr typography
   * @default 'unified'
   */
  @property({attribute: false})
  get typography(): 'unified' | 'original' {
    return this.getAttribute('typography') === 'original' ? 'original' : 'unified';
  }

  set typography(value: 'unified' | 'original') {
    this.setAttribute('typography', value);
  }

  override connectedCallback(): void {
    // The document of a frame has no place for our style sheets: what is moved there is shown as it is.
    if (!isServer && this.ownerDocument === document) super.connectedCallback();
  }

  /**
   * What Lit calls when it has connected the element: later than the browser does, where a renderer has
   * put that off with `defer-hydration`.
   *
   * @internal
   */
  hostConnected(): void {
    addSheets(this.renderRoot, newsArticleStyles.styleSheet!);
    bringLightDomStyles(this);
    this.#observer.observe(this, {attributeFilter: ['slot'], childList: true, subtree: true});
  }

  /** @internal */
  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#layout?.retire();
  }

  protected override createRenderRoot(): ShadowRoot {
    return openRoot(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (DEV_MODE) warnOfKinds(this, changed);
    this.#assign();
    if (this.#areExtrasAsked || !this.#needsExtras) return;
    this.#areExtrasAsked = true;
    import('./article-extras.js').then(
      ({ArticleExtras}) => {
        this.#extras = new ArticleExtras(this, this.#localize);
      },
      // The bulletin can be read without.
      () => {},
    );
  }

  /**
   * Shows another body, from a string of HTML that nobody vouches for: it is cleaned by the browser's
   * own sanitizer, or by DOMPurify where the browser has none. What stands in the slots stays. Where
   * the body is a `<directive-list>`, the new text goes into it.
   *
   * Scripts, frames, forms, style attributes and event handlers are dropped. Under a policy that
   * names `trusted-types`, an older browser needs `dompurify` to be among the names.
   *
   * @param html The body.
   * @returns When it is shown. Rejects where the cleaner cannot be loaded; the body is then as it was.
   */
  async setBody(html: string): Promise<void> {
    const {setBody} = await import('./sanitized-body.js');
    await setBody(this, html);
  }

  protected override render() {
    const author = this.author ? html`<p class="author" part="author">${this.author}</p>` : nothing;
    // A server does not know the children: what is in a slot there gives way to them.
    return html`
      <article part="article">
        ${this.published ? this.#renderPublished() : nothing}
        <div class="facts"></div>
        <slot name="toolbar"></slot>
        <slot name="section"></slot>
        <slot name="headline"></slot>
        <slot name="lead"></slot>
        <slot name="date"></slot>
        <slot name="figure"></slot>
        <slot></slot>
        <slot name="byline">${isServer ? author : nothing}</slot>
        ${isServer || this.#hasByline ? nothing : author}
        <slot name="source"></slot>
        <slot name="attachments"></slot>
        <slot name="updates"></slot>
        <slot name="related"></slot>
        <slot name="foot"></slot>
      </article>
    `;
  }

  /** Settles when tables have their boxes, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#layingOut;
    return isComplete;
  }

  /** Gives each slot the children that name it. */
  #assign(): void {
    // What has changed by now is seen to here, and needs no update of its own.
    this.#observer.takeRecords();
    const nodes = slottable(this.childNodes);
    const slots = [...this.renderRoot.querySelectorAll<HTMLSlotElement>('article > slot')];
    // What names a slot that is not there belongs to the body.
    const body = slots.find(({name}) => !name);
    const slotOf = ({slot}: Partial<Element>) => slots.find(({name}) => name === slot) ?? body;
    for (const slot of slots) {
      if (assignsSlots(this) && (slot.name || !this.#layout)) {
        slot.assign(
          ...nodes.filter(
            (node) => slotOf(node as Element) === slot && !(slot.name && isBlank(node as Element)),
          ),
        );
      }
    }
    if (this.#layout) this.#layout.update();
    else if (
      this.querySelector('table, pre, p:nth-child(150)') ||
      [...this.querySelectorAll('p')].some(isBlank)
    ) {
      this.#layingOut ??= import('./body-layout.js').then(
        ({BodyLayout}) => {
          this.#layout = new BodyLayout(this, this.#localize);
          if (this.isConnected) this.#assign();
        },
        // Style sheets have made of it what they can.
        () => {},
      );
    }
  }

  get #hasByline(): boolean {
    return [...this.children].some((child) => child.slot === 'byline' && !isBlank(child));
  }

  /** Whether an attribute asks for what is loaded late. */
  get #needsExtras(): unknown {
    return (
      this.modified ||
      this.updates?.[0] ||
      this.weekday ||
      this.bylineInBody ||
      this.dedupeLead ||
      this.readingTime != null ||
      this.progress ||
      this.structuredData ||
      (this.citations ?? 'off') !== 'off'
    );
  }

  #renderPublished() {
    const {text, dateTime} = displayedDate(this.published, this.#localize.language, this);
    return html`<p class="published" part="published">
      <time datetime=${dateTime ?? nothing}
        >${this.#extras?.withWeekday(text, dateTime) ?? text}</time
      >
    </p>`;
  }
}
