import {readFileSync} from 'node:fs';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {findEngines} from '../setup/browsers.mjs';

/**
 * `<directive-list>` against the same text without it, in one run: time until the text can be read,
 * growth, memory, one keystroke of search, and how fast the parser reads. The text is that of the
 * bulletin in `demo/`, over and over.
 *
 * Options: `--counts=100,1000,10000`, `--rounds=5`, `--markups=p,div,br,bare,ol`.
 */
const ORIGIN = 'http://bantin.test';
const root = fileURLToPath(new URL('..', import.meta.url));
const TYPES = {'.js': 'text/javascript', '.css': 'text/css'};

const MARKUPS = {
  p: (texts) => texts.map((text, i) => `<p>(${i + 1}) ${text}</p>\n`).join(''),
  div: (texts) =>
    texts.map((text, i) => `<div>(${i + 1}) ${text}</div><div>&nbsp;</div>\n`).join(''),
  br: (texts) =>
    `<div><font>${texts.map((text, i) => `(${i + 1}) ${text}<br><br>\n`).join('')}</font></div>`,
  bare: (texts) => texts.map((text, i) => `(${i + 1}) ${text}<br><br>\n`).join(''),
  ol: (texts) => `<ol>${texts.map((text) => `<li>${text}</li>\n`).join('')}</ol>`,
};

function sourceTexts() {
  const page = readFileSync(`${root}/demo/before/portal-p.html`, 'utf8');
  return [...page.matchAll(/<p[^>]*>\s*\(\d+\)\s*([\s\S]*?)<\/p>/g)].map(([, text]) => text.trim());
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

export async function run(options) {
  const option = (name, fallback) =>
    options.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;
  const counts = option('counts', '100,1000,10000').split(',').map(Number);
  const rounds = Number(option('rounds', '5'));
  const names = option('markups', Object.keys(MARKUPS).join()).split(',');
  const source = sourceTexts();
  const texts = (count) => Array.from({length: count}, (_, i) => source[i % source.length]);

  const {engines} = await findEngines({names: ['chromium']});
  const [engine] = engines;
  if (!engine)
    throw new Error('There is no Chromium here; CONTRIBUTING.md says how tests find one.');
  const browser = await chromium.launch({
    executablePath: engine.executablePath,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  console.log(`Chromium ${browser.version()}, ${rounds} rounds, medians\n`);

  /** A page with the library and nothing else, on which `work` is done. */
  async function onPage(work, argument) {
    const page = await browser.newPage({viewport: {width: 1024, height: 768}});
    await page.route(`${ORIGIN}/**`, (route) => {
      const {pathname} = new URL(route.request().url());
      if (pathname === '/') {
        return route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><html lang="vi"><meta charset="utf-8">
            <link rel="stylesheet" href="/dist/bantin.css">
            <style>.plain { padding: 32px 71px; font: 18px/1.7 sans-serif; max-width: 640px }
            .plain p, .plain li { margin: 0 0 1.4em }</style>
            <script type="module" src="/dist/bantin.js"></script><main></main>`,
        });
      }
      return route.fulfill({path: root + pathname, contentType: TYPES[extname(pathname)]});
    });
    await page.goto(ORIGIN);
    await page.evaluate(() => customElements.whenDefined('directive-list'));
    // What a page with such a list has loaded before: the parser, the buttons.
    await page.evaluate(async () => {
      const main = document.querySelector('main');
      main.innerHTML =
        '<directive-list searchable>1. Một<br>2. Hai</directive-list><directive-list><p>(1) Một<p>(2) Hai</directive-list>';
      await new Promise((resolve) => setTimeout(resolve, 200));
      main.replaceChildren();
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    const result = await work(page, argument);
    await page.close();
    return result;
  }

  const readable = (page, html) =>
    page.evaluate(async (markup) => {
      const main = document.querySelector('main');
      const frame = () =>
        new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      await frame();
      const start = performance.now();
      main.innerHTML = markup;
      await main.querySelector('directive-list')?.updateComplete;
      await frame();
      return performance.now() - start;
    }, html);

  async function heap(page, html) {
    await readable(page, html);
    await page.waitForTimeout(300);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.collectGarbage');
    const {metrics} = await session.send('Performance.getMetrics');
    const of = (wanted) => metrics.find(({name}) => name === wanted).value;
    return of('JSHeapUsedSize') / 1e6;
  }

  const list = (html) => `<directive-list>${html}</directive-list>`;
  const plain = (html) => `<div class="plain">${html}</div>`;
  const times = new Map();
  for (const count of counts) {
    console.log(`${count.toLocaleString('en')} directives: time until readable, in ms`);
    const samples = new Map();
    // Interleaved, so that a busy moment of the machine is shared.
    for (let round = 0; round < rounds; round++) {
      for (const name of names) {
        const html = MARKUPS[name](texts(count));
        for (const [kind, wrap] of Object.entries({list, plain})) {
          const key = `${name} ${kind}`;
          samples.set(key, [...(samples.get(key) ?? []), await onPage(readable, wrap(html))]);
        }
      }
    }
    for (const name of names) {
      const [ours, theirs] = ['list', 'plain'].map((kind) =>
        median(samples.get(`${name} ${kind}`)),
      );
      times.set(`${name} ${count}`, ours);
      console.log(
        `  ${name.padEnd(5)} list ${ours.toFixed(0).padStart(6)}   plain ${theirs.toFixed(0).padStart(6)}   ratio ${(ours / theirs).toFixed(2)}`,
      );
    }
  }
  for (const name of counts.length > 1 ? names : []) {
    const [small, large] = counts.slice(-2);
    const growth = times.get(`${name} ${large}`) / times.get(`${name} ${small}`);
    console.log(`growth ${small} → ${large}, ${name}: ${growth.toFixed(1)}×`);
  }

  const most = counts.at(-1);
  const html = MARKUPS.p(texts(most));
  console.log(`\nHeap with ${most} directives, in MB of JavaScript`);
  for (const [kind, wrap] of Object.entries({list, plain})) {
    console.log(`  ${kind.padEnd(5)} ${(await onPage(heap, wrap(html))).toFixed(1)}`);
  }

  const strokes = await onPage(async (page) => {
    await readable(page, `<directive-list searchable>${html}</directive-list>`);
    const field = page.locator('directive-list input[type=search]');
    await field.focus();
    await page.waitForTimeout(1500);
    return page.evaluate(async () => {
      const input = document.querySelector('directive-list').shadowRoot.querySelector('input');
      const taken = [];
      const query = 'phòng chống dịch bệnh gia súc';
      for (let end = 1; end <= query.length; end++) {
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        const start = performance.now();
        input.value = query.slice(0, end);
        input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
        await new Promise((resolve) => {
          requestAnimationFrame(() => {
            const {port1, port2} = new MessageChannel();
            port1.onmessage = resolve;
            port2.postMessage(null);
          });
        });
        taken.push(performance.now() - start);
      }
      // The frame is waited for: a machine that is idle takes a part of 16.7 ms for nothing.
      const work = [];
      for (let end = 1; end <= query.length; end++) {
        input.value = query.slice(0, end);
        const start = performance.now();
        input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
        work.push(performance.now() - start);
      }
      return {taken, work};
    });
  });
  console.log(
    `\nSearch, ${most} directives, a keystroke in ms: handler median ${median(strokes.work).toFixed(1)}, longest ${Math.max(...strokes.work).toFixed(1)}; until painted median ${median(strokes.taken).toFixed(1)}, longest ${Math.max(...strokes.taken).toFixed(1)}`,
  );
  await browser.close();

  const {parseDirectives} = await import('../dist/text.js');
  const paragraphs = texts(most).map((text, i) => `(${i + 1}) ${text}`);
  const bytes = Buffer.byteLength(paragraphs.join('\n'));
  const speeds = Array.from({length: rounds}, () => {
    const start = performance.now();
    parseDirectives(paragraphs);
    return bytes / 1e3 / (performance.now() - start);
  });
  console.log(`Parser: ${median(speeds).toFixed(1)} MB/s of ${(bytes / 1e6).toFixed(1)} MB`);
}
