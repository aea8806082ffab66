import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import {rollup} from 'rollup';
import {writeEditorData} from './editor-data.mjs';
import {listFiles, localeNames, publicModules, reachable} from './entries.mjs';
import {FRAMEWORK_NAMES, writeFrameworkTypes} from './framework-types.mjs';
import {waitForOtherBuild} from './lock.mjs';
import {minifyCss} from './minify-css.mjs';

/**
 * Makes `dist/`: TypeScript writes the development modules and the types, Rollup makes the
 * production modules and the scripts from those, and the rest is read off what came out. Files stay
 * in place until they are replaced, and only then what is left of an earlier build is removed, so
 * that a page or a test that runs meanwhile finds them.
 */
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await waitForOtherBuild();
const started = Date.now();
const require = createRequire(import.meta.url);
const problems = [];

/** The module with the rules for the page, below `src`. */
const PAGE_STYLES = 'page-styles.js';

/** Runs a tool of node_modules and keeps what it prints for the case that it fails. */
const run = (tool, ...args) =>
  promisify(execFile)(process.execPath, [require.resolve(tool), ...args]).then(
    () => true,
    ({stdout, stderr}) => {
      problems.push(`${tool.split('/bin/')[0]} says:\n${stdout}${stderr}`.trimEnd());
      return false;
    },
  );

mkdirSync('dist', {recursive: true});
const manifest = run('@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet');
await run('typescript/bin/tsc', '--project', 'tsconfig.build.json');
nameLitInTypes();
await makeBundles();
await writePageStyles();
writeLocaleTypes();
await manifest;
writeWhatFollowsFromTheManifest();
writeIntegrity();
removeOlderFiles();
removeUnpublishedModules();
report();

/**
 * TypeScript writes inferred types with the package that declares them. We depend on `lit` alone,
 * and with a strict package manager a consumer cannot reach the packages behind it.
 */
function nameLitInTypes() {
  const behindLit = /(?<=import\(")(?:lit-html|lit-element|@lit\/reactive-element)(?=[/"])/g;
  for (const path of listFiles('dist').filter((file) => file.endsWith('.d.ts'))) {
    const types = readFileSync(`dist/${path}`, 'utf8');
    if (types.search(behindLit) >= 0) {
      writeFileSync(`dist/${path}`, types.replace(behindLit, 'lit'));
    }
  }
}

/** Builds everything that rollup.config.mjs lists. */
async function makeBundles() {
  const {default: configs} = await import('../rollup.config.mjs');
  const onwarn = (warning) => problems.push(`rollup says: ${warning.message}`);
  await Promise.all(
    configs.map(async ({output, ...input}) => {
      try {
        const bundle = await rollup({...input, onwarn});
        await bundle.write(output);
        await bundle.close();
      } catch (error) {
        problems.push(`rollup says: ${error.message}`);
      }
    }),
  );
}

/** Writes the style sheet for pages out of the module that the elements take it from. */
async function writePageStyles() {
  try {
    const {pageStyles} = await import(pathToFileURL(`dist/development/${PAGE_STYLES}`).href);
    writeFileSync('dist/bantin.css', `${minifyCss(String(pageStyles))}\n`);
  } catch (error) {
    problems.push(`bantin.css cannot be written: ${error.message}`);
  }
}

/** Writes what editors and the compilers of templates know the elements by. */
function writeWhatFollowsFromTheManifest() {
  try {
    writeFrameworkTypes('dist');
    writeEditorData('dist');
  } catch (error) {
    problems.push(`The manifest cannot be put to use: ${error.message}`);
  }
}

/** A script for a language exports nothing; TypeScript is told so, for those who import it. */
function writeLocaleTypes() {
  for (const name of localeNames()) {
    writeFileSync(`dist/locales/${name}.d.ts`, 'export {};\n');
  }
}

/** Writes the hashes of what a page loads: for the `integrity` of its tags, and for its import map. */
function writeIntegrity() {
  const chunks = listFiles('dist').filter((path) => path.startsWith('chunks/') && isNew(path));
  const files = ['bantin.js', 'bantin.classic.js', 'bantin.css', 'bantin-early.js', ...chunks];
  const hashes = files
    .filter((file) => existsSync(`dist/${file}`))
    .map((file) => {
      const hash = createHash('sha384').update(readFileSync(`dist/${file}`));
      return [file, `sha384-${hash.digest('base64')}`];
    });
  writeFileSync('dist/integrity.json', `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
}

/** Whether this build has written a file. */
function isNew(path) {
  return statSync(`dist/${path}`).mtimeMs >= started - 1000;
}

/** Removes what this build has not written. */
function removeOlderFiles() {
  for (const path of listFiles('dist')) if (!isNew(path)) rmSync(`dist/${path}`);
}

/** Removes development modules and types that no export of the package leads to. */
function removeUnpublishedModules() {
  const entries = publicModules();
  // More are read by builds, this one or another at the same time; package.json leaves them out.
  const read = [
    ...[...entries, 'script.js', 'reading/early.js', 'shared/await-page-styles.js'],
    'localize/terms-from-page.js',
    ...localeNames().map((name) => `localize/locales/${name}.js`),
  ];
  const types = [
    ...entries.map((path) => path.replace(/\.js$/, '.d.ts')),
    ...FRAMEWORK_NAMES.map((name) => `${name}.d.ts`),
  ];
  const needed = new Set([
    ...[...reachable('dist/development', read)].map((path) => `development/${path}`),
    ...reachable('dist', types),
    ...localeNames().map((name) => `locales/${name}.d.ts`),
  ]);
  for (const path of listFiles('dist')) {
    const candidate = path.startsWith('development/') || path.endsWith('.d.ts');
    if (candidate && !needed.has(path.replace(/\.map$/, ''))) rmSync(`dist/${path}`);
  }
}

/** Says what was made, one line for each file that a page loads. */
function report() {
  const bytes = (path) => statSync(`dist/${path}`).size;
  const files = listFiles('dist');
  const modules = files.filter(
    (path) => path.endsWith('.js') && path.includes('/') && !/^(?:chunks|locales)\//.test(path),
  );
  const single = files.filter(
    (path) => !path.endsWith('.map') && !path.endsWith('.d.ts') && !modules.includes(path),
  );
  for (const path of single) console.log(`${String(bytes(path)).padStart(8)}  dist/${path}`);
  const total = modules.reduce((sum, path) => sum + bytes(path), 0);
  console.log(`${String(total).padStart(8)}  in ${modules.length} modules`);
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  if (problems.length > 0) {
    console.error(
      `\n${problems.join('\n\n')}\n\nWhat could be written was, but the build has problems.`,
    );
    process.exitCode = 1;
  }
}
