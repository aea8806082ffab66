import {html, type TemplateResult} from 'lit';
import type {LocalizeController} from '../localize/localize-controller.js';
import {DEFAULT_PREFERENCES, TEXT_SIZES} from '../reading/preferences.js';

/** Where a reader wants to go: smaller, back to the size of the design, larger. */
export type TextSizeWay = -1 | 0 | 1;

/**
 * Where a button leads from a size; at a limit, to where the reader is already.
 *
 * @param current The size now, in percent, one of `TEXT_SIZES`.
 */
export function textSizeAfter(current: number, way: TextSizeWay): number {
  return way
    ? (TEXT_SIZES[TEXT_SIZES.indexOf(current) + way] ?? current)
    : DEFAULT_PREFERENCES.textSize;
}

/**
 * What is announced after a button was pressed. At a limit it says so, since nothing else happens.
 *
 * @param before The size before the button was pressed, in percent.
 * @param after The size after it.
 */
export function textSizeAnnouncement(
  localize: LocalizeController,
  before: number,
  after: number,
  way: TextSizeWay,
): string {
  const isAtLimit = way && before === after;
  return localize.term(
    isAtLimit ? (way < 0 ? 'textSizeIsSmallest' : 'textSizeIsLargest') : 'textSizeIs',
    after,
  );
}

/**
 * The three buttons.
 *
 * @param current The size now, in percent.
 * @param onAsk Called with the way the reader wants to go.
 */
export function renderTextSize(
  localize: LocalizeController,
  current: number,
  onAsk: (way: TextSizeWay) => void,
): TemplateResult {
  const button = (way: TextSizeWay, glyph: string, word: string) => html`
    <button
      type="button"
      part="button"
      aria-disabled=${!!way && textSizeAfter(current, way) === current}
      @click=${() => onAsk(way)}
    >
      <span class="glyph" aria-hidden="true">${glyph}</span>
      <span class="word">${word}</span>
    </button>
  `;
  return html`
    ${button(-1, 'A−', localize.term('decreaseTextSize'))}
    ${button(0, 'A', localize.term('defaultTextSize'))}
    ${button(1, 'A+', localize.term('increaseTextSize'))}
  `;
}
