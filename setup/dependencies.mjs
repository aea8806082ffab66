import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs npm without asking anything, and without relying on a shell to find it where that can be helped.
 *
 * @param {string[]} args What follows `npm`.
 * @param {import('node:child_process').SpawnSyncOptions} [options] Options for the process.
 * @returns {import('node:child_process').SpawnSyncReturns<Buffer>} How it ended.
 */
export function npm(args, options = {}) {
  // Under `npm test` npm says where it lives; another package manager may say so too, and is not npm.
  const told = process.env.npm_execpath;
  const beside = path.dirname(process.execPath);
  const cli = [
    told && /npm-cli\.c?js$/.test(told) ? told : undefined,
    path.join(beside, 'node_modules/npm/bin/npm-cli.js'),
    path.join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((candidate) => candidate && existsSync(candidate));
  const settings = {cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options};
  if (cli) return spawnSync(process.execPath, [cli, ...args], settings);
  // On Windows npm is a .cmd file, which Node starts through a shell only.
  return spawnSync('npm', args, {...settings, shell: process.platform === 'win32'});
}

/**
 * Whether `node_modules` holds what the lock file asks for. The contents are compared, not the dates: git sets the
 * date of the lock file to the time of the checkout, and npm writes both files within the same moment.
 *
 * @returns {boolean} Whether nothing is missing.
 */
export function dependenciesAreCurrent() {
  const installedFile = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const locked = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(locked).every(([location, entry]) => {
    if (location === '') return true;
    const present = installed[location];
    // Optional packages are those of other platforms.
    if (!present) return Boolean(entry.optional || entry.devOptional || entry.peer || entry.link);
    return present.version === entry.version && existsSync(path.join(root, location));
  });
}

/**
 * Installs the npm packages that the lock file names, when they are missing.
 *
 * @param {(line: string) => void} say Prints a line for the person who waits.
 * @returns {string | undefined} One sentence with its remedy when they cannot be had.
 */
export function installDependencies(say) {
  if (dependenciesAreCurrent()) return undefined;
  say('Installing the npm packages (npm ci); this takes a minute or two ...');
  const started = Date.now();
  const {status, error, stderr} = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    env: {...process.env, PUPPETEER_SKIP_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1'},
  });
  if (error)
    return `npm could not be started (${error.message}); install npm, which comes with Node, and try again.`;
  if (status !== 0) {
    // After its reason npm explains all of its options.
    say(stderr.split('\n').slice(0, 12).join('\n'));
    return /EUSAGE/.test(stderr)
      ? 'package-lock.json does not fit package.json; run "npm install", and commit both files.'
      : 'npm ci failed, see its message above; check the connection to the npm registry and try again.';
  }
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  return undefined;
}
