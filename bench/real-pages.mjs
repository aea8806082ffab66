import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import puppeteer from 'puppeteer-core';
import {findEngines} from '../setup/browsers.mjs';

/**
 * Puts the articles of real pages into `<news-article>` and looks whether they can be read: is every
 * piece of text scaled by one step of the text size; is none cut off, or beyond the edge, at 320 px
 * and 200 %; does the page scroll one way only.
 *
 * The pages are not ours to publish. Take those of mozilla/readability, or your own:
 *
 *     npm run bench real-pages <folder> -- --engines=chromium,firefox --typography=unified
 *
 * The folder holds a folder for each page, with `source.html` in it, and `expected.html`, by which the
 * article is found in it; or it holds HTML files, whose whole body is taken. `--part=expected` takes
 * the cleaned text itself.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const TYPES = {'.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html'};

/** Rules of a portal: sizes in pixels, some of them with `!important`, Word's habits. */
const SITE = `body { margin: 0; font: 13px Arial } p { font-size: 14px; line-height: 20px } td, th { font-size: 12px }
  li { line-height: 18px } span { font-size: 13px } .content p, #content p { font-size: 15px !important }
  h2 { font-size: 16px !important } div { font-size: 13px } a { white-space: nowrap }`;

function findPages(folder) {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isFile()) return entry.name.endsWith('.html') ? {name: entry.name, source: path} : [];
    const source = join(path, 'source.html');
    return existsSync(source)
      ? {name: entry.name, source, expected: join(path, 'expected.html')}
      : [];
  });
}

/** Serves the library and the pages, and nothing else: what pages ask for is not there. */
function serve(pages) {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    const [, kind, index] = pathname.split('/');
    const send = (body, type = 'text/html') => {
      response.writeHead(200, {'content-type': `${type}; charset=utf-8`});
      response.end(body);
    };
    if (pathname === '/') {
      send(`<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <style>${SITE}</style><link rel="stylesheet" href="/dist/bantin.css">
        <script type="module" src="/dist/bantin.js"></script><main id="content"></main>`);
    } else if (kind === 'dist' && existsSync(root + pathname)) {
      send(readFileSync(root + pathname), TYPES[extname(pathname)]);
    } else if (kind === 'source' || kind === 'expected') {
      const path = pages[Number(index)][kind];
      send(path && existsSync(path) ? readFileSync(path) : '');
    } else {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/* What follows runs in the page. */

async function put(index, part, typography) {
  const load = async (kind) =>
    new DOMParser().parseFromString(await (await fetch(`/${kind}/${index}`)).text(), 'text/html');
  const page = await load(part === 'expected' ? 'expected' : 'source');
  for (const element of page.querySelectorAll(
    'script, style, link, noscript, template, meta, base',
  )) {
    element.remove();
  }
  let content = page.body;
  if (part !== 'expected') {
    // The smallest element that holds nearly all paragraphs of the cleaned text.
    const words = (node) => node.textContent.replace(/\s+/g, ' ').trim();
    const wanted = [...(await load('expected')).querySelectorAll('p, li, pre, td, h2')]
      .map((element) => words(element).slice(0, 60))
      .filter((text) => text.length > 30);
    for (;;) {
      const next = [...content.children].find((child) => {
        const text = words(child);
        return wanted.filter((piece) => text.includes(piece)).length >= wanted.length * 0.9;
      });
      if (!next || !wanted.length || /^(P|UL|OL|TABLE|TBODY|TR|PRE)$/.test(next.tagName)) break;
      content = next;
    }
  }
  const picture = (width, height) =>
    `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`)}`;
  for (const image of content.querySelectorAll('img')) {
    image.removeAttribute('srcset');
    image.src = picture(
      parseInt(image.getAttribute('width')) || 640,
      parseInt(image.getAttribute('height')) || 400,
    );
  }
  for (const element of content.querySelectorAll('source')) element.remove();
  for (const element of content.querySelectorAll('iframe, embed, object, video, audio')) {
    for (const name of ['src', 'data', 'poster', 'srcdoc', 'autoplay'])
      element.removeAttribute(name);
  }
  const article = document.createElement('news-article');
  article.setAttribute('typography', typography);
  article.append(...[...content.childNodes].map((node) => document.adoptNode(node)));
  const toolbar = document.createElement('news-toolbar');
  toolbar.slot = 'toolbar';
  article.append(toolbar);
  document.querySelector('main').replaceChildren(article);
  await customElements.whenDefined('news-toolbar');
  await new Promise((resolve) => setTimeout(resolve, 250));
  return article.textContent.length;
}

/** Goes through all pieces of text that can be seen, in the article itself. */
function look(task) {
  const article = document.querySelector('news-article');
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const texts = [];
  const isDisplayed = (element) =>
    element === article ||
    (getComputedStyle(element).display !== 'none' && isDisplayed(element.parentElement));
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const parent = text.parentElement;
    if (
      !text.data.trim() ||
      parent.closest('news-toolbar, svg, select, option, textarea, iframe, object')
    )
      continue;
    const range = document.createRange();
    // Without the spaces: a wide one at the end of a line hangs beyond it.
    const rects = [...text.data.matchAll(/\S+/g)].flatMap(({0: word, index}) => {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return [...range.getClientRects()].filter(({width, height}) => width && height);
    });
    const style = getComputedStyle(parent);
    // What rests outside the screen has sizes, but no place.
    const isSeen = task === 'sizes' ? isDisplayed(parent) : rects.length;
    if (!isSeen || style.visibility !== 'visible') continue;
    texts.push({text, parent, rects, style});
  }
  if (task === 'sizes') {
    return texts.map(({text, parent, rects, style}) => ({
      text: text.data.trim().slice(0, 50),
      size: parseFloat(style.fontSize) * (parent.currentCSSZoom ?? 1),
      height: rects[0]?.height,
    }));
  }
  const edge = document.documentElement.clientWidth;
  const lost = [];
  for (const {text, parent, rects} of texts) {
    // An element as wide as a pixel is there for screen readers alone.
    if (rects.every(({width}) => width <= 2)) continue;
    let left = 0;
    let right = edge;
    let top = -Infinity;
    let bottom = Infinity;
    let why = 'edge';
    let isHidden = false;
    let node = text;
    const above = [];
    while (node && node !== article) {
      node = node.assignedSlot ?? node.parentNode ?? node.host;
      if (node instanceof Element) above.push(node);
    }
    for (const element of above) {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (style.opacity === '0' || (style.clip !== 'auto' && style.position === 'absolute'))
        isHidden = true;
      if (/auto|scroll/.test(style.overflowX)) {
        if (element.scrollWidth > element.clientWidth) {
          left = -Infinity;
          right = Infinity;
          break;
        }
      }
      if (/hidden|clip/.test(style.overflowX) && style.display !== 'inline') {
        if (box.width <= 2 || box.height <= 2) isHidden = true;
        if (box.right < right)
          [right, why] = [box.right, `${element.tagName}.${element.className}`];
        left = Math.max(left, box.left);
      }
      // What is cut off at the sides alone may be higher than its box.
      if (/hidden|clip/.test(style.overflowY) && style.display !== 'inline') {
        if (box.bottom < bottom) bottom = box.bottom;
        top = Math.max(top, box.top);
      }
    }
    if (isHidden) continue;
    const out = rects.some(
      (rect) =>
        rect.left < left - 1 ||
        rect.right > right + 1 ||
        rect.top < top - 8 ||
        rect.bottom > bottom + 8,
    );
    if (out) {
      const path = [];
      for (let e = parent; e && e !== article; e = e.parentElement) {
        path.unshift(
          `${e.localName}${e.getAttribute('style') ? `{${e.getAttribute('style').slice(0, 60)}}` : ''}`,
        );
      }
      lost.push(`${text.data.trim().slice(0, 40)} [${why}] ${path.join('>').slice(-200)}`);
    }
  }
  return {
    total: texts.length,
    lost,
    scrollsTwoWays: document.scrollingElement.scrollWidth > edge + 1,
    widest: [...article.querySelectorAll('*')]
      .map((element) => ({element, right: element.getBoundingClientRect().right}))
      .filter(({element}) => {
        for (let node = element; node !== article;) {
          node = node.assignedSlot ?? node.parentNode ?? node.host;
          if (node instanceof Element && /auto|scroll/.test(getComputedStyle(node).overflowX)) {
            return false;
          }
        }
        return true;
      })
      .sort((a, b) => b.right - a.right)
      .slice(0, 4)
      .map(({element, right}) => `${element.cloneNode().outerHTML.slice(0, 120)} to ${right}`),
  };
}

function step(way) {
  const buttons = document
    .querySelector('news-toolbar')
    .shadowRoot.querySelectorAll('.group button');
  buttons[way + 1].click();
  return new Promise((resolve) => setTimeout(resolve, 60));
}

export async function run(options) {
  const option = (name, fallback) =>
    options.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;
  const folder = options.find((text) => !text.startsWith('--'));
  if (!folder) throw new Error('Usage: npm run bench real-pages <folder>');
  const part = option('part', 'source');
  const typography = option('typography', 'unified');
  const pages = findPages(folder).filter(({name}) => name.includes(option('page', '')));
  const server = await serve(pages);
  const origin = `http://127.0.0.1:${server.address().port}/`;
  const {engines} = await findEngines({names: option('engines', 'chromium,firefox').split(',')});

  for (const {name, executablePath} of engines) {
    const browser = await puppeteer.launch({
      browser: name === 'firefox' ? 'firefox' : 'chrome',
      executablePath,
      headless: true,
      args:
        name === 'firefox'
          ? []
          : [
              '--no-sandbox',
              '--disable-background-networking',
              '--disable-component-update',
              '--disable-sync',
            ],
    });
    const page = await browser.newPage();
    const sum = {pages: 0, texts: 0, unscaled: 0, narrow: 0, lost: 0, twoWays: 0};
    for (const [index, {name: title}] of pages.entries()) {
      const say = (what) => option('verbose') !== undefined && console.log(`  ${title}: ${what}`);
      await page.setViewport({width: 1024, height: 800});
      await page.goto(origin);
      await page.evaluate(() => localStorage.clear());
      await page.goto(origin);
      if ((await page.evaluate(put, index, part, typography)) < 200) continue;
      sum.pages++;
      const before = await page.evaluate(look, 'sizes');
      await page.evaluate(step, 1);
      const after = await page.evaluate(look, 'sizes');
      sum.texts += before.length;
      const wrong = after.filter(
        ({size, height}, i) =>
          Math.abs(size / before[i]?.size - 1.15) > 0.005 ||
          Math.abs(height - 1.15 * before[i]?.height) > 2.5,
      );
      sum.unscaled += wrong.length + Math.abs(after.length - before.length);
      for (const {text} of wrong.slice(0, 3)) say(`not scaled: ${text}`);
      if (after.length !== before.length) say(`${before.length} texts, then ${after.length}`);

      await page.evaluate(() =>
        localStorage.setItem('bantin', JSON.stringify({version: 1, textSize: 200, theme: 'auto'})),
      );
      await page.setViewport({width: 320, height: 640});
      await page.goto(origin);
      await page.evaluate(put, index, part, typography);
      const {total, lost, scrollsTwoWays, widest} = await page.evaluate(look, 'places');
      sum.narrow += total;
      sum.lost += lost.length;
      sum.twoWays += Number(scrollsTwoWays);
      for (const text of lost.slice(0, Number(option('verbose', 3)))) say(`cut off: ${text}`);
      if (scrollsTwoWays) say(`scrolls two ways: ${widest.join(', ')}`);
    }
    const version = await browser.version();
    console.log(
      `${version}, ${sum.pages} pages (${part}, ${typography}): ${sum.unscaled} of ${sum.texts} texts not scaled; at 320 px and 200 % ${sum.lost} of ${sum.narrow} texts cut off, ${sum.twoWays} pages scroll two ways`,
    );
    await browser.close();
  }
  server.close();
}
