import {html, nothing, type ReactiveController, render, svg, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {addMoreTerms} from '../localize/more-terms.js';
import type {Terms} from '../localize/terms.js';
import {type Passage, readPassages} from '../reading/speech/passages.js';
import type {Player, PlayerNews} from '../reading/speech/player.js';
import {Reader} from '../reading/speech/reader.js';
import {Recording} from '../reading/speech/recording.js';
import {SpokenHighlight} from '../reading/speech/spoken-highlight.js';
import {hasVoice} from '../reading/speech/voices.js';
import {addSheets} from '../shared/style-sheets.js';
import {baseLanguage} from '../text/spoken-words.js';
import {listenStyles} from './listen.styles.js';
import {Refusal} from './listen-refusal.js';
import type {NewsToolbar} from './news-toolbar.js';
import type {ToolContext} from './tool.js';

/** The speeds that are offered; 1 is the usual one. */
const RATES: readonly number[] = [0.75, 1, 1.25, 1.5, 2];

const sessions = new WeakMap<NewsToolbar, Session>();

/** The speed that was chosen last; the next reading begins with it. */
let chosenRate = 1;

/**
 * Opens the bar with the controls and begins to read; closes it again when it is open. A recording that
 * `audio-src` of the toolbar or of the article names is played instead. Where no voice speaks the
 * language of the text, a sentence says so and the button is marked as of no use.
 *
 * @param from Where to begin: a node of the article, such as the first of a directive. Else it is where
 *   text of the article is selected, else the beginning.
 */
export async function use(context: ToolContext, from?: Node): Promise<void> {
  addMoreTerms();
  const open = sessions.get(context.toolbar);
  if (open && !from) return open.close();
  open?.close();
  const session = new Session(context);
  sessions.set(context.toolbar, session);
  await session.begin(from ?? null);
}

/** One reading, from the press of the button until the bar is closed. */
class Session {
  readonly #context: ToolContext;
  readonly #bar = document.createElement('div');
  readonly #watching = new AbortController();
  readonly #sizes = new ResizeObserver(() => this.#makeRoom());
  readonly #room = new CSSStyleSheet();
  /** The bar speaks the toolbar's language, and leaves the page with it. */
  readonly #following: ReactiveController = {
    hostUpdate: () => this.#render(),
    hostDisconnected: () => this.close(),
  };
  #passages: readonly Passage[] = [];
  #directives: readonly number[] = [];
  #player: Player | null = null;
  #highlight: SpokenHighlight | null = null;
  #news = '';
  #isClosed = false;
  /** Whether the next sentence is one to which the reader has gone. */
  #isAsked = true;
  /** Whether the page is the one that scrolls, so that there is an end of it to keep free. */
  #isPageLong = false;

  constructor(context: ToolContext) {
    this.#context = context;
  }

  async begin(from: Node | null): Promise<void> {
    const {toolbar, article} = this.#context;
    toolbar.addController(this.#following);
    const recording = [toolbar, article]
      .map((each) => each?.getAttribute('audio-src'))
      .find(Boolean);
    if (recording) {
      this.#player = new Recording(recording, {
        onUpdate: this.#onUpdate,
        onNews: (news) => void this.#onRecordingNews(news),
      });
      this.#start();
    } else await this.#beginToRead(from);
  }

  /** Ends the reading and takes the bar away. The focus goes back to the button, if it was in the bar. */
  readonly close = (): void => {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const {toolbar, button} = this.#context;
    const hadFocus = this.#bar.matches(':focus-within');
    sessions.delete(toolbar);
    toolbar.removeController(this.#following);
    this.#watching.abort();
    this.#sizes.disconnect();
    this.#player?.stop();
    this.#highlight?.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== this.#room);
    this.#bar.remove();
    if (hadFocus && button.isConnected) button.focus();
  };

  async #beginToRead(from: Node | null): Promise<void> {
    const {toolbar, article} = this.#context;
    if (!globalThis.speechSynthesis) return this.#refuse('noSpeech');
    this.#passages = readPassages(toolbar, article);
    if (!this.#passages.some(({sentences}) => sentences.length))
      return this.#refuse('nothingToRead');
    const language = mainLanguage(this.#passages);
    const start = this.#placeOf(from ?? selectionIn(article));
    if (!(await hasVoice(speechSynthesis, language))) {
      return this.#refuse(
        baseLanguage(language) === 'vi' ? 'noVietnameseVoice' : 'noVoice',
        language,
      );
    }
    if (this.#isClosed) return;
    Refusal.of(toolbar).reason = '';
    this.#directives = this.#passages.flatMap(({isDirective}, index) => (isDirective ? index : []));
    const reader = new Reader(this.#passages, {
      onUpdate: this.#onUpdate,
      onNews: this.#onReaderNews,
    });
    this.#highlight = new SpokenHighlight((article ?? toolbar).getRootNode());
    reader.goTo(start);
    this.#player = reader;
    this.#start();
  }

  #start(): void {
    this.#player!.rate = chosenRate;
    this.#openBar();
    this.#player!.play();
  }

  #placeOf(place: Node | Range | null): {passage: number; sentence: number} {
    const none = {passage: 0, sentence: 0};
    if (!place) return none;
    if (place instanceof Range) {
      const {startContainer, startOffset} = place;
      for (let passage = 0; passage < this.#passages.length; passage++) {
        const sentence = this.#passages[passage].sentenceAt(startContainer, startOffset);
        if (sentence >= 0) return {passage, sentence};
      }
    }
    const container = place instanceof Range ? place.startContainer : place;
    const passage = this.#passages.findIndex((each) => each.isIn(container));
    return passage < 0 ? none : {passage, sentence: 0};
  }

  /** Says why nobody reads, and marks the button until that changes. */
  #refuse(
    reason: keyof Terms & ('noSpeech' | 'nothingToRead' | 'noVietnameseVoice' | 'noVoice'),
    language?: string,
  ): void {
    if (this.#isClosed) return;
    const {localize, announce} = this.#context;
    const sentence = localize.term(reason);
    this.#news = this.#news ? `${this.#news} ${sentence}` : sentence;
    this.#openBar();
    announce(sentence);
    if (reason === 'nothingToRead') return;
    Refusal.of(this.#context.toolbar).reason = sentence;
    if (!language) return;
    Refusal.of(this.#context.toolbar).untilSpoken(language, () => {
      if (!this.#player) this.close();
    });
  }

  #openBar(): void {
    const {toolbar, localize} = this.#context;
    const root = toolbar.shadowRoot!;
    const bar = this.#bar;
    if (bar.isConnected) return this.#render();
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

  /** Keeps the foot of the page free of the bar. */
  #makeRoom(): void {
    const height = this.#isClosed ? 0 : Math.ceil(this.#bar.getBoundingClientRect().height);
    if (this.#highlight) this.#highlight.covered = height;
    this.#room.replaceSync(`
      html { scroll-padding-block-end: ${height}px !important; }
      ${this.#isPageLong ? `html::after { content: ''; display: block; block-size: ${height}px; }` : ''}
      @media print { html::after { display: none; } }
    `);
  }

  #render(): void {
    if (this.#isClosed) return;
    const player = this.#player;
    render(
      html`
        ${this.#news ? html`<p class="news">${this.#news}</p>` : nothing}
        <div class="controls">
          ${player ? this.#renderControls(player) : nothing}
          ${this.#renderButton('close', player ? 'stopReading' : 'close', this.close)}
          ${player ? this.#renderChoices(player) : nothing}
        </div>
      `,
      this.#bar,
    );
    const menu = this.#bar.querySelector<HTMLSelectElement>('.from');
    if (menu && player instanceof Reader && !menu.matches(':focus')) {
      menu.selectedIndex = this.#directives.filter((index) => index <= player.passage).length;
    }
  }

  #renderControls(player: Player): TemplateResult {
    const isRecording = player instanceof Recording;
    const isPlaying = player.state === 'playing';
    return html`
      ${this.#renderButton(isPlaying ? 'pause' : 'play', isPlaying ? 'pauseReading' : 'readAloud', this.#onPlay)}
      ${this.#renderButton('previous', isRecording ? 'tenSecondsBack' : 'previousSentence', this.#onPrevious)}
      ${this.#renderButton('next', isRecording ? 'tenSecondsOn' : 'nextSentence', this.#onNext)}
    `;
  }

  #renderChoices(player: Player): TemplateResult {
    return html`
      ${this.#renderRate(player.rate)}
      ${
        player instanceof Recording
          ? html`<span class="time">${timeOf(player)}</span>`
          : guard([this.#directives, this.#context.localize.language], () => this.#renderPlaces())
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

  #renderPlaces(): TemplateResult | typeof nothing {
    const {localize} = this.#context;
    if (!this.#directives.length) return nothing;
    return html`
      <label>
        <span class="word">${localize.term('readFrom')}</span>
        <select class="from" @change=${this.#onPlace}>
          <option>${localize.term('beginning')}</option>
          ${this.#directives.map((index) => html`<option>${this.#passages[index].label}</option>`)}
        </select>
      </label>
    `;
  }

  readonly #onUpdate = (): void => {
    const player = this.#player;
    if (!player || this.#isClosed) return;
    if (player.state === 'stopped') return this.close();
    if (player instanceof Reader) {
      const {sentence} = player;
      if (player.state === 'playing') this.#news &&= this.#lastingNews();
      this.#highlight?.show(
        (sentence && this.#passages[player.passage].rangeOf(sentence)) ?? null,
        this.#isAsked,
      );
      this.#isAsked = false;
    }
    this.#render();
  };

  readonly #onReaderNews = (news: PlayerNews): void => {
    const term = {
      blocked: 'readingBlocked',
      ended: 'readingEnded',
      failed: 'readingFailed',
      skipped: 'paragraphSkipped',
    } as const;
    this.#tell(this.#context.localize.term(term[news]));
  };

  /** Where the recording cannot be had, a voice reads. */
  async #onRecordingNews(news: PlayerNews): Promise<void> {
    if (news !== 'failed') return this.#onReaderNews(news);
    const {announce, localize} = this.#context;
    const failed = this.#player;
    this.#player = null;
    failed?.stop();
    const sentence = localize.term('recordingFailed');
    this.#news = sentence;
    announce(sentence);
    await this.#beginToRead(null);
  }

  #tell(sentence: string): void {
    this.#news = sentence;
    this.#context.announce(sentence);
    this.#render();
  }

  /** What a reader should still see while the voice goes on. */
  #lastingNews(): string {
    const {localize} = this.#context;
    const isPast = [localize.term('readingBlocked'), localize.term('readingFailed')].includes(
      this.#news,
    );
    return isPast ? '' : this.#news;
  }

  readonly #onPlay = (): void => {
    const player = this.#player!;
    this.#isAsked = true;
    if (player.state === 'playing') player.pause();
    else player.play();
  };

  readonly #onPrevious = (): void => {
    this.#isAsked = true;
    this.#player!.previous();
  };

  readonly #onNext = (): void => {
    this.#isAsked = true;
    this.#player!.next();
  };

  readonly #onRate = (event: Event): void => {
    chosenRate = RATES[(event.target as HTMLSelectElement).selectedIndex] ?? 1;
    this.#player!.rate = chosenRate;
  };

  readonly #onPlace = (event: Event): void => {
    const index = (event.target as HTMLSelectElement).selectedIndex;
    this.#isAsked = true;
    (this.#player as Reader).goTo({passage: this.#directives[index - 1] ?? 0, sentence: 0});
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const path = event.composedPath();
    // Elsewhere Escape may close something of the page first.
    const isElsewhere = path.some(
      (each) =>
        each instanceof Element && each.matches('dialog, input, textarea, select, [popover]'),
    );
    if (isElsewhere && !path.includes(this.#bar)) return;
    event.preventDefault();
    this.close();
  };

  /** What takes the focus must be seen. */
  readonly #onFocusIn = (event: FocusEvent): void => {
    const target = event.composedPath()[0];
    if (!(target instanceof Element) || this.#bar.contains(target)) return;
    const {bottom} = target.getBoundingClientRect();
    const {top} = this.#bar.getBoundingClientRect();
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

/** The language in which most of the text is. */
function mainLanguage(passages: readonly Passage[]): string {
  const amounts = new Map<string, number>();
  for (const {language, text} of passages) {
    amounts.set(language, (amounts.get(language) ?? 0) + text.length);
  }
  return [...amounts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

/** What of an article is selected. */
function selectionIn(article: HTMLElement | null): Range | null {
  const selection = getSelection();
  if (!article || !selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  return article.contains(range.startContainer) ? range : null;
}

const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

function timeOf({time, duration}: Recording): string {
  return duration ? `${clock(time)} / ${clock(duration)}` : clock(time);
}
