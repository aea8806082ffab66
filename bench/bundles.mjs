import nodeResolve from '@rollup/plugin-node-resolve';
import {build} from 'esbuild';
import {rollup} from 'rollup';
import {minify} from 'terser';
import {brotliCompressSync} from 'node:zlib';

/** How many bytes a page loads, after brotli. */
const bytesOf = (code) => brotliCompressSync(Buffer.from(code)).length;

/**
 * Adds up what came out of a bundler.
 *
 * @param {{name: string, code: string, isEntry: boolean, imports: string[], dynamicImports: string[]}[]} files What it
 *   has written; `imports` are those that a file waits for.
 * @returns {{start: number, later: number}} The bytes that are loaded at once, and those that wait until they are needed.
 */
function addUp(files) {
  const byName = new Map(files.map((file) => [file.name, file]));
  const follow = (names, next, seen = new Set()) => {
    for (const name of names) {
      if (!byName.has(name) || seen.has(name)) continue;
      seen.add(name);
      follow(next(byName.get(name)), next, seen);
    }
    return seen;
  };
  const entries = files.filter(({isEntry}) => isEntry).map(({name}) => name);
  const start = follow(entries, ({imports}) => imports);
  const all = follow(entries, ({imports, dynamicImports}) => [...imports, ...dynamicImports]);
  const sum = (names) => names.reduce((bytes, name) => bytes + bytesOf(byName.get(name).code), 0);
  return {start: sum([...start]), later: sum([...all].filter((name) => !start.has(name)))};
}

const NAME = 'entry.js';

async function withRollup(code, folder) {
  const bundle = await rollup({
    input: NAME,
    onwarn() {},
    plugins: [
      {
        name: 'entry',
        resolveId: (id, importer) =>
          id === NAME ? `${folder}/${NAME}` : importer ? null : undefined,
        load: (id) => (id === `${folder}/${NAME}` ? code : null),
      },
      nodeResolve({exportConditions: ['browser', 'production']}),
      {
        name: 'terser',
        renderChunk: (chunk) => minify(chunk, {ecma: 2022, module: true}),
      },
    ],
  });
  const {output} = await bundle.generate({format: 'es'});
  const chunks = output.filter(({type}) => type === 'chunk');
  return addUp(chunks.map((chunk) => ({...chunk, name: chunk.fileName})));
}

async function withEsbuild(code, folder) {
  const {outputFiles, metafile} = await build({
    stdin: {contents: code, resolveDir: folder, sourcefile: NAME},
    outdir: '/out',
    absWorkingDir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    define: {'process.env.NODE_ENV': '"production"'},
    legalComments: 'none',
    logLevel: 'silent',
  });
  const nameOf = (path) => path.split('/').at(-1);
  const texts = new Map(outputFiles.map(({path, text}) => [nameOf(path), text]));
  return addUp(
    Object.entries(metafile.outputs).map(([path, {entryPoint, imports}]) => {
      const ofKind = (wanted) =>
        imports.filter(({kind}) => kind === wanted).map((each) => nameOf(each.path));
      return {
        name: nameOf(path),
        code: texts.get(nameOf(path)),
        isEntry: entryPoint === NAME,
        imports: ofKind('import-statement'),
        dynamicImports: ofKind('dynamic-import'),
      };
    }),
  );
}

/**
 * Has a module bundled and made small as for production.
 *
 * @param {string} code The module.
 * @param {string} folder Where its imports are looked up.
 * @returns {Promise<Record<'rollup' | 'esbuild', {start: number, later: number} | null>>} Bytes after brotli; `null`
 *   where a bundler gives up.
 */
export async function bundle(code, folder) {
  const orNull = (promise) => promise.catch(() => null);
  return {
    rollup: await orNull(withRollup(code, folder)),
    esbuild: await orNull(withEsbuild(code, folder)),
  };
}
