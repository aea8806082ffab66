import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {DEFAULT_PREFERENCES, getPreferences, type ReadingPreferences} from './preferences.js';

/** Renders its host again whenever the reader's preferences change. */
export class PreferencesController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #listening?: AbortController;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What the reader has chosen. */
  get value(): ReadingPreferences {
    // A server serves many readers, whatever stands in for a window there.
    return isServer ? DEFAULT_PREFERENCES : getPreferences();
  }

  hostConnected(): void {
    // Reading first makes the owner listen before us, so that we never read what was before.
    getPreferences();
    this.#listening = new AbortController();
    addEventListener('news-preferences-update', () => this.#host.requestUpdate(), {
      signal: this.#listening.signal,
    });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }
}
