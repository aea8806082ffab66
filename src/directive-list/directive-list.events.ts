import {NativeEvent} from '../shared/native-event.js';
import type {ListDiagnostic} from './diagnostics.js';
import type {Directive} from './directive-list.js';

/**
 * Tells that a list has read its directives: after the first time, and whenever the children have
 * changed. Bubbles.
 */
export class NewsDirectivesUpdateEvent extends NativeEvent {
  /** The directives, in the order of the page. */
  readonly directives: readonly Directive[];

  constructor(directives: readonly Directive[]) {
    super('news-directives-update', {bubbles: true, composed: true});
    this.directives = directives;
  }
}

/**
 * Tells editors of one thing that they should look at. Dispatched by a list with `debug` once for each
 * thing, and again if it has been away. Bubbles.
 */
export class BantinDiagnosticEvent extends NativeEvent {
  /** What it is, where it stands, and a sentence in the language of the list. */
  readonly diagnostic: ListDiagnostic;

  constructor(diagnostic: ListDiagnostic) {
    super('bantin-diagnostic', {bubbles: true, composed: true});
    this.diagnostic = diagnostic;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'bantin-diagnostic': BantinDiagnosticEvent;
    'news-directives-update': NewsDirectivesUpdateEvent;
  }
}
