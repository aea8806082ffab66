import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {resolveFile, sendFile} from '../setup/static-files.mjs';
import {serveHosts} from './host-pages.mjs';
import {holdBack, serveLate} from './late-pages.mjs';
import {STRICT_POLICY} from './portal-headers.mjs';
import {servePortal} from './portal-pages.mjs';
import {serveRendered} from './rendered-pages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const strictPrefix = '/strict-csp/';

/** `/broken-line/<key>/<path>` is `<path>`, but the line breaks at the first two requests for a tool. */
const brokenLine = /^\/broken-line\/\w+(?=\/)/;
const breaks = new Map();
const longestDelay = 5000;

/**
 * Whether a file must arrive as it is on disk. The test runner adds its own script to every page, and rewrites the
 * imports of every module; a page that a test opens in a frame would then not be the page that people get.
 */
function isByteTrue(pathname) {
  return (
    pathname.endsWith('.html') ||
    pathname.startsWith('/demo/') ||
    pathname.startsWith('/bantin/') ||
    pathname.startsWith('/test/hosts/') ||
    /^\/dist\/(?:bantin[-.]|chunks\/)/.test(pathname)
  );
}

/** `?delay=800` on any file makes its answer late by so many milliseconds, as a slow line would. */
async function delay(context, next) {
  const wanted = Number(context.URL.searchParams.get('delay'));
  if (wanted > 0) await sleep(Math.min(wanted, longestDelay));
  await next();
}

async function breakLine(context, next) {
  const {pathname} = context.URL;
  const [prefix] = brokenLine.exec(pathname) ?? [];
  if (!prefix) return next();
  if (/\/chunks\/(?:classic\/)?theme-/.test(pathname) && (breaks.get(pathname) ?? 0) < 2) {
    breaks.set(pathname, (breaks.get(pathname) ?? 0) + 1);
    // Not cut, since a browser asks again by itself then.
    context.status = 503;
    return;
  }
  const {file} = await resolveFile(root, pathname.slice(prefix.length));
  if (!file) return next();
  context.respond = false;
  return sendFile(file, context.req, context.res, {});
}

/** Serves `/strict-csp/<path>` as `<path>` under the strict policy, and what must be byte-true as it is. */
async function serveAsIs(context, next) {
  const {pathname} = context.URL;
  const isStrict = pathname.startsWith(strictPrefix);
  if (!['GET', 'HEAD'].includes(context.method) || !(isStrict || isByteTrue(pathname)))
    return next();
  const {file, isFolder} = await resolveFile(
    root,
    // The examples ask for the folder into which a portal copies dist.
    (isStrict ? pathname.slice(strictPrefix.length - 1) : pathname).replace(
      /^\/bantin\//,
      '/dist/',
    ),
  );
  if (isFolder) return context.redirect(`${pathname}/`);
  // The runner answers what is not there, and so learns of it and reports it.
  if (!file) return next();
  // Written past the runner, which would mark it as never to be asked for again.
  context.respond = false;
  return sendFile(
    file,
    context.req,
    context.res,
    isStrict ? {'Content-Security-Policy': STRICT_POLICY} : {},
  );
}

/** What the test server does beyond serving files, in the form of Koa middleware. */
export const middleware = [
  delay,
  holdBack,
  serveLate,
  serveRendered,
  breakLine,
  serveHosts,
  servePortal,
  serveAsIs,
];
