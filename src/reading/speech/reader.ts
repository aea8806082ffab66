import type {Passage, PassageSentence} from './passages.js';
import {
  beginAlone,
  type Player,
  type PlayerListener,
  type PlayerState,
  stopForOthers,
} from './player.js';
import {chooseVoice} from './voices.js';

/** How often it is looked whether the engine still speaks, in milliseconds. */
const WATCH = 250;

/** How long an engine may take until it begins, in milliseconds. */
const BEGINNING = 2500;

/** How long it may be silent before its `end` counts as lost, in milliseconds. */
const SILENCE = 500;

/** The slowest reading that is believed: characters a second at the usual speed. */
const SLOWEST = 7;

/** What a sentence takes at most besides the reading, in milliseconds: the way to a voice of the network and back. */
const ALLOWANCE = 4000;

/** Where the reader is: a passage, and a sentence in it. */
export interface Place {
  readonly passage: number;
  readonly sentence: number;
}

/**
 * Reads passages aloud with a voice of the browser, one utterance for each sentence.
 *
 * Engines differ: on Android `pause()` cancels, so a pause here is a cancel, and going on begins the
 * sentence anew; some give no events of boundaries, so none are needed; some lose the `end`, or go silent while they
 * say that they speak, so each utterance is watched. A reader stops when the page is left and when
 * another player begins.
 */
export class Reader implements Player {
  readonly #passages: readonly Passage[];
  readonly #synthesis: SpeechSynthesis;
  readonly #listener: PlayerListener;
  readonly #watching = new AbortController();
  /** Voices that did not speak, by address. */
  readonly #failed = new Set<string>();
  #state: PlayerState = 'paused';
  #rate = 1;
  #place: Place = {passage: 0, sentence: 0};
  /** Also kept because Chrome forgets the events of an utterance that nobody holds. */
  #utterance: SpeechSynthesisUtterance | null = null;
  #watch?: ReturnType<typeof setInterval>;
  #hasSpoken = false;
  #toldOfSkipping = false;

  /**
   * @param passages What is to be read, in order.
   * @param listener Who is told.
   * @param synthesis The speech of the browser.
   */
  constructor(
    passages: readonly Passage[],
    listener: PlayerListener,
    synthesis: SpeechSynthesis = speechSynthesis,
  ) {
    this.#passages = passages;
    this.#listener = listener;
    this.#synthesis = synthesis;
    stopForOthers(this, this.#watching.signal);
  }

  get state(): PlayerState {
    return this.#state;
  }

  /** 1 is the usual speed; the sentence that is being read begins anew with another. */
  get rate(): number {
    return this.#rate;
  }

  set rate(value: number) {
    if (!(value > 0) || value === this.#rate) return;
    this.#rate = value;
    if (this.#state === 'playing') this.#speak();
  }

  /** The passage of the present sentence, by its index. */
  get passage(): number {
    return this.#place.passage;
  }

  /** The sentence that is being read, or will be read next; `undefined` where there is none. */
  get sentence(): PassageSentence | undefined {
    return this.#passages[this.#place.passage]?.sentences[this.#place.sentence];
  }

  /** Goes to a place, and goes on reading there if it was reading. */
  goTo(place: Place): void {
    if (this.#state === 'stopped') return;
    this.#place = place;
    if (!this.sentence) this.#place = this.#nextPlace() ?? place;
    if (this.#state === 'playing') this.#speak();
    else this.#listener.onUpdate();
  }

  // It must come to `speak()` within the press of a button: Safari lets nobody speak otherwise.
  play(): void {
    if (this.#state !== 'paused') return;
    if (!this.sentence) {
      const first = this.#nextPlace();
      if (!first) return;
      this.#place = first;
    }
    beginAlone(this);
    this.#state = 'playing';
    this.#speak();
  }

  pause(): void {
    if (this.#state !== 'playing') return;
    this.#state = 'paused';
    this.#hush();
    this.#listener.onUpdate();
  }

  next(): void {
    const place = this.#nextPlace();
    if (place) this.goTo(place);
  }

  previous(): void {
    this.goTo(this.#previousPlace() ?? this.#place);
  }

  stop(): void {
    if (this.#state === 'stopped') return;
    this.#state = 'stopped';
    this.#hush();
    this.#watching.abort();
    this.#listener.onUpdate();
  }

  #nextPlace(): Place | null {
    let {passage, sentence} = this.#place;
    sentence += 1;
    while (passage < this.#passages.length) {
      if (sentence < this.#passages[passage].sentences.length) return {passage, sentence};
      passage += 1;
      sentence = 0;
    }
    return null;
  }

  #previousPlace(): Place | null {
    let {passage, sentence} = this.#place;
    sentence -= 1;
    while (sentence < 0) {
      passage -= 1;
      if (passage < 0) return null;
      sentence = this.#passages[passage].sentences.length - 1;
    }
    return {passage, sentence};
  }

  #hush(): void {
    clearInterval(this.#watch);
    this.#utterance = null;
    this.#synthesis.cancel();
  }

  #speak(isRepeated = false): void {
    const voices = this.#synthesis.getVoices();
    const voiceOf = (sentence: PassageSentence) =>
      chooseVoice(voices, sentence.language, this.#failed);
    let {sentence} = this;
    let voice = sentence && voiceOf(sentence);
    while (sentence && !voice) {
      const place = this.#nextPlace();
      // Without a voice for any of the rest, it is no matter of a paragraph.
      if (!place) return this.#giveUp();
      this.#place = place;
      ({sentence} = this);
      voice = sentence && voiceOf(sentence);
      if (!this.#toldOfSkipping) this.#listener.onNews('skipped');
      this.#toldOfSkipping = true;
    }
    if (!sentence || !voice) return this.#giveUp();

    // Without it, Chrome may keep what was being said before in front of what comes.
    this.#hush();
    const utterance = new SpeechSynthesisUtterance(sentence.spoken);
    utterance.voice = voice;
    utterance.lang = voice.lang.replaceAll('_', '-');
    utterance.rate = this.#rate;
    this.#utterance = utterance;
    let hasBegun = false;
    const isPresent = () => this.#utterance === utterance;
    const onSign = () => {
      hasBegun = true;
      if (isPresent()) this.#hasSpoken = true;
    };
    utterance.onstart = onSign;
    utterance.onboundary = onSign;
    utterance.onend = () => {
      if (isPresent()) this.#goOn();
    };
    utterance.onerror = ({error}) => {
      if (isPresent()) this.#onError(error, voice.voiceURI);
    };
    // A pause outlives a cancel.
    if (this.#synthesis.paused) this.#synthesis.resume();
    this.#synthesis.speak(utterance);
    if (!isPresent()) return;

    const begin = performance.now();
    const longest = ALLOWANCE + (sentence.spoken.length * 1000) / (SLOWEST * this.#rate);
    let lastHeard = begin;
    this.#watch = setInterval(() => {
      const now = performance.now();
      if (this.#synthesis.speaking || this.#synthesis.pending) {
        hasBegun ||= this.#synthesis.speaking;
        lastHeard = now;
        if (now - begin > longest) this.#goOn();
      } else if (hasBegun) {
        if (now - lastHeard > SILENCE) this.#goOn();
      } else if (now - begin > BEGINNING) {
        // Safari now and then swallows what comes right after a cancel.
        if (this.#hasSpoken && !isRepeated) this.#speak(true);
        else this.#block();
      }
    }, WATCH);
    this.#listener.onUpdate();
  }

  #goOn(): void {
    const place = this.#nextPlace();
    if (place) {
      this.#place = place;
      this.#speak();
    } else {
      this.stop();
      this.#listener.onNews('ended');
    }
  }

  #onError(error: SpeechSynthesisErrorCode, voice: string): void {
    // Somebody else has taken the voice, such as a script of the page.
    if (error === 'canceled' || error === 'interrupted') this.pause();
    else if (error === 'not-allowed') this.#block();
    else {
      this.#failed.add(voice);
      const {sentence} = this;
      const other =
        sentence && chooseVoice(this.#synthesis.getVoices(), sentence.language, this.#failed);
      if (other) this.#speak();
      else this.#giveUp();
    }
  }

  #block(): void {
    this.pause();
    this.#listener.onNews('blocked');
  }

  #giveUp(): void {
    this.#failed.clear();
    this.pause();
    this.#listener.onNews('failed');
  }
}
