import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {LATE_PAGES} from './late/pages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const prefix = '/late/';

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

/**
 * Serves `/late/<page>.html` as the page of that name in `late/pages.mjs`, else of the demo, with its script 800 ms late. `?scroll=1200` has the
 * reader scrolled down by so many pixels before the script comes; `?without=css` leaves out
 * `bantin.css`, so that a test can see that it would notice what moves.
 */
export async function serveLate(context, next) {
  const {pathname, searchParams} = context.URL;
  if (!pathname.startsWith(prefix)) return next();
  const name = /^([\w-]+)\.html$/.exec(pathname.slice(prefix.length))?.[1];
  if (!name) return next();
  let html = LATE_PAGES[name] ?? (await readFile(`${root}demo/after/${name}.html`, 'utf8'));
  html = html.replace('/dist/bantin.js', '/dist/bantin.js?delay=800');
  if (searchParams.get('without') === 'css')
    html = html.replace(/<link rel="stylesheet"[^>]*>/, '');
  const scroll = Number(searchParams.get('scroll')) || 0;
  // The page is tall enough by then, and the late script has not come.
  html = html.replace('</body>', `<script>scrollTo(0, ${scroll});${note}</script></body>`);
  context.type = 'html';
  context.body = html;
}
