/** Letters that no other language has so many of. */
const OF_VIETNAMESE = /[ăâãđêĩôõơũưạ-ỹ]/gi;

/**
 * The language that a text is in. Portals mark Vietnamese pages as English as often as not, and no English voice could
 * read them.
 *
 * @param text A paragraph or more, composed or decomposed.
 * @param marked The language that the page says it is in, a BCP 47 tag.
 * @returns `vi` where the letters are Vietnamese beyond doubt, else what the page says.
 */
export function languageOfText(text: string, marked: string): string {
  if (/^vi\b/i.test(marked)) return marked;
  const composed = text.normalize();
  const own = composed.match(OF_VIETNAMESE)?.length ?? 0;
  return own > 2 && own / composed.replace(/\P{L}+/gu, '').length > 0.08 ? 'vi' : marked;
}
