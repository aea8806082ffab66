import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {FOR_PAGES, listFiles, pkg} from './entries.mjs';

/**
 * Makes `release/bantin-<version>/` out of `dist/`, and a tar.gz of it: the files that pages load,
 * and nothing for bundlers. The version is in the name of the folder, so that a server may say that
 * nothing in it ever changes, and `integrity.json` has the hash of every file.
 */
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

if (!existsSync('dist/bantin.js')) {
  console.error('There is no dist/bantin.js; run "npm run build" first.');
  process.exit(1);
}
const name = `bantin-${pkg.version}`;
const folder = `release/${name}`;
rmSync(folder, {recursive: true, force: true});
mkdirSync(folder, {recursive: true});
const hashes = {};
for (const path of listFiles('dist').filter((file) => FOR_PAGES.test(file))) {
  cpSync(`dist/${path}`, `${folder}/${path}`);
  const hash = createHash('sha384').update(readFileSync(`dist/${path}`));
  hashes[path] = `sha384-${hash.digest('base64')}`;
}
for (const path of ['LICENSE', 'CHANGELOG.md']) cpSync(path, `${folder}/${path}`);
writeFileSync(`${folder}/integrity.json`, `${JSON.stringify(hashes, null, 2)}\n`);
execFileSync('tar', ['-czf', `${name}.tar.gz`, name], {cwd: 'release'});
console.log(`${folder}/  ${Object.keys(hashes).length} files\nrelease/${name}.tar.gz`);
