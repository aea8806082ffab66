import type {DirectiveList} from './directive-list.js';

/**
 * Which directives are between two heights of the window. Asks only a few of them where they are, so
 * that it may be called whenever the page is scrolled.
 *
 * @param list The list.
 * @param top In pixels of the window.
 * @param bottom In pixels of the window.
 * @returns The index of the first that reaches below `top`, and the index after the last that begins
 * above `bottom`. What a filter has left out is not counted as being anywhere.
 */
export function directivesBetween(
  list: DirectiveList,
  top: number,
  bottom: number,
): [first: number, end: number] {
  const first = firstWhere(list, (item) => item.getBoundingClientRect().bottom > top);
  let end = firstWhere(list, (item) => item.getBoundingClientRect().top >= bottom);
  while (end > first && !shownItem(list, end - 1)) end--;
  return [first, Math.max(first, end)];
}

/** What shows a directive; `undefined` where a filter has left it out. */
function shownItem(list: DirectiveList, index: number): HTMLElement | undefined {
  const item = list.itemOf(list.directives[index].id);
  return item?.hasAttribute('hidden') ? undefined : item;
}

/** The index of the first directive that is shown and of which something holds that holds of all after it. */
function firstWhere(list: DirectiveList, holds: (item: HTMLElement) => boolean): number {
  const count = list.directives.length;
  let low = 0;
  let high = count;
  let first = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    let index = middle;
    let item = shownItem(list, index);
    while (!item && ++index < high) item = shownItem(list, index);
    if (item && !holds(item)) {
      low = index + 1;
    } else {
      high = middle;
      if (item) first = index;
    }
  }
  return first;
}

/** Where the part of the window begins that nothing of the site or of ours lies over, in pixels. */
export function topOfSight(list: DirectiveList): number {
  // The bar is the first of what there is; to look through a long list for it takes time.
  const bar = list.renderRoot.querySelector('.bar');
  const covers = bar ? [bar, ...bar.querySelectorAll('.results')] : [];
  return Math.max(0, ...covers.map((cover) => cover.getBoundingClientRect().bottom));
}
