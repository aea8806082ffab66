import {existsSync, readdirSync, readFileSync, statSync, utimesSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {npm} from './dependencies.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The file whose date is the date of the build. */
const result = path.join(root, 'dist/bantin.js');

const inputs = [
  'src',
  'build',
  'package.json',
  'rollup.config.mjs',
  'custom-elements-manifest.config.mjs',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** The time of the latest change at or below a path. Folders count too: their date tells of a file that was removed. */
function latestChange(location) {
  const status = statSync(location, {throwIfNoEntry: false});
  if (!status) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  const below = readdirSync(location).map((name) => latestChange(path.join(location, name)));
  return Math.max(status.mtimeMs, ...below);
}

/**
 * Whether `dist` is missing or older than what it is built from.
 *
 * @returns {boolean} Whether a build is due.
 */
export function buildIsStale() {
  const built = statSync(result, {throwIfNoEntry: false});
  if (!built) return true;
  return Math.max(...inputs.map((input) => latestChange(path.join(root, input)))) > built.mtimeMs;
}

/**
 * Builds `dist` when it is stale.
 *
 * @param {(line: string) => void} say Prints a line for the person who waits.
 * @returns {string | undefined} One sentence with its remedy when the build fails.
 */
export function buildIfStale(say) {
  if (!buildIsStale()) return undefined;
  const {scripts} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  if (!scripts.build)
    return 'package.json has no script named build; add it, or restore package.json.';
  say('Building dist (npm run build) ...');
  const started = Date.now();
  const {status, stdout, stderr} = npm(['run', '--silent', 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) {
    say(`${stdout ?? ''}${stderr ?? ''}`.trimEnd());
    // It may have written files all the same; they must not pass for a good build the next time.
    if (existsSync(result)) utimesSync(result, 0, 0);
    return 'The build failed, see its message above; correct the source and run the command again.';
  }
  say(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
  return undefined;
}
