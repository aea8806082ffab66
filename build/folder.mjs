/*
 * `npm run folder -- <folder>`: copies what pages load to <folder>/bantin/<version>/, and beside each file the same
 * compressed by brotli and gzip, for servers that send what they find. A folder that is there already is refused: what
 * browsers were told to keep for a year must not change.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {FOR_PAGES, listFiles, pkg} from './entries.mjs';
import {DEFAULT_BASE, pageTags} from './page-tags.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const [wanted, ...more] = process.argv.slice(2);

/** Says what is wrong, and ends. */
function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

if (!wanted || wanted.startsWith('-') || more.length > 0)
  refuse('Name one folder that a server publishes: npm run folder -- /srv/static');
if (!existsSync(join(dist, 'integrity.json')))
  refuse('There is no build yet; run "npm run build" first.');
const target = join(wanted, 'bantin', pkg.version);
if (existsSync(target))
  refuse(
    `${target} is there already. Browsers keep its files for a year, so it must not change; ` +
      'remove it if no page has used it yet, or make a new version.',
  );

const files = listFiles(dist).filter((path) => FOR_PAGES.test(path) || path === 'integrity.json');
// Under another name until all is there: no server sends half a folder.
const unfinished = `${target}.unfinished`;
rmSync(unfinished, {recursive: true, force: true});
const total = {raw: 0, brotli: 0};
for (const path of files) {
  const bytes = readFileSync(join(dist, path));
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const copy = join(unfinished, path);
  mkdirSync(join(copy, '..'), {recursive: true});
  cpSync(join(dist, path), copy);
  writeFileSync(`${copy}.br`, brotli);
  writeFileSync(`${copy}.gz`, gzipSync(bytes, {level: 9}));
  total.raw += bytes.length;
  total.brotli += brotli.length;
}
renameSync(unfinished, target);

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(
  `${target}: ${files.length} files, ${kilobytes(total.raw)}, with brotli ${kilobytes(total.brotli)}.`,
);
console.log(`\nFor the <head> of a page, if ${wanted} is the root of the server:\n`);
console.log(pageTags({base: DEFAULT_BASE, folder: target}).join('\n'));
