import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/define/directive-list.js';
import {flatQueryAll, flatText, words} from '../support/flat-tree.js';

const ORDINALS = 'nhất hai ba tư năm sáu'.split(' ');
const NUMERALS = 'Một Hai Ba Bốn Năm Sáu'.split(' ');
const ROMANS = 'I II III IV V VI'.split(' ');

/** How an author marks the directive of an index. */
const MARKERS: Readonly<Record<string, (index: number) => string>> = {
  '(1)': (index) => `(${index + 1})`,
  '1.': (index) => `${index + 1}.`,
  '1)': (index) => `${index + 1})`,
  '1/': (index) => `${index + 1}/`,
  '1-': (index) => `${index + 1}-`,
  '01.': (index) => `0${index + 1}.`,
  'I.': (index) => `${ROMANS[index]}.`,
  'I-': (index) => `${ROMANS[index]}-`,
  'A.': (index) => `${'ABCDEF'[index]}.`,
  '①': (index) => '①②③④⑤⑥'[index],
  '（1）': (index) => `（${index + 1}）`,
  'Điều 1.': (index) => `Điều ${index + 1}.`,
  'Nhiệm vụ 1:': (index) => `Nhiệm vụ ${index + 1}:`,
  'Dự án 1:': (index) => `Dự án ${index + 1}:`,
  'Một là,': (index) => `${NUMERALS[index]} là,`,
  'Thứ nhất,': (index) => `Thứ ${ORDINALS[index]},`,
};

/** What editors make of a marker and the text after it. */
const DRESSES: readonly ((marker: string, text: string) => string)[] = [
  (marker, text) => `${marker} ${text}`,
  (marker, text) => `<b>${marker}</b> ${text}`,
  (marker, text) => `<b>${marker}&nbsp;</b>${text}`,
  (marker, text) => `<font face="Arial"><span>${marker}</span> ${text}</font>`,
  (marker, text) =>
    `<!-- x --><span style="mso-list:Ignore">${marker}<!-- y --></span>&nbsp; ${text}`,
  (marker, text) => `\u200b${marker}\u00a0${text}   `,
  (marker, text) => `${marker} ${text}`.normalize('NFD'),
  (marker, text) => `<strong>${marker} ${text.slice(0, 8)}</strong>${text.slice(8)}<o:p></o:p>`,
];

const TEXTS = [
  'Rà soát tiến độ thực hiện các chỉ tiêu, đạt 3,9% và 1.200 tỷ đồng.',
  'Đẩy mạnh phòng, chống dịch bệnh; 2 tuần một lần báo cáo kết quả.',
  'Triển khai Chỉ thị số 35-CT/TW; chuẩn bị (1) nhân sự, (2) văn kiện.',
  'Ổn định đời sống nhân dân: nước sạch, điện, đường, trường, trạm.',
];

/** What stands in a directive after its first paragraph. */
const INNER: readonly (readonly string[])[] = [
  [],
  ['Ngân sách tỉnh hỗ trợ một phần kinh phí.'],
  ['- Bố trí kinh phí;', '- Phân công cán bộ.'],
  ['a) Bố trí kinh phí;', 'b) Phân công cán bộ;', 'c) Báo cáo.'],
  ['+ Bố trí kinh phí;', '+ Phân công cán bộ;', '* Báo cáo.'],
];

/** How a CMS prints paragraphs. */
const PRINTS: Readonly<Record<string, (paragraphs: readonly string[]) => string>> = {
  p: (all) => all.map((each) => `<p>${each}</p>`).join('\n'),
  'p with blank ones': (all) => all.map((each) => `<p>${each}</p>\n<p>&nbsp;</p>`).join('\n'),
  word: (all) =>
    all
      .map(
        (each) =>
          `<p class="MsoNormal" style="text-align:justify"><span lang="VI">${each}<o:p></o:p></span></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>`,
      )
      .join(''),
  div: (all) => all.map((each) => `<div>${each}</div><div>&nbsp;</div>`).join('\n'),
  'div with a break': (all) => all.map((each) => `<div>${each}<br></div>`).join(''),
  br: (all) => `<div><font>${all.join('<br><br>\n')}</font></div>`,
  'one break': (all) => `<div>${all.join('<br>\n')}</div>`,
  bare: (all) => all.join('<br><br>'),
  'p with breaks': (all) => `<p>${all.join('<br />')}</p>`,
  'wrapped p': (all) =>
    `<div class="content"><div>${all.map((each) => `<p>${each}</p>`).join('<!-- -->')}</div></div>`,
};

const TABLE =
  '<table><tbody><tr><td>1.</td><td>(1) Xã A</td></tr><tr><td>2.</td><td>(2) Xã B</td></tr></tbody></table>';

describe('<directive-list>, whatever a CMS prints', () => {
  const stage = document.createElement('div');
  stage.lang = 'vi';

  before(() => document.body.append(stage));
  after(() => stage.remove());

  const body = fc.record({
    style: fc.constantFrom(...Object.keys(MARKERS)),
    print: fc.constantFrom(...Object.keys(PRINTS)),
    dress: fc.constantFrom(...DRESSES),
    items: fc.array(
      fc.record({text: fc.constantFrom(...TEXTS), inner: fc.constantFrom(...INNER)}),
      {minLength: 2, maxLength: 6},
    ),
    intro: fc.constantFrom(
      [],
      ['Hội nghị giao các nhiệm vụ sau đây:'],
      [
        'Chiều 09/10/2020, Tỉnh ủy họp phiên thường kỳ.',
        'Kết luận hội nghị, đồng chí chủ trì yêu cầu:',
      ],
    ),
    ending: fc.constantFrom('', './.'),
    hasTable: fc.boolean(),
  });

  it('shows as many directives as were written, with every word in its place', async function () {
    this.timeout(180_000);
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(body, async ({style, print, dress, items, intro, ending, hasTable}) => {
        const paragraphs = [
          ...intro,
          ...items.flatMap(({text, inner}, index) => {
            const last = index === items.length - 1 ? ending : '';
            const all = [
              dress(MARKERS[style](index), text.replace(/\.$/, '') + (inner.length ? ':' : '.')),
              ...inner,
            ];
            all[all.length - 1] += last;
            return all;
          }),
        ];
        const table = hasTable && !ending ? TABLE : '';
        stage.innerHTML = `<directive-list>${PRINTS[print](paragraphs)}${table}</directive-list>`;
        const list = stage.querySelector('directive-list')!;
        const source = list.textContent;
        await list.updateComplete;
        seen.add(`${style} ${print}`);
        expect(list.directives.map(({number}) => number)).to.deep.equal(
          items.map((_, index) => index + 1),
        );
        const shown = flatQueryAll(list, '[part="item"]');
        expect(shown).to.have.length(items.length);
        items.forEach(({text, inner}, index) => {
          const said = words(flatText(shown[index]).normalize());
          for (const each of [text.slice(0, -1), ...inner]) expect(said).to.contain(each);
          expect(said.normalize('NFKC')).to.contain(MARKERS[style](index).normalize('NFKC'));
        });
        expect(list.textContent).to.equal(source);
      }),
      {numRuns: 250},
    );
    expect(seen.size, 'combinations').to.be.greaterThan(80);
  });
});
