import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import os from 'node:os';
import path from 'node:path';
import {startXvfb} from './xvfb.mjs';

async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) =>
    server.once('error', reject).listen(0, '127.0.0.1', resolve),
  );
  const {port} = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * The tool bar of MiniBrowser is 447 px wide at least, and so is its window. Without margins and symbols the window can
 * be as narrow as a phone; what is inside the page does not take its look from here.
 */
const narrowToolBar = `window * {
  min-width: 0;
  min-height: 0;
  margin: 0;
  border-width: 0;
  padding: 0;
  font-size: 1px;
  -gtk-icon-transform: scale(0.01);
}
`;

/** Makes a folder of settings for GTK. */
function makeSettings() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bantin-gtk-'));
  mkdirSync(path.join(folder, 'gtk-3.0'));
  writeFileSync(path.join(folder, 'gtk-3.0/gtk.css'), narrowToolBar);
  return folder;
}

/**
 * Starts the WebDriver of WebKitGTK on a screen in memory.
 *
 * @param {{driver: string}} engine The engine as `findEngines` found it.
 * @returns {Promise<{port: number, stop: () => void}>} Where it listens, and how to end it.
 */
export async function startWebKitDriver(engine) {
  const screen = await startXvfb();
  const port = await freePort();
  const settings = makeSettings();
  const driver = spawn(engine.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen.display,
      XDG_CONFIG_HOME: settings,
      WAYLAND_DISPLAY: '',
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      // Its sandbox needs rights that a container does not give. Only our own pages are opened.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  let ended;
  driver.once('error', (error) => (ended = error));
  driver.once('exit', (code) => (ended ??= new Error(`WebKitWebDriver ended with code ${code}.`)));
  const stop = () => {
    process.off('exit', stop);
    driver.kill();
    screen.stop();
    rmSync(settings, {recursive: true, force: true});
  };
  process.once('exit', stop);
  for (const start = Date.now(); Date.now() - start < 15_000;) {
    if (ended) break;
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return {port, stop};
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  stop();
  throw ended ?? new Error('WebKitWebDriver did not answer within 15 s.');
}
