/** Elements that are kept, with the attributes that each may keep beside the common ones. */
const KEPT: Readonly<Record<string, string>> = {
  ...of('p div section blockquote h1 h2 h3 h4 h5 h6 hr br pre address aside figure figcaption'),
  ...of('b strong i em u s del ins small sub sup mark abbr cite q code kbd samp var wbr bdi bdo'),
  ...of('ul dl dt dd ruby rb rt rp details summary span'),
  ...of('table caption thead tbody tfoot tr'),
  ol: 'start reversed type',
  li: 'value',
  td: 'colspan rowspan headers',
  th: 'colspan rowspan headers scope abbr',
  col: 'span',
  colgroup: 'span',
  time: 'datetime',
};

/** Attributes that every element may keep. None of them holds an address or a script. */
const COMMON = 'id lang dir title';

const VOID = new Set(['br', 'hr', 'col', 'wbr', 'img']);

/** What is left out with all that is in it: it is no text, or shows none on paper. */
const LEFT_OUT = new Set(
  (
    'script style template noscript link meta base title head object embed applet param map area ' +
    'source track button input select textarea option datalist progress meter dialog ' +
    'news-toolbar'
  ).split(' '),
);

/** What may be a link in the file. */
const LINKS = /^(?:https?|mailto|tel):/;

function of(names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, '']));
}

/**
 * Text as it is written into a file: what means something in HTML is escaped, and so is what would
 * not come back (carriage returns); NUL, which no file may hold, goes away.
 */
export function escaped(text: string): string {
  return text
    .replaceAll('\0', '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\r', '&#13;');
}

/** An attribute with its space before it; empty where it has no value. */
function attribute(name: string, value: string | null | undefined): string {
  return value ? ` ${name}="${escaped(value)}"` : '';
}

/** What the markup cannot know by itself. */
export interface MarkupOptions {
  /** Address of the page, which relative links begin at. */
  readonly base: string;
  /** The address to write for a picture: its own, or the picture itself as `data:`. */
  readonly pictures: ReadonlyMap<Element, string>;
  /** Whether an element is shown on the page; what is hidden there is not saved. */
  readonly isShown: (element: Element) => boolean;
}

/**
 * Writes nodes of a page as HTML that can do nothing: text, tables, pictures and links, by a list of
 * what is allowed. Scripts, handlers, forms, frames and styles do not appear; an element that is not
 * on the list gives way to what it holds, so that no text is lost. The nodes stay as they are.
 */
export function savedMarkup(nodes: Iterable<Node>, options: MarkupOptions): string {
  let markup = '';
  for (const node of nodes) {
    if (node.nodeType === Node.TEXT_NODE) markup += escaped((node as Text).data);
    else if (node.nodeType === Node.ELEMENT_NODE) markup += elementMarkup(node as Element, options);
  }
  return markup;
}

function elementMarkup(element: Element, options: MarkupOptions): string {
  const tag = element.localName;
  if (LEFT_OUT.has(tag) || !options.isShown(element)) return '';
  if (options.pictures.has(element)) return pictureMarkup(element, options.pictures.get(element)!);
  // A picture that cannot be had, and a drawing that is none.
  if (tag === 'img') return escaped(element.getAttribute('alt') ?? '');
  if (tag === 'canvas' || tag === 'svg') return '';
  if (tag === 'iframe' || tag === 'video' || tag === 'audio') return mediumMarkup(element, options);
  const content = savedMarkup(element.childNodes, options);
  if (tag === 'a') return linkMarkup(element, content, options);
  if (tag === 'directive-item') return directiveMarkup(element, content);
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || !Object.hasOwn(KEPT, tag)) {
    return emphasis(element, content);
  }
  const attributes = `${COMMON} ${KEPT[tag]}`
    .split(' ')
    .map((name) => attribute(name, element.getAttribute(name)))
    .join('');
  // What is folded away on the page stands open in the file.
  const start = `<${tag}${attributes}${tag === 'details' ? ' open' : ''}>`;
  if (VOID.has(tag)) return start;
  // A parser takes the first line break of a <pre> for none of the text.
  const inner = tag === 'pre' && content.startsWith('\n') ? `\n${content}` : content;
  return `${start}${tag === 'span' ? emphasis(element, inner) : inner}</${tag}>`;
}

/** Bold and italic that a CMS wrote into a style attribute. */
function emphasis(element: Element, content: string): string {
  const {fontWeight = '', fontStyle = ''} = (element as Partial<HTMLElement>).style ?? {};
  if (!content.trim()) return content;
  let markup = content;
  if (fontStyle === 'italic') markup = `<i>${markup}</i>`;
  if (fontWeight === 'bold' || Number(fontWeight) >= 600) markup = `<b>${markup}</b>`;
  return markup;
}

function pictureMarkup(element: Element, address: string): string {
  const size = (name: string) => {
    const written = element.getAttribute(name) ?? '';
    return attribute(name, /^\d+$/.test(written) ? written : '');
  };
  const alt = element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? '';
  const common = attribute('id', element.id) + attribute('title', element.getAttribute('title'));
  return `<img src="${escaped(address)}" alt="${escaped(alt)}"${size('width')}${size('height')}${common}>`;
}

/** A film, a recording or a framed page: the file says where it is. */
function mediumMarkup(element: Element, {base}: MarkupOptions): string {
  const source =
    element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src');
  const address = safeAddress(source ?? '', base);
  if (!address) return '';
  const name = element.getAttribute('title') || element.getAttribute('aria-label') || address;
  return `<p><a href="${escaped(address)}">${escaped(name)}</a></p>`;
}

function linkMarkup(element: Element, content: string, {base}: MarkupOptions): string {
  const written = element.getAttribute('href')?.trim() ?? '';
  const id = attribute('id', element.id || element.getAttribute('name'));
  // What leads to a place on the page leads there in the file as well.
  const isInPage =
    written.startsWith('#') && !!element.ownerDocument.getElementById(decoded(written.slice(1)));
  const address = isInPage ? written : safeAddress(written, base);
  if (!address) return id ? `<span${id}>${content}</span>` : content;
  return `<a href="${escaped(address)}"${id}${attribute('title', element.getAttribute('title'))}>${content}</a>`;
}

/** A directive written by hand: its number is said by the list around it, and written here. */
function directiveMarkup(element: Element, content: string): string {
  const siblings = [...(element.parentElement?.children ?? [])].filter(
    ({localName}) => localName === 'directive-item',
  );
  const number = element.getAttribute('number') || String(siblings.indexOf(element) + 1);
  return `<div${attribute('id', element.id)}>(${escaped(number)}) ${content}</div>`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * An address that a file can lead to, absolute; `null` for `javascript:` and its like, and for what
 * is no address.
 */
export function safeAddress(written: string, base: string): string | null {
  if (!written) return null;
  try {
    const {href} = new URL(written, base);
    return LINKS.test(href) ? href : null;
  } catch {
    return null;
  }
}
