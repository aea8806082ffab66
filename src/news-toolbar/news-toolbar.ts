import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import {LocalizeController} from '../localize/localize-controller.js';
import {setPreferences} from '../reading/preferences.js';
import {PreferencesController} from '../reading/preferences-controller.js';
import {DEV_MODE, warn} from '../shared/development.js';
import {displayedDate} from '../shared/displayed-date.js';
import {bringLightDomStyles} from '../shared/light-dom-styles.js';
import {RovingTabindexController} from '../shared/roving-tabindex.js';
import {parseDate, toDateTime} from '../text/dates.js';
import {NewsTextSizeEvent} from './news-toolbar.events.js';
import {newsToolbarStyles} from './news-toolbar.styles.js';
import {scaleById} from './scaled-target.js';
import {renderTextSize, stepsFrom, textSizeAnnouncement} from './text-size.js';

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/**
 * The head of a bulletin: tools for reading, then the date, the headline and the lead. The author
 * supplies these in slots, as the CMS prints them. A headline that is no heading element becomes the
 * page's heading of level 1; one that is keeps its level.
 *
 * The tools act on the article named by `for`, else on the article around the toolbar, else on the
 * only one of the page. What a reader chooses holds for every toolbar, on every page of the site.
 *
 * @summary The head of a bulletin, with tools for reading.
 * @slot - Tools of the portal's own, after ours.
 * @slot date - The date of the bulletin, in any form that `parseDate` reads; shown as written.
 * @slot headline - The headline.
 * @slot lead - The lead (sapo).
 * @fires {NewsTextSizeEvent} news-text-size - When a reader asks for another text size, before it changes. Cancelable.
 * @csspart tools - The row of tools.
 * @csspart button - One tool.
 * @csspart date - The date.
 */
export class NewsToolbar extends LitElement {
  static override readonly styles = newsToolbarStyles;

  /** The `id` of the element that the tools act on, ours or not. */
  @property() for = '';

  /** When the bulletin was published, in any form that `parseDate` reads; stands in for the slot `date`. */
  @property() published = '';

  @state() private slottedDate = '';
  @state() private isHeadlineHeading = true;
  @state() private announcement = '';

  @query('.tools') private toolsRow!: HTMLElement;

  readonly #localize: LocalizeController = new LocalizeController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #roving: RovingTabindexController = new RovingTabindexController(this, () => [
    ...(this.toolsRow?.querySelectorAll('button') ?? []),
  ]);

  override connectedCallback(): void {
    super.connectedCallback();
    bringLightDomStyles(this);
    if (this.hasUpdated) this.#serve();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('for')) this.#serve();
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
          <div class="group">
            ${renderTextSize(this.#localize, this.#preferences.value.textSize, this.#onTextSize)}
          </div>
          <slot></slot>
        </div>
      </div>
      ${this.#renderDate()}
      <div
        class="headline"
        role=${ifDefined(this.isHeadlineHeading ? undefined : 'heading')}
        aria-level=${ifDefined(this.isHeadlineHeading ? undefined : '1')}
      >
        <slot name="headline" @slotchange=${this.#onHeadlineChange}></slot>
      </div>
      <div class="lead"><slot name="lead"></slot></div>
      <div class="status" role="status">${this.announcement}</div>
    `;
  }

  #renderDate() {
    const published = displayedDate(this.published, this.#localize.language);
    const slotted = parseDate(this.slottedDate);
    const dateTime = published.dateTime ?? (slotted ? toDateTime(slotted) : undefined);
    const isWrittenOnce = !this.slottedDate.trim();
    return html`
      <time class="date" part="date" datetime=${ifDefined(dateTime)}>
        ${isWrittenOnce && published.text ? html`<span class="published">${published.text}</span>` : nothing}
        <slot name="date" @slotchange=${this.#onDateChange}></slot>
      </time>
    `;
  }

  readonly #onTextSize = (way: -1 | 0 | 1): void => {
    const before = this.#preferences.value.textSize;
    const {smaller, standard, larger} = stepsFrom(before);
    const asked = way < 0 ? smaller : way > 0 ? larger : standard;
    if (asked !== before && this.dispatchEvent(new NewsTextSizeEvent(asked))) {
      setPreferences({textSize: asked});
    }
    void this.#announce(
      textSizeAnnouncement(this.#localize, before, this.#preferences.value.textSize, way),
    );
  };

  #onDateChange(event: Event): void {
    this.slottedDate = textOf(event.target as HTMLSlotElement);
  }

  #onHeadlineChange(event: Event): void {
    const assigned = (event.target as HTMLSlotElement).assignedElements();
    this.isHeadlineHeading =
      !assigned.length ||
      assigned.some((element) => element.matches(HEADING) || element.querySelector(HEADING));
  }

  /** Says a sentence to assistive technology, the same one twice if it must be. */
  async #announce(sentence: string): Promise<void> {
    this.announcement = '';
    await this.updateComplete;
    this.announcement = sentence;
  }

  /** Sees to it that what the toolbar is for can be read in another size. */
  #serve(): void {
    const root = this.getRootNode() as Document | ShadowRoot;
    if (this.for && !(root.getElementById(this.for)?.localName === 'news-article')) {
      scaleById(root, this.for);
    }
    if (DEV_MODE) this.#warnWithoutTarget(root);
  }

  #warnWithoutTarget(root: Document | ShadowRoot): void {
    if (this.for && root.getElementById(this.for)) return;
    if (
      !this.for &&
      (this.closest('news-article') || root.querySelectorAll('news-article').length === 1)
    )
      return;
    const wanted = this.for
      ? `No element has the id "${this.for}"`
      : 'There is no article to serve';
    warn(this, `${wanted}; put the id of what is to be read into the attribute "for".`);
  }
}

function textOf(slot: HTMLSlotElement): string {
  return slot
    .assignedNodes()
    .map((node) => node.textContent)
    .join('');
}
