import {existsSync, readFileSync} from 'node:fs';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {launchChromium} from './browser.mjs';
import {getPeer} from './peers.mjs';

/**
 * `<directive-list>` against the same text without it, in one run: time until the text can be read,
 * growth, memory, one keystroke of search, and how fast the parser reads. The text is that of the
 * bulletin in `demo/`, over and over. The nearest peers are a plain `<ol>`, and the stepper of the
 * Singapore Government Design System, which numbers what it is given.
 *
 * Options: `--counts=100,1000,10000`, `--rounds=5` (of large lists every second one is left out),
 * `--markups=p,div,br,bare,ol`, `--parts=times,memory,search,parser`, `--peers=stepper`.
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

/** Peers that are given the texts, and number them. */
const PEERS = {
  stepper: {
    name: '@govtechsg/sgds-web-component',
    version: '3.8.0',
    script: 'components/Stepper/index.umd.min.js',
    style: 'themes/day.css',
    fill: async (texts) => {
      const stepper = document.createElement('sgds-stepper');
      stepper.orientation = 'vertical';
      stepper.steps = texts.map((stepHeader) => ({stepHeader, component: null}));
      document.querySelector('main').replaceChildren(stepper);
      await stepper.updateComplete;
    },
  },
};

/** More directives than this take so long that fewer rounds must do. */
const MANY = 1000;

function sourceTexts() {
  const page = readFileSync(`${root}/demo/before/portal-p.html`, 'utf8');
  return [...page.matchAll(/<p[^>]*>\s*\(\d+\)\s*([\s\S]*?)<\/p>/g)].map(([, text]) => text.trim());
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

export async function run(options) {
  const option = (name, fallback) =>
    options.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;
  const words = (name, all) => option(name, all.join()).split(',').filter(Boolean);
  const counts = words('counts', [100, 1000, 10_000]).map(Number);
  const rounds = Number(option('rounds', '5'));
  const names = words('markups', Object.keys(MARKUPS));
  const parts = words('parts', ['times', 'memory', 'search', 'parser']);
  const peers = parts.includes('times') ? words('peers', Object.keys(PEERS)) : [];
  const folders = new Map(
    peers.map((peer) => [peer, getPeer(PEERS[peer].name, PEERS[peer].version)]),
  );
  const source = sourceTexts();
  const texts = (count) => Array.from({length: count}, (_, i) => source[i % source.length]);

  const browser = await launchChromium();
  console.log(`Chromium ${browser.version()}, ${rounds} rounds, medians`);

  /** A page with what `head` brings and nothing else, on which `work` is done. */
  async function onPage(head, work, argument) {
    const page = await browser.newPage({viewport: {width: 1024, height: 768}});
    await page.route('**/*', (route) => {
      const {origin, pathname} = new URL(route.request().url());
      // Nothing of another host: a theme may ask for fonts.
      if (origin !== ORIGIN) return route.abort();
      if (pathname === '/') {
        return route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><html lang="vi"><meta charset="utf-8">${head}<main></main>`,
        });
      }
      const [, peer, file] = /^\/peer\/(\w+)\/(.*)$/.exec(pathname) ?? [];
      const path = peer ? `${folders.get(peer)}/${file}` : root + pathname;
      if (!existsSync(path)) return route.fulfill({status: 404});
      return route.fulfill({path, contentType: TYPES[extname(path)]});
    });
    await page.goto(ORIGIN);
    try {
      return await work(page, argument);
    } finally {
      await page.close();
    }
  }

  const OURS = `<link rel="stylesheet" href="/dist/bantin.css">
    <style>.plain { padding: 32px 71px; font: 18px/1.7 sans-serif; max-width: 640px }
    .plain p, .plain li { margin: 0 0 1.4em }</style>
    <script type="module" src="/dist/bantin.js"></script>`;

  /** A page of ours that has loaded what a page with such a list has loaded before: the parser, the buttons. */
  const onOurs = (work, argument) =>
    onPage(
      OURS,
      async (page) => {
        await page.evaluate(() => customElements.whenDefined('directive-list'));
        await page.evaluate(async () => {
          const main = document.querySelector('main');
          main.innerHTML =
            '<directive-list searchable>1. Một<br>2. Hai</directive-list><directive-list><p>(1) Một<p>(2) Hai</directive-list>';
          await new Promise((resolve) => setTimeout(resolve, 200));
          main.replaceChildren();
          await new Promise((resolve) => setTimeout(resolve, 50));
        });
        return work(page, argument);
      },
      argument,
    );

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

  const list = (html) => `<directive-list>${html}</directive-list>`;
  const plain = (html) => `<div class="plain">${html}</div>`;

  async function peerTime(peer, count) {
    const {script, style, fill} = PEERS[peer];
    return onPage(
      `<link rel="stylesheet" href="/peer/${peer}/${style}"><script src="/peer/${peer}/${script}"></script>`,
      async (page) => {
        await page.evaluate(`window.fill = ${fill}`);
        return page.evaluate(async (given) => {
          const frame = () =>
            new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          // What it loads at first it has loaded.
          await window.fill(given.slice(0, 2));
          await frame();
          const start = performance.now();
          await window.fill(given);
          await frame();
          if (document.querySelector('main').offsetHeight < given.length * 10)
            throw new Error('A peer shows nothing.');
          return performance.now() - start;
        }, texts(count));
      },
    );
  }

  async function measureTimes() {
    const times = new Map();
    for (const count of counts) {
      const turns = count > MANY ? Math.ceil(rounds / 2) : rounds;
      console.log(
        `\n${count.toLocaleString('en')} directives: time until readable, in ms (${turns} rounds)`,
      );
      const samples = new Map();
      const note = (key, time) => samples.set(key, [...(samples.get(key) ?? []), time]);
      // Interleaved, so that a busy moment of the machine is shared.
      for (let round = 0; round < turns; round++) {
        for (const name of names) {
          const html = MARKUPS[name](texts(count));
          for (const [kind, wrap] of Object.entries({list, plain})) {
            note(`${name} ${kind}`, await onOurs(readable, wrap(html)));
          }
        }
        for (const [peer, folder] of folders) if (folder) note(peer, await peerTime(peer, count));
      }
      const time = (key) => median(samples.get(key));
      const cell = (number) => number.toFixed(0).padStart(6);
      for (const name of names) {
        const [ours, theirs] = [time(`${name} list`), time(`${name} plain`)];
        times.set(`${name} ${count}`, ours);
        console.log(
          `  ${name.padEnd(5)} list ${cell(ours)}   plain ${cell(theirs)}   ratio ${(ours / theirs).toFixed(2)}`,
        );
      }
      for (const [peer, folder] of folders) {
        if (!folder) continue;
        const ratio = time(`${names[0]} list`) / time(peer);
        console.log(
          `  ${PEERS[peer].name} ${peer} ${cell(time(peer))}   list of ${names[0]} against it ${ratio.toFixed(2)}`,
        );
      }
    }
    for (const name of counts.length > 1 ? names : []) {
      const [small, large] = counts.slice(-2);
      const growth = times.get(`${name} ${large}`) / times.get(`${name} ${small}`);
      console.log(`growth ${small} → ${large}, ${name}: ${growth.toFixed(1)}×`);
    }
  }

  const most = counts.at(-1);

  async function measureMemory() {
    const html = MARKUPS.p(texts(most));
    console.log(`\nMemory with ${most.toLocaleString('en')} directives, after garbage collection`);
    for (const [kind, wrap] of Object.entries({list, plain})) {
      const {heap, nodes} = await onOurs(async (page) => {
        await readable(page, wrap(html));
        await page.waitForTimeout(300);
        const session = await page.context().newCDPSession(page);
        await session.send('Performance.enable');
        await session.send('HeapProfiler.collectGarbage');
        const {metrics} = await session.send('Performance.getMetrics');
        const of = (wanted) => metrics.find(({name}) => name === wanted).value;
        return {heap: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes')};
      });
      console.log(
        `  ${kind.padEnd(5)} ${heap.toFixed(1)} MB of JavaScript, ${nodes.toLocaleString('en')} nodes`,
      );
    }
  }

  async function measureSearch() {
    const html = MARKUPS.p(texts(most));
    const strokes = await onOurs(async (page) => {
      await readable(page, `<directive-list searchable>${html}</directive-list>`);
      const field = page.locator('directive-list input[type=search]');
      await field.focus();
      await page.waitForTimeout(1500);
      return page.evaluate(async () => {
        const {shadowRoot} = document.querySelector('directive-list');
        const input = shadowRoot.querySelector('input');
        const query = 'phòng chống dịch bệnh gia súc';
        const work = [];
        const frames = [];
        const idle = [];
        /** Does something when the machine is idle; resolves when the next frame has been drawn. */
        const stroke = async (change) => {
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          const start = performance.now();
          change();
          const handled = performance.now() - start;
          // Drawing begins here; before it, a machine that is idle waits for the screen.
          await new Promise(requestAnimationFrame);
          const drawing = performance.now();
          await new Promise((resolve) => {
            const {port1, port2} = new MessageChannel();
            port1.onmessage = resolve;
            port2.postMessage(null);
          });
          return [handled, handled + performance.now() - drawing];
        };
        for (let end = 1; end <= query.length; end++) {
          const [handled, drawn] = await stroke(() => {
            input.value = query.slice(0, end);
            input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
          });
          work.push(handled);
          frames.push(drawn);
        }
        // What the browser takes for a frame in which hardly anything changes.
        for (let turn = 0; turn < query.length; turn++) {
          const [, drawn] = await stroke(() => {
            document.querySelector('main').style.outline = `${turn % 2}px solid transparent`;
          });
          idle.push(drawn);
        }
        return {work, frames, idle};
      });
    });
    const show = (values) =>
      `median ${median(values).toFixed(1)}, longest ${Math.max(...values).toFixed(1)}`;
    console.log(
      `\nSearch in ${most.toLocaleString('en')} directives, one keystroke in ms
  until it is answered  ${show(strokes.work)}
  with the frame drawn  ${show(strokes.frames)}
  a frame without one   ${show(strokes.idle)}`,
    );
  }

  async function measureParser() {
    const {parseDirectives} = await import('../dist/text.js');
    const paragraphs = texts(most).map((text, i) => `(${i + 1}) ${text}`);
    const bytes = Buffer.byteLength(paragraphs.join('\n'));
    const speeds = Array.from({length: rounds}, () => {
      const start = performance.now();
      parseDirectives(paragraphs);
      return bytes / 1e3 / (performance.now() - start);
    });
    console.log(`\nParser: ${median(speeds).toFixed(1)} MB/s of ${(bytes / 1e6).toFixed(1)} MB`);
  }

  const MEASURES = {
    times: measureTimes,
    memory: measureMemory,
    search: measureSearch,
    parser: measureParser,
  };
  for (const part of parts) await MEASURES[part]();
  await browser.close();
}
