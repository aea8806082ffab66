import type {ReactiveController} from 'lit';
import type {NewsToolbar} from './news-toolbar.js';

/** Marks the button of a toolbar for which nobody can read, and says why. */
export class Refusal implements ReactiveController {
  static readonly #all = new WeakMap<NewsToolbar, Refusal>();
  readonly #toolbar: NewsToolbar;
  #reason = '';

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
    this.hostUpdated();
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
