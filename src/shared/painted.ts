/**
 * Whether the page, as far as it is there, has been in a frame since this script began. The browser tells of what it has
 * painted some frames later, when it has been shown.
 */
let wasInFrame = false;
// A server has no frames.
globalThis.requestAnimationFrame?.(() => {
  // Half a page may be an empty one.
  wasInFrame = document.readyState !== 'loading';
});

/** Whether anything of this page has been painted: only then a reader may be looking at it. */
export function isPainted(): boolean {
  return wasInFrame || performance.getEntriesByType('paint').length > 0;
}
