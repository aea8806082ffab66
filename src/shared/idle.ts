/** So long a busy page may let others wait, in milliseconds. */
const LONGEST_WAIT = 500;

/**
 * Settles in a microtask, when nothing is running but who waited.
 *
 * For a task, or for a promise, Chromium notes who asked, and to know the line, V8 reads every function on the stack
 * once more. While a script starts, that is the whole of it.
 */
export async function offTheStack(): Promise<void> {}

/** Settles when the browser has nothing better to do, and says for how long, where it can. */
export async function whenIdle(): Promise<IdleDeadline | undefined> {
  await offTheStack();
  return new Promise((resolve) => {
    // Support: Safari has no requestIdleCallback.
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, {timeout: LONGEST_WAIT});
    else setTimeout(resolve as () => void);
  });
}

/** Whether a long work can be done in several tasks, between which the browser answers its reader. */
export const canDivideTasks = (): boolean =>
  !!(globalThis as {scheduler?: {yield?: unknown}}).scheduler?.yield;

/**
 * Settles in another task, when the browser has answered its reader.
 *
 * Support: Safari, Chrome before 129 and Firefox before 142 cannot be asked to, and go on at once.
 */
export async function nextTask(): Promise<void> {
  await offTheStack();
  await (globalThis as {scheduler?: {yield?(): Promise<void>}}).scheduler?.yield?.();
}
