import {isElement, isText} from '../shared/node-kinds.js';
import {type CitedDocument, citedDocuments} from '../text/citation-documents.js';
import {type Citation, findCitations} from '../text/citations.js';

/** A mention of a document, and where it stands. */
export interface Mention {
  readonly citation: Citation;
  readonly range: StaticRange;
}

/** What an article cites. */
export interface CitedText {
  /** In the order in which the article shows its text. */
  readonly mentions: readonly Mention[];
  readonly documents: readonly CitedDocument[];
}

/** A run of characters that stands in one node. */
interface Piece {
  readonly node: Text;
  /** Where it begins in the node. */
  readonly from: number;
  /** Where it begins in the text. */
  readonly start: number;
}

/** The slots whose content is the bulletin itself, in the order in which the article shows them. */
const SLOTS = ['toolbar', 'headline', 'lead', 'figure', '', 'byline', 'source'];

/** What stands within a line. Told by its name: styles may not have arrived. */
const INLINE =
  /^(?:A|ABBR|ACRONYM|B|BDI|BDO|BIG|CITE|CODE|DATA|DEL|DFN|EM|FONT|I|INS|KBD|LABEL|MARK|O:P|Q|S|SAMP|SMALL|SPAN|STRIKE|STRONG|SUB|SUP|TIME|TT|U|VAR|WBR)$/;

/** Whether a node stands within a line. */
export function isInline(node: Node): boolean {
  return !isElement(node) || node.nodeName === 'BR' || INLINE.test(node.nodeName);
}

/** What holds no text of the bulletin. */
const SILENT =
  'script, style, template, noscript, textarea, select, button, svg, math, iframe, object, nav, [hidden], [aria-hidden="true"], news-article';

/** Reads text nodes as one text in which white space is as a page shows it. */
class Reading {
  text = '';
  readonly #pieces: Piece[] = [];

  add(node: Node): void {
    if (isText(node)) return this.#addText(node);
    if (!isElement(node) || node.matches(SILENT)) return;
    if (node.nodeName === 'BR') {
      this.text += '\n';
      return;
    }
    const isBlock = !isInline(node);
    // Two breaks end a paragraph, which no mention reaches over.
    if (isBlock) this.text += '\n\n';
    for (const child of node.childNodes) this.add(child);
    if (isBlock) this.text += '\n\n';
  }

  rangeOf({start, end}: Citation): StaticRange | null {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(end - 1);
    if (!first || !last) return null;
    return new StaticRange({
      startContainer: first.node,
      startOffset: first.from + start - first.start,
      endContainer: last.node,
      endOffset: last.from + end - last.start,
    });
  }

  #addText(node: Text): void {
    const {data} = node;
    let from = 0;
    // A tab, a line break or several spaces in the source are one space on the page.
    for (const {0: blank, index} of data.matchAll(/[ \t\n\r\f]{2,}|[\t\n\r\f]/g)) {
      this.#addPiece(node, from, index);
      this.#pieces.push({node, from: index, start: this.text.length});
      this.text += ' ';
      from = index + blank.length;
    }
    this.#addPiece(node, from, data.length);
  }

  #addPiece(node: Text, from: number, to: number): void {
    if (to <= from) return;
    this.#pieces.push({node, from, start: this.text.length});
    this.text += node.data.slice(from, to);
  }

  #pieceAt(index: number): Piece | undefined {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#pieces[middle].start <= index) low = middle;
      else high = middle - 1;
    }
    return this.#pieces[low];
  }
}

/** Finds what an article cites: in its head, its body and what stands around it, but not in attachments. */
export function readCitedText(article: Element): CitedText {
  const reading = new Reading();
  const nodes = [...article.childNodes];
  for (const slot of SLOTS) {
    for (const node of nodes) if (slotOf(node) === slot) reading.add(node);
    reading.text += '\n\n';
  }
  const mentions = findCitations(reading.text)
    .map((citation) => ({citation, range: reading.rangeOf(citation)}))
    .filter((mention): mention is Mention => mention.range !== null);
  return {mentions, documents: citedDocuments(mentions.map(({citation}) => citation))};
}

const slotOf = (node: Node): string => (isElement(node) ? node.slot : '');
