import {addSheets} from '../shared/style-sheets.js';
import {html, nothing, render, svg} from 'lit';
import {keepFocusClear} from './clear-focus.js';
import {directivesBetween, topOfSight} from './in-view.js';
import type {ListContext} from './list-context.js';
import type {BarTool} from './list-tools.js';
import {type Found, Search, spansOf} from './search.js';
import {searchFieldLightDom} from './search-field.lightdom.styles.js';
import {searchFieldStyles} from './search-field.styles.js';
import {rangeOf, readText} from './text-of-nodes.js';

/** How long a reader pauses before the result is announced, and brought into sight, in milliseconds. */
const PAUSE = 600;
/** How many directives above and below the window have their matches coloured already. */
const AHEAD = 8;
/** How long the texts are folded at a time, in milliseconds. */
const SLICE = 6;

/** Names of the highlights. */
const MATCH = 'bantin-match';
const CURRENT = 'bantin-match-current';

const GLASS = svg`<path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21" />`;
const UP = svg`<path d="m5 15 7-7 7 7" />`;
const DOWN = svg`<path d="m5 9 7 7 7-7" />`;
const CROSS = svg`<path d="m6 6 12 12M18 6 6 18" />`;

const icon = (shape: unknown) => html`<svg viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

/**
 * The field in which the directives are searched. It colours what it finds and goes there; nothing is
 * hidden, so that the reader sees what stands around it, and the browser's own search finds all.
 */
export class SearchField implements BarTool {
  readonly #context: ListContext;
  readonly #term: ListContext['term'];
  readonly #box = document.createElement('div');
  #search?: Search;
  #query = '';
  #found: Found = {terms: [], indices: []};
  /** Place of the shown directive among those that were found; -1 before one was gone to. */
  #place = -1;
  #isWanted = false;
  /** Tells of text that is shown again, and of lines that break elsewhere. */
  readonly #sizes = new ResizeObserver(() => this.#onMove());
  #pause?: ReturnType<typeof setTimeout>;
  #frame = 0;
  #listening?: AbortController;
  #ranges: [name: string, range: AbstractRange][] = [];
  #marked?: Element;

  constructor(context: ListContext) {
    this.#context = context;
    this.#term = context.term.bind(context);
    const {list} = context;
    keepFocusClear(context);
    this.#box.className = 'search';
    this.#box.setAttribute('role', 'search');
    list.addController({hostDisconnected: () => this.#stop()});
    list.addEventListener('news-directives-update', () => {
      this.#search = undefined;
      if (this.#query) this.#look();
    });
  }

  update(isWanted: boolean): void {
    this.#isWanted = isWanted;
    if (!isWanted) {
      this.#setQuery('');
      this.#box.parentNode?.removeChild(this.#box);
      return;
    }
    addSheets(this.#context.list.renderRoot, searchFieldStyles.styleSheet!);
    if (!this.#box.isConnected) this.#context.bar.prepend(this.#box);
    this.#render();
  }

  #render(): void {
    const term = this.#term;
    const {indices} = this.#found;
    const total = this.#context.directives.length;
    const result = !this.#query
      ? ''
      : !indices.length
        ? term('foundNothing')
        : this.#place < 0
          ? term('foundIn', indices.length, total)
          : this.#placeText();
    const cannotStep = indices.length ? 'false' : 'true';
    render(
      html`
        <label class="field">
          ${icon(GLASS)}
          <input
            type="search"
            autocomplete="off"
            spellcheck="false"
            enterkeyhint="search"
            aria-label=${term('searchDirectives')}
            placeholder=${term('searchDirectives')}
            .value=${this.#query}
            @input=${this.#onInput}
            @keydown=${this.#onKeydown}
            @focus=${this.#onFocus}
          />
        </label>
        ${
          this.#query
            ? html`
                <div class="results">
                  <span class="result">${result}</span>
                  <button
                    type="button"
                    aria-label=${term('previousMatch')}
                    title=${term('previousMatch')}
                    aria-disabled=${cannotStep}
                    @click=${() => this.#step(-1)}
                  >
                    ${icon(UP)}
                  </button>
                  <button
                    type="button"
                    aria-label=${term('nextMatch')}
                    title=${term('nextMatch')}
                    aria-disabled=${cannotStep}
                    @click=${() => this.#step(1)}
                  >
                    ${icon(DOWN)}
                  </button>
                  <button
                    type="button"
                    aria-label=${term('clearSearch')}
                    title=${term('clearSearch')}
                    @click=${this.#onClear}
                  >
                    ${icon(CROSS)}
                  </button>
                </div>
              `
            : nothing
        }
      `,
      this.#box,
    );
  }

  #placeText(): string {
    const {indices} = this.#found;
    const {marker} = this.#context.directives[indices[this.#place]];
    return this.#context.term('foundAt', this.#place + 1, indices.length, marker);
  }

  #setQuery(query: string): void {
    if (query === this.#query) return;
    this.#query = query;
    this.#look();
    clearTimeout(this.#pause);
    if (query) this.#pause = setTimeout(this.#onPause, PAUSE);
  }

  /** Searches anew. */
  #look(): void {
    this.#found = this.#query ? this.#texts.find(this.#query) : {terms: [], indices: []};
    this.#place = -1;
    if (this.#query && !this.#listening) {
      this.#listening = new AbortController();
      const options = {signal: this.#listening.signal, passive: true, capture: true};
      addEventListener('scroll', this.#onMove, options);
      addEventListener('resize', this.#onMove, options);
      this.#sizes.observe(this.#context.list);
    } else if (!this.#query) {
      this.#unlisten();
    }
    this.#render();
    if (this.#query) this.#onMove();
    else this.#clearPaint();
  }

  get #texts(): Search {
    return (this.#search ??= new Search(
      this.#context.directives.length,
      (index) => readText(this.#nodesOf(index)).text,
    ));
  }

  /** The nodes of the page that a directive is made of. */
  #nodesOf(index: number): Node[] {
    const {list} = this.#context;
    const item = list.itemOf(this.#context.directives[index].id);
    if (!item) return [];
    if (list.contains(item)) return [item];
    return [...item.children].flatMap((child) =>
      child.localName === 'slot' ? (child as HTMLSlotElement).assignedNodes() : [],
    );
  }

  /** Goes to the next directive that was found, or to the one before; from the last to the first. */
  #step(direction: 1 | -1): void {
    const {indices} = this.#found;
    if (!indices.length) return;
    if (this.#place < 0) this.#place = direction > 0 ? this.#firstInSight() : indices.length - 1;
    else this.#place = (this.#place + direction + indices.length) % indices.length;
    this.#show();
    this.#render();
    this.#context.announce(this.#placeText());
  }

  /** Place of the first found directive that is in the window or below it; else the first of all. */
  #firstInSight(): number {
    const {list} = this.#context;
    const [first] = directivesBetween(list, topOfSight(list), innerHeight);
    return Math.max(
      0,
      this.#found.indices.findIndex((index) => index >= first),
    );
  }

  /** Brings the shown directive into sight, with the words that were found in it. */
  #show(): void {
    const {list} = this.#context;
    const index = this.#found.indices[this.#place];
    const item = list.itemOf(this.#context.directives[index].id);
    if (!item) return;
    // As the browser's own search does with what a filter has left out.
    if (item.hasAttribute('hidden')) item.dispatchEvent(new Event('beforematch'));
    const text = readText(this.#nodesOf(index));
    const [span] = spansOf(text.text, this.#found.terms);
    const range = span && rangeOf(text, ...span);
    const place = () => {
      if (!range) return item.getBoundingClientRect();
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.getBoundingClientRect();
    };
    const isSeen = ({top, bottom}: DOMRect) => top >= topOfSight(list) && bottom <= innerHeight;
    // A directive that is far away has no boxes yet, and its words no place.
    if (!isSeen(place())) {
      item.scrollIntoView({block: 'start'});
      scrollBy(0, Math.min(0, item.getBoundingClientRect().top - topOfSight(list) - 8));
    }
    const box = place();
    if (!isSeen(box)) scrollBy(0, box.top - (topOfSight(list) + innerHeight) / 2);
    this.#paint();
  }

  /** Colours what was found, as far as it is in the window or near it. */
  #paint(): void {
    const {list} = this.#context;
    this.#clearPaint();
    if (!this.#query || !this.#found.indices.length) return;
    const current = this.#found.indices[this.#place];
    const highlights = globalThis.CSS?.highlights;
    // Where colours are forced, every highlight has the same.
    if (!highlights || matchMedia('(forced-colors: active)').matches) {
      this.#marked = list.itemOf(this.#context.directives[current]?.id ?? '');
      if (this.#marked && !list.contains(this.#marked)) this.#marked.classList.add('found');
    }
    if (!highlights) return;
    addSheets(list.getRootNode(), searchFieldLightDom.styleSheet!);
    const [first, end] = directivesBetween(list, 0, innerHeight);
    for (const index of this.#found.indices) {
      if (index < first - AHEAD || index >= end + AHEAD) continue;
      const text = readText(this.#nodesOf(index));
      for (const span of spansOf(text.text, this.#found.terms)) {
        const range = rangeOf(text, ...span);
        if (range) this.#ranges.push([index === current ? CURRENT : MATCH, range]);
      }
    }
    for (const [name, range] of this.#ranges) {
      const highlight = highlights.get(name) ?? new Highlight();
      highlight.priority = name === CURRENT ? 2 : 1;
      highlight.add(range);
      highlights.set(name, highlight);
    }
  }

  #clearPaint(): void {
    this.#marked?.classList.remove('found');
    for (const [name, range] of this.#ranges) CSS.highlights.get(name)?.delete(range);
    this.#ranges = [];
  }

  #unlisten(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#sizes.disconnect();
  }

  /** Lets go of the page. What was searched for is searched for again when the list has been put back. */
  #stop(): void {
    clearTimeout(this.#pause);
    cancelAnimationFrame(this.#frame);
    this.#unlisten();
    this.#clearPaint();
  }

  readonly #onMove = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#paint());
  };

  readonly #onPause = (): void => {
    const {indices} = this.#found;
    const {list} = this.#context;
    const term = this.#term;
    this.#context.announce(
      indices.length
        ? term('foundIn', indices.length, this.#context.directives.length)
        : term('foundNothing'),
    );
    if (!indices.length) return;
    const [first, end] = directivesBetween(list, topOfSight(list), innerHeight);
    if (indices.some((index) => index >= first && index < end)) return;
    this.#place = this.#firstInSight();
    this.#show();
    this.#render();
  };

  readonly #onInput = ({target}: Event): void => {
    this.#setQuery((target as HTMLInputElement).value);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      // Around everything there may be the form of a whole page.
      event.preventDefault();
      clearTimeout(this.#pause);
      this.#step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && this.#query) {
      event.preventDefault();
      event.stopPropagation();
      this.#setQuery('');
    }
  };

  readonly #onClear = (): void => {
    this.#setQuery('');
    this.#box.querySelector('input')!.focus();
  };

  /** Folds the texts while the reader thinks of a word, a little at a time. */
  readonly #onFocus = (): void => {
    const search = this.#texts;
    const goOn = () => {
      if (this.#isWanted && this.#search === search && !search.prepare(performance.now() + SLICE)) {
        setTimeout(goOn);
      }
    };
    goOn();
  };
}
