import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {citedDocuments, findCitations} from '../dist/text.js';

/**
 * How fast citations are found, in megabytes of UTF-16 units a second, beside one scan of the same text by a
 * compiled regular expression that finds numbers with a symbol and nothing else.
 *
 * Options: `--units=2000000` (length of each text), `--rounds=25`.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

/** A scan for numbers with a symbol, as quick as such a thing gets: it begins at the number and tells nothing else. */
const SCAN =
  /(?:số\s*:?\s*)?\d{1,5}[a-z]?(?:\/\d{4})?\s*[-–/]\s*\p{Lu}[\p{L}\d]*(?:[-–/]\p{Lu}[\p{L}\d]*)*/gu;

const DENSE = [
  'Căn cứ khoản 2 Điều 5 Luật An ninh mạng số 24/2018/QH14, điểm a khoản 1 Điều 8 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;',
  'các Nghị quyết số 68/NQ-CP, 126/NQ-CP và 154/NQ-CP; Chỉ thị số 45-CT/TW ngày 20/6/2020 của Bộ Chính trị, Chỉ thị 35 của Bộ Chính trị;',
  'Quyết định số 1234/QĐ-UBND, Thông tư số 26/2020/TT-BTTTT, Văn bản số 28-KL/TU, Nghị quyết số 18, 19.',
].join('\n');

function texts() {
  const page = readFileSync(`${root}/demo/before/portal-p.html`, 'utf8');
  const paragraphs = [...page.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map(([, html]) =>
    html.replace(/<[^>]*>/g, '').replaceAll('&nbsp;', '\u00a0'),
  );
  return {
    'the bulletin': paragraphs.join('\n\n'),
    'news with numbers, no citation': paragraphs
      .filter((text) => !findCitations(text).length)
      .join('\n\n'),
    'much cited': DENSE,
    'much cited, decomposed': DENSE.normalize('NFD'),
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
  console.log('MB/s (2 bytes a unit)                 ours     scan   ours/scan time  citations');
  for (const [name, sample] of Object.entries(texts())) {
    const text = flat(`${sample}\n\n`.repeat(Math.ceil(units / sample.length)));
    const works = {
      ours: () => findCitations(text).length,
      scan: () => [...text.matchAll(SCAN)].length,
    };
    const times = {ours: [], scan: []};
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
    const [ours, scan] = [least(times.ours), least(times.scan)];
    const rate = (time) => ((text.length * 2) / 1000 / time).toFixed(0).padStart(8);
    console.log(
      `${name.padEnd(34)}${rate(ours)} ${rate(scan)} ${(ours / scan).toFixed(2).padStart(14)}× ${String(found).padStart(10)}`,
    );
  }
  const text = `${DENSE}\n`.repeat(1000);
  const citations = findCitations(text);
  const start = performance.now();
  const documents = citedDocuments(citations).length;
  console.log(
    `\n${citations.length} mentions are gathered into ${documents} documents in ${(performance.now() - start).toFixed(1)} ms`,
  );
}
