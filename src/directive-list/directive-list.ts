import {html, LitElement, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {LocalizeController} from '../localize/localize-controller.js';
import {DEV_MODE, warn} from '../shared/development.js';
import {bringLightDomStyles} from '../shared/light-dom-styles.js';
import {Addresses, currentFragment, isReturning} from './addresses.js';
import {NewsDirectivesUpdateEvent} from './directive-list.events.js';
import {directiveListStyles} from './directive-list.styles.js';
import {DirectiveView, type Stretch} from './directive-view.js';
import {NumeralHighlight, rangeIn} from './numeral-highlight.js';
import {OpenedWrapper, slottable} from './opened-wrapper.js';
import {readParagraphs} from './paragraphs.js';
import {loadParser, recognise} from './recognition.js';
import {type ListEntry, type Segment, segment} from './segments.js';
import {stretchesIn} from './stretches.js';
import {Wrappers} from './wrappers.js';

/** A directive as it stands on the page. */
export interface Directive {
  /** Its address, without the `#`: the anchor prefix and the number. */
  readonly id: string;
  /** The number that its author gave it. */
  readonly number: number;
  /** The number as its author wrote it: `(7)`, `7.`, `Bảy là,`. */
  readonly marker: string;
  /** Its whole text with the marker, paragraphs separated by line breaks. */
  readonly text: string;
}

/**
 * Whether an element that is constructed was on the page before its kind was defined. Only such an
 * element may have been painted without us; one that is put in later appears with us.
 */
let isDefining = true;
void globalThis.customElements?.whenDefined?.('directive-list').then(() => (isDefining = false));

/**
 * Turns the numbered directives that a CMS prints into a list, without a change in what was printed.
 * Stands around the directives alone or around a whole body; what comes before the first directive
 * and after the last is shown as it is. The author supplies the text; a `label` names the list for
 * assistive technology where "Các nhiệm vụ" does not say it well.
 *
 * Each directive can be linked to by its number: `#nhiem-vu-14`. Where no numbering is recognised,
 * the children are shown as they are.
 *
 * @summary Numbered directives out of what the CMS prints.
 * @slot - `<p>(1) …</p>`, `<div>`s, text and `<br>`s, with or without wrappers around them.
 * @fires {NewsDirectivesUpdateEvent} news-directives-update - When the directives have been read, at first and after each change of the children.
 * @csspart list - The list.
 * @csspart item - One directive.
 * @cssprop [--bantin-hang=2.2em] - Width of the margin in which numerals hang.
 * @cssprop [--bantin-sticky-offset=0px] - Height of a header that sticks to the top of the site, kept free above a directive that is jumped to.
 */
export class DirectiveList extends LitElement {
  static override readonly styles = directiveListStyles;
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    slotAssignment: 'manual',
  };

  /** Name of the list for assistive technology; "Các nhiệm vụ" in the language of the page if empty. */
  @property() label = '';

  /** What stands before the number in the address of a directive. */
  @property({attribute: 'anchor-prefix'}) anchorPrefix = 'nhiem-vu';

  readonly #localize = new LocalizeController(this);
  readonly #addresses = new Addresses();
  readonly #wrappers = new Wrappers(this);
  readonly #highlight = new NumeralHighlight();
  readonly #observer = new MutationObserver(() => this.#read());
  #listening?: AbortController;
  #view?: DirectiveView;
  #opened: OpenedWrapper | null = null;
  #directives: readonly Directive[] = [];
  /** What the children, or those of the opened wrapper, are sorted into. */
  #stretches: Stretch[] = [];
  #label = '';
  /** Whether the text was on the screen before this element was made of it. */
  #painted: boolean;
  #restored = false;
  /** Whether the children have been read with what their numbering needs. */
  #wasRead = false;
  #loading?: Promise<void>;
  #arrived?: HTMLElement;

  constructor() {
    super();
    this.#painted =
      isDefining && this.isConnected && performance.getEntriesByType('paint').length > 0;
  }

  /** The directives in the order of the page; empty where none are recognised. */
  get directives(): readonly Directive[] {
    return this.#directives;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    bringLightDomStyles(this);
    this.#view ??= new DirectiveView();
    this.#restored = false;
    this.#listening = new AbortController();
    addEventListener('hashchange', () => this.#goToFragment(), {signal: this.#listening.signal});
    if (this.hasUpdated) this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    this.restore();
    this.#observer.disconnect();
  }

  protected override firstUpdated(): void {
    this.#read();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('anchorPrefix') !== undefined) this.#read();
    else if (this.#label !== this.#listLabel) this.#show();
  }

  /**
   * Puts the page back as it was: nodes that were lifted out of a wrapper into it, and every `id`
   * that was given off again. The children are shown as they are until the element is connected
   * anew. Happens by itself when the element is removed.
   */
  restore(): void {
    this.#restored = true;
    this.#wrappers.restore();
    this.#addresses.release();
    this.#read();
  }

  protected override render() {
    return html`${this.#view?.node}`;
  }

  /** Settles when the directives have been read, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#loading;
    return isComplete;
  }

  #read(): void {
    const paragraphs = this.#restored ? [] : readParagraphs(this);
    const parsed = recognise(paragraphs.map(({text}) => text));
    if (!parsed) this.#loading ??= this.#readWithParser();
    const segments = segment(paragraphs, parsed ?? {lists: []});
    const container = this.#wrappers.settle(segments, (element) => !!OpenedWrapper.open(element));
    const directives = this.#name(segments);
    const opened = container === this ? null : OpenedWrapper.open(container);
    if (this.#opened !== opened) this.#opened?.retire();
    this.#opened = opened;
    this.#directives = [...directives.values()];
    this.#stretches = this.#directives.length
      ? stretchesIn(container, segments, directives)
      : [{kind: 'loose', nodes: slottable(this.childNodes)}];
    this.#show();
    this.#observer.observe(this, {childList: true, characterData: true, subtree: true});
    // Lifting is our own doing, and nothing to follow.
    this.#observer.takeRecords();
    if (!parsed) return;
    this.#painted = false;
    this.dispatchEvent(new NewsDirectivesUpdateEvent(this.#directives));
    if (!this.#wasRead && !isReturning()) this.#goToFragment();
    this.#wasRead = true;
  }

  /** Reads again once the parser is there; without it the children stay as they are. */
  async #readWithParser(): Promise<void> {
    try {
      await loadParser();
    } catch {
      if (DEV_MODE) {
        warn(
          this,
          'The parser for this numbering cannot be loaded; put "chunks" beside the script.',
        );
      }
      return;
    } finally {
      this.#loading = undefined;
    }
    if (this.isConnected) this.#read();
  }

  /** Gives each directive its address and its numeral the accent. */
  #name(segments: Segment[]): Map<ListEntry, Directive> {
    const entries = segments
      .flatMap((part) => (part.kind === 'list' ? part.entries : []))
      .filter((entry) => entry.item);
    const ids = this.#addresses.assign(
      entries.map(({item, paragraphs}) => ({node: paragraphs[0].nodes[0], number: item!.number})),
      this.anchorPrefix,
    );
    this.#highlight.set(
      entries
        .map(({item, paragraphs}) => rangeIn(paragraphs[0], item!.start, item!.end))
        .filter((range) => range !== null),
    );
    return new Map(
      entries.map((entry, index) => [
        entry,
        {
          id: ids[index],
          number: entry.item!.number,
          marker: entry.item!.marker,
          text: entry.paragraphs.map(({text}) => text).join('\n'),
        },
      ]),
    );
  }

  get #listLabel(): string {
    return this.label || this.#localize.term('directives');
  }

  #show(): void {
    if (!this.hasUpdated) return;
    this.#label = this.#listLabel;
    if (this.#opened) {
      this.#opened.show(this.#stretches, this.#label, this.#painted);
      this.#view!.update([{kind: 'loose', nodes: slottable(this.childNodes)}], '', false);
    } else {
      this.#view!.update(this.#stretches, this.#label, this.#painted);
    }
  }

  #goToFragment(): void {
    const item = (this.#opened ?? this.#view)?.itemOf(currentFragment());
    this.#arrived?.classList.remove('arrived');
    this.#arrived = item;
    if (!item) return;
    item.classList.add('arrived');
    // Reading goes on from here, by keyboard and by screen reader.
    item.tabIndex = -1;
    item.focus({preventScroll: true});
    item.scrollIntoView({block: 'start'});
  }
}
