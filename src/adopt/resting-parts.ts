import type {DirectiveList} from '../directive-list/directive-list.js';
import {isPainted} from '../shared/painted.js';

/** Longer lists let their later parts rest by themselves. */
const FEW = 50;

/** How many directives are laid out in each frame after the first. */
const PORTION = 3;

/** About four lines; what is wrong in it is below the screen, and only for some frames. */
const HEIGHT = 'auto 7em';

/** Calls when the next frame has been painted. */
const afterFrame = (callback: () => void): unknown =>
  requestAnimationFrame(() => setTimeout(callback));

/**
 * Lets the directives below the screen rest for some frames, when they are shown for the first time. A page that was
 * painted before it is adopted has to be laid out a second time, as a whole; so it is done in several tasks, what is
 * seen first.
 *
 * Only where the reader has not scrolled: what is above the screen must have its height.
 *
 * @param list A list that has not been read yet.
 * @param block Where its text still stands as the reader sees it.
 */
export function restBelowScreen(list: DirectiveList, block: Element): void {
  if (!isPainted()) return;
  // What has the focus would lose it in what is hidden.
  const last = block.contains(document.activeElement) ? null : lastOnScreen(block);
  list.addEventListener(
    'news-directives-update',
    ({directives}) => {
      const items = directives.slice(0, FEW).flatMap(({id}) => list.itemOf(id) ?? []);
      const first = last ? items.findIndex((item) => isBehind(item, last)) : 0;
      // One more than was seen: something above may have gone.
      const resting = first < 0 ? [] : items.slice(last ? first + 1 : 0);
      // Where it is not known what was seen, the browser finds out.
      for (const {style} of resting) {
        style.contentVisibility = last ? 'hidden' : 'auto';
        style.containIntrinsicBlockSize = HEIGHT;
      }
      afterFrame(() => wake(resting));
    },
    {once: true},
  );
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

/** The text at the foot of the screen, or the last of a block that ends above it; `null` where that cannot be told. */
function lastOnScreen(block: Element): Node | null {
  const {left, width, bottom} = block.getBoundingClientRect();
  if (bottom <= innerHeight) return block.lastChild;
  const [x, y] = [left + width / 2, innerHeight - 1];
  // Support: Safari and Chrome before 128 have the older one alone.
  const place = document.caretPositionFromPoint?.(x, y);
  const range = place ? null : document.caretRangeFromPoint?.(x, y);
  const around = place?.offsetNode ?? range?.startContainer;
  const node = around?.childNodes[(place?.offset ?? range?.startOffset)!] ?? around;
  return node && block !== node && block.contains(node) ? node : null;
}

/** Whether the text of an item begins behind a node. */
function isBehind(item: HTMLElement, node: Node): boolean {
  const [first] = item.querySelector('slot')?.assignedNodes() ?? [];
  return !!first && !!(node.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING);
}
