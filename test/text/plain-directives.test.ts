import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {parseDirectives} from '../../src/text/directives.js';
import {parsePlainDirectives} from '../../src/text/plain-directives.js';
import {body} from './bulletin.js';
import {documents} from './documents.js';

const long = `Các cơ quan tham mưu chuẩn bị kỹ nội dung, chương trình, ${'phối hợp chặt chẽ, '.repeat(20)}bảo đảm đúng tiến độ.`;

describe('parsePlainDirectives', () => {
  it('reads the bulletin by itself', () => {
    expect(parsePlainDirectives(body)?.lists[0].items).to.have.length(15);
  });

  it('reads a list without an end mark', () => {
    const list = parsePlainDirectives(['(1) Rà soát.', '', '(2) Chỉ đạo.'])?.lists[0];
    expect(list?.items.map(({blocks}) => blocks)).to.deep.equal([[0], [2]]);
  });

  for (const [name, paragraphs] of Object.entries({
    'a gap': ['(1) Rà soát.', '(3) Chỉ đạo.'],
    'a heading between two': ['(1) Rà soát.', 'Về kinh tế', '(2) Chỉ đạo.'],
    'a long introduction to what follows': ['(1) Rà soát.', `${long}:`, '(2) Chỉ đạo.'],
    'an inner list': ['(1) Rà soát.', `a) ${long}`, '(2) Chỉ đạo.'],
    'numbers in words': [`Một là, ${long}`, '(1) Rà soát.', '(2) Chỉ đạo.'],
    'a byline': ['(1) Rà soát.', '(2) Chỉ đạo.', 'Bích Huệ'],
    'one item': ['(1) Rà soát.'],
  })) {
    it(`leaves ${name} to the whole parser`, () => {
      expect(parsePlainDirectives(paragraphs)).to.equal(null);
    });
  }

  for (const {name, paragraphs} of [...documents, {name: 'the bulletin', paragraphs: body}]) {
    it(`agrees with the whole parser, or leaves it the text: ${name}`, () => {
      const plain = parsePlainDirectives(paragraphs);
      if (plain) expect(plain).to.deep.equal(parseDirectives(paragraphs));
    });
  }

  const text = fc.constantFrom(
    ...[
      'Rà soát tiến độ.',
      'Về kinh tế:',
      'Chương II',
      'hoàn thành./.',
      './.',
      ' ./.”',
      'Bích Huệ',
    ],
    ...[
      '“Điều 5. Mức phí',
      'hết.”',
      '\u00a0',
      '',
      'Tin, ảnh: A',
      'Năm 2020, tăng.',
      long,
      `${long}:`,
    ],
    ...[
      'Điều 1. Phạm vi',
      'Thứ nhất, rà soát.',
      'Hai là, chỉ đạo.',
      'a) Một',
      'IV. Hai',
      'I Kết quả',
    ],
    ...['𝐢𝐯) x', '- x', '① x', '1. Rà soát.', '2.', 'TM. ỦY BAN', 'đ) Bốn', long.normalize('NFD')],
    ...['Tiêu chí 1: x', 'Tiêu chí 2: x', 'Nhóm nhiệm vụ trọng tâm 2 là x', 'Việc II. x', 'Một, x'],
    ...[
      'Hai, x',
      'A.1 x',
      'A.2 x',
      '1.Rà',
      '2.Rà',
      'Nhóm thứ nhất, x',
      'Nhóm thứ hai, x',
      'Dự án 1',
    ],
    ...[`Tiêu chí 1: ${long}`, `Dự án 2. ${long}`, `Hai, ${long}`, `Khâu đột phá thứ ba: ${long}`],
    ...['số 2', 'ﬁ) x', 'ª) x', 'Nhiệm vụ 2: x', `Điều 3. ${long}`, `Một là ${long}`, '(x) y'],
  );
  const gap = fc.constantFrom(
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    '\u00a0',
    '\u200b ',
    ' \u200b',
    '',
    '  ',
    '\n',
  );
  /** Mostly lists that count on, so that the reading is not refused each time. */
  const paragraphs = fc
    .array(
      fc.tuple(
        fc.integer({min: 0, max: 19}),
        gap,
        fc.oneof(fc.constant('Rà soát tiến độ.'), text, fc.string({unit: 'binary', maxLength: 12})),
        gap,
      ),
      {minLength: 2, maxLength: 6},
    )
    .map((rows) => {
      let count = 0;
      return rows.map(([kind, before, words, after]) => {
        if (kind < 16) return `${before}(${++count})${after}${words}`;
        if (kind < 17) return `${before}(${count})${after}${words}`;
        return kind < 19 ? long : `${before}${words}`;
      });
    });

  it('agrees with the whole parser, whatever it is given', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const plain = parsePlainDirectives(texts);
        if (plain) expect(plain).to.deep.equal(parseDirectives(texts));
      }),
      {numRuns: 5000},
    );
  });

  it('reads every list that counts on, with empty paragraphs between', () => {
    const words = fc.constantFrom('Rà soát tiến độ.', 'Chỉ đạo thu hoạch; chuẩn bị.', long);
    const rows = fc.array(fc.tuple(words, fc.boolean()), {minLength: 2, maxLength: 20});
    fc.assert(
      fc.property(rows, (tasks) => {
        const texts = tasks.flatMap(([task, isParted], index) => [
          ...(isParted ? ['\u00a0'] : []),
          `(${index + 1}) ${task}`,
        ]);
        expect(parsePlainDirectives(texts)?.lists[0].items).to.have.length(tasks.length);
        expect(parsePlainDirectives(texts)).to.deep.equal(parseDirectives(texts));
      }),
    );
  });
});
