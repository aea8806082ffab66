import {languageOf, say, type TermArguments} from '../localize/localize.js';
import {addMoreTerms} from '../localize/more-terms.js';
import type {Terms} from '../localize/terms.js';
import type {Directive, DirectiveList} from './directive-list.js';

/** What the tools of one list share: its words, a voice, and the bar above the text. */
export class ListContext {
  readonly list: DirectiveList;
  /** The bar; it stays in sight as long as the list is. Holds the search and the index, in this order. */
  readonly bar: HTMLElement = document.createElement('div');
  readonly #status = document.createElement('div');

  constructor(list: DirectiveList) {
    addMoreTerms(list);
    this.list = list;
    this.bar.className = 'bar';
    this.bar.part.add('bar');
    this.#status.className = 'voice';
    this.#status.setAttribute('role', 'status');
    list.renderRoot.prepend(this.bar);
    list.renderRoot.append(this.#status);
  }

  /** The directives, with what shows each of them. */
  get directives(): readonly Directive[] {
    return this.list.directives;
  }

  /** A word or a sentence in the language of the list. */
  term<K extends keyof Terms>(key: K, ...args: TermArguments<K>): string {
    return say(languageOf(this.list), key, ...args);
  }

  /** Says something to those who do not see it. What was said before is said again, too. */
  announce(message: string): void {
    this.#status.textContent = '';
    // A change that comes at once is no change.
    requestAnimationFrame(() => (this.#status.textContent = message));
  }
}
