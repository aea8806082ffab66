import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {findEngines} from './setup/browsers.mjs';
import {createLauncher} from './setup/launchers.mjs';
import {pageCommands} from './test/commands.mjs';
import {reporter} from './test/reporter.mjs';
import {middleware} from './test/server.mjs';

// `test/run.mjs` names the engines and has told what is missing; `npx wtr` takes what there is.
const names = process.env.BANTIN_ENGINES?.split(',');
const {engines, missing} = await findEngines({names});
if (!names)
  for (const {name, why, remedy} of missing) console.log(`Without ${name}: ${why}; ${remedy}.`);

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: 'test/**/*.test.ts',
  nodeResolve: {exportConditions: ['development', 'browser', 'import']},
  browsers: engines.map(createLauncher),
  concurrentBrowsers: 2,
  concurrency: 2,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 900_000,
  testFramework: {config: {ui: 'bdd', timeout: 60_000}},
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Tests</title>
  </head>
  <body>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
  middleware,
  plugins: [
    pageCommands(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
      // A fixed target makes the plugin rewrite every plain script too, unless it is told that it has no loader.
      loaders: {'.js': undefined},
    }),
  ],
  reporters: [reporter({summaryFile: process.env.BANTIN_SUMMARY})],
};
