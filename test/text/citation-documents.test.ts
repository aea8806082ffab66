import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {citedDocuments, findCitations} from '../../src/text/index.js';

const lines = (text: string) => citedDocuments(findCitations(text)).map(({citation}) => citation);

describe('citedDocuments', () => {
  const forms: [text: string, line: string][] = [
    [
      'Nghị quyết số 42/NQ-CP ngày 5/1/2020 của Chính phủ',
      'Nghị quyết số 42/NQ-CP ngày 05 tháng 01 năm 2020 của Chính phủ',
    ],
    ['nghi quyet so 42/NQ–CP', 'Nghị quyết số 42/NQ-CP của Chính phủ'],
    ['Quyết định số 84 QĐ/TWĐTN', 'Quyết định số 84 QĐ/TWĐTN'],
    ['Quyết định số 749/QĐ-TTg', 'Quyết định số 749/QĐ-TTg của Thủ tướng Chính phủ'],
    ['Quyết định số 1234/QĐ-UBND', 'Quyết định số 1234/QĐ-UBND'],
    ['Luật An ninh mạng số 24/2018/QH14', 'Luật An ninh mạng số 24/2018/QH14 của Quốc hội'],
    ['Luật số 59/2020/QH14', 'Luật số 59/2020/QH14 của Quốc hội'],
    ['Văn bản số 28-KL/TU', 'Kết luận số 28-KL/TU'],
    ['30c/NQ-CP', 'Nghị quyết số 30c/NQ-CP của Chính phủ'],
    ['khoản 2 Điều 5 Nghị định 30/2020/NĐ-CP', 'Nghị định số 30/2020/NĐ-CP của Chính phủ'],
    ['Công văn 4912/UBND-NC', 'Công văn số 4912/UBND-NC'],
    ['Chỉ thị  số\n35', 'Chỉ thị số 35'],
    ['Chỉ thị 35 của Bộ Chính trị', 'Chỉ thị 35 của Bộ Chính trị'],
  ];
  for (const [text, line] of forms) {
    it(`writes "${text.replace('\n', '⏎')}" as "${line}"`, () => {
      expect(lines(text)).to.deep.equal([line]);
    });
  }

  it('gives the members of a list their type', () => {
    expect(lines('các Nghị quyết số 68/NQ-CP, 126/NQ-CP; Nghị quyết số 18, 19')).to.deep.equal([
      'Nghị quyết số 68/NQ-CP của Chính phủ',
      'Nghị quyết số 126/NQ-CP của Chính phủ',
      'Nghị quyết số 18',
      'Nghị quyết số 19',
    ]);
  });

  it('gathers what the mentions say', () => {
    const [document, ...others] = citedDocuments(
      findCitations('Theo 45-CT/TW, Chỉ thị số 45-CT/TW ngày 20/6/2020 của Bộ Chính trị. 45-CT/TW'),
    );
    expect(others).to.be.empty;
    expect(document.mentions).to.have.length(3);
    expect(document.citation).to.equal(
      'Chỉ thị số 45-CT/TW ngày 20 tháng 6 năm 2020 của Bộ Chính trị',
    );
  });

  it('takes the same symbol with another date for another document', () => {
    const documents = citedDocuments(
      findCitations(
        'Nghị quyết số 42/NQ-CP ngày 9/4/2020. Nghị quyết số 42/NQ-CP ngày 20/4/2021. Nghị quyết số 42/NQ-CP.',
      ),
    );
    expect(documents.map(({date, mentions}) => [date, mentions.length])).to.deep.equal([
      ['2020-04-09', 1],
      ['2021-04-20', 2],
    ]);
  });

  it('does not take a bare number for the document that has a symbol', () => {
    expect(lines('Chỉ thị số 35-CT/TW. Chỉ thị số 35.')).to.deep.equal([
      'Chỉ thị số 35-CT/TW',
      'Chỉ thị số 35',
    ]);
  });

  it('holds every mention once, in order', () => {
    const words = fc.constantFrom(
      ...['Nghị quyết', 'Chỉ thị', 'số', '42/NQ-CP', '42/nq-cp', '45-CT/TW', '35', ','],
      ...['ngày 20/6/2020', 'ngày 1/1/2021', 'của Chính phủ', 'và', '.', '\n\n'],
    );
    fc.assert(
      fc.property(fc.array(words, {maxLength: 30}), (parts) => {
        const citations = findCitations(parts.join(' '));
        const documents = citedDocuments(citations);
        const mentions = documents.flatMap((each) => each.mentions);
        expect([...mentions].sort((a, b) => a.start - b.start)).to.deep.equal(citations);
        const firsts = documents.map(({mentions: [{start}]}) => start);
        expect(firsts).to.deep.equal([...firsts].sort((a, b) => a - b));
        for (const {citation, symbol} of documents) {
          expect(citation).to.match(/\S/);
          if (symbol) expect(citation.replaceAll(' ', '')).to.contain(symbol);
        }
      }),
    );
  });
});
