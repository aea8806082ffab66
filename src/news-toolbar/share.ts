import {html, nothing, type TemplateResult} from 'lit';
import {addMoreTerms} from '../localize/more-terms.js';
import {DEV_MODE, warn} from '../shared/development.js';
import {addSheets} from '../shared/style-sheets.js';
import {bulletinAddress, bulletinParts} from './bulletin-parts.js';
import type {NewsToolbar} from './news-toolbar.js';
import {ToolPanel} from './panel.js';
import {shareStyles} from './share.styles.js';
import {type ShareLink, shareLinks} from './shared-address.js';
import type {ToolContext} from './tool.js';

const panels = new WeakMap<NewsToolbar, SharePanel>();

/**
 * Passes the bulletin on: by what the device offers; where it offers nothing, by a panel with the
 * address and the plain links that the portal lists in `share-links`.
 */
export async function use(context: ToolContext): Promise<void> {
  if (await isShared(context)) return;
  addMoreTerms();
  const panel = panels.get(context.toolbar) ?? new SharePanel(context);
  panels.set(context.toolbar, panel);
  await panel.toggle(context);
}

/** Whether the device has taken the bulletin, or its reader has thought better of it. */
async function isShared(context: ToolContext): Promise<boolean> {
  if (typeof navigator.share !== 'function') return false;
  const {title} = bulletinParts(context);
  try {
    await navigator.share({title, url: bulletinAddress(context, true)});
    return true;
  } catch (error) {
    // Anything but "cancelled" is a refusal: a frame without permission, a device without apps.
    return (error as DOMException).name === 'AbortError';
  }
}

/** The panel of one toolbar. */
class SharePanel {
  readonly #panel: ToolPanel;
  #context: ToolContext;
  /** What became of the address, in words; empty where nobody has asked for it yet. */
  #result: '' | 'linkCopied' | 'copyByHand' = '';

  constructor(context: ToolContext) {
    this.#context = context;
    this.#panel = new ToolPanel(
      context,
      () => context.localize.term('share'),
      () => this.#render(),
    );
  }

  /** Opens the panel or closes it. Where the portal lists no links, the address is copied at once. */
  async toggle(context: ToolContext): Promise<void> {
    this.#context = context;
    this.#result = '';
    this.#panel.toggle(context.button);
    if (!this.#panel.isOpen) return;
    addSheets(context.toolbar.shadowRoot!, shareStyles.styleSheet!);
    if (!this.#links.length) await this.#copy();
  }

  get #address(): string {
    return bulletinAddress(this.#context, true);
  }

  get #links(): ShareLink[] {
    const {toolbar} = this.#context;
    const list = toolbar.getAttribute('share-links') ?? '';
    const links = shareLinks(list, bulletinParts(this.#context).title, this.#address);
    if (DEV_MODE && list.trim() && !links.length) {
      warn(
        toolbar,
        'Nothing in "share-links" is a link; write a label, a space and an address with {url} in it, and "; " between two.',
      );
    }
    return links;
  }

  get #field(): HTMLInputElement {
    return this.#panel.element.querySelector('input')!;
  }

  async #copy(): Promise<void> {
    const {localize, announce} = this.#context;
    const isCopied = await copy(this.#address, this.#field);
    if (!this.#panel.isOpen) return;
    this.#result = isCopied ? 'linkCopied' : 'copyByHand';
    this.#panel.update();
    if (!isCopied) this.#field.focus({preventScroll: true});
    if (!isCopied) this.#field.select();
    announce(localize.term(this.#result));
  }

  #render(): TemplateResult {
    const {localize} = this.#context;
    const links = this.#links;
    return html`
      <div class="share">
        <label>
          ${localize.term('addressOfPage')}
          <input
            type="text"
            readonly
            dir="ltr"
            .value=${this.#address}
            @focus=${() => this.#field.select()}
            @keydown=${onFieldKeyDown}
          />
        </label>
        <button type="button" @click=${() => this.#copy()}>${localize.term('copyLink')}</button>
        <p class="share-result">${this.#result && localize.term(this.#result)}</p>
        ${
          links.length
            ? html`<ul>
                ${links.map((link) => this.#renderLink(link))}
              </ul>`
            : nothing
        }
      </div>
    `;
  }

  #renderLink({label, href}: ShareLink): TemplateResult {
    // A letter opens in the reader's mail program, and not on a page.
    if (href.startsWith('mailto:')) return html`<li><a href=${href}>${label}</a></li>`;
    return html`<li>
      <a href=${href} target="_blank" rel="noopener noreferrer"
        >${label}<span class="hint"> (${this.#context.localize.term('opensNewPage')})</span></a
      >
    </li>`;
  }
}

/** Enter must not send the form that a portal has around its whole page. */
function onFieldKeyDown(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

/**
 * Copies an address. A page over plain HTTP has no clipboard, but may copy what is selected in a
 * field; many portals are such pages.
 */
async function copy(address: string, field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    field.focus({preventScroll: true});
    field.select();
    return document.execCommand('copy');
  }
}
