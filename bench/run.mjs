import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/**
 * Runs one of the benchmarks beside this file: `npm run bench directives`. Each prints ratios of one
 * run, since times of two machines, or of two days, cannot be compared.
 */
const folder = fileURLToPath(new URL('.', import.meta.url));
const others = [
  'run',
  'parts',
  'peers',
  'size',
  'bundles',
  'server-rendering',
  'tasks',
  'engines',
  'citations-speed',
];
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length))
  .filter((name) => !others.includes(name));

const [name, ...options] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`Usage: npm run bench <name>, where <name> is one of: ${names.join(', ')}.`);
  process.exit(1);
}
const {run} = await import(`./${name}.mjs`);
await run(options);
