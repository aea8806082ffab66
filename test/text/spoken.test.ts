import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {findCitations} from '../../src/text/citations.js';
import {spokenForm} from '../../src/text/spoken.js';
import {sayInteger} from '../../src/text/spoken-numbers.js';
import {spokenSentences} from '../../src/text/spoken-sentences.js';
import {registerSpokenWords} from '../../src/text/spoken-words.js';
import {body, lead} from './bulletin.js';

const SAID: Readonly<Record<string, string>> = {
  // Documents
  '28-KL/TU': 'hai mươi tám, kết luận, tê u',
  '28 - KL / TU': 'hai mươi tám, kết luận, tê u',
  'Nghị quyết số 42/NQ-CP': 'Nghị quyết số bốn mươi hai, nghị quyết, Chính phủ',
  '45-CT/TW ngày 20/6/2020':
    'bốn mươi lăm, chỉ thị, Trung ương ngày hai mươi tháng sáu năm hai nghìn không trăm hai mươi',
  '1234/QĐ-UBND': 'một nghìn hai trăm ba mươi tư, quyết định, ủy ban nhân dân',
  '7/QÐ-UBND': 'bảy, quyết định, ủy ban nhân dân',
  '66-QĐ/TW': 'sáu mươi sáu, quy đê, Trung ương',
  '26/2020/TT-BTTTT':
    'hai mươi sáu, năm hai nghìn không trăm hai mươi, thông tư, Bộ Thông tin và Truyền thông',
  '78/2021/TT-BTC': 'bảy mươi tám, năm hai nghìn không trăm hai mươi mốt, thông tư, Bộ Tài chính',
  '02/KH-BTC': 'hai, kế hoạch, bê tê xê',
  '59/2020/QH14': 'năm mươi chín, năm hai nghìn không trăm hai mươi, Quốc hội khóa mười bốn',
  '28-KL/TU Kết luận Hội nghị': 'hai mươi tám, kết luận, tê u, Kết luận Hội nghị',
  'quyết định 64/QĐ.UBND': 'quyết định sáu mươi tư, quyết định, ủy ban nhân dân',
  '12/2018/ND-CP': 'mười hai, năm hai nghìn không trăm mười tám, nghị định, Chính phủ',
  '2/KH_SYT': 'hai, kế hoạch, ét sì i dài tê',
  '12-ct-tu': 'mười hai ct tu',
  'tháng 9/2015 KH-CN': 'tháng chín năm hai nghìn không trăm mười lăm khoa học và công nghệ',
  '9/2015 TT-Huế': 'chín trên hai nghìn không trăm mười lăm tê tê Huế',
  // Numbers
  '3,9%': 'ba phẩy chín phần trăm',
  '103 %': 'một trăm linh ba phần trăm',
  '945,4 tỷ đồng': 'chín trăm bốn mươi lăm phẩy bốn tỷ đồng',
  '1.234.567 đồng': 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng',
  '0,05': 'không phẩy không năm',
  'công nghiệp 4.0': 'công nghiệp bốn chấm không',
  'mức độ 3,4': 'mức độ ba, bốn',
  '11,3 tiêu chí/xã': 'mười một phẩy ba tiêu chí trên xã',
  '120 km²': 'một trăm hai mươi ki lô mét vuông',
  '120km2': 'một trăm hai mươi ki lô mét vuông',
  '05 xã': 'năm xã',
  '0209.3870.123': 'không hai không chín, ba tám bảy không, một hai ba',
  '(024) 3773.5555': 'không hai bốn, ba bảy bảy ba, năm năm năm năm',
  'tổng đài 1900 1234': 'tổng đài một chín không không, một hai ba bốn',
  '1,6 triệu m2': 'một phẩy sáu triệu mét vuông',
  '22.000 đồng/kg': 'hai mươi hai nghìn đồng trên ki lô gam',
  'nghìn đồng/m²': 'nghìn đồng trên mét vuông',
  '12 m2/người': 'mười hai mét vuông trên người',
  '250 người/km2': 'hai trăm năm mươi người trên ki lô mét vuông',
  '3-5%/năm': 'ba đến năm phần trăm trên năm',
  '500$': 'năm trăm đô la',
  '≥ 65 tuổi': 'lớn hơn hoặc bằng sáu mươi lăm tuổi',
  '4m x 6m': 'bốn mét nhân sáu mét',
  'Km12+500': 'ki lô mét mười hai cộng năm trăm',
  'QL 3 và QL279': 'quốc lộ ba và quốc lộ hai trăm bảy mươi chín',
  'tỷ số 2-1': 'tỷ số hai một',
  'I. Kết quả': 'một. Kết quả',
  '2020-2025': 'hai nghìn không trăm hai mươi đến hai nghìn không trăm hai mươi lăm',
  '(7) Thực hiện': 'bảy, Thực hiện',
  'khóa XI': 'khóa mười một',
  'lần thứ IV': 'lần thứ tư',
  // Dates and times
  '09/10/2020': 'ngày mùng chín tháng mười năm hai nghìn không trăm hai mươi',
  'Ngày 29/9/2020': 'Ngày hai mươi chín tháng chín năm hai nghìn không trăm hai mươi',
  'ngày 2/9': 'ngày mùng hai tháng chín',
  'tháng 9/2020': 'tháng chín năm hai nghìn không trăm hai mươi',
  '15-20/4/2020': 'ngày mười lăm đến hai mươi tháng tư năm hai nghìn không trăm hai mươi',
  'ngày 15 và 2/9': 'ngày mười lăm và ngày mùng hai tháng chín',
  'Sáng 20/9, huyện họp': 'Sáng hai mươi tháng chín, huyện họp',
  'Tối 18-11,': 'Tối mười tám tháng mười một,',
  'ngày 4.3 đến 8.3': 'ngày mùng bốn tháng ba đến ngày mùng tám tháng ba',
  'Chiều qua, 5/10, đoàn về': 'Chiều qua, ngày mùng năm tháng mười, đoàn về',
  'sáng nay (5/10)': 'sáng nay (ngày mùng năm tháng mười)',
  'hôm 7/4': 'hôm mùng bảy tháng tư',
  'Chiều nay 2-8, bão': 'Chiều nay ngày mùng hai tháng tám, bão',
  'hôm qua 4/7': 'hôm qua ngày mùng bốn tháng bảy',
  'Ngày mai (4/10), tòa': 'Ngày mai (ngày mùng bốn tháng mười), tòa',
  'khuya 1-3': 'khuya mùng một tháng ba',
  'thứ tư 7/12, đoàn': 'thứ tư ngày mùng bảy tháng mười hai, đoàn',
  'Có hiệu lực từ 1/7.': 'Có hiệu lực từ ngày mùng một tháng bảy.',
  'Từ 1/4, mức thu': 'Từ ngày mùng một tháng tư, mức thu',
  'từ 1/7 của tỉnh': 'từ ngày mùng một tháng bảy của tỉnh',
  'từ 1/7 đến 30/9': 'từ ngày mùng một tháng bảy đến ngày ba mươi tháng chín',
  'từ 1/7 đến hết 5/9': 'từ ngày mùng một tháng bảy đến hết ngày mùng năm tháng chín',
  'từ 4/5 - 3/6': 'từ ngày mùng bốn tháng năm đến ngày mùng ba tháng sáu',
  'từ 2 đến 5/9 hằng năm': 'từ hai đến ngày mùng năm tháng chín hằng năm',
  'báo cáo trước 5/8': 'báo cáo trước ngày mùng năm tháng tám',
  'vào 8/8': 'vào ngày mùng tám tháng tám',
  'Tính đến 3/9, mưa': 'Tính đến ngày mùng ba tháng chín, mưa',
  'đến hết 6/10': 'đến hết ngày mùng sáu tháng mười',
  'hạn chót 1/7': 'hạn chót ngày mùng một tháng bảy',
  'Quốc khánh 2/9': 'Quốc khánh ngày mùng hai tháng chín',
  'từ 0 giờ 1/7': 'từ không giờ ngày mùng một tháng bảy',
  'từ 00h00 1/7': 'từ không giờ ngày mùng một tháng bảy',
  'Từ 00h00 ngày 1/7': 'Từ không giờ ngày mùng một tháng bảy',
  '0h 1/7': 'không giờ ngày mùng một tháng bảy',
  'vào 21h 8/7, trên kênh': 'vào hai mươi mốt giờ ngày mùng tám tháng bảy, trên kênh',
  'đến 24 giờ 5/7': 'đến hai mươi tư giờ ngày mùng năm tháng bảy',
  '8h30 (5/9)': 'tám giờ ba mươi (ngày mùng năm tháng chín)',
  'từ 12h00 2/8 đến 12h00 3/8':
    'từ mười hai giờ ngày mùng hai tháng tám đến mười hai giờ ngày mùng ba tháng tám',
  'nghỉ 2 giờ 1/2': 'nghỉ hai giờ một trên hai',
  'sau 2 giờ 1/2 quãng đường': 'sau hai giờ một trên hai quãng đường',
  'Đến 15h30, 5/6 điểm': 'Đến mười lăm giờ ba mươi, năm trên sáu điểm',
  'lúc 8h30 5/6 xã': 'lúc tám giờ ba mươi năm trên sáu xã',
  'lúc 8 giờ 2/3 số hộ': 'lúc tám giờ hai trên ba số hộ',
  'đến 28/11': 'đến ngày hai mươi tám tháng mười một',
  '(12/8)': '(ngày mười hai tháng tám)',
  'lễ 30/4 - 1/5': 'lễ ngày ba mươi tháng tư đến ngày mùng một tháng năm',
  'Tháng 3-2020': 'Tháng ba năm hai nghìn không trăm hai mươi',
  'tháng 1-7.2020': 'tháng một đến bảy năm hai nghìn không trăm hai mươi',
  '1/3 dân số': 'một trên ba dân số',
  'sau 2/3 thời gian': 'sau hai trên ba thời gian',
  'từ 1/2 nhiệm kỳ trở lên': 'từ một trên hai nhiệm kỳ trở lên',
  'có mặt từ 2/3 tổng số đại biểu': 'có mặt từ hai trên ba tổng số đại biểu',
  'chiếm từ 1/4.': 'chiếm từ một trên bốn.',
  'tăng từ 1/3 lên 1/2': 'tăng từ một trên ba lên một trên hai',
  'cắt từ 1/3 đến 1/2 thủ tục': 'cắt từ một trên ba đến một trên hai thủ tục',
  'từ 5/9 tiêu chí trở lên': 'từ năm trên chín tiêu chí trở lên',
  'từ 2 đến 5/9 tiêu chí': 'từ hai đến năm trên chín tiêu chí',
  'ăn sâu vào 1/3 mặt đường': 'ăn sâu vào một trên ba mặt đường',
  'đã hết 2/3': 'đã hết hai trên ba',
  'Ngày 4/3, 2/3 số hộ': 'Ngày mùng bốn tháng ba, hai trên ba số hộ',
  'có 15/12 lớp': 'có mười lăm trên mười hai lớp',
  'tổ chức 15/12 lớp': 'tổ chức mười lăm trên mười hai lớp',
  'trực 24/7': 'trực hai mươi tư trên bảy',
  'số nhà 25/3': 'số nhà hai mươi lăm trên ba',
  'sáng 1.5 triệu': 'sáng một chấm năm triệu',
  "8h30'": 'tám giờ ba mươi',
  'lúc 7g sáng': 'lúc bảy giờ sáng',
  '11:49 (GMT+7)': 'mười một giờ bốn mươi chín',
  '8h30': 'tám giờ ba mươi',
  // Words
  'các HĐND xã': 'các hội đồng nhân dân xã',
  'UBND và HĐND': 'ủy ban nhân dân và hội đồng nhân dân',
  'TP. Hồ Chí Minh': 'thành phố Hồ Chí Minh',
  'TP.Huế': 'thành phố Huế',
  'PGS.TS Lê Văn Nam': 'phó giáo sư tiến sĩ Lê Văn Nam',
  'TS Lê Văn Nam': 'tiến sĩ Lê Văn Nam',
  'Sở GD&ĐT, Sở LĐ-TB&XH': 'Sở giáo dục và đào tạo, Sở lao động, thương binh và xã hội',
  'V/v rà soát': 'Về việc rà soát',
  'KT. CHỦ TỊCH': 'ký thay CHỦ TỊCH',
  'dịch Covid-19': 'dịch Cô vít mười chín',
  'KT-XH': 'kinh tế xã hội',
  'kinh tế - xã hội': 'kinh tế xã hội',
  'TẬP TRUNG ĐẦU TƯ': 'TẬP TRUNG ĐẦU TƯ',
  'https://backan.gov.vn/tin?a=1': 'backan chấm gov chấm vn',
  // Signs
  'khách quan./.': 'khách quan.',
  './.': '',
  '* * *': '',
};

/** Symbols with wrong signs, and as they should be. */
const MISTYPED = [
  ['24/2014-NĐ-CP', '24/2014/NĐ-CP'],
  ['43/2017 NĐ-CP', '43/2017/NĐ-CP'],
  ['155/2014//TT-BTC', '155/2014/TT-BTC'],
  ['50/2022/NĐ_CP', '50/2022/NĐ-CP'],
  ['50/2022/NÐ_CP', '50/2022/NĐ-CP'],
  ['05/2025/NQ.CP', '05/2025/NQ-CP'],
  ['21/2009/nđ-cp', '21/2009/NĐ-CP'],
  ['30c/nq-cp', '30c/NQ-CP'],
  ['16/CT-Ttg', '16/CT-TTg'],
  ['49/2010/qđ-ttg', '49/2010/QĐ-TTg'],
  ['13/2016/TTLT_BYT-BGDĐT', '13/2016/TTLT-BYT-BGDĐT'],
  ['286-TB-VPCP', '286/TB-VPCP'],
  ['2377–QĐ–UBND', '2377/QĐ-UBND'],
  ['05-NQ-TW', '05-NQ/TW'],
  ['42-ct-tw', '42-CT/TW'],
  ['30-2020-NĐ-CP', '30/2020/NĐ-CP'],
  ['174-2013/NĐ-CP', '174/2013/NĐ-CP'],
  ['19-2018/NQ-CP', '19/2018/NQ-CP'],
  ['102/2009/NĐ-CPngày', '102/2009/NĐ-CP ngày'],
  ['89/QĐ-TTgđể', '89/QĐ-TTg để'],
];

const parts = fc.constantFrom(
  ...Object.keys(SAID),
  ...MISTYPED.flat(),
  ...['Ngày', 'triển khai', 'v.v...', '; ', ', ', '. ', ' - ', './.', '“', '”', '…', '\n', '\n\n'],
  ...[
    '\u00a0',
    '\u200b',
    '\u0301',
    '😀',
    '\ud83d',
    'TP. Hà Nội',
    'x'.repeat(200),
    '31/02/2020',
    '/',
    '-',
  ],
);
const likely = fc
  .array(fc.tuple(parts, fc.constantFrom(' ', ' ', '', '\u00a0')), {maxLength: 25})
  .map((words) => words.flat().join(''));
const texts = fc.oneof(
  {weight: 4, arbitrary: likely},
  {weight: 1, arbitrary: likely.map((text) => text.normalize('NFD'))},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 600})},
);
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('spokenForm', () => {
  for (const [written, meant] of MISTYPED) {
    it(`says ${written} as ${meant}`, () => {
      const said = spokenForm(`theo số ${meant} 6/11/2009`);
      for (const form of ['NFC', 'NFD']) {
        expect(spokenForm(`theo số ${written} 6/11/2009`.normalize(form))).to.equal(said);
      }
      // And it is read as a citation in the same way.
      const symbol = meant.split(' ')[0];
      const [citation] = findCitations(`Nghị quyết số ${written} 6/11/2009`);
      expect(citation.symbol?.replace(/^(\d+)-(\d{4}\/)/, '$1/$2')).to.equal(symbol);
    });
  }

  for (const [written, said] of Object.entries(SAID)) {
    it(`says ${written}`, () => {
      expect(spokenForm(written)).to.equal(said);
      expect(spokenForm(written.normalize('NFD'))).to.equal(said);
    });
  }

  it('leaves the numbers of other languages to their voices', () => {
    expect(spokenForm('On 09/10/2020, 3.9% of 1,200.', 'en-GB')).to.equal(
      'On 09/10/2020, 3.9% of 1,200.',
    );
  });

  it('learns words from the portal', () => {
    expect(spokenForm('28-KL/TU của VPTU', 'vi')).to.equal('hai mươi tám, kết luận, tê u của VPTU');
    registerSpokenWords('vi-VN', {TU: 'Tỉnh ủy', VPTU: 'Văn phòng Tỉnh ủy', 'C++ (x)': 'xê cộng'});
    registerSpokenWords('en', {PM: 'Prime Minister'});
    expect(spokenForm('28-KL/TU của VPTU, C++ (x)', 'vi')).to.equal(
      'hai mươi tám, kết luận, Tỉnh ủy của Văn phòng Tỉnh ủy, xê cộng',
    );
    expect(spokenForm('The PM spoke at 5 PM2.', 'en')).to.equal(
      'The Prime Minister spoke at 5 PM2.',
    );
  });

  it('never fails, and leaves no stroke or per cent for a Vietnamese voice to stumble over', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const said = spokenForm(text);
        expect(said).to.equal(said.trim());
        expect(said).to.not.match(/[/%\n]/);
        expect(said).to.not.match(/\d/);
      }),
      {numRuns: 500},
    );
  });
});

describe('sayInteger', () => {
  // A second way to the same number, by which the first is checked.
  const units = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');
  const values: Readonly<Record<string, number>> = {tư: 4, lăm: 5, mốt: 1};
  const read = (said: string): number => {
    let [total, group, last] = [0, 0, 0];
    for (const word of said.split(' ')) {
      if (word === 'trăm') [group, last] = [group + last * 100, 0];
      else if (word === 'mươi') [group, last] = [group + last * 10, 0];
      else if (word === 'mười') group += 10;
      else if (word === 'nghìn' || word === 'triệu') {
        total += (group + last) * (word === 'nghìn' ? 1e3 : 1e6);
        [group, last] = [0, 0];
      } else if (word !== 'linh') last = values[word] ?? units.indexOf(word);
    }
    return total + group + last;
  };

  it('can be read back', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 999_999_999}), (number) => {
        expect(read(sayInteger(String(number)))).to.equal(number);
      }),
      {numRuns: 2000},
    );
  });

  it('says what readers say of fives, ones and noughts', () => {
    const said = [5, 15, 25, 21, 11, 24, 105, 1005, 2_000_000_000].map((n) => sayInteger(`${n}`));
    expect(said).to.deep.equal([
      'năm',
      'mười lăm',
      'hai mươi lăm',
      'hai mươi mốt',
      'mười một',
      'hai mươi tư',
      'một trăm linh năm',
      'một nghìn không trăm linh năm',
      'hai tỷ',
    ]);
  });
});

describe('spokenSentences', () => {
  const cut = (text: string, lang = 'vi') =>
    spokenSentences(text, {lang}).map(({start, end}) => text.slice(start, end));

  it('cuts the bulletin into parts of one breath, spoken ones too', () => {
    for (const paragraph of [lead, ...body]) {
      for (const {start, end, spoken} of spokenSentences(paragraph)) {
        expect(end - start).to.be.within(1, 180);
        expect(spoken.length).to.be.within(1, 180);
      }
    }
  });

  it('cuts sentences, and not what only looks like an end', () => {
    expect(
      cut('Họp tại TP. Hồ Chí Minh. Ban hành 28-KL/TU. Tăng 3,9%, đạt 1.200 tấn... và còn tăng.'),
    ).to.deep.equal([
      'Họp tại TP. Hồ Chí Minh.',
      'Ban hành 28-KL/TU.',
      'Tăng 3,9%, đạt 1.200 tấn... và còn tăng.',
    ]);
    expect(cut('1. Rà soát tiến độ. 2. Chỉ đạo.')).to.deep.equal([
      '1. Rà soát tiến độ.',
      '2. Chỉ đạo.',
    ]);
  });

  it('cuts a long sentence at its semicolons, then at its commas, then between words', () => {
    const clause = 'tiếp tục thực hiện tốt công tác cải cách hành chính trên địa bàn tỉnh';
    expect(cut(`${clause}, ${clause}; ${clause}.`)).to.deep.equal([
      `${clause}, ${clause};`,
      `${clause}.`,
    ]);
    expect(cut(`${clause} ${clause}, ${clause}.`)).to.deep.equal([
      `${clause} ${clause},`,
      `${clause}.`,
    ]);
    const pieces = cut(`${clause} ${clause} ${clause} ${clause}`);
    expect(pieces.length).to.be.above(1);
    expect(pieces.join(' ')).to.equal(`${clause} ${clause} ${clause} ${clause}`);
  });

  it('never tears a number, a date or a symbol apart', () => {
    const things = [
      '28-KL/TU',
      '3,9%',
      '09/10/2020',
      'TP. Hồ',
      '2020-2025',
      '1.234,5',
      '28 - KL / TU',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...things, 'triển', 'khai,', 'kế hoạch;'), {
          minLength: 20,
          maxLength: 40,
        }),
        (words) => {
          const text = words.join(' ');
          const found = spokenSentences(text);
          let from = 0;
          for (const word of words) {
            const start = text.indexOf(word, from);
            from = start + word.length;
            const inside = found.filter((each) => each.start < from && each.end > start);
            if (things.includes(word)) expect(inside, word).to.have.lengthOf(1);
          }
        },
      ),
      {numRuns: 100},
    );
  });

  it('takes a line break of the source for a space, and a new line for a sentence', () => {
    expect(cut('Ban Chấp hành\nđảng bộ tỉnh')).to.deep.equal(['Ban Chấp hành\nđảng bộ tỉnh']);
    expect(cut('Nơi nhận:\n- Tỉnh ủy\nNgười ký')).to.deep.equal([
      'Nơi nhận:',
      '- Tỉnh ủy',
      'Người ký',
    ]);
  });

  it('says no end mark and no row of stars', () => {
    expect(cut('Khách quan./.')).to.deep.equal(['Khách quan.']);
    expect(cut('Một.\n\n***\n\nHai.')).to.deep.equal(['Một.', 'Hai.']);
    expect(cut('./.')).to.deep.equal([]);
    expect(cut(' \u00a0\n')).to.deep.equal([]);
  });

  it('works without sentences of the engine, as in Firefox 115', () => {
    const {Segmenter} = Intl;
    const text = body.join('\n\n');
    const withRules = cut(text);
    try {
      Reflect.deleteProperty(Intl, 'Segmenter');
      expect(cut(text).join('|')).to.equal(withRules.join('|'));
    } finally {
      Object.assign(Intl, {Segmenter});
    }
  });

  it('keeps every letter once, in order, with true offsets, in parts that are short enough', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        let kept = '';
        for (const {start, end, spoken} of spokenSentences(text)) {
          expect(start).to.be.at.least(last);
          expect(end).to.be.above(start);
          expect(end - start).to.be.at.most(180);
          expect(spoken).to.equal(spokenForm(text.slice(start, end)));
          expect(letters(text.slice(last, start))).to.equal('');
          kept += letters(text.slice(start, end));
          last = end;
        }
        expect(kept).to.equal(letters(text));
      }),
      {numRuns: 500},
    );
  });

  it('takes any limit and any language tag', () => {
    for (const limit of [0, -1, NaN, 1, 20]) {
      const found = spokenSentences(body[1], {limit});
      expect(found.length).to.be.above(5);
    }
    expect(cut('One. Two.', 'xx-?')).to.deep.equal(['One.', 'Two.']);
  });
});
