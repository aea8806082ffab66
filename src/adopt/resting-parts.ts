import type {DirectiveList} from '../directive-list/directive-list.js';
import {isPainted} from '../shared/painted.js';
import {readBody, type ReadBody} from './read-body.js';
import {textSizeOf} from './shape-ahead.js';

/** Longer lists let their later parts rest by themselves. */
const FEW = 50;

/** The least room of a letter, in squares of its size: narrow ones, in lines closer than ours. */
const LEAST_ROOM = 0.6;

/** How many directives are laid out in each frame after the first. */
const PORTION = 3;

/** About four lines; what is wrong in it is below the screen, and only for some frames. */
const HEIGHT = 'auto 7em';

/** Calls when the next frame has been painted. */
const afterFrame = (callback: () => void): unknown =>
  requestAnimationFrame(() => setTimeout(callback));

/**
 * Looks which directives will be below the screen when a body is adopted. A page that was painted before has to be laid
 * out a second time, as a whole; so it is done in several tasks, what is seen first.
 *
 * None where the reader has scrolled: what is above the screen must have its height. And none where the focus is in the
 * body: what is hidden cannot have it.
 *
 * @param block Where the text still stands as the reader sees it.
 * @param body What is known of it; it is read now if missing.
 * @returns Lets them rest for some frames in the list that has just been drawn.
 */
export function findBelowScreen(block: Element, body?: ReadBody): (list: DirectiveList) => void {
  if (!isPainted() || scrollY || block.contains(document.activeElement)) return () => {};
  const {unitsBefore} = body ?? readBody(block);
  const room = unitsOnScreen(block);
  return (list) => {
    const resting = list.directives
      .slice(0, FEW)
      .filter((_, index) => unitsBefore[index] > room)
      .flatMap(({id}) => list.itemOf(id) ?? []);
    for (const {style} of resting) {
      style.contentVisibility = 'hidden';
      style.containIntrinsicBlockSize = HEIGHT;
    }
    afterFrame(() => wake(resting));
  };
}

/**
 * Lets the tools of a toolbar that was drawn come a frame after its words. Their row has its height without them.
 */
export function restTools(toolbar: Element): void {
  const row = toolbar.shadowRoot?.querySelector<HTMLElement>('.tools');
  if (!row || !isPainted()) return;
  row.style.contentVisibility = 'hidden';
  afterFrame(() => (row.style.contentVisibility = ''));
}

/** Ends the rest of some items, and a frame later that of more. Who scrolls meanwhile finds the others laid out. */
function wake(resting: readonly HTMLElement[]): void {
  for (const {style} of resting.slice(0, PORTION)) {
    style.contentVisibility = style.containIntrinsicBlockSize = '';
  }
  const rest = resting.slice(PORTION);
  if (!rest.length) return;
  afterFrame(() => {
    for (const {style} of rest) style.contentVisibility = 'auto';
    wake(rest);
  });
}

/**
 * How many units of text the screen can show at most when a block has its new letters. It begins no higher than now: what
 * is put above it is larger than what was there.
 */
function unitsOnScreen(block: Element): number {
  const {top, width} = block.getBoundingClientRect();
  return ((innerHeight - top) * width) / (LEAST_ROOM * textSizeOf(block) ** 2);
}
