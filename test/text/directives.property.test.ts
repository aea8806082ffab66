import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {parseDirectives, type DirectiveItem} from '../../src/text/directives.js';
import {body} from './bulletin.js';

const marker = fc.constantFrom(
  '(1)',
  '(2)',
  '(3)',
  '1.',
  '2.',
  '3.',
  '1-',
  '2-',
  'I.',
  'II.',
  'I',
  'i)',
  'ii)',
  'a)',
  'b)',
  'đ)',
  'A.',
  'B.',
  '-',
  '+',
  '•',
  '1.1.',
  '1.2.',
  'Một là,',
  'Hai là,',
  'Thứ nhất,',
  'Thứ hai,',
  'Điều 1.',
  'Điều 2.',
  'Nhiệm vụ 1:',
  '①',
  '②',
  '（３）',
  '( 4)',
  '99999999999.',
  '2020.',
);
const text = fc.oneof(
  fc.constantFrom(
    'Rà soát tiến độ.',
    'Về kinh tế:',
    'Chương II',
    'CHỦ TỊCH TỈNH',
    'hoàn thành./.',
    './.',
    'Bích Huệ',
    '“Điều 5. Mức phí',
    'hết.”',
    '2020',
    '\u00a0',
    '',
  ),
  fc.string({unit: 'binary', maxLength: 40}),
);
const paragraph = fc.oneof(
  fc
    .tuple(marker, fc.constantFrom(' ', '', '\u00a0', '\u200b ', '  '), text)
    .map((parts) => parts.join('')),
  text,
  // Lone surrogates included.
  fc
    .array(fc.integer({min: 0, max: 0xffff}), {maxLength: 12})
    .map((units) => String.fromCharCode(...units)),
);
const paragraphs = fc.array(paragraph, {maxLength: 30});

function everyItem(items: readonly DirectiveItem[]): DirectiveItem[] {
  return items.flatMap((item) => [item, ...item.children.flatMap((list) => everyItem(list.items))]);
}

describe('parseDirectives, whatever it is given', () => {
  it('keeps blocks in order, apart, and within the list', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        let last = -1;
        for (const list of parseDirectives(texts).lists) {
          expect(list.items.length).to.be.greaterThan(0);
          for (const index of [...list.items.flatMap(({blocks}) => blocks), ...list.headings]) {
            expect(index).to.be.within(list.first, list.last);
          }
          for (const {blocks} of list.items) {
            for (const index of blocks) {
              expect(index).to.be.greaterThan(last);
              expect(list.headings).not.to.include(index);
              last = index;
            }
          }
          expect(list.last).to.equal(last);
        }
      }),
    );
  });

  it('gives each marker and its offsets as they stand in the text', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        for (const item of parseDirectives(texts).lists.flatMap(({items}) => everyItem(items))) {
          const source = texts[item.blocks[0]];
          expect(item.marker).to.equal(source.slice(item.start, item.end));
          expect(item.marker).to.not.equal('');
          expect(source.slice(0, item.start)).to.match(/^[\s\p{Cf}]*$/u);
          expect(source.slice(item.end, item.textStart)).to.match(/^[\s\p{Cf}]*$/u);
        }
      }),
    );
  });

  it('puts the blocks of nested items inside those of their parent', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const check = (item: DirectiveItem) => {
          const inner = item.children.flatMap((list) => list.items);
          const blocks = inner.flatMap((child) => child.blocks);
          expect(item.blocks).to.include.members(blocks);
          expect(new Set(blocks).size).to.equal(blocks.length);
          inner.forEach(check);
        };
        parseDirectives(texts).lists.forEach(({items}) => items.forEach(check));
      }),
    );
  });

  it('reads the same text twice alike, and does not change it', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const copy = [...texts];
        expect(parseDirectives(texts)).to.eql(parseDirectives(copy));
        expect(texts).to.eql(copy);
      }),
    );
  });

  it('finds the same in composed and in decomposed text', () => {
    const blocks = (texts: readonly string[]) =>
      parseDirectives(texts).lists.map(({style, items}) => [
        style,
        items.map(({number, blocks: indices}) => [number, indices]),
      ]);
    const words = fc.constantFrom(
      'Rà soát tiến độ.',
      'Về kinh tế:',
      'Chương II',
      'CHỦ TỊCH TỈNH',
      'hoàn thành./.',
      'Bích Huệ',
      'ổn định',
    );
    const sensible = fc.array(
      fc.tuple(fc.option(marker, {nil: ''}), words).map((parts) => parts.join(' ')),
      {maxLength: 20},
    );
    fc.assert(
      fc.property(sensible, (texts) => {
        const composed = blocks(texts.map((each) => each.normalize('NFC')));
        expect(blocks(texts.map((each) => each.normalize('NFD')))).to.eql(composed);
      }),
    );
    expect(blocks(body.map((each) => each.normalize('NFD')))).to.eql(blocks(body));
  });

  it('comes to an end on texts made to slow patterns down', () => {
    const size = 200_000;
    const long = [
      ' '.repeat(size),
      '(1'.repeat(size),
      '1.'.repeat(size),
      './. '.repeat(size),
      `.${' '.repeat(size)}/.`,
      'I'.repeat(size),
      '9'.repeat(size),
      'Một '.repeat(size),
      'e\u0323\u0302'.repeat(size),
      '\u0301'.repeat(size),
      '“'.repeat(size),
      `(1)${'\u200b'.repeat(size)}`,
      'Điều '.repeat(size),
      `${'Aa '.repeat(size)}:`,
    ];
    for (const each of long)
      expect(parseDirectives([each, '(1) Một.', each, '(2) Hai.', each]).lists).to.be.an('array');
  });

  it('grows with the text: many duplicates, restarts and pending headings', () => {
    const count = 20_000;
    const many = (make: (index: number) => string) =>
      Array.from({length: count}, (_, index) => make(index));
    expect(parseDirectives(many((i) => `(${i + 1}) Rà soát.`)).lists[0].items).to.have.length(
      count,
    );
    expect(parseDirectives(many(() => '(1) Rà soát.')).lists).to.have.length(count);
    expect(
      parseDirectives(['(1) Một.', ...many(() => 'Về kinh tế:'), '(2) Hai.']).lists[0].headings,
    ).to.have.length(count);
    expect(
      parseDirectives(['(1) Một.', ...many((i) => (i % 2 ? 'a) Điểm' : '- Gạch'))]).lists[0].items,
    ).to.have.length(1);
    expect(
      parseDirectives(['Điều 1. “Trích', ...many(() => 'Điều 9. Trong trích')]).lists[0].items,
    ).to.have.length(1);
  });
});
