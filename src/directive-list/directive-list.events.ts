import type {Directive} from './directive-list.js';

/**
 * Tells that a list has read its directives: after the first time, and whenever the children have
 * changed. Bubbles.
 */
export class NewsDirectivesUpdateEvent extends Event {
  /** The directives, in the order of the page. */
  readonly directives: readonly Directive[];

  constructor(directives: readonly Directive[]) {
    super('news-directives-update', {bubbles: true, composed: true});
    this.directives = directives;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-directives-update': NewsDirectivesUpdateEvent;
  }
}
