import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import {LocalizeController} from '../localize/localize-controller.js';
import {setPreferences} from '../reading/preferences.js';
import {PreferencesController} from '../reading/preferences-controller.js';
import {DEV_MODE, warn} from '../shared/development.js';
import {dateTimeOf, displayedDate} from '../shared/displayed-date.js';
import {bringLightDomStyles} from '../shared/light-dom-styles.js';
import {RovingTabindexController} from '../shared/roving-tabindex.js';
import {NewsTextSizeEvent} from './news-toolbar.events.js';
import {newsToolbarStyles} from './news-toolbar.styles.js';
import {renderTextSize, stepsFrom, textSizeAnnouncement} from './text-size.js';
import type {ToolModule} from './tool.js';
import {TOOLS} from './tools.js';

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** What of the children is a tool of the portal's own. */
const OWN_TOOL = ':is(a, button, [role="button"]):not([slot])';

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
 * @slot - Tools of the portal's own (`<button>`, `<a>`, `role="button"`), after ours; anything else is shown below the tools as it is.
 * @slot date - The date of the bulletin, in any form that `parseDate` reads; shown as written.
 * @slot headline - The headline.
 * @slot lead - The lead (sapo).
 * @fires {NewsTextSizeEvent} news-text-size - When a reader asks for another text size, before it changes. Cancelable.
 * @csspart tools - The row of tools.
 * @csspart button - One tool.
 * @csspart panel - The panel of a tool, while it is open.
 * @csspart date - The date.
 */
export class NewsToolbar extends LitElement {
  static override readonly styles = newsToolbarStyles;

  // Each tool of the portal gets a slot of its own, without an attribute.
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  /** The `id` of the element that the tools act on, ours or not. */
  @property() for = '';

  /**
   * Which tools are shown, and in which order: their names, with spaces between. A tool that page or
   * browser cannot do is left out: `contents` where there are fewer than two entries, `listen` where
   * nothing can speak. Unknown names are passed over.
   */
  @property() tools = `text-size ${Object.keys(TOOLS).join(' ')}`;

  /** When the bulletin was published, in any form that `parseDate` reads; stands in for the slot `date`. */
  @property() published = '';

  /** Whether what a reader chooses in this toolbar is stored nowhere and holds for this page alone. */
  @property({type: Boolean, attribute: 'no-storage'}) noStorage = false;

  @state() private announcement = '';
  @state() private isProblem = false;
  /** The names of the tools that page and browser can do. */
  @state() private offered = '';

  @query('.tools') private row!: HTMLElement;

  readonly #localize: LocalizeController = new LocalizeController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #roving: RovingTabindexController = new RovingTabindexController(this, () =>
    [
      ...this.row.querySelectorAll<HTMLElement>(
        ':is(button, slot):not([hidden], .folded, .folded *)',
      ),
    ].map((unit) => ((unit as HTMLSlotElement).assignedElements?.()[0] as HTMLElement) ?? unit),
  );
  readonly #watching = new MutationObserver((records) => {
    const isOurs = ({target}: MutationRecord) => target === this || target.parentNode === this;
    if (records.some(isOurs)) this.#readChildren();
    this.#findOut();
  });
  readonly #sizes = new ResizeObserver(() => this.#fold());
  readonly #loading = new Set<HTMLElement>();
  #watched?: HTMLElement | null;
  #own: readonly Element[] = [];
  #slottedDate = '';
  #isHeadlineHeading = true;
  #listening?: AbortController;

  /** The tools that are shown, by name. */
  get #names(): readonly string[] {
    return [...new Set(this.tools.split(/\s+/))].filter(
      (name) => name === 'text-size' || Object.hasOwn(TOOLS, name),
    );
  }

  /** The element that the tools act on. */
  get #article(): HTMLElement | null {
    const root = this.getRootNode() as Document;
    if (this.for) return root.getElementById(this.for);
    const articles = root.querySelectorAll('news-article');
    return this.closest('news-article') ?? (articles.length === 1 ? articles[0] : null);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    bringLightDomStyles(this);
    this.#listening = new AbortController();
    addEventListener('news-directives-update', () => this.#findOut(), {
      signal: this.#listening.signal,
    });
    this.#readChildren();
    this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    this.#watching.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for') || this.#article !== this.#watched) this.#watch();
    if (DEV_MODE && changed.has('tools')) this.#warnOfUnknownTools();
  }

  protected override updated(): void {
    this.#assignChildren();
    // Measured when the page has been laid out, not before: elements that are being upgraded at the same
    // time show nothing yet, and a reader who has scrolled would lose the place. The row's own padding
    // changes by what fits, so it is its parent that is watched.
    this.#sizes.disconnect();
    this.#sizes.observe(this.row.parentElement!);
  }

  /**
   * Uses a tool as if its button had been pressed.
   *
   * @param load Loads its module.
   * @param button The button that was pressed, to which the focus comes back.
   * @internal
   */
  async use(load: () => Promise<ToolModule>, button: HTMLButtonElement): Promise<void> {
    // Who presses again while a slow network brings the tool wants it once.
    if (this.#loading.has(button)) return;
    this.#loading.add(button);
    try {
      const module = await load().finally(() => this.#loading.delete(button));
      if (!this.isConnected) return;
      await module.use({
        toolbar: this,
        button,
        localize: this.#localize,
        article: this.#article,
        announce: (sentence) => void this.#announce(sentence),
        prefer: async (changes) => this.#keepPlace(() => setPreferences(changes, !this.noStorage)),
      });
    } catch (error) {
      if (DEV_MODE) warn(this, `A tool cannot be loaded, or fails: ${String(error)}`);
      void this.#announce(this.#localize.term('toolFailed'), true);
    }
  }

  protected override render() {
    return html`
      <div class="row">
        <div
          class="tools"
          part="tools"
          role="toolbar"
          aria-label=${this.#localize.term('readingTools')}
          @keydown=${this.#roving.onKeyDown}
          @focusin=${this.#roving.onFocusIn}
        >
          ${this.#names.map((name) => this.#renderTool(name))}
          ${this.#own.map(() => html`<span><slot name="own"></slot></span>`)}
          ${this.#renderButton('moreTools', 'M5 12h.01M12 12h.01M19 12h.01', () => import('./more-tools.js'))}
        </div>
      </div>
      <slot></slot>
      ${this.#renderDate()}
      <div
        class="headline"
        role=${ifDefined(this.#isHeadlineHeading ? undefined : 'heading')}
        aria-level=${ifDefined(this.#isHeadlineHeading ? undefined : '1')}
      >
        <slot name="headline"></slot>
      </div>
      <div class="lead"><slot name="lead"></slot></div>
      <div class=${this.isProblem ? 'problem' : 'status'} role="status">${this.announcement}</div>
    `;
  }

  #renderTool(name: string) {
    if (name === 'text-size') {
      return html`<span class="group"
        >${renderTextSize(this.#localize, this.#preferences.value.textSize, this.#onTextSize)}</span
      >`;
    }
    const tool = name as keyof typeof TOOLS;
    return this.#renderButton(tool, TOOLS[tool].icon, TOOLS[tool].load);
  }

  #renderButton(
    name: keyof typeof TOOLS | 'moreTools',
    icon: string,
    load: () => Promise<ToolModule>,
  ) {
    return html`
      <button
        type="button"
        part="button"
        data-tool=${name}
        ?hidden=${!this.offered.includes(name)}
        @click=${(event: Event) => this.use(load, event.currentTarget as HTMLButtonElement)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${icon}></path></svg>
        <span class="word">${this.#localize.term(name)}</span>
      </button>
    `;
  }

  #renderDate() {
    const published = displayedDate(this.published, this.#localize.language, this);
    const dateTime = published.dateTime ?? dateTimeOf(this.#slottedDate, this);
    const isWrittenOnce = !this.#slottedDate.trim();
    return html`
      <time class="date" part="date" datetime=${ifDefined(dateTime)}>
        ${isWrittenOnce && published.text ? html`<span class="published">${published.text}</span>` : nothing}
        <slot name="date"></slot>
      </time>
    `;
  }

  readonly #onTextSize = (way: -1 | 0 | 1): void => {
    void this.#keepPlace(() => {
      const before = this.#preferences.value.textSize;
      const {smaller, standard, larger} = stepsFrom(before);
      const asked = way < 0 ? smaller : way > 0 ? larger : standard;
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

  /**
   * Says a sentence to assistive technology, the same one twice if it must be.
   *
   * @param isProblem Whether everybody should see it.
   */
  async #announce(sentence: string, isProblem = false): Promise<void> {
    this.announcement = '';
    await this.updateComplete;
    this.announcement = sentence;
    this.isProblem = isProblem;
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
    this.requestUpdate();
  }

  /** Gives each child its place. */
  #assignChildren(): void {
    const own = [...this.#own];
    for (const slot of this.renderRoot.querySelectorAll<HTMLSlotElement>('slot:not(.panel *)')) {
      const nodes =
        slot.name === 'own'
          ? own.splice(0, 1)
          : [...this.childNodes].filter(
              (node) =>
                // A comment can be given no slot.
                'assignedSlot' in node &&
                !this.#own.includes(node as Element) &&
                slotOf(node) === slot.name,
            );
      // While the panel of the folded tools is open, it has them.
      if (slot.name !== 'own' || !this.#isMoreOpen) slot.assign(...(nodes as Element[]));
    }
  }

  get #isMoreOpen(): boolean {
    return this.row.lastElementChild!.getAttribute('aria-expanded') === 'true';
  }

  /**
   * Folds what does not fit into one row: first the words of the text sizes, whose signs speak for
   * themselves, then whole tools. What flex has wrapped onto a second line is what did not fit.
   */
  #fold(): void {
    if (this.#isMoreOpen) return;
    const {row} = this;
    const units = ([...row.children] as HTMLElement[]).slice(0, -1).filter(({hidden}) => !hidden);
    const isWrapped = (unit: HTMLElement) => unit.offsetTop > units[0].offsetTop + 22;
    const more = row.lastElementChild as HTMLElement;
    more.hidden = false;
    let folds = false;
    for (const state of ['', 'compact', 'folds']) {
      folds = state === 'folds';
      row.className = `tools ${folds ? 'compact' : state}`;
      row.style.paddingInlineEnd = `${folds ? more.offsetWidth : 0}px`;
      if (!units.some(isWrapped)) break;
    }
    more.hidden = !folds;
    for (const unit of units) unit.classList.toggle('folded', isWrapped(unit));
    this.#roving.hostUpdated();
  }

  /** Follows the element that is served, and sees to it that it can be read in another size. */
  #watch(): void {
    const root = this.getRootNode() as Document;
    const article = (this.#watched = this.#article);
    if (this.for && article?.localName !== 'news-article') {
      const id = this.for;
      void import('./scaled-target.js').then(
        ({scaleById}) => scaleById(root, id),
        () => {},
      );
    }
    this.#watching.disconnect();
    this.#watching.observe(this, {childList: true, subtree: true, attributeFilter: ['slot']});
    this.#watching.observe(article ?? root, {childList: true, subtree: true});
    this.#findOut();
    if (DEV_MODE && !article) this.#warnOfMissingArticle();
  }

  /** Finds out what page and browser can do. */
  #findOut(): void {
    const article = this.#article;
    if (article !== this.#watched) this.#watch();
    this.offered = Object.entries(TOOLS)
      .filter(([, {isOffered}]) => isOffered?.(article, this) ?? true)
      .map(([name]) => name)
      .join(' ');
  }

  #warnOfUnknownTools(): void {
    for (const name of this.tools.split(/\s+/)) {
      if (name && name !== 'text-size' && !Object.hasOwn(TOOLS, name)) {
        warn(
          this,
          `There is no tool "${name}"; "tools" takes text-size, ${Object.keys(TOOLS).join(', ')}.`,
        );
      }
    }
  }

  #warnOfMissingArticle(): void {
    const wanted = this.for
      ? `No element has the id "${this.for}"`
      : 'There is no article to serve';
    warn(this, `${wanted}; put the id of what is to be read into the attribute "for".`);
  }
}

/** The name of the slot in which a child is shown; what has no place of its own stands below the tools. */
function slotOf(node: Node): string {
  const {slot = ''} = node as Partial<Element>;
  return ['date', 'headline', 'lead'].includes(slot) ? slot : '';
}
