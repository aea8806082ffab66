import {html, nothing, type ReactiveController, render} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {languageOf} from '../localize/localize.js';
import {keepPlace} from '../reading/reading-place.js';
import {addSheets} from '../shared/style-sheets.js';
import {currentFragment} from './arrival.js';
import type {Directive, DirectiveList} from './directive-list.js';
import type {DirectiveFeature} from './features.js';
import {collectFacts, type FactsOfList, type Known} from './facts.js';
import {followUpStyles} from './follow-up.styles.js';
import type {ListContext} from './list-context.js';
import {dayInVietnam, type DirectiveStatus, STATUSES} from './status.js';
import {renderSign, renderStatusLine, STATUS_TERMS, statusLineText} from './status-line.js';

/** The signs where only text can be drawn. */
const SIGNS: Readonly<Record<DirectiveStatus, string>> = {
  todo: '○',
  doing: '◐',
  done: '✓',
  overdue: '⚠\uFE0E',
};

/** Items below which the page's style sheet keeps room for a line. */
const KEEPS_ROOM = 'directive-item:is([status], [due], [owner])';

/** How many lines are held on to: where a status is chosen, new records may take the first away. */
const SPARE_LINES = 12;

const NOTHING_KNOWN: FactsOfList = {known: new Map(), faults: [], unused: [], ambiguous: []};

/**
 * Shows how far the directives have come: a line below each, how many are done above them, and a
 * choice of the status that is shown.
 */
export class FollowUp implements DirectiveFeature, ReactiveController {
  readonly styles = [followUpStyles.styleSheet!];
  readonly header = document.createElement('div');
  readonly #context: ListContext;
  readonly #list: DirectiveList;
  /** What each line says; a line is drawn anew only when that changes. */
  readonly #drawn = new WeakMap<HTMLElement, string>();
  /** Draws the lines of items that the page itself lists, in whose markup nothing may be put. */
  readonly #outside = new CSSStyleSheet();
  #sheetRoot: Document | ShadowRoot | null = null;
  #isAdded = false;
  #facts = NOTHING_KNOWN;
  #directives: readonly Directive[] = [];
  #records: unknown;
  #today = '';
  #language = '';
  #chosen: DirectiveStatus | null = null;
  #listening?: AbortController;

  constructor(context: ListContext) {
    this.#context = context;
    this.#list = context.list;
    this.header.className = 'progress';
    this.header.part.add('progress');
    this.#list.addController(this);
  }

  readonly isShown = (directive: Directive): boolean =>
    !this.#chosen || this.#factsNow().known.get(directive)?.shown === this.#chosen;

  decorateItem(item: HTMLLIElement, directive: Directive, actions: HTMLElement): void {
    const known = this.#factsNow().known.get(directive);
    // What the browser's search may find is hidden, but not gone: an empty item would be read out.
    const role = this.isShown(directive) ? 'listitem' : 'none';
    if (item.getAttribute('role') !== role) item.setAttribute('role', role);
    item.addEventListener('beforematch', this.#onFound);
    let line = item.querySelector<HTMLElement>('.follow-up');
    if (!known) return line?.remove();
    if (!line) {
      line = document.createElement('div');
      line.className = 'follow-up';
      line.part.add('status');
    }
    if (line.nextElementSibling !== actions) actions.before(line);
    const [node] = item.querySelector('slot')!.assignedElements();
    line.classList.toggle('kept', !!node?.matches(KEEPS_ROOM));
    const text = `${this.#language} ${known.shown} ${statusLineText(known, this.#language)}`;
    if (this.#drawn.get(line) === text) return;
    this.#drawn.set(line, text);
    render(renderStatusLine(known, this.#language), line);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    addEventListener('hashchange', this.#onHashChange, {signal});
    // A page that was left open overnight.
    document.addEventListener('visibilitychange', this.update, {signal});
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#drawOutside([]);
  }

  /** Follows a change: of the directives, the records, the language, the day. */
  readonly update = (): void => {
    const {records} = this.#list;
    const isStale =
      this.#records !== records ||
      this.#today !== dayInVietnam() ||
      this.#language !== languageOf(this.#list);
    if (isStale) this.#directives = [];
    const {known} = this.#factsNow();
    const counts = this.#counts();
    if (this.#chosen && !counts.get(this.#chosen)) this.#chosen = null;
    const show = () => {
      const isKnown = [...known.values()].some(({shown}) => shown);
      this.header.hidden = !isKnown;
      if (isKnown) this.#renderHeader(counts);
      if (!this.#isAdded) this.#list.addFeature(this);
      // What was read anew has been decorated already.
      else if (isStale) this.#list.refresh();
      this.#isAdded = true;
      this.#showOutside();
    };
    if ((isStale || !this.#isAdded) && this.#isNear) {
      keepPlace([this.#list], show, {isAnywhere: true, mayBeCut: false, spare: SPARE_LINES});
    } else {
      show();
    }
  };

  /** Whether what grows in the list could move what is on the screen. */
  get #isNear(): boolean {
    return this.#list.getBoundingClientRect().top < innerHeight;
  }

  /** What is known, also while the list is being drawn anew. */
  #factsNow(): FactsOfList {
    const {directives, records} = this.#list;
    if (this.#directives === directives) return this.#facts;
    this.#directives = directives;
    this.#records = records;
    this.#today = dayInVietnam();
    this.#language = languageOf(this.#list);
    this.#facts = collectFacts(this.#list, this.#today);
    return this.#facts;
  }

  #counts(): Map<DirectiveStatus, number> {
    const counts = new Map<DirectiveStatus, number>();
    for (const {shown} of this.#facts.known.values()) {
      if (shown) counts.set(shown, (counts.get(shown) ?? 0) + 1);
    }
    return counts;
  }

  #renderHeader(counts: ReadonlyMap<DirectiveStatus, number>): void {
    const term = this.#context.term.bind(this.#context);
    const total = this.#directives.length;
    const done = counts.get('done') ?? 0;
    const doneOf = term('doneOf', done, total);
    const choices = STATUSES.filter((status) => counts.get(status));
    this.header.classList.toggle('kept', this.#hasRoom);
    const hadFocus = this.header.matches(':focus-within');
    render(
      html`
        <p class="done-of">
          <span>${doneOf}</span>
          <span
            class="bar-of-progress"
            role="meter"
            aria-label=${term('progress')}
            aria-valuemin="0"
            aria-valuemax=${total}
            aria-valuenow=${done}
            aria-valuetext=${doneOf}
            ><svg viewBox="0 0 ${total} 1" preserveAspectRatio="none" aria-hidden="true">
              <rect class="done-part" width=${done} height="1" /></svg
          ></span>
        </p>
        ${
          this.#isOutside
            ? nothing
            : html`<fieldset @change=${this.#onChange} @focusin=${showWords}>
                <legend class="unseen">${term('filterByStatus')}</legend>
                ${this.#renderChoice(null, term('allStatuses'), total)}
                ${repeat(
                  choices,
                  (status) => status,
                  (status) => {
                    const count = counts.get(status)!;
                    return this.#renderChoice(status, term(STATUS_TERMS[status]), count);
                  },
                )}
              </fieldset>`
        }
      `,
      this.header,
    );
    // Nothing has the chosen status any more, and its button is gone.
    if (hadFocus && !this.header.matches(':focus-within'))
      this.header.querySelector<HTMLElement>(':checked')!.focus({preventScroll: true});
  }

  #renderChoice(status: DirectiveStatus | null, word: string, count: number) {
    return html`<label
      ><input
        class="unseen"
        type="radio"
        name="status"
        .value=${status ?? ''}
        .checked=${this.#chosen === status}
      /><span class="choice"
        >${status ? renderSign(status) : nothing}${word} <span class="count">${count}</span></span
      ></label
    >`;
  }

  /** Whether the page's style sheet keeps room above the first directive, and that one is shown. */
  get #hasRoom(): boolean {
    const first = this.#list.querySelector('directive-item');
    return (
      CSS.supports('selector(:has(a))') &&
      first?.parentElement === this.#list &&
      this.#list.matches(':has(> directive-item[status])') &&
      this.isShown(this.#directives[0])
    );
  }

  /** Whether the page itself lists the directives, as an `<ol>` does. */
  get #isOutside(): boolean {
    const item = this.#directives[0] && this.#list.itemOf(this.#directives[0].id);
    return !!item && this.#list.contains(item);
  }

  #showOutside(): void {
    const isOutside = this.#isOutside;
    this.#drawOutside(isOutside ? [...this.#facts.known] : []);
    if (!isOutside) return;
    const root = this.#list.shadowRoot!;
    addSheets(root, ...this.styles);
    if (this.header.parentNode !== root) this.#context.bar.after(this.header);
  }

  /**
   * Draws the lines of an `<ol>`: by rules for its items' addresses, since its markup is the page's.
   */
  #drawOutside(known: readonly (readonly [Directive, Known])[]): void {
    const root = this.#list.getRootNode() as Document | ShadowRoot;
    if (this.#sheetRoot && (this.#sheetRoot !== root || !known.length)) {
      const {adoptedStyleSheets} = this.#sheetRoot;
      this.#sheetRoot.adoptedStyleSheets = adoptedStyleSheets.filter(
        (sheet) => sheet !== this.#outside,
      );
      this.#sheetRoot = null;
    }
    if (!known.length) return;
    const lines = known.map(([{id}, facts]) => {
      const sign = facts.shown ? `${SIGNS[facts.shown]} ` : '';
      const words = JSON.stringify(sign + statusLineText(facts, this.#language));
      return {selector: `#${CSS.escape(id)}::after`, words};
    });
    this.#outside.replaceSync(
      `${lines.map(({selector}) => selector).join()} { display: block; color: var(--_muted); font-size: 0.84em }
      ${lines.map(({selector, words}) => `${selector} { content: ${words} }`).join('\n')}`,
    );
    if (this.#sheetRoot) return;
    this.#sheetRoot = root;
    addSheets(root, this.#outside);
  }

  readonly #onChange = (event: Event): void => {
    const {value} = event.target as HTMLInputElement;
    this.#choose(STATUSES.find((status) => status === value) ?? null);
    // They are bolder now.
    showWords(event);
    const shown = this.#directives.filter(this.isShown).length;
    this.#context.announce(this.#context.term('directivesShown', shown, this.#directives.length));
  };

  /** An address leads to its directive, whatever was chosen before. */
  readonly #onHashChange = (): void => {
    const id = currentFragment();
    const target = this.#directives.find((directive) => directive.id === id);
    if (target && !this.isShown(target)) this.#choose(null);
  };

  readonly #onFound = (): void => this.#choose(null);

  #choose(status: DirectiveStatus | null): void {
    this.#chosen = status;
    this.#renderHeader(this.#counts());
    this.#list.refresh();
  }
}

/** In a narrow row the browser brings the button into sight, which nobody sees, and not its words. */
function showWords({target}: Event): void {
  (target as Element).closest('label')!.scrollIntoView({block: 'nearest', inline: 'nearest'});
}
