import type {ReactiveController} from 'lit';
import {hasVoice} from '../reading/speech/voices.js';
import type {NewsToolbar} from './news-toolbar.js';

/** Marks the button of a toolbar for which nobody can read, and says why. */
export class Refusal implements ReactiveController {
  static readonly #all = new WeakMap<NewsToolbar, Refusal>();
  readonly #toolbar: NewsToolbar;
  #reason = '';
  /** What waits for a voice. */
  #onVoices?: () => void;
  #listening?: AbortController;

  constructor(toolbar: NewsToolbar) {
    this.#toolbar = toolbar;
    toolbar.addController(this);
  }

  static of(toolbar: NewsToolbar): Refusal {
    const known = Refusal.#all.get(toolbar) ?? new Refusal(toolbar);
    Refusal.#all.set(toolbar, known);
    return known;
  }

  /** Why nobody can read; empty where somebody can. */
  set reason(sentence: string) {
    this.#reason = sentence;
    this.#onVoices = undefined;
    this.#listening?.abort();
    this.hostUpdated();
  }

  /**
   * Takes the mark away when there is a voice: one may be installed, or come late.
   *
   * @param language The language that it must speak.
   * @param onVoice Called then.
   */
  untilSpoken(language: string, onVoice: () => void): void {
    this.#onVoices = () => {
      void hasVoice(speechSynthesis, language).then((isThere) => {
        if (!isThere) return;
        this.reason = '';
        onVoice();
      });
    };
    this.#listen();
  }

  hostConnected(): void {
    this.#listen();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  // A toolbar may give one button to another tool when it is rendered anew.
  hostUpdated(): void {
    for (const button of this.#toolbar.shadowRoot!.querySelectorAll<HTMLElement>('[data-tool]')) {
      const marks = this.#reason && button.dataset.tool === 'listen';
      if (marks) {
        button.setAttribute('aria-disabled', 'true');
        button.setAttribute('aria-description', this.#reason);
        button.title = this.#reason;
      } else if (button.hasAttribute('aria-description')) {
        for (const name of ['aria-disabled', 'aria-description', 'title']) {
          button.removeAttribute(name);
        }
      }
    }
  }

  #listen(): void {
    this.#listening?.abort();
    if (!this.#onVoices) return;
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    speechSynthesis.addEventListener?.('voiceschanged', this.#onVoices, {signal});
  }
}
