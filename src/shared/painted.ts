/** Whether anything of this page has been painted: only then a reader may be looking at it. */
export function isPainted(): boolean {
  return performance.getEntriesByType('paint').length > 0;
}
