/** How far apart the places are, in pixels, at which text is looked for. */
import {hostOf, isText} from '../shared/node-kinds.js';

const STEP = 6;

/** What stays where it is: the first character of a line, or the end of a text. */
interface Mark {
  readonly box: Range | Element;
  readonly text: Node;
  readonly element: Element;
  readonly edge: 'top' | 'bottom';
  /** Where that edge is, in pixels of the window. */
  readonly place: number;
}

/** How the line is chosen that stays in its place. */
export interface KeptLine {
  /** Whether it may stand beside the texts, too: above them or below. */
  readonly isAnywhere?: boolean;
  /**
   * Whether a line of which most is hidden counts: its end stays where it is then, else smaller text
   * would take it away.
   */
  readonly mayBeCut?: boolean;
  /** How many more lines to hold on to, for when the change takes the first away. */
  readonly spare?: number;
}

/**
 * Changes what text looks like or what stands between it, while the line at the top of the screen
 * stays where it is: it is measured before and after, and the page is scrolled by what it has moved.
 * A page that is not scrolled stays at its top.
 *
 * @param texts The elements whose text may move, one of ours among them.
 * @param change Makes the change, at once.
 */
export function keepPlace(
  texts: readonly Element[],
  change: () => void,
  {spare = 0, ...chosen}: KeptLine = {},
): void {
  const [root] = texts.flatMap(({shadowRoot}) => shadowRoot ?? []);
  reported = howReported(root);
  const marks = findMarks(texts, 1 + spare, chosen);
  if (!marks.length || !scrollerOf(marks[0].element).scrollTop) return change();
  // The browser must not correct the same distance once more.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*{overflow-anchor:none!important}');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  change();
  bringBack(marks);
  requestAnimationFrame(() => {
    // What is laid out when it is seen has its height now.
    bringBack(marks);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
}

function bringBack(marks: readonly Mark[]): void {
  const mark = marks.find(({box, element}) => isShown(element) && box.getClientRects().length);
  if (!mark) return;
  const {box, element, edge, place} = mark;
  const scroller = scrollerOf(element);
  const moved = edgesOf(box, element)[edge] - place;
  if (Math.abs(moved) < 0.5) return;
  scroller.scrollTo({top: scroller.scrollTop + moved, behavior: 'instant'});
}

/** Whether an element is shown; what the browser keeps for its own search has boxes, and is not. */
function isShown(element: Element): boolean {
  return !('checkVisibility' in element) || element.checkVisibility();
}

/**
 * The first lines that are seen, below what sticks to the top of the site, each in a text of its
 * own; the end of the last text where the reader has left all of them behind.
 */
function findMarks(texts: readonly Element[], most: number, chosen: KeptLine): Mark[] {
  const boxes = texts.map((text) => text.getBoundingClientRect());
  const columns = boxes.flatMap(({left, width}) => [
    ...[2, 24, 48].map((inset) => left + inset),
    ...[left + width / 4, left + width / 2],
  ]);
  const marks: Mark[] = [];
  for (let y = 1; y < innerHeight && marks.length < most; y += STEP) {
    for (const x of columns) {
      const mark = markAt(x, y, texts, chosen);
      if (!mark || marks.some(({text}) => text === mark.text)) continue;
      marks.push(mark);
      break;
    }
  }
  return marks.length ? marks : endOfLast(texts);
}

/** The line at a place of the window, if it may be chosen. */
function markAt(
  x: number,
  y: number,
  texts: readonly Element[],
  {isAnywhere = false, mayBeCut = true}: KeptLine,
): Mark | undefined {
  const isOurs = (element: Element) => isAnywhere || texts.some((text) => text.contains(element));
  const under = document.elementFromPoint(x, y);
  if (!under || !isOurs(under)) return undefined;
  const box = characterAt(x, y);
  const element = box?.startContainer.parentElement;
  if (!element || !isOurs(element)) return undefined;
  // WebKit finds what something of the site covers.
  if (isAnywhere && !under.contains(element)) return undefined;
  const edges = edgesOf(box, element);
  if (edges.bottom < y + 4 || edges.top > y + 100 || sticks(element)) return undefined;
  const isCut = (edges.top + edges.bottom) / 2 < y;
  if (isCut && !mayBeCut) return undefined;
  const edge = isCut ? 'bottom' : 'top';
  return {box, text: box.startContainer, element, edge, place: edges[edge]};
}

/** Whether a text stays on the screen while what it stands in is scrolled. */
function sticks(element: Element): boolean {
  const scroller = scrollerOf(element);
  for (
    let current: Element | null = element;
    current && current !== scroller;
    current = flatParent(current)
  ) {
    if (/fixed|sticky/.test(getComputedStyle(current).position)) return true;
  }
  return false;
}

/** For a reader who has left all of it behind: what follows it moves with its end. */
function endOfLast(texts: readonly Element[]): Mark[] {
  const element = texts[texts.length - 1];
  if (!element.getClientRects().length) return [];
  const {bottom} = edgesOf(element, element);
  return bottom < innerHeight
    ? [{box: element, text: element, element, edge: 'bottom', place: bottom}]
    : [];
}

/** The character at a place of the window; `undefined` where there is no text. */
function characterAt(x: number, y: number): Range | undefined {
  const {node, offset} = caretAt(x, y);
  if (!isText(node) || !node.data.trim()) return undefined;
  const range = document.createRange();
  const start = Math.min(offset, node.length - 1);
  range.setStart(node, start);
  range.setEnd(node, start + 1);
  return range.getClientRects().length ? range : undefined;
}

function caretAt(x: number, y: number): {node?: Node; offset: number} {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return {node: position?.offsetNode, offset: position?.offset ?? 0};
  }
  // Chrome before 128 and Safari have this alone.
  const range = document.caretRangeFromPoint(x, y);
  return {node: range?.startContainer, offset: range?.startOffset ?? 0};
}

/** How an engine reports a rectangle of what is zoomed. */
type Reported =
  /** In pixels of the window. */
  | 'as seen'
  /** Divided by the zoom: Chrome before 128. */
  | 'unzoomed'
  /** Divided by the zoom before the page's scrolling is taken off: WebKit. */
  | 'unzoomed in the page';

let reported: Reported = 'as seen';

/** Where a box begins and ends, in pixels of the window from its upper edge. */
function edgesOf(
  box: Range | Element,
  element: Element,
): {readonly top: number; readonly bottom: number} {
  const {top, bottom} = box.getClientRects()[0];
  if (reported === 'as seen') return {top, bottom};
  let zoom = 1;
  for (let current: Element | null = element; current; current = flatParent(current)) {
    zoom *= Number(getComputedStyle(current).zoom) || 1;
  }
  const scrolled = reported === 'unzoomed' ? 0 : scrollY;
  return {
    top: (top + scrolled) * zoom - scrolled,
    bottom: (bottom + scrolled) * zoom - scrolled,
  };
}

/** Finds out by two boxes at one place, one of them zoomed; in a shadow root, where nobody else sees them. */
function howReported(root: ShadowRoot): Reported {
  const [plain, zoomed] = [1, 2].map((zoom) => {
    const box = document.createElement('div');
    const style = {position: 'absolute', top: '0', width: '10px', zoom: String(zoom)};
    for (const [name, value] of Object.entries(style)) box.style.setProperty(name, value);
    root.append(box);
    const rect = box.getBoundingClientRect();
    return {box, rect};
  });
  plain.box.remove();
  zoomed.box.remove();
  if (zoomed.rect.width > plain.rect.width) return 'as seen';
  return Math.abs(zoomed.rect.top - plain.rect.top / 2) < 1 ? 'unzoomed' : 'unzoomed in the page';
}

function flatParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  return hostOf(element.getRootNode()) ?? null;
}

function scrollerOf(element: Element): Element {
  for (let current: Element | null = element; current; current = flatParent(current)) {
    if (
      /auto|scroll/.test(getComputedStyle(current).overflowY) &&
      current.scrollHeight > current.clientHeight + 1 &&
      current !== document.body
    )
      return current;
  }
  return document.scrollingElement!;
}
