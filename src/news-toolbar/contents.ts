import {html, type ReactiveController, type TemplateResult} from 'lit';
import type {Directive, DirectiveList} from '../directive-list/directive-list.js';
import {languageOf} from '../localize/localize.js';
import {addSheets} from '../shared/style-sheets.js';
import type {NewsToolbar} from './news-toolbar.js';
import {showPanel, type ToolPanel} from './panel.js';
import type {ToolContext} from './tool.js';
import {HEADINGS} from './tools.js';

/** How many characters of a directive are shown at most, so that an entry is a line or two. */
const LONGEST = 90;

/** One line of the table of contents. */
interface Entry {
  /** What it leads to; for a directive the item that stands around its text. */
  readonly target: Element;
  /** A node of the page by which entries are put in order. */
  readonly node: Node;
  readonly text: string;
  /** Levels below the highest heading that there is; 0 for that itself. */
  readonly depth: number;
  /** The address within the page; empty where there is none yet. */
  readonly id: string;
}

const tables = new WeakMap<NewsToolbar, Contents>();

/** Opens and closes the table of contents: headings and directives of the article. */
export function use(context: ToolContext): void {
  const table = tables.get(context.toolbar) ?? new Contents(context.toolbar);
  tables.set(context.toolbar, table);
  table.use(context);
}

/** The table of contents of one toolbar. */
class Contents implements ReactiveController {
  readonly #changes = new MutationObserver(() => this.#follow());
  /** Keeps what is jumped to clear of a header that sticks to the top of the site. */
  readonly #sheet = new CSSStyleSheet();
  #context!: ToolContext;
  #panel?: ToolPanel;
  #views?: IntersectionObserver;
  #listening?: AbortController;
  #entries: readonly Entry[] = [];
  #passed = new Set<Element>();
  #current?: Element;

  /** Where the sheet is. */
  #root?: Document | ShadowRoot;

  constructor(toolbar: NewsToolbar) {
    toolbar.addController(this);
  }

  hostDisconnected(): void {
    const {adoptedStyleSheets: sheets = []} = this.#root ?? {};
    if (this.#root) this.#root.adoptedStyleSheets = sheets.filter((each) => each !== this.#sheet);
    this.#root = undefined;
  }

  use(context: ToolContext): void {
    const {article} = context;
    // It has been taken away since the button was drawn, and the button goes too.
    if (!article) return context.toolbar.requestUpdate();
    this.#context = context;
    this.#root = context.toolbar.getRootNode() as Document;
    addSheets(this.#root, this.#sheet);
    this.#read();
    this.#panel = showPanel(
      context,
      'contents',
      () => context.localize.term('contents'),
      () => this.#render(),
    );
    if (!this.#panel.isOpen) return;
    this.#panel.onClose = () => this.#rest();
    this.#listening = new AbortController();
    addEventListener('news-directives-update', () => this.#follow(), {
      signal: this.#listening.signal,
    });
    this.#changes.observe(article, {childList: true, characterData: true, subtree: true});
    this.#watch();
  }

  #rest(): void {
    this.#changes.disconnect();
    this.#views?.disconnect();
    this.#listening?.abort();
    this.#passed.clear();
  }

  #follow(): void {
    this.#read();
    this.#panel!.update();
    this.#watch();
  }

  #read(): void {
    const {article} = this.#context;
    const headings = article ? [...article.querySelectorAll(HEADINGS)] : [];
    const highest = Math.min(...headings.map(levelOf));
    const entries = headings.map((heading) => ({
      target: heading,
      node: heading,
      text: heading.textContent.trim().replace(/\s+/g, ' '),
      depth: levelOf(heading) - highest,
      id: heading.id,
    }));
    const lists = [...(article?.querySelectorAll('directive-list') ?? [])];
    const all: Entry[] = [...entries.filter(({text}) => text), ...lists.flatMap(entriesOf)];
    const {DOCUMENT_POSITION_FOLLOWING} = Node;
    all.sort((one, other) =>
      one.node.compareDocumentPosition(other.node) & DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    let depth = 0;
    this.#entries = all.map((entry) => {
      // A directive stands one level below the heading that it follows.
      if (entry.depth >= 0) depth = entry.depth + 1;
      return entry.depth < 0 ? {...entry, depth} : entry;
    });
    this.#sheet.replaceSync(
      `:is(${['#_', ...this.#entries.map(({id}) => id && `#${CSS.escape(id)}`)].filter(Boolean).join()})` +
        `{scroll-margin-block-start:var(--bantin-sticky-offset,0px)}`,
    );
  }

  #watch(): void {
    this.#views?.disconnect();
    this.#passed.clear();
    this.#views = new IntersectionObserver(this.#onView, {rootMargin: '9999999px 0px -67% 0px'});
    for (const {target} of this.#entries) this.#views.observe(target);
  }

  #render(): TemplateResult {
    const {article, localize} = this.#context;
    // With <base> a fragment by itself would lead to another page.
    const [page] = location.href.split('#');
    return html`
      <nav aria-label=${localize.term('contents')}>
        <ul class="contents" lang=${languageOf(article!)}>
          ${this.#entries.map(
            (entry) => html`
              <li class="contents-${Math.min(entry.depth, 3)}">
                <a
                  href="${page}#${entry.id}"
                  aria-current=${entry.target === this.#current ? 'location' : 'false'}
                  @click=${(event: MouseEvent) => this.#onClick(event, entry)}
                  >${entry.text}</a
                >
              </li>
            `,
          )}
        </ul>
      </nav>
    `;
  }

  /** The entry in view is the last that has come up into the upper third of the window, or beyond. */
  readonly #onView = (records: IntersectionObserverEntry[]): void => {
    for (const {target, isIntersecting} of records) {
      if (isIntersecting) this.#passed.add(target);
      else this.#passed.delete(target);
    }
    const current = this.#entries.filter(({target}) => this.#passed.has(target)).at(-1)?.target;
    if (current === this.#current) return;
    this.#current = current;
    this.#panel!.update();
  };

  #onClick(event: MouseEvent, {target, id}: Entry): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#panel!.close(false);
    // The address leads there, as any link in the page would: the browser goes on from there by Tab, and a
    // screen reader reads on from there. A heading without an address gets one.
    if (!id) {
      target.id = freeId(target);
      this.#read();
    }
    const fragment = `#${encodeURIComponent(target.id || id)}`;
    // Said twice, the same address does nothing.
    if (decodeURIComponent(location.hash) === decodeURIComponent(fragment)) {
      history.replaceState(history.state, '', location.href.split('#')[0]);
    }
    location.hash = fragment;
  }
}

/** The directives of a list. */
function entriesOf(list: DirectiveList): Entry[] {
  return list.directives.flatMap((directive) => {
    const target = list.itemOf(directive.id) ?? document.getElementById(directive.id);
    if (!target) return [];
    const [node = target] = target.querySelector('slot')?.assignedNodes() ?? [];
    return [{target, node, text: nameOf(directive), depth: -1, id: directive.id}];
  });
}

/** The number of a directive and its first clause, as written. */
function nameOf({marker, text}: Directive): string {
  const body = text.slice(text.indexOf(marker) + marker.length).trim();
  const clause = /^.*?(?=[.;:](?:\s|$)|\n|$)/u.exec(body)![0];
  const short =
    clause.length > LONGEST ? `${clause.slice(0, LONGEST).replace(/\s\S*$/, '')}…` : clause;
  return `${marker} ${short}`.trim();
}

function levelOf(heading: Element): number {
  return Number(heading.getAttribute('aria-level') ?? /^h(\d)$/.exec(heading.localName)?.[1] ?? 2);
}

/** An address that no element of the page has. */
function freeId(heading: Element): string {
  const root = heading.getRootNode() as Document;
  for (let number = 1; ; number++) {
    const id = `muc-${number}`;
    if (!root.getElementById(id)) return id;
  }
}
