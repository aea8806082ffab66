import {addMoreTerms} from '../localize/more-terms.js';
import type {Terms} from '../localize/terms.js';
import {type Passage, readPassages} from '../reading/speech/passages.js';
import type {Player, PlayerNews} from '../reading/speech/player.js';
import {Reader} from '../reading/speech/reader.js';
import {Recording} from '../reading/speech/recording.js';
import {SpokenHighlight} from '../reading/speech/spoken-highlight.js';
import {hasVoice} from '../reading/speech/voices.js';
import {baseLanguage} from '../text/spoken-words.js';
import {ListenBar, type Listening} from './listen-bar.js';
import {Refusal} from './listen-refusal.js';
import type {NewsToolbar} from './news-toolbar.js';
import type {ToolContext} from './tool.js';

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
class Session implements Listening {
  readonly #context: ToolContext;
  readonly #bar: ListenBar;
  #passages: readonly Passage[] = [];
  #directives: readonly number[] = [];
  #highlight: SpokenHighlight | null = null;
  #isClosed = false;
  /** Whether the next sentence is one to which the reader has gone. */
  #isAsked = true;
  news = '';
  player: Player | null = null;
  places: readonly string[] = [];

  constructor(context: ToolContext) {
    this.#context = context;
    this.#bar = new ListenBar(context, this, {
      close: this.close,
      toggle: () =>
        this.#steer((player) => player[player.state === 'playing' ? 'pause' : 'play']()),
      previous: () => this.#steer((player) => player.previous()),
      next: () => this.#steer((player) => player.next()),
      changeRate: (rate) => {
        chosenRate = rate;
        this.player!.rate = rate;
      },
      readFrom: (place) => {
        const passage = this.#directives[place - 1] ?? 0;
        this.#steer((player) => (player as Reader).goTo({passage, sentence: 0}));
      },
      cover: (height) => {
        if (this.#highlight) this.#highlight.covered = height;
      },
    });
  }

  get place(): number {
    const {player} = this;
    if (!(player instanceof Reader)) return 0;
    return this.#directives.filter((index) => index <= player.passage).length;
  }

  async begin(from: Node | null): Promise<void> {
    const {toolbar, article} = this.#context;
    const recording = [toolbar, article]
      .map((each) => each?.getAttribute('audio-src'))
      .find(Boolean);
    if (recording) {
      this.player = new Recording(recording, {
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
    sessions.delete(this.#context.toolbar);
    this.player?.stop();
    this.#highlight?.remove();
    this.#bar.remove();
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
    Refusal.of(toolbar).mark('');
    this.#directives = this.#passages.flatMap(({isDirective}, index) => (isDirective ? index : []));
    this.places = this.#directives.map((index) => this.#passages[index].label);
    const reader = new Reader(this.#passages, {
      onUpdate: this.#onUpdate,
      onNews: this.#onReaderNews,
    });
    this.#highlight = new SpokenHighlight((article ?? toolbar).getRootNode());
    reader.goTo(start);
    this.player = reader;
    this.#start();
  }

  #start(): void {
    this.player!.rate = chosenRate;
    this.#bar.show();
    this.player!.play();
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
    const {toolbar, localize, announce} = this.#context;
    const sentence = localize.term(reason);
    this.news = this.news ? `${this.news} ${sentence}` : sentence;
    this.#bar.show();
    announce(sentence);
    if (reason === 'nothingToRead') return;
    Refusal.of(toolbar).mark(sentence, language, () => {
      if (!this.player) this.close();
    });
  }

  readonly #onUpdate = (): void => {
    const player = this.player;
    if (!player || this.#isClosed) return;
    if (player.state === 'stopped') return this.close();
    if (player instanceof Reader) {
      const {sentence} = player;
      if (player.state === 'playing') this.news &&= this.#lastingNews();
      this.#highlight?.show(
        (sentence && this.#passages[player.passage].rangeOf(sentence)) ?? null,
        this.#isAsked,
      );
      this.#isAsked = false;
    }
    this.#bar.show();
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
    const failed = this.player;
    this.player = null;
    failed?.stop();
    const sentence = localize.term('recordingFailed');
    this.news = sentence;
    announce(sentence);
    await this.#beginToRead(null);
  }

  #tell(sentence: string): void {
    this.news = sentence;
    this.#context.announce(sentence);
    this.#bar.show();
  }

  /** What a reader should still see while the voice goes on. */
  #lastingNews(): string {
    const {localize} = this.#context;
    const isPast = [localize.term('readingBlocked'), localize.term('readingFailed')].includes(
      this.news,
    );
    return isPast ? '' : this.news;
  }

  /** Does what the reader asks for; the sentence that comes next is to be seen. */
  #steer(what: (player: Player) => void): void {
    this.#isAsked = true;
    what(this.player!);
  }
}

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
