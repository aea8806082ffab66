import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {citedDocuments, findCitations} from '../dist/text.js';

/**
 * How fast citations are found, in megabytes of UTF-16 units a second, beside one scan of the same text by a
 * compiled regular expression: one that finds numbers with a symbol and nothing else, and one that has the
 * vocabulary too and tells type, number, codes, date and issuer apart, in composed text without spelling mistakes.
 *
 * Options: `--units=2000000` (length of each text), `--rounds=25`.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

/** A scan for numbers with a symbol, as quick as such a thing gets: it begins at the number and tells nothing else. */
const SCAN =
  /(?:số\s*:?\s*)?\d{1,5}[a-z]?(?:\/\d{4})?\s*[-–/]\s*\p{Lu}[\p{L}\d]*(?:[-–/]\p{Lu}[\p{L}\d]*)*/gu;

/** A scan for what a reader wants to know of each citation. */
const TELLING_SCAN =
  /(?:(?<type>Nghị (?:quyết|định)|Quyết định|Chỉ thị|Thông (?:tư|báo)|Luật|Văn bản|Kết luận|Kế hoạch|Công văn) )?(?:số\s*:?\s*)?(?<number>\d{1,5}[a-z]?)(?:\/(?<year>\d{4}))?\s*[-–/]\s*(?<codes>\p{Lu}[\p{L}\d]*(?:[-–/]\p{Lu}[\p{L}\d]*)*)(?: ngày (?<date>\d{1,2}\/\d{1,2}\/\d{4}))?(?: của (?<issuer>Chính phủ|Thủ tướng Chính phủ|Quốc hội|Bộ Chính trị|Ban Bí thư|Bộ \p{Lu}[\p{L}]*))?/gu;

/** Text of citations alone; "#" stands for a number, "@" for a day: text of one kind says the same seldom. */
const DENSE = [
  'Căn cứ khoản 2 Điều 5 Luật An ninh mạng số #/2018/QH14, điểm a khoản 1 Điều 8 Nghị định số #/2020/NĐ-CP ngày @ của Chính phủ;',
  'các Nghị quyết số #/NQ-CP, #/NQ-CP và #/NQ-CP; Chỉ thị số #-CT/TW ngày @ của Bộ Chính trị, Chỉ thị # của Bộ Chính trị;',
  'Quyết định số #/QĐ-UBND, Thông tư số #/2020/TT-BTTTT, Văn bản số #-KL/TU, Nghị quyết số #, #.',
  '',
].join('\n');

/** Text of citations alone, with other numbers and days each time. */
function dense(units) {
  let seed = 42;
  const next = (limit) => 1 + ((seed = (seed * 16_807) % 2_147_483_647) % limit);
  const day = () => `${next(28)}/${next(12)}/${2000 + next(25)}`;
  let text = '';
  while (text.length < units) {
    text += DENSE.replace(/[#@]/g, (sign) => (sign === '#' ? next(2000) : day()));
  }
  return text;
}

function texts(units) {
  const page = readFileSync(`${root}/demo/before/portal-p.html`, 'utf8');
  const paragraphs = [...page.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map(([, html]) =>
    html.replace(/<[^>]*>/g, '').replaceAll('&nbsp;', '\u00a0'),
  );
  const again = (text) => `${text}\n\n`.repeat(Math.ceil(units / text.length));
  return {
    'the bulletin': again(paragraphs.join('\n\n')),
    'news with numbers, no citation': again(
      paragraphs.filter((text) => !findCitations(text).length).join('\n\n'),
    ),
    'citations alone': dense(units),
    'citations alone, decomposed': dense(units).normalize('NFD'),
  };
}

/** The text in one piece, so that nothing scans a rope of pieces. */
const flat = (text) => JSON.parse(JSON.stringify(text));

/** The least of some times: the others were disturbed. */
const least = (values) => Math.min(...values);

export function run(options) {
  const option = (name, fallback) =>
    Number(
      options.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback,
    );
  const units = option('units', 2_000_000);
  const rounds = option('rounds', 25);
  console.log(
    `Node ${process.versions.node}, ${rounds} rounds, the best of each, ${units} units each\n`,
  );
  console.log(
    'MB/s (2 bytes a unit)                 ours     scan  telling  ours/scan time  citations',
  );
  for (const [name, sample] of Object.entries(texts(units))) {
    const text = flat(sample);
    const works = {
      ours: () => findCitations(text).length,
      scan: () => [...text.matchAll(SCAN)].length,
      telling: () => [...text.matchAll(TELLING_SCAN)].length,
    };
    const times = {ours: [], scan: [], telling: []};
    let found = 0;
    // One after the other, so that what slows the machine down slows down both.
    for (let round = -2; round < rounds; round++) {
      for (const [who, work] of Object.entries(works)) {
        const start = performance.now();
        const count = work();
        if (round >= 0) times[who].push(performance.now() - start);
        if (who === 'ours') found = count;
      }
    }
    const [ours, scan, telling] = Object.values(times).map(least);
    const rate = (time) => ((text.length * 2) / 1000 / time).toFixed(0).padStart(8);
    console.log(
      `${name.padEnd(34)}${rate(ours)} ${rate(scan)} ${rate(telling)} ${(ours / scan).toFixed(2).padStart(14)}× ${String(found).padStart(10)}`,
    );
  }
  const text = dense(400_000);
  const citations = findCitations(text);
  const start = performance.now();
  const documents = citedDocuments(citations).length;
  console.log(
    `\n${citations.length} mentions are gathered into ${documents} documents in ${(performance.now() - start).toFixed(1)} ms`,
  );
}
