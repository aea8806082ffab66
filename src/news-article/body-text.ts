import {type Paragraph, readParagraphs} from '../directive-list/paragraphs.js';
import {isElement} from '../shared/node-kinds.js';
import {findByline} from '../text/byline.js';

/** A shorter paragraph may stand in a lead by chance: "Ngày 06/10/2020". */
const SHORTEST_REPEATED = 40;

/** Elements of ours that hold paragraphs of the body. */
const LISTS = /^directive-(?:list|item)$/;

/** Text for comparing: one kind of space, composed, nothing invisible. */
function plain(text: string): string {
  return text
    .normalize()
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function read(container: Element): Paragraph[] {
  return readParagraphs(container).flatMap((paragraph) => {
    const [first] = paragraph.nodes;
    return isElement(first) && LISTS.test(first.localName) ? read(first) : [paragraph];
  });
}

/** The paragraphs of an article's body, in order, without what stands in its slots. */
export function bodyParagraphs(article: Element): Paragraph[] {
  return read(article).filter(({text, nodes}) => {
    let top: Node = nodes[0];
    while (top.parentNode && top.parentNode !== article) top = top.parentNode;
    return text.trim() && !(isElement(top) && top.slot);
  });
}

/** The lead: in the article's own slot, or in that of a toolbar which serves it. */
export function leadOf(article: Element): string {
  const root = article.getRootNode() as Document | ShadowRoot;
  const isOnly = root.querySelectorAll('news-article').length === 1;
  const leads = [
    ...article.querySelectorAll(':scope > [slot="lead"], news-toolbar > [slot="lead"]'),
    ...(article.id
      ? root.querySelectorAll(`news-toolbar[for="${CSS.escape(article.id)}"] > [slot="lead"]`)
      : []),
    ...(isOnly ? root.querySelectorAll('news-toolbar:not([for]) > [slot="lead"]') : []),
  ];
  return leads[0]?.textContent ?? '';
}

/**
 * Tells which paragraphs a lead repeats word for word.
 *
 * @param lead The text of the lead.
 * @returns Whether a text is in it; a short one never is, nor any in a short lead.
 */
export function repeatedIn(lead: string): (text: string) => boolean {
  const given = plain(lead);
  if (given.length < SHORTEST_REPEATED) return () => false;
  return (text) => {
    const compared = plain(text);
    return compared.length >= SHORTEST_REPEATED && given.includes(compared);
  };
}

/** The byline that stands at the end of the body, where it is sure to be one. */
export function bylineParagraph(paragraphs: readonly Paragraph[]): Paragraph | undefined {
  return paragraphs[findByline(paragraphs.map(({text}) => text))];
}
