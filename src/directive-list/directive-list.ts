import {isServer, LitElement, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {LocalizeController} from '../localize/localize-controller.js';
import {manualSlots} from '../shared/declared-root.js';
import {DEV_MODE, warn, warnOfKinds} from '../shared/development.js';
import {bringLightDomStyles} from '../shared/light-dom-styles.js';
import {nextTask, offTheStack} from '../shared/idle.js';
import {isPainted} from '../shared/painted.js';
import {slottable} from '../shared/slottable.js';
import {addSheets} from '../shared/style-sheets.js';
import {Addresses} from './addresses.js';
import {NewsDirectivesUpdateEvent} from './directive-list.events.js';
import type {ListDiagnostic} from './diagnostics.js';
import {directiveListStyles} from './directive-list.styles.js';
import {DirectiveView, type Stretch} from './directive-view.js';
import type {DirectiveFeature, Features} from './features.js';
import type {NumeralHighlight} from './numeral-highlight.js';
import type {OpenedWrapper} from './opened-wrapper.js';
import {type Paragraph, readParagraphs} from './paragraphs.js';
import {loadParser, type Recognised, recognise} from './recognition.js';
import type {DirectiveRecords} from './records.js';
import {type ListEntry, segment} from './segments.js';
import {stretchesIn} from './stretches.js';
import type {Wrappers} from './wrappers.js';
import {loadWrapping, wrapping} from './wrapping.js';

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
if (!isServer) {
  void offTheStack()
    .then(() => customElements.whenDefined('directive-list'))
    .then(() => (isDefining = false));
}

/** A directive that has no address yet, and the node with which it begins. */
type Found = Omit<Directive, 'id'> & {readonly node: Node};

const NOTHING: Recognised = {lists: []};

function fromText({item, paragraphs}: ListEntry): Found {
  const {number, marker, textStart} = item!;
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  return {
    node: paragraphs[0].nodes[0],
    ...{number, marker},
    // The number of a `<directive-item>` stands in no text.
    text: textStart ? text : `${marker} ${text}`,
  };
}

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
 * @slot - `<p>(1) …</p>`, `<div>`s, text and `<br>`s, with or without wrappers around them; or an `<ol>`, or `<directive-item>`s.
 * @fires {NewsDirectivesUpdateEvent} news-directives-update - When the directives have been read, at first and after each change of the children.
 * @fires {BantinDiagnosticEvent} bantin-diagnostic - With `debug`, for each thing that an editor should look at, once.
 * @csspart list - The list.
 * @csspart item - One directive.
 * @csspart bar - The bar with the search and the index.
 * @csspart index - The index.
 * @csspart status - The line that says how far a directive has come.
 * @csspart progress - What stands above the list: how many are done, and the choice of a status.
 * @csspart checks - The panel for editors.
 * @cssprop [--bantin-hang=2.2em] - Width of the margin in which numerals hang; none on screens of 480px and less, where they stand in their lines.
 * @cssprop [--bantin-sticky-offset=0px] - Height of a header that sticks to the top of the site, kept free above a directive that is jumped to.
 */
export class DirectiveList extends LitElement {
  static override readonly styles = directiveListStyles;
  static override readonly shadowRootOptions = manualSlots;

  /** Name of the list for assistive technology; "Các nhiệm vụ" in the language of the page if empty. */
  @property() label = '';

  /** What stands before the number in the address of a directive. */
  @property({attribute: 'anchor-prefix'}) anchorPrefix = 'nhiem-vu';

  /** Whether there is a field in which the directives can be searched. */
  @property({type: Boolean, reflect: true}) searchable = false;

  /** Whether there is an index of the directives, from which one can be jumped to. */
  @property({type: Boolean, reflect: true}) index = false;

  /**
   * How far the directives have come, by number: `{7: {status, due, owner}}`, or a list of
   * `{number, status, due, owner}`, or either as JSON, which is what the attribute takes. Every field
   * may be missing; what cannot be used is left out, and named where editors look (see `diagnose`).
   * Assign it anew to change it: what was said last holds, and the line that is read keeps its place.
   */
  @property() records: DirectiveRecords | null = null;

  /**
   * Whether editors are shown what they should look at, in a panel above the list and by the event
   * `bantin-diagnostic`. Without it nothing is checked, and readers see nothing.
   */
  @property({type: Boolean}) debug = false;

  readonly #localize = new LocalizeController(this);
  readonly #addresses = new Addresses();
  readonly #observer = new MutationObserver(() => this.#read());
  #listening?: AbortController;
  #view?: DirectiveView;
  #wrappers?: Wrappers;
  #features?: Features;
  #highlight?: NumeralHighlight;
  #entries: readonly ListEntry[] = [];
  #opened: OpenedWrapper | null = null;
  #directives: readonly Directive[] = [];
  /** By address, the items whose numbers the browser draws: they stay in lists of their own. */
  #drawn: ReadonlyMap<string, HTMLElement> = new Map();
  /** What the children, or those of the opened wrapper, are sorted into. */
  #stretches: Stretch[] = [];
  #label = '';
  /** Whether the text was on the screen before this element was made of it. */
  #painted: boolean;
  #restored = false;
  /** Whether the children have been read with what their numbering needs. */
  #wasRead = false;
  #loading?: Promise<void>;
  #tools?: Promise<void>;

  constructor() {
    super();
    this.addController(this);
    this.#painted = isDefining && this.isConnected && isPainted();
  }

  /** The directives in the order of the page; empty where none are recognised. */
  get directives(): readonly Directive[] {
    return this.#directives;
  }

  override connectedCallback(): void {
    // The document of a frame has no place for our style sheets: what is moved there is shown as it is.
    if (this.ownerDocument === document) super.connectedCallback();
  }

  /**
   * What Lit calls when it has connected the element: later than the browser does, where a renderer has
   * put that off with `defer-hydration`.
   *
   * @internal
   */
  hostConnected(): void {
    addSheets(this.renderRoot, directiveListStyles.styleSheet!);
    bringLightDomStyles(this);
    this.#view ??= new DirectiveView();
    this.#restored = false;
    this.#listening = new AbortController();
    addEventListener('hashchange', () => void this.#arrive(), {signal: this.#listening.signal});
    if (this.hasUpdated) this.#read();
  }

  /** @internal */
  hostDisconnected(): void {
    this.#listening?.abort();
    this.restore();
    this.#observer.disconnect();
  }

  protected override willUpdate(): void {
    // A framework that has no value takes the attribute away, or says so.
    this.anchorPrefix ??= 'nhiem-vu';
  }

  protected override firstUpdated(): void {
    this.#read();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (DEV_MODE) warnOfKinds(this, changed);
    if (this.debug) void (this.#tools ??= this.#loadTools());
    if (changed.get('anchorPrefix') !== undefined) this.#read();
    else if (this.#label !== this.#listLabel) this.#show();
  }

  /**
   * Puts the page back as it was: nodes that were lifted out of a wrapper into it, and every `id`
   * that was given off again. The children are shown as they are until the element is connected
   * anew. Happens by itself when the element is removed. What its reader searched for and which
   * status was chosen is kept for when it comes back.
   */
  restore(): void {
    this.#restored = true;
    this.#wrappers?.restore();
    this.#addresses.release();
    this.#read();
  }

  /**
   * Writes the directives as a table for a spreadsheet: number, text, status, day, owner, address.
   *
   * @returns CSV by RFC 4180 with a byte order mark, which Excel needs. Text that a spreadsheet would
   *   run as a formula has an apostrophe before it. Dates are `YYYY-MM-DD`.
   */
  async exportCsv(): Promise<string> {
    return (await import('./exports.js')).exportCsv(this);
  }

  /**
   * Writes the directives as a JSON array of `{number, marker, text, status, due, owner, address}`,
   * which `records` takes again.
   */
  async exportJson(): Promise<string> {
    return (await import('./exports.js')).exportJson(this);
  }

  /**
   * Checks the bulletin for editors: counts that do not fit the list, gaps, syllables that cannot be,
   * records that could not be used. Works without `debug`, and dispatches nothing.
   *
   * @returns What an editor should look at, in the order of the checks; empty where all is well.
   */
  async diagnose(): Promise<ListDiagnostic[]> {
    return (await import('./diagnostics.js')).diagnose(this);
  }

  /**
   * Lets a part that was loaded late add to the list. A feature that is there already is not added again.
   *
   * @internal
   */
  addFeature(feature: DirectiveFeature): void {
    // The tools of the list are the first; they bring the others.
    this.#features!.add(feature);
    this.#show();
  }

  /**
   * Asks every feature anew what it adds to each directive, and which are shown.
   *
   * @internal
   */
  refresh(): void {
    this.#show();
  }

  /**
   * The element that shows a directive on the screen; `undefined` for an address that is none.
   *
   * @internal
   */
  itemOf(id: string): HTMLElement | undefined {
    return (this.#opened ?? this.#view)?.itemOf(id) ?? this.#drawn.get(id);
  }

  protected override render() {
    return this.#view?.node;
  }

  /** Settles when the directives have been read, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    // What is loaded may show that more is needed.
    while (this.#loading) await this.#loading;
    return isComplete;
  }

  #read(): void {
    const paragraphs = this.#restored ? [] : readParagraphs(this);
    let parsed = this.#restored ? NOTHING : recognise(this, paragraphs);
    const isWrapped = paragraphs.some(({parent}) => parent !== this);
    if (isWrapped && !wrapping && parsed?.lists[0]) parsed = null;
    if (!parsed) this.#loading ??= this.#readWithMore(paragraphs);
    const {lists, drawn = []} = parsed ?? NOTHING;
    const segments = segment(paragraphs, {lists});
    if (wrapping) this.#wrappers ??= new wrapping.Wrappers(this);
    const open = (element: Element) => wrapping?.OpenedWrapper.open(element) ?? null;
    const container = this.#wrappers?.settle(segments, (element) => !!open(element)) ?? this;
    const entries = segments
      .flatMap((part) => (part.kind === 'list' ? part.entries : []))
      .filter((entry) => entry.item);
    this.#directives = this.#name([...entries.map(fromText), ...drawn]);
    this.#drawn = new Map(
      drawn.map(({node}, index) => [this.#directives[entries.length + index].id, node]),
    );
    const opened = container === this ? null : open(container);
    if (this.#opened !== opened) this.#opened?.retire();
    this.#opened = opened;
    this.#entries = entries;
    this.#highlight?.set(entries);
    this.#stretches = entries.length
      ? stretchesIn(
          container,
          segments,
          new Map(entries.map((entry, index) => [entry, this.#directives[index]])),
        )
      : [{kind: 'loose', nodes: slottable(this.childNodes)}];
    this.#show();
    this.#observer.observe(this, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: 'start value reversed type number status due owner'.split(' '),
    });
    // Lifting is our own doing, and nothing to follow.
    this.#observer.takeRecords();
    if (!parsed || this.#restored) return;
    this.#painted = false;
    this.dispatchEvent(new NewsDirectivesUpdateEvent(this.#directives));
    if (!this.#wasRead && location.hash) void this.#arrive(true);
    this.#wasRead = true;
    if (this.#directives.length) void (this.#tools ??= this.#loadTools());
  }

  /** What stands beside the text takes no room of its own, and comes when the text is there, bit by bit. */
  async #loadTools(): Promise<void> {
    await nextTask();
    const module = await import('./list-tools.js').catch(() => undefined);
    if (!module) return;
    this.#highlight = new module.NumeralHighlight();
    this.#highlight.set(this.#entries);
    await nextTask();
    this.#features = new module.Features();
    this.addFeature(new module.ListTools(this));
  }

  /** Reads again once it is there what this body needs; without it the children stay as they are. */
  async #readWithMore(paragraphs: Paragraph[]): Promise<void> {
    try {
      if (recognise(this, paragraphs)) await loadWrapping();
      else await loadParser(paragraphs);
    } catch {
      if (DEV_MODE) {
        warn(this, 'What this numbering needs cannot be loaded; put "chunks" beside the script.');
      }
      return;
    } finally {
      this.#loading = undefined;
    }
    if (this.isConnected) this.#read();
  }

  /** Gives each directive its address. */
  #name(found: readonly Found[]): Directive[] {
    const ids = this.#addresses.assign(found, this.anchorPrefix);
    return found.map(({number, marker, text}, index) => ({id: ids[index], number, marker, text}));
  }

  get #listLabel(): string {
    return this.label || this.#localize.term('directives');
  }

  #show(): void {
    if (!this.hasUpdated) return;
    this.#label = this.#listLabel;
    if (this.#opened) {
      this.#opened.show(this.#stretches, this.#label, this.#painted, this.#features);
      this.#view!.update([{kind: 'loose', nodes: slottable(this.childNodes)}], '', false);
    } else {
      this.#view!.update(this.#stretches, this.#label, this.#painted, this.#features);
    }
  }

  /** Goes where the page's address leads, unless the browser brings the reader back to another place. */
  async #arrive(isFirst = false): Promise<void> {
    const {arrive, isReturning} = await import('./arrival.js');
    if (!isFirst || !isReturning()) arrive(this, (id) => this.#drawn.has(id));
  }
}
