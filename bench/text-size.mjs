import {readFileSync} from 'node:fs';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {launchChromium} from './browser.mjs';

/**
 * What one step of the text size costs, up and down: ours in an article and in a list, plain
 * `font-size` and plain `zoom` on the same text, and two libraries of the registry; then what a
 * toolbar costs at start. All in one run, the kinds in turn, so that a busy moment is shared.
 *
 * Two times are taken: until the page is laid out anew (asked for in the same task), and until the
 * frame after that has been painted.
 *
 * Options: `--counts=100,1000,10000`, `--rounds=5`, `--kinds=article,list,zoom,…`.
 */
const ORIGIN = 'http://bantin.test';
const root = fileURLToPath(new URL('..', import.meta.url));
const TYPES = {'.js': 'text/javascript', '.css': 'text/css'};
const PICTURE =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='400' height='200'%3E%3Crect width='400' height='200' fill='%239bb'/%3E%3C/svg%3E";

const OURS =
  '<link rel="stylesheet" href="/dist/bantin.css"><script type="module" src="/dist/bantin.js"></script>';
const PLAIN =
  '<style>.plain { padding: 32px 71px; font: 18px/1.7 sans-serif; max-width: 640px } .plain p { margin: 0 0 1em } .plain img { max-width: 100% }</style>';
const toolbar = '<news-toolbar slot="toolbar" tools="text-size"></news-toolbar>';
const plain = (html) => `<div class="plain">${html}</div>`;

/** Each prepares `window.step(way)`, which makes the text larger (1) or smaller (-1), in one task. */
const KINDS = {
  article: {
    name: 'news-article',
    head: OURS,
    wrap: (html) => `<news-article>${toolbar}${html}</news-article>`,
    prepare: () => {
      const buttons = document
        .querySelector('news-toolbar')
        .shadowRoot.querySelectorAll('.group button');
      window.step = (way) => buttons[way > 0 ? 2 : 0].click();
    },
  },
  list: {
    name: 'directive-list',
    head: OURS,
    wrap: (html) =>
      `<news-article>${toolbar}<directive-list>${html}</directive-list></news-article>`,
    prepare: () => {
      const buttons = document
        .querySelector('news-toolbar')
        .shadowRoot.querySelectorAll('.group button');
      window.step = (way) => buttons[way > 0 ? 2 : 0].click();
    },
  },
  zoom: {
    name: 'plain zoom',
    head: `${PLAIN}<style>.plain { zoom: var(--scale, 1) }</style>`,
    wrap: plain,
    prepare: () => {
      window.step = (way) =>
        document.documentElement.style.setProperty('--scale', way > 0 ? '1.15' : '1');
    },
  },
  'font-size': {
    name: 'plain font-size',
    head: `${PLAIN}<style>.plain { font-size: calc(18px * var(--scale, 1)) }</style>`,
    wrap: plain,
    prepare: () => {
      window.step = (way) =>
        document.documentElement.style.setProperty('--scale', way > 0 ? '1.15' : '1');
    },
  },
  sienna: {
    name: 'sienna-accessibility',
    head: PLAIN,
    wrap: plain,
    script: 'node_modules/sienna-accessibility/dist/sienna.min.js',
    prepare: async () => {
      const find = async (selector) => {
        for (let i = 0; i < 100 && !document.querySelector(selector); i++) {
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        return document.querySelector(selector);
      };
      (await find('.asw-menu-btn')).click();
      const [plus, minus] = [await find('.asw-plus'), await find('.asw-minus')];
      window.step = (way) => (way > 0 ? plus : minus).click();
    },
  },
  accessibility: {
    name: 'accessibility (pixel mode)',
    head: PLAIN,
    wrap: plain,
    script: 'node_modules/accessibility/dist/main.bundle.js',
    prepare: async () => {
      const tool = new window.Accessibility({textPixelMode: true, textSizeFactor: 2});
      await new Promise((resolve) => setTimeout(resolve, 500));
      window.step = (way) => tool.alterTextSize(way > 0);
    },
  },
};

function sourceTexts() {
  const page = readFileSync(`${root}/demo/before/portal-p.html`, 'utf8');
  return [...page.matchAll(/<p[^>]*>\s*\(\d+\)\s*([\s\S]*?)<\/p>/g)].map(([, text]) => text.trim());
}

/** Paragraphs as a CMS prints them, a picture in every tenth. */
function paragraphs(count) {
  const source = sourceTexts();
  return Array.from({length: count}, (_, i) => {
    const text = source[i % source.length];
    const picture =
      i % 10 === 9 ? `<br><img src="${PICTURE}" width="400" height="200" alt="Ảnh">` : '';
    return `<p>(${i + 1}) <span style="font-family: Arial">${text}</span>${picture}</p>\n`;
  }).join('');
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

export async function run(options) {
  const option = (name, fallback) =>
    options.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;
  const counts = option('counts', '100,1000,10000').split(',').map(Number);
  const rounds = Number(option('rounds', '5'));
  const kinds = option('kinds', Object.keys(KINDS).join()).split(',');

  const browser = await launchChromium();
  console.log(`Chromium ${browser.version()}, ${rounds} rounds up and down, medians in ms`);

  async function open(head, body) {
    const page = await browser.newPage({viewport: {width: 1024, height: 768}});
    await page.route('**/*', (route) => {
      const {origin, pathname} = new URL(route.request().url());
      // Nothing of another host: one of the libraries asks for fonts.
      if (origin !== ORIGIN) return route.abort();
      if (pathname === '/') {
        return route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><html lang="vi"><meta charset="utf-8">${head}<main>${body}</main>`,
        });
      }
      return route.fulfill({path: root + pathname, contentType: TYPES[extname(pathname)]});
    });
    await page.goto(ORIGIN);
    return page;
  }

  const table = new Map();
  for (const count of counts) {
    const html = paragraphs(count);
    const pages = new Map();
    for (const kind of kinds) {
      const {head, wrap, script, prepare} = KINDS[kind];
      const page = await open(head, wrap(html));
      if (script) await page.addScriptTag({path: root + script});
      await page.waitForTimeout(2000);
      await page.evaluate(prepare);
      pages.set(kind, page);
    }
    const samples = new Map(kinds.map((kind) => [kind, []]));
    for (let round = -1; round < rounds; round++) {
      for (const [kind, page] of pages) {
        await page.bringToFront();
        for (const way of [1, -1]) {
          const sample = await page.evaluate(async (way) => {
            const frame = () =>
              new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
            await frame();
            await frame();
            const text = document.querySelector('main p');
            const before = text.getBoundingClientRect().width + text.offsetHeight;
            const start = performance.now();
            window.step(way);
            document.querySelector('main').getBoundingClientRect();
            void document.scrollingElement.scrollHeight;
            const layout = performance.now() - start;
            await frame();
            const painted = performance.now() - start;
            await frame();
            const changed = text.getBoundingClientRect().width + text.offsetHeight !== before;
            return {layout, painted, changed};
          }, way);
          if (!sample.changed && count > 1) throw new Error(`${kind}: a step changed nothing.`);
          // The first round warms up.
          if (round >= 0) samples.get(kind).push(sample);
        }
      }
    }
    for (const page of pages.values()) await page.close();
    for (const kind of kinds) {
      for (const what of ['layout', 'painted']) {
        table.set(`${kind} ${count} ${what}`, median(samples.get(kind).map((s) => s[what])));
      }
    }
  }

  for (const what of ['layout', 'painted']) {
    console.log(`\nOne step until ${what === 'layout' ? 'laid out' : 'painted'}`);
    console.log(''.padEnd(28) + counts.map((count) => `${count}`.padStart(10)).join(''));
    for (const kind of kinds) {
      const cells = counts.map((count) => table.get(`${kind} ${count} ${what}`).toFixed(1));
      console.log(KINDS[kind].name.padEnd(28) + cells.map((cell) => cell.padStart(10)).join(''));
    }
    const [least, most] = [counts[0], counts.at(-1)];
    for (const ours of ['article', 'list'].filter((kind) => kinds.includes(kind))) {
      const time = (kind, count) => table.get(`${kind} ${count} ${what}`);
      const growth = time(ours, most) / time(ours, least);
      const ratios = kinds
        .filter((kind) => kind !== 'article' && kind !== 'list')
        .map(
          (kind) => `1/${(time(kind, most) / time(ours, most)).toFixed(1)} of ${KINDS[kind].name}`,
        );
      console.log(
        `${KINDS[ours].name}: ${most} paragraphs take ${growth.toFixed(1)}× the time of ${least}; ${ratios.join(', ')}`,
      );
    }
  }

  const starts = {bare: [], toolbar: []};
  const body = plain(paragraphs(100));
  for (let round = 0; round < rounds * 2; round++) {
    for (const [kind, tag] of Object.entries({bare: '', toolbar})) {
      const page = await open(`${OURS}${PLAIN}`, body);
      await page.evaluate(() => customElements.whenDefined('news-toolbar'));
      starts[kind].push(
        await page.evaluate(async (tag) => {
          const frame = () =>
            new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          await frame();
          const start = performance.now();
          document.querySelector('main').insertAdjacentHTML('afterbegin', tag);
          await document.querySelector('news-toolbar')?.updateComplete;
          document.querySelector('main').getBoundingClientRect();
          return performance.now() - start;
        }, tag),
      );
      await page.close();
    }
  }
  console.log(
    `\nA toolbar, until it is rendered and laid out: ${(median(starts.toolbar) - median(starts.bare)).toFixed(1)} ms (the page without it ${median(starts.bare).toFixed(1)} ms)`,
  );
  await browser.close();
}
