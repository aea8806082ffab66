import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {chromium} from 'playwright-core';

const executablePath = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path));

/** Waits until what is seen is as it should be, and says what it was if it never is. */
export async function until(look, expected, what) {
  let seen;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    seen = await look();
    if (seen === expected) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.equal(seen, expected, what);
}

/** Starts Chromium. */
export const launch = () =>
  chromium.launch({
    executablePath,
    args: [
      ...['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
      '--disable-sync',
    ],
  });

/**
 * Everything that a page complains of on its console, from now on, and what it asks of other hosts.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} address Where it will be.
 */
export function complaintsOf(page, address) {
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:'))
      complaints.push(`asks another host: ${request.url()}`);
  });
  return complaints;
}
