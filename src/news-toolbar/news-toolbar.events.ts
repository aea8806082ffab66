import {NativeEvent} from '../shared/native-event.js';

/**
 * A reader asks for another text size. Comes before the change; cancelable, and then nothing
 * changes. Bubbles. After the change `news-preferences-update` comes on `window`.
 */
export class NewsTextSizeEvent extends NativeEvent {
  /** The size asked for, in percent. */
  readonly textSize: number;

  constructor(textSize: number) {
    super('news-text-size', {bubbles: true, composed: true, cancelable: true});
    this.textSize = textSize;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-text-size': NewsTextSizeEvent;
  }
}
