import {NativeEvent} from '../shared/native-event.js';
import type {Adoption} from './adopt.js';

/** Tells that a block of the page has been taken over. Dispatched on the block; bubbles. */
export class NewsAdoptEvent extends NativeEvent {
  /** What was made, and the way back. */
  readonly adoption: Adoption;

  constructor(adoption: Adoption) {
    super('news-adopt', {bubbles: true});
    this.adoption = adoption;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-adopt': NewsAdoptEvent;
  }
}
