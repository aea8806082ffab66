import {readFileSync} from 'node:fs';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {launchChromium} from './browser.mjs';
import {CATEGORIES, tasksOf} from './tasks.mjs';

/**
 * What it costs to follow a reader: the same article bare, with `progress`, with `reading-time`, and, to see that a
 * loss would be seen, with a listener for scrolling that asks where the article stands and draws a line. Each kind is
 * opened and then scrolled through as by a wheel that turns evenly, in turn, in one run.
 *
 * Of the start the longest task is told, and the time of all tasks. Of the scrolling, out of a trace: how long the main
 * thread was busy in each second, its longest task, and which share of the frames that the page was asked for was
 * dropped, or was drawn without what the main thread had for it (`late`). Times are those of the processor; medians.
 *
 * Options: `--counts=100,1000,10000`, `--rounds=5`, `--slow=1,4`, `--kinds=bare,progress,time,listener`.
 */
const ORIGIN = 'http://bantin.test';
const root = fileURLToPath(new URL('..', import.meta.url));
const TYPES = {'.js': 'text/javascript', '.css': 'text/css'};
const HEAD =
  '<link rel="stylesheet" href="/dist/bantin.css"><script type="module" src="/dist/bantin.js"></script>';

/** So far a gesture scrolls, in pixels, and so fast, in pixels a second: a reader who looks for a place. */
const DISTANCE = 6000;
const SPEED = 2000;

/** How long a page at full speed has to come to rest before it is scrolled, and after, in milliseconds. */
const REST = 1500;

/** What most such lines on the web do. */
const LISTENER = `<div id="line" style="position:fixed;inset:0 auto auto 0;block-size:3px;background:#005fcc"></div><script>
  addEventListener('scroll', () => {
    const {top, height} = document.querySelector('news-article').getBoundingClientRect();
    document.querySelector('#line').style.width = ((innerHeight - top) / height) * 100 + '%';
  });
</script>`;

const KINDS = {
  bare: {name: 'news-article', wrap: (html) => `<news-article>${html}</news-article>`},
  progress: {
    name: 'with progress',
    wrap: (html) => `<news-article progress>${html}</news-article>`,
  },
  time: {
    name: 'with reading-time',
    wrap: (html) => `<news-article reading-time>${html}</news-article>`,
  },
  listener: {
    name: 'with a scroll listener',
    wrap: (html) => `<news-article>${html}</news-article>${LISTENER}`,
  },
};

/** The states of a frame that the page was asked for, as Chromium's `ChromeFrameReporter` names them. */
const DROPPED = 'STATE_DROPPED';
const LATE = 'STATE_PRESENTED_PARTIAL';
const UNNEEDED = 'STATE_NO_UPDATE_DESIRED';

function paragraphs(count) {
  const page = readFileSync(`${root}/demo/before/portal-p.html`, 'utf8');
  const source = [...page.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map(([, text]) => text.trim());
  return Array.from({length: count}, (_, i) => `<p>${source[i % source.length]}</p>\n`).join('');
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const sum = (values) => values.reduce((total, value) => total + value, 0);

/** What became of the frames while the page was scrolled. */
function framesOf(trace) {
  const states = JSON.parse(trace.toString())
    .traceEvents.filter(({name, ph}) => name === 'PipelineReporter' && ph === 'b')
    .map(({args}) => args.frame_reporter)
    .filter((frame) => frame && frame.scroll_state !== 'SCROLL_NONE' && frame.state !== UNNEEDED)
    .map(({state}) => state);
  const share = (wanted) => states.filter((state) => state === wanted).length / states.length;
  return {count: states.length, dropped: share(DROPPED), late: share(LATE)};
}

export async function run(options) {
  const option = (name, fallback) =>
    options.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;
  const counts = option('counts', '100,1000,10000').split(',').map(Number);
  const rounds = Number(option('rounds', '5'));
  const rates = option('slow', '1,4').split(',').map(Number);
  const kinds = option('kinds', Object.keys(KINDS).join()).split(',');

  // Only a whole browser scrolls apart from the main thread, as readers' do.
  const browser = await launchChromium({isWhole: true});

  async function visit(body, rate) {
    const page = await browser.newPage({viewport: {width: 1024, height: 768}});
    page.setDefaultTimeout(0);
    await page.route(`${ORIGIN}/**`, (route) => {
      const {pathname} = new URL(route.request().url());
      return pathname === '/'
        ? route.fulfill({
            contentType: 'text/html; charset=utf-8',
            body: `<!doctype html><html lang="vi"><head><title>Bản tin</title>${HEAD}</head><body>${body}</body></html>`,
          })
        : route.fulfill({path: root + pathname, contentType: TYPES[extname(pathname)]});
    });
    const session = await page.context().newCDPSession(page);
    if (rate > 1) await session.send('Emulation.setCPUThrottlingRate', {rate});

    await browser.startTracing(page, {categories: CATEGORIES});
    await page.goto(ORIGIN);
    await page.waitForTimeout(REST * rate);
    const start = tasksOf(await browser.stopTracing(), ORIGIN);

    await browser.startTracing(page, {
      categories: [...CATEGORIES, 'disabled-by-default-devtools.timeline.frame'],
    });
    const gesture = (yDistance) =>
      session.send('Input.synthesizeScrollGesture', {
        ...{x: 512, y: 384, yDistance, speed: SPEED, preventFling: true},
        gestureSourceType: 'mouse',
      });
    await gesture(-DISTANCE);
    await gesture(DISTANCE / 2);
    // A place is kept when the reader rests.
    await page.waitForTimeout(REST * rate);
    const trace = await browser.stopTracing();
    await page.close();
    return {start, tasks: tasksOf(trace, start.thread), frames: framesOf(trace)};
  }

  console.log(`Chromium ${browser.version()}, ${rounds} rounds, medians; ms of the processor\n`);
  console.log(
    `${'paragraphs'.padStart(10)}  slow  ${''.padEnd(24)}at start: all   ×bare  longest | scrolling: ms/s   ×bare  longest  frames  dropped    late`,
  );
  const seconds = (DISTANCE * 1.5) / SPEED;
  for (const count of counts) {
    const html = paragraphs(count);
    for (const rate of rates) {
      const samples = new Map(kinds.map((kind) => [kind, []]));
      for (let round = -1; round < rounds; round++) {
        // In every round another one comes first.
        for (const index of kinds.keys()) {
          const kind = kinds[(index + round + 1) % kinds.length];
          const sample = await visit(KINDS[kind].wrap(html), rate);
          // The first round warms up.
          if (round >= 0) samples.get(kind).push(sample);
        }
      }
      const of = (kind, what) => median(samples.get(kind).map(what));
      const all = ({start}) => sum(start.tasks.map(({duration}) => duration));
      const busy = ({tasks}) => sum(tasks.tasks.map(({duration}) => duration)) / seconds;
      for (const kind of kinds) {
        const ratio = (what) => (of(kind, what) / of(kinds[0], what)).toFixed(2).padStart(8);
        const number = (what, width, digits = 0) => of(kind, what).toFixed(digits).padStart(width);
        const share = (what) => `${(of(kind, what) * 100).toFixed(1)} %`.padStart(9);
        console.log(
          `${String(count).padStart(10)}  ${`${rate}×`.padStart(4)}  ${KINDS[kind].name.padEnd(24)}` +
            number(all, 13) +
            ratio(all) +
            number(({start}) => start.longest, 9) +
            ' |' +
            number(busy, 16, 1) +
            ratio(busy) +
            number(({tasks}) => tasks.longest, 9, 1) +
            number(({frames}) => frames.count, 8) +
            share(({frames}) => frames.dropped) +
            share(({frames}) => frames.late),
        );
      }
    }
  }
  await browser.close();
}
