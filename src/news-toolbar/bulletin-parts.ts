import type {DirectiveList} from '../directive-list/directive-list.js';
import {displayedDate} from '../shared/displayed-date.js';
import {isElement, isText} from '../shared/node-kinds.js';
import {parseDate, toDateTime} from '../text/dates.js';
import {sharedAddress} from './shared-address.js';
import type {ToolContext} from './tool.js';

/** What a tool needs to be told of a toolbar and its article. */
export type Served = Pick<ToolContext, 'toolbar' | 'article' | 'localize'>;

/** A bulletin in its parts, as they stand on the page. A part that is not there is empty. */
export interface BulletinParts {
  /** The headline; where the page has none, its title. Never empty on a page with a title. */
  readonly title: string;
  /** The heading in the lead or the body from which the title was taken, where no slot has it. */
  readonly heading: Element | null;
  /** The date as a reader sees it, and its value for `datetime` where it has one. */
  readonly date: {readonly text: string; readonly dateTime?: string};
  readonly lead: readonly Node[];
  /** The opening picture. */
  readonly figure: readonly Node[];
  readonly body: readonly Node[];
  /** Nodes of the page, or what the article's attribute says; the source likewise. */
  readonly byline: readonly Node[] | string;
  readonly source: readonly Node[] | string;
  readonly attachments: readonly Node[];
}

/** The children of an element that stand in a slot of it; those of no slot for an empty name. */
function inSlot(host: Element | null, name: string): Node[] {
  return [...(host?.childNodes ?? [])].filter((node) =>
    isElement(node) ? node.slot === name : !name && isText(node),
  );
}

/** Text as a reader sees it, on one line. */
function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => node.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Takes a bulletin apart. Nothing is copied and nothing is changed: the parts are the page's own
 * nodes. The toolbar's headline, lead and date come before those of the article.
 */
export function bulletinParts({toolbar, article, localize}: Served): BulletinParts {
  // Of an element that is not ours, everything is body.
  const ours = article?.localName === 'news-article' ? article : null;
  const slotted = (name: string) => {
    const nodes = inSlot(toolbar, name);
    return nodes.length ? nodes : inSlot(ours, name);
  };
  const slottedOr = (name: string, attribute: string) => {
    const nodes = inSlot(ours, name);
    return nodes.length ? nodes : (ours?.getAttribute(attribute) ?? '');
  };
  const headline = textOf(slotted('headline'));
  const heading = headline
    ? null
    : (toolbar.querySelector('h1, h2, h3') ?? article?.querySelector('h1') ?? null);
  const lead = slotted('lead');
  const written = textOf(slotted('date'));
  const parsed = parseDate(written);
  const published = toolbar.getAttribute('published') || ours?.getAttribute('published') || '';
  return {
    title: headline || textOf(heading ? [heading] : []) || toolbar.ownerDocument.title.trim(),
    heading,
    date: written
      ? {text: written, dateTime: parsed ? toDateTime(parsed) : undefined}
      : displayedDate(published, localize.language),
    // A block that was wrapped as it is has no slots, and is shown below the tools.
    lead: lead.length ? lead : inSlot(toolbar, '').filter((node) => !isTool(node)),
    figure: inSlot(ours, 'figure'),
    body: ours ? inSlot(ours, '') : [...(article?.childNodes ?? [])],
    byline: slottedOr('byline', 'author'),
    source: slottedOr('source', 'source'),
    attachments: inSlot(ours, 'attachments'),
  };
}

/** Whether a child of a toolbar is a tool of the portal's own. */
function isTool(node: Node): boolean {
  return isElement(node) && node.matches('a, button, [role="button"]');
}

/**
 * The address at which a bulletin can be found again, without what follows readers about. A fragment
 * stays where it names one of the bulletin's directives and the address is to be passed on.
 */
export function bulletinAddress({toolbar, article}: Served, withFragment: boolean): string {
  const page = toolbar.ownerDocument;
  const lists: DirectiveList[] = [
    ...(article?.querySelectorAll('directive-list') ?? []),
    ...(article?.localName === 'directive-list' ? [article as DirectiveList] : []),
  ];
  return sharedAddress({
    address: page.defaultView?.location.href ?? page.URL,
    canonical: page.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]')?.href,
    // A list that is not upgraded has none.
    directives: withFragment
      ? lists.flatMap(({directives}) => (directives ?? []).map(({id}) => id))
      : [],
  });
}

/** Today, as a reader writes it. */
export function today(language: string): string {
  const date = new Date();
  const options = {day: '2-digit', month: '2-digit', year: 'numeric'} as const;
  try {
    return new Intl.DateTimeFormat(language, options).format(date);
  } catch {
    // The page names a language that is none.
    return new Intl.DateTimeFormat('vi', options).format(date);
  }
}
