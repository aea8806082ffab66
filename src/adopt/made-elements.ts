import {readParagraphs} from '../directive-list/paragraphs.js';
import {recognise} from '../directive-list/recognition.js';
import {nextTask} from '../shared/idle.js';
import {isPainted} from '../shared/painted.js';

/** What is put around a page that is adopted, before it is there. */
export interface MadeElements {
  readonly toolbar: HTMLElement;
  readonly article: HTMLElement;
  readonly list: HTMLElement;
}

/** Makes the elements; they are drawn when they are put into the page. */
export function makeElements(): MadeElements {
  const [toolbar, article, list] = ['news-toolbar', 'news-article', 'directive-list'].map((tag) =>
    document.createElement(tag),
  );
  return {toolbar, article, list};
}

/**
 * Makes the elements and does what changes nothing of the page, each in a task of its own: they are drawn, and the
 * text is read. What is done for the first time takes longest, and between two tasks a browser can answer its reader.
 * A page that nobody has seen yet has no reader to be answered, and would be painted as it was; there, nothing is
 * done before.
 *
 * @param block What holds the text.
 */
export async function makeElementsAhead(block: Element): Promise<MadeElements> {
  const made = makeElements();
  if (!isPainted()) return made;
  const steps = [
    // Less is in an article than in a toolbar, and with it comes what both need.
    () => drawNow(made.article),
    () => drawNow(made.toolbar),
    () => recognise(block, readParagraphs(block)),
  ];
  for (const step of steps) {
    await nextTask();
    step();
  }
  await nextTask();
  return made;
}

/** Lets an element draw itself at once. */
export function drawNow(element: Element): void {
  (element as Element & {performUpdate?(): void}).performUpdate?.();
}
