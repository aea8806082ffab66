/** How far apart the places are, in pixels, at which text is looked for. */
const STEP = 6;

/** A character that stands at the top of what the reader sees. */
interface Mark {
  readonly range: Range;
  readonly element: Element;
  /** The edge that stays in its place. */
  readonly edge: 'top' | 'bottom';
  /** Where it is, in pixels of the window. */
  readonly place: number;
}

/**
 * Changes how text looks, while the line at the top of the screen stays where it is: it is measured
 * before and after, and the page is scrolled by what it has moved.
 *
 * @param texts The elements whose text may move, the toolbar first.
 * @param change Makes the change, at once.
 */
export function keepPlace(texts: readonly Element[], change: () => void): void {
  const [root] = texts.flatMap(({shadowRoot}) => shadowRoot ?? []);
  reported = howReported(root);
  const mark = findMark(texts);
  if (!mark) return change();
  // The browser must not correct the same distance once more.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*{overflow-anchor:none!important}');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  change();
  bringBack(mark);
  requestAnimationFrame(() => {
    // What is laid out when it is seen has its height now.
    bringBack(mark);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
}

function bringBack({range, element, edge, place}: Mark): void {
  const scroller = scrollerOf(element);
  const moved = edgesOf(range, element)[edge] - place;
  if (Math.abs(moved) < 0.5) return;
  scroller.scrollTo({top: scroller.scrollTop + moved, behavior: 'instant'});
}

/** The beginning of the first line that is seen, below what sticks to the top of the site. */
function findMark(texts: readonly Element[]): Mark | undefined {
  const boxes = texts.map((text) => text.getBoundingClientRect());
  const columns = boxes.flatMap(({left, width}) => [
    ...[2, 24, 48].map((inset) => left + inset),
    ...[left + width / 4, left + width / 2],
  ]);
  for (let y = 1; y < innerHeight; y += STEP) {
    for (const x of columns) {
      const under = document.elementFromPoint(x, y);
      if (!under || !texts.some((text) => text.contains(under))) continue;
      const range = characterAt(x, y);
      const element = range?.startContainer.parentElement;
      if (!element || !texts.some((text) => text.contains(element))) continue;
      const edges = edgesOf(range, element);
      if (edges.bottom < y + 4 || edges.top > y + 100) continue;
      // Of a line that is mostly hidden, the end is kept, else smaller text would take it away.
      const edge = (edges.top + edges.bottom) / 2 < y ? 'bottom' : 'top';
      return {range, element, edge, place: edges[edge]};
    }
  }
  return undefined;
}

/** The character at a place of the window; `undefined` where there is no text. */
function characterAt(x: number, y: number): Range | undefined {
  const {node, offset} = caretAt(x, y);
  if (!(node instanceof Text) || !node.data.trim()) return undefined;
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

/** Where a character begins and ends, in pixels of the window from its upper edge. */
function edgesOf(range: Range, element: Element): {readonly top: number; readonly bottom: number} {
  const {top, bottom} = range.getClientRects()[0];
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
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
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
