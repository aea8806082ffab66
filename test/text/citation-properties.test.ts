import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {findCitations} from '../../src/text/citations.js';

const words = fc.constantFrom(
  ...[
    'Nghị quyết',
    'nghị định',
    'CHỈ THỊ',
    'Luật',
    'Văn bản',
    'Thong tu',
    'số',
    'Số:',
    'so',
    'Trung ương',
  ],
  ...[
    '42/NQ-CP',
    '45-CT/TW',
    '30/2020/NĐ-CP',
    '59/2020/QH14',
    '84 QĐ/TW',
    '61/2018/NĐCP',
    '4912/UBND-NC',
    '7/QÐ-UBND',
    '1205/C06-P3',
    '64/2017',
    'số58/1998/NĐ-CP',
    'Mẫu số 02/BC-BNV',
    '24/2014-NĐ-CP',
    '43/2017 NĐ-CP',
    '50/2022/NĐ_CP',
    '163/1999/NĐ.CP',
    '85/2017/nđ-cp',
    '16/CT-Ttg',
    '102/2009/NĐ-CPngày 6/11/2009',
    '286-TB-VPCP',
    '05-nq-tw',
    '174-2013/NĐ-CP',
    '30-2020-NĐ-CP',
  ],
  ...[
    '35',
    '18',
    '3,9%',
    '2020-2021',
    'ngày 20/6/2020',
    'ngày 31/2/2020',
    '09/10/2020',
    'của Chính phủ',
  ],
  ...[
    'khoản 2',
    'Điều 5',
    'điểm đ',
    'của',
    'và',
    ',',
    ';',
    '.',
    '/',
    '-',
    '–',
    '\u00ad',
    '\n',
    '\n\n',
    '\u00a0',
  ],
  ...[
    'của UBND tỉnh Bắc Kạn',
    'người dân',
    'QĐ',
    'TTg',
    'Ư',
    'Ế',
    '\u0301',
    '\u200b',
    '\ud83d',
    '😀',
  ],
);
const joints = fc.constantFrom(' ', ' ', '', '\u00a0', '\n');
const likely = fc
  .array(fc.tuple(words, joints), {maxLength: 30})
  .map((parts) => parts.flat().join(''));
const texts = fc.oneof(
  {weight: 4, arbitrary: likely},
  {weight: 1, arbitrary: fc.string({unit: 'binary'})},
);

describe('findCitations on any text', () => {
  it('gives exact, ordered, disjoint offsets that cut no letter from its marks', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const citation of findCitations(text)) {
          expect(text.slice(citation.start, citation.end)).to.equal(citation.text);
          expect(citation.start).to.be.at.least(last);
          expect(citation.end).to.be.above(citation.start);
          expect(text.slice(citation.start)).to.not.match(/^\p{M}/u);
          expect(text.slice(citation.end)).to.not.match(/^\p{M}/u);
          last = citation.end;
        }
      }),
      {numRuns: 2000},
    );
  });

  it('keeps the shape of its results', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const {symbol, confidence, type, number, date} of findCitations(text)) {
          expect(confidence).to.equal(symbol === null ? 'low' : 'high');
          expect(number).to.match(/^\d{1,5}(?:\.\d{1,3}){0,2}\p{L}?$/u);
          if (symbol !== null) {
            expect(symbol).to.match(/^[^\s\u00ad\u2010-\u2015]+$/);
            expect(symbol.startsWith(number)).to.equal(true);
            expect(symbol.normalize('NFC')).to.equal(symbol);
          }
          if (type) expect(type.toLowerCase().normalize('NFC')).to.equal(type);
          if (date) expect(new Date(date).toISOString().slice(0, 10)).to.equal(date);
        }
      }),
      {numRuns: 1000},
    );
  });

  it('finds the same in the composed and the decomposed text', () => {
    const symbols = (text: string) =>
      findCitations(text).map(({type, symbol, number, date, issuer, pinpoint}) => ({
        ...{type, symbol, number, date},
        issuer: issuer?.normalize('NFC'),
        pinpoint: pinpoint?.normalize('NFC'),
      }));
    fc.assert(
      fc.property(texts, (text) => {
        expect(symbols(text.normalize('NFD'))).to.deep.equal(symbols(text.normalize('NFC')));
      }),
      {numRuns: 2000},
    );
  });

  it('finds nothing where there is no digit', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(findCitations(text.replaceAll(/\d/g, ''))).to.have.length(0);
      }),
    );
  });

  it('finds every symbol that it can write', () => {
    const code = fc.constantFrom('NQ', 'QĐ', 'NĐ', 'CT', 'KH', 'TB', 'BC', 'TTr', 'CTr', 'TTLT');
    const organ = fc.constantFrom('CP', 'TTg', 'UBND', 'BTTTT', 'BLĐTBXH', 'TW', 'TU', 'VPTW');
    const dash = fc.constantFrom('-', ' - ', '–', '‑', '−', '- ');
    const slash = fc.constantFrom('/', ' / ', '/ ');
    const input = fc.record({
      number: fc.integer({min: 1, max: 99_999}).map(String),
      year: fc.option(fc.integer({min: 1945, max: 2099})),
      isParty: fc.boolean(),
      ...{code, organ, dash, slash},
    });
    fc.assert(
      fc.property(input, ({number, year, isParty, code, organ, dash, slash}) => {
        const parts = isParty
          ? [number, dash, code, slash, organ]
          : [number, slash, ...(year ? [year, slash] : []), code, dash, organ];
        const citations = findCitations(`theo ${parts.join('')} về việc`);
        expect(citations).to.have.length(1);
        expect(citations[0]).to.deep.include({
          ...{number, code, orgs: [organ], confidence: 'high'},
          symbol: parts.join('').replaceAll(/\s/g, '').replaceAll(/[–‑−]/g, '-'),
        });
      }),
      {numRuns: 500},
    );
  });
});

describe('findCitations', () => {
  it('comes to an end soon, however much there is to try', () => {
    const hostile = [
      ...['1', '1/', '1 - ', '1.1.', '1/NQ-', 'số ', ' ', 'khoản 1 ', 'luật a ', '1\n', 'NQ-CP-'],
      ...['Nghị quyết số 1, 1 ', 'Nghị định 42/NQ-CP ', 'khoản 1, khoản 2 Nghị định 42/NQ-CP, '],
    ];
    for (const part of hostile) {
      // With a look back to the beginning at each number this would take minutes, and the test has seconds.
      const text = `1/${part.repeat(Math.ceil(200_000 / part.length))}`;
      for (const {start, end, text: found} of findCitations(text)) {
        expect(text.slice(start, end) === found, part).to.equal(true);
      }
    }
  });
});
