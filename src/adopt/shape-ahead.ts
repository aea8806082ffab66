import {getPreferences} from '../reading/preferences.js';
import {canDivideTasks, nextTask} from '../shared/idle.js';
import type {FoundParts} from './found-parts.js';

/** Enough to meet nearly every letter that the language has. */
const SHAPED_UNITS = 4000;

/** Of so many stressed words the faces are looked up. */
const STRESSED = 50;

/** Letters as they stand, each once. */
const lettersOf = (node: Node | null): string =>
  [...new Set(node?.textContent?.slice(0, SHAPED_UNITS))].join('');

/**
 * Shapes the letters of a page in the faces and sizes that it is about to have, each in a task of its own. A page that is
 * adopted has not had them before, and what takes longest in the frame that shows it is not to lay it out, but to load
 * the faces and to measure every letter for the first time. Engines keep that for the whole page, whoever has asked for
 * it; a canvas that nobody sees asks without touching the page.
 *
 * @param parts What is to be taken over.
 */
export async function shapeAhead({article, headline, lead}: FoundParts): Promise<void> {
  // In one task with everything else nothing is gained.
  const context = canDivideTasks() && document.createElement('canvas').getContext('2d');
  if (!context) return;
  const style = getComputedStyle(article);
  const token = (name: string) => style.getPropertyValue(`--bantin-${name}`);
  // As the style sheets say it: a sheet that was not brought by us cannot be asked.
  const sans = token('font-sans') || "system-ui, 'Segoe UI', Roboto, Arial, sans-serif";
  const serif = token('font-serif') || "'Noto Serif', Cambria, 'Times New Roman', serif";
  const headlineSize = Math.min(Math.max(27, 18 + innerWidth / 50), 38);
  const scale = getPreferences().textSize / 100;
  const size = textSizeOf(article);
  const stressed = [...article.querySelectorAll('b, strong, i, em')]
    .slice(0, STRESSED)
    .map((node): [string, Node] => {
      const {fontStyle, fontWeight} = getComputedStyle(node);
      return [`${fontStyle} ${fontWeight} ${size}px ${sans}`, node];
    });
  const fonts = new Map<string, Node | null>([
    [`${size}px ${sans}`, article],
    ...stressed,
    [`500 ${size + 2 * scale}px ${sans}`, lead],
    [`700 ${headlineSize * scale}px ${serif}`, headline],
    // The tools.
    [`15px ${sans}`, article],
    [`600 17px ${sans}`, article],
  ]);
  for (const [font, node] of fonts) {
    await nextTask();
    context.font = font;
    context.measureText(lettersOf(node));
  }
}

/** The size that the text of a block will have, in pixels. */
export function textSizeOf(block: Element): number {
  const size = getComputedStyle(block).getPropertyValue('--bantin-font-size');
  return (parseFloat(size) || 18) * (getPreferences().textSize / 100);
}
