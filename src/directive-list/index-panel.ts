import {addSheets} from '../shared/style-sheets.js';
import {html, nothing, render} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {keepFocusClear} from './clear-focus.js';
import type {Directive} from './directive-list.js';
import {firstClause} from './first-clause.js';
import {directivesBetween, topOfSight} from './in-view.js';
import {indexPanelStyles} from './index-panel.styles.js';
import type {ListContext} from './list-context.js';
import type {BarTool} from './list-tools.js';

/**
 * The index of the directives: one button, which says where the reader is, and behind it the number
 * and the first clause of each.
 */
export class IndexPanel implements BarTool {
  readonly #context: ListContext;
  readonly #box = document.createElement('nav');
  #isOpen = false;
  /** Index of the directive that the reader is at. */
  #current = -1;
  #frame = 0;
  /** Tells of a list that is shown again, and of text in another size. */
  readonly #sizes = new ResizeObserver(() => this.#onMove());
  #watching?: AbortController;
  #listening?: AbortController;

  constructor(context: ListContext) {
    this.#context = context;
    keepFocusClear(context);
    this.#box.className = 'index';
    this.#box.part.add('index');
    context.list.addController({hostDisconnected: () => this.#stop()});
  }

  update(isWanted: boolean): void {
    if (!isWanted) {
      this.#stop();
      this.#box.parentNode?.removeChild(this.#box);
      return;
    }
    addSheets(this.#context.list.renderRoot, indexPanelStyles.styleSheet!);
    if (!this.#box.isConnected) this.#context.bar.append(this.#box);
    if (!this.#watching) {
      this.#watching = new AbortController();
      const options = {signal: this.#watching.signal, passive: true, capture: true};
      addEventListener('scroll', this.#onMove, options);
      addEventListener('resize', this.#onMove, options);
      this.#sizes.observe(this.#context.list);
    }
    this.#box.setAttribute('aria-label', this.#context.term('indexOfDirectives'));
    this.#render();
    this.#onMove();
  }

  #render(): void {
    const {directives} = this.#context;
    const here = directives[this.#current] as Directive | undefined;
    // With <base> a fragment by itself would lead to another page.
    const [page] = location.href.split('#');
    render(
      html`
        <button
          type="button"
          aria-expanded=${this.#isOpen}
          @click=${() => this.#toggle(!this.#isOpen)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M9 5h12M9 12h12M9 19h12M3 5h2M3 12h2M3 19h2" />
          </svg>
          <span class="word">${this.#context.term('indexOfDirectives')}</span>
          <span class="here">${here?.marker}</span>
        </button>
        ${
          this.#isOpen
            ? html`
                <ol class="entries" @keydown=${this.#onKeydown}>
                  ${repeat(
                    directives,
                    ({id}) => id,
                    (directive, index) => html`
                      <li>
                        <a
                          href=${`${page}#${encodeURIComponent(directive.id)}`}
                          aria-current=${index === this.#current ? 'location' : nothing}
                          @click=${(event: MouseEvent) => this.#onChoose(event, directive)}
                          ><span class="marker">${directive.marker}</span
                          ><span>${firstClause(directive)}</span></a
                        >
                      </li>
                    `,
                  )}
                </ol>
              `
            : nothing
        }
      `,
      this.#box,
    );
  }

  #toggle(isOpen: boolean): void {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    this.#render();
    this.#listening?.abort();
    if (!isOpen) return;
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    addEventListener('pointerdown', this.#onPressElsewhere, {signal});
    this.#box.addEventListener('focusout', this.#onFocusOut, {signal});
    this.#box.addEventListener('keydown', this.#onEscape, {signal});
    this.#box.querySelector('[aria-current]')?.scrollIntoView({block: 'nearest'});
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#watching?.abort();
    this.#watching = undefined;
    this.#sizes.disconnect();
    this.#toggle(false);
  }

  /** Marks where the reader is: at the first directive that begins in sight, else the one that fills it. */
  readonly #onMove = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const {list} = this.#context;
      const top = topOfSight(list);
      // What ends just below the bar has been read.
      const [first, end] = directivesBetween(list, top + 24, innerHeight);
      const current = first < end ? first : -1;
      if (current === this.#current) return;
      this.#current = current;
      this.#render();
    });
  };

  readonly #onChoose = (event: MouseEvent, {id}: Directive): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    this.#toggle(false);
    const fragment = `#${encodeURIComponent(id)}`;
    if (location.hash === fragment) dispatchEvent(new HashChangeEvent('hashchange'));
    else location.hash = fragment;
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const links = [...this.#box.querySelectorAll('a')];
    const at = links.indexOf(event.target as HTMLAnchorElement);
    const next = {
      ArrowDown: Math.min(at + 1, links.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: links.length - 1,
    }[event.key];
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    links[next].focus();
  };

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // Nor does it close a dialog of the page around the list.
    event.preventDefault();
    event.stopPropagation();
    this.#toggle(false);
    this.#box.querySelector('button')!.focus();
  };

  readonly #onPressElsewhere = (event: Event): void => {
    if (!event.composedPath().includes(this.#box)) this.#toggle(false);
  };

  readonly #onFocusOut = ({relatedTarget}: FocusEvent): void => {
    if (relatedTarget && !this.#box.contains(relatedTarget as Node)) this.#toggle(false);
  };
}
