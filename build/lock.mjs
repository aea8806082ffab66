import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {setTimeout} from 'node:timers/promises';

const FOLDER = 'node_modules/.cache/bantin';
const FILE = `${FOLDER}/build.pid`;

/** Whether a process is there; what cannot be read is none. */
function isRunning(pid) {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
}

/**
 * Waits until no other build writes to `dist/`: the demo, the tests and Storybook each begin with
 * one. The lock goes when the process ends; one that a killed build has left is taken over.
 */
export async function waitForOtherBuild() {
  mkdirSync(FOLDER, {recursive: true});
  for (let isTold = false; ; await setTimeout(200)) {
    try {
      writeFileSync(FILE, String(process.pid), {flag: 'wx'});
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    let holder;
    try {
      holder = readFileSync(FILE, 'utf8');
    } catch {
      continue;
    }
    if (!isRunning(holder)) rmSync(FILE, {force: true});
    else if (!isTold) {
      isTold = true;
      console.log('Waiting for another build to finish ...');
    }
  }
  process.on('exit', () => rmSync(FILE, {force: true}));
}
