import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';

const {parseDirectives} = await import('../../dist/text.js');

/*
 * Bodies are made of a model, in every way in which authors number, and read again: what is found must be what was
 * meant. What not even a reader could tell is left out: "I." as a ninth letter among Roman numerals, and one item alone
 * in a style that says nothing by itself.
 */

const UNITS = 'một hai ba bốn năm sáu bảy tám chín mười'.split(' ');
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const ROMAN = [
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number) {
  let letters = '';
  for (const [value, letter] of ROMAN) for (; number >= value; number -= value) letters += letter;
  return letters;
}

function inWords(number) {
  if (number <= 10) return UNITS[number - 1];
  const tens = Math.floor(number / 10);
  const unit = number % 10;
  const ten = tens === 1 ? 'mười' : `${UNITS[tens - 1]} mươi`;
  if (!unit) return ten;
  const last = unit === 1 && tens > 1 ? 'mốt' : unit === 5 ? 'lăm' : UNITS[unit - 1];
  return `${ten} ${last}`;
}

const ordinal = (number) => ({1: 'nhất', 4: 'tư'})[number] ?? inWords(number);
const capital = (text) => text[0].toUpperCase() + text.slice(1);

function circled(number) {
  if (number <= 20) return String.fromCharCode(0x2460 + number - 1);
  return String.fromCharCode(number <= 35 ? 0x3251 + number - 21 : 0x32b1 + number - 36);
}

/**
 * How items are marked. `rank` is the place among the levels of a document; `most` the number of items that can be
 * marked so; `alone` whether one by itself is a list.
 */
const STYLES = [
  {style: 'A.', rank: 0, most: 23, mark: (n) => `${LETTERS[n - 1].toUpperCase()}.`},
  {style: 'A)', rank: 0, most: 23, mark: (n) => `${LETTERS[n - 1].toUpperCase()})`},
  {style: 'I.', rank: 1, mark: (n) => `${roman(n)}.`},
  {style: 'I.', rank: 1, mark: (n) => `${roman(n)}./`},
  {style: 'I-', rank: 1, mark: (n) => `${roman(n)}-`},
  {style: 'I/', rank: 1, mark: (n) => `${roman(n)}/`},
  {style: 'I)', rank: 1, mark: (n) => `${roman(n)})`},
  {style: 'điều 1', rank: 2, alone: true, mark: (n) => `Điều ${n}.`},
  {style: 'nhiệm vụ 1', rank: 2, alone: true, mark: (n) => `Nhiệm vụ ${n}:`},
  {style: 'nhiệm vụ 1', rank: 2, alone: true, mark: (n) => `NHIỆM VỤ ${n} -`},
  {style: 'nhóm nhiệm vụ 1', rank: 2, alone: true, mark: (n) => `Nhóm nhiệm vụ thứ ${ordinal(n)}:`},
  {style: '1.', rank: 3, alone: true, mark: (n) => `${n}.`},
  {style: '1.', rank: 3, alone: true, mark: (n) => `${String(n).padStart(2, '0')}.`},
  {style: '1.', rank: 3, alone: true, mark: (n) => `${n}.)`},
  {style: '1.', rank: 3, alone: true, mark: (n) => `${n} .`},
  {style: '1.', rank: 3, mark: (n) => `${n}:`},
  {style: '1.', rank: 3, mark: (n) => `${n},`},
  {style: '1)', rank: 3, alone: true, mark: (n) => `${n})`},
  {style: '1-', rank: 3, alone: true, mark: (n) => `${n}-`},
  {style: '1-', rank: 3, alone: true, mark: (n) => `${n} –`},
  {style: '1/', rank: 3, alone: true, mark: (n) => `${n}/`},
  {style: '1.1', rank: 4, nested: true, mark: (n, parent) => `${parent}.${n}.`},
  {style: '1.1', rank: 4, nested: true, mark: (n, parent) => `${parent}.${n}`},
  {style: '(1)', rank: 5, alone: true, mark: (n) => `(${n})`},
  {style: '(1)', rank: 5, alone: true, mark: (n) => `( ${n} )`},
  {style: '(1)', rank: 5, alone: true, mark: (n) => `(${n}).`},
  {style: '①', rank: 5, alone: true, mark: circled},
  {style: 'một là', rank: 5, mark: (n) => `${capital(inWords(n))} là,`},
  {style: 'thứ nhất', rank: 5, mark: (n) => `Thứ ${ordinal(n)},`},
  {style: 'a)', rank: 6, most: 23, mark: (n) => `${LETTERS[n - 1]})`},
  {style: 'a.', rank: 6, most: 23, mark: (n) => `${LETTERS[n - 1]}.`},
  {style: '(a)', rank: 6, most: 23, mark: (n) => `(${LETTERS[n - 1]})`},
  {style: 'i)', rank: 7, mark: (n) => `${roman(n).toLowerCase()})`},
  ...['-', '+', '•', '*'].map((style) => ({style, rank: 8, nested: true, mark: () => style})),
];

const fullWidth = (text) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const SPACES = [' ', '\u00a0', '\t', '\u200b ', '  ', '\u00a0\u200b'];
const TEXTS = [
  'Rà soát tiến độ các dự án, đạt 3,9% và 1.200 tỷ đồng',
  'Đẩy mạnh phòng, chống dịch; 2 tuần báo cáo một lần',
  'Triển khai Chỉ thị số 35-CT/TW ngày 30/5/2019',
  'Ổn định đời sống nhân dân',
  'Sở Y tế theo dõi, đôn đốc (1 năm 2 lần)',
];
const MORE = [
  'Ngân sách tỉnh hỗ trợ một phần kinh phí.',
  'Việc này phải xong trong tháng 6, năm 2021.',
];
const HEADINGS = [
  'Về phát triển kinh tế:',
  'Lĩnh vực văn hóa, xã hội',
  'NHỮNG VIỆC KHÁC',
  'Đối với các xã:',
];
const INTRODUCTIONS = ['Các giải pháp gồm:', 'Đồng chí Bí thư nhấn mạnh những việc sau:'];

const dress = fc.record({
  before: fc.constantFrom('', '', '', '\u200b', '\n ', '\u00a0'),
  space: fc.constantFrom(...SPACES),
  text: fc.constantFrom(...TEXTS),
  end: fc.constantFrom('.', ';', '.', ''),
  more: fc.constantFrom(...[[], [], [], MORE.slice(0, 1), MORE]),
  blank: fc.constantFrom(...[[], [], [], [''], ['\u00a0', '\u200b']]),
  heading: fc.constantFrom(...[null, null, null, null, null], ...HEADINGS),
});
const size = fc.oneof(
  {arbitrary: fc.integer({min: 1, max: 6}), weight: 5},
  fc.integer({min: 1, max: 40}),
);

/** Styles for up to three levels, each deeper than the one before it. */
const levels = fc
  .uniqueArray(fc.integer({min: 0, max: STYLES.length - 1}), {
    minLength: 1,
    maxLength: 3,
    selector: (index) => STYLES[index].rank,
  })
  .map((indices) => indices.map((index) => STYLES[index]).sort((a, b) => a.rank - b.rank))
  .filter(([first]) => !first.nested)
  .map((styles) =>
    // An outline number needs the number of its parent, which only "1." writes so.
    styles.filter(({style}, index) => style !== '1.1' || styles[index - 1]?.style === '1.'),
  );

const list = (depth) =>
  fc.record({
    size: depth ? fc.integer({min: 2, max: 4}) : size,
    dresses: fc.array(dress, {minLength: 3, maxLength: 8}),
    inner:
      depth < 2
        ? fc.array(fc.option(fc.nat(), {freq: 2}), {minLength: 2, maxLength: 5})
        : fc.constant([null]),
  });

const body = fc.record({
  styles: levels,
  lists: fc.tuple(list(0), list(1), list(2)),
  isWide: fc.boolean(),
  isDecomposed: fc.boolean(),
  hasIntroduction: fc.boolean(),
  /** Whether a second list follows, which counts anew. */
  isRepeated: fc.boolean(),
  ending: fc.constantFrom('', './.', ' ./.'),
});

/** Writes a model down: its paragraphs, and what is to be found in them. */
function write({styles, lists, isWide, isDecomposed, hasIntroduction, isRepeated, ending}) {
  const paragraphs = [];
  const expected = [];
  const add = (text) => paragraphs.push(text) - 1;

  function writeList(depth, parent, headings) {
    const {style, mark, alone} = styles[depth];
    const hasRoman = styles.some((each) => /^[Ii]/.test(each.style));
    const most = hasRoman && /^\(?[Aa]/.test(style) ? 8 : (styles[depth].most ?? 40);
    const {size: wanted, dresses, inner} = lists[depth];
    const least = alone || depth ? 1 : 2;
    const items = [];
    for (let number = 1; number <= Math.min(most, Math.max(least, wanted)); number++) {
      const {before, space, text, end, more, blank, heading} = dresses[number % dresses.length];
      if (headings && number > 1 && heading) headings.push(add(heading));
      const marker = mark(number, parent);
      const hasInner = styles[depth + 1] && inner[number % inner.length] !== null;
      const isOne = Math.min(most, Math.max(least, wanted)) === 1;
      const start = paragraphs.length;
      add(
        `${before}${isWide ? fullWidth(marker) : marker}${space}${text}${hasInner ? ':' : isOne ? '.' : end}`,
      );
      for (const each of more) add(each);
      for (const each of blank) add(each);
      const children = hasInner ? [writeList(depth + 1, number)] : [];
      const blocks = [];
      for (let index = start; index < paragraphs.length; index++)
        if (/[^\s\p{Cf}]/u.test(paragraphs[index])) blocks.push(index);
      items.push({number: styles[depth].rank === 8 ? null : number, blocks, children});
    }
    return {style, items};
  }

  for (let copy = 0; copy < (isRepeated ? 2 : 1); copy++) {
    const intro = hasIntroduction ? add(INTRODUCTIONS[copy]) : -1;
    const headings = [];
    const {style, items} = writeList(0, 0, headings);
    expected.push({style, items, headings, intro});
  }
  if (ending) {
    const last = paragraphs.findLastIndex((text) => /[^\s\p{Cf}]/u.test(text));
    paragraphs[last] = paragraphs[last].replace(/[.;:]?$/, '') + ending;
    add('Bích Huệ');
  }
  return {
    paragraphs: paragraphs.map((text) => (isDecomposed ? text.normalize('NFD') : text)),
    expected,
  };
}

const outline = ({style, items}) => ({
  style,
  items: items.map(({number, blocks, children}) => ({
    number,
    blocks,
    children: children.map(outline),
  })),
});

describe('parseDirectives, given what was made of a model', () => {
  it('finds the model', () => {
    const seen = new Set();
    fc.assert(
      fc.property(body, (model) => {
        const {paragraphs, expected} = write(model);
        for (const {style} of model.styles) seen.add(style);
        const found = parseDirectives(paragraphs).lists.map((each) => ({
          ...outline(each),
          headings: [...each.headings],
          intro: each.intro,
        }));
        assert.deepEqual(found, expected, JSON.stringify(paragraphs, null, 1));
      }),
      {numRuns: 1500},
    );
    assert.equal(seen.size, new Set(STYLES.map(({style}) => style)).size);
  });
});
