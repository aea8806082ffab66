import {html, LitElement, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import {LocalizeController} from '../localize/localize-controller.js';
import {displayedDate} from '../shared/displayed-date.js';
import {bringLightDomStyles} from '../shared/light-dom-styles.js';
import {newsArticleStyles} from './news-article.styles.js';

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
 * @slot headline - The headline, a heading of the author's level.
 * @slot lead - The lead (sapo).
 * @slot figure - The opening picture, a `<figure>`.
 * @slot byline - Who wrote it; stands in for `author`.
 * @slot source - Where it was taken from.
 * @slot attachments - Files that belong to it.
 * @slot related - Other news.
 * @csspart article - The whole article.
 * @csspart published - The date from `published`.
 * @csspart author - The byline from `author`.
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
 * @cssprop [--bantin-theme-scheme=light dark] - The colour scheme of the reader's theme. Written on `:root` by the library; a page may read it.
 * @cssprop [--bantin-gutter=clamp(12px, 4vw, 32px)] - Room at the sides of the sheet.
 */
export class NewsArticle extends LitElement {
  static override readonly styles = newsArticleStyles;

  /** When the bulletin was published, in any form that `parseDate` reads; shown as written. */
  @property() published = '';

  /** Who wrote the bulletin. Shown as the byline unless the slot `byline` is filled. */
  @property() author = '';

  readonly #localize = new LocalizeController(this);

  /**
   * `unified` gives the body one face, size and ink; `original` keeps the CMS's fonts and sizes. Kept
   * in the attribute, which style sheets read. Anything but `original` means `unified`.
   *
   * @attr typography
   * @default 'unified'
   */
  get typography(): 'unified' | 'original' {
    return this.getAttribute('typography') === 'original' ? 'original' : 'unified';
  }

  set typography(value: 'unified' | 'original') {
    this.setAttribute('typography', value);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    bringLightDomStyles(this);
  }

  protected override render() {
    return html`
      <article part="article">
        ${this.published ? this.#renderPublished() : nothing}
        <slot name="toolbar"></slot>
        <slot name="headline"></slot>
        <slot name="lead"></slot>
        <slot name="figure"></slot>
        <slot></slot>
        <slot name="byline" @slotchange=${() => this.requestUpdate()}></slot>
        ${this.author && !this.#hasByline ? html`<p class="author" part="author">${this.author}</p>` : nothing}
        <slot name="source"></slot>
        <slot name="attachments"></slot>
        <slot name="related"></slot>
      </article>
    `;
  }

  get #hasByline(): boolean {
    return [...this.children].some((child) => child.slot === 'byline');
  }

  #renderPublished() {
    const {text, dateTime} = displayedDate(this.published, this.#localize.language);
    return html`<p class="published" part="published">
      <time datetime=${ifDefined(dateTime)}>${text}</time>
    </p>`;
  }
}
