import type {ReactiveController} from 'lit';
import {hasVoice} from '../reading/speech/voices.js';
import type {NewsToolbar} from './news-toolbar.js';

/** Marks the button of a toolbar for which nobody can read, and says why. */
export class Refusal implements ReactiveController {
  static readonly #all = new WeakMap<NewsToolbar, Refusal>();
  readonly #toolbar: NewsToolbar;
  #reason = '';
  /** Called when voices come or go, while one is waited for. */
  #onVoices?: () => void;

  constructor(toolbar: NewsToolbar) {
    this.#toolbar = toolbar;
    toolbar.addController(this);
  }

  static of(toolbar: NewsToolbar): Refusal {
    const known = Refusal.#all.get(toolbar) ?? new Refusal(toolbar);
    Refusal.#all.set(toolbar, known);
    return known;
  }

  /**
   * @param reason Why nobody can read; empty where somebody can.
   * @param language The language for which a voice is missing: it may be installed, or come late. The
   *   mark is then taken away.
   * @param onVoice Called when it has come.
   */
  mark(reason: string, language?: string, onVoice?: () => void): void {
    this.hostDisconnected();
    this.#reason = reason;
    this.#onVoices =
      language === undefined
        ? undefined
        : () =>
            void hasVoice(speechSynthesis, language).then((isThere) => {
              if (!isThere || this.#reason !== reason) return;
              this.mark('');
              onVoice?.();
            });
    this.hostConnected();
    this.hostUpdated();
  }

  hostConnected(): void {
    if (this.#onVoices) speechSynthesis.addEventListener?.('voiceschanged', this.#onVoices);
  }

  hostDisconnected(): void {
    if (this.#onVoices) speechSynthesis.removeEventListener?.('voiceschanged', this.#onVoices);
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
}
