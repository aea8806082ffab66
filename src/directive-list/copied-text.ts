import {isElement} from '../shared/node-kinds.js';
import type {Directive, DirectiveList} from './directive-list.js';

/** Elements whose numbers are drawn, and stand in no text. */
const NUMBERED = 'li, directive-item';
const PARAGRAPHS = /^(?:P|H[1-6]|UL|OL|DL|TABLE|BLOCKQUOTE|PRE|FIGURE|DIRECTIVE-ITEM)$/;
const LINES = /^(?:LI|DIV|DT|DD|TR|SECTION|ARTICLE|HEADER|FOOTER|FIGCAPTION|HR|BR)$/;

/**
 * Copies the numbers along that are drawn and stand in no text: those of an `<ol>`, and of
 * `<directive-item>`s. Who cites a directive cites it by its number. What is selected without one is
 * left to the browser, and so is what the site's own script copies.
 */
export function copyWithNumbers(event: ClipboardEvent, list: DirectiveList): void {
  const {clipboardData, defaultPrevented} = event;
  const selection = getSelection();
  if (defaultPrevented || !clipboardData || !selection || selection.isCollapsed) return;
  // In a field something else is selected.
  const [target] = event.composedPath() as Partial<HTMLElement>[];
  if (target.isContentEditable || /^(?:INPUT|TEXTAREA)$/.test(target.nodeName!)) return;
  const range = selection.getRangeAt(0);
  const markers = new Map<Element, Directive>();
  for (const directive of list.directives) {
    const node = nodeOf(list, directive);
    if (node && range.intersectsNode(node) && hasBeginning(range, node))
      markers.set(node, directive);
  }
  if (!markers.size) return;
  const {html, text} = write(range, markers);
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', text);
  event.preventDefault();
}

/** The element of the page that a directive is, if its number is drawn. */
function nodeOf(list: DirectiveList, {id}: Directive): Element | undefined {
  const item = list.itemOf(id);
  if (!item || list.contains(item)) return item;
  const [node] = item.querySelector('slot')?.assignedElements() ?? [];
  return node?.matches('directive-item') ? node : undefined;
}

/** Whether the first letter of an element is selected. */
function hasBeginning(range: Range, element: Element): boolean {
  const text = firstText(element);
  return !!text && range.comparePoint(text, text.data.search(/\S/)) === 0;
}

function firstText(node: Node): Text | null {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let text = walker.nextNode() as Text | null;
  while (text && !text.data.trim()) text = walker.nextNode() as Text | null;
  return text;
}

function write(range: Range, markers: ReadonlyMap<Element, Directive>) {
  const {commonAncestorContainer: ancestor} = range;
  const root = isElement(ancestor) ? ancestor : ancestor.parentElement!;
  const holder = document.createElement('div');
  // Of a list of the page the items alone would be copied.
  const parent = /^[OU]L$/.test(root.nodeName)
    ? holder.appendChild(root.cloneNode(false) as Element)
    : holder;
  parent.append(range.cloneContents());
  for (const silent of holder.querySelectorAll('script, style, template')) silent.remove();
  const copies = holder.querySelectorAll(NUMBERED);
  const originals = [...root.querySelectorAll(NUMBERED)].filter((each) =>
    range.intersectsNode(each),
  );
  const inner = new Map<Element, string>();
  originals.forEach((original, index) => {
    const directive = markers.get(original);
    const copy = copies[index] as Element | undefined;
    if (!directive || !copy) return;
    // One address leads to one place.
    copy.removeAttribute('id');
    // What is pasted as a list goes on with its numbers; text has them as text.
    if (copy.localName === 'li') inner.set(copy, directive.marker);
    else prefix(copy, directive.marker);
    if (copy.parentElement?.localName === 'ol') copy.setAttribute('value', `${directive.number}`);
  });
  // The selection begins with an item, and does not go beyond it.
  const around = [...markers].find(([node]) => node.contains(root));
  if (around) prefix(holder, around[1].marker);
  const html = holder.innerHTML;
  for (const [copy, marker] of inner) prefix(copy, marker);
  return {html, text: textOf(holder)};
}

function prefix(element: Element, marker: string): void {
  const text = firstText(element);
  if (text) text.data = `${marker} ${text.data.trimStart()}`;
}

/** The text of nodes, line by line, as browsers copy it. */
function textOf(root: Node): string {
  let text = '';
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) text += (node as Text).data.replace(/\s+/g, ' ');
    const gap = PARAGRAPHS.test(node.nodeName) ? '\n\n' : LINES.test(node.nodeName) ? '\n' : '';
    text += gap;
    node.childNodes.forEach(visit);
    if (node.nodeName !== 'BR') text += gap;
  };
  root.childNodes.forEach(visit);
  return text
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/  +/g, ' ')
    .trim();
}
