import type {DirectiveList} from './directive-list.js';

/**
 * The fragment of the page's address, decoded; one that is malformed as it stands. Words to look for
 * (`#:~:text=…`) are the browser's matter; one that knows nothing of them leaves them in the address.
 */
export function currentFragment(): string {
  const [fragment] = location.hash.slice(1).split(':~:');
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Whether the browser brings the reader back to a place of its own, which is not ours to leave. */
export function isReturning(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return scrollY > 0 && (navigation?.type === 'reload' || navigation?.type === 'back_forward');
}

/** Which item each list has marked. */
const marked = new WeakMap<DirectiveList, HTMLElement>();

/**
 * Goes to the directive that the page's address names, if it is one of a list, and marks it. Where an
 * address led before is marked no longer.
 *
 * @param list The list.
 * @param isDrawn Whether the number of an item is drawn by the browser, in a list of the page's own.
 */
export function arrive(list: DirectiveList, isDrawn: (id: string) => boolean): void {
  const id = currentFragment();
  const item = list.itemOf(id);
  marked.get(list)?.classList.remove('arrived');
  marked.delete(list);
  if (!item) return;
  if (isDrawn(id)) {
    // The item is the page's own: the browser goes there itself, if only told again.
    location.replace(location.href);
    return;
  }
  marked.set(list, item);
  item.classList.add('arrived');
  item.removeAttribute('hidden');
  // Reading goes on from here, by keyboard and by screen reader.
  item.tabIndex = -1;
  item.focus({preventScroll: true});
  item.scrollIntoView({block: 'start'});
}
