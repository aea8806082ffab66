import type {Directive, ParsedDirectives} from './directive-types.js';
import {endMarkStart, findEndMark, isBlank} from './end-mark.js';

const plainMarker = /^[\s\p{Cf}]*(\((\d{1,3})\))\s[\s\p{Cf}]*(?=\p{L})/u;

/**
 * What might begin with a marker of another kind: anything but a letter, "a)", "IV.", a noun that is
 * numbered ("Điều 1."), a few words and a number ("Dự án 1:"), "Thứ nhất", "Một là", "Một,". Rather
 * too much than too little.
 */
const otherMarker =
  /^(?:\P{L}|(?:\p{L}|[ivxl]+)(?![\p{L}\p{M}])|\p{L}+[,.:]|(?:điều|nhóm|nhiệm|giải|bước|nội|vấn|mục|chỉ|kiến|yêu|câu)\s|(?:[\p{L}\d]+\s+){0,6}(?:thứ\s|là(?!\p{L})|[\divxl]+\p{L}?\s?(?:[.:;)–-]|$)))/iu;

// As much of a paragraph as `readMarker` looks at, and as long as `headings.ts` lets a heading be.
const longestMarker = 64;
const longestHeading = 300;

/**
 * Reads the list that bulletins are mostly made of: (1), (2), (3) ... without a gap, each in a
 * paragraph of its own, with long paragraphs or none between them. It is a small part of
 * `parseDirectives`, for pages that need no more than that, and agrees with it to the letter.
 *
 * @param paragraphs The text of each paragraph as it stands.
 * @returns What `parseDirectives` would return; `null` where that is not certain.
 */
export function parsePlainDirectives(paragraphs: readonly string[]): ParsedDirectives | null {
  const items: (Directive & {readonly blocks: number[]})[] = [];
  const endMark = findEndMark(paragraphs);
  const stop = endMark < 0 ? paragraphs.length : endMark + 1;
  let intro = -1;
  let previous = -1;
  for (let index = 0; index < stop; index++) {
    const paragraph = paragraphs[index];
    if (isBlank(paragraph)) continue;
    const end = endMarkStart(paragraph);
    if (end >= 0 && index !== endMark) return null;
    const [all, marker, digits] = plainMarker.exec(paragraph) ?? [];
    const item = items.at(-1);
    if (all) {
      const number = Number(digits);
      if (number !== items.length + 1) return null;
      if (!item) intro = previous;
      const start = paragraph.indexOf('(');
      const textStart = all.length;
      items.push({
        ...{marker, number, start, end: start + marker.length, textStart},
        ...{blocks: [index], children: []},
      });
    } else {
      const head = paragraph
        .replace(/\p{Cf}/gu, '')
        .trimStart()
        .slice(0, longestMarker);
      if (otherMarker.test(head.normalize('NFKC'))) {
        // The end mark in a line of its own belongs to nobody.
        if (end < 0 || !isBlank(paragraph.slice(0, end))) return null;
      } else if (item) {
        if (paragraph.length <= longestHeading || paragraph.trimEnd().endsWith(':')) return null;
        item.blocks.push(index);
      }
    }
    previous = index;
  }
  const last = items.at(-1)?.blocks.at(-1);
  // Without an end mark, what follows the last directive may be a byline.
  if (items.length < 2 || (endMark < 0 && last !== previous)) return null;
  return {
    lists: [{style: '(1)', items, headings: [], intro, first: items[0].blocks[0], last: last!}],
  };
}
