import {readFileSync} from 'node:fs';
import {PerformanceObserver} from 'node:perf_hooks';
import {fileURLToPath} from 'node:url';
import {citedDocuments, findCitations} from '../dist/text.js';

/**
 * How fast citations are found, in megabytes of UTF-16 units a second, beside one scan of the same text by a
 * compiled regular expression: one that finds numbers with a symbol and nothing else, and one that has the
 * vocabulary too and tells type, number, codes, date and issuer apart, in composed text without spelling mistakes.
 * Each is timed over some passes on end, so that it pays for the garbage that it makes: how much that was stands
 * behind, as the engine tells it.
 *
 * Options: `--units=2000000` (length of each text), `--rounds=25`.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

/** How many passes on end are timed as one. */
const PASSES = 3;

/** A scan for numbers with a symbol, as quick as such a thing gets: it begins at the number and tells nothing else. */
const SCAN =
  /(?:số\s*:?\s*)?\d{1,5}[a-z]?(?:\/\d{4})?\s*[-–/]\s*\p{Lu}[\p{L}\d]*(?:[-–/]\p{Lu}[\p{L}\d]*)*/gu;

/** A scan for what a reader wants to know of each citation. */
const TELLING_SCAN =
  /(?:(?<type>Nghị (?:quyết|định)|Quyết định|Chỉ thị|Thông (?:tư|báo)|Luật|Văn bản|Kết luận|Kế hoạch|Công văn) )?(?:số\s*:?\s*)?(?<number>\d{1,5}[a-z]?)(?:\/(?<year>\d{4}))?\s*[-–/]\s*(?<codes>\p{Lu}[\p{L}\d]*(?:[-–/]\p{Lu}[\p{L}\d]*)*)(?: ngày (?<date>\d{1,2}\/\d{1,2}\/\d{4}))?(?: của (?<issuer>Chính phủ|Thủ tướng Chính phủ|Quốc hội|Bộ Chính trị|Ban Bí thư|Bộ \p{Lu}[\p{L}]*))?/gu;

/** The preamble of a decision: the densest text that portals really publish. "#" and "@" as below. */
const PREAMBLE = [
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;',
  'Căn cứ Luật Ban hành văn bản quy phạm pháp luật số #/2015/QH13;',
  'Căn cứ Nghị định số #/2020/NĐ-CP ngày @ của Chính phủ về công tác văn thư;',
  'Căn cứ Thông tư số #/2020/TT-BTTTT ngày @ của Bộ trưởng Bộ Thông tin và Truyền thông quy định chi tiết một số điều của Nghị định số #/2018/NĐ-CP;',
  'Căn cứ Nghị quyết số #/NQ-HĐND ngày @ của Hội đồng nhân dân tỉnh Bắc Kạn khóa IX, kỳ họp thứ 17;',
  'Theo đề nghị của Giám đốc Sở Thông tin và Truyền thông tại Tờ trình số #/TTr-STTTT ngày @ và ý kiến của Chánh Văn phòng Ủy ban nhân dân tỉnh,',
  'QUYẾT ĐỊNH:',
  '',
].join('\n\n');

/** Text of citations alone; "#" stands for a number, "@" for a day: text of one kind says the same seldom. */
const DENSE = [
  'Căn cứ khoản 2 Điều 5 Luật An ninh mạng số #/2018/QH14, điểm a khoản 1 Điều 8 Nghị định số #/2020/NĐ-CP ngày @ của Chính phủ;',
  'các Nghị quyết số #/NQ-CP, #/NQ-CP và #/NQ-CP; Chỉ thị số #-CT/TW ngày @ của Bộ Chính trị, Chỉ thị # của Bộ Chính trị;',
  'Quyết định số #/QĐ-UBND, Thông tư số #/2020/TT-BTTTT, Văn bản số #-KL/TU, Nghị quyết số #, #.',
  '',
].join('\n');

/** A text again and again, with other numbers and days each time. */
function withOtherNumbers(pattern, units) {
  let seed = 42;
  const next = (limit) => 1 + ((seed = (seed * 16_807) % 2_147_483_647) % limit);
  const day = () => `${next(28)}/${next(12)}/${2000 + next(25)}`;
  let text = '';
  while (text.length < units) {
    text += pattern.replace(/[#@]/g, (sign) => (sign === '#' ? next(2000) : day()));
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
    'preambles of decisions': withOtherNumbers(PREAMBLE, units),
    'citations alone': withOtherNumbers(DENSE, units),
    'citations alone, decomposed': withOtherNumbers(DENSE, units).normalize('NFD'),
  };
}

/** The text in one piece, so that nothing scans a rope of pieces. */
const flat = (text) => JSON.parse(JSON.stringify(text));

/** The least of some times: the others were disturbed. */
const least = (values) => Math.min(...values);

/** Milliseconds of some passes of a work, garbage collection included, and how many of them that took. */
async function time(work) {
  let garbage = 0;
  const observer = new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) garbage += duration;
  });
  observer.observe({entryTypes: ['gc']});
  const start = performance.now();
  for (let pass = 0; pass < PASSES; pass++) work();
  const whole = performance.now() - start;
  // The observer is told behind the work.
  await new Promise((resolve) => setTimeout(resolve));
  observer.disconnect();
  return {whole: whole / PASSES, garbage: garbage / PASSES};
}

export async function run(options) {
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
    'MB/s (2 bytes a unit)                 ours     scan  telling  ours/scan  ours/telling  garbage of ours  citations',
  );
  for (const [name, sample] of Object.entries(texts(units))) {
    const text = flat(sample);
    const works = {
      ours: () => findCitations(text).length,
      scan: () => [...text.matchAll(SCAN)].length,
      telling: () => [...text.matchAll(TELLING_SCAN)].length,
    };
    const times = {ours: [], scan: [], telling: []};
    // One after the other, so that what slows the machine down slows down all.
    for (let round = -2; round < rounds; round++) {
      for (const [who, work] of Object.entries(works)) {
        const taken = await time(work);
        if (round >= 0) times[who].push(taken);
      }
    }
    const [ours, scan, telling] = Object.values(times).map((all) =>
      least(all.map(({whole}) => whole)),
    );
    const best = times.ours.find(({whole}) => whole === ours);
    const rate = (time) => ((text.length * 2) / 1000 / time).toFixed(0).padStart(8);
    const ratio = (other, width) => `${(ours / other).toFixed(2)}×`.padStart(width);
    const garbage = `${Math.min(100, (best.garbage / ours) * 100).toFixed(0)} %`.padStart(16);
    const found = String(works.ours()).padStart(10);
    console.log(
      `${name.padEnd(34)}${rate(ours)} ${rate(scan)} ${rate(telling)} ${ratio(scan, 10)} ${ratio(telling, 13)} ${garbage} ${found}`,
    );
  }
  const text = withOtherNumbers(DENSE, 400_000);
  const citations = findCitations(text);
  const start = performance.now();
  const documents = citedDocuments(citations).length;
  console.log(
    `\n${citations.length} mentions are gathered into ${documents} documents in ${(performance.now() - start).toFixed(1)} ms`,
  );
}
