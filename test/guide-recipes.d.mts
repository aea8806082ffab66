/** The guides, the main one first. */
export const GUIDES: readonly string[];

/** A block of code in a Markdown file. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** Where it begins. */
  readonly line: number;
  /** Its name in a comment right before it, `<!-- recipe: name -->`. */
  readonly recipe?: string;
  /** The same after `policy:`. */
  readonly policy?: string;
}

/** Finds the blocks of code in a Markdown file, in order. */
export function codeBlocks(markdown: string): CodeBlock[];
