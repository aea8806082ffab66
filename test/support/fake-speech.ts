/** What a voice of a test says about itself; the rest is as most engines have it. */
export interface FakeVoice {
  readonly name: string;
  readonly lang: string;
  readonly localService?: boolean;
  readonly default?: boolean;
}

/** How an engine behaves. */
export interface FakeOptions {
  readonly voices?: readonly FakeVoice[];
  /** Milliseconds for one utterance. */
  readonly pace?: number;
  /** No `start` and no `boundary` comes. */
  readonly isMute?: boolean;
  /** No `end` comes, and the engine says that it is silent. */
  readonly losesEnd?: boolean;
  /** The engine says that it speaks, for ever. */
  readonly hangs?: boolean;
  /** Nothing happens after `speak()`, as in Safari without a press. */
  readonly isBlocked?: boolean;
  /** The error with which a voice answers, by its name. */
  readonly errors?: Readonly<Record<string, SpeechSynthesisErrorCode>>;
}

class FakeUtterance extends EventTarget {
  text: string;
  lang = '';
  rate = 1;
  voice: SpeechSynthesisVoice | null = null;
  onstart: ((event: Event) => void) | null = null;
  onend: ((event: Event) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  onboundary: ((event: Event) => void) | null = null;

  constructor(text: string) {
    super();
    this.text = text;
  }
}

const voice = ({name, lang, localService = true, default: isDefault = false}: FakeVoice) => ({
  name,
  lang,
  localService,
  default: isDefault,
  voiceURI: name,
});

/** An engine of speech for tests: it says nothing, and remembers what it was given. */
export class FakeSpeech extends EventTarget {
  /** What was given to be said, in order. */
  readonly said: FakeUtterance[] = [];
  paused = false;
  pending = false;
  speaking = false;
  cancelled = 0;
  options: FakeOptions;
  #voices: ReturnType<typeof voice>[];
  #timer?: ReturnType<typeof setTimeout>;
  #present: FakeUtterance | null = null;

  constructor(options: FakeOptions = {}) {
    super();
    this.options = options;
    this.#voices = (options.voices ?? [{name: 'Linh', lang: 'vi-VN'}]).map(voice);
  }

  get texts(): string[] {
    return this.said.map(({text}) => text);
  }

  set voices(voices: readonly FakeVoice[]) {
    this.#voices = voices.map(voice);
    this.dispatchEvent(new Event('voiceschanged'));
  }

  getVoices(): unknown[] {
    return this.#voices;
  }

  speak(utterance: FakeUtterance): void {
    if (this.speaking) throw new Error('speak() without cancel()');
    this.said.push(utterance);
    this.#present = utterance;
    const {isMute, losesEnd, hangs, isBlocked, pace = 30, errors} = this.options;
    if (isBlocked) return;
    const error = errors?.[utterance.voice!.name];
    this.speaking = true;
    this.#timer = setTimeout(() => {
      if (error) {
        this.speaking = false;
        utterance.onerror?.(Object.assign(new Event('error'), {error}));
        return;
      }
      if (!isMute) utterance.onstart?.(new Event('start'));
      this.#timer = setTimeout(() => {
        if (hangs) return;
        this.speaking = false;
        if (!losesEnd) utterance.onend?.(new Event('end'));
      }, pace);
    });
  }

  cancel(): void {
    this.cancelled += 1;
    clearTimeout(this.#timer);
    const utterance = this.#present;
    this.#present = null;
    const wasSpeaking = this.speaking;
    this.speaking = false;
    // Engines tell of it later, when the next one is under way.
    if (wasSpeaking && utterance) {
      setTimeout(() => {
        utterance.onerror?.(Object.assign(new Event('error'), {error: 'interrupted'}));
      });
    }
  }

  /** Android's way: what is paused is gone. */
  pause(): void {
    throw new Error('pause() does not work everywhere');
  }

  resume(): void {
    this.paused = false;
  }

  /** Somebody else on the page takes the voice. */
  interrupt(): void {
    this.cancel();
  }
}

const names = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;

/** Puts an engine in the place of the browser's, until it is told to take it away. */
export function installSpeech(speech: FakeSpeech | undefined): () => void {
  const own = names.map((name) => Object.getOwnPropertyDescriptor(window, name));
  const values = [speech, FakeUtterance];
  names.forEach((name, index) => {
    Object.defineProperty(window, name, {value: values[index], configurable: true, writable: true});
  });
  return () => {
    names.forEach((name, index) => {
      Reflect.deleteProperty(window, name);
      const descriptor = own[index];
      if (descriptor) Object.defineProperty(window, name, descriptor);
    });
  };
}
