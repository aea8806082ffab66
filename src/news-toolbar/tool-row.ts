import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {LocalizeController} from '../localize/localize-controller.js';
import {addMoreTerms} from '../localize/more-terms.js';
import {assignsSlots, focusedBefore} from '../shared/declared-root.js';
import {DEV_MODE, warn} from '../shared/development.js';
import {addSheets} from '../shared/style-sheets.js';
import {RovingTabindexController} from './roving-tabindex.js';
import type {NewsToolbar} from './news-toolbar.js';
import type {ToolContext, ToolModule} from './tool.js';
import {TOOLS} from './tools.js';
import {toolRowStyles} from './tool-row.styles.js';

/** What a toolbar lends to its row. */
export interface RowContext extends Pick<ToolContext, 'localize' | 'prefer' | 'announce'> {
  readonly toolbar: NewsToolbar;
  readonly localize: LocalizeController;
  /** The element that the toolbar serves. */
  readonly article: () => HTMLElement | null;
  /** The tools of the portal's own. */
  readonly own: () => readonly Element[];
}

/** What opens a panel or a bar, and closes it again: a button says so before it is pressed, too. */
const OPENING = 'comfort theme contents listen moreTools';

let retries = 0;

/**
 * Asks again for a module that did not come. Chromium and Firefox keep in mind that it failed, and would
 * never ask under the same address.
 *
 * @param error What `import()` said, which names the address.
 * @returns `null` where it does not come now either, or what failed was something else.
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#fetch-a-single-module-script
 */
async function importAgain(error: unknown): Promise<ToolModule | null> {
  // By text: bundlers take a URL made from that address for a file to be copied.
  const folder = import.meta.url.replace(/[^/]*$/, '');
  const address = /https?:[^\s'"]+/.exec(String(error))?.[0];
  // Another address would go past the hash that an import map may have for this one.
  const isFree = !document.querySelector('script[type="importmap"]');
  if (!isFree || !address?.startsWith(folder)) return null;
  const again = `${address}?again=${++retries}`;
  return (import(/* webpackIgnore: true */ /* @vite-ignore */ again) as Promise<ToolModule>).catch(
    () => null,
  );
}

/**
 * The row of tools beside the text sizes: which of them are offered, what has room, and one tab stop
 * for all. Comes when the page has been loaded; until then the text sizes stand alone.
 */
export class ToolRow implements ReactiveController {
  readonly #context: RowContext;
  readonly #roving: RovingTabindexController;
  readonly #watching = new MutationObserver(() => this.#findOut());
  readonly #sizes = new ResizeObserver(() => {
    // The first report is of what has just been folded.
    if (this.#folded !== this.#size) this.#fold();
    // In a frame of its own: what is observed must not change while it is told.
    else if (this.#isCut) requestAnimationFrame(() => this.#fold());
  });
  readonly #loading = new Set<HTMLElement>();
  /** The size of the row for which it was folded. */
  #folded = '';
  #watched?: HTMLElement | null;
  #listening?: AbortController;
  /** The names of the tools that page and browser can do. */
  #offered = '';
  #checked = '';

  constructor(context: RowContext) {
    addMoreTerms(context.toolbar);
    this.#context = context;
    this.#roving = new RovingTabindexController(context.toolbar, () =>
      [
        ...this.#row.querySelectorAll<HTMLElement>(
          ':is(button, slot):not([hidden], .folded, .folded *)',
        ),
      ].map((unit) => ((unit as HTMLSlotElement).assignedElements?.()[0] as HTMLElement) ?? unit),
    );
    context.toolbar.addController(this);
    this.#focusAgain();
  }

  /** The tools of the portal's own, as far as they can stand in the row: slots by name cannot take them. */
  get #own(): readonly Element[] {
    return assignsSlots(this.#context.toolbar) ? this.#context.own() : [];
  }

  get #row(): HTMLElement {
    return this.#context.toolbar.renderRoot.querySelector<HTMLElement>('.tools')!;
  }

  hostConnected(): void {
    addSheets(this.#context.toolbar.renderRoot, toolRowStyles.styleSheet!);
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    addEventListener('news-directives-update', () => this.#findOut(), {signal});
    this.#row.addEventListener('keydown', this.#roving.onKeyDown, {signal});
    this.#row.addEventListener('focusin', this.#roving.onFocusIn, {signal});
    // The row's own padding changes by what fits.
    this.#sizes.observe(this.#row.parentElement!);
    this.#watched = undefined;
    this.#followPrint(signal);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#watching.disconnect();
    this.#sizes.disconnect();
  }

  // Found out after rendering, it would need another update.
  hostUpdate(): void {
    this.#findOut();
  }

  hostUpdated(): void {
    if (DEV_MODE) this.#warnOfUnknownTools();
    this.#assignOwn();
    if (this.#folded) this.#fold();
  }

  /** Shows the buttons for the first time: until it is known which of them have room, there are none to see. */
  settle(): void {
    if (!this.#folded) this.#fold();
  }

  /**
   * Tools in their order.
   *
   * @param names What the portal has asked for. Unknown names are passed over.
   * @param isEnd Whether these are the last; the portal's own tools stand after them.
   */
  render(names: readonly string[], isEnd = false): TemplateResult {
    return html`
      ${names.map((name) => {
        const tool = Object.hasOwn(TOOLS, name) ? TOOLS[name as keyof typeof TOOLS] : undefined;
        return tool && this.#renderButton(name as keyof typeof TOOLS, tool.icon, tool.load);
      })}
      ${
        isEnd
          ? html`${this.#own.map(() => html`<span><slot name="own"></slot></span>`)}
            ${this.#renderButton('moreTools', 'M5 12h.01M12 12h.01M19 12h.01', () => import('./more-tools.js'))}`
          : nothing
      }
    `;
  }

  /**
   * Uses a tool as if its button had been pressed.
   *
   * @param load Loads its module.
   * @param button The button that was pressed, to which the focus comes back.
   */
  async use(load: () => Promise<ToolModule>, button: HTMLButtonElement): Promise<void> {
    // Who presses again while a slow network brings the tool wants it once.
    if (this.#loading.has(button)) return;
    this.#loading.add(button);
    // Everybody sees what is said of a tool that has failed, until the next one is used.
    const status = this.#context.toolbar.renderRoot.querySelector('[role="status"]');
    status?.classList.remove('problem');
    const module = await load().catch(importAgain);
    this.#loading.delete(button);
    const {toolbar, localize, announce, article, prefer} = this.#context;
    if (!toolbar.isConnected) return;
    try {
      await module!.use({
        ...{toolbar, button, localize, prefer},
        article: article(),
        announce,
      });
    } catch (error) {
      if (DEV_MODE)
        warn(toolbar, `A tool has failed: ${String(error)}; reload the page, or report it.`);
      announce(localize.term('toolFailed'));
      status?.classList.add('problem');
    }
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
        aria-expanded=${OPENING.includes(name) ? 'false' : nothing}
        ?hidden=${name !== 'moreTools' && !this.#offered.includes(name)}
        @click=${(event: Event) => this.use(load, event.currentTarget as HTMLButtonElement)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${icon}></path></svg>
        <span class="word">${this.#context.localize.term(name)}</span>
      </button>
    `;
  }

  /** Who had gone to a button that a server has declared finds the focus where it was. */
  #focusAgain(): void {
    const before = focusedBefore.get(this.#context.toolbar);
    // Unless the reader has gone elsewhere since.
    if (!before || document.activeElement !== document.body) return;
    const index = [...before.closest('.tools')!.querySelectorAll('button')].findIndex(
      (button) => button === before,
    );
    this.#row.querySelectorAll('button')[index]?.focus({preventScroll: true});
  }

  /** Gives each tool of the portal's own a slot of its own. */
  #assignOwn(): void {
    // While the panel of the folded tools is open, it has them.
    if (this.#isMoreOpen) return;
    const own = [...this.#own];
    for (const slot of this.#row.querySelectorAll<HTMLSlotElement>('slot')) {
      slot.assign(...own.splice(0, 1));
    }
  }

  get #size(): string {
    const {clientWidth, clientHeight} = this.#row.parentElement!;
    return `${clientWidth} ${clientHeight}`;
  }

  get #isMoreOpen(): boolean {
    return this.#row.lastElementChild!.getAttribute('aria-expanded') === 'true';
  }

  /** Whether words have grown meanwhile, as by a style sheet of the reader's, and a tool is on the second line. */
  get #isCut(): boolean {
    const [first, ...others] = this.#row.querySelectorAll<HTMLElement>(
      ':scope > :not(.folded, [hidden])',
    );
    return others.some(({offsetTop}) => offsetTop > first.offsetTop + 22);
  }

  /**
   * Folds what does not fit into one row: first the words of the text sizes, whose signs speak for
   * themselves, then whole tools. What flex has wrapped onto a second line is what did not fit.
   *
   * Tries first what most rows come to: for each look at it, a row is laid out anew.
   */
  #fold(): void {
    const row = this.#row;
    const more = row.lastElementChild as HTMLElement;
    if (this.#isMoreOpen || more.localName !== 'button') return;
    const units = ([...row.children] as HTMLElement[]).slice(0, -1).filter(({hidden}) => !hidden);
    // What is folded changes nothing of it, and asked later it would cost another look.
    this.#folded = this.#size;
    // There signs alone are shown.
    const narrow = row.clientWidth > 502 ? '' : 'narrow';
    const show = (state: 'compact' | '', hasMore = false) => {
      row.className = `tools settled ${narrow} ${state}`;
      more.hidden = !hasMore;
      row.style.paddingInlineEnd = `${hasMore ? more.offsetWidth : 0}px`;
    };
    const wrapped = () => units.filter(({offsetTop}) => offsetTop > units[0].offsetTop + 22);
    const fits = (state: 'compact' | '') => {
      show(state);
      return !wrapped().length;
    };
    show('compact', true);
    let folded = wrapped();
    // Without the last button there is room for one of them at most.
    if (folded.length < 2) {
      if (fits('') || fits('compact')) folded = [];
      else show('compact', true);
    }
    for (const unit of units) {
      unit.classList.toggle('folded', folded.includes(unit));
      this.#sizes.observe(unit);
    }
    this.#roving.hostUpdated();
  }

  /** Finds out what page and browser can do. */
  #findOut(): void {
    const {toolbar, article: find} = this.#context;
    const article = find();
    if (article !== this.#watched) {
      this.#watched = article;
      this.#watching.disconnect();
      this.#watching.observe(article ?? toolbar.getRootNode(), {childList: true, subtree: true});
    }
    if (article && !article.closest('news-article') && article.querySelector('table, pre')) {
      // Without it a table scrolls in itself.
      import('./target-tables.js').then(
        ({boxTables}) => boxTables(article, this.#context.localize),
        () => {},
      );
    }
    const offered = Object.entries(TOOLS)
      .filter(([, {isOffered}]) => isOffered?.(article, toolbar) ?? true)
      .map(([name]) => name)
      .join(' ');
    if (offered === this.#offered) return;
    this.#offered = offered;
    toolbar.requestUpdate();
  }

  /** The browser's own print gives the same paper as the button. */
  #followPrint(signal: AbortSignal): void {
    const {toolbar, localize, article} = this.#context;
    if (!`${toolbar.tools ?? ''}`.split(/\s+/).includes('print')) return;
    import('./print.js').then(
      ({followPrint}) => followPrint(() => ({toolbar, localize, article: article()}), signal),
      // Then it gives what the style sheet of the page says.
      () => {},
    );
  }

  #warnOfUnknownTools(): void {
    const {toolbar} = this.#context;
    if (this.#checked === toolbar.tools) return;
    this.#checked = toolbar.tools;
    // What is no text has been told of already.
    if (typeof toolbar.tools !== 'string') return;
    for (const name of toolbar.tools.split(/\s+/)) {
      if (name && name !== 'text-size' && !Object.hasOwn(TOOLS, name)) {
        const known = Object.keys(TOOLS).join(', ');
        warn(toolbar, `There is no tool "${name}"; "tools" takes text-size, ${known}.`);
      }
    }
  }
}
