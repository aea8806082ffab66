import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {rollup} from 'rollup';
import {minify} from 'terser';

/**
 * What each module adds to `bantin.js`: the bytes after brotli that would be saved without it. They
 * add up to less than the whole, since modules share words; read them to see where to begin.
 */
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const {default: configs} = await import('../rollup.config.mjs');
const {output, ...input} = configs.find((config) => config.output.entryFileNames === 'bantin.js');
const plugins = input.plugins.filter(({name}) => name !== 'small');
const bundle = await rollup({...input, plugins});
const {
  output: [{modules}],
} = await bundle.generate(output);

const parts = new Map();
for (const [id, {code}] of Object.entries(modules)) {
  if (!code) continue;
  const isOurs = !id.includes('node_modules');
  const name = isOurs ? id.replace(/^.*\/dist\/development\//, '') : 'Lit';
  // Without "module", names stay that other modules use.
  const {code: small} = await minify(code, {ecma: 2022});
  parts.set(name, (parts.get(name) ?? '') + small);
}

const size = (without) =>
  brotliCompressSync(
    [...parts]
      .filter(([name]) => name !== without)
      .map(([, code]) => code)
      .join(''),
  ).length;
const whole = size();
const rows = [...parts.keys()].map((name) => [name, whole - size(name)]);
for (const [name, bytes] of rows.sort(([, a], [, b]) => b - a)) {
  console.log(`${String(bytes).padStart(7)}  ${name}`);
}
