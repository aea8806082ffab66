/** How far apart the places are, in pixels, at which text is looked for. */
const STEP = 6;

/** A character that stands at the top of what the reader sees. */
interface Mark {
  readonly range: Range;
  readonly element: Element;
  readonly top: number;
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
  // Measured in a shadow root, where nobody else sees it.
  reportsZoom = measuresZoomed(root);
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

function bringBack({range, element, top}: Mark): void {
  const scroller = scrollerOf(element);
  const moved = topOf(range, element) - top;
  if (Math.abs(moved) < 0.5) return;
  scroller.scrollTo({top: scroller.scrollTop + moved, behavior: 'instant'});
}

/** The first character of text that is seen from above, below what sticks to the top of the site. */
function findMark(texts: readonly Element[]): Mark | undefined {
  const boxes = texts.map((text) => text.getBoundingClientRect());
  const columns = boxes.flatMap(({left, width}) => [left + width / 4, left + width / 2, left + 24]);
  for (let y = 1; y < innerHeight; y += STEP) {
    for (const x of columns) {
      const under = document.elementFromPoint(x, y);
      if (!under || !texts.some((text) => text.contains(under))) continue;
      const range = characterAt(x, y);
      if (!range) continue;
      const element = range.startContainer.parentElement!;
      if (!texts.some((text) => text.contains(element))) continue;
      const top = topOf(range, element);
      if (Math.abs(top - y) < 100 && bottomOf(range, element) > 0) return {range, element, top};
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

const topOf = (range: Range, element: Element) =>
  range.getClientRects()[0].top * unreportedZoom(element);
const bottomOf = (range: Range, element: Element) =>
  range.getClientRects()[0].bottom * unreportedZoom(element);

/** Whether rectangles count the zoom of what is measured. */
let reportsZoom = true;

/** Chrome before 128 and WebKit give rectangles in pixels of the element, which its zoom makes larger. */
function unreportedZoom(element: Element): number {
  if (reportsZoom) return 1;
  let zoom = 1;
  for (let current: Element | null = element; current; current = flatParent(current)) {
    zoom *= Number(getComputedStyle(current).zoom) || 1;
  }
  return zoom;
}

function measuresZoomed(root: ShadowRoot): boolean {
  const probe = document.createElement('div');
  probe.style.setProperty('position', 'absolute');
  probe.style.setProperty('inline-size', '10px');
  probe.style.setProperty('zoom', '2');
  root.append(probe);
  const {width} = probe.getBoundingClientRect();
  probe.remove();
  return width !== 10;
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
