const SPACE = 32;

const UNTIDY = /[^\S ]|\u200b| {2}/;

/** What was made tidy, since the same names come again and again; emptied before a long text fills it with others. */
const tidied = new Map<string, string>();

/** A text in memory of its own, to keep: an engine keeps the whole of a text for a piece of it. */
export const copyOf = (text: string): string => text.split('').join('');

/** Whether a text is plain Latin letters and signs, composed, with single spaces: there is nothing to tidy. */
function isTidy(text: string): boolean {
  let before = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const isLatin =
      (unit > 31 && unit < 0x300 && unit !== 160) || (unit >= 0x1e00 && unit <= 0x1eff);
    if (!isLatin || (unit === SPACE && before === SPACE)) return false;
    before = unit;
  }
  return true;
}

/** The text in NFC with single spaces, for values that are shown or compared. */
export function tidy(text: string): string {
  if (isTidy(text)) return text;
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
