import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {oldLibrary} from '../setup/old-libraries.mjs';
import {resolveFile, sendFile} from '../setup/static-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const copyPrefix = '/copy/';
const libraryPrefix = '/old-libraries/';
const opaquePrefix = '/opaque/';
const oldPrefix = '/without-doctype/';

/** Tells the page around the frame what has become of the bulletin; nothing else gets out of such a frame. */
const report = `
  const errors = [];
  addEventListener('error', (event) => errors.push(event.message));
  addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  const tell = () => {
    const list = document.querySelector('directive-list');
    const toolbar = document.querySelector('news-toolbar');
    const buttons = toolbar?.shadowRoot?.querySelectorAll('.group button') ?? [];
    if (list?.directives?.length !== 15 || buttons.length < 3) return setTimeout(tell, 50);
    buttons[2].click();
    const style = getComputedStyle(document.documentElement);
    const scale = style.getPropertyValue('--bantin-text-scale');
    setTimeout(() => parent.postMessage({directives: list.directives.length, scale, errors}, '*'), 100);
  };
  tell();
`;

/**
 * Serves what tests of other people's pages need: `/old-libraries/<name>`, which is empty where the machine has no such
 * library; `/copy/<file>`, the build under another address, and so a second copy of the library with modules of its own;
 * `/without-doctype/<page>`, a page of `demo/after` as a portal from before doctypes prints it; `/opaque/<page>`, a page
 * of `demo/before` that is adopted by the classic script and reports by message.
 */
export async function serveHosts(context, next) {
  const {pathname} = context.URL;
  if (pathname.startsWith(libraryPrefix)) {
    const file = oldLibrary(pathname.slice(libraryPrefix.length));
    context.type = 'js';
    context.body = file ? await readFile(file, 'utf8') : '';
    return undefined;
  }
  if (pathname.startsWith(copyPrefix)) {
    const {file} = await resolveFile(root, `/dist/${pathname.slice(copyPrefix.length)}`);
    if (!file) return next();
    context.respond = false;
    return sendFile(file, context.req, context.res);
  }
  const old = pathname.startsWith(oldPrefix) && /[\w-]+\.html$/.exec(pathname)?.[0];
  if (old) {
    const html = await readFile(`${root}demo/after/${old}`, 'utf8');
    context.type = 'html';
    context.body = html.replace(/<!doctype[^>]*>/i, '');
    return undefined;
  }
  const page = pathname.startsWith(opaquePrefix) && /[\w-]+\.html$/.exec(pathname)?.[0];
  if (!page) return next();
  const html = await readFile(`${root}demo/before/${page}`, 'utf8');
  context.type = 'html';
  context.body = html.replace(
    '</body>',
    `<script>${report}</script><script src="/dist/bantin.classic.js" data-adopt="publishing-portal"></script></body>`,
  );
  return undefined;
}
