import {html, nothing, render, type ReactiveController} from 'lit';
import type {LocalizeController} from '../localize/localize-controller.js';
import {addMoreTerms} from '../localize/more-terms.js';
import {DEV_MODE, warn} from '../shared/development.js';
import {addSheets} from '../shared/style-sheets.js';
import type {CitedDocument} from '../text/citation-documents.js';
import type {Citation} from '../text/citations.js';
import {CitationAddresses} from './citations-addresses.js';
import {CitationLinks} from './citations-links.js';
import {CitationPlaces} from './citations-place.js';
import {type CitedText, type Mention, readCitedText} from './citations-text.js';
import {citationsStyles} from './citations.styles.js';
import type {NewsArticle} from './news-article.js';

const following = new WeakSet<NewsArticle>();

/**
 * Shows from now on what an article cites, as its attribute `citations` asks for.
 *
 * @param localize The words of the article's language.
 */
export function followCitations(article: NewsArticle, localize: LocalizeController): void {
  if (following.has(article)) return;
  following.add(article);
  addMoreTerms(article);
  article.addController(new Citations(article, localize));
}

/** The list of what is cited, and the links in the text. */
class Citations implements ReactiveController {
  readonly #article: NewsArticle;
  readonly #localize: LocalizeController;
  readonly #observer = new MutationObserver(() => this.#read());
  readonly #addresses: CitationAddresses;
  readonly #links: CitationLinks;
  readonly #places: CitationPlaces;
  /** Holds the list; what is in it is a matter of Lit. */
  readonly #list = document.createElement('section');
  #text: CitedText = {mentions: [], documents: []};
  /** Where each citation stands. */
  #ranges: ReadonlyMap<Citation, StaticRange> = new Map();
  #isFollowing = false;
  /** The document that was copied last, and what came of it. */
  #copied?: {readonly citation: string | null; readonly news: string};

  constructor(article: NewsArticle, localize: LocalizeController) {
    this.#article = article;
    this.#localize = localize;
    this.#addresses = new CitationAddresses(article, () => this.#show());
    this.#links = new CitationLinks(article);
    this.#places = new CitationPlaces(article);
    this.#list.className = 'citations';
    this.#list.setAttribute('part', 'citations');
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostUpdated(): void {
    if (!this.#article.isConnected || !(this.#asksFor('list') || this.#asksFor('link'))) {
      return this.#stop();
    }
    if (this.#isFollowing) return this.#show();
    this.#isFollowing = true;
    addSheets(this.#article.shadowRoot!, citationsStyles.styleSheet!);
    this.#observer.observe(this.#article, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['slot', 'hidden', 'href'],
    });
    this.#read();
  }

  /** Whether the attribute names one way of showing; it may name both. */
  #asksFor(way: 'link' | 'list'): boolean {
    return `${this.#article.citations ?? ''}`.toLowerCase().split(/\s+/).includes(way);
  }

  #stop(): void {
    if (!this.#isFollowing) return;
    this.#isFollowing = false;
    this.#observer.disconnect();
    this.#links.remove();
    this.#places.release();
    this.#hideList();
    this.#copied = undefined;
  }

  #hideList(): void {
    this.#list.parentNode?.removeChild(this.#list);
  }

  #read(): void {
    this.#text = readCitedText(this.#article);
    this.#ranges = new Map(this.#text.mentions.map(({citation, range}) => [citation, range]));
    this.#show();
  }

  #show(): void {
    if (!this.#isFollowing) return;
    const {citationResolver: resolver, citationUrl: template} = this.#article;
    this.#addresses.source = {resolver, template: template ?? ''};
    if (this.#asksFor('list') && this.#text.documents.length) this.#showList();
    else this.#hideList();
    if (!this.#asksFor('link')) return this.#links.remove();
    if (DEV_MODE && !resolver && !template) {
      warn(
        this.#article,
        'citations="link" needs to know where documents are: say "citation-url", or set the property citationResolver.',
      );
    }
    this.#showLinks();
  }

  #showLinks(): void {
    const linked = this.#text.mentions.flatMap((mention) => {
      const {citation, range} = mention;
      // Where the author has made a link, it is the author's.
      const isLinked = range.startContainer.parentElement?.closest('a[href]');
      const href = isLinked ? null : this.#addresses.of(citation);
      return href ? [{...mention, href, name: nameOf(mention)}] : [];
    });
    this.#links.update(linked);
  }

  #showList(): void {
    const list = this.#list;
    if (!list.isConnected) this.#putBefore('related', list);
    const title = this.#localize.term('citedDocuments');
    list.setAttribute('aria-label', title);
    render(
      html`
        <h2 aria-level=${this.#headingLevel}>${title}</h2>
        <ol>
          ${this.#text.documents.map((document) => html`<li>${this.#renderDocument(document)}</li>`)}
        </ol>
        <p role="status">${this.#copied?.news ?? nothing}</p>
      `,
      list,
    );
  }

  #putBefore(slot: string, element: HTMLElement): void {
    this.#article.shadowRoot!.querySelector(`slot[name="${slot}"]`)?.before(element);
  }

  /** One below the headline of the article. */
  get #headingLevel(): number {
    const headline = this.#article.querySelector(
      ':is(h1, h2, h3, h4)[slot="headline"], [slot="headline"] :is(h1, h2, h3, h4)',
    );
    return headline ? Number(headline.localName.charAt(1)) + 1 : 2;
  }

  #renderDocument(document: CitedDocument) {
    const {citation, symbol, mentions, confidence} = document;
    const address = this.#addresses.of(mentions[0]);
    const name = symbol === null ? citation : inOnePiece(citation, symbol);
    return html`
      <div class="document">
        <p>
          ${address ? html`<a class="name" href=${address}>${name}</a>` : html`<span class="name">${name}</span>`}
          ${confidence === 'low' ? html`<span class="unknown">${this.#localize.term('citedWithoutSymbol')}</span>` : nothing}
        </p>
        <div class="tools">
          ${confidence === 'high' ? this.#renderCopy(document) : nothing}
          ${this.#renderPlaces(document)}
        </div>
      </div>
    `;
  }

  #renderCopy({citation, symbol}: CitedDocument) {
    const term = this.#localize.term(
      this.#copied?.citation === citation ? 'citationCopied' : 'copyCitation',
    );
    return html`<button
      type="button"
      class="copy"
      part="citation-button"
      aria-label=${`${term}${this.#localize.term('colon')}${symbol}`}
      @click=${(event: MouseEvent) => this.#onCopy(event, citation)}
    >
      ${term}
    </button>`;
  }

  #renderPlaces({mentions, symbol, citation: line}: CitedDocument) {
    const about = symbol ?? line;
    const places = mentions.map((citation, index) => {
      const range = this.#ranges.get(citation)!;
      const address = this.#places.addressOf(range);
      const name = `${this.#localize.term('citedPlace', index + 1)}${this.#localize.term('colon')}${about}`;
      const go = (event: MouseEvent) => {
        this.#putBefore('byline', this.#places.layer);
        this.#places.go(event, range);
      };
      return address
        ? html`<a href=${address} aria-label=${name} @click=${go}>${index + 1}</a>`
        : html`<button type="button" aria-label=${name} @click=${go}>${index + 1}</button>`;
    });
    return html`<span class="places">${this.#localize.term('citedWhere')} ${places}</span>`;
  }

  async #onCopy({currentTarget}: MouseEvent, citation: string): Promise<void> {
    const name = (currentTarget as Element).closest('li')!.querySelector('.name')!;
    const isCopied = await copy(citation, name);
    const news = this.#localize.term(isCopied ? 'citationCopied' : 'citationNotCopied');
    // The same sentence would be no change, and not be said again.
    this.#copied = undefined;
    this.#show();
    this.#copied = {citation: isCopied ? citation : null, news};
    this.#show();
  }
}

/** Copies a text. On a page over plain HTTP only what is selected can be copied, so its place on the page is. */
async function copy(text: string, place: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(place);
    return document.execCommand('copy');
  }
}

/** The mention in one line, with its type where it has that from its list. */
function nameOf({citation: {text, type, inheritedType}}: Mention): string {
  const line = text.normalize('NFC').replace(/\s+/g, ' ');
  return inheritedType && type ? `${type} ${line}` : line;
}

/** What a document is called, where its number is not broken at a hyphen while the line has room for it. */
function inOnePiece(citation: string, symbol: string) {
  const [before, ...after] = citation.split(symbol);
  if (!after.length) return citation;
  return html`${before}<span class="symbol">${symbol}</span>${after.join(symbol)}`;
}
