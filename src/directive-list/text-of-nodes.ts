/** The text of nodes as one string, with the way back to where each part of it stands. */
export interface TextOfNodes {
  /** Every letter that is shown; a space where a line ends. */
  readonly text: string;
  readonly parts: readonly {readonly node: Text; readonly start: number}[];
}

const BREAKS =
  /^(?:BR|P|DIV|LI|UL|OL|DL|DT|DD|TR|TD|TH|TABLE|H[1-6]|BLOCKQUOTE|SECTION|ARTICLE|HR|PRE|FIGURE|FIGCAPTION)$/;
const SILENT = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/;

/** Reads nodes that follow upon each other. */
export function readText(nodes: readonly Node[]): TextOfNodes {
  const parts: {node: Text; start: number}[] = [];
  let text = '';
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      parts.push({node: node as Text, start: text.length});
      text += (node as Text).data;
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || SILENT.test(node.nodeName)) return;
    const breaks = BREAKS.test(node.nodeName);
    if (breaks) text += ' ';
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
    if (breaks) text += ' ';
  };
  nodes.forEach(visit);
  return {text, parts};
}

/** A part of the text as a range of the page; `null` where nothing stands there. */
export function rangeOf({parts}: TextOfNodes, start: number, end: number): StaticRange | null {
  const first = lastBefore(parts, start + 1);
  const last = lastBefore(parts, end);
  if (!first || !last) return null;
  return new StaticRange({
    startContainer: first.node,
    startOffset: Math.min(start - first.start, first.node.length),
    endContainer: last.node,
    endOffset: Math.min(end - last.start, last.node.length),
  });
}

/** The last part that starts before an offset. */
function lastBefore(parts: TextOfNodes['parts'], offset: number) {
  let found: TextOfNodes['parts'][number] | undefined;
  for (const part of parts) {
    if (part.start >= offset) break;
    found = part;
  }
  return found;
}
