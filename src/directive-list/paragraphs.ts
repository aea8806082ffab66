/**
 * From what a CMS prints to paragraphs of text. A paragraph is a block such as `<p>`, or the run of
 * text and inline elements between two breaks; wrappers around several paragraphs are looked through.
 */

/** One paragraph of the page. */
export interface Paragraph {
  /** Its text, as it stands. */
  readonly text: string;
  /** The nodes that make it up, siblings in the order of the page, white space and comments included. */
  readonly nodes: ChildNode[];
  /** The node in which they stand. */
  readonly parent: ParentNode & Node;
}

/** Blocks that are one thing, however many paragraphs of text they hold. */
const WHOLES = new Set(
  'DETAILS DIALOG DL FIELDSET FIGURE FORM H1 H2 H3 H4 H5 H6 HR NAV OL PRE TABLE UL'.split(' '),
);

const BLOCKS = new Set([
  ...WHOLES,
  ...(
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DIV DT FIGCAPTION FOOTER HEADER HGROUP LI MAIN P ' +
    'SECTION'
  ).split(' '),
]);

/** Whether an element begins a line of its own, judged by its name: styles may not have arrived. */
function isBlock(node: Node): node is HTMLElement {
  // An element with a hyphen in its name may be anything; taking it whole loses nothing.
  return BLOCKS.has(node.nodeName) || !!(node as Element).localName?.includes('-');
}

/** Whether several paragraphs may stand inside. */
function isWrapper(element: Element): boolean {
  if (WHOLES.has(element.nodeName) || element.localName.includes('-')) return false;
  for (const child of element.children) {
    if (child.nodeName === 'BR' || isBlock(child) || isWrapper(child)) return true;
  }
  return false;
}

/** What is not shown is not text of the page. */
function isSilent(node: Node): boolean {
  return /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(node.nodeName);
}

function textOf(node: Node): string {
  // A table is a matter of its own: "1." in a cell begins no item.
  if (node.nodeName === 'TABLE' || isSilent(node)) return '';
  if (isListElement(node)) {
    return [...node.childNodes]
      .map((item) => textOf(item).trim())
      .filter(Boolean)
      .join('\n');
  }
  return node.nodeType === Node.COMMENT_NODE ? '' : (node.textContent ?? '');
}

/** Whether a node is a list of the page, which is one paragraph with whatever it holds. */
export function isListElement(node: Node): boolean {
  return node.nodeName === 'OL' || node.nodeName === 'UL';
}

/**
 * Reads the paragraphs of a container in the order of the page. Every node below it belongs to
 * exactly one of them, or is a wrapper around several.
 *
 * @param container Where to read; only its children are read, not itself.
 */
export function readParagraphs(container: ParentNode & Node): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  collect(container, paragraphs);
  return paragraphs;
}

function collect(parent: ParentNode & Node, paragraphs: Paragraph[]): void {
  let run: ChildNode[] = [];
  let text = '';
  const endRun = () => {
    if (!run.length) return;
    const before = paragraphs.at(-1);
    // White space and the second of two breaks stay with what they follow.
    if (!text.trim() && before?.parent === parent) {
      before.nodes.push(...run);
    } else {
      paragraphs.push({text, nodes: run, parent});
    }
    run = [];
    text = '';
  };
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.ELEMENT_NODE && isWrapper(node as Element)) {
      endRun();
      collect(node as Element, paragraphs);
    } else if (isBlock(node)) {
      endRun();
      paragraphs.push({text: textOf(node), nodes: [node], parent});
    } else {
      run.push(node);
      text += textOf(node);
      if (node.nodeName === 'BR') endRun();
    }
  }
  endRun();
}
