import {addSheets} from '../shared/style-sheets.js';
import type {ReactiveController} from 'lit';
import {currentFragment} from './arrival.js';
import type {copyWithNumbers} from './copied-text.js';
import type {Directive, DirectiveList} from './directive-list.js';
import type {DirectiveFeature} from './features.js';
import {DrawnActions} from './drawn-actions.js';
import {extend} from './extras.js';
import {HangingNumerals} from './hanging-numerals.js';
import {ListContext} from './list-context.js';
import {listToolsStyles} from './list-tools.styles.js';
import {Portions} from './portions.js';
import {endOf, RoomBelow} from './room-below.js';

export {Features} from './features.js';
export {NumeralHighlight} from './numeral-highlight.js';

/** How long "Đã sao chép" stands in place of "Sao chép liên kết", in milliseconds. */
const RESULT_STAYS = 4000;

/** A tool of the whole list, in the bar above it. */
export interface BarTool {
  /** Follows a change: the directives, the language, whether it is wanted at all. */
  update(isWanted: boolean): void;
}

/**
 * What a list gives to its reader besides the text: at each directive a button that copies its
 * address, above the list search and index. It is loaded when the list is drawn, and takes no room:
 * the buttons lie in the gaps between directives, the bar in the padding of the list.
 */
export class ListTools implements DirectiveFeature, ReactiveController {
  /** The word on every button, in the language of the list. */
  readonly #words = new CSSStyleSheet();
  readonly styles = [listToolsStyles.styleSheet!, this.#words];
  readonly #context: ListContext;
  readonly #drawn: DrawnActions;
  readonly #room = new RoomBelow();
  readonly #numerals = new HangingNumerals();
  readonly #portions = new Portions();
  /** Which directive a button is for. */
  readonly #directives = new WeakMap<Element, Directive>();
  #search?: Promise<BarTool>;
  #index?: Promise<BarTool>;
  #listening?: AbortController;
  /** Copies numbers that stand in no text; comes with the first of them. */
  #copy?: typeof copyWithNumbers;
  #word = '';

  constructor(list: DirectiveList) {
    this.#context = new ListContext(list);
    this.#drawn = new DrawnActions(list);
    list.addController(this);
  }

  decorateItem(item: HTMLLIElement, directive: Directive, actions: HTMLElement): void {
    const button = actions.querySelector('.copy');
    if (button) this.#name(button, directive);
    else this.#portions.add(item, () => actions.append(this.#name(createButton(), directive)));
    const end = endOf(item);
    actions.classList.toggle('inside', end !== 'margin');
    if (end === 'nothing') this.#room.make(item);
    this.#numerals.hang(item);
  }

  hostConnected(): void {
    const {list} = this.#context;
    addSheets(list.renderRoot, ...this.styles);
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    list.addEventListener('click', (event) => void this.#onClick(event), {signal});
    list.addEventListener('news-directives-update', this.#onUpdate, {signal});
    addEventListener('hashchange', this.#announceArrival, {signal});
    addEventListener('copy', (event) => this.#copy?.(event, list), {signal});
    this.#announceArrival();
    list.requestUpdate();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#drawn.stop();
    // A field that leaves the page with the focus in it is not told that it has lost it.
    for (const field of this.#context.list.renderRoot.querySelectorAll('.address')) field.remove();
  }

  hostUpdated(): void {
    const {list} = this.#context;
    const word = this.#context.term('copyLink');
    if (this.#word !== word) {
      const isFirst = !this.#word;
      this.#word = word;
      // The word stands in no text: the browser's search would find it at every directive. Nor is it inherited:
      // every text in the list would be styled anew.
      this.#words.replaceSync(`.copy::after{content:${JSON.stringify(word)}}`);
      // At first the buttons have just been made with it.
      if (!isFirst) list.refresh();
      this.#onUpdate();
    }
    if (list.searchable) {
      this.#search ??= import('./search-field.js').then(
        ({SearchField}) => new SearchField(this.#context),
      );
    }
    if (list.index) {
      this.#index ??= import('./index-panel.js').then(
        ({IndexPanel}) => new IndexPanel(this.#context),
      );
    }
    this.#updateBar();
  }

  #updateBar(): void {
    const {list} = this.#context;
    // Both at once: one that comes first would make room for the other. A tool whose chunk is missing
    // is missing.
    void Promise.allSettled([this.#search, this.#index]).then(([search, index]) => {
      // Asked when the tools have come: the list may have left the page meanwhile.
      const hasDirectives = list.directives.length > 0;
      if (search.status === 'fulfilled') search.value?.update(list.searchable && hasDirectives);
      if (index.status === 'fulfilled') index.value?.update(list.index && hasDirectives);
    });
    extend(this.#context);
  }

  #name(button: Element, directive: Directive): Element {
    this.#directives.set(button, directive);
    button.setAttribute('aria-label', `${this.#context.term('copyLink')} ${directive.marker}`);
    return button;
  }

  readonly #onUpdate = (): void => {
    this.#drawn.show((directive, before) => this.#name(before ?? createButton(), directive));
    this.#updateBar();
    // The event does not wait, so it must be there before.
    if (!this.#copy && this.#context.list.querySelector('directive-item, ol, ul')) {
      void import('./copied-text.js').then(
        (module) => (this.#copy = module.copyWithNumbers),
        () => {},
      );
    }
  };

  readonly #announceArrival = (): void => {
    const id = currentFragment();
    const arrived = this.#context.directives.find((directive) => directive.id === id);
    if (arrived) this.#context.announce(this.#context.term('arrivedAt', arrived.marker));
  };

  readonly #onClick = async (event: MouseEvent): Promise<void> => {
    const isButton = (target: EventTarget) => this.#directives.has(target as Element);
    const button = event.composedPath().find(isButton) as HTMLButtonElement | undefined;
    if (!button) return;
    const {copyLink} = await import('./copy-link.js');
    const isCopied = await copyLink(this.#directives.get(button)!, button, this.#context);
    if (!isCopied) return;
    this.#context.announce(this.#context.term('linkCopied'));
    button.dataset.result = this.#context.term('linkCopied');
    setTimeout(() => delete button.dataset.result, RESULT_STAYS);
  };
}

const blueprint = document.createElement('button');
blueprint.type = 'button';
blueprint.className = 'copy';

function createButton(): Element {
  return blueprint.cloneNode(true) as Element;
}
