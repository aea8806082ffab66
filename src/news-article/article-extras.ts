import {html, nothing, type ReactiveController, render, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {Paragraph} from '../directive-list/paragraphs.js';
import type {LocalizeController} from '../localize/localize-controller.js';
import {addMoreTerms} from '../localize/more-terms.js';
import {displayedDate} from '../shared/displayed-date.js';
import {whenIdle} from '../shared/idle.js';
import {Pieces} from '../shared/pieces.js';
import {addSheets} from '../shared/style-sheets.js';
import {ReadingTimeCounter} from '../text/reading-time.js';
import {articleExtrasStyles} from './article-extras.styles.js';
import {bodyParagraphs, bylineParagraph, leadOf, repeatedIn} from './body-text.js';
import type {NewsArticle, NewsUpdate} from './news-article.js';
import {OutOfSight} from './out-of-sight.js';
import {ReadingProgress} from './reading-progress.js';
import {UnprintedText} from './unprinted-text.js';

/** A date of digits and the marks between them, before which the day of the week can be put. */
const FIGURES = /^[\d\s/.,:-]+$/;

/** A date that a machine wrote. */
const MACHINE_FORM = /^\s*\d{4}-\d\d-\d\d/;

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** The element that a paragraph is; none where it is bare text, or a run of several nodes. */
function elementOf({nodes}: Paragraph): Element | undefined {
  const [only, ...others] = nodes.filter((node) => isElement(node) || node.textContent!.trim());
  return only && isElement(only) && others.every(({nodeName}) => nodeName === 'BR')
    ? only
    : undefined;
}

/**
 * What an article shows when its attributes ask for it, and what it works out from its text. None of
 * it is needed for the first picture, so it is loaded when the first attribute asks.
 */
export class ArticleExtras implements ReactiveController {
  readonly #host: NewsArticle;
  readonly #localize: LocalizeController;
  readonly #root: ShadowRoot;
  readonly #history = document.createElement('div');
  readonly #rules = new CSSStyleSheet();
  readonly #ids: Element[] = [];
  readonly #unprinted = new UnprintedText();
  readonly #laterHistory = new OutOfSight(this.#history, () => this.#drawHistory());
  #observer?: MutationObserver;
  #progress?: ReadingProgress;
  #isToBeRead = false;
  #reading?: AbortController;
  /** Whether the text took more than one piece. */
  #isLong = false;
  #minutes = 0;

  /**
   * @param host An article that has rendered.
   * @param localize The words in its language.
   */
  constructor(host: NewsArticle, localize: LocalizeController) {
    addMoreTerms(host);
    this.#host = host;
    this.#localize = localize;
    this.#root = host.shadowRoot!;
    this.#root.querySelector('[name="updates"]')!.after(this.#history);
    host.addController(this);
    // The article itself is not drawn anew, which takes its time where the text is long, but for a date in it.
    this.hostUpdated();
    if (host.weekday) host.requestUpdate();
  }

  /** A published date with the day of the week, where it does not name it yet. */
  withWeekday(text: string, dateTime: string | undefined): string {
    if (!this.#host.weekday || !dateTime) return text;
    const language = this.#localize.language;
    const date = new Date(dateTime.slice(0, 10));
    const options = {timeZone: 'UTC'} as const;
    try {
      if (FIGURES.test(text)) {
        return `${date.toLocaleDateString(language, {...options, weekday: 'long'})}, ${text}`;
      }
      // Words around figures may be the day of the week already: what an author wrote stands.
      if (!MACHINE_FORM.test(this.#host.published)) return text;
      const day = date.toLocaleDateString(language, {...options, dateStyle: 'full'});
      return `${day} ${dateTime.slice(11, 16)}`.trim();
    } catch {
      // A language that does not exist.
      return text;
    }
  }

  hostConnected(): void {
    addSheets(this.#root, articleExtrasStyles.styleSheet!);
    this.#observer = new MutationObserver(() => this.#readSoon());
    this.#observer.observe(this.#host, {childList: true, characterData: true, subtree: true});
    this.#readSoon();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#reading?.abort();
    this.#progress?.stop();
    this.#progress = undefined;
    this.#laterHistory.cancel();
    this.#unmark();
  }

  hostUpdated(): void {
    const {citations, structuredData} = this.#host;
    if ((citations ?? 'off') !== 'off') {
      import('./citations.js').then(
        ({followCitations}) => followCitations(this.#host, this.#localize),
        // Without it the text stands as it is.
        () => {},
      );
    }
    if (structuredData) {
      import('./structured-data.js').then(
        ({follow}) => follow(this.#host),
        () => {},
      );
    }
    this.#readSoon();
    this.#follow();
    this.#draw();
  }

  /** Reads the text once for any number of changes: in the same task, or when there is time for a long one. */
  #readSoon(): void {
    if (this.#isToBeRead) return;
    this.#isToBeRead = true;
    this.#reading?.abort();
    const isLong = this.#isLong;
    if (isLong) this.#tell(0);
    void (isLong ? whenIdle() : Promise.resolve()).then(() => {
      this.#isToBeRead = false;
      if (this.#host.isConnected) void this.#read();
    });
  }

  async #read(): Promise<void> {
    const {bylineInBody, dedupeLead, readingTime: rate} = this.#host;
    const {signal} = (this.#reading = new AbortController());
    const pieces = new Pieces();
    this.#isLong = false;
    this.#unmark();
    if (!bylineInBody && !dedupeLead && rate == null) {
      this.#tell(0);
      return;
    }

    const paragraphs = bodyParagraphs(this.#host);
    const byline =
      bylineInBody && !this.#host.author && !this.#host.querySelector(':scope > [slot="byline"]')
        ? bylineParagraph(paragraphs)
        : undefined;
    const bylines = byline ? [byline] : [];
    this.#mark(bylines, []);

    const lead = leadOf(this.#host);
    const isRepeated = repeatedIn(lead);
    const repeated: Paragraph[] = [];
    const counter = new ReadingTimeCounter({lang: this.#localize.language, rate: Number(rate)});
    counter.add(lead);
    for (const paragraph of dedupeLead || rate != null ? paragraphs : []) {
      if (pieces.isOver) {
        this.#isLong = true;
        // Half a time would be a wrong one.
        this.#tell(0);
        await pieces.next();
        if (signal.aborted) return;
      }
      if (isRepeated(paragraph.text)) repeated.push(paragraph);
      else if (rate != null) counter.add(paragraph.text);
    }
    if (dedupeLead) this.#mark(bylines, repeated);
    this.#tell(rate == null ? 0 : counter.time.minutes);
  }

  /** Shows how long the text takes; nothing at 0. Its room is there, so that nothing moves. */
  #tell(minutes: number): void {
    this.#minutes = minutes;
    this.#draw();
  }

  /** Says in a style sheet how some paragraphs look. They are found by their ids, which bare text has not. */
  #mark(bylines: readonly Paragraph[], repeated: readonly Paragraph[]): void {
    const bare = repeated.filter((paragraph) => !elementOf(paragraph));
    this.#unprinted.set(bare.flatMap(({nodes}) => nodes));
    const bold = this.#selectors(bylines, 'bantin-byline');
    const once = this.#selectors(repeated, 'bantin-repeated');
    const rules = [
      bold && `:is(${bold}):not(#_#_) {font-weight: 600 !important}`,
      once && `@media print {:is(${once}):not(#_#_) {display: none !important}}`,
    ].filter(Boolean);
    if (!rules.length) return;
    this.#rules.replaceSync(rules.join('\n'));
    addSheets(this.#host.getRootNode(), this.#rules);
  }

  #selectors(paragraphs: readonly Paragraph[], name: string): string {
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    return paragraphs
      .map(elementOf)
      .filter((element) => !!element)
      .map((element) => {
        if (!element.id) {
          let id = name;
          for (let count = 2; root.getElementById(id); count++) id = `${name}-${count}`;
          element.id = id;
          this.#ids.push(element);
        }
        return `#${CSS.escape(element.id)}`;
      })
      .join();
  }

  #unmark(): void {
    this.#unprinted.set([]);
    for (const element of this.#ids.splice(0)) element.removeAttribute('id');
    for (const root of [document, this.#host.getRootNode() as Document | ShadowRoot]) {
      if (!root.adoptedStyleSheets?.includes(this.#rules)) continue;
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#rules);
    }
  }

  /** Begins to follow the reader, or stops. */
  #follow(): void {
    if (this.#host.progress && this.#host.isConnected) {
      this.#progress ??= new ReadingProgress(this.#host, this.#root.querySelector('article')!, () =>
        this.#draw(),
      );
    } else {
      this.#progress?.stop();
      this.#progress = undefined;
    }
  }

  #draw(): void {
    const {modified} = this.#host;
    render(
      [
        modified ? this.#renderModified(modified) : nothing,
        this.#minutes
          ? html`<p part="reading-time">${this.#localize.term('minutesToRead', this.#minutes)}</p>`
          : nothing,
        this.#host.progress ? this.#renderResume() : nothing,
      ],
      this.#root.querySelector<HTMLElement>('.facts')!,
    );
    this.#showOffer();
    // It stands above what follows the article, and may come at any time.
    const isWanted = !!this.#host.updates?.length || this.#history.childElementCount > 0;
    if (isWanted && this.#host.isConnected) this.#laterHistory.want();
  }

  #drawHistory(): void {
    const {updates} = this.#host;
    render(updates?.length ? this.#renderUpdates(updates) : nothing, this.#history);
  }

  #renderModified(modified: string): TemplateResult {
    return html`<p part="modified">
      ${this.#localize.term('lastUpdated')} ${this.#renderDate(modified)}
    </p>`;
  }

  #renderDate(written: string): TemplateResult {
    const {text, dateTime} = displayedDate(written, this.#localize.language, this.#host);
    return html`<time datetime=${ifDefined(dateTime)}>${text}</time>`;
  }

  /** The region is there at once, so that what it says later is announced. */
  #renderResume(): TemplateResult {
    return html`<div role="status">
      ${
        this.#progress?.place
          ? html`<div class="resume" popover="manual">
              <button type="button" part="resume" @click=${this.#onResume}>
                ${this.#localize.term('resumeReading')}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  /** In the top layer it is at the edge of the screen whatever boxes of the page it stands in. */
  #showOffer(): void {
    const offer = this.#root.querySelector<HTMLElement>('.resume');
    if (!offer?.isConnected || !('showPopover' in offer)) return;
    if (!offer.matches(':popover-open')) offer.showPopover();
  }

  #renderUpdates(updates: readonly NewsUpdate[]): TemplateResult {
    const title = this.#localize.term('updateHistory');
    return html`<section class="updates" part="updates" aria-label=${title}>
      <p>${title}</p>
      <ol>
        ${updates.map(({date, text}) => html`<li>${this.#renderDate(date)} ${text}</li>`)}
      </ol>
    </section>`;
  }

  readonly #onResume = (): void => this.#progress?.resume();
}
