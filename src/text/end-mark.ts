const visible = /[^\s\p{Cf}]/u;
// Quotes and brackets may close after the mark. Only a short tail is looked at, so that
// no text can make the pattern slow.
// "này/." lacks a full stop; after what holds another stop or stroke it would be the end of an address.
const mark = /(?:[.…]\s?|(?<![./]\S*))\/\s?\.[\s\p{Cf}”"»)]*$/u;
const tailLength = 99;

/** Whether a text has nothing to see: white space, NBSP, zero-width characters only. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}

/**
 * Finds the end mark "./." that closes a Vietnamese document, as the templates of
 * Decree 30/2020/NĐ-CP, Appendix III, print it.
 *
 * @param text One paragraph.
 * @returns The offset where the mark starts, in UTF-16 units; -1 when the text does not end with it.
 */
export function endMarkStart(text: string): number {
  // Only the original may be measured: trimmed from the end, the offsets stay true.
  const trimmed = text.trimEnd();
  const from = Math.max(0, trimmed.length - tailLength);
  const tail = trimmed.slice(from);
  const found = tail.includes('/') && mark.exec(tail);
  return found ? from + found.index : -1;
}

/**
 * Finds the last paragraph that ends with the end mark.
 *
 * @returns Its index; -1 when no paragraph does.
 */
export function findEndMark(paragraphs: readonly string[]): number {
  let index = paragraphs.length - 1;
  while (index >= 0 && endMarkStart(paragraphs[index]) < 0) index--;
  return index;
}
