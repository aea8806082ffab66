import {html, isServer, LitElement, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {LocalizeController} from '../localize/localize-controller.js';
import {setPreferences} from '../reading/preferences.js';
import {PreferencesController} from '../reading/preferences-controller.js';
import {assignsSlots, declaredRootStyles, manualSlots, openRoot} from '../shared/declared-root.js';
import {DEV_MODE, warn, warnOfKinds} from '../shared/development.js';
import {dateTimeOf, displayedDate} from '../shared/displayed-date.js';
import {bringLightDomStyles} from '../shared/light-dom-styles.js';
import {nextTask, whenIdle} from '../shared/idle.js';
import {slottable} from '../shared/slottable.js';
import {addSheets} from '../shared/style-sheets.js';
import {renderDeclaredToolbar} from './declared-toolbar.js';
import {NewsTextSizeEvent} from './news-toolbar.events.js';
import {newsToolbarStyles} from './news-toolbar.styles.js';
import {
  renderTextSize,
  textSizeAfter,
  textSizeAnnouncement,
  type TextSizeWay,
} from './text-size.js';
import type {ToolModule} from './tool.js';
import type {ToolRow} from './tool-row.js';

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** What of the children is a tool of the portal's own. */
const OWN_TOOL = ':is(a, button, [role="button"]):not([slot])';

const ALL_TOOLS = 'text-size comfort theme contents listen print save share';

/** Comes when the first toolbar has stood for a moment. */
let Row: typeof ToolRow | undefined;

/**
 * The head of a bulletin: tools for reading, then the date, the headline and the lead. The author
 * supplies these in slots, as the CMS prints them. A headline that is no heading element becomes the
 * page's heading of level 1; one that is keeps its level.
 *
 * The tools act on the article named by `for`, else on the article around the toolbar, else on the
 * only one of the page. What a reader chooses holds for every toolbar, on every page of the site.
 * Tools for which the row has no room are behind its last button; the row is one line at every width.
 *
 * @summary The head of a bulletin, with tools for reading.
 * @attr {string} audio-src - Address of a recording of the bulletin, which the tool "listen" plays instead of a voice. The article may name it as well.
 * @attr {string} share-links - Where the tool "share" leads: `Facebook https://…?u={url}; Thư mailto:?subject={title}&body={url}`, or one entry a line. Addresses begin with http, https or mailto. None by default.
 * @slot - Tools of the portal's own (`<button>`, `<a>`, `role="button"`), after ours; anything else is shown below the tools as it is.
 * @slot date - The date of the bulletin, in any form that `parseDate` reads; shown as written.
 * @slot headline - The headline.
 * @slot lead - The lead (sapo).
 * @fires {NewsTextSizeEvent} news-text-size - When a reader asks for another text size, before it changes. Cancelable.
 * @csspart tools - The row of tools.
 * @csspart button - One tool.
 * @csspart panel - The panel of a tool, while it is open.
 * @csspart date - The date.
 * @cssprop [--bantin-reader-lines=0] - The reader's step for space between lines, from 0 to 2. Written on `:root` by the library; a page may read it.
 * @cssprop [--bantin-reader-paragraphs=0] - The reader's step for space between paragraphs, from 0 to 2. Written on `:root` by the library; a page may read it.
 * @cssprop [--bantin-reader-letters=0] - The reader's step for space between letters, from 0 to 2. Written on `:root` by the library; a page may read it.
 * @cssprop [--bantin-reader-words=0] - The reader's step for space between words, from 0 to 2. Written on `:root` by the library; a page may read it.
 * @cssprop [--bantin-reader-measure=1] - The reader's step for the length of lines, from 0 to 2. Written on `:root` by the library; a page may read it.
 */
export class NewsToolbar extends LitElement {
  static override readonly styles = isServer
    ? [newsToolbarStyles, declaredRootStyles()]
    : newsToolbarStyles;

  // Each tool of the portal gets a slot of its own, without an attribute.
  static override readonly shadowRootOptions = manualSlots;

  /** The `id` of the element that the tools act on, ours or not. */
  @property() for = '';

  /**
   * Which tools are shown, and in which order: their names, with spaces between. A tool that page or
   * browser cannot do is left out: `contents` where there are fewer than two entries, `listen` where
   * nothing can speak. Unknown names are passed over.
   */
  @property() tools = ALL_TOOLS;

  /** When the bulletin was published, in any form that `parseDate` reads; stands in for the slot `date`. */
  @property() published = '';

  /** Whether what a reader chooses in this toolbar is stored nowhere and holds for this page alone. */
  @property({type: Boolean, attribute: 'no-storage'}) noStorage = false;

  @state() private announcement = '';

  readonly #localize: LocalizeController = new LocalizeController(this);
  readonly #preferences = new PreferencesController(this);
  // A server has none.
  readonly #watching = isServer
    ? undefined!
    : new MutationObserver((records) => {
        const isOurs = ({target}: MutationRecord) => target === this || target.parentNode === this;
        if (records.some(isOurs)) this.requestUpdate();
      });
  #row?: ToolRow;
  #loading?: Promise<void>;
  #own: readonly Element[] = [];
  #slottedDate = '';
  #isHeadlineHeading = true;

  constructor() {
    super();
    this.addController(this);
  }

  /** The tools that are asked for, by name. */
  get #names(): string[] {
    return [...new Set(`${this.tools ?? ALL_TOOLS}`.split(/\s+/))];
  }

  /** The element that the tools act on. */
  get #article(): HTMLElement | null {
    const root = this.getRootNode() as Document;
    // Away from the page, the root may be any element.
    if (this.for) return root.getElementById?.(this.for) ?? null;
    const articles = root.querySelectorAll('news-article');
    return this.closest('news-article') ?? (articles.length === 1 ? articles[0] : null);
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
    addSheets(this.renderRoot, newsToolbarStyles.styleSheet!);
    bringLightDomStyles(this);
    this.#watching.observe(this, {attributeFilter: ['slot'], childList: true, subtree: true});
    this.#serve();
  }

  /** @internal */
  hostDisconnected(): void {
    this.#watching.disconnect();
  }

  protected override createRenderRoot(): ShadowRoot {
    return openRoot(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (isServer) return;
    // What has changed by now is part of this update, and needs none of its own.
    this.#watching.takeRecords();
    this.#readChildren();
    if (changed.has('for')) this.#serve();
  }

  protected override firstUpdated(): void {
    this.#loading = this.#loadRow();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (DEV_MODE) warnOfKinds(this, changed);
    if (assignsSlots(this)) this.#assignChildren();
  }

  /** Settles when all tools are there, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#loading;
    return isComplete;
  }

  /**
   * Uses a tool as if its button had been pressed.
   *
   * @param load Loads its module.
   * @param button The button that was pressed, to which the focus comes back.
   * @internal
   */
  async use(load: () => Promise<ToolModule>, button: HTMLButtonElement): Promise<void> {
    await this.#row?.use(load, button);
  }

  protected override render() {
    const names = this.#names;
    const place = names.indexOf('text-size');
    const isAsked = place >= 0;
    const before = names.slice(0, Math.max(0, place));
    const after = names.slice(place + 1);
    if (isServer) {
      const tools = isAsked ? this.#renderTextSize() : nothing;
      return renderDeclaredToolbar(this, this.#localize, tools);
    }
    return html`
      <div class="row">
        <div
          class=${names[1] ? 'tools compact' : 'tools'}
          part="tools"
          role="toolbar"
          aria-label=${this.#localize.term('readingTools')}
        >
          ${this.#row?.render(before)} ${isAsked ? this.#renderTextSize() : nothing}
          ${this.#row ? this.#row.render(after, true) : html`<slot name="own"></slot>`}
        </div>
      </div>
      <slot></slot>
      ${this.#renderDate()}
      <div
        class="headline"
        role=${this.#isHeadlineHeading ? nothing : 'heading'}
        aria-level=${this.#isHeadlineHeading ? nothing : '1'}
      >
        <slot name="headline"></slot>
      </div>
      <div class="lead"><slot name="lead"></slot></div>
      <div class="status" role="status">${this.announcement}</div>
    `;
  }

  #renderTextSize() {
    return html`<span class="group"
      >${renderTextSize(this.#localize, this.#preferences.value.textSize, this.#onTextSize)}</span
    >`;
  }

  #renderDate() {
    const published = displayedDate(this.published, this.#localize.language, this);
    const dateTime = published.dateTime ?? dateTimeOf(this.#slottedDate, this);
    const isWrittenOnce = !this.#slottedDate.trim();
    return html`
      <time class="date" part="date" datetime=${dateTime ?? nothing}>
        ${isWrittenOnce && published.text ? html`<span class="published">${published.text}</span>` : nothing}
        <slot name="date"></slot>
      </time>
    `;
  }

  readonly #onTextSize = (way: TextSizeWay): void => {
    void this.#keepPlace(() => {
      const before = this.#preferences.value.textSize;
      const asked = textSizeAfter(before, way);
      if (asked !== before && this.dispatchEvent(new NewsTextSizeEvent(asked))) {
        setPreferences({textSize: asked}, !this.noStorage);
      }
      void this.#announce(
        textSizeAnnouncement(this.#localize, before, this.#preferences.value.textSize, way),
      );
    });
  };

  /** Changes how text looks; where some of it has been scrolled away, the line at the top stays there. */
  #keepPlace(change: () => void): void | Promise<void> {
    const texts = [this, this.#article].filter((element) => !!element);
    if (texts.every((text) => text.getBoundingClientRect().top >= 0)) return change();
    return import('../reading/reading-place.js').then(
      ({keepPlace}) => keepPlace(texts, change),
      change,
    );
  }

  /** Says a sentence to assistive technology, the same one twice if it must be. */
  async #announce(sentence: string): Promise<void> {
    this.announcement = '';
    await this.updateComplete;
    this.announcement = sentence;
  }

  #readChildren(): void {
    const children = [...this.children];
    const named = (name: string) => children.filter(({slot}) => slot === name);
    this.#own = children.filter((child) => child.matches(OWN_TOOL));
    this.#slottedDate = named('date')
      .map((child) => child.textContent)
      .join('');
    const headline = named('headline');
    this.#isHeadlineHeading =
      !headline.length ||
      headline.some((child) => child.matches(HEADING) || child.querySelector(HEADING));
  }

  /** Gives each child its place. */
  #assignChildren(): void {
    const slots = this.#row ? 'slot:not(.panel *, .tools *)' : 'slot';
    for (const slot of this.renderRoot.querySelectorAll<HTMLSlotElement>(slots)) {
      slot.assign(...slottable(this.childNodes).filter((node) => this.#slotOf(node) === slot.name));
    }
  }

  /** The name of the slot in which a child is shown; what has no place of its own stands below the tools. */
  #slotOf(node: Node): string {
    const {slot = ''} = node as Partial<Element>;
    if (this.#own.includes(node as Element)) return 'own';
    return ['date', 'headline', 'lead'].includes(slot) ? slot : '';
  }

  /** The other tools take no room of their own, and come when the page has been loaded. */
  async #loadRow(): Promise<void> {
    // Not within the update that asks for them, even where they are there: it would need another.
    const isFirst = !Row;
    await (isFirst && whenIdle());
    // Without them the text can still be made larger.
    Row ??= await import('./tool-row.js').then(
      (module) => module.ToolRow,
      () => undefined,
    );
    if (!Row || this.#row) return;
    this.#row = new Row({
      toolbar: this,
      localize: this.#localize,
      article: () => this.#article,
      own: () => this.#own,
      announce: (sentence) => void this.#announce(sentence),
      prefer: async (changes) => this.#keepPlace(() => setPreferences(changes, !this.noStorage)),
    });
    // What is new takes its time: it is made in one task, drawn in another, and laid out in a third.
    if (isFirst) await nextTask();
    this.requestUpdate();
    await super.getUpdateComplete();
    if (isFirst) await nextTask();
    this.#row.settle();
  }

  /** Sees to it that what the toolbar is for can be read in another size. */
  #serve(): void {
    const article = this.#article;
    if (this.for && article?.localName !== 'news-article') {
      import('./scaled-target.js').then(
        ({scaleTarget}) => scaleTarget(this),
        () => {},
      );
    }
    if (DEV_MODE && this.isConnected && !article) {
      const wanted = this.for
        ? `No element has the id "${this.for}"`
        : 'There is no article to serve';
      warn(this, `${wanted}; put the id of what is to be read into the attribute "for".`);
    }
  }
}
