/** Letters that no other language has so many of. */
const OF_VIETNAMESE = /[ăâãđêĩôõơũưạ-ỹ]/gi;

/** Words of which English cannot do without for long; the first alone may be Vietnamese without its marks. */
const OF_ENGLISH = /\b(?:the|of|and)\b/gi;

/** A word or two of English may be a name: "The Voice of Vietnam". */
const ENOUGH_WORDS = 3;

/**
 * The language that a text is in. Portals mark Vietnamese pages as English as often as not, and their English editions
 * are printed by the template of the Vietnamese one; no voice of the wrong language could read them.
 *
 * @param text A paragraph or more, composed or decomposed.
 * @param marked The language that the page says it is in, a BCP 47 tag.
 * @returns `vi` where the letters are Vietnamese beyond doubt, `en` where what is said to be Vietnamese is English
 *   beyond doubt, else what the page says.
 */
export function languageOfText(text: string, marked: string): string {
  const composed = text.normalize();
  const own = composed.match(OF_VIETNAMESE)?.length ?? 0;
  const isVietnamese = own > 2 && own / composed.replace(/\P{L}+/gu, '').length > 0.08;
  if (/^vi\b/i.test(marked)) return !isVietnamese && isEnglish(composed) ? 'en' : marked;
  return isVietnamese ? 'vi' : marked;
}

function isEnglish(text: string): boolean {
  const found = text.match(OF_ENGLISH) ?? [];
  return (
    found.length >= ENOUGH_WORDS &&
    found.some((word) => word.toLowerCase() !== 'the') &&
    found.length / text.match(/\p{L}+/gu)!.length > 0.06
  );
}
