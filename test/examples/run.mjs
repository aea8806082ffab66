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
import {execFile} from 'node:child_process';
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
import {tmpdir} from 'node:os';
import {basename, delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {installDependencies} from '../../setup/dependencies.mjs';
import {driveBulletin, watchStart} from './drive.mjs';
import {driveSite} from './drive-site.mjs';
import {driveValues} from './drive-values.mjs';
import {check, runChecks} from '../support/checks.mjs';
import {serveFolder} from '../support/serve-folder.mjs';
import {freePort, whileRunning} from '../support/while-running.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'bantin-examples-'));

/**
 * How the result of each build is served: a folder of files, or a server of the framework's own. `renders` says
 * that the framework can print a page on a server that is not its own, `page` where the bulletin is in a site
 * that is all written beforehand.
 */
const EXAMPLES = {
  react: {folder: 'dist'},
  vue: {folder: 'dist', renders: true},
  svelte: {folder: 'dist', renders: true},
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
    isRendered: true,
    source: 'app',
    // Its components are those of React.
    borrows: 'react/src/values.tsx',
  },
  eleventy: {folder: '_site', page: 'tin/15-nhiem-vu/'},
};
const EVERY = [...Object.keys(EXAMPLES), 'types'];

/** The current release of Node with long support, for frameworks that do not run on the one at hand. */
const LATER_NODE = '24';

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

/** Serves what an example has built as long as somebody looks at it. */
async function whileServed(name, folder, look) {
  const {folder: files, server} = EXAMPLES[name];
  if (files) {
    const {address, stop} = await serveFolder(join(folder, files));
    return look(address).finally(stop);
  }
  const port = await freePort();
  const command = [process.execPath, ...server, String(port)];
  return whileRunning({address: `http://127.0.0.1:${port}/`, folder, command}, look);
}

/** Starts an example by the commands that its README names, and looks at what a developer sees. */
async function testStart(name, folder, environment) {
  const {page = ''} = EXAMPLES[name];
  const [, commands] = /```sh\n([^]*?)```/.exec(readFileSync(join(folder, 'README.md'), 'utf8'));
  assert.equal(commands, 'npm install\nnpm start\n');
  const port = await freePort();
  const command = ['npm', 'start', '--', '--port', String(port)];
  // Next lets no other name at its development server.
  const address = `http://localhost:${port}/`;
  await whileRunning({address, folder, command, environment}, () =>
    watchStart(address + page, {isEdited: !page}),
  );
}

/** Puts what a template may give to an element in the place of the bulletin, and goes through it. */
async function testValues(name, folder, environment) {
  const {source = 'src', borrows, renders, folder: files} = EXAMPLES[name];
  const values = join(root, 'test/examples/values');
  cpSync(join(values, name), folder, {recursive: true});
  for (const file of ['rounds.ts', borrows]) {
    if (file) cpSync(join(values, file), join(folder, source, basename(file)));
  }
  console.log(`${name}: what templates give to the elements`);
  const isBuilt = await check('builds, and the values fit the types', () =>
    run(folder, 'npm', ['run', '--silent', 'build'], environment),
  );
  if (!isBuilt) return;
  await whileServed(name, folder, (address) => driveValues({address, check}));
  if (!renders) return;
  console.log(`${name}: the same, from a server`);
  const isRendered = await check('is rendered with all of its text', async () => {
    const vite = (...args) =>
      run(folder, process.execPath, ['node_modules/vite/bin/vite.js', ...args]);
    await vite('build', '--ssr', 'src/server.js', '--outDir', 'server');
    const html = await run(folder, process.execPath, ['server/server.js']);
    for (const text of ['42/NQ-CP', '(2) Chỉ đạo thu hoạch.', 'Chủ động phòng, chống.'])
      assert.ok(html.includes(text), text);
    const page = join(folder, files, 'index.html');
    const shell = readFileSync(page, 'utf8');
    assert.ok(shell.includes('<main id="app"></main>'), shell);
    writeFileSync(
      page,
      shell.replace('<main id="app">', () => `<main id="app">${html.trim()}`),
    );
  });
  if (isRendered) await whileServed(name, folder, (address) => driveValues({address, check}));
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
  const {page, isRendered, refused} = EXAMPLES[name];
  await whileServed(name, folder, async (address) => {
    if (isRendered) {
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
    await (page ? driveSite({address: address + page, check}) : driveBulletin({address, check}));
  });
  await check('starts by the two commands of its README', () =>
    testStart(name, folder, environment),
  );
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
  if (!page) await testValues(name, folder, environment);
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
async function main() {
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
}

await runChecks(main, () => installDependencies(console.log));
