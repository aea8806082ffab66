/** Letters that no other language has so many of. */
const OF_VIETNAMESE = /[ăâãđêĩôõơũưạ-ỹ]/gi;

/** Words that English cannot do without for long, and that Vietnamese has not, with its marks or without. */
const OF_ENGLISH = /\b(?:of|and|for|from|with|has|was)\b/gi;

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
  if (!/^vi\b/i.test(marked)) return isVietnamese(composed) ? 'vi' : marked;
  // Two may stand in a name: "The Voice of Vietnam and Asia".
  const english = composed.match(OF_ENGLISH)?.length ?? 0;
  return english > 2 && english > text.length / 150 && !isVietnamese(composed) ? 'en' : marked;
}

function isVietnamese(composed: string): boolean {
  const own = composed.match(OF_VIETNAMESE)?.length ?? 0;
  return own > 2 && own / composed.replace(/\P{L}+/gu, '').length > 0.08;
}
