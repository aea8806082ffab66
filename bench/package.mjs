import {existsSync} from 'node:fs';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {publicModules} from '../build/entries.mjs';
import {bundle} from './bundles.mjs';
import {getPeer} from './peers.mjs';
import {measureServerRendering} from './server-rendering.mjs';

/**
 * What an app that is bundled pays for: bytes after brotli that Rollup (with Terser) and esbuild put out for each entry
 * of the package, for an app with all, and for the nearest elements of peers. Lit is included everywhere. Then what it
 * takes to render an article on a server.
 *
 * Options: `--without=peers,server`.
 */
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

const LIT = "export {LitElement, html, css} from 'lit';";

/** What somebody writes who wants something of the package. */
const OURS = [
  ['Lit alone', LIT],
  ['an event class of bantin', "export {NewsTextSizeEvent} from 'bantin';"],
  ['a class, not registered', "export {DirectiveList} from 'bantin';"],
  [
    'an app with all',
    "import 'bantin/define.js'; export * from 'bantin'; export * from 'bantin/text.js'; export * from 'bantin/adopt.js'; export * from 'bantin/localize.js';",
  ],
];

/** The nearest elements of others, for what ours do. None of them does the same. */
const PEERS = {
  rhds: {
    name: '@rhds/elements',
    // The last one whose dependencies can all be had.
    version: '4.1.0',
    address: (tag) => `@rhds/elements/${tag}`,
  },
  sgds: {
    name: '@govtechsg/sgds-web-component',
    version: '3.8.0',
    address: (folder) => `@govtechsg/sgds-web-component/components/${folder}/index.js`,
  },
  wa: {
    name: '@awesome.me/webawesome',
    version: '3.14.0',
    address: (name) => `@awesome.me/webawesome/dist/components/${name}/${name}.js`,
  },
};

const JOBS = [
  {
    job: 'head with tools',
    ours: ['news-toolbar'],
    rhds: [
      'rh-scheme-toggle/rh-scheme-toggle.js',
      'rh-timestamp/rh-timestamp.js',
      'rh-button/rh-button.js',
    ],
    sgds: ['Button', 'IconButton', 'OverflowMenu'],
    wa: ['button-group', 'button', 'format-date', 'dropdown'],
  },
  {
    job: 'layout of an article',
    ours: ['news-article'],
    rhds: ['rh-readtime/rh-readtime.js', 'rh-timestamp/rh-timestamp.js', 'rh-table/rh-table.js'],
    sgds: ['Table', 'Breadcrumb'],
    wa: ['format-date', 'scroller', 'breadcrumb'],
  },
  {
    job: 'numbered tasks',
    ours: ['directive-list', 'directive-item'],
    rhds: ['rh-progress-stepper/rh-progress-stepper.js', 'rh-jump-links/rh-jump-links.js'],
    sgds: ['Stepper', 'TableOfContents'],
    wa: ['stepper', 'step', 'copy-button'],
  },
];

/** Of the first column. */
const WIDTH = 62;

const count = (bytes) => bytes.toLocaleString('en');

function row(name, {rollup, esbuild}) {
  const cells = [rollup, esbuild].flatMap((sizes) =>
    sizes ? [count(sizes.start), sizes.later ? count(sizes.later) : '–'] : ['gives up', ''],
  );
  console.log(name.padEnd(WIDTH) + cells.map((cell) => cell.padStart(11)).join(''));
}

function head(title) {
  console.log(`\n${title}\n`);
  console.log(
    `${''.padEnd(WIDTH)}${'Rollup'.padStart(11)}${'later'.padStart(11)}${'esbuild'.padStart(11)}${'later'.padStart(11)}`,
  );
}

const imports = (addresses) => addresses.map((address) => `import '${address}';`).join('\n');

/** The entries by the names under which they are imported. */
const entries = () =>
  publicModules()
    .map((path) =>
      path === 'index.js'
        ? 'bantin'
        : `bantin/${path.replace(/^(?:news-\w+|directive-list|adopt)\/(?=[\w-]+\.js$)/, '').replace(/^(text|localize)\/index/, '$1')}`,
    )
    .filter((name) => !name.includes('*'));

export async function run(options) {
  const without = options
    .join()
    .replace(/^--without=/, '')
    .split(',');
  if (!existsSync(`${root}/dist/define.js`)) {
    console.error('dist is missing: run "npm run build".');
    process.exitCode = 1;
    return;
  }
  head('Each entry, all of it (bytes after brotli, Lit included)');
  for (const name of entries()) {
    row(name, await bundle(`import '${name}'; export * from '${name}';`, root));
  }
  head('What is written');
  for (const [what, code] of OURS) row(what, await bundle(code, root));
  if (!without.includes('peers')) await measurePeers();
  if (!without.includes('server')) await measureServerRendering();
}

async function measurePeers() {
  head('Beside the nearest elements of others');
  const folders = Object.entries(PEERS).map(([key, {name, version}]) => [
    key,
    getPeer(name, version),
  ]);
  // The folder in which node_modules is.
  const places = Object.fromEntries(
    folders.map(([key, path]) => [key, path && dirname(dirname(dirname(path)))]),
  );
  const all = {job: 'all of these'};
  for (const key of ['ours', ...Object.keys(PEERS)]) {
    all[key] = [...new Set(JOBS.flatMap((job) => job[key]))];
  }
  for (const {job, ours, ...others} of [...JOBS, all]) {
    console.log(`${job}:`);
    const named = (names) => (job === all.job ? `${names.length} elements` : names.join(', '));
    row(
      `  bantin: ${named(ours)}`,
      await bundle(imports(ours.map((tag) => `bantin/define/${tag}.js`)), root),
    );
    for (const [key, names] of Object.entries(others)) {
      if (!places[key]) continue;
      const {name, version, address} = PEERS[key];
      row(
        `  ${name.split('/')[0]} ${version}: ${named(names.map((path) => path.split('/')[0]))}`,
        await bundle(imports(names.map(address)), places[key]),
      );
    }
  }
}
