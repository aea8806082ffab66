import {html, type TemplateResult} from 'lit';
import type {LocalizeController} from '../localize/localize-controller.js';
import {DEFAULT_PREFERENCES, TEXT_SIZES} from '../reading/preferences.js';

/** The sizes that the three buttons lead to from a given one, in percent. */
export interface TextSizeSteps {
  readonly smaller: number;
  readonly standard: number;
  readonly larger: number;
}

/**
 * Where the buttons lead from a size. At a limit the button leads to where the reader is already.
 *
 * @param current The size now, in percent, one of `TEXT_SIZES`.
 */
export function stepsFrom(current: number): TextSizeSteps {
  const index = TEXT_SIZES.indexOf(current);
  return {
    smaller: TEXT_SIZES[Math.max(0, index - 1)],
    standard: DEFAULT_PREFERENCES.textSize,
    larger: TEXT_SIZES[Math.min(TEXT_SIZES.length - 1, index + 1)],
  };
}

/**
 * What is announced after a button was pressed. At a limit it says so, since nothing else happens.
 *
 * @param before The size before the button was pressed, in percent.
 * @param after The size after it.
 * @param asked The way the reader wanted to go: -1 smaller, 0 the standard, 1 larger.
 */
export function textSizeAnnouncement(
  localize: LocalizeController,
  before: number,
  after: number,
  asked: -1 | 0 | 1,
): string {
  if (before === after && asked > 0) return localize.term('textSizeIsLargest', after);
  if (before === after && asked < 0) return localize.term('textSizeIsSmallest', after);
  return localize.term('textSizeIs', after);
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
  onAsk: (way: -1 | 0 | 1) => void,
): TemplateResult {
  const {smaller, larger} = stepsFrom(current);
  const button = (way: -1 | 0 | 1, glyph: string, word: string, isAtLimit: boolean) => html`
    <button
      type="button"
      part="button"
      aria-disabled=${isAtLimit ? 'true' : 'false'}
      @click=${() => onAsk(way)}
    >
      <span class="glyph" aria-hidden="true">${glyph}</span>
      <span class="word">${word}</span>
    </button>
  `;
  return html`
    ${button(-1, 'A−', localize.term('decreaseTextSize'), smaller === current)}
    ${button(0, 'A', localize.term('defaultTextSize'), false)}
    ${button(1, 'A+', localize.term('increaseTextSize'), larger === current)}
  `;
}
