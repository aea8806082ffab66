import {chromium} from 'playwright-core';
import {findEngines} from '../setup/browsers.mjs';

/**
 * Starts the Chromium of this machine, without what it does in the background.
 *
 * @param {{isWhole?: boolean, args?: string[]}} [options] `isWhole`: a whole browser, which is installed where that can
 *   be done; the shell without windows measures no memory and scrolls on the main thread. `args`: flags besides.
 * @returns {Promise<import('playwright-core').Browser>} Rejects where there is none, and says where to read on.
 */
export async function launchChromium({isWhole = false, args = []} = {}) {
  const {engines} = await findEngines({
    names: ['chromium'],
    ...(isWhole && {isWhole, install: true, say: console.log}),
  });
  const [engine] = engines;
  if (!engine)
    throw new Error('There is no Chromium here; CONTRIBUTING.md says how tests find one.');
  return chromium.launch({
    executablePath: engine.executablePath,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
}
