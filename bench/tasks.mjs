/**
 * The tasks of a page's main thread, out of a trace of Chromium, and what is ours in them.
 *
 * @see https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU
 */

/** What a trace must hold for {@link tasksOf}. */
export const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
];

/** What a page needs without any script as well: to know its styles, and to be laid out. */
const LAYOUT = new Set(['UpdateLayoutTree', 'Layout']);

/** What runs code, with whatever it asks the page for. */
const SCRIPT = new Set(['EvaluateScript', 'v8.evaluateModule', 'FunctionCall', 'RunMicrotasks']);

/** In milliseconds. */
const LONG = 50;

/**
 * The tasks of the page, a trace of which is given, from the one on that follows its coming. Times are those that the
 * processor spent on its main thread, so that other work on the machine counts for little.
 *
 * @param {Buffer} trace JSON.
 * @param {string | Thread} page Its origin, to tell its thread from others; or the thread itself, where the trace
 *   begins after the page was opened.
 * @returns {{layout: number, long: Task[], longest: number, tasks: Task[], thread: Thread}} In milliseconds; `layout`
 *   is the time of all styles and layouts, in short tasks too. Of each task: how long it took, how long the page was
 *   laid out meanwhile, and how long scripts ran, with the layouts that they asked for.
 * @typedef {{duration: number, layout: number, script: number}} Task
 * @typedef {{pid: number, tid: number}} Thread
 */
export function tasksOf(trace, page) {
  const events = JSON.parse(trace.toString()).traceEvents;
  const {pid, tid} =
    typeof page === 'string'
      ? events.find(
          ({name, args}) => name === 'ParseHTML' && args?.beginData?.url?.startsWith(page),
        )
      : page;
  const own = events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const sumOf = (names, first, to) => {
    let sum = 0;
    let end = 0;
    for (let index = first; index < own.length; index++) {
      const {name, ts, dur = 0, tdur = 0} = own[index];
      if (ts > to) break;
      // Of what is nested only the outermost counts.
      if (!names.has(name) || ts < end || ts + dur > to) continue;
      sum += tdur;
      end = ts + dur;
    }
    return sum / 1000;
  };
  // The task in which the page comes takes down the one before it; what it does is the browser's.
  const start = own.find(({name}) => name === 'CommitLoad')?.ts ?? 0;
  const tasks = own.flatMap(({name, ts, dur = 0, tdur = 0}, index) =>
    name === 'RunTask' && ts > start
      ? {
          duration: tdur / 1000,
          layout: sumOf(LAYOUT, index, ts + dur),
          script: sumOf(SCRIPT, index, ts + dur),
        }
      : [],
  );
  return {
    layout: sumOf(LAYOUT, 0, Infinity),
    long: tasks.filter(({duration}) => duration > LONG),
    longest: Math.max(...tasks.map(({duration}) => duration)),
    tasks,
    thread: {pid, tid},
  };
}

/**
 * The most that scripts have done in one task, with every layout that they asked for: all of the task, or, where the page
 * was laid out or painted by itself besides, their part of it. A page that is laid out anew because of the script takes
 * about as long as before; that is not in it, but in {@link laidOutAnew}.
 *
 * @param {{tasks: Task[]}} seen What {@link tasksOf} returns.
 */
export function addedIn({tasks}) {
  const added = tasks
    .filter(({script}) => script)
    .map(({duration, layout, script}) => (layout ? script : duration));
  return Math.max(0, ...added);
}

/**
 * The most that styles and layout take in one task, beyond what the page needs by itself, in milliseconds. The page's
 * own come first.
 *
 * @param {{tasks: Task[]}} seen What {@link tasksOf} returns, its tasks in the order of time.
 * @param {number} needed How long styles and layout take without the script, in milliseconds.
 */
export function laidOutAnew({tasks}, needed) {
  let own = needed;
  let most = 0;
  for (const {layout} of tasks) {
    most = Math.max(most, layout - own);
    own = Math.max(0, own - layout);
  }
  return most;
}

/** What was in the long tasks, in words: their time, and how much of it styles and layout took, and scripts. */
export function describe({long}) {
  const round = (time) => time.toFixed(0);
  return long
    .map(
      ({duration, layout, script}) =>
        `${round(duration)} (layout ${round(layout)}, scripts ${round(script)})`,
    )
    .join(', ');
}
