/**
 * Whether this is a development build, in which elements explain on the console what an author
 * should mend. The production build replaces this module by one that says `false`, and the
 * sentences disappear with the branches that hold them.
 */
export const DEV_MODE: boolean = true;

const told = new Set<string>();

/**
 * Says one sentence to the author of a page, once for each page load.
 *
 * @param element The element that the sentence is about; it is logged along, so that the console can point at it.
 * @param sentence What is wrong and what to do about it.
 */
export function warn(element: Element, sentence: string): void {
  if (!DEV_MODE || told.has(sentence)) return;
  told.add(sentence);
  console.warn(`<${element.localName}>: ${sentence}`, element);
}
