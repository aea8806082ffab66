import type {Codes} from './citation-symbol.js';

/**
 * A mention of a document while it is read: each part of the grammar says where it stands. One serves for a whole text:
 * a new object for each part of each mention would fill the memory twice as fast as the citations do. For the same reason
 * it holds places and no pieces of the text, which would be new ones in an old object.
 */
export class Mention {
  /** Where it begins in the text. */
  start = 0;
  /** Where it ends, its date included. */
  end = 0;
  /** Where the issuer ends, and a date behind it. */
  tail = 0;
  /** The name of the type as the vocabulary spells it. */
  type: string | null = null;
  /** The name of the type as the text spells it. */
  typeWord: string | undefined = undefined;
  /** What stands between the type and the number: "số", "Trung ương" or nothing. */
  link: 'số' | 'trung ương' | '' = '';
  /** Whether the type was taken from an earlier member of the same list. */
  isInherited = false;
  /** Where its number stands, and the symbol from there; -1 for a bare number. */
  numberStart = 0;
  numberEnd = 0;
  symbolEnd = -1;
  /** Whether the symbol is composed, without spaces, with the usual dashes, and its number without a point. */
  isPlain = true;
  /** The year in the symbol; 0 for none. */
  year = 0;
  /** What the codes of the symbol say. */
  codes: Codes | undefined = undefined;
  /** Whose numbering it is in. */
  system: 'state' | 'party' | 'unknown' = 'unknown';
  /** The date; its day is 0 where there is none. */
  dateYear = 0;
  dateMonth = 0;
  dateDay = 0;
  /** The issuer as the text spells it. */
  issuer: string | undefined = undefined;
  /** Whose issuer it is. */
  issuerSystem: 'state' | 'party' | undefined = undefined;
  /** Where the place within the document ends, which begins with the mention; -1 for none. */
  pinpointEnd = -1;
}
