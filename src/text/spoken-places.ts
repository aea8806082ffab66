/** What a rule has to go by, besides the groups of its match. */
export interface Place {
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly match: string;
  /** The text before the match. */
  readonly before: string;
  /** The text after it. */
  readonly after: string;
}

/* Pieces of patterns: no word goes on before a thing, none behind it; any dash. */
export const BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}])`;
export const AFTER = String.raw`(?![\p{L}\p{M}\p{N}])`;
export const DASH = String.raw`[-\u2010-\u2015\u2212]`;
