import type {Directive} from './directive-list.js';

/** The longest that a clause may be, in UTF-16 units. */
const LONGEST = 80;

/**
 * What a directive begins with: its text after the marker, up to where a clause ends, or to a word
 * near eighty letters. A comma ends none, for half of them stand in "phòng, chống"; nor does a mark
 * inside a number.
 */
export function firstClause({text, marker}: Pick<Directive, 'text' | 'marker'>): string {
  const at = text.indexOf(marker);
  const rest = (at < 0 ? text : text.slice(at + marker.length))
    .replace(/\s+/g, ' ')
    .replace(/^[\s:;.,–-]+/u, '')
    .trim();
  const [clause] = /^.*?(?=[;:.!?](?:\s|$)|\.\/\.|$)/u.exec(rest)!;
  if (clause.length <= LONGEST) return clause;
  const cut = clause.slice(0, LONGEST + 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > LONGEST / 2 ? space : LONGEST)} …`;
}
