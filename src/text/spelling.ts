/** What may have to be made tidy: anything but plain Latin letters and signs, composed, with single spaces. */
const PERHAPS_UNTIDY = /[^ -\u009f\u00a1-\u02ff\u1e00-\u1eff]| {2}/;

const UNTIDY = /[^\S ]|\u200b| {2}/;

/** What was made tidy, since the same names come again and again; emptied before a long text fills it with others. */
const tidied = new Map<string, string>();

/** A text in memory of its own, to keep: an engine keeps the whole of a text for a piece of it. */
export const copyOf = (text: string): string => text.split('').join('');

/** The text in NFC with single spaces, for values that are shown or compared. */
export function tidy(text: string): string {
  if (!PERHAPS_UNTIDY.test(text)) return text;
  let known = tidied.get(text);
  if (known === undefined) {
    const composed = text.normalize('NFC');
    known = UNTIDY.test(composed) ? composed.replace(/[\s\u200b]+/g, ' ').trim() : composed;
    if (tidied.size > 500) tidied.clear();
    tidied.set(copyOf(text), known);
  }
  return known;
}

/** A name as a stretch of a text spells it, tidied; the name itself where it is spelt so. */
export function spelling(name: string, text: string, start: number, end: number): string {
  const isSame = end - start === name.length && text.startsWith(name, start);
  return isSame ? name : tidy(text.slice(start, end));
}
