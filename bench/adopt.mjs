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
 * Chromium slows a thread down by a second one that interrupts it. Where interrupts are dear, as in many a virtual
 * machine, a rate of 4 makes a page eight times as slow. So the rate is sought at which the page as it is takes four
 * times as long for its styles and layout, and told with what it came to in the rounds.
 *
 * Options: `--rounds=5`, `--pages=p,word,div,br,bare,large`, `--slow=4` (how many times slower), `--rate=2.5` (as it
 * is, nothing is sought).
 */
const ORIGIN = 'http://bantin.test';
const root = fileURLToPath(new URL('..', import.meta.url));
const TYPES = {'.js': 'text/javascript', '.css': 'text/css'};
/** Characters; in UTF-8 that is 2 MB of Vietnamese and more. */
const LARGE = 1_500_000;
/** How often a better rate is sought before the rounds; after each it goes on, since a machine has its moods. */
const TRIALS = 6;

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

  /** Opens a page; in a trace, if at a rate. */
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
    if (rate) {
      await session.send('Emulation.setCPUThrottlingRate', {rate});
      await browser.startTracing(page, {categories: CATEGORIES});
    }
    await page.goto(ORIGIN);
    const readable = await ask('readable');
    // The tools come when the page has a moment.
    await page.waitForTimeout(300 * (rate ?? 1));
    const tasks = rate ? tasksOf(await browser.stopTracing(), ORIGIN) : null;
    // When the script had come, and could begin.
    const script = await ask(
      `performance.getEntriesByName('${ORIGIN}/dist/bantin.js')[0]?.responseEnd ?? 0`,
    );
    await page.close();
    return {readable, fromScript: readable - script, tasks};
  }

  /** How long the styles and the layout of a page take at a rate, as it is. */
  const layoutAt = async (name, rate) => (await visit(FORMS['as it is'](name), rate)).tasks.layout;

  /** How many times slower a page is at a rate: what it takes at full speed is asked for right before. */
  async function slownessAt(name, rate) {
    const full = await layoutAt(name, 1);
    return (await layoutAt(name, rate)) / full;
  }

  /** A better rate, by what one has come to: half the way, since every visit is a little different. */
  const nearer = (rate, times) =>
    Math.max(1.1, 1 + (rate - 1) * Math.sqrt((slow - 1) / Math.max(times - 1, 0.1)));

  for (const name of names) {
    const times = Object.fromEntries(Object.keys(FORMS).map((form) => [form, []]));
    const slowed = Object.fromEntries(Object.keys(FORMS).map((form) => [form, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [form, html] of Object.entries(FORMS)) times[form].push(await visit(html(name)));
    }
    const given = Number(option('rate', 0));
    let rate = given || slow;
    const slowness = [];
    for (let round = given ? 0 : -TRIALS; round < rounds; round++) {
      const times = await slownessAt(name, rate);
      if (round >= 0) slowness.push(times);
      if (!given) rate = nearer(rate, times);
      if (round < 0) continue;
      for (const [form, html] of Object.entries(FORMS))
        slowed[form].push((await visit(html(name), rate)).tasks);
    }
    const plain = median(times['as it is'].map(({readable}) => readable));
    const needed = median(slowed['as it is'].map(({layout}) => layout));
    console.log(
      `${name}: styles and layout take ${needed.toFixed(0)} as it is, ${median(slowness).toFixed(1)} times as long as at full speed (${Math.min(...slowness).toFixed(1)} to ${Math.max(...slowness).toFixed(1)}; the last rate ${rate.toFixed(1)})`,
    );
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
