import type {Directive, DirectiveList} from './directive-list.js';

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
  const shown: [index: number, item: HTMLElement][] = [];
  list.directives.forEach(({id}: Directive, index) => {
    const item = list.itemOf(id);
    if (item && !item.hasAttribute('hidden')) shown.push([index, item]);
  });
  const first = firstWhere(shown, (item) => item.getBoundingClientRect().bottom > top);
  const end = firstWhere(shown, (item) => item.getBoundingClientRect().top >= bottom);
  const indexAt = (place: number) => shown[place]?.[0] ?? list.directives.length;
  return [indexAt(first), end > first ? shown[end - 1][0] + 1 : indexAt(first)];
}

function firstWhere(
  items: readonly (readonly [number, HTMLElement])[],
  holds: (item: HTMLElement) => boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle][1])) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where the part of the window begins that nothing of the site or of ours lies over, in pixels. */
export function topOfSight(list: DirectiveList): number {
  const covers = [...list.renderRoot.querySelectorAll('.bar, .results')];
  return Math.max(0, ...covers.map((cover) => cover.getBoundingClientRect().bottom));
}
