import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {firstClause} from '../../src/directive-list/first-clause.js';
import {Search, spansOf} from '../../src/directive-list/search.js';
import {fold} from '../../src/text/folding.js';

const texts = [
  '(1) Phòng, chống dịch tả lợn.',
  '(2) Đẩy mạnh văn hoá – thể thao.',
  '(3) Chống hạn; phòng bệnh; dịch hại.',
];

const search = () => new Search(texts.length, (index) => texts[index]);

describe('search in directives', () => {
  it('finds the phrase before the words', () => {
    expect(search().find('phong chong dich').indices).to.deep.equal([0]);
    expect(search().find('dịch phòng').indices).to.deep.equal([0, 2]);
    expect(search().find('dịch dịch').indices).to.deep.equal([0, 2]);
  });

  it('finds the beginnings of words, and no middles', () => {
    expect(search().find('the th').indices).to.deep.equal([1]);
    expect(search().find('ich').indices).to.deep.equal([]);
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', ' ', '—', '"']) {
      expect(search().find(query).indices).to.deep.equal([]);
    }
  });

  it('finds letter by letter what it finds at once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('dịch', 'phòng', 'Đá', 'hoá', 'a', '-')), {minLength: 1}),
        fc.array(fc.constantFrom('dich', 'ph', 'hóa', 'a'), {minLength: 1, maxLength: 3}),
        (documents, words) => {
          const read = (index: number) => documents[index].join(' ');
          const typed = new Search(documents.length, read);
          const query = words.join(' ');
          for (let end = 1; end < query.length; end++) typed.find(query.slice(0, end));
          const atOnce = new Search(documents.length, read).find(query);
          expect(typed.find(query).indices).to.deep.equal(atOnce.indices);
        },
      ),
    );
  });

  it('finds in a thousand texts what it finds in each by itself', () => {
    const word = fc.constantFrom(
      ...['Dịch', 'phòng', 'ÁP', 'ap', '7', '71', 'ﬁ', 'İ', 'ı', 'ß', 'ς', 'क', 'خط', '𐐀', '₫'],
    );
    const texts = fc.array(fc.array(word, {maxLength: 4}), {minLength: 900, maxLength: 1000});
    fc.assert(
      fc.property(texts, fc.array(word, {minLength: 1, maxLength: 3}), (documents, words) => {
        const read = (index: number) => documents[index].join(' ');
        const keys = documents.map((_, index) => ` ${fold(read(index))}`);
        const having = (terms: readonly string[]) =>
          [...keys.keys()].filter((index) =>
            terms.every((term) => keys[index].includes(` ${term}`)),
          );
        const phrase = fold(words.join(' '));
        const whole = phrase ? having([phrase]) : [];
        const expected = whole.length || !phrase ? whole : having(phrase.split(' '));
        const found = new Search(documents.length, read).find(words.join(' '));
        expect(found.indices).to.deep.equal(expected);
      }),
      {numRuns: 20},
    );
  });

  it('says where the words stand, in order and none over another', () => {
    const place = (text: string, ...terms: string[]) =>
      spansOf(text, terms).map(([start, end]) => text.slice(start, end));
    expect(place('Phòng, chống dịch; phòng chống dịch', 'phong chong dich')).to.deep.equal([
      'Phòng, chống dịch',
      'phòng chống dịch',
    ]);
    expect(place('dịch và Dịch'.normalize('NFD'), 'dich')).to.deep.equal(
      ['dịch', 'Dịch'].map((word) => word.normalize('NFD')),
    );
  });

  it('marks only what folds to what was typed', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), fc.string({unit: 'grapheme'}), (text, query) => {
        const term = fold(query);
        if (!term) return;
        let before = 0;
        for (const [start, end] of spansOf(text, [term])) {
          expect(start).to.be.at.least(before);
          before = end;
          expect(fold(text.slice(start, end)).startsWith(term)).to.equal(true);
        }
      }),
    );
  });
});

describe('firstClause', () => {
  const clause = (text: string, marker = '(1)') => firstClause({text, marker});

  it('ends where the clause does', () => {
    expect(clause('(1) Rà soát tiến độ; đẩy nhanh.')).to.equal('Rà soát tiến độ');
    expect(clause('(1) Phòng, chống dịch: làm ngay.')).to.equal('Phòng, chống dịch');
    expect(clause('(1) Đạt 3,9% và 1.200 tỷ. Xong./.')).to.equal('Đạt 3,9% và 1.200 tỷ');
    expect(clause('(1) Xong./.')).to.equal('Xong');
  });

  it('is cut at a word where it is long', () => {
    const cut = clause(`(1) ${'nhiệm vụ '.repeat(30)}`);
    expect(cut.length).to.be.lessThan(84);
    expect(cut).to.match(/ (?:nhiệm|vụ) …$/);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, marker) => void clause(text, marker)));
  });
});
