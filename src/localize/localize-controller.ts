import type {LitElement, ReactiveController} from 'lit';
import {hostOf} from '../shared/node-kinds.js';
import {languageOf, say, type TermArguments} from './localize.js';
import type {Terms} from './terms.js';

/** Gives its host the words of its language, and renders it again when that changes. */
export class LocalizeController implements ReactiveController {
  readonly #host: LitElement;
  #observer?: MutationObserver;
  #listening?: AbortController;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The language of the host, a BCP 47 tag. */
  get language(): string {
    return languageOf(this.#host);
  }

  /** A word or a sentence in the language of the host. */
  term<K extends keyof Terms>(key: K, ...args: TermArguments<K>): string {
    return say(this.language, key, ...args);
  }

  hostConnected(): void {
    const update = () => this.#host.requestUpdate();
    this.#listening = new AbortController();
    addEventListener('bantin-terms', update, {signal: this.#listening.signal});
    this.#observer = new MutationObserver(update);
    // The attribute may change on any ancestor, and an ancestor may stand outside our shadow root.
    let around: Element | undefined = this.#host;
    while (around) {
      const root = around.getRootNode();
      this.#observer.observe(root, {attributeFilter: ['lang'], subtree: true});
      around = hostOf(root);
    }
    update();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#observer?.disconnect();
  }
}
