import {languageOf} from '../../localize/localize.js';
import {isElement, isText} from '../../shared/node-kinds.js';
import {languageOfText} from '../../text/language-of-text.js';
import {type SpokenSentence, spokenSentences} from '../../text/spoken-sentences.js';

/** A sentence that is to be read, and where it stands. */
export interface PassageSentence extends SpokenSentence {
  /** BCP 47 tag. */
  readonly language: string;
}

/** What of a bulletin a passage belongs to. */
type Part = 'body' | 'headline' | 'lead';

/** A run of characters of a passage that stands in one node; or in none, where it is only said. */
interface Piece {
  readonly node: Text | null;
  /** Where it begins in the node. */
  readonly from: number;
  /** Where it begins in the passage. */
  readonly start: number;
  readonly length: number;
}

/** What is no text to be read, though it may have words in it. */
const UNREAD = [
  'news-toolbar, nav, script, style, noscript, template, button, input, select, textarea, dialog',
  'audio, video, iframe, object, canvas, svg, rp',
  '[aria-hidden="true"], [role="button"], [popover], [slot="attachments"], [slot="related"]',
].join(', ');

/** How much of a directive stands in a menu, in characters. */
const LABEL = 44;

/** How many passages of the body are looked at for what the head has said already. */
const OPENING = 3;

const lettersOf = (text: string) =>
  text
    .normalize()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** A paragraph, a heading or a cell of the page, as it is read aloud. */
export class Passage {
  readonly text: string;
  readonly part: Part;
  /** Whether a directive begins with it. */
  readonly isDirective: boolean;
  readonly #pieces: readonly Piece[];
  readonly #marked: string;
  #sentences?: readonly PassageSentence[];

  constructor(
    text: string,
    pieces: readonly Piece[],
    part: Part,
    isDirective: boolean,
    marked: string,
  ) {
    this.text = text;
    this.part = part;
    this.isDirective = isDirective;
    this.#pieces = pieces;
    this.#marked = marked;
  }

  /** The language that it is in, a BCP 47 tag. */
  get language(): string {
    return languageOfText(this.text, this.#marked);
  }

  /** Its sentences; worked out when they are first asked for, since a bulletin may be long. */
  get sentences(): readonly PassageSentence[] {
    if (!this.#sentences) {
      const {language} = this;
      this.#sentences = spokenSentences(this.text, {lang: language}).map((sentence) => ({
        ...sentence,
        language,
      }));
    }
    return this.#sentences;
  }

  /** Its first words, for a menu. */
  get label(): string {
    const text = this.text.replace(/\s+/g, ' ').trim();
    if (text.length <= LABEL) return text;
    const cut = text.lastIndexOf(' ', LABEL);
    return `${text.slice(0, cut > LABEL / 2 ? cut : LABEL)}…`;
  }

  /** Leaves out the sentences that are said elsewhere. */
  leaveOut(isSaid: (sentence: string) => boolean): void {
    this.#sentences = this.sentences.filter(({start, end}) => !isSaid(this.text.slice(start, end)));
  }

  /** Where a sentence stands on the page; `null` where that has changed since. */
  rangeOf({start, end}: SpokenSentence): Range | null {
    const inside = this.#pieces.filter(
      (piece) => piece.node && piece.start < end && piece.start + piece.length > start,
    );
    const first = inside[0];
    const last = inside.at(-1);
    if (!first?.node?.isConnected || !last?.node?.isConnected) return null;
    const range = document.createRange();
    try {
      range.setStart(first.node, first.from + Math.max(0, start - first.start));
      range.setEnd(last.node, last.from + Math.min(last.length, end - last.start));
    } catch {
      return null;
    }
    return range;
  }

  /** The sentence that holds a place of the page, or follows it; -1 where the passage does not hold it. */
  sentenceAt(node: Node, offset: number): number {
    const piece = this.#pieces.find(
      (each) => each.node === node && offset >= each.from && offset <= each.from + each.length,
    );
    if (!piece) return -1;
    const at = piece.start + offset - piece.from;
    const index = this.sentences.findIndex(({end}) => end > at);
    return index < 0 ? this.sentences.length - 1 : index;
  }

  /** Whether some of it stands in a node. */
  isIn(container: Node): boolean {
    return this.#pieces.some(({node}) => node && container.contains(node));
  }
}

/** Walks what a reader sees, and gathers the text by paragraphs. */
class Gatherer {
  readonly passages: Passage[] = [];
  /** The trees of the author's own text; what stands in other shadow trees is made by elements. */
  readonly #trees: ReadonlySet<Node>;
  #text = '';
  #pieces: Piece[] = [];
  #part: Part = 'body';
  #isDirective = false;
  /** The list whose hand-written items are counted. */
  #list: Element | null = null;
  #count = 0;

  constructor(trees: ReadonlySet<Node>) {
    this.#trees = trees;
  }

  /** Gathers from an element, which belongs to one part of the bulletin. */
  gather(element: Element, part: Part): void {
    this.#part = part;
    this.#visit(element);
    this.#close();
  }

  #visit(element: Element): void {
    if (element.matches(UNREAD)) return;
    if (element.localName === 'br') return this.#break();
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.getPropertyValue('content-visibility') === 'hidden')
      return;
    const isBlock = !/^(?:inline|contents|ruby)/.test(style.display);
    if (isBlock) this.#close();
    const outer = this.#part;
    if (element.slot === 'headline' || element.slot === 'lead') this.#part = element.slot;
    this.#enterDirective(element);
    const isPreformatted = /^(?:pre|break)/.test(style.whiteSpace);
    for (const child of childrenOf(element)) {
      if (isElement(child)) this.#visit(child);
      else if (isText(child) && style.visibility === 'visible' && this.#isAuthors(child)) {
        this.#add(child, isPreformatted);
      }
    }
    if (isBlock) this.#close();
    this.#part = outer;
  }

  #isAuthors(node: Node): boolean {
    return this.#trees.has(node.getRootNode());
  }

  #enterDirective(element: Element): void {
    const isItem = element.localName === 'li' && element.part.contains('item');
    if (isItem && !this.#isAuthors(element)) {
      this.#close();
      this.#isDirective = true;
    } else if (element.localName === 'directive-item') {
      this.#close();
      this.#isDirective = true;
      const list = element.closest('directive-list');
      if (list !== this.#list) this.#count = 0;
      this.#list = list;
      this.#count += 1;
      const written = element.getAttribute('number') ?? '';
      // Drawn by the style sheet, so that no node has it; an item without a number has that of its place.
      this.#say(`(${/^\d+$/.test(written) ? written : this.#count}) `);
    }
  }

  #add(node: Text, isPreformatted: boolean): void {
    if (isPreformatted) return this.#push(node, 0, node.data);
    let from = 0;
    // White space of the source is one space on the page.
    for (const space of node.data.matchAll(/[ \t\n\r\f]+/g)) {
      this.#push(node, from, node.data.slice(from, space.index));
      if (!/(?:^|\s)$/.test(this.#text)) this.#push(node, space.index, ' ');
      from = space.index + space[0].length;
    }
    this.#push(node, from, node.data.slice(from));
  }

  #push(node: Text | null, from: number, text: string): void {
    if (!text) return;
    const last = this.#pieces.at(-1);
    const start = this.#text.length;
    this.#text += text;
    if (last && last.node === node && node && last.from + last.length === from) {
      this.#pieces.pop();
      this.#pieces.push({...last, length: last.length + text.length});
    } else this.#pieces.push({node, from, start, length: text.length});
  }

  #say(text: string): void {
    this.#push(null, 0, text);
  }

  /** Two breaks in a row part paragraphs. */
  #break(): void {
    if (/\n\s*$/.test(this.#text)) this.#close();
    else this.#say('\n');
  }

  #close(): void {
    if (this.#text.trim()) {
      const place = this.#pieces.find(({node}) => node)?.node?.parentElement;
      const marked = place ? languageOf(place) : '';
      this.passages.push(
        new Passage(this.#text, this.#pieces, this.#part, this.#isDirective, marked),
      );
      this.#isDirective = false;
    }
    this.#text = '';
    this.#pieces = [];
  }
}

/** The children of an element as a reader sees them: in the places that slots give them. */
function childrenOf(element: Element): Iterable<Node> {
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    return assigned.length ? assigned : element.childNodes;
  }
  if (element.localName === 'details' && !(element as HTMLDetailsElement).open) {
    return element.querySelectorAll(':scope > summary');
  }
  return (element.shadowRoot ?? element).childNodes;
}

/** Says once what the headline, the lead and the opening of the body say twice. */
function withoutRepetition(passages: readonly Passage[]): Passage[] {
  const opening = passages.filter(({part}) => part === 'body').slice(0, OPENING);
  const headlines = new Set(
    passages.filter(({part}) => part === 'headline').map(({text}) => lettersOf(text)),
  );
  const said = new Set(
    opening.flatMap(({sentences, text}) =>
      sentences.map(({start, end}) => lettersOf(text.slice(start, end))),
    ),
  );
  return passages.filter((passage) => {
    if (passage.part === 'lead') passage.leaveOut((sentence) => said.has(lettersOf(sentence)));
    else if (opening.includes(passage)) return !headlines.has(lettersOf(passage.text));
    return true;
  });
}

/**
 * What is to be read of a bulletin, in the order of the page: headline, lead, body with its
 * directives. Left out are what is hidden, what elements themselves have written, controls, and attachments. What
 * the lead has in common with the opening of the body is read in the body.
 *
 * @param toolbar The head of the bulletin.
 * @param article What the toolbar serves.
 */
export function readPassages(toolbar: Element, article: Element | null): Passage[] {
  const gatherer = new Gatherer(
    new Set([toolbar, article ?? toolbar].map((each) => each.getRootNode())),
  );
  for (const part of ['headline', 'lead'] as const) {
    for (const element of toolbar.querySelectorAll(`:scope > [slot="${part}"]`)) {
      gatherer.gather(element, part);
    }
  }
  if (article) gatherer.gather(article, 'body');
  return withoutRepetition(gatherer.passages);
}
