/** A box over a piece of text, in pixels of the layer in which it stands. */
import {hostOf, isElement} from '../shared/node-kinds.js';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a mention stands on the screen. */
export interface Place {
  /** One for each line. */
  readonly boxes: readonly Box[];
  /** The boxes around it that scroll or cut off, innermost first. */
  readonly frames: readonly Element[];
}

/** The width that the layer's style sheet gives it, in pixels. Seen on the screen, it tells the scale. */
export const LAYER_WIDTH = 100;

/** The range as the page has it now; `null` where its text is gone, and what follows it has not been told yet. */
export function liveRange({
  startContainer,
  startOffset,
  endContainer,
  endOffset,
}: StaticRange): Range | null {
  try {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  } catch {
    return null;
  }
}

/** The parent of a node as boxes lie on the screen: through slots and out of shadow roots. */
function flatParent(node: Node): Node | null {
  const slot = (node as Partial<Text>).assignedSlot;
  if (slot) return slot;
  return hostOf(node.parentNode) ?? node.parentNode;
}

/**
 * Measures text for boxes that are to lie on it. Reads the page only; for many ranges one of these is made, so
 * that the page is laid out once.
 */
export class Measurement {
  readonly #article: Element;
  readonly #frames = new Map<Node, readonly Element[]>();
  #layer?: Element;
  #origin = new DOMRect();
  #scale = 1;

  /** @param article Where to stop looking for boxes that scroll. */
  constructor(article: Element) {
    this.#article = article;
  }

  /**
   * Where a range stands; no boxes where it is not shown.
   *
   * @param layer A positioned element in whose pixels to measure, {@link LAYER_WIDTH} wide.
   */
  placeOf(range: StaticRange, layer: Element): Place {
    if (layer !== this.#layer) {
      this.#layer = layer;
      this.#origin = layer.getBoundingClientRect();
      // Engines differ on whether zoom counts in what they report; both ends are measured alike.
      this.#scale = this.#origin.width / LAYER_WIDTH || 1;
    }
    // A closed <details> keeps the boxes of what it hides.
    const isHidden = range.startContainer.parentElement?.checkVisibility?.() === false;
    const live = isHidden ? null : liveRange(range);
    const frames = live ? this.#framesAround(range.startContainer) : [];
    const boxes: Box[] = [];
    for (const rect of live?.getClientRects() ?? []) {
      if (rect.width === 0 || rect.height === 0) continue;
      const box = this.#inLayer(frames.reduce(cutOff, rect as Edges));
      const last = boxes.at(-1);
      // Pieces of one line, as inline elements cut it, are one box.
      if (last && Math.abs(last.top - box.top) < last.height / 2 && last.width && box.width) {
        boxes[boxes.length - 1] = union(last, box);
      } else {
        boxes.push(box);
      }
    }
    return {boxes, frames};
  }

  #inLayer({left, top, right, bottom}: Edges): Box {
    return {
      left: (left - this.#origin.left) / this.#scale,
      top: (top - this.#origin.top) / this.#scale,
      width: (right - left) / this.#scale,
      height: (bottom - top) / this.#scale,
    };
  }

  #framesAround(node: Node): readonly Element[] {
    if (node === this.#article) return [];
    let frames = this.#frames.get(node);
    if (!frames) {
      const parent = flatParent(node);
      frames = parent ? this.#framesAround(parent) : [];
      if (isElement(node) && hides(node)) frames = [node, ...frames];
      this.#frames.set(node, frames);
    }
    return frames;
  }
}

type Edges = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

const hides = (element: Element) => {
  const {overflowX, overflowY, display} = getComputedStyle(element);
  return !/^(?:inline|contents)$/.test(display) && `${overflowX}${overflowY}` !== 'visiblevisible';
};

function cutOff(edges: Edges, frame: Element): Edges {
  const rect = frame.getBoundingClientRect();
  const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
  return {
    left: clamp(edges.left, rect.left, rect.right),
    top: clamp(edges.top, rect.top, rect.bottom),
    right: clamp(edges.right, rect.left, rect.right),
    bottom: clamp(edges.bottom, rect.top, rect.bottom),
  };
}

function union(a: Box, b: Box): Box {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return {
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}

/** Lays an element over a box. */
export function layOver(element: HTMLElement, {left, top, width, height}: Box): void {
  for (const [name, value] of Object.entries({left, top, width, height})) {
    element.style.setProperty(name, `${value}px`);
  }
}

/** Scrolls a box until a range shows in it. */
export function bringInto(frame: Element, range: StaticRange): void {
  const text = liveRange(range)?.getBoundingClientRect();
  if (!text) return;
  const box = frame.getBoundingClientRect();
  const distance = (start: number, end: number, low: number, high: number) =>
    start < low ? start - low : Math.min(Math.max(0, end - high), start - low);
  const left = distance(text.left, text.right, box.left, box.right);
  const top = distance(text.top, text.bottom, box.top, box.bottom);
  if (left || top) frame.scrollBy({left, top, behavior: 'instant'});
}
