import {expect} from '@open-wc/testing';
import {parseDirectives, type DirectiveItem} from '../../src/text/directives.js';
import {body} from './bulletin.js';
import {documents} from './documents.js';

const numbersOf = (paragraphs: readonly string[]) =>
  parseDirectives(paragraphs).lists.map(({items}) => items.map(({number}) => number));
const markersOf = (paragraphs: readonly string[]) =>
  parseDirectives(paragraphs).lists.map(({items}) => items.map(({marker}) => marker));
const outline = (items: readonly DirectiveItem[]): unknown[] =>
  items.map(({marker, children}) =>
    children.length ? [marker, ...children.map((list) => outline(list.items))] : marker,
  );

describe('parseDirectives', () => {
  describe('on the bulletin of 9 October 2020', () => {
    const {lists} = parseDirectives(body);

    it('finds the fifteen directives in one list', () => {
      expect(lists).to.have.length(1);
      expect(lists[0].style).to.equal('(1)');
      expect(lists[0].items.map(({marker}) => marker)).to.eql(
        Array.from({length: 15}, (_, i) => `(${i + 1})`),
      );
    });

    it('gives directive 14 its three more paragraphs, and every other one its own', () => {
      for (const {number, blocks} of lists[0].items)
        expect(blocks).to.have.length(number === 14 ? 4 : 1);
    });

    it('leaves the byline and what comes before to nobody', () => {
      expect(body[lists[0].last]).to.match(/khách quan\.\/\.$/);
      expect(body[lists[0].intro]).to.match(/đó là:\s*$/);
      expect(lists[0].first).to.equal(lists[0].intro + 1);
    });
  });

  for (const {name, paragraphs, styles, numbers, blocks = [], headings} of documents) {
    it(`reads ${name}`, () => {
      const {lists} = parseDirectives(paragraphs);
      expect(lists.map(({style}) => style)).to.eql(styles);
      expect(lists.map(({items}) => items.map(({number}) => number))).to.eql(numbers);
      for (const [list, item, expected] of blocks)
        expect(lists[list].items[item].blocks).to.eql(expected);
      if (headings) expect(lists[0].headings).to.eql(headings);
    });
  }

  it('nests styles below the first one and comes back', () => {
    const {lists} = parseDirectives(documents[0].paragraphs);
    expect(outline(lists[0].items)).to.eql([
      ['I.', [['1.', [['a)', ['-', '-']], 'b)']], '2.']],
      ['II.', ['1.', '2.']],
      ['III.', ['1.', '2.']],
    ]);
  });

  it('nests outline numbers and bullets by arrival', () => {
    const {lists} = parseDirectives([
      '1. Một',
      '1.1. Nhỏ',
      '+ Cộng',
      '- Trừ',
      '+ Cộng',
      '1.1.1. Nhỏ hơn',
      '1.2. Nhỏ',
      '2. Hai',
    ]);
    expect(outline(lists[0].items)).to.eql([
      ['1.', [['1.1.', [['+', ['-']], '+'], ['1.1.1.']], '1.2.']],
      '2.',
    ]);
  });

  it('does not take an outer style for a nested list when the open one does not go on', () => {
    expect(numbersOf(['(1) Một ý.', '(2) Hai ý.', 'I. Phần đầu', 'II. Phần sau'])).to.eql([
      [1, 2],
      [1, 2],
    ]);
    expect(numbersOf(['(1) Gồm các ý:', '1. Một', '2. Hai', '(2) Khác'])).to.eql([[1, 2]]);
  });

  it('only counts markers at the start of a paragraph', () => {
    expect(
      numbersOf([
        '04 nhóm đối tượng là: (1) hộ nghèo; (2) hộ cận nghèo; (3) trẻ em.',
        'Theo (2) nêu trên.',
      ]),
    ).to.eql([]);
    expect(numbersOf(['(1) Một; (2) hai trong cùng đoạn\n(2) dòng mới', '(2) Hai'])).to.eql([
      [1, 2],
    ]);
  });

  it('keeps gaps, duplicates and disorder as they stand', () => {
    expect(numbersOf(['(1) A', '(2) B', '(4) D', '(3) C', '(3) C lại', '(5) E'])).to.eql([
      [1, 2, 4, 3, 3, 5],
    ]);
  });

  it('starts a new list when the count starts again', () => {
    expect(numbersOf(['(1) A', '(2) B', '(1) C', '(2) D', '(3) E'])).to.eql([
      [1, 2],
      [1, 2, 3],
    ]);
  });

  it('starts at another number than 1 only where the next one follows', () => {
    expect(numbersOf(['(2) nêu trên là ý quan trọng.', 'Kết thúc.'])).to.eql([]);
    expect(numbersOf(['(2) nêu trên', '(1) Một ý', '(2) Hai ý', '(3) Ba ý'])).to.eql([[1, 2, 3]]);
    expect(numbersOf(['12. Mười hai', '13. Mười ba'])).to.eql([[12, 13]]);
  });

  it('accepts one directive alone if its marker is plain', () => {
    expect(numbersOf(['(1) Rà soát chỉ tiêu'])).to.eql([[1]]);
    expect(numbersOf(['Điều 1. Khen thưởng'])).to.eql([[1]]);
    expect(numbersOf(['1. Rà soát chỉ tiêu.'])).to.eql([[1]]);
    for (const text of [
      '1. Ảnh',
      'a) Một',
      'I. Một',
      'A. Anhxtanh',
      'Một là, thế.',
      'Thứ nhất, thế.',
      '(1) và (2) nêu trên',
    ]) {
      expect(numbersOf([text]), text).to.eql([]);
    }
  });

  it('takes numbers in running text for no markers', () => {
    for (const text of [
      '3,9%',
      '1.200 tỷ đồng',
      '1. 2020',
      '9/10/2020',
      '09/10/2020 08:20',
      '1. 10. 2020',
      '11,3 tiêu chí',
      '24/7',
      '2020-2021',
      '0260.3862.123',
      '24. Nguyễn Văn A',
      'C. Mác và Ph. Ăngghen',
      'V.I. Lênin',
      'Điều 1, Điều 2 của Luật này.',
      '2-3 ngày',
      '-5% so với năm trước',
      'Thứ hai, ngày 5/10/2020, Tỉnh ủy họp.',
      'Thứ hai, 05/10/2020',
      '5.1 triệu',
      '(1), (2) và (3)',
      '1',
      '(1)',
      '...',
    ]) {
      expect(numbersOf([text, 'Đoạn sau.']), text).to.eql([]);
    }
  });

  it('finds no list in columns of numbers, years and times', () => {
    expect(numbersOf(['(1)', '(2)', '(3)'])).to.eql([]);
    expect(numbersOf(['1. 2020', '2. 2021', '3. 2022'])).to.eql([]);
    expect(numbersOf(['2019. Thành lập', '2020. Sáp nhập', '2021. Đổi tên'])).to.eql([]);
    expect(numbersOf(['2019 - Thành lập huyện', '2020 - Sáp nhập xã'])).to.eql([]);
    expect(numbersOf(['1. 100', '2. 200'])).to.eql([]);
  });

  it('accepts a digit after the marker where the sequence asks for the number', () => {
    expect(numbersOf(['(1) Tăng thu.', '(2) 100% xã có điện.', '(3) Giảm chi.'])).to.eql([
      [1, 2, 3],
    ]);
    expect(numbersOf(['1. Tăng thu.', '5. 10. 2020 là hạn cuối.', '2. Giảm chi.'])).to.eql([
      [1, 2],
    ]);
  });

  it('reads past a dash between marker and text', () => {
    const {items} = parseDirectives(['(1) - Rà soát.', '(2) – Báo cáo.']).lists[0];
    expect(items.map(({marker}) => marker)).to.eql(['(1)', '(2)']);
    expect(items.map(({textStart}) => textStart)).to.eql([4, 4]);
  });

  it('prefers the better of two markers with one number', () => {
    const {lists} = parseDirectives([
      '1. Trụ sở cũ:',
      '2, đường Trần Phú.',
      '2. Trụ sở mới:',
      '5, đường Lê Lợi.',
      '3. Nhà kho.',
    ]);
    expect(lists.map(({items}) => items.map(({blocks}) => blocks))).to.eql([[[0, 1], [2, 3], [4]]]);
  });

  it('keeps signatures and what follows a division out of the last directive', () => {
    const {lists} = parseDirectives([
      '(1) Một.',
      '(2) Hai.',
      'TM. BAN THƯỜNG VỤ',
      'PHÓ BÍ THƯ',
      'Nguyễn Văn A',
    ]);
    expect(lists[0].last).to.equal(1);
  });

  it('keeps a byline out even without an end mark', () => {
    expect(parseDirectives(['(1) Một.', '(2) Hai.', '', 'Bích Huệ']).lists[0].last).to.equal(1);
  });

  it('leaves everything after the end mark to nobody', () => {
    const {lists} = parseDirectives([
      '(1) Một.',
      '(2) Hai./.',
      'Đoạn thừa.',
      '(3) Ba.',
      'Bích Huệ',
    ]);
    expect(lists[0].items.map(({blocks}) => blocks)).to.eql([[0], [1]]);
    expect(parseDirectives(['(1) Một.', '(2) Hai.', ' ./. ', 'Bích Huệ']).lists[0].last).to.equal(
      1,
    );
  });

  it('gives blank paragraphs to nobody', () => {
    const {lists} = parseDirectives(['(1) Một.', '\u00a0', 'Tiếp theo.', '\u200b', '(2) Hai.', '']);
    expect(lists[0].items.map(({blocks}) => blocks)).to.eql([[0, 2], [4]]);
  });

  it('gives a long paragraph with a colon before a directive to the one before', () => {
    const long = `${'Các cơ quan, đơn vị liên quan phối hợp thực hiện nghiêm túc nội dung này '.repeat(3)}:`;
    expect(parseDirectives(['(1) Một.', long, '(2) Hai.']).lists[0].items[0].blocks).to.eql([0, 1]);
  });

  it('takes roman and starred headings over a list that counts on for headings', () => {
    const {lists} = parseDirectives([
      '1. Một.',
      'II. Lĩnh vực xã hội',
      '2. Hai.',
      '* Về an ninh:',
      '3. Ba.',
    ]);
    expect(lists[0].headings).to.eql([1, 3]);
    expect(lists[0].items).to.have.length(3);
  });

  it('counts letters in the Vietnamese order, and in the English one where it is used', () => {
    expect(numbersOf([...'abcdđeghiklmnop'].map((letter) => `${letter}) Điểm`))).to.eql([
      Array.from({length: 15}, (_, i) => i + 1),
    ]);
    expect(numbersOf([...'abcdefghij'].map((letter) => `${letter}) Điểm`))).to.eql([
      Array.from({length: 10}, (_, i) => i + 1),
    ]);
  });

  it('counts in words up to twenty and beyond', () => {
    const words = [
      'Mười bốn',
      'Mười lăm',
      'Mười sáu',
      'Mười bảy',
      'Mười tám',
      'Mười chín',
      'Hai mươi',
      'Hai mươi mốt',
    ];
    expect(numbersOf(words.map((word) => `${word} là, làm tốt.`))).to.eql([
      [14, 15, 16, 17, 18, 19, 20, 21],
    ]);
  });

  it('reads the same text decomposed, with offsets into it', () => {
    const paragraphs = ['Điều 1. Một', 'Điều 2:\u00a0 Hai'].map((text) => text.normalize('NFD'));
    const {items} = parseDirectives(paragraphs).lists[0];
    expect(items.map(({marker}) => marker.normalize('NFC'))).to.eql(['Điều 1.', 'Điều 2:']);
    expect(items.map(({textStart}, i) => paragraphs[i].slice(textStart).normalize('NFC'))).to.eql([
      'Một',
      'Hai',
    ]);
  });

  it('skips every kind of space after a marker', () => {
    const [{start, end, textStart}] = parseDirectives(['\n\t (1)\u00a0\u200b  Rà soát', '(2) Hai'])
      .lists[0].items;
    expect([start, end, textStart]).to.eql([3, 6, 10]);
  });

  it('accepts every style of marker', () => {
    for (const [first, second, style] of [
      ['(1)', '(2)', '(1)'],
      ['1.', '2.', '1.'],
      ['1)', '2)', '1)'],
      ['1-', '2-', '1-'],
      ['1/', '2/', '1/'],
      ['01.', '02.', '1.'],
      ['1.1.', '1.2.', '1.1'],
      ['1.1', '1.2', '1.1'],
      ['a)', 'b)', 'a)'],
      ['a.', 'b.', 'a.'],
      ['(a)', '(b)', '(a)'],
      ['I.', 'II.', 'I.'],
      ['I-', 'II-', 'I-'],
      ['I', 'II', 'I.'],
      ['i)', 'ii)', 'i)'],
      ['A.', 'B.', 'A.'],
      ['Một là,', 'Hai là:', 'một là'],
      ['Thứ nhất,', 'Thứ hai,', 'thứ nhất'],
      ['Nhiệm vụ 1:', 'Nhiệm vụ 2:', 'nhiệm vụ 1'],
      ['NHÓM NHIỆM VỤ 1.', 'Nhóm nhiệm vụ 2.', 'nhóm nhiệm vụ 1'],
      ['Giải pháp thứ nhất:', 'Giải pháp thứ hai:', 'giải pháp 1'],
      ['Điều 1.', 'Điều 2.', 'điều 1'],
      ['①', '②', '①'],
      ['❶', '❷', '①'],
      ['⑴', '⑵', '(1)'],
      ['（1）', '（2）', '(1)'],
      ['1–', '2 –', '1-'],
    ]) {
      const {lists} = parseDirectives([`${first} Rà soát.`, `${second} Đôn đốc.`]);
      expect(
        lists.map((list) => [list.style, ...list.items.map(({number}) => number)]),
        first,
      ).to.eql([[style, 1, 2]]);
      expect(markersOf([`${first} Rà soát.`, `${second} Đôn đốc.`])).to.eql([[first, second]]);
    }
  });
});
