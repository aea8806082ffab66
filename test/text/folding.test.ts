import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {shortestTime} from '../support/shortest-time.js';
import {fold, foldWithOffsets, originalRange} from '../../src/text/folding.js';

/** The part of a text that a query is found in, as written. */
function find(text: string, query: string): string | null {
  const folded = foldWithOffsets(text);
  const key = fold(query);
  const at = folded.key.indexOf(key);
  return at < 0 ? null : text.slice(...originalRange(folded, at, at + key.length));
}

const pieces = fc.constantFrom(
  ...[
    'Đảng',
    'hoá',
    'Hóa',
    'uỷ',
    ' ',
    '\u00a0',
    '–',
    '-',
    '“',
    '”',
    './.',
    'Ⅳ',
    'ﬁ',
    '½',
    'Σ',
    'İ',
  ],
  ...[
    '𠀀',
    '😀',
    '\ud83d',
    '\u0301',
    '\u200b',
    '\u00ad',
    '(7)',
    '42/NQ-CP',
    'ệ',
    'ệ'.normalize('NFD'),
  ],
);
const texts = fc.oneof(
  fc.array(pieces).map((parts) => parts.join('')),
  fc.string({unit: 'binary'}),
);

describe('fold', () => {
  it('takes the "Ð" of Iceland for the "Đ" that it is typed for', () => {
    expect(fold('Ðảng bộ tỉnh Ðiện Biên')).to.equal(fold('Đảng bộ tỉnh Điện Biên'));
  });

  it('drops diacritics, "đ" and case', () => {
    expect(fold('Đẩy mạnh các hoạt động VĂN HOÁ')).to.equal('day manh cac hoat dong van hoa');
  });

  it('gives one key to both places of a tone and both forms of Unicode', () => {
    expect(fold('hoá')).to.equal(fold('hóa'));
    expect(fold('Tỉnh uỷ'.normalize('NFD'))).to.equal(fold('Tỉnh ủy'));
  });

  it('gives one space for punctuation, dashes, quotation marks and white space', () => {
    expect(fold('  kinh tế – xã hội; “OCOP”\u00a0')).to.equal('kinh te xa hoi ocop');
    expect(fold('42/NQ-CP')).to.equal(fold('42 nq–cp'));
  });

  it('drops what nobody sees within a word', () => {
    expect(fold('nhi\u00adệm\u200b vụ')).to.equal('nhiem vu');
  });

  it('gives an empty key where there is no letter and no digit', () => {
    expect(fold('')).to.equal('');
    expect(fold(' ./. \ud800')).to.equal('');
  });

  it('is the same when done twice, for every text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(fold(text))).to.equal(fold(text));
      }),
    );
  });

  it('is the same for the composed and the decomposed text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(text.normalize('NFD'))).to.equal(fold(text.normalize('NFC')));
      }),
    );
  });

  it('has neither marks, capitals nor two spaces', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(text)).to.not.match(/\p{M}|[A-ZĐ]| {2}|^ | $/u);
      }),
    );
  });
});

describe('foldWithOffsets', () => {
  it('leads back to the words as written', () => {
    const text = 'Thực hiện 15 nhiệm  vụ – trọng tâm.';
    expect(find(text, 'nhiem vu trong')).to.equal('nhiệm  vụ – trọng');
    expect(find(text.normalize('NFD'), 'nhiệm vụ')).to.equal('nhiệm  vụ'.normalize('NFD'));
    expect(find(text, 'tam')).to.equal('tâm');
    expect(find(text, 'thuế')).to.equal(null);
  });

  it('never cuts a letter in two', () => {
    expect(find('một ﬁlm', 'f')).to.equal('ﬁ');
    expect(find('chữ 𠀀 cổ', '𠀀')).to.equal('𠀀');
    expect(find('văn'.normalize('NFD'), 'va')).to.equal('vă'.normalize('NFD'));
  });

  it('gives the key of fold', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldWithOffsets(text).key).to.equal(fold(text));
      }),
    );
  });

  it('has one rising offset for each unit and one for the end', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const {key, offsets} = foldWithOffsets(text);
        expect(offsets).to.have.length(key.length + 1);
        for (let index = 1; index < offsets.length; index++) {
          expect(offsets[index]).to.be.at.least(offsets[index - 1]);
        }
        expect(offsets[0]).to.be.at.least(0);
        expect(offsets.at(-1)).to.be.at.most(text.length);
      }),
    );
  });

  it('maps every part of the key to whole characters that have that key', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, first, second) => {
        const folded = foldWithOffsets(text);
        const {key} = folded;
        if (!key) return;
        const start = Math.min(first % key.length, second % key.length);
        const end = Math.max(first % key.length, second % key.length) + 1;
        const [from, to] = originalRange(folded, start, end);
        expect(fold(text.slice(from, to))).to.contain(key.slice(start, end).trim());
        expect(text.slice(to)).to.not.match(/^(?:\p{M}|[\udc00-\udfff])/u);
        expect(text.slice(from)).to.not.match(/^\p{M}/u);
      }),
      {numRuns: 500},
    );
  });

  it('takes a time in proportion to the text', () => {
    const text = 'Đẩy mạnh – '.repeat(50_000);
    expect(shortestTime(() => void foldWithOffsets(text), 3000)).to.be.lessThan(3000);
  });
});
