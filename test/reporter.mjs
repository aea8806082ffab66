import {writeFileSync} from 'node:fs';
import path from 'node:path';

function testsOf(suite, trail = []) {
  if (!suite) return [];
  const names = suite.name ? [...trail, suite.name] : trail;
  return [
    ...suite.tests.map((test) => ({...test, title: [...names, test.name].join(' › ')})),
    ...suite.suites.flatMap((child) => testsOf(child, names)),
  ];
}

function describeError({name, message, stack, expected, actual}) {
  const lines = [
    name && !message?.startsWith(name) ? `${name}: ${message}` : (message ?? 'no message'),
  ];
  if (expected !== undefined && actual !== undefined)
    lines.push(`expected: ${expected}`, `actual:   ${actual}`);
  // The stack repeats the message in some engines.
  const frames = stack
    ?.split('\n')
    .filter((line) => line.trim() !== '' && !lines[0].includes(line.trim()));
  return [...lines, ...(frames?.slice(0, 12) ?? [])].join('\n');
}

function indent(text, by) {
  return String(text).replace(/^/gm, ' '.repeat(by));
}

function judge(session, missing404) {
  const tests = testsOf(session.testResults);
  const failures = tests
    .filter((test) => !test.passed && !test.skipped)
    .map((test) => ({
      title: test.title,
      // A test after a failed hook has neither passed nor an error of its own.
      text: test.error ? describeError(test.error) : 'did not run, because a hook before it failed',
    }));
  for (const error of session.errors ?? [])
    failures.push({title: 'the file itself', text: describeError(error)});
  if (tests.length === 0 && failures.length === 0)
    failures.push({title: 'the file itself', text: 'has no tests'});
  if (session.passed === false && failures.length === 0)
    failures.push({
      title: 'the file itself',
      text: 'the runner counts it as failed and gives no reason',
    });
  if (failures.length > 0 && missing404.length > 0)
    failures.at(-1).text += `\nnot found by the server: ${missing404.join(', ')}`;
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    skipped: tests.filter((test) => test.skipped).length,
    failures,
  };
}

/**
 * Prints one line for each file in each engine as it ends, what failed, and a count for each engine.
 *
 * @param {object} [options] Where the counts go.
 * @param {string} [options.summaryFile] A file that holds the counts and failures so far, for the process that started
 *   the run.
 * @returns {import('@web/test-runner').Reporter} The reporter.
 */
export function reporter({summaryFile} = {}) {
  const counts = new Map();
  const startedAt = new Map();
  const failed = [];
  let total = 0;
  let finished = 0;

  const save = () => {
    if (summaryFile)
      writeFileSync(
        summaryFile,
        JSON.stringify({total, finished, engines: Object.fromEntries(counts), failed}),
      );
  };

  const report = (session) => {
    const engine = session.browser.name;
    const file = path.relative(process.cwd(), session.testFile);
    const started = startedAt.get(session.id) ?? Date.now();
    const {passed, skipped, failures} = judge(session, session.request404s ?? []);
    const count = counts.get(engine) ?? {
      passed: 0,
      failed: 0,
      skipped: 0,
      seconds: 0,
      first: started,
    };
    count.passed += passed;
    count.failed += failures.length;
    count.skipped += skipped;
    count.seconds = (Date.now() - count.first) / 1000;
    counts.set(engine, count);
    finished += 1;
    failed.push(...failures.map((failure) => ({engine, file, ...failure})));
    save();

    const result = [
      `${passed} passed`,
      ...(failures.length > 0 ? [`${failures.length} FAILED`] : []),
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ].join(', ');
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(
      `${failures.length > 0 ? '✗' : '✓'} ${engine.padEnd(9)} ${file}  ${result}  (${seconds} s)`,
    );
    for (const {title, text} of failures) console.log(`\n    ${title}\n${indent(text, 6)}\n`);
    if (failures.length > 0 && session.logs?.length > 0) {
      console.log('    the console of that page:');
      for (const line of session.logs.slice(-20))
        console.log(indent(line.map(String).join(' ').slice(0, 2000), 6));
      console.log('');
    }
  };

  return {
    start({sessions, startTime}) {
      const all = [...sessions.all()];
      total = all.length;
      // The first of them are on their way before the reporters are told.
      for (const {id, status} of all) if (status !== 'SCHEDULED') startedAt.set(id, startTime);
      save();
      sessions.on('session-status-updated', (session) => {
        if (session.status === 'INITIALIZING') startedAt.set(session.id, Date.now());
        if (session.status === 'FINISHED') report(session);
      });
    },

    onTestRunFinished() {
      console.log('');
      for (const [engine, {passed, failed, skipped, seconds}] of counts) {
        const more = skipped > 0 ? `, ${skipped} skipped` : '';
        console.log(
          `${engine.padEnd(9)} ${passed} passed, ${failed} failed${more}  (${Math.round(seconds)} s)`,
        );
      }
    },
  };
}
