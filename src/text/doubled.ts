/** A syllable that stands twice by mistake, in UTF-16 units of the paragraph `index`. */
export interface Doubled {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Whether only white space parts it from the word before. */
  readonly joined: boolean;
}

// Words of grammar that no reduplication is made of.
const grammar = new Set(
  'và của các những với cho để đã sẽ đang bởi nhưng hoặc nhằm tại thì mà được bị'.split(' '),
);

function wordsOf(paragraph: string): Word[] {
  const words: Word[] = [];
  let end = -1;
  for (const match of paragraph.matchAll(/[\p{L}\p{M}\d]+/gu)) {
    const joined = end >= 0 && /^\s+$/.test(paragraph.slice(end, match.index));
    end = match.index + match[0].length;
    words.push({key: match[0].normalize().toLowerCase(), start: match.index, end, joined});
  }
  return words;
}

// How often a term stands in a text, the double included, before its double is a slip.
const commonTerm = 3;

/**
 * Finds syllables typed twice: "đại hội hội đảng".
 *
 * Vietnamese doubles syllables with good reason ("từ từ", "luôn luôn", "ngày ngày"), and two words may
 * meet in one ("đại biểu biểu quyết"). So a word of grammar is reported always, any other only where
 * the text itself shows what was meant: without the double, the same three words stand elsewhere in it,
 * and the first two of them often ("đại hội"), so that they are one term.
 */
export function findDoubled(paragraphs: readonly string[]): Doubled[] {
  const all = paragraphs.map(wordsOf);
  const phrases = new Map<string, number>();
  const count = (phrase: string) => phrases.set(phrase, (phrases.get(phrase) ?? 0) + 1);
  for (const words of all) {
    for (let i = 1; i < words.length; i++) {
      if (!words[i].joined) continue;
      const pair = `${words[i - 1].key} ${words[i].key}`;
      count(pair);
      if (words[i - 1].joined) count(`${words[i - 2].key} ${pair}`);
    }
  }
  const found: Doubled[] = [];
  all.forEach((words, index) => {
    for (let i = 1; i < words.length; i++) {
      const {key, joined, end} = words[i];
      if (!joined || key !== words[i - 1].key || /\d/.test(key)) continue;
      if (words[i + 1]?.joined && words[i + 1].key === key) continue;
      const term =
        i > 1 && words[i - 1].joined && words[i + 1]?.joined && `${words[i - 2].key} ${key}`;
      const meant =
        term && phrases.has(`${term} ${words[i + 1].key}`) && phrases.get(term)! > commonTerm;
      if (grammar.has(key) || meant) found.push({index, start: words[i - 1].start, end});
    }
  });
  return found;
}
