import {execFile} from 'node:child_process';
import {createHash, randomBytes} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {extname} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {DEFAULT_BASE} from '../build/page-tags.mjs';
import {resolveFile} from '../setup/static-files.mjs';
import {codeBlocks, GUIDES} from './guide-recipes.mjs';
import {
  FILE_HEADERS,
  FILE_TYPES,
  NAMED_TYPES_POLICY,
  NONCE_POLICY,
  OTHER_HOST_POLICY,
  PLAIN_NONCE_POLICY,
  STRICT_POLICY,
} from './portal-headers.mjs';

/** By the value of `?policy=`. */
const POLICIES = {
  nonce: NONCE_POLICY,
  'nonce-and-self': PLAIN_NONCE_POLICY,
  'trusted-types': NAMED_TYPES_POLICY,
};

const root = fileURLToPath(new URL('..', import.meta.url));
const prefix = '/portal/';

/** Where our files are: in a folder that is named after a version, whatever that is. */
const FOLDER = /^\/bantin\/[^/]+\//;

/** Notes what goes wrong on a page, for `window.trouble` to tell. */
const RECORDER = `
  window.trouble = [];
  addEventListener('error', ({message, target}) => {
    // A style of the portal's own that the policy stops is an error too.
    if (target.localName !== 'style') trouble.push('error: ' + (message || target.src || target.href));
  }, true);
  addEventListener('unhandledrejection', (event) => trouble.push('rejection: ' + event.reason));
  addEventListener('securitypolicyviolation', (event) => {
    // A page as a portal prints it has styles and handlers of its own in its markup.
    const isOurs = /[/]bantin[/]/.test(event.blockedURI + event.sourceFile) || /trusted/.test(event.effectiveDirective);
    if (isOurs) trouble.push('policy: ' + event.effectiveDirective + ' ' + event.blockedURI);
  });
  for (const kind of ['error', 'warn']) {
    const log = console[kind];
    console[kind] = (...words) => {
      trouble.push(kind + ': ' + words.join(' '));
      log.apply(console, words);
    };
  }
`;

/** Lines of ours in the pages of the demo. */
const OUR_LINES = /\n[^\n]*<(?:link|script)[^>]*\/dist\/bantin[^\n]*/g;

const fixture = (folder, markup) => readFile(`${root}demo/${folder}/portal-${markup}.html`, 'utf8');

/** The body of the bulletin as the CMS prints it. */
async function bulletin() {
  const page = await fixture('before', 'p');
  return /<div class="Block_BanTin_ViewData"[^>]*>([^]*?)<\/div>/.exec(page)[1];
}

/** The page of the demo with the tags of ours, and these lines in its head. */
async function withLines(lines, markup = 'p') {
  const page = (await fixture('after', markup)).replace(OUR_LINES, '');
  return page.replace('</title>', () => `</title>\n${lines}`);
}

/** The page that somebody has who pastes a recipe of the guide. */
async function recipePage(name) {
  const blocks = codeBlocks(await readFile(root + GUIDES[0], 'utf8'));
  const block = blocks.find(({recipe}) => recipe === name);
  if (!block) return undefined;
  const {code} = block;
  if (/<(?:news-article|directive-list)/.test(code)) {
    const body = await bulletin();
    // What a comment says in the recipe is what the CMS prints there.
    const filled = code.replace(/<!--[^]*?-->/, () => body);
    return `<!doctype html>\n<html lang="vi">\n<meta charset="utf-8" />\n<title>Bản tin</title>\n${filled}`;
  }
  if (!code.includes('data-adopt')) return withLines(code);
  return (await fixture('before', 'p')).replace('</body>', () => `${code}</body>`);
}

/** The page with the tags that `npm run tags` prints. */
async function taggedPage({searchParams, port}) {
  const args = ['classic', 'chunks'].filter((name) => searchParams.has(name));
  const wrong = searchParams.get('wrong');
  // Another name of this machine is another host.
  const host = searchParams.has('elsewhere') ? `http://127.0.0.1:${port}` : '';
  // Firefox compares no hash of a style sheet that it keeps from a page before.
  const base = wrong ? `/bantin/${wrong}/` : DEFAULT_BASE;
  const command = ['build/tags.mjs', host + base, ...args.map((name) => `--${name}`)];
  const {stdout} = await promisify(execFile)(process.execPath, command, {cwd: root});
  let tags = stdout;
  if (wrong) {
    // The address ends in the name of a file, and in an import map in a hash after it.
    const hashOf = new RegExp(`(${wrong}[\\w.-]*"(?: integrity=|:)"sha384-)...`, 'g');
    tags = tags.replace(hashOf, '$1xxx');
  }
  const policy = host ? OTHER_HOST_POLICY.replaceAll('{host}', host) : STRICT_POLICY;
  const [, map] = /<script type="importmap">(.*)<\/script>/.exec(tags) ?? [];
  if (!map) return {html: await withLines(tags), policy};
  // The map itself must be let in, with a wrong hash in it or without.
  const hash = wrong
    ? `sha256-${createHash('sha256').update(map).digest('base64')}`
    : /'(sha256-[^']+)'/.exec(stdout)[1];
  return {
    html: await withLines(tags),
    policy: policy.replace('script-src', `script-src '${hash}'`),
  };
}

const CLASSIC = `${DEFAULT_BASE}bantin.classic.js`;
const MODULE = `<script type="module" src="${DEFAULT_BASE}bantin.js"></script>`;
const STYLES = `<link rel="stylesheet" href="${DEFAULT_BASE}bantin.css">`;

/** The page with the classic script somewhere. */
async function classicPage(place) {
  const page = await withLines(STYLES);
  const plain = `<script src="${CLASSIC}"></script>`;
  const intoHead = (lines) => page.replace('</head>', () => `${lines}\n</head>`);
  const afterDirective = (number, lines) =>
    page.replace(new RegExp(`(<p>\\(${number}\\)[^]*?</p>)`), (_, directive) => directive + lines);
  switch (place) {
    case 'head':
      return intoHead(plain);
    case 'async':
      return intoHead(plain.replace('<script', '<script async'));
    case 'defer':
      return intoHead(plain.replace('<script', '<script defer'));
    case 'end':
      return page.replace('</body>', () => `${plain}</body>`);
    case 'middle':
      // As the script editor of an old SharePoint prints what was pasted into it.
      return afterDirective(
        7,
        `<div class="ms-rtestate-read ms-rte-wpbox"><div class="ms-webpart-zone">
<script language="javascript" type="text/javascript" src="${CLASSIC}"></script></div></div>`,
      );
    case 'with-module':
      return intoHead(`${plain}\n${MODULE}`);
    case 'after-module':
      return intoHead(MODULE).replace('</body>', () => `${plain}</body>`);
    case 'twice':
      return intoHead(plain).replace('</body>', () => `${plain}</body>`);
    case 'later':
      return page.replace(
        '</body>',
        () => `<script src="${prefix}later.js" data-src="${CLASSIC}"></script></body>`,
      );
    default:
      return undefined;
  }
}

/** Adds the script that is named in its tag, as the scripts of portals do. */
const LATER = `
  const {src} = document.currentScript.dataset;
  const policy = window.trustedTypes?.createPolicy('portal', {createScriptURL: (url) => url});
  addEventListener('load', () => setTimeout(() => {
    const script = document.createElement('script');
    script.src = policy ? policy.createScriptURL(src) : src;
    document.body.append(script);
  }, 100));
`;

/** Sends a file as a portal does that has followed the guide. */
async function serveFile(context, pathname) {
  const {file} = await resolveFile(`${root}dist`, pathname.replace(FOLDER, '/'));
  if (!file) return false;
  context.respond = false;
  const type = FILE_TYPES[extname(file)] ?? 'application/octet-stream';
  context.res.writeHead(200, {...FILE_HEADERS, 'Content-Type': type}).end(await readFile(file));
  return true;
}

/** Sends a page in two parts, the second later, where a test wants to see the reader's slow line. */
async function sendPage(context, {html, policy}) {
  const nonce = randomBytes(16).toString('base64');
  const recorder = `<script src="${prefix}recorder.js" nonce=""></script>`;
  const page = html
    .replace(/<meta charset="utf-8"[^>]*>/, (meta) => meta + recorder)
    .replace(/ nonce="[^"]*"/g, ` nonce="${nonce}"`);
  const {res} = context;
  context.respond = false;
  res.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy.replaceAll('{nonce}', nonce),
  });
  const slowPart = context.URL.searchParams.has('slow') ? page.indexOf('<p>(9)') : -1;
  if (slowPart < 0) return res.end(page);
  res.write(page.slice(0, slowPart));
  await sleep(300);
  return res.end(page.slice(slowPart));
}

/**
 * Serves `/bantin/<any version>/` as the guides advise, and pages of a portal that has followed them:
 *
 * - `/portal/recipe/<name>`: the page with a recipe of the main guide;
 * - `/portal/tags`: with what `npm run tags` prints; `?elsewhere` from another host, `?classic`, `?chunks`, and
 *   `?wrong=<file>` with a hash that does not fit;
 * - `/portal/classic/<place>`: with the classic script there; `?slow` with the second half of the bulletin later.
 *
 * `?policy=` names another policy than the strict one.
 */
export async function servePortal(context, next) {
  const {pathname, searchParams, port} = context.URL;
  if (FOLDER.test(pathname)) return (await serveFile(context, pathname)) ? undefined : next();
  if (!pathname.startsWith(prefix)) return next();
  const [kind, ...rest] = pathname.slice(prefix.length).split('/');
  const scripts = {'recorder.js': RECORDER, 'later.js': LATER};
  if (scripts[kind]) {
    context.respond = false;
    context.res.writeHead(200, {'Content-Type': FILE_TYPES['.js']}).end(scripts[kind]);
    return undefined;
  }
  const policy = POLICIES[searchParams.get('policy')] ?? STRICT_POLICY;
  if (kind === 'tags') return sendPage(context, await taggedPage({searchParams, port}));
  const html = kind === 'recipe' ? await recipePage(...rest) : await classicPage(...rest);
  return html ? sendPage(context, {html, policy}) : next();
}
