/** A search key that remembers where each of its letters came from. */
export interface FoldedText {
  /** The search key, the same as `fold` gives. */
  readonly key: string;
  /**
   * For each UTF-16 unit of the key, the index in the original of the letter that it came from; one more
   * entry says where the last letter ends. Entries never fall. Those of one letter are equal.
   */
  readonly offsets: readonly number[];
}

/** Marks go away, and so do soft hyphens and the zero-width spaces that SharePoint leaves within words. */
const DROPPED = /[\p{M}\p{Cf}]+/gu;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;

/** What each character is in a key: letters, a space for a separator, or nothing. Filled as characters are met. */
const keysOfCharacters: (string | undefined)[] = new Array<undefined>(0x2000);
const keysOfRareCharacters = new Map<number, string>();

function keyOfCharacter(codePoint: number): string {
  const isRare = codePoint >= keysOfCharacters.length;
  let key = isRare ? keysOfRareCharacters.get(codePoint) : keysOfCharacters[codePoint];
  if (key === undefined) {
    key = String.fromCodePoint(codePoint)
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      .replace(DROPPED, '')
      .replace(SEPARATORS, ' ')
      // "đ" has no decomposition, nor has the "ð" of Iceland, whose capital looks like "Đ" and is typed for it;
      // and "ς" is "σ" at the end of a word.
      .replace(/[đð]/, 'd')
      .replace('ς', 'σ');
    if (isRare) keysOfRareCharacters.set(codePoint, key);
    else keysOfCharacters[codePoint] = key;
  }
  return key;
}

/** Makes the key, and notes the offsets where a list for them is given. */
function makeKey(text: string, offsets?: number[]): string {
  let key = '';
  /** Where the last letter of the key ends, its marks included. */
  let letterEnd = 0;
  let isAfterGap = false;
  let end: number;
  for (let start = 0; start < text.length; start = end) {
    const codePoint = text.codePointAt(start)!;
    end = start + (codePoint > 0xffff ? 2 : 1);
    const characters = keyOfCharacter(codePoint);
    if (characters === '') {
      if (!isAfterGap) letterEnd = end;
      continue;
    }
    for (const character of characters) {
      if (character === ' ') {
        isAfterGap = true;
        continue;
      }
      if (isAfterGap && key) {
        key += ' ';
        // "½" has a space inside one character, which ends after it begins.
        offsets?.push(Math.min(letterEnd, start));
      }
      isAfterGap = false;
      key += character;
      letterEnd = end;
      for (let unit = 0; offsets && unit < character.length; unit++) offsets.push(start);
    }
  }
  offsets?.push(letterEnd);
  return key;
}

/**
 * The search key of a text: lower case without diacritics, "đ" as "d", and one space for each run of
 * white space, punctuation, dashes or quotation marks. "Hoá" and "hóa", composed and decomposed
 * spelling, "42/NQ-CP" and "42 nq–cp" have the same key each.
 *
 * @returns The key without space at its ends; empty where the text has no letter and no digit.
 */
export function fold(text: string): string {
  return makeKey(text);
}

/**
 * The search key of a text with the way back to the original. It takes more memory than `fold`: make
 * it for the texts in which a search has a hit.
 */
export function foldWithOffsets(text: string): FoldedText {
  const offsets: number[] = [];
  return {key: makeKey(text, offsets), offsets};
}

/**
 * Where a part of the key stands in the original, whole letters with their marks.
 *
 * @param start First UTF-16 unit of the part, in the key.
 * @param end The unit after the part, in the key.
 * @returns `[start, end)` in UTF-16 units of the original.
 */
export function originalRange(
  {key, offsets}: FoldedText,
  start: number,
  end: number,
): [start: number, end: number] {
  let last = end;
  while (last < key.length && offsets[last] === offsets[last - 1]) last++;
  return [offsets[start], offsets[last]];
}
