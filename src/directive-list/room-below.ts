/** What stands between the text of a directive and the next one. */
export type End = 'blank-line' | 'margin' | 'nothing';

const isBlank = (node: Node) => !/[^\s\p{Cf}]/u.test(node.textContent ?? '');

/**
 * Says what a directive ends with, judged by its markup: layout would have to be computed for it.
 *
 * @param item The `<li>` in the shadow tree whose slots hold the directive.
 */
export function endOf(item: Element): End {
  const nodes = [...item.querySelectorAll('slot')].flatMap((slot) => slot.assignedNodes());
  let breaks = 0;
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index];
    // It has its margin inside.
    if (node.nodeName === 'DIRECTIVE-ITEM') return 'blank-line';
    if (node.nodeName === 'BR') {
      if (++breaks > 1) return 'blank-line';
    } else if (node.nodeName === 'DIV') {
      return isBlank(node) ? 'blank-line' : 'nothing';
    } else if (/^(?:#text|A|B|FONT|I|SPAN|STRONG|U|O:P)$/.test(node.nodeName)) {
      if (!isBlank(node)) return 'nothing';
    } else {
      return 'margin';
    }
  }
  return 'nothing';
}

/** Whether the browser holds the text still that is read while something above it grows. */
const HOLDS_STILL = globalThis.CSS?.supports('overflow-anchor', 'auto');

/**
 * Makes room below directives that have none: "(1) …<br>(2) …". Nothing may move under the eyes of a
 * reader, so a directive that is on the screen waits until it has left it.
 */
export class RoomBelow {
  readonly #observer = new IntersectionObserver((entries, observer) => {
    for (const {target, isIntersecting, boundingClientRect} of entries) {
      if (isIntersecting || (boundingClientRect.top < 0 && !HOLDS_STILL)) continue;
      target.classList.add('roomy');
      observer.unobserve(target);
    }
  });

  /** Makes room below a directive as soon as that can be done. */
  make(item: Element): void {
    item.classList.add('tight');
    if (!item.classList.contains('roomy')) this.#observer.observe(item);
  }
}
