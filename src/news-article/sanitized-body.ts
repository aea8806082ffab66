import type {Config} from 'dompurify';
import {isElement, isText} from '../shared/node-kinds.js';

/** What a body may be made of: text, pictures, recordings, tables, and our own lists. */
const ELEMENTS = (
  'a abbr address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup ' +
  'dd del details dfn directive-item directive-list div dl dt em figcaption figure font footer h1 h2 h3 h4 ' +
  'h5 h6 header hr i img ins kbd li main mark nav ol p picture pre q rp rt ruby s samp section small ' +
  'source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var ' +
  'video wbr'
).split(' ');

/** Neither `style`, which reaches beyond the article, nor `slot`, which would move text into the head. */
const ATTRIBUTES = (
  'align alt anchor-prefix bgcolor border cellpadding cellspacing cite class color colspan controls ' +
  'datetime dir due face headers height href hreflang id index kind label lang loading number open owner ' +
  'poster reversed rowspan scope searchable size span src srclang srcset start status title type valign ' +
  'value width'
).split(' ');

const PURIFY: Config = {
  ALLOWED_TAGS: ELEMENTS,
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  CUSTOM_ELEMENT_HANDLING: {tagNameCheck: /^directive-(?:item|list)$/, attributeNameCheck: null},
  RETURN_DOM_FRAGMENT: true,
};

/** The platform's sanitizer, which TypeScript does not know of yet. */
interface SanitizingElement extends Element {
  setHTML(html: string, options: {sanitizer: object}): void;
}

/** Addresses that a link or a picture may have: those that no engine runs. */
const SAFE_ADDRESS =
  /^(?:https?|mailto|tel):|^data:image\/(?:png|jpe?g|gif|webp|avif);|^[^:]*$|^[^:/?#]*[/?#]/i;

const ADDRESSES = ['href', 'src', 'poster', 'cite'];

/** Which call of `setBody` is the last one, by article. */
const calls = new WeakMap<Element, number>();

/** Makes nodes out of hostile HTML; nothing in it runs, and nothing of it is loaded before it is clean. */
async function clean(html: string): Promise<DocumentFragment> {
  // No page shows this document, so nothing in it loads.
  const inert = document.implementation.createHTMLDocument();
  let fragment: DocumentFragment;
  // Chrome 105 to 118 has a draft of `setHTML` that takes other options; it has no `parseHTML`.
  if ('setHTML' in Element.prototype && 'parseHTML' in Document) {
    const container = inert.createElement('div') as Element as SanitizingElement;
    container.setHTML(html, {sanitizer: {elements: ELEMENTS, attributes: ATTRIBUTES}});
    fragment = inert.createDocumentFragment();
    fragment.append(...container.childNodes);
  } else {
    const {default: purify} = await import('dompurify');
    // Behind a break a `<frameset>` is ignored; at the beginning it leaves no body to clean.
    fragment = purify.sanitize(`<br>${html}`, PURIFY) as unknown as DocumentFragment;
    fragment.firstChild!.remove();
  }
  tidy(fragment);
  return document.importNode(fragment, true);
}

/** Takes away what the two cleaners see differently. */
function tidy(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll('*')) {
    for (const name of ADDRESSES) {
      // Engines pass over white space and control characters in the name of a scheme.
      const address = element.getAttribute(name)?.replace(/[\s\p{C}]/gu, '');
      if (address !== undefined && !SAFE_ADDRESS.test(address)) element.removeAttribute(name);
    }
    // An id that is the name of something in the page's scripts would stand in its place.
    if (element.id in document || element.id in HTMLFormElement.prototype) {
      element.removeAttribute('id');
    }
  }
}

const isBody = (node: Node) => !(isElement(node) && node.slot);

/**
 * Puts cleaned HTML in the place of an article's body. Of several calls the last one counts.
 *
 * @param article The article; what stands in its slots stays.
 * @param html Any string; anything else is taken as text.
 */
export async function setBody(article: Element, html: string): Promise<void> {
  const call = (calls.get(article) ?? 0) + 1;
  calls.set(article, call);
  const fragment = await clean(String(html ?? ''));
  if (calls.get(article) !== call) return;

  const body = [...article.childNodes].filter(isBody);
  const [only, ...others] = body.filter(
    (node) => isElement(node) || (isText(node) && node.data.trim()),
  );
  if (!others.length && isElement(only) && only.localName === 'directive-list') {
    only.replaceChildren(fragment);
    return;
  }
  const after = body.at(-1)?.nextSibling ?? null;
  for (const node of body) node.remove();
  article.insertBefore(fragment, after);
}
