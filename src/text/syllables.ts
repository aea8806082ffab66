/** What is wrong with a syllable. */
export type SyllableFault =
  'two-tones' | 'missing-tone' | 'tone-placement' | 'impossible-rime' | 'impossible-onset';

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const acuteOrDot = /[\u0301\u0323]/u;
const toned = /[\u0300\u0301\u0303\u0309\u0323]/u;
// Vowels with their quality marks, as they stand once the tone is taken away.
const shape =
  /^(ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?([aăâeêioôơuưy]+)(ch|nh|ng|[cmnpt])?$/u;

// Every rime that Vietnamese has: the endings that each vowel takes ("" is none).
const rimes: Readonly<Record<string, string | undefined>> = {
  a: ' c ch m n ng nh p t',
  ă: 'c m n ng p t',
  â: 'c m n ng p t',
  e: ' c m n ng p t',
  ê: ' ch m n nh p t',
  i: ' ch m n nh p t',
  o: ' c m n ng p t',
  ô: ' c m n ng p t',
  ơ: ' m n p t',
  u: ' c m n ng p t',
  ư: ' c m n ng t',
  y: ' ch n nh p t',
  ai: ' ',
  ao: ' ',
  au: ' ',
  ay: ' ',
  âu: ' ',
  ây: ' ',
  eo: ' ',
  êu: ' ',
  ia: ' ',
  iu: ' ',
  oi: ' ',
  ôi: ' ',
  ơi: ' ',
  ua: ' ',
  ui: ' ',
  ưa: ' ',
  ưi: ' ',
  ưu: ' ',
  uê: ' ch nh',
  uơ: ' ',
  uy: ' ch n nh p t',
  uya: ' ',
  uyu: ' ',
  uyê: 'n t',
  iê: 'c m n ng p t',
  iêu: ' ',
  yê: 'm n ng t',
  yêu: ' ',
  uô: 'c m n ng p t',
  uôi: ' ',
  ươ: 'c m n ng p t',
  ươi: ' ',
  ươu: ' ',
  oa: ' c ch m n ng nh p t',
  oai: ' ',
  oay: ' ',
  oao: ' ',
  oă: 'c m n ng t',
  oe: ' m n t',
  oeo: ' ',
  uâ: 'n ng t',
  uây: ' ',
  uêu: ' ',
  oo: 'c n ng t',
};

function hasRime(vowels: string, coda: string): boolean {
  return rimes[vowels]?.split(' ').includes(coda) ?? false;
}

/** The places where the tone may stand among the vowels; old and new style ("hóa", "hoá") both count. */
function tonePlaces(vowels: string, coda: string): number[] {
  if (vowels.includes('ươ')) return [vowels.indexOf('ơ')];
  const quality = vowels.search(/[ăâêôơư]/u);
  if (quality >= 0) return [quality];
  if (vowels.length === 1) return [0];
  if (coda || vowels.length === 3) return [vowels === 'uya' ? 2 : 1];
  return /^(?:oa|oe|uy)$/.test(vowels) ? [0, 1] : [0];
}

/**
 * Checks that a word can be a Vietnamese syllable, by its structure and by no word list.
 *
 * Only small-letter words with Vietnamese marks are judged, and only those built of one onset,
 * one group of vowels and one coda: names, abbreviations and foreign words ("vắcxin", "Đắk") pass,
 * as do typing errors that make another possible syllable ("lóp").
 *
 * @param word A word, in any normal form.
 * @returns The fault, or `null` if there is none to be sure of.
 */
export function checkSyllable(word: string): SyllableFault | null {
  const composed = word.normalize('NFC');
  if (!/^\p{Ll}+$/u.test(composed) || !/[^a-z]/.test(composed)) return null;
  const decomposed = composed.normalize('NFD');
  const toneMarks = decomposed.match(tones) ?? [];
  const parts = shape.exec(decomposed.replace(tones, '').normalize('NFC'));
  if (!parts || parts[2].length > 3) return null;
  if (toneMarks.length > 1) return 'two-tones';
  if (composed.length === 1) return null;
  const [, onset = '', allVowels, coda = ''] = parts;
  // Where the tone is, among the letters.
  const letters = [...composed];
  const tonePlace = letters.findIndex((letter) => toned.test(letter.normalize('NFD')));
  // The i of "gi" belongs to the onset, save in "giếng", where it begins the rime as well.
  const splits: [string, string, number][] = [[onset, allVowels, onset.length]];
  if (onset === 'gi' && allVowels === 'ê') splits.push(['g', 'iê', 1]);
  const fitting = splits.filter(([, vowels]) => hasRime(vowels, coda));
  if (!fitting.length) return 'impossible-rime';
  if (
    /^(?:ngh|gh)$/.test(onset)
      ? !/^[eêi]/u.test(allVowels)
      : /^(?:ng|g|c)$/.test(onset) && /^[eê]/u.test(allVowels)
  ) {
    return 'impossible-onset';
  }
  if (/^(?:c|ch|p|t)$/.test(coda) && !acuteOrDot.test(decomposed)) return 'missing-tone';
  if (tonePlace < 0) return null;
  const placed = fitting.some(([, vowels, from]) =>
    tonePlaces(vowels, coda).includes(tonePlace - from),
  );
  return placed ? null : 'tone-placement';
}
