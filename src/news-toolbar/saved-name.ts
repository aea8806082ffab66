/** The longest name of a file, in UTF-16 units, with its ending. */
const LONGEST = 80;

const ENDING = '.html';

/** What Windows calls its devices, and no file. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The name under which a bulletin is saved: its title in small letters without diacritics, with
 * hyphens between the words. Every system takes such a name, and every office can find it.
 * Letters of other scripts stay.
 *
 * @param title Any text; one without a letter and a digit gives `ban-tin.html`.
 */
export function savedName(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
  let name = '';
  for (const word of words) {
    const longer = name ? `${name}-${word}` : word;
    if (longer.length > LONGEST - ENDING.length) break;
    name = longer;
  }
  // One word may be longer than a name can be.
  name ||= cut(words[0] ?? '');
  return `${DEVICE.test(name) ? `tin-${name}` : name || 'ban-tin'}${ENDING}`;
}

/** The beginning of a word that fits, whole letters only. */
function cut(word: string): string {
  let start = '';
  for (const letter of word) {
    if (start.length + letter.length > LONGEST - ENDING.length) break;
    start += letter;
  }
  return start;
}
