import {readFileSync} from 'node:fs';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {launchChromium} from './browser.mjs';
import {addedIn, CATEGORIES, describe, laidOutAnew, tasksOf} from './tasks.mjs';

/**
 * What the library costs on a page that a portal prints: the five of `demo/before` and one of 2 MB. Each is opened
 * as it is, with the one line that adopts it, and with our tags in its markup (`demo/after`), in turn.
 *
 * Taken are the time from the start of the page to the frame in which it can be read, for ours from the start of
 * the script as well; and, with the processor slowed down to a quarter, the tasks of the main thread that take
 * longer than 50 ms, as a browser reports them, and the most that scripts do in one of all tasks, with the layouts
 * that they ask for. What it takes to lay the page out anew is told by itself: one that is adopted after it was
 * painted is laid out twice.
 *
 * Options: `--rounds=5`, `--pages=p,word,div,br,bare,large`, `--slow=4`.
 */
const ORIGIN = 'http://bantin.test';
const root = fileURLToPath(new URL('..', import.meta.url));
const TYPES = {'.js': 'text/javascript', '.css': 'text/css'};
/** Characters; in UTF-8 that is 2 MB of Vietnamese and more. */
const LARGE = 1_500_000;

const ONE_LINE =
  '<link rel="stylesheet" href="/dist/bantin.css"><script type="module" src="/dist/bantin.js" data-adopt="publishing-portal"></script>';

/** How a page comes, by the name under which it is reported. */
const FORMS = {
  'as it is': (name) => pageOf('before', name),
  adopted: (name) => pageOf('before', name).replace('</head>', `${ONE_LINE}</head>`),
  'with tags': (name) => pageOf('after', name),
};

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** A page of the demo, its directives repeated until it is large. */
function pageOf(folder, name) {
  const html = readFileSync(
    `${root}/demo/${folder}/portal-${name === 'large' ? 'p' : name}.html`,
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
  return html.replace(/Block_BanTin_ViewData"[^>]*>(?:<directive-list>)?/, (start) => start + body);
}

/** Notes when the page can be read: our list if there is to be one, in the next frame. */
function watch(isOurs) {
  let note;
  window.readable = new Promise((resolve) => (note = resolve));
  const painted = () => requestAnimationFrame(() => setTimeout(() => note(performance.now())));
  if (!isOurs) addEventListener('DOMContentLoaded', painted);
  else addEventListener('news-directives-update', ({directives}) => directives.length && painted());
}

export async function run(options) {
  const option = (name, fallback) =>
    options.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;
  const rounds = Number(option('rounds', '5'));
  const names = option('pages', 'p,word,div,br,bare,large').split(',');
  const slow = Number(option('slow', '4'));

  const browser = await launchChromium();
  console.log(`Chromium ${browser.version()}, ${rounds} rounds, medians in ms\n`);

  async function visit(html, rate) {
    const page = await browser.newPage({viewport: {width: 1024, height: 768}});
    await page.route(`${ORIGIN}/**`, (route) => {
      const {pathname} = new URL(route.request().url());
      return pathname === '/'
        ? route.fulfill({contentType: 'text/html; charset=utf-8', body: html})
        : route.fulfill({path: root + pathname, contentType: TYPES[extname(pathname)]});
    });
    await page.addInitScript(watch, html.includes('/dist/bantin.js'));
    const session = await page.context().newCDPSession(page);
    /** By the protocol itself: what Playwright brings into a page for a question of its own is a long task there. */
    const ask = async (expression) =>
      (await session.send('Runtime.evaluate', {expression, awaitPromise: true})).result.value;
    if (rate > 1) {
      await session.send('Emulation.setCPUThrottlingRate', {rate});
      await browser.startTracing(page, {categories: CATEGORIES});
    }
    await page.goto(ORIGIN);
    const readable = await ask('readable');
    // The tools come when the page has a moment.
    await page.waitForTimeout(300 * rate);
    const tasks = rate > 1 ? tasksOf(await browser.stopTracing(), ORIGIN) : null;
    // When the script had come, and could begin.
    const script = await ask(
      `performance.getEntriesByName('${ORIGIN}/dist/bantin.js')[0]?.responseEnd ?? 0`,
    );
    await page.close();
    return {readable, fromScript: readable - script, tasks};
  }

  for (const name of names) {
    const times = Object.fromEntries(Object.keys(FORMS).map((form) => [form, []]));
    const slowed = Object.fromEntries(Object.keys(FORMS).map((form) => [form, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [form, html] of Object.entries(FORMS))
        times[form].push(await visit(html(name), 1));
    }
    for (let round = 0; round < rounds; round++) {
      for (const [form, html] of Object.entries(FORMS))
        slowed[form].push((await visit(html(name), slow)).tasks);
    }
    const plain = median(times['as it is'].map(({readable}) => readable));
    const needed = median(slowed['as it is'].map(({layout}) => layout));
    console.log(`${name}: styles and layout take ${needed.toFixed(0)} at ${slow}× slowed as it is`);
    for (const form of Object.keys(FORMS)) {
      const readable = median(times[form].map((each) => each.readable));
      const from = median(times[form].map(({fromScript}) => fromScript));
      const tell = (values) =>
        `${median(values).toFixed(0)} (most ${Math.max(...values).toFixed(0)})`;
      const isOurs = form !== 'as it is';
      // Beside the page as it is in the same round, when the machine was as fast.
      const each = (measure) =>
        tell(slowed[form].map((tasks, round) => measure(tasks, slowed['as it is'][round].layout)));
      console.log(
        `  ${form.padEnd(9)} readable ${readable.toFixed(0).padStart(4)}, ratio ${(readable / plain).toFixed(2)}${isOurs ? `, from script start ${from.toFixed(0)}` : ''}`,
      );
      console.log(
        `            tasks over 50 ms: ${tell(slowed[form].map(({long}) => long.length))}, longest ${tell(slowed[form].map(({longest}) => longest))}${isOurs ? `, ours in one task ${each(addedIn)}, laid out anew in one task ${each(laidOutAnew)}` : ''}`,
      );
      const [middle] = [...slowed[form]]
        .sort((a, b) => a.longest - b.longest)
        .slice(slowed[form].length >> 1);
      console.log(`            in one round: ${describe(middle)}`);
    }
  }
  await browser.close();
}
