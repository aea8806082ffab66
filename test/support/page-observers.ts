/**
 * Finds what the library still watches of a page: elements that stand in it, or the page itself. To be imported before
 * what is watched. What has left the page is watched by nobody else, and goes with its observers.
 */

type Observer = MutationObserver | ResizeObserver | IntersectionObserver;

const KINDS = [MutationObserver, ResizeObserver, IntersectionObserver] as const;

const watched = new Map<Observer, Set<Node>>();

/** Whether one of our modules asks. */
const isOurs = () => (new Error().stack ?? '').includes(`${location.origin}/src/`);

for (const {prototype} of KINDS as readonly {prototype: Observer}[]) {
  const {observe, disconnect, unobserve} = prototype as ResizeObserver;
  Object.assign(prototype, {
    observe(this: ResizeObserver, target: Element, ...options: []) {
      observe.call(this, target, ...options);
      if (!isOurs()) return;
      if (!watched.has(this)) watched.set(this, new Set());
      watched.get(this)!.add(target);
    },
    disconnect(this: ResizeObserver) {
      disconnect.call(this);
      watched.delete(this);
    },
  });
  // Of changes one cannot watch one element less.
  if (!unobserve as boolean) continue;
  Object.assign(prototype, {
    unobserve(this: ResizeObserver, target: Element) {
      unobserve.call(this, target);
      watched.get(this)?.delete(target);
    },
  });
}

/** What there is of it, as `MutationObserver main`, in the order of the alphabet. */
export function pageObservers(): string[] {
  return [...watched]
    .flatMap(([observer, targets]) =>
      [...targets]
        .filter((target) => target.isConnected && target.ownerDocument === document)
        .map((target) => `${observer.constructor.name} ${target.nodeName.toLowerCase()}`),
    )
    .sort();
}
