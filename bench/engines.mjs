import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {resolveFile, sendFile} from '../setup/static-files.mjs';
import {startXvfb} from '../setup/xvfb.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const CHROMIUM = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'];

/** How each engine is started with a folder of its own for what it keeps. */
const ARGS = {
  chromium: (folder) => [...CHROMIUM, `--user-data-dir=${folder}`],
  // Its headless mode ends at once unless somebody may talk to it.
  chrome109: (folder) => [...CHROMIUM, '--remote-debugging-port=0', `--user-data-dir=${folder}`],
  firefox: (folder) => ['--headless', '--no-remote', '--profile', folder],
  webkit: () => [],
};

/** Starts an engine with an address; returns how to end it. */
async function open({name, executablePath}, address) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bantin-bench-'));
  const screen = name === 'webkit' ? await startXvfb() : undefined;
  const browser = spawn(executablePath, [...ARGS[name](folder), address], {
    stdio: 'ignore',
    detached: true,
    env: {
      ...process.env,
      ...(screen && {
        DISPLAY: screen.display,
        WAYLAND_DISPLAY: '',
        GDK_BACKEND: 'x11',
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        XDG_DATA_HOME: folder,
        XDG_CACHE_HOME: folder,
      }),
    },
  });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  return async () => {
    // With the processes that it has started.
    process.kill(-browser.pid, 'SIGKILL');
    await ended;
    screen?.stop();
    rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 200});
  };
}

/**
 * Runs a function of a module of this project in a page of a browser, without a driver, which would take part of the
 * time that is measured.
 *
 * @param {{name: string, executablePath: string}} engine An engine that `findEngines` found.
 * @param {string} module Its path in the project; it exports `run`.
 * @param {object} options What `run` is given, as JSON.
 * @returns {Promise<any>} What it answers, as JSON. Rejects with what it threw, or after ten minutes.
 */
export async function runInPage(engine, module, options) {
  const page = `<!doctype html><meta charset="utf-8"><title>bench</title><script type="module">
    const tell = (answer) => fetch('/answer', {method: 'POST', body: JSON.stringify(answer)});
    try {
      const {run} = await import('/${module}');
      tell({value: await run(${JSON.stringify(options)})});
    } catch (error) {
      tell({error: String(error)});
    }
  </script>`;
  let answered;
  const answer = new Promise((resolve, reject) => {
    answered = ({value, error}) => (error ? reject(new Error(error)) : resolve(value));
    setTimeout(() => reject(new Error(`${engine.name} has not answered.`)), 600_000).unref();
  });
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    if (pathname === '/') {
      response.setHeader('Content-Type', 'text/html');
      response.end(page);
    } else if (pathname === '/answer') {
      let body = '';
      for await (const chunk of request) body += chunk;
      response.end();
      answered(JSON.parse(body));
    } else {
      const {file} = await resolveFile(root, pathname);
      if (file) await sendFile(file, request, response);
      else response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = await open(engine, `http://127.0.0.1:${server.address().port}/`);
  try {
    return await answer;
  } finally {
    await close();
    server.close();
    server.closeAllConnections();
  }
}
