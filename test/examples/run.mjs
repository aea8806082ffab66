/*
 * `npm run test:examples`: the package as npm delivers it, in each framework.
 *
 *   npm run test:examples                  all of them
 *   npm run test:examples -- react types   some of them
 *
 * Packs the package, copies each example out of the repository, installs the tarball into it, builds it and
 * drives it with Chromium. Needs the npm registry, so it is not part of `npm test`. The last line is
 * "N passed, N failed".
 */
import assert from 'node:assert/strict';
import {execFile, spawn} from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {basename, delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {buildIfStale} from '../../setup/build.mjs';
import {installDependencies} from '../../setup/dependencies.mjs';
import {driveBulletin, watchHydration} from './drive.mjs';
import {serveFolder} from './serve-folder.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'bantin-examples-'));

/** How the result of each build is served: a folder of files, or a server of the framework's own. */
const EXAMPLES = {
  react: {folder: 'dist'},
  vue: {folder: 'dist'},
  svelte: {folder: 'dist'},
  angular: {
    folder: 'dist/browser',
    // Put into a template, each must be named by the compiler.
    refused: {
      file: 'src/bulletin.html',
      text: `<directive-list [records]="5" [recrods]="records()"></directive-list>
        <directive-item status="finished"></directive-item>`,
      complaints: ["'5' is not assignable", "'recrods'", '"finished"'],
    },
  },
  next: {
    server: ['node_modules/next/dist/bin/next', 'start', '--port'],
    // React tells only in development what it finds other than the server wrote it.
    development: ['node_modules/next/dist/bin/next', 'dev', '--port'],
    isRendered: true,
  },
};
const EVERY = [...Object.keys(EXAMPLES), 'types'];

/** The current release of Node with long support, for frameworks that do not run on the one at hand. */
const LATER_NODE = '24';

const totals = {passed: 0, failed: 0};

/** Runs one check and prints how it went. */
async function check(name, body) {
  try {
    const value = await body();
    totals.passed += 1;
    console.log(`  ✓ ${name}`);
    return value ?? true;
  } catch (error) {
    totals.failed += 1;
    console.log(`  ✗ ${name}\n${String(error.message).slice(0, 3000).replace(/^/gm, '      ')}`);
    return false;
  }
}

/** Runs a program in a folder; rejects with what it printed. */
async function run(folder, program, args, environment = {}) {
  try {
    const {stdout} = await promisify(execFile)(program, args, {
      cwd: folder,
      env: {
        ...process.env,
        CI: '1',
        NG_CLI_ANALYTICS: 'false',
        NEXT_TELEMETRY_DISABLED: '1',
        ...environment,
      },
      maxBuffer: 1e8,
      shell: process.platform === 'win32',
    });
    return stdout;
  } catch (error) {
    const printed = `${error.stdout ?? ''}${error.stderr ?? ''}`.trim();
    throw new Error(printed || error.message, {cause: error});
  }
}

const install = (folder, ...names) =>
  run(folder, 'npm', [
    ...['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'],
    ...['--loglevel=error', '--install-links', ...names],
  ]);

const laterNode = (() => {
  let path;
  return async () => {
    if (path) return path;
    const platform = process.platform === 'win32' ? 'win' : process.platform;
    const name = `node-${platform}-${process.arch}`;
    const folder = join(work, 'node');
    mkdirSync(folder, {recursive: true});
    writeFileSync(join(folder, 'package.json'), '{"private": true}');
    await install(folder, `${name}@${LATER_NODE}`);
    path = join(folder, 'node_modules', name, 'bin');
    return path;
  };
})();

/** The environment in which an example runs: with a later Node, where it asks for one. */
async function environmentOf(folder) {
  const {engines} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const wanted = /\d+/.exec(engines?.node ?? '')?.[0];
  if (!wanted || Number(process.versions.node.split('.')[0]) >= Number(wanted)) return {};
  return {PATH: `${await laterNode()}${delimiter}${process.env.PATH}`};
}

/** Copies an example out of the repository, with the tarball for its dependency. */
function copyExample(name, tarball) {
  const folder = join(work, 'examples', name);
  cpSync(join(root, 'examples', name), folder, {
    recursive: true,
    filter: (path) => !/^(node_modules|dist|\.next|\.angular)$/.test(basename(path)),
  });
  const file = join(folder, 'package.json');
  const settings = JSON.parse(readFileSync(file, 'utf8'));
  if (settings.dependencies?.bantin) settings.dependencies.bantin = `file:${tarball}`;
  writeFileSync(file, JSON.stringify(settings, null, 2));
  return folder;
}

/** A port that is free now. */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });

/** Serves what an example has built; `stop` ends that. */
async function serve(name, folder, server = EXAMPLES[name].server) {
  const {folder: files} = EXAMPLES[name];
  if (files) return serveFolder(join(folder, files));
  const port = await freePort();
  const child = spawn(process.execPath, [...server, String(port)], {cwd: folder, stdio: 'ignore'});
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = `http://127.0.0.1:${port}/`;
  for (let attempt = 0; attempt < 120; attempt += 1) {
    const isUp = await fetch(address).then(
      ({ok}) => ok,
      () => false,
    );
    if (isUp) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return {
    address,
    stop: () => {
      child.kill();
      return ended;
    },
  };
}

async function testExample(name, tarball) {
  console.log(`\n${name}`);
  const folder = copyExample(name, tarball);
  const isInstalled = await check('installs the tarball', () => install(folder));
  if (!isInstalled) return;
  const environment = await environmentOf(folder);
  const isBuilt = await check('builds, and its templates fit the types', () =>
    run(folder, 'npm', ['run', '--silent', 'build'], environment),
  );
  if (!isBuilt) return;
  const {address, stop} = await serve(name, folder);
  try {
    if (EXAMPLES[name].isRendered) {
      await check('is served with all of its text', async () => {
        const html = await (await fetch(address)).text();
        const bulletin = JSON.parse(
          readFileSync(join(root, 'examples/bulletin/bulletin.json'), 'utf8'),
        );
        const body = html.slice(0, html.indexOf('<script'));
        const {headline, lead, introduction, directives} = bulletin;
        const texts = [headline, lead, ...introduction, ...directives.flatMap((d) => d.paragraphs)];
        for (const text of texts) assert.ok(html.includes(`>${text}</`), text);
        assert.match(html, /<news-article[^>]* citation-url="/);
        assert.match(html, /<directive-list[^>]* searchable=""/);
        assert.doesNotMatch(html, /\[object Object\]/);
        assert.ok(body.length > 0);
      });
    }
    await driveBulletin({address, check});
  } finally {
    await stop();
  }
  const {refused} = EXAMPLES[name];
  if (refused) {
    await check('does not build where a template does not fit', async () => {
      appendFileSync(join(folder, refused.file), refused.text);
      const complaint = await run(folder, 'npm', ['run', '--silent', 'build'], environment).then(
        () => '',
        ({message}) => message,
      );
      for (const part of refused.complaints)
        assert.ok(complaint.includes(part), `${part}: ${complaint}`);
    });
  }
  if (!EXAMPLES[name].development) return;
  await check('hydrates silently in development', async () => {
    const development = await serve(name, folder, EXAMPLES[name].development);
    try {
      // Next lets no other name at its development server.
      await watchHydration(development.address.replace('127.0.0.1', 'localhost'));
    } finally {
      await development.stop();
    }
  });
}

/** Compiles templates that use all there is, and some that must not pass. */
async function testTypes(tarball) {
  console.log('\ntypes');
  const folder = join(work, 'types');
  cpSync(join(root, 'test/examples/types'), folder, {recursive: true});
  const file = join(folder, 'package.json');
  const settings = JSON.parse(readFileSync(file, 'utf8'));
  settings.dependencies = {bantin: `file:${tarball}`};
  writeFileSync(file, JSON.stringify(settings, null, 2));
  if (!(await check('installs the tarball', () => install(folder)))) return;
  const compiler = (name, script, ...args) =>
    check(`${name}: fits where it should, and nowhere else`, () =>
      run(folder, process.execPath, [join('node_modules', script), ...args]),
    );
  for (const name of ['react', 'preact', 'solid']) {
    await compiler(name, 'typescript/bin/tsc', '--project', `tsconfig.${name}.json`);
  }
  await compiler('vue', 'vue-tsc/bin/vue-tsc.js', '--project', 'tsconfig.vue.json');
  await compiler(
    'svelte',
    'svelte-check/bin/svelte-check',
    ...['--tsconfig', './tsconfig.svelte.json', '--fail-on-warnings'],
  );
}

const names = process.argv.slice(2);
const unknown = names.find((name) => !EVERY.includes(name));
if (unknown) {
  console.error(`There is no example named ${unknown}; use one of ${EVERY.join(', ')}.`);
  process.exit(2);
}
const problem = installDependencies(console.log) ?? buildIfStale(console.log);
if (problem) {
  console.error(problem);
  process.exit(1);
}
try {
  const [{filename}] = JSON.parse(
    await run(root, 'npm', ['pack', '--json', '--silent', '--pack-destination', work]),
  );
  const tarball = join(work, filename);
  assert.ok(existsSync(tarball));
  cpSync(join(root, 'examples/bulletin'), join(work, 'examples/bulletin'), {recursive: true});
  for (const name of names.length > 0 ? names : EVERY) {
    await (name === 'types' ? testTypes(tarball) : testExample(name, tarball));
  }
} finally {
  if (!process.env.KEEP_EXAMPLES) rmSync(work, {recursive: true, force: true});
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;
