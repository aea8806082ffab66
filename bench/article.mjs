import {readFileSync} from 'node:fs';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {launchChromium} from './browser.mjs';

/**
 * What an article costs beside the same HTML bare: the time from the moment when the HTML is put into a page in
 * which the script has run, until it is laid out as it will stay and painted, and the memory that the page, DOM
 * and all, holds more than before. Then how fast its citations are found.
 *
 * Each round opens new pages, one kind after the other, so that a busy moment is shared. Medians.
 *
 * Options: `--counts=100,1000,10000`, `--rounds=7`.
 */
// A browser measures the memory of pages that are isolated from others, which only a secure origin can be.
const ORIGIN = 'http://localhost';
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};
const root = fileURLToPath(new URL('..', import.meta.url));
const TYPES = {'.js': 'text/javascript', '.css': 'text/css'};
const HEAD =
  '<link rel="stylesheet" href="/dist/bantin.css"><script type="module" src="/dist/bantin.js"></script>' +
  '<style>.bare { padding: 32px 71px; font: 18px/1.7 system-ui, sans-serif; max-width: 640px } .bare p { margin: 0 0 1em }</style>';

const KINDS = {
  bare: {name: 'bare HTML', wrap: (html) => `<div class="bare">${html}</div>`},
  article: {name: 'news-article', wrap: (html) => `<news-article>${html}</news-article>`},
  full: {
    name: 'with all that it can show',
    wrap: (html) =>
      `<news-article published="09/10/2020" modified="10/10/2020" reading-time progress citations="list link" citation-url="/van-ban?so={symbol}">${html}</news-article>`,
  },
};

function paragraphs(count) {
  const page = readFileSync(`${root}/demo/before/portal-p.html`, 'utf8');
  const source = [...page.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map(([, text]) => text.trim());
  return Array.from({length: count}, (_, i) => `<p>${source[i % source.length]}</p>\n`).join('');
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** The kinds, in every round another one first: what comes first pays for what the others find ready. */
const inTurn = (round) => {
  const kinds = Object.entries(KINDS);
  const first = (round + 1) % kinds.length;
  return [...kinds.slice(first), ...kinds.slice(0, first)];
};

export async function run(options) {
  const option = (name, fallback) =>
    options.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;
  const counts = option('counts', '100,1000,10000').split(',').map(Number);
  const rounds = Number(option('rounds', '7'));

  // Only a whole browser measures the memory of a page.
  const browser = await launchChromium({
    isWhole: true,
    args: ['--enable-blink-features=ForceEagerMeasureMemory'],
  });

  /** Puts HTML into a new page, and says what it took. */
  async function measure(html) {
    const page = await browser.newPage({viewport: {width: 1024, height: 768}});
    await page.route('**/*', (route) => {
      const {pathname} = new URL(route.request().url());
      if (pathname === '/') {
        return route.fulfill({
          contentType: 'text/html',
          headers: ISOLATED,
          body: `<!doctype html><html lang="vi"><meta charset="utf-8">${HEAD}<p>Bản tin</p><news-article><p>Bản tin</p></news-article><main></main>`,
        });
      }
      return route.fulfill({
        path: root + pathname,
        contentType: TYPES[extname(pathname)],
        headers: ISOLATED,
      });
    });
    await page.goto(ORIGIN);
    await page.evaluate(() => customElements.whenDefined('news-article'));
    const memoryNow = () =>
      page.evaluate(async () => (await performance.measureUserAgentSpecificMemory()).bytes / 1e6);
    const before = await memoryNow();
    const time = await page.evaluate(async (html) => {
      const frame = () =>
        new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      await frame();
      const main = document.querySelector('main');
      const start = performance.now();
      main.insertAdjacentHTML('beforeend', html);
      await main.firstElementChild.updateComplete;
      void document.scrollingElement.scrollHeight;
      await frame();
      return performance.now() - start;
    }, html);
    // What is loaded on demand comes after the text.
    await page.waitForTimeout(500);
    const memory = (await memoryNow()) - before;
    await page.close();
    return {time, memory};
  }

  console.log(`Chromium ${browser.version()}, ${rounds} rounds, medians\n`);
  console.log(`${'paragraphs'.padEnd(38)}readable ms   ×bare          MB   ×bare`);
  for (const count of counts) {
    const html = paragraphs(count);
    const samples = new Map(Object.keys(KINDS).map((kind) => [kind, []]));
    for (let round = -1; round < rounds; round++) {
      for (const [kind, {wrap}] of inTurn(round)) {
        const sample = await measure(wrap(html));
        // The first round warms up.
        if (round >= 0) samples.get(kind).push(sample);
      }
    }
    const of = (kind, what) => median(samples.get(kind).map((sample) => sample[what]));
    for (const [kind, {name}] of Object.entries(KINDS)) {
      const cells = ['time', 'memory'].flatMap((what) => [
        of(kind, what)
          .toFixed(what === 'time' ? 1 : 2)
          .padStart(10),
        (of(kind, what) / of('bare', what)).toFixed(2).padStart(8),
      ]);
      console.log(`${String(count).padStart(10)}  ${name.padEnd(26)}${cells.join('')}`);
    }
  }
  await browser.close();

  const {findCitations} = await import('../dist/text.js');
  const text = paragraphs(1000).replace(/<[^>]*>/g, '');
  const times = Array.from({length: 20}, () => {
    const start = performance.now();
    findCitations(text);
    return performance.now() - start;
  });
  console.log(
    `\nIts citations: ${((text.length * 2) / 1000 / Math.min(...times)).toFixed(0)} MB/s (2 bytes a unit); \`npm run bench citations\` compares`,
  );
}
