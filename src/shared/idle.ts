/** So long a busy page may let others wait, in milliseconds. */
const LONGEST_WAIT = 500;

/** Settles when the page has been loaded and the browser has nothing better to do. */
export async function whenIdle(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, {once: true}));
  }
  await new Promise<unknown>((resolve) => {
    // Support: Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, {timeout: LONGEST_WAIT});
    else setTimeout(resolve);
  });
}
