/*
 * `npm test`: everything that is tested, in every engine that this machine has or can get.
 *
 *   npm test                               all of it
 *   npm test -- directives                 the files whose path has "directives" in it
 *   npm test -- --engine firefox,webkit    some engines only ("node" stands for the tests that need no browser)
 *
 * The last line is "N passed, N failed". Only Node's own modules may be imported here: nothing else is there yet.
 */
import {spawn} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {createInterface} from 'node:readline';
import {run as runNodeTests} from 'node:test';
import {fileURLToPath} from 'node:url';
import {engineNames, findEngines} from '../setup/browsers.mjs';
import {buildIfStale} from '../setup/build.mjs';
import {installDependencies} from '../setup/dependencies.mjs';
import {nodeProblem} from '../setup/node.mjs';
import {installOldLibraries} from '../setup/old-libraries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const everyEngine = [...engineNames, 'node'];

/** Ends with one sentence that names its remedy. */
class Refusal extends Error {}

function say(line) {
  console.log(line);
}

function readArguments(args) {
  const engines = [];
  const filters = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (arg === '--engine' || arg.startsWith('--engine=')) {
      const value = arg === '--engine' ? args[(index += 1)] : arg.slice('--engine='.length);
      const names = (value ?? '').split(',').filter(Boolean);
      if (names.length === 0)
        throw new Refusal(`--engine needs a name: one of ${everyEngine.join(', ')}.`);
      engines.push(...names);
    } else if (arg.startsWith('-')) {
      throw new Refusal(
        `There is no option ${arg}; use --engine <name>, or a part of a file name.`,
      );
    } else {
      filters.push(arg);
    }
  }
  const unknown = engines.find((name) => !everyEngine.includes(name));
  if (unknown)
    throw new Refusal(`There is no engine named ${unknown}; use one of ${everyEngine.join(', ')}.`);
  return {
    engines:
      engines.length > 0 ? everyEngine.filter((name) => engines.includes(name)) : everyEngine,
    filters,
  };
}

function filesBelow(folder) {
  return readdirSync(path.join(root, folder), {withFileTypes: true}).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

function findTests(filters) {
  const files = filesBelow('test').sort();
  const wanted = filters.map((filter) => {
    // A path as a shell completes it, from the folder one stands in or from the root.
    const relative = path.relative(root, path.resolve(filter)).split(path.sep).join('/');
    const part = filter.replace(/^\.\//, '');
    return {filter, matches: (file) => file === relative || file.includes(part)};
  });
  const tests = files.filter(
    (file) => /\.test\.ts$/.test(file) || /^test\/node\/.*\.test\.mjs$/.test(file),
  );
  for (const {filter, matches} of wanted) {
    if (!tests.some(matches))
      throw new Refusal(
        `No test file has "${filter}" in its path; name a part of one, such as "${tests[0]}".`,
      );
  }
  const chosen =
    wanted.length > 0 ? tests.filter((file) => wanted.some(({matches}) => matches(file))) : tests;
  return {
    browserFiles: chosen.filter((file) => file.endsWith('.ts')),
    nodeFiles: chosen.filter((file) => file.endsWith('.mjs')),
  };
}

const totals = {passed: 0, failed: 0, skipped: 0};

/** What is told once more at the end, where thousands of lines later it is looked for. */
const failures = [];

function fail(sentence) {
  totals.failed += 1;
  failures.push(sentence);
  say(`✗ ${sentence}`);
}

function indent(text) {
  return String(text).replace(/^/gm, '      ');
}

/** The failure in a few lines; all of it was printed when it happened. */
function inShort({engine, file, title, text}) {
  const lines = String(text).split('\n').slice(0, 6).join('\n');
  return `${engine}  ${file}\n    ${title}\n${indent(lines)}`;
}

/** Runs the tests that need no browser, each file in a process of its own. */
async function testInNode(files) {
  say(
    `\nNode ${process.versions.node}: ${files.length} test ${files.length === 1 ? 'file' : 'files'} ...`,
  );
  const counts = {passed: 0, failed: 0, skipped: 0};
  const started = Date.now();
  const stream = runNodeTests({
    files: files.map((file) => path.join(root, file)),
    concurrency: 2,
    timeout: 300_000,
  });
  const isSuite = ({details}) => details?.type === 'suite';
  stream.on('test:pass', (test) => {
    if (isSuite(test)) return;
    if (test.skip !== undefined || test.todo !== undefined) counts.skipped += 1;
    else counts.passed += 1;
  });
  stream.on('test:fail', (test) => {
    const {error} = test.details;
    // A suite, or a file, also fails because of what is in it, and that has been told.
    if (error?.failureType === 'subtestsFailed') return;
    counts.failed += 1;
    const cause = error?.cause ?? error;
    const file = test.file ? path.relative(root, test.file) : '';
    const text = cause?.stack ?? cause;
    failures.push(inShort({engine: 'node', file, title: test.name, text}));
    say(`✗ node      ${file}\n\n    ${test.name}\n${indent(text)}\n`);
  });
  stream.on('test:stderr', ({message}) => process.stderr.write(message));
  stream.on('test:stdout', ({message}) => process.stdout.write(message));
  await new Promise((resolve, reject) => {
    stream.once('end', resolve);
    stream.once('error', reject);
    stream.resume();
  });
  const more = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  const seconds = Math.round((Date.now() - started) / 1000);
  say(`node      ${counts.passed} passed, ${counts.failed} failed${more}  (${seconds} s)`);
  for (const key of Object.keys(totals)) totals[key] += counts[key];
}

/** Runs the tests in browsers, in a process of its own, so that no crash of it can take the count away. */
async function testInBrowsers(engines, files) {
  const names = engines.map(({name, version}) => `${name} ${version}`.trim()).join(', ');
  say(`\nBrowsers: ${files.length} test ${files.length === 1 ? 'file' : 'files'} in ${names} ...`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bantin-'));
  const summaryFile = path.join(folder, 'summary.json');
  const runner = path.join(root, 'node_modules/@web/test-runner/dist/bin.js');
  const child = spawn(process.execPath, [runner, '--files', ...files], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      BANTIN_ENGINES: engines.map(({name}) => name).join(','),
      BANTIN_SUMMARY: summaryFile,
    },
  });
  for (const output of [child.stdout, child.stderr]) {
    // The runner moves the cursor about even where there is none, and leaves empty lines behind.
    createInterface({input: output}).on('line', (raw) => {
      // eslint-disable-next-line no-control-regex
      const line = raw.replace(/\x1b\[[0-9;]*[A-Za-z]/g, '').trimEnd();
      if (line !== '') say(line);
    });
  }
  const interrupt = (signal) => child.kill(signal);
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      say(String(error));
      resolve(1);
    });
    child.once('close', resolve);
  });
  process.off('SIGINT', interrupt).off('SIGTERM', interrupt);

  let summary;
  try {
    summary = JSON.parse(readFileSync(summaryFile, 'utf8'));
  } catch {
    return fail('The browser tests ended before they began; see the message above.');
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
  failures.push(...summary.failed.map(inShort));
  let failed = 0;
  for (const counts of Object.values(summary.engines)) {
    for (const key of Object.keys(totals)) totals[key] += counts[key];
    failed += counts.failed;
  }
  const lost = summary.total - summary.finished;
  if (lost > 0) {
    fail(
      `${lost} of ${summary.total} runs of a test file never ended; each counts as one failure.`,
    );
    totals.failed += lost - 1;
  }
  if (code !== 0 && failed === 0 && lost === 0)
    fail(`The test runner ended with code ${code} and names no failure.`);
  return undefined;
}

async function main() {
  const tooOld = nodeProblem();
  if (tooOld) throw new Refusal(tooOld);
  const {engines: wanted, filters} = readArguments(process.argv.slice(2));
  const {browserFiles, nodeFiles} = findTests(filters);

  const noDependencies = installDependencies(say);
  if (noDependencies) {
    fail(noDependencies);
    return;
  }
  const noBuild = buildIfStale(say);
  if (noBuild) fail(noBuild);

  if (wanted.includes('node') && nodeFiles.length > 0) await testInNode(nodeFiles);

  const names = wanted.filter((name) => name !== 'node');
  if (names.length === 0 || browserFiles.length === 0) return;
  const {engines, missing} = await findEngines({names, install: true, say});
  if (browserFiles.includes('test/coexistence.test.ts')) missing.push(...installOldLibraries());
  if (engines.length > 0) await testInBrowsers(engines, browserFiles);
  if (missing.length > 0) say('');
  for (const {name, why, remedy} of missing)
    say(`Not tested ${engineNames.includes(name) ? 'in' : 'with'} ${name}: ${why}; ${remedy}.`);
}

try {
  await main();
} catch (error) {
  if (error instanceof Refusal) {
    console.error(error.message);
    process.exit(2);
  }
  fail(error.stack ?? error);
}
const {passed, failed, skipped} = totals;
if (passed + failed + skipped === 0) say('\nNo test ran; widen what you asked for.');
if (failures.length > 0) say(`\nFailed:\n${failures.map((failure) => `✗ ${failure}`).join('\n')}`);
// Set rather than called for, so that the last line is out before the process ends.
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
say(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
