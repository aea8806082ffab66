import {DEV_MODE, warn} from '../shared/development.js';
import {NewsAdoptEvent} from './adopt.events.js';
import {move, MovedNodes} from './moved-nodes.js';
import {PRESETS, type AdoptSelectors, type PresetName} from './presets.js';
import {RetiredTools} from './retired-tools.js';

export {NewsAdoptEvent} from './adopt.events.js';
export type {AdoptSelectors, PresetName} from './presets.js';

/** How a page is adopted. Selectors that are given stand before those of the preset. */
export interface AdoptOptions extends AdoptSelectors {
  /** The kind of portal; one that is unknown counts as none. */
  readonly preset?: PresetName;
}

/** A page whose blocks have been taken over. */
export interface Adoption {
  /** The toolbar that was made. */
  readonly toolbar: HTMLElement;
  /** The article that was made. */
  readonly article: HTMLElement;
  /** Puts every node back where it was, and takes away what was made. */
  restore(): void;
}

const PARTS = ['date', 'headline', 'lead'] as const;

/** What has been adopted, so that a second call finds it. */
const adopted = new WeakMap<Element, Adoption>();

/**
 * Takes over the blocks that a portal prints: puts our elements around what is there, and moves it
 * into them. Nothing is copied or dropped, the blocks and their ids stay, and the old links for the
 * size of the text are hidden. Content that a portal puts into the block later is taken over as well.
 *
 * A selector that is no selector, or that matches nothing or several things, changes nothing; a
 * development build says so on the console.
 *
 * @param options Where things are; `{preset: 'publishing-portal'}` where that is known.
 * @returns What was made, what an earlier call made of the same block, or `null`.
 */
export function adopt(options: AdoptOptions = {}): Adoption | null {
  const selectors = selectorsOf(options);
  const block = findOne(selectors.article, 'article', document);
  if (!block) return null;
  const known = adopted.get(block);
  if (known) return known;
  if (block.closest('news-article, news-toolbar')) return null;

  const head = findOne(selectors.toolbar, 'toolbar', document);
  const isApart = !head || !(head.contains(block) || block.contains(head));
  if (!isApart) {
    if (DEV_MODE) warn(block, 'The selectors for toolbar and article match one inside the other.');
    return null;
  }
  const adoption = takeOver(block, head, selectors);
  adopted.set(block, adoption);
  block.dispatchEvent(new NewsAdoptEvent(adoption));
  return adoption;
}

/** What is known of the portal, and over it what was given; of anything else, nothing. */
function selectorsOf(options: AdoptOptions): AdoptSelectors {
  const known: AdoptSelectors = (options.preset && PRESETS[options.preset]) ?? {};
  const names = [...PARTS, 'toolbar', 'article', 'byline'] as const;
  return Object.fromEntries(names.map((name) => [name, options[name] || known[name]]));
}

/** The one element that a selector matches. */
function findOne(
  selector: string | undefined,
  part: string,
  within: Document | Element,
): HTMLElement | null {
  if (!selector || typeof selector !== 'string') return null;
  let found: HTMLElement[];
  try {
    found = [...within.querySelectorAll<HTMLElement>(selector)];
  } catch {
    if (DEV_MODE) warn(document.body, `"${selector}" for ${part} is no selector.`);
    return null;
  }
  const [only] = found;
  const isPage = only?.matches('html, head, body, script, style, link, meta, title');
  if (found.length === 1 && only instanceof HTMLElement && !isPage) return only;
  if (DEV_MODE) {
    const seen = found.length === 1 ? 'the page itself' : `${found.length} elements`;
    warn(document.body, `"${selector}" for ${part} matches ${seen}; it must match one block.`);
  }
  return null;
}

function takeOver(block: HTMLElement, head: HTMLElement | null, where: AdoptSelectors): Adoption {
  const moved = new MovedNodes();
  const retired = new RetiredTools();
  const article = document.createElement('news-article');
  const list = document.createElement('directive-list');
  const toolbar = document.createElement('news-toolbar');
  article.id = freeId('ban-tin');
  toolbar.setAttribute('for', article.id);

  const parts = PARTS.map((part) => {
    const found = findOne(where[part], part, head ?? document);
    return found && !block.contains(found) ? found : null;
  });
  const first = parts.filter((part) => part !== null).sort(inOrder)[0];
  if (head) head.prepend(toolbar);
  else if (first) first.before(toolbar);
  else block.before(toolbar);
  parts.forEach((part, index) => {
    if (part) moved.take(part, toolbar, PARTS[index]);
  });
  if (head) retired.retire(head, toolbar);

  const byline = findOne(where.byline, 'byline', block);
  article.append(list);
  block.append(article);
  const takeBody = () => {
    for (const node of [...block.childNodes]) if (node !== article) move(node, list, null);
  };
  takeBody();
  if (byline) moved.take(byline, article, 'byline');

  // What a portal puts beside the article later belongs into it; where it has put something else in
  // its place, that is taken over instead.
  const observer = new MutationObserver(() => {
    if (article.parentNode !== block) {
      list.replaceChildren();
      block.append(article);
    }
    takeBody();
    observer.takeRecords();
  });
  observer.observe(block, {childList: true});

  return {
    toolbar,
    article,
    restore() {
      observer.disconnect();
      adopted.delete(block);
      (list as HTMLElement & {restore?(): void}).restore?.();
      moved.restore();
      for (const node of [...list.childNodes]) move(node, block, article);
      article.remove();
      toolbar.remove();
      retired.restore();
    },
  };
}

function inOrder(a: Node, b: Node): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function freeId(base: string): string {
  let id = base;
  for (let copy = 2; document.getElementById(id); copy++) id = `${base}-${copy}`;
  return id;
}
