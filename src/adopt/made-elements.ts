import {readParagraphs} from '../directive-list/paragraphs.js';
import {makeAhead} from '../directive-list/read-ahead.js';
import {getPreferences} from '../reading/preferences.js';
import {nextTask} from '../shared/idle.js';
import {isPainted} from '../shared/painted.js';
import {bringAdoptStyles} from './adopt-styles.js';
import type {FoundParts} from './found-parts.js';
import {readBody, type ReadBody} from './read-body.js';
import {findOldTools} from './retired-tools.js';
import {shapeAhead} from './shape-ahead.js';

/** What is put around a page that is adopted, before it is there. */
export interface MadeElements {
  readonly toolbar: HTMLElement;
  readonly article: HTMLElement;
  readonly list: HTMLElement;
  /** What is known of the text, if it has been read. */
  readonly body?: ReadBody;
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
 * @param parts What is to be taken over.
 */
export async function makeElementsAhead(parts: FoundParts): Promise<MadeElements> {
  const {article, toolbar} = parts;
  if (!isPainted()) return makeElements();
  // First: what the body needs may have to be loaded.
  const paragraphs = await inTask(() => readParagraphs(article));
  const body = await inTask(() => readBody(article, paragraphs));
  await inTask(() => makeAhead(body.items));
  const made = await inTask(makeElements);
  await inTask(getPreferences);
  await shapeAhead(parts);
  await inTask(bringAdoptStyles);
  // Less is in an article than in a toolbar, and with it comes what both need.
  await inTask(() => drawNow(made.article));
  await inTask(() => drawNow(made.toolbar));
  await inTask(() => toolbar && findOldTools(toolbar));
  await body.isReady();
  return inTask(() => ({...made, body}));
}

/** Does a step in a task of its own, and gives what it gives. */
async function inTask<T>(step: () => T): Promise<T> {
  await nextTask();
  return step();
}

/** Lets an element draw itself at once. */
export function drawNow(element: Element): void {
  (element as Element & {performUpdate?(): void}).performUpdate?.();
}
