import {readFileSync} from 'node:fs';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {findEngines} from '../setup/browsers.mjs';

/**
 * What one line costs on a page that a portal prints: the five of `demo/before` and one of 2 MB, as they
 * are and with the script, in turn. Taken are the time from the start of the page to the frame in which it
 * can be read, with the script that from the script's start as well; and, with the processor slowed down
 * to a quarter, the tasks that take longer than 50 ms: all, those in which a script of ours runs, and how long
 * that script takes with the layout that it asks for. What a browser needs to read and lay out the page is
 * a task without us, too.
 *
 * Options: `--rounds=5`, `--pages=p,word,div,br,bare,large`, `--slow=4`.
 */
const ORIGIN = 'http://bantin.test';
const root = fileURLToPath(new URL('..', import.meta.url));
const TYPES = {'.js': 'text/javascript', '.css': 'text/css'};
/** Characters; in UTF-8 that is 2 MB of Vietnamese and more. */
const LARGE = 1_500_000;

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** The page of the demo, its directives repeated until it is large. */
function pageOf(name) {
  const html = readFileSync(
    `${root}/demo/before/portal-${name === 'large' ? 'p' : name}.html`,
    'utf8',
  );
  if (name !== 'large') return html;
  const paragraphs = [...html.matchAll(/<p[^>]*>\s*\(\d+\)\s*([\s\S]*?)<\/p>/g)].map(
    ([, text]) => text,
  );
  let body = '';
  let number = 0;
  while (body.length < LARGE) {
    for (const text of paragraphs) body += `<p>(${(number += 1)}) ${text}</p>\n`;
  }
  return html.replace(/(Block_BanTin_ViewData"[^>]*>)/, (start) => start + body);
}

/** Notes long tasks, and when the page can be read: our list if there is to be one, in the next frame. */
function watch(isOurs) {
  const seen = {tasks: [], scripts: [], readable: 0};
  window.seen = seen;
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries()) {
      seen.tasks.push({startTime: Math.round(startTime), duration: Math.round(duration)});
    }
  }).observe({type: 'longtask', buffered: true});
  new PerformanceObserver((list) => {
    for (const {scripts} of list.getEntries()) {
      for (const {sourceURL, startTime, duration, forcedStyleAndLayoutDuration} of scripts) {
        if (!sourceURL.includes('/dist/')) continue;
        const file = sourceURL.split('/').pop();
        seen.scripts.push({file, startTime, duration, layout: forcedStyleAndLayoutDuration});
      }
    }
  }).observe({type: 'long-animation-frame', buffered: true});
  const painted = () =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        seen.readable = performance.now();
      }),
    );
  if (!isOurs) addEventListener('DOMContentLoaded', painted);
  else
    addEventListener(
      'news-directives-update',
      ({directives}) => directives.length && !seen.readable && painted(),
    );
}

export async function run(options) {
  const option = (name, fallback) =>
    options.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;
  const rounds = Number(option('rounds', '5'));
  const names = option('pages', 'p,word,div,br,bare,large').split(',');
  const slow = Number(option('slow', '4'));

  const [engine] = (await findEngines({names: ['chromium']})).engines;
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
  console.log(`Chromium ${browser.version()}, ${rounds} rounds, medians in ms\n`);
  const tag =
    '<link rel="stylesheet" href="/dist/bantin.css"><script type="module" src="/dist/bantin.js" data-adopt="publishing-portal"></script>';

  async function visit(html, isOurs, rate) {
    const page = await browser.newPage({viewport: {width: 1024, height: 768}});
    await page.route(`${ORIGIN}/**`, (route) => {
      const {pathname} = new URL(route.request().url());
      return pathname === '/'
        ? route.fulfill({
            contentType: 'text/html; charset=utf-8',
            body: isOurs ? html.replace('</head>', `${tag}</head>`) : html,
          })
        : route.fulfill({path: root + pathname, contentType: TYPES[extname(pathname)]});
    });
    await page.addInitScript(watch, isOurs);
    if (rate > 1) {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', {rate});
    }
    await page.goto(ORIGIN);
    await page.waitForFunction(() => window.seen.readable, null, {timeout: 120_000});
    // The tools come when the page has a moment.
    await page.waitForTimeout(300 * rate);
    const seen = await page.evaluate(() => ({
      ...window.seen,
      // When the script had come, and could begin.
      script:
        performance.getEntriesByName(`${location.origin}/dist/bantin.js`)[0]?.responseEnd ?? 0,
    }));
    await page.close();
    const {readable, script, tasks, scripts} = seen;
    const runsIn = ({startTime, duration}, {startTime: start}) =>
      start >= startTime - 1 && start < startTime + duration;
    const ours = tasks.filter((task) => scripts.some((each) => runsIn(task, each)));
    return {readable, fromScript: readable - script, tasks, ours, scripts};
  }

  for (const name of names) {
    const html = pageOf(name);
    const samples = {plain: [], ours: []};
    for (let round = 0; round < rounds; round++) {
      samples.plain.push(await visit(html, false, 1));
      samples.ours.push(await visit(html, true, 1));
    }
    const of = (kind, value) => median(samples[kind].map((sample) => sample[value]));
    const [plain, ours] = [of('plain', 'readable'), of('ours', 'readable')];
    console.log(
      `${name.padEnd(6)} readable: ours ${ours.toFixed(0).padStart(5)}   as it is ${plain.toFixed(0).padStart(5)}   ratio ${(ours / plain).toFixed(2)}   from script start ${of('ours', 'fromScript').toFixed(0)}`,
    );
    const slowed = [];
    for (let round = 0; round < rounds; round++) {
      slowed.push([await visit(html, false, slow), await visit(html, true, slow)]);
    }
    const tell = (kind, which) => {
      const lists = slowed.map((pair) => pair[kind][which]);
      const longest = lists.flatMap((list) => list.map(({duration}) => duration));
      return `${median(lists.map(({length}) => length))} (longest ${Math.max(0, ...longest)} ms)`;
    };
    console.log(
      `       tasks over 50 ms at ${slow}× slowed: ours ${tell(1, 'tasks')}, with a script of ours in it ${tell(1, 'ours')}   as it is ${tell(0, 'tasks')}`,
    );
    const scripts = slowed.flatMap(([, {scripts: each}]) => each);
    scripts.sort((one, other) => other.duration - one.duration);
    for (const {file, duration, layout} of scripts.slice(0, 3)) {
      console.log(
        `       ${file}: ${duration.toFixed(0)} ms, of which layout ${layout.toFixed(0)}`,
      );
    }
  }
  await browser.close();
}
