import {html, type ReactiveController, render} from 'lit';
import {isElement} from '../shared/node-kinds.js';
import {diagnose, type ListDiagnostic} from './diagnostics.js';
import {diagnosticsPanelStyles} from './diagnostics-panel.styles.js';
import {BantinDiagnosticEvent} from './directive-list.events.js';
import type {ListContext} from './list-context.js';
import {addSheets} from '../shared/style-sheets.js';

/** What is the same thing, however often it is checked. */
const keyOf = ({code, where, paragraph, text, message}: ListDiagnostic) =>
  JSON.stringify([code, where, paragraph, text, message]);

/**
 * The panel of a list with `debug`: what editors should look at, each with a way to its place. Tells
 * listeners as well.
 */
export class DiagnosticsPanel implements ReactiveController {
  readonly #context: ListContext;
  readonly #panel = document.createElement('section');
  /** What listeners have been told. */
  #told = new Set<string>();

  constructor(context: ListContext) {
    this.#context = context;
    this.#panel.className = 'checks';
    this.#panel.part.add('checks');
    context.list.addController(this);
  }

  hostDisconnected(): void {
    // Somebody else may listen where it stands next.
    this.#told = new Set();
  }

  /** Checks again. */
  readonly update = (): void => {
    const {list, bar} = this.#context;
    if (!list.debug) {
      this.#panel.parentNode?.removeChild(this.#panel);
      return;
    }
    const diagnostics = diagnose(list);
    this.#render(diagnostics);
    addSheets(list.renderRoot, diagnosticsPanelStyles.styleSheet!);
    if (!this.#panel.isConnected) bar.after(this.#panel);
    const told = this.#told;
    this.#told = new Set(diagnostics.map(keyOf));
    for (const diagnostic of diagnostics) {
      if (!told.has(keyOf(diagnostic))) list.dispatchEvent(new BantinDiagnosticEvent(diagnostic));
    }
  };

  #render(diagnostics: readonly ListDiagnostic[]): void {
    const term = this.#context.term.bind(this.#context);
    const title = term('editorialChecks');
    this.#panel.setAttribute('aria-label', title);
    render(
      diagnostics.length
        ? html`
            <p>${title} (${diagnostics.length})</p>
            <div role="list">
              ${diagnostics.map(
                (diagnostic) => html`
                  <div role="listitem">
                    ${this.#renderPlace(diagnostic)}
                    <span class="message">${diagnostic.message}</span>
                    <code>${diagnostic.code}</code>
                  </div>
                `,
              )}
            </div>
          `
        : html`<p>${title}</p>
            ${term('nothingToCheck')}`,
      this.#panel,
    );
  }

  #renderPlace({where, paragraph, range}: ListDiagnostic) {
    const term = this.#context.term.bind(this.#context);
    const place =
      where === 'title'
        ? term('inHeadline')
        : where === 'lead'
          ? term('inLead')
          : where === 'records'
            ? term('inRecords')
            : term('inParagraph', paragraph);
    if (!range) return html`<span>${place}</span>`;
    return html`<button type="button" @click=${() => goTo(range)}>${place}</button>`;
  }
}

/** Shows an editor the words, selected, in the middle of the window. */
function goTo({startContainer, startOffset, endContainer, endOffset}: StaticRange): void {
  if (!startContainer.isConnected || !endContainer.isConnected) return;
  const holder = isElement(startContainer) ? startContainer : startContainer.parentElement!;
  holder.scrollIntoView({block: 'center'});
  getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  const words = document.createRange();
  words.setStart(startContainer, startOffset);
  words.setEnd(endContainer, endOffset);
  const {top, bottom} = words.getBoundingClientRect();
  // A paragraph may be longer than the window.
  if (top < 0 || bottom > innerHeight) scrollBy(0, top - innerHeight / 2);
}
