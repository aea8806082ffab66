import assert from 'node:assert/strict';
import {chromium} from 'playwright-core';
import {findEngines} from '../../setup/browsers.mjs';

/** Waits until what is seen is as it should be, and says what it was if it never is. */
export async function until(look, expected, what) {
  let seen;
  for (let attempt = 0; attempt < 600; attempt += 1) {
    seen = await look();
    if (seen === expected) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.equal(seen, expected, what);
}

/** Starts Chromium. */
export async function launch() {
  const {engines, missing} = await findEngines({names: ['chromium']});
  if (engines.length === 0)
    throw new Error(`There is no Chromium: ${missing[0].why}; ${missing[0].remedy}.`);
  return chromium.launch({
    executablePath: engines[0].executablePath,
    args: [
      ...['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
      '--disable-sync',
    ],
  });
}

/**
 * Everything that a page complains of on its console, from now on, and what it asks of other hosts.
 *
 * @param {import('playwright-core').Page} page
 * @param {string[]} addresses Of the hosts that it may ask; its own comes first.
 * @returns {string[]} Grows.
 */
export function complaintsOf(page, ...addresses) {
  const origins = addresses.map((address) => new URL(address).origin);
  const complaints = [];
  page.on('console', (message) => {
    const {url} = message.location();
    // A site without a picture for its tab is no fault of the page.
    if (['error', 'warning'].includes(message.type()) && !url.endsWith('/favicon.ico'))
      complaints.push(`${message.text()} ${url}`.trim());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const {origin, protocol} = new URL(request.url());
    if (/^http/.test(protocol) && !origins.includes(origin))
      complaints.push(`asks another host: ${request.url()}`);
  });
  return complaints;
}
