import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {pkg} from './entries.mjs';

/** Where the files of this version are put, unless somebody says otherwise. */
export const DEFAULT_BASE = `/bantin/${pkg.version}/`;

/**
 * The tags for a page, with the hashes of the last build.
 *
 * @param {object} [options] What is wanted.
 * @param {string} [options.base] The address of the folder with the files: a path, or with a host.
 * @param {boolean} [options.classic] Whether the script is the classic one.
 * @param {boolean} [options.chunks] Whether an import map with the hashes of the chunks stands before them.
 * @param {string} [options.folder] The folder that holds the files, with integrity.json among them.
 * @returns {string[]} Lines of HTML.
 */
export function pageTags({
  base = DEFAULT_BASE,
  classic = false,
  chunks = false,
  folder = 'dist',
} = {}) {
  const hashes = JSON.parse(readFileSync(`${folder}/integrity.json`, 'utf8'));
  const address = base.endsWith('/') ? base : `${base}/`;
  // Without "crossorigin" a browser must not compare what another host sends with a hash.
  const check = (file) => `integrity="${hashes[file]}" crossorigin="anonymous"`;
  const script = classic ? 'bantin.classic.js' : 'bantin.js';
  return [
    ...(chunks ? importMap(hashes, address, classic) : []),
    `<link rel="stylesheet" href="${address}bantin.css" ${check('bantin.css')} />`,
    `<script src="${address}bantin-early.js" ${check('bantin-early.js')}></script>`,
    `<script ${classic ? 'defer' : 'type="module"'} src="${address}${script}" ${check(script)}></script>`,
  ];
}

/** An import map with the hashes of the chunks of one script, and what a policy must allow for it. */
function importMap(hashes, address, classic) {
  const isOurs = (file) =>
    file.startsWith('chunks/') && file.startsWith('chunks/classic/') === classic;
  const integrity = Object.fromEntries(
    Object.entries(hashes)
      .filter(([file]) => isOurs(file))
      .map(([file, hash]) => [address + file, hash]),
  );
  const map = JSON.stringify({integrity});
  const hash = createHash('sha256').update(map).digest('base64');
  return [
    `<!-- Content-Security-Policy: script-src … 'sha256-${hash}' -->`,
    `<script type="importmap">${map}</script>`,
  ];
}
