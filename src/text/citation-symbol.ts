/* eslint no-misleading-character-class: off -- the classes hold combining marks on purpose, for decomposed text. */
import {splitLostHyphen, typeOfCode} from './citation-types.js';

/** The number and symbol of a document, taken apart. */
export interface DocumentSymbol {
  /** Where it ends in the text. */
  readonly end: number;
  /** The number as written: "42", "05", "30c", "66.13". */
  readonly number: string;
  readonly year: number | undefined;
  /** NFC, every dash "-", no spaces. */
  readonly symbol: string;
  /** The code of the type, NFC. */
  readonly code: string | undefined;
  readonly orgs: readonly string[];
  readonly system: 'state' | 'party';
  /** Whether it is a citation only behind a type word: "64/CP" and "64-CP", which much else looks like. */
  readonly needsType: boolean;
}

// What may not stand right behind a symbol, or it is part of a longer word.
export const WORD = '0-9A-Za-z\\u00aa-\\u02ff\\u0300-\\u036f\\u1e00-\\u1eff';
export const DASH = '[-\\u00ad\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]';
export const SLASH = '[/\\u2044\\u2215\\uff0f]';

const SPACE = '[^\\S\\r\\n]{0,3}';
const BREAK = '(?:\\r?\\n[^\\S\\r\\n]{0,3})?';
const LOOSE_SLASH = `${SPACE}${BREAK}${SLASH}${SPACE}${BREAK}`;
// A dash at the start of a line with a space behind it begins the next point of a list.
const LOOSE_DASH = `(?:${SPACE}${DASH}${SPACE}${BREAK}|${SPACE}${BREAK}${DASH})`;
const LOOSE = `(?:${LOOSE_DASH}|${LOOSE_SLASH})`;
const TIGHT = `(?:${DASH}|${SLASH})(?:\\r?\\n)?`;

// Codes have no tone marks, and two capitals within their first four letters: TTg, QĐi, ThU. So a
// capitalised word behind a dash ("- Một năm nhìn lại") is none.
const CAPITAL = '[A-ZĐÂÊÔĂƠƯ][\\u0302\\u0306\\u031b]?';
const CODE = `${CAPITAL}[a-zđ]{0,2}${CAPITAL}[A-Za-zĐđÂÊÔĂƠƯâêôăơư0-9&\\u0302\\u0306\\u031b]{0,14}(?![${WORD}])`;
const FIRST = `(?:${CODE}|L(?![${WORD}]))`;
const UNIT = `(?:${CODE}|[A-Z]\\d{1,2}(?![${WORD}]))`;

const STATE = `${FIRST}(?:(?:${TIGHT}${UNIT})+|(?:${LOOSE}${UNIT})+)?`;
const PARTY = `${FIRST}${LOOSE_SLASH}${UNIT}(?:${TIGHT}${UNIT})*`;

/** Groups: 1 number, 2 year, 3 codes of the state, 4 of the Party, 5 of the Party with a space for the dash, 6 a lone code. */
const SYMBOL = new RegExp(
  `(\\d{1,5}(?:\\.\\d{1,3}){0,2}[A-Za-zĐđ]?)(?:${LOOSE_SLASH}(?:((?:19|20)\\d\\d)${LOOSE_SLASH})?(${STATE})|${LOOSE_DASH}(${PARTY})|[^\\S\\r\\n]{1,3}(${PARTY})|${DASH}(${CODE}))`,
  'y',
);

const DASHES = new RegExp(DASH, 'g');
const SLASHES = new RegExp(SLASH, 'g');
const PARTY_ORGAN = /^(?:TW|ĐTN)|(?:TW|TU|ThU|HU|ĐU)$/;
const ASSEMBLY = /^(?:QH|UBTVQH)\d{1,2}$/;

/** Whether these are the organs of a law: the National Assembly or its Standing Committee, with the number of its term. */
export function isLaw(orgs: readonly string[]): boolean {
  return orgs.length === 1 && ASSEMBLY.test(orgs[0]);
}

const IS_NORMAL = /^[0-9A-Za-zĐđ/.-]*$/;

function normalise(text: string): string {
  if (IS_NORMAL.test(text)) return text;
  return text.normalize('NFC').replace(/\s+/g, '').replace(DASHES, '-').replace(SLASHES, '/');
}

/** Reads the number and symbol that start at an index; `undefined` where there are none. */
export function readSymbol(text: string, index: number): DocumentSymbol | undefined {
  SYMBOL.lastIndex = index;
  const match = SYMBOL.exec(text);
  if (!match) return undefined;
  const [whole, number, year, state, dashed, spaced, lone] = match;
  let codes = normalise(state ?? dashed ?? spaced ?? lone)
    .replaceAll('/', '-')
    .split('-');
  let code: string | undefined;
  let needsType = lone !== undefined;

  const isParty = dashed !== undefined || spaced !== undefined;
  const hasParty = isParty || codes.some((organ) => PARTY_ORGAN.test(organ));
  const system = hasParty ? 'party' : 'state';
  const [first] = codes as [string];
  if (codes.length > 1) {
    // "4912/UBND-NC" is an official letter: it has no type, and begins with its organ.
    if (isParty || typeOfCode(first, system)) [code, ...codes] = codes as [string, ...string[]];
    if (spaced && !typeOfCode(first, system)) needsType = true;
  } else if (!ASSEMBLY.test(first)) {
    const split = splitLostHyphen(first);
    if (split) [code, codes] = [split[0], [split[1]]];
    else if (typeOfCode(first, system)) [code, codes] = [first, []];
    needsType ||= !split && !(year && code);
  }
  return {
    end: index + whole.length,
    number,
    year: year === undefined ? undefined : Number(year),
    symbol: normalise(whole),
    code,
    orgs: codes,
    system,
    needsType,
  };
}
