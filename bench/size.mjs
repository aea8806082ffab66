import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

/**
 * What a reader's browser loads, and how many bytes it may take after brotli (1 kB = 1,000 bytes).
 * The first two numbers are promises; the others keep small things small.
 */
const BUDGETS = [
  {file: 'bantin.js', brotli: 15_000, note: 'with what it loads at start'},
  {file: 'bantin.classic.js', brotli: 24_000, note: 'everything'},
  {file: 'bantin-early.js', brotli: 600, note: 'for <head>'},
  {file: 'bantin.css', brotli: 5_000, note: 'before the upgrade, and print'},
];

/** The chunks that a page with a bulletin loads by itself, once its text stands. No budget: read them along. */
const SOON = ['tool-row', 'print', 'list-tools', 'numeral-highlight', 'directive-item'];

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** The file and, for a module, what it imports before it runs. */
function startFiles(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  if (path.endsWith('.js')) {
    const code = readFileSync(join(dist, path), 'utf8');
    for (const [, specifier] of code.matchAll(
      /(?:^|[;}])import(?:[^;"'()]*from)?["'](\.[^"']+)["']/g,
    )) {
      startFiles(join(dirname(path), specifier), seen);
    }
  }
  return seen;
}

/** Compresses as a server does that has time: each file for itself, as well as it goes. */
function measure({file, brotli: budget = Infinity, note, paths = startFiles(file)}) {
  const size = {file, note, budget, raw: 0, gzip: 0, brotli: 0};
  for (const path of paths) {
    const bytes = readFileSync(join(dist, path));
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    size.raw += bytes.length;
    size.gzip += gzipSync(bytes, {level: 9}).length;
    size.brotli += brotliCompressSync(bytes, {params}).length;
  }
  return {...size, over: size.brotli > budget};
}

const missing = BUDGETS.filter(({file}) => !existsSync(join(dist, file)));
const sizes = BUDGETS.filter((budget) => !missing.includes(budget)).map(measure);

if (missing.length === 0) {
  const chunks = readdirSync(join(dist, 'chunks')).filter((name) =>
    SOON.some((soon) => name.startsWith(`${soon}-`)),
  );
  const paths = new Set(chunks.flatMap((name) => [...startFiles(`chunks/${name}`)]));
  paths.delete('bantin.js');
  sizes.push(measure({file: '+ soon after', note: 'on a page with a bulletin', paths}));
}

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(sizes, null, 2));
} else {
  const row = (...cells) =>
    console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(18) : cell.padStart(9))).join(''));
  const count = (bytes) => bytes.toLocaleString('en');
  row('bytes', 'raw', 'gzip', 'brotli', 'at most', '');
  for (const {file, raw, gzip, brotli, budget, over} of sizes) {
    const limit = Number.isFinite(budget) ? count(budget) : '';
    row(file, count(raw), count(gzip), count(brotli), limit, over ? 'TOO BIG' : 'ok');
  }
}
for (const {file} of missing) console.error(`dist/${file} is missing: run "npm run build".`);
if (missing.length > 0 || sizes.some(({over}) => over)) process.exitCode = 1;
