import type {DirectiveList} from '../../src/directive-list/directive-list.js';

/** The kinds of markup in which a CMS prints the bulletin; each has a page in `demo/before`. */
export const MARKUPS = ['p', 'word', 'div', 'br', 'bare'] as const;

export type Markup = (typeof MARKUPS)[number];

/** Where a portal's integrator may have put `<directive-list>`. */
export const PLACEMENTS = [
  'inside the block',
  'around the block',
  'around the directives',
] as const;

export type Placement = (typeof PLACEMENTS)[number];

const pages = new Map<Markup, Promise<Document>>();

function page(markup: Markup): Promise<Document> {
  let loading = pages.get(markup);
  if (!loading) {
    loading = fetch(`/demo/before/portal-${markup}.html`)
      .then((response) => response.text())
      .then((html) => new DOMParser().parseFromString(html, 'text/html'));
    pages.set(markup, loading);
  }
  return loading;
}

/** The text of the bulletin's body, as the CMS printed it in one kind of markup. */
export async function bodyMarkup(markup: Markup): Promise<string> {
  return (await page(markup)).querySelector('.Block_BanTin_ViewData')!.innerHTML;
}

/** A list that is ready to be put on a page. */
export interface PreparedBulletin {
  /** What goes onto the page. */
  readonly content: HTMLElement;
  /** The list; not upgraded before the content stands on the page. */
  readonly list: DirectiveList;
}

/**
 * Prepares the bulletin with a list around some of it. The nodes are made in a document without
 * custom elements, so that a test can look at them as they were before the upgrade.
 */
export async function prepareBulletin(
  markup: Markup,
  placement: Placement,
): Promise<PreparedBulletin> {
  const inert = document.implementation.createHTMLDocument();
  const content = inert.createElement('div');
  content.innerHTML = `<div class="Block_BanTin_ViewData">${await bodyMarkup(markup)}</div>`;
  const block = content.firstElementChild!;
  const list = inert.createElement('directive-list');
  if (placement === 'around the block') {
    content.append(list);
    list.append(block);
  } else if (placement === 'inside the block') {
    list.append(...block.childNodes);
    block.append(list);
  } else {
    const first = topNode(inert, block, '(1)');
    const last = topNode(inert, block, '(15)');
    const range = inert.createRange();
    range.setStartBefore(first);
    range.setEndAfter(last);
    const nodes = [...first.parentNode!.childNodes].filter((node) => range.intersectsNode(node));
    first.before(list);
    list.append(...nodes.filter((node) => node !== list));
  }
  return {content, list};
}

/** The node that holds a directive among its siblings. */
function topNode(inert: Document, block: Element, marker: string): ChildNode {
  const walker = inert.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!walker.currentNode.textContent!.trim().startsWith(marker)) continue;
    let node = walker.currentNode as ChildNode;
    while (node.parentElement !== block && node.parentElement!.localName !== 'font') {
      node = node.parentElement!;
    }
    return node;
  }
  throw new Error(`The bulletin has no ${marker}`);
}
