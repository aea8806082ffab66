import {findCitations} from '../dist/text.js';

/*
 * What `citations.mjs` measures, in Node.js and in the page of a browser.
 */

/** How long what is timed lasts at least, in milliseconds: Firefox tells time to the millisecond. */
const LEAST_TIME = 60;

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

function texts(html, units) {
  const paragraphs = [...html.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map(([, inner]) =>
    inner.replace(/<[^>]*>/g, '').replaceAll('&nbsp;', '\u00a0'),
  );
  const again = (text) => `${text}\n\n`.repeat(Math.ceil(units / text.length));
  return {
    'the bulletin': again(paragraphs.join('\n\n')),
    'news with numbers, no citation': again(
      paragraphs.filter((text) => !findCitations(text).length).join('\n\n'),
    ),
    'preambles of decisions': withOtherNumbers(PREAMBLE, units),
    'made up: citations alone': withOtherNumbers(DENSE, units),
    'made up: the same, decomposed': withOtherNumbers(DENSE, units).normalize('NFD'),
  };
}

/** The text in one piece, so that nothing scans a rope of pieces. */
const flat = (text) => JSON.parse(JSON.stringify(text));

/** Milliseconds of a work, the mean of as many passes on end as it takes to tell. */
async function time(work) {
  const start = performance.now();
  let passes = 0;
  let whole = 0;
  for (; whole < LEAST_TIME || passes < 3; passes++) {
    work();
    whole = performance.now() - start;
  }
  // A page that never rests is taken for one that hangs.
  await new Promise((resolve) => setTimeout(resolve));
  return whole / passes;
}

/**
 * Times the finding of citations beside the two scans.
 *
 * @param {{html: string, units: number, rounds: number}} options The markup of a bulletin, in paragraphs; how long each
 *   text is, in UTF-16 units; how often each is read by each.
 * @returns {Promise<{name: string, units: number, citations: number, ours: number, scan: number, telling: number}[]>}
 *   Milliseconds for each text: the least, since the others were disturbed.
 */
export async function run({html, units, rounds}) {
  const rows = [];
  for (const [name, sample] of Object.entries(texts(html, units))) {
    const text = flat(sample);
    const works = {
      ours: () => findCitations(text).length,
      scan: () => [...text.matchAll(SCAN)].length,
      telling: () => [...text.matchAll(TELLING_SCAN)].length,
    };
    const least = {ours: Infinity, scan: Infinity, telling: Infinity};
    // One after the other, so that what slows the machine down slows down all.
    for (let round = -2; round < rounds; round++) {
      for (const [who, work] of Object.entries(works)) {
        const taken = await time(work);
        if (round >= 0) least[who] = Math.min(least[who], taken);
      }
    }
    rows.push({name, units: text.length, citations: works.ours(), ...least});
  }
  return rows;
}
