import {randomUUID} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {LATE_PAGES} from './late/pages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const prefix = '/late/';

/** So long a script is held back for a page that is never painted, in milliseconds. */
const LONGEST_WAIT = 10_000;

/** Pages whose script waits until they have been seen, by a key of each. */
const pages = new Map();

function pageOf(key) {
  if (!pages.has(key)) {
    const page = {};
    page.seen = new Promise((resolve) => (page.see = resolve));
    pages.set(key, page);
  }
  return pages.get(key);
}

/** `?once-seen=<key>` on any file holds its answer back until a page has told that it was painted. */
export async function holdBack(context, next) {
  const key = context.URL.searchParams.get('once-seen');
  if (key) await Promise.race([pageOf(key).seen, sleep(LONGEST_WAIT)]);
  await next();
}

/** Notes where every line of text on the screen begins, once it has been painted and before the script comes. */
export const note = `
  // Chrome before 128 reports the boxes of what is zoomed in pixels of its own.
  const scaleOf = (element) => {
    let scale = 1;
    if ('currentCSSZoom' in Element.prototype) return scale;
    for (let each = element; each; each = each.parentElement) scale *= +getComputedStyle(each).zoom || 1;
    return scale;
  };
  window.linesOnScreen = () => {
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      if (!walker.currentNode.data.trim()) continue;
      range.selectNodeContents(walker.currentNode);
      const scale = scaleOf(walker.currentNode.parentElement);
      for (const rect of range.getClientRects()) {
        const [left, top, bottom] = [rect.left, rect.top, rect.bottom].map((value) => value * scale);
        if (bottom < 0 || top > innerHeight) continue;
        lines.push(Math.round(left) + ' ' + Math.round(top) + ' ' + walker.currentNode.data.trim().slice(0, 30));
      }
    }
    return lines;
  };
  requestAnimationFrame(() => requestAnimationFrame(() => (window.linesBefore = linesOnScreen())));
`;

/** Tells the server that a page has been painted, as the engine says. */
const tell = (key) => `
  const tell = () => {
    if (window.linesBefore && performance.getEntriesByType('paint').length) fetch('${prefix}seen/${key}');
    else setTimeout(tell, 20);
  };
  tell();
`;

/**
 * Serves `/late/<page>.html` as the page of that name in `late/pages.mjs`, else of the demo, with its script 800 ms late,
 * and not before the page has been painted, however long that takes. `?scroll=1200` has the
 * reader scrolled down by so many pixels before the script comes; `?without=css` leaves out
 * `bantin.css`, so that a test can see that it would notice what moves.
 */
export async function serveLate(context, next) {
  const {pathname, searchParams} = context.URL;
  if (!pathname.startsWith(prefix)) return next();
  const [, seen] = /^seen\/([\w-]+)$/.exec(pathname.slice(prefix.length)) ?? [];
  if (seen) {
    pageOf(seen).see();
    context.status = 204;
    return undefined;
  }
  const name = /^([\w-]+)\.html$/.exec(pathname.slice(prefix.length))?.[1];
  if (!name) return next();
  let html = LATE_PAGES[name] ?? (await readFile(`${root}demo/after/${name}.html`, 'utf8'));
  const key = randomUUID();
  html = html.replace('/dist/bantin.js', `/dist/bantin.js?delay=800&once-seen=${key}`);
  if (searchParams.get('without') === 'css')
    html = html.replace(/<link rel="stylesheet"[^>]*>/, '');
  const scroll = Number(searchParams.get('scroll')) || 0;
  // The page is tall enough by then, and the late script has not come.
  html = html.replace(
    '</body>',
    `<script>scrollTo(0, ${scroll});${note}${tell(key)}</script></body>`,
  );
  context.type = 'html';
  context.body = html;
  return undefined;
}
