import {
  phrasesFromEnd,
  startOfLetters,
  startOfPhrase,
  startOfSpace,
  startOfWord,
} from './phrases-before.js';
import {isBlank, isDigit} from './unit-kinds.js';
import type {Mention} from './citation-mention.js';
import {namesFromEnd} from './citation-types.js';
import type {TypeName} from './citation-types.js';
import {KnownPhrases} from './known-phrases.js';
import type {Phrases} from './plain-phrases.js';
import {copyOf, spelling} from './spelling.js';

const CAPITAL_A = 65;
const COLON = 58;
const POINT = 46;

/** Says that a mention begins with the name of a type; which one, the phrases know that met it. */
function beginWith(
  mention: Mention,
  {met}: Phrases<TypeName>,
  text: string,
  start: number,
  end: number,
) {
  mention.start = start;
  mention.type = met.type;
  mention.typeWord = spelling(met.capitalised, text, start, end);
}

/** What introduces a number. */
type Introduction = Readonly<Pick<Mention, 'type' | 'typeWord' | 'link'>>;

/**
 * Introductions with the space before the number, "Nghị quyết số ", by letters before "số " where it is decomposed and
 * where it is not.
 */
const knownIntroductions = new KnownPhrases<Introduction>(7, 11, 14);

/**
 * Reads the type word and "số" before a number, not further back than `limit`. Where nothing introduces it, the mention
 * begins with its number.
 */
export function readIntroduction(
  text: string,
  index: number,
  limit: number,
  mention: Mention,
): void {
  mention.start = index;
  mention.type = null;
  mention.typeWord = undefined;
  mention.link = '';
  let end = startOfSpace(text, index, limit);
  const mark = text.charCodeAt(end - 1);
  // No letter.
  if (mark < CAPITAL_A && mark !== COLON && mark !== POINT) return;
  const known = knownIntroductions.before(text, index, limit);
  if (known) {
    mention.start = index - known.length;
    mention.type = known.value.type;
    mention.typeWord = known.value.typeWord;
    mention.link = known.value.link;
    return;
  }
  if (mark === COLON || mark === POINT) end = startOfSpace(text, end - 1, limit);

  const no = startOfWord(text, end, limit, 'os');
  if (no < end) {
    mention.link = 'số';
    mention.start = no;
    end = startOfSpace(text, no, limit);
    if (text.charCodeAt(end - 1) === COLON) end = startOfSpace(text, end - 1, limit);
  } else if (mark === POINT) {
    return;
  } else {
    const second = startOfWord(text, end, limit, 'gnou');
    const between = second < end ? startOfSpace(text, second, limit) : second;
    const first = between < second ? startOfWord(text, between, limit, 'gnurt') : between;
    if (first < between) {
      mention.link = 'trung ương';
      end = startOfSpace(text, first, limit);
    }
  }

  const start = startOfPhrase(text, end, limit, namesFromEnd);
  if (start === end) return;
  beginWith(mention, namesFromEnd, text, start, end);
  if (namesFromEnd.isLongest) {
    const {type, typeWord, link} = mention;
    knownIntroductions.keepBefore(text, start, index, {type, typeWord: copyOf(typeWord!), link});
  }
}

/**
 * Whether "mẫu" or "biểu" stands before a mention without a type: "Mẫu số 02/BC-BNG" is the form of a report and no
 * document.
 */
export function isForm(text: string, limit: number, {start}: Mention): boolean {
  const end = startOfSpace(text, start, limit);
  if (end === start) return false;
  return startOfWord(text, end, limit, 'uam') < end || startOfWord(text, end, limit, 'ueib') < end;
}

const LAWS = phrasesFromEnd<TypeName>([
  ['bộ luật', {type: 'bộ luật', capitalised: 'Bộ luật'}],
  ['luật', {type: 'luật', capitalised: 'Luật'}],
  ['pháp lệnh', {type: 'pháp lệnh', capitalised: 'Pháp lệnh'}],
]);

/** Whether a unit stands within a name or between its words, and is neither a digit nor a stop. */
const isOfName = (unit: number): boolean =>
  unit > 64 || unit === 32 || unit === 44 || unit === 45 || isBlank(unit);

/**
 * Reads "Luật Đất đai" before "số" and the number of a law. The name goes back to the nearest law, but through "Luật
 * sửa đổi, bổ sung một số điều của Luật Đất đai".
 *
 * @param mention It begins with "số" so far.
 */
export function readNamedLaw(text: string, limit: number, mention: Mention): void {
  const from = Math.max(limit, mention.start - 120);
  const nameEnd = startOfSpace(text, mention.start, from);
  let end = nameEnd;
  while (end > from) {
    const start = end < nameEnd ? startOfPhrase(text, end, from, LAWS) : end;
    if (start < end) {
      beginWith(mention, LAWS, text, start, end);
      const before = startOfSpace(text, start, from);
      end = startOfWord(text, before, from, 'auc');
      if (end === before || mention.type === 'pháp lệnh') break;
      continue;
    }
    const word = startOfLetters(text, end, from);
    const space = startOfSpace(text, word, from);
    if (space < end) {
      end = space;
      continue;
    }
    const unit = text.charCodeAt(end - 1);
    if (isBlank(unit) || isDigit(unit) || !isOfName(unit)) break;
    end--;
  }
}
