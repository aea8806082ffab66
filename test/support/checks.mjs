/*
 * What the commands beside `npm test` have in common, which try us in the company of somebody else's program: sentences
 * that come true or do not, and the count of them in the last line.
 */
import assert from 'node:assert/strict';
import {cpSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {buildIfStale} from '../../setup/build.mjs';

const totals = {passed: 0, failed: 0};

/**
 * Tries something and prints how it went.
 *
 * @template T
 * @param {string} sentence What is true if it goes well.
 * @param {() => T | Promise<T>} work Throws if it is not true.
 * @returns {Promise<T | boolean>} What the work gives, `true` if that is nothing, `false` if it has thrown.
 */
export async function check(sentence, work) {
  try {
    const value = await work();
    totals.passed += 1;
    console.log(`✓ ${sentence}`);
    return value ?? true;
  } catch (error) {
    totals.failed += 1;
    console.log(`✗ ${sentence}\n${String(error.message).slice(0, 3000).replace(/^/gm, '    ')}`);
    return false;
  }
}

/**
 * Runs all checks of a command, ends it with their count, and has it fail if one has failed or there was none.
 *
 * @param {() => Promise<unknown>} main All of them.
 * @param {() => string | undefined} [findProblem] Gives what they cannot do without, as a sentence with its remedy. The
 *   build is asked for in any case.
 */
export async function runChecks(main, findProblem) {
  try {
    const problem = findProblem?.() ?? buildIfStale(console.log);
    if (problem) await check(problem, () => assert.fail('It could not be tried.'));
    else await main();
  } catch (error) {
    totals.failed += 1;
    console.log(`✗ ${error.stack ?? error}`);
  }
  process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
}

/** Copies what pages load from the build to a folder. */
export function copyRelease(folder) {
  cpSync(fileURLToPath(new URL('../../dist', import.meta.url)), folder, {
    recursive: true,
    filter: (file) => file.endsWith('dist') || /dist\/(?:bantin|chunks)/.test(file),
  });
}
