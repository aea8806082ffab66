/** Margins by Appendix I of Decree 30/2020/NĐ-CP: top 20, right 15, bottom 20, left 30 mm. */
import {hostOf} from '../shared/node-kinds.js';

const PAGE = 'size: A4; margin: 20mm 15mm 20mm 30mm;';

/** Margin boxes inherit from the root, whose own text is hidden. */
const FOOT = 'visibility: visible; color: #000; font: 9pt/1.4 sans-serif;';

/** Takes the layout of the site from what stands around a bulletin: columns, frames, fixed heights. */
const AROUND = `
  display: block !important; position: static !important; float: none !important;
  inline-size: auto !important; min-inline-size: 0 !important; max-inline-size: none !important;
  block-size: auto !important; min-block-size: 0 !important; max-block-size: none !important;
  margin: 0 !important; border: 0 !important; padding: 0 !important;
  background: none !important; box-shadow: none !important; columns: auto !important;
  overflow: visible !important; contain: none !important; clip-path: none !important;
  transform: none !important; filter: none !important; opacity: 1 !important; zoom: 1 !important;
  visibility: hidden !important;
`;

/** What is black on white on any printer. */
const INK = `
  color: #000 !important; background: none !important;
  text-shadow: none !important; box-shadow: none !important;
`;

type Root = Document | ShadowRoot;

/**
 * The rules that put one bulletin on paper: its toolbar's head, its article and what stands between
 * the two, and nothing of the site around them. Every rule finds its element by its place among its
 * siblings, so that no node gets a mark.
 *
 * @param toolbar The toolbar; its tools are left out by its own styles.
 * @param article What it serves.
 * @param foot What stands at the foot of the paper.
 * @returns Style sheets for print, by where they are to be adopted.
 */
export function paperRules(toolbar: Element, article: Element, foot: string): Map<Root, string> {
  const rules = new Map<Root, string>();
  const add = (root: Root, rule: string) => rules.set(root, `${rules.get(root) ?? ''}${rule}\n`);
  const kept = bulletin(toolbar, article);
  const around = new Set(kept.flatMap(ancestors).filter((element) => !kept.includes(element)));

  for (const element of around) {
    add(element.getRootNode() as Root, `${pathTo(element)} { ${AROUND} }`);
    add(
      element.getRootNode() as Root,
      `${pathTo(element)}::before, ${pathTo(element)}::after { content: none !important; }`,
    );
    for (const parent of [element, element.shadowRoot]) {
      const children = [...(parent?.children ?? [])];
      const stay = children
        .map((child, index) => (around.has(child) || kept.includes(child) ? index + 1 : 0))
        .filter(Boolean);
      if (!children.length) continue;
      const others = stay.map((place) => `:not(:nth-child(${place}))`).join('');
      const path = parent === element ? pathTo(element) : HOST;
      add(children[0].getRootNode() as Root, `${path} > *${others} { display: none !important; }`);
    }
  }
  for (const element of kept) {
    const root = element.getRootNode() as Root;
    const path = pathTo(element);
    // Text that stands bare around the bulletin is hidden with what holds it.
    add(root, `${path} { visibility: visible !important; }`);
    if (element.localName.startsWith('news-')) continue;
    // What is not ours has a width of the screen, colours of the site, and the reader's text size.
    add(
      root,
      `${path} { inline-size: auto !important; max-inline-size: none !important; float: none !important; position: static !important; margin: 0 !important; padding: 0 !important; border: 0 !important; zoom: 1 !important; ${INK} }`,
    );
    add(root, `${path} *:not(news-article *) { ${INK} }`);
    add(
      root,
      `${path} :is(img, svg, video, canvas) { zoom: 1 !important; max-inline-size: 100% !important; max-block-size: 225mm !important; object-fit: contain !important; }`,
    );
    add(root, TABLES.replaceAll('&', path));
  }
  // Neither tools nor what was announced is for paper.
  if (toolbar.shadowRoot) {
    add(toolbar.shadowRoot, '.row, [role="status"], .panel { display: none !important; }');
  }
  const page = toolbar.ownerDocument;
  add(page, 'html, body { background: none !important; }');
  add(page, pageRule(kept.at(-1)!, foot));
  return new Map([...rules].map(([root, css]) => [root, `@media print {\n${css}}`]));
}

/** Tables: lines instead of shades, heads on each page, no row torn in two. */
const TABLES = `
  & table { display: table !important; inline-size: auto !important; max-inline-size: 100% !important; min-inline-size: 0 !important; border-collapse: collapse !important; overflow: visible !important; }
  & :is(td, th) { inline-size: auto !important; min-inline-size: 0 !important; border: 1px solid #000 !important; overflow-wrap: anywhere !important; white-space: normal !important; }
  & thead { display: table-header-group !important; }
  & :is(tr, figure, img) { break-inside: avoid !important; }
  & :is(h1, h2, h3, h4, h5, h6) { break-after: avoid !important; }
`;

/**
 * The paper and its foot. Where there are margin boxes (Chrome 131 and later) the foot stands on
 * every page, and the pages after the first have their number above the text, as the decree has it;
 * elsewhere the foot stands once, after the text.
 */
function pageRule(last: Element, foot: string): string {
  const text = cssString(foot);
  if ('CSSMarginRule' in globalThis) {
    return `
      @page { ${PAGE} @bottom-left { content: ${text}; text-align: start; ${FOOT} } @top-center { content: counter(page); ${FOOT} } }
      @page :first { @top-center { content: none; } }`;
  }
  return `
    @page { ${PAGE} }
    ${pathTo(last)}::after { content: ${text} !important; display: block !important; position: static !important; margin: 2em 0 0 !important; border-block-start: 1px solid #000 !important; padding: 0.5em 0 0 !important; overflow-wrap: anywhere !important; ${FOOT.replaceAll(';', ' !important;')} }`;
}

/**
 * The toolbar, the article and what stands between the two; only the article where that is around
 * the toolbar.
 */
function bulletin(toolbar: Element, article: Element): Element[] {
  if (article.contains(toolbar)) return [article];
  if (toolbar.contains(article)) return [toolbar];
  const order = toolbar.compareDocumentPosition(article);
  // In two different trees nothing stands between.
  if (order & Node.DOCUMENT_POSITION_DISCONNECTED) return [toolbar, article];
  const [first, last] =
    order & Node.DOCUMENT_POSITION_FOLLOWING ? [toolbar, article] : [article, toolbar];
  const range = first.ownerDocument.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  const kept: Element[] = [];
  collect(range.commonAncestorContainer as Element, range, kept);
  return kept;
}

/** The elements that lie in a range as a whole, outermost first. */
function collect(parent: Element, range: Range, kept: Element[]): void {
  for (const child of parent.children) {
    if (!range.intersectsNode(child)) continue;
    const node = child.parentNode!;
    const index = [...node.childNodes].indexOf(child);
    const isInside =
      range.comparePoint(node, index) >= 0 && range.comparePoint(node, index + 1) <= 0;
    if (isInside && range.comparePoint(node, index) === 0) kept.push(child);
    else collect(child, range, kept);
  }
}

/** What stands around an element on the page, through slots and shadow roots. */
function ancestors(element: Element): Element[] {
  const around: Element[] = [];
  let current: Element | null = element;
  while (current) {
    const parent: Node | null = current.assignedSlot ?? current.parentNode;
    current = hostOf(parent) ?? (parent as Element | null);
    if (current?.nodeType !== Node.ELEMENT_NODE) break;
    around.push(current);
  }
  return around;
}

/** The host, in the style sheet of its own shadow root, above what a site says by ids. */
const HOST = ':host(:not(#_#_))';

/** A selector that finds an element by its place, within its own document or shadow root. */
function pathTo(element: Element): string {
  const steps: string[] = [];
  let current = element;
  for (;;) {
    const parent = current.parentElement;
    if (!parent) break;
    steps.unshift(`:nth-child(${[...parent.children].indexOf(current) + 1})`);
    current = parent;
  }
  if (hostOf(current.parentNode)) {
    const place = [...current.parentNode!.children].indexOf(current) + 1;
    return [HOST, `:nth-child(${place})`, ...steps].join(' > ');
  }
  return [':root:not(#_#_)', ...steps].join(' > ');
}

/** A text as a string of CSS. */
function cssString(text: string): string {
  const written = text.replace(
    /["\\\p{Cc}]/gu,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `,
  );
  return `"${written}"`;
}
