import {expect} from '@open-wc/testing';
import {audit} from '../../src/text/audit.js';
import {type NestedList, parseDirectives} from '../../src/text/directives.js';
import {parsePlainDirectives} from '../../src/text/plain-directives.js';
import {officialLists} from './official-lists.js';

const outline = ({style, items}: NestedList): unknown[] => [
  style,
  ...items.map(({marker, children}) =>
    children.length ? [marker, ...children.map(outline)] : marker,
  ),
];

/** Forms in which portals number their tasks; the facts of form are others', the words are ours. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  'no space after the number': ['1.Tăng cường', '2.Rà soát', '3.Báo cáo'],
  'two signs after the number': ['1./ Tăng cường', '2./ Rà soát'],
  'two signs after a Roman numeral': ['I./ TÌNH HÌNH', 'II./ NHIỆM VỤ'],
  'a stroke and a dash': ['1/- Tăng cường', '2/- Rà soát'],
  'a parenthesis and a full stop': ['1). Rà soát', '2). Báo cáo'],
  'a degree sign': ['1° Tăng cường', '2° Rà soát'],
  'a colon': ['1: Tăng cường', '2: Rà soát'],
  'an ideographic comma': ['1、Rà soát', '2、Báo cáo'],
  'full-width signs': ['１．Rà soát', '２．Báo cáo'],
  'zeros in front': ['01- Rà soát', '02- Báo cáo'],
  'digits of Arabic': ['١. مهمة', '٢. مهمة'],
  'numbers in words without a verb': ['Một, tăng cường', 'Hai, rà soát', 'Ba, báo cáo'],
  'numbers in words and a full stop': ['Một. Tăng cường', 'Hai. Rà soát'],
  'spaces in outline numbers': ['1. 1. Mục tiêu', '1. 2. Nhiệm vụ', '1. 3. Giải pháp'],
  'outline numbers that begin with a letter': ['A.1 Rà soát', 'A.2 Báo cáo'],
  'outline numbers that begin with a Roman numeral': ['I.1. Rà soát', 'I.2. Báo cáo'],
  'a noun and an ordinal': ['Nhiệm vụ thứ nhất: Rà soát', 'Nhiệm vụ thứ hai: Báo cáo'],
  'a noun, an ordinal and a comma': ['Nhóm thứ nhất, gồm', 'Nhóm thứ hai, gồm'],
  'a noun, an ordinal and a verb': ['Vấn đề thứ nhất là rà soát', 'Vấn đề thứ hai là báo cáo'],
  'a noun with a word to it': ['Nhiệm vụ trọng tâm 1: Rà soát', 'Nhiệm vụ trọng tâm 2: Báo cáo'],
  'a noun and a Roman numeral': ['Nhóm I. Rà soát', 'Nhóm II. Báo cáo'],
  'a criterion': ['Tiêu chí 1: Quy hoạch', 'Tiêu chí 2: Giao thông'],
  'a project': ['Tiểu dự án 1: Nhà ở', 'Tiểu dự án 2: Nước sạch'],
  'a phase': ['Giai đoạn 1: Rà soát', 'Giai đoạn 2: Báo cáo'],
  'an article': ['Article 1. Scope', 'Article 2. Terms'],
  'a full stop and a parenthesis': ['1.) Rà soát', '2.) Báo cáo'],
  'a space before the full stop': ['1 . Rà soát', '2 . Báo cáo', '3. Chỉ đạo'],
  'a comma': ['1, Rà soát', '2, Báo cáo'],
  'a comma for a full stop, once': ['1. Rà soát', '2, Báo cáo', '3. Chỉ đạo'],
  'letters and a comma': ['a, rà soát', 'b, báo cáo', 'c, chỉ đạo'],
  'a dash after the number': ['1. - Rà soát', '2. – Báo cáo'],
  'no space after a Roman numeral': ['I.TÌNH HÌNH', 'II.NHIỆM VỤ'],
  'no space after a letter': ['a)Rà soát', 'b)Báo cáo'],
  'a noun and a stroke': ['Nhiệm vụ 1/ Rà soát', 'Nhiệm vụ 2/ Báo cáo'],
  'a noun and a long dash': ['Nhiệm vụ 1 — Rà soát', 'Nhiệm vụ 2 — Báo cáo'],
};

/** What begins like a marker and is none. */
const NONE: Readonly<Record<string, readonly string[]>> = {
  captions: ['Hình 1. Bản đồ ngập', 'Hình 2. Bản đồ mưa'],
  divisions: ['Mục 1. QUY ĐỊNH CHUNG', 'Mục 2. TỔ CHỨC THỰC HIỆN'],
  'years in order': ['Năm 2020: Xong bước đầu', 'Năm 2021: Xong bước sau'],
  'spans of years': ['Giai đoạn 2016-2020: Đạt', 'Giai đoạn 2021-2025: Phấn đấu'],
  'hours of a day': ['8: 30 phút khai mạc', '9: 30 phút bế mạc'],
  footnotes: ['[1] Theo báo cáo của tỉnh', '[2] Theo báo cáo của huyện'],
  'articles cited in a row': ['Điều 1, Điều 2 của Luật nêu rõ', 'Điều 2, Điều 3 của Luật nêu rõ'],
  'one project': ['Dự án 1: Nhà ở xã hội đã khởi công'],
  'dates with spaces': ['5. 10. 2020 họp thường kỳ', '6. 10. 2020 họp bất thường'],
  'an address': ['5, đường Trần Phú là trụ sở mới.', 'Khách đến bằng cửa sau.'],
  'words that begin with a letter': ['Y, bác sĩ được tập huấn.', 'A, đây rồi.', 'B, đây nữa.'],
  'a programme with hours': ['7.30 Đón đại biểu', '8.00 Khai mạc', '8.30 Báo cáo'],
  'lists inside paragraphs': ['(1) Hộ nghèo; (2) Hộ cận nghèo.', '1. Xã Bắc. 2. Xã Nam.'],
  'a minus sign': ['(1) - 5% so với năm trước.', '1. – 2 độ vào sáng sớm.'],
  'a web address': ['1, 2 và 3 có tại https://example.vn/1/.'],
  'numbers that count things': ['Hai người bị thương', 'Ba người mất tích'],
};

describe('parseDirectives on documents of the State', () => {
  for (const {source, title, paragraphs, lists} of officialLists) {
    it(`reads ${source}`, () => {
      expect(parseDirectives(paragraphs).lists.map(outline)).to.deep.equal(lists);
      const plain = parsePlainDirectives(paragraphs);
      if (plain) expect(plain.lists.map(outline)).to.deep.equal(lists);
    });

    it(`blames nothing in ${source}`, () => {
      // An excerpt has no end mark; the audit is told of one.
      const whole = [...paragraphs, './.'];
      expect(audit({title, paragraphs: whole}).map(({code, text}) => [code, text])).to.deep.equal(
        [],
      );
    });
  }

  for (const [form, paragraphs] of Object.entries(FORMS)) {
    it(`reads ${form}`, () => {
      const {lists} = parseDirectives(paragraphs);
      expect(lists.map(({items}) => items.map(({number}) => number))).to.deep.equal([
        paragraphs.map((_, index) => index + 1),
      ]);
      expect(parsePlainDirectives(paragraphs)).to.equal(null);
    });

    it(`reads ${form} inside directives`, () => {
      const inner = [...paragraphs];
      const texts = ['(1) Rà soát:', ...inner, '(2) Chỉ đạo.'];
      const {lists} = parseDirectives(texts);
      expect(lists.map(({items}) => items.map(({marker}) => marker))).to.deep.equal([
        ['(1)', '(2)'],
      ]);
      expect(lists[0].items[0].children.map(({items}) => items.length)).to.deep.equal([
        inner.length,
      ]);
      const plain = parsePlainDirectives(texts);
      if (plain) expect(plain).to.deep.equal({lists});
    });
  }

  for (const [what, paragraphs] of Object.entries(NONE)) {
    it(`takes ${what} for no list`, () => {
      expect(parseDirectives(paragraphs).lists).to.deep.equal([]);
    });
  }
});
