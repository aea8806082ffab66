import type * as wrappers from './wrappers.js';

/** What sorts a body that a CMS has wrapped; there when it has been loaded. */
export let wrapping: typeof wrappers | undefined;

/** Loads it, for every list of the page. Rejects where it cannot be had. */
export async function loadWrapping(): Promise<void> {
  wrapping = await import('./wrappers.js');
}
