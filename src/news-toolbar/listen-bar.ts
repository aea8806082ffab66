import {html, nothing, type ReactiveController, render, svg, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {Player} from '../reading/speech/player.js';
import {Recording} from '../reading/speech/recording.js';
import {isElement} from '../shared/node-kinds.js';
import {addSheets} from '../shared/style-sheets.js';
import {listenStyles} from './listen.styles.js';
import type {ToolContext} from './tool.js';

/** The speeds that are offered; 1 is the usual one. */
const RATES: readonly number[] = [0.75, 1, 1.25, 1.5, 2];

/** What the bar shows, asked for each time it is drawn. */
export interface Listening {
  /** What the reader should be told; empty for nothing. */
  readonly news: string;
  /** Who is heard; `null` where nobody can be. */
  readonly player: Player | null;
  /** Places from which a reader can begin, beside the beginning, as words. */
  readonly places: readonly string[];
  /** The place that is being read: 1 for the first of `places`, 0 for what is before it. */
  readonly place: number;
}

/** What a reader asks for in the bar. */
export interface ListenRequests {
  readonly close: () => void;
  /** Goes on, or pauses. */
  readonly toggle: () => void;
  readonly previous: () => void;
  readonly next: () => void;
  /** @param rate 1 is the usual speed. */
  readonly changeRate: (rate: number) => void;
  /** @param place 1 for the first of `places`, 0 for the beginning. */
  readonly readFrom: (place: number) => void;
  /** @param height How much of the window's foot the bar covers from now on, in pixels. */
  readonly cover: (height: number) => void;
}

/** The bar at the foot of the window with which a reader steers what is heard. */
export class ListenBar {
  readonly #context: ToolContext;
  readonly #listening: Listening;
  readonly #requests: ListenRequests;
  readonly #element = document.createElement('div');
  readonly #watching = new AbortController();
  readonly #sizes = new ResizeObserver(() => this.#makeRoom());
  readonly #room = new CSSStyleSheet();
  /** The bar speaks the toolbar's language, and leaves the page with it. */
  readonly #following: ReactiveController = {
    hostUpdate: () => this.#render(),
    hostDisconnected: () => this.#requests.close(),
  };
  /** Whether the page is the one that scrolls, so that there is an end of it to keep free. */
  #isPageLong = false;

  constructor(context: ToolContext, listening: Listening, requests: ListenRequests) {
    this.#context = context;
    this.#listening = listening;
    this.#requests = requests;
    // Before it is shown: a toolbar may leave while voices are looked for.
    context.toolbar.addController(this.#following);
  }

  /** Shows the bar as things are now; the first time, it takes the focus. */
  show(): void {
    // A player that has ended still has something to say.
    if (this.#watching.signal.aborted) return;
    if (!this.#element.isConnected) this.#open();
    else this.#render();
  }

  /** Takes the bar away for good. The focus goes back to the button of the tool, if it was in the bar. */
  remove(): void {
    const {toolbar, button} = this.#context;
    const hadFocus = this.#element.matches(':focus-within');
    toolbar.removeController(this.#following);
    this.#watching.abort();
    this.#sizes.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== this.#room);
    this.#element.remove();
    this.#tellButton(false);
    if (hadFocus && button.isConnected) button.focus();
  }

  #open(): void {
    const {toolbar, localize} = this.#context;
    const root = toolbar.shadowRoot!;
    const bar = this.#element;
    addSheets(root, listenStyles.styleSheet!);
    bar.className = 'listen';
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', localize.term('listening'));
    root.append(bar);
    // In the top layer no box of the page cuts it off; without one it is fixed all the same.
    if ('showPopover' in bar) {
      bar.setAttribute('popover', 'manual');
      bar.showPopover();
    }
    this.#tellButton(true);
    this.#render();
    this.#isPageLong = document.documentElement.scrollHeight > innerHeight;
    addSheets(document, this.#room);
    this.#makeRoom();
    this.#sizes.observe(bar);
    const {signal} = this.#watching;
    addEventListener('keydown', this.#onKeyDown, {signal});
    addEventListener('focusin', this.#onFocusIn, {signal});
    bar.querySelector('button')?.focus({preventScroll: true});
  }

  /** Who began at a directive has pressed another button than that of the tool. */
  #tellButton(isOpen: boolean): void {
    this.#context.toolbar.renderRoot
      .querySelector('[data-tool="listen"]')
      ?.setAttribute('aria-expanded', `${isOpen}`);
  }

  /** Keeps the foot of the page free of the bar. */
  #makeRoom(): void {
    const height = Math.ceil(this.#element.getBoundingClientRect().height);
    this.#requests.cover(height);
    this.#room.replaceSync(`
      html { scroll-padding-block-end: ${height}px !important; }
      ${this.#isPageLong ? `html::after { content: ''; display: block; block-size: ${height}px; }` : ''}
      @media print { html::after { display: none; } }
    `);
  }

  #render(): void {
    const {news, player} = this.#listening;
    render(
      html`
        ${news ? html`<p class="news">${news}</p>` : nothing}
        <div class="controls">
          ${player ? this.#renderControls(player) : nothing}
          ${this.#renderButton('close', player ? 'stopReading' : 'close', this.#requests.close)}
          ${player ? this.#renderChoices(player) : nothing}
        </div>
      `,
      this.#element,
    );
    const menu = this.#element.querySelector<HTMLSelectElement>('.from');
    if (menu && !menu.matches(':focus')) menu.selectedIndex = this.#listening.place;
  }

  #renderControls(player: Player): TemplateResult {
    const {toggle, previous, next} = this.#requests;
    const isRecording = player instanceof Recording;
    const isPlaying = player.state === 'playing';
    return html`
      ${this.#renderButton(isPlaying ? 'pause' : 'play', isPlaying ? 'pauseReading' : 'readAloud', toggle)}
      ${this.#renderButton('previous', isRecording ? 'tenSecondsBack' : 'previousSentence', previous)}
      ${this.#renderButton('next', isRecording ? 'tenSecondsOn' : 'nextSentence', next)}
    `;
  }

  #renderChoices(player: Player): TemplateResult {
    const {places} = this.#listening;
    return html`
      ${this.#renderRate(player.rate)}
      ${
        player instanceof Recording
          ? html`<span class="time">${timeOf(player)}</span>`
          : guard([places, this.#context.localize.language], () => this.#renderPlaces(places))
      }
    `;
  }

  #renderButton(icon: keyof typeof ICONS, word: ButtonWord, onClick: () => void): TemplateResult {
    const isStep = icon === 'previous' || icon === 'next';
    return html`
      <button type="button" part="button" class=${isStep ? 'step' : ''} @click=${onClick}>
        <svg class=${isStep ? 'directed' : ''} viewBox="0 0 24 24" aria-hidden="true">
          ${ICONS[icon]}
        </svg>
        <span class="word">${this.#context.localize.term(word)}</span>
      </button>
    `;
  }

  #renderRate(rate: number): TemplateResult {
    const {localize} = this.#context;
    const numbers = new Intl.NumberFormat(localize.language);
    return html`
      <label>
        <span class="word">${localize.term('readingSpeed')}</span>
        <select @change=${this.#onRate}>
          ${RATES.map((each) => html`<option .selected=${each === rate}>${numbers.format(each)}×</option>`)}
        </select>
      </label>
    `;
  }

  #renderPlaces(places: readonly string[]): TemplateResult | typeof nothing {
    const {localize} = this.#context;
    if (!places.length) return nothing;
    return html`
      <label>
        <span class="word">${localize.term('readFrom')}</span>
        <select class="from" @change=${this.#onPlace}>
          <option>${localize.term('beginning')}</option>
          ${places.map((place) => html`<option>${place}</option>`)}
        </select>
      </label>
    `;
  }

  readonly #onRate = (event: Event): void => {
    this.#requests.changeRate(RATES[(event.target as HTMLSelectElement).selectedIndex] ?? 1);
  };

  readonly #onPlace = (event: Event): void => {
    this.#requests.readFrom((event.target as HTMLSelectElement).selectedIndex);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const path = event.composedPath();
    // Elsewhere Escape may close something of the page first.
    const isElsewhere = path.some(
      (each) => isElement(each) && each.matches('dialog, input, textarea, select, [popover]'),
    );
    if (isElsewhere && !path.includes(this.#element)) return;
    event.preventDefault();
    this.#requests.close();
  };

  /** What takes the focus must be seen. */
  readonly #onFocusIn = (event: FocusEvent): void => {
    const target = event.composedPath()[0];
    if (!isElement(target) || this.#element.contains(target)) return;
    const {bottom} = target.getBoundingClientRect();
    const {top} = this.#element.getBoundingClientRect();
    if (bottom > top) target.scrollIntoView({block: 'nearest'});
  };
}

type ButtonWord =
  | 'close'
  | 'nextSentence'
  | 'pauseReading'
  | 'previousSentence'
  | 'readAloud'
  | 'stopReading'
  | 'tenSecondsBack'
  | 'tenSecondsOn';

const ICONS = {
  play: svg`<path d="M7 4v16l13-8z" />`,
  pause: svg`<path d="M6 4h4v16H6zM14 4h4v16h-4z" />`,
  previous: svg`<path d="M5 5h2v14H5zM20 5v14L8 12z" />`,
  next: svg`<path d="M17 5h2v14h-2zM4 5v14l12-7z" />`,
  close: svg`<path d="m6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z" />`,
} as const;

const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

function timeOf({time, duration}: Recording): string {
  return duration ? `${clock(time)} / ${clock(duration)}` : clock(time);
}
