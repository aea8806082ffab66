import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';

/**
 * Whether packages can be installed without asking anyone: Debian or Ubuntu, as root.
 *
 * @returns {boolean} Whether `installPackages` may be tried.
 */
export function canInstallPackages() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

let updated = false;

/**
 * Installs Debian packages, without a question and without what they merely recommend.
 *
 * @param {string[]} names Names of packages.
 * @returns {string | undefined} The last line of apt's complaint, if it failed.
 */
export function installPackages(names) {
  const options = {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    encoding: 'utf8',
  };
  if (!updated) {
    updated = true;
    spawnSync('apt-get', ['update', '-q'], options);
  }
  const {status, stderr} = spawnSync(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...names],
    options,
  );
  return status === 0 ? undefined : (stderr?.trim().split('\n').at(-1) ?? 'apt-get failed');
}

/**
 * Installs what a test needs of a system, where it is not there.
 *
 * @param {object} needed
 * @param {string} needed.what Its name, with which a sentence can begin.
 * @param {string[]} needed.packages The packages of Debian that have it.
 * @param {string[]} needed.files Files that are there where it is there.
 * @returns {string | undefined} One sentence with its remedy, where it cannot be had.
 */
export function packagesProblem({what, packages, files}) {
  const isThere = () => files.every((file) => existsSync(file));
  if (isThere()) return undefined;
  const remedy = `on Debian, as root, run "apt-get install --no-install-recommends ${packages.join(' ')}"`;
  if (!canInstallPackages()) return `${what} is not on this machine; ${remedy}.`;
  const complaint = installPackages(packages);
  if (complaint) return `${what} cannot be installed (${complaint}); ${remedy}.`;
  return isThere()
    ? undefined
    : `${what} is not where it is looked for, which is ${files.join(', ')}.`;
}
