/**
 * Counts the listeners of the library on what belongs to a whole page: the window, the document, its root and body, media
 * queries, fonts, speech. To be imported before what is watched. Those of elements go with them.
 */

interface Listener {
  readonly target: EventTarget;
  readonly type: string;
  readonly callback: unknown;
  readonly isCapturing: boolean;
}

const listeners = new Set<Listener>();

/** What lives no longer than one who waits for it. */
const PASSING = [AbortSignal, MessagePort, XMLHttpRequest, FileReader, HTMLMediaElement];

function isOfPage(target: EventTarget): boolean {
  const {documentElement, body} = document;
  return target instanceof Node
    ? [document, documentElement, body].includes(target as HTMLElement)
    : !PASSING.some((kind) => target instanceof kind);
}

/** Whether one of our modules asks. An engine that is steered from outside has listeners of its own on a page. */
const isOurs = () => (new Error().stack ?? '').includes(`${location.origin}/src/`);

const capture = (options: unknown) =>
  typeof options === 'object' ? !!(options as AddEventListenerOptions)?.capture : !!options;

function find(wanted: Listener): Listener | undefined {
  return [...listeners].find((each) =>
    (Object.keys(wanted) as (keyof Listener)[]).every((key) => each[key] === wanted[key]),
  );
}

const {addEventListener: add, removeEventListener: remove} = EventTarget.prototype;

EventTarget.prototype.addEventListener = function (
  this: EventTarget | undefined,
  type: string,
  callback: EventListenerOrEventListenerObject | null,
  options?: boolean | AddEventListenerOptions,
) {
  const target = this ?? window;
  add.call(target, type, callback, options);
  const {signal, once} = (typeof options === 'object' && options) || {};
  if (!callback || signal?.aborted || !isOfPage(target) || !isOurs()) return;
  const listener = {target, type, callback, isCapturing: capture(options)};
  if (find(listener)) return;
  listeners.add(listener);
  if (signal) add.call(signal, 'abort', () => listeners.delete(listener));
  if (once) add.call(target, type, () => listeners.delete(listener), {once});
};

EventTarget.prototype.removeEventListener = function (
  this: EventTarget | undefined,
  type: string,
  callback: EventListenerOrEventListenerObject | null,
  options?: boolean | EventListenerOptions,
) {
  const target = this ?? window;
  remove.call(target, type, callback, options);
  const listener = find({target, type, callback, isCapturing: capture(options)});
  if (listener) listeners.delete(listener);
};

/** The listeners that there are, as `Window storage`, in the order of the alphabet. */
export function pageListeners(): string[] {
  return [...listeners].map(({target, type}) => `${target.constructor.name} ${type}`).sort();
}
