/**
 * Lists whose numbers the browser draws: the `<ol>` of an editor. They stay whole where they stand,
 * since only there do their numbers come out right; each `<li>` is a directive.
 */
import {parseDirectives} from '../text/directives.js';
import {isListElement, readParagraphs} from './paragraphs.js';

/** A directive whose number stands in no text. */
export interface DrawnDirective {
  /** What holds it. */
  readonly node: HTMLLIElement;
  readonly number: number;
  /** The number as the browser draws it, `7.`; as the author wrote it, where the text has one. */
  readonly marker: string;
  /** Its whole text with the marker, paragraphs separated by line breaks. */
  readonly text: string;
}

/** What is a matter of its own, with whatever lists it has. */
const ELSEWHERE = 'table, nav, details, dialog, figure, form, fieldset, li, template';

/**
 * Reads the numbered lists of a body. A list inside an item goes on with that item. Bullets are no
 * numbers: a `<ul>` counts where its texts have markers, "(1) …".
 *
 * @param container Where to read.
 * @returns The directives in the order of the page; none where there is but one item, which is no list.
 */
export function readDrawnLists(container: Element): DrawnDirective[] {
  const directives = [...container.querySelectorAll<HTMLElement>('ol, ul')]
    .filter((list) => !isWithin(list, container))
    .flatMap(directivesOf);
  return directives.length > 1 ? directives : [];
}

function isWithin(list: Element, container: Element): boolean {
  const holder = list.parentElement!.closest(ELSEWHERE);
  return !!holder && holder !== container && container.contains(holder);
}

function directivesOf(list: HTMLElement): DrawnDirective[] {
  const nodes = [...list.children].filter(
    (child): child is HTMLLIElement => child.localName === 'li',
  );
  const lines = nodes.map(linesOf);
  const written = parseDirectives(lines.map(([first = '']) => first)).lists;
  if (written.length) {
    return written.flatMap(({items}) =>
      items.map(({number, marker, blocks: [index]}) => ({
        ...{node: nodes[index], number, marker},
        text: lines[index].join('\n'),
      })),
    );
  }
  if (!isNumbered(list)) return [];
  const style = styleOf(list);
  return numbersIn(list, nodes).map((number, index) => {
    const marker = markerOf(number, style);
    return {node: nodes[index], number, marker, text: [marker, lines[index].join('\n')].join(' ')};
  });
}

function isNumbered(list: Element): list is HTMLOListElement {
  return list.localName === 'ol';
}

/**
 * The ordinal value of each item.
 *
 * @see https://html.spec.whatwg.org/multipage/grouping-content.html#ordinal-value
 */
function numbersIn(list: HTMLOListElement, nodes: readonly HTMLLIElement[]): number[] {
  const step = list.reversed ? -1 : 1;
  const start = integerOf(list.getAttribute('start')) ?? (list.reversed ? nodes.length : 1);
  let next = start;
  return nodes.map((node) => {
    const number = integerOf(node.getAttribute('value')) ?? next;
    next = number + step;
    return number;
  });
}

function integerOf(value: string | null): number | null {
  const [digits] = /^\s*[+-]?\d+/.exec(value ?? '') ?? [];
  return digits === undefined ? null : Number(digits);
}

/** The paragraphs of an item, without blank ones; those of lists inside it, too. */
function linesOf(item: Element): string[] {
  return readParagraphs(item).flatMap(({text, nodes: [node]}) =>
    isListElement(node)
      ? [...(node as Element).children].flatMap(linesOf)
      : text.trim()
        ? [text.trim()]
        : [],
  );
}

const TYPES: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** How numbers are drawn: as the editor chose, else decimal, which our rules see to. */
function styleOf(list: HTMLOListElement): string {
  return list.style.listStyleType || TYPES[list.type] || 'decimal';
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/**
 * What the browser draws before an item.
 *
 * @param style A value of `list-style-type`. One that is unknown here gives decimal numbers, which
 * every reader understands.
 */
function markerOf(number: number, style: string): string {
  const upper = style.startsWith('upper');
  const letters = /(?:alpha|latin)$/.test(style)
    ? alphabetic(number)
    : /roman$/.test(style)
      ? roman(number)
      : '';
  if (letters) return `${upper ? letters.toUpperCase() : letters}.`;
  const padding = style === 'decimal-leading-zero' ? 2 : 1;
  return `${number < 0 ? '-' : ''}${`${Math.abs(number)}`.padStart(padding, '0')}.`;
}

/** a … z, aa …; nothing where there are no such letters, and the browser draws a decimal number. */
function alphabetic(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return '';
  let letters = '';
  let rest = number;
  for (const [value, letter] of ROMAN) {
    while (rest >= value) {
      letters += letter;
      rest -= value;
    }
  }
  return letters;
}
