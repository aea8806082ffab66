import {findEndMark} from './end-mark.js';

// "Bích Huệ", "Bích Huệ (TH)", "Bích Huệ - Văn Nam", "Nguyễn Văn A, Trần B.": capitalised words only.
const name = /^\p{Lu}\p{Ll}*(?:,?\s+(?:[-–&]\s+)?\p{Lu}\p{Ll}*\.?){1,7}(?:\s*\([^()]{1,20}\))?$/u;
const label =
  /^\(?(?:tác giả|người viết|tin|bài|ảnh|tin,? (?:bài|ảnh)|bài,? (?:và )?ảnh|theo|nguồn)\s*:|^\(theo\s|^(?:PV|BBT|TTXVN|ban biên tập)\.?$/iu;
const sentenceEnd = /[.!?…;”"»)]$/u;
const longestByline = 80;

function strip(text: string): string {
  return text
    .normalize()
    .replace(/\p{Cf}/gu, '')
    .trim();
}

/**
 * Finds the byline: who wrote the bulletin.
 *
 * After the end mark it is the last paragraph that reads like a name or "Tin, ảnh: ...",
 * else a short one that stands there alone: of several, such as headlines of other news, none is.
 * Without an end mark only the very last paragraph can be one, and only when it is nothing but a
 * name, or labelled, after a finished sentence.
 *
 * @param paragraphs The paragraphs of a body, in order.
 * @returns The index of the byline; -1 when there is none to be sure of.
 */
export function findByline(paragraphs: readonly string[]): number {
  const end = findEndMark(paragraphs);
  let short = -1;
  let others = 0;
  let last = -1;
  for (let index = paragraphs.length - 1; index > end; index--) {
    const text = strip(paragraphs[index]);
    if (!text) continue;
    if (last >= 0) return sentenceEnd.test(text) ? last : -1;
    const fits = text.length <= longestByline;
    if (fits && (name.test(text) || label.test(text))) {
      if (end >= 0) return index;
      last = index;
    } else if (end < 0) return -1;
    else {
      others++;
      if (fits) short = index;
    }
  }
  return others === 1 ? short : -1;
}
