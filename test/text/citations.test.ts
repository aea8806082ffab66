import {expect} from '@open-wc/testing';
import {findCitations} from '../../src/text/citations.js';
import {body, lead, title} from './bulletin.js';

/** The one citation in a text. */
function only(text: string) {
  const citations = findCitations(text);
  expect(citations, text).to.have.length(1);
  return citations[0];
}

/** Each citation as "type symbol", with "?" for a bare number. */
function list(text: string): string[] {
  return findCitations(text).map(
    ({type, symbol, number}) => `${type ?? '-'} ${symbol ?? `?${number}`}`,
  );
}

describe('findCitations in the bulletin', () => {
  const text = [title, lead, ...body].join('\n\n');

  it('finds five mentions and no other', () => {
    expect(findCitations(text).map((citation) => citation.text)).to.deep.equal([
      'Văn bản số 28-KL/TU',
      'Nghị quyết số 42/NQ-CP',
      'Nghị quyết số 49-NQ/TW',
      'Chỉ thị số 45-CT/TW\u00a0ngày 20/6/2020',
      'Chỉ thị số 35',
    ]);
  });

  it('tells what each is', () => {
    const [conclusion, government, party, dated, bare] = findCitations(text);
    expect(conclusion).to.include({
      type: 'văn bản',
      code: 'KL',
      symbol: '28-KL/TU',
      system: 'party',
    });
    expect(government).to.include({type: 'nghị quyết', issuer: 'Chính phủ', system: 'state'});
    expect(government).to.not.have.any.keys('year', 'date', 'pinpoint', 'inheritedType');
    expect(party).to.include({symbol: '49-NQ/TW', issuer: 'Bộ Chính trị', system: 'party'});
    expect(dated).to.include({symbol: '45-CT/TW', date: '2020-06-20', confidence: 'high'});
    expect(bare).to.include({type: 'chỉ thị', number: '35', symbol: null, confidence: 'low'});
    expect(bare).to.include({system: 'unknown'});
  });

  it('finds the same in each paragraph as in the whole', () => {
    const apart = [title, lead, ...body].flatMap((paragraph) => list(paragraph));
    expect(apart).to.deep.equal(list(text));
  });
});

describe('findCitations', () => {
  const forms: [text: string, type: string | null, symbol: string][] = [
    ['Nghị quyết số 42/NQ-CP', 'nghị quyết', '42/NQ-CP'],
    ['Chỉ thị số 45-CT/TW ngày 20/6/2020', 'chỉ thị', '45-CT/TW'],
    ['Văn bản số 28-KL/TU', 'văn bản', '28-KL/TU'],
    ['Nghị quyết số 49-NQ/TW', 'nghị quyết', '49-NQ/TW'],
    ['Thông tư số 26/2020/TT-BTTTT', 'thông tư', '26/2020/TT-BTTTT'],
    ['Luật số 59/2020/QH14', 'luật', '59/2020/QH14'],
    ['Quyết định số 1234/QĐ-UBND', 'quyết định', '1234/QĐ-UBND'],
    ['Nghị định 30/2020/NĐ-CP', 'nghị định', '30/2020/NĐ-CP'],
    ['Nghị định số 42/2022/NĐ–CP', 'nghị định', '42/2022/NĐ-CP'],
    ['Nghi quyet so 42/NQ-CP', 'nghị quyết', '42/NQ-CP'],
    ['Quyết định số 84 QĐ/TWĐTN', 'quyết định', '84QĐ/TWĐTN'],
    ['Số: 367 - QĐ/TWĐTN-VP', 'quyết định', '367-QĐ/TWĐTN-VP'],
    ['30c/NQ-CP', 'nghị quyết', '30c/NQ-CP'],
    ['30C/NQ-CP', 'nghị quyết', '30C/NQ-CP'],
    ['Quyết định số 132A/QĐ-UBND', 'quyết định', '132A/QĐ-UBND'],
    ['Quyết định số 1113A/2012/QĐ-UBND', 'quyết định', '1113A/2012/QĐ-UBND'],
    ['12B-QĐ/TU', 'quyết định', '12B-QĐ/TU'],
    ['10/2022/TT-BLĐTBXH', 'thông tư', '10/2022/TT-BLĐTBXH'],
    ['Quyết định số\n42/2014/QĐ-TTg', 'quyết định', '42/2014/QĐ-TTg'],
    ['01/2016/TTLT-BTP-BCA', 'thông tư liên tịch', '01/2016/TTLT-BTP-BCA'],
    ['4912/UBND-NC', 'công văn', '4912/UBND-NC'],
    ['05/BNV-VP', 'công văn', '05/BNV-VP'],
    ['12/UBND-VX', 'công văn', '12/UBND-VX'],
    ['01/2021/UBTVQH15', null, '01/2021/UBTVQH15'],
    ['528/2018/UBTVQH14', null, '528/2018/UBTVQH14'],
    ['03/VBHN-VPQH', 'văn bản hợp nhất', '03/VBHN-VPQH'],
    ['36 - HD / VPTW', 'hướng dẫn', '36-HD/VPTW'],
    ['6085/QĐ-BYT', 'quyết định', '6085/QĐ-BYT'],
    ['1961/QĐUBND', 'quyết định', '1961/QĐUBND'],
    ['08-QĐi/TW', 'quy định', '08-QĐi/TW'],
    ['12-TB/BTGTU', 'thông báo', '12-TB/BTGTU'],
    ['16/CT-TTg', 'chỉ thị', '16/CT-TTg'],
    ['51/2010/QH12', null, '51/2010/QH12'],
    ['61/2018/NĐCP', 'nghị định', '61/2018/NĐCP'],
    ['30c/NQCP', 'nghị quyết', '30c/NQCP'],
    ['66.13/2026/NQ-CP', 'nghị quyết', '66.13/2026/NQ-CP'],
    ['Nghị định số 64/CP', 'nghị định', '64/CP'],
    ['Quyết định\u00a0số 7 / QĐ‑UBND', 'quyết định', '7/QĐ-UBND'],
    ['Nghị quyết số 42/NQ−\nCP', 'nghị quyết', '42/NQ-CP'],
    ['Nghị quyêt số 42/NQ-CP', 'nghị quyết', '42/NQ-CP'],
    [
      'THÔNG TƯ LIÊN TỊCH SỐ 01/2016/TTLT - BTP - BCA',
      'thông tư liên tịch',
      '01/2016/TTLT-BTP-BCA',
    ],
    ['Thông tri số 05-TT/TW', 'thông tri', '05-TT/TW'],
    ['05-TT/TW', 'thông tri', '05-TT/TW'],
    ['số 12/QD-UBND', 'quyết định', '12/QD-UBND'],
    ['Quyết định 15/2003/QÐ-BYT', 'quyết định', '15/2003/QĐ-BYT'],
    ['QUYẾT ÐỊNH số 7/QÐ-UBND', 'quyết định', '7/QĐ-UBND'],
    ['Nghị định số30/2020/NĐ-CP', 'nghị định', '30/2020/NĐ-CP'],
    ['Công văn số 1205/C06-P3', 'công văn', '1205/C06-P3'],
    ['Giấy phép số: 12/GP-BTTTT', 'giấy phép', '12/GP-BTTTT'],
    ['Sắc lệnh số 9/SL', 'sắc lệnh', '9/SL'],
    ['Bản án số 15/2020/HS-ST', 'bản án', '15/2020/HS-ST'],
    ['Luật Đất đai số 31/2024/QH15', 'luật', '31/2024/QH15'],
    ['Bộ luật Lao động số 45/2019/QH14', 'bộ luật', '45/2019/QH14'],
    ['Luật Đất đai số: 31/2024/QH15', 'luật', '31/2024/QH15'],
    ['Luật sửa đổi một số điều của Luật Đất đai số 3/2024/QH15', 'luật', '3/2024/QH15'],
    ['Nghị định 24/2014-NĐ-CP', 'nghị định', '24/2014/NĐ-CP'],
    ['Quyết định số 79/2009–QĐ-UBND', 'quyết định', '79/2009/QĐ-UBND'],
    ['Nghị định số 43/2017 NĐ-CP', 'nghị định', '43/2017/NĐ-CP'],
    ['Thông tư 155/2014//TT-BTC', 'thông tư', '155/2014/TT-BTC'],
    ['Nghị định số 50/2022/NĐ_CP', 'nghị định', '50/2022/NĐ-CP'],
    ['Nghị quyết số 05/2025/NQ.CP', 'nghị quyết', '05/2025/NQ-CP'],
    ['nghị định số 21/2009/nđ-cp', 'nghị định', '21/2009/NĐ-CP'],
    ['Thông tư số 03/2019/tt-bkhđt', 'thông tư', '03/2019/TT-BKHĐT'],
    ['Nghị quyết 30c/nq-cp', 'nghị quyết', '30c/NQ-CP'],
    ['Chỉ thị số 16/CT-Ttg', 'chỉ thị', '16/CT-TTg'],
    ['Nghị định 50/2022/NÐ_CP', 'nghị định', '50/2022/NĐ-CP'],
    ['Thông báo số 286-TB-VPCP', 'thông báo', '286/TB-VPCP'],
    ['Quyết định 2377–QĐ–UBND', 'quyết định', '2377/QĐ-UBND'],
    ['Nghị quyết số 05-NQ-TW ngày 1/11/2016', 'nghị quyết', '05-NQ/TW'],
    ['chỉ thị số 42-ct-tw', 'chỉ thị', '42-CT/TW'],
    ['Nghị quyết 49/nq-tw', 'nghị quyết', '49/NQ-TW'],
    ['Nghị định 30-2020-NĐ-CP ngày 05-3-2020', 'nghị định', '30/2020/NĐ-CP'],
    ['nghị định 174-2013/NĐ-CP ngày 13-11-2013', 'nghị định', '174/2013/NĐ-CP'],
    [
      'thông tư liên tịch số 13–2016/TTLT-BYT-BGDĐT',
      'thông tư liên tịch',
      '13/2016/TTLT-BYT-BGDĐT',
    ],
    ['Nghị quyết số 19-2018/NQ-CP', 'nghị quyết', '19-2018/NQ-CP'],
    ['Nghị quyết 12-2020/NQ-HĐND', 'nghị quyết', '12/2020/NQ-HĐND'],
  ];
  for (const [text, type, symbol] of forms) {
    it(`finds "${text.replace('\n', '⏎')}"`, () => {
      for (const form of [text, text.normalize('NFD')]) {
        for (const [before, after] of [
          ['', ''],
          ['Theo ', '.'],
          ['(', ')'],
          ['“', '”; sau đó'],
        ]) {
          const citation = only(before + form + after);
          expect(citation).to.include({text: form, type, symbol, confidence: 'high'});
          expect(citation.start).to.equal(before.length);
        }
      }
    });
  }

  const nothing = [
    '',
    'xã 11,3',
    'km/h',
    '120 km/h',
    '09/10/2020',
    '29/9/2020',
    'mức độ 3,4',
    '2020-2021',
    'giai đoạn 2020 – 2025',
    '24/7',
    'TCVN 6909:2001',
    'Km 12/QL1A',
    'Covid-19/SARS',
    'số nhà 12/A1-B2',
    'số nhà 12A-B',
    'lô 3A/KCN Thanh Bình',
    'số 35',
    'tỷ giá 1/USD',
    'Nghị quyết 42',
    'Kế hoạch 5 năm của tỉnh',
    'Chỉ thị số 35/',
    'Chỉ thị số 35-36',
    'Chỉ thị số 35 – 36',
    'Kế hoạch số 3.5',
    'Kế hoạch số 123456',
    'Kế hoạch số 3%',
    'Kế hoạch\n\nsố 3',
    'Nghị quyết về nhiệm vụ năm 2020',
    'https://vi.example/2020/NQ-CP',
    'Mẫu số 02/BC-BNV',
    'theo mẫu biểu số 01/TH-KH, 02/TH-TC và 03/TH-ĐT',
    'Biểu mẫu 12/TK-THADS',
    'số nhà 12/C04-P6',
    'quyết định 9/2020',
    'Báo cáo 6/2020',
    'Luật 10/59',
    'Nghị định 13/2023-2024',
    'Nghị định 13/20234',
    'số 24/2014-NĐ-CP',
    'số 45/2020/nđ-cp',
    'Kế hoạch 12/2015 - UBND tỉnh',
    'Hợp đồng thế chấp số 01/2015-HĐTC/NHCT106',
    'tháng 9/2015 TT-Huế',
    'số 286-TB-VPCP',
    'số 174-2013/NĐ-CP',
    'giai đoạn 2020-2021/NQ-CP',
    'Nghị quyết số 01-2018/BBĐHĐCĐ/TGDD',
    'QCVN 01-2015/BKHCN',
    'tháng 4-2018 - REUTERS',
    'Kế hoạch 11-2017 - PV',
    'Kế hoạch 2020-2021',
  ];
  for (const text of nothing) {
    it(`finds nothing in "${text.replaceAll('\n', '⏎')}"`, () => {
      expect(list(text)).to.deep.equal([]);
    });
  }

  it('gives nothing for what is no string', () => {
    for (const value of [null, undefined, 42, {}]) {
      expect(findCitations(value as string)).to.deep.equal([]);
    }
  });

  it('gives plain objects, which can be copied, compared and written as JSON', () => {
    const [citation] = findCitations('Nghị quyết số 68/NQ-CP ngày 12/5/2020 của Chính phủ');
    expect(Object.getPrototypeOf(citation)).to.equal(Object.prototype);
    expect(structuredClone(citation)).to.deep.equal(citation);
    expect(JSON.parse(JSON.stringify(citation))).to.deep.equal({...citation});
  });

  it('takes the parts of a symbol apart', () => {
    expect(only('Số: 367 - QĐ/TWĐTN-VP')).to.deep.include({
      number: '367',
      code: 'QĐ',
      orgs: ['TWĐTN', 'VP'],
      system: 'party',
    });
    expect(only('01/2016/TTLT-BTP-BCA')).to.deep.include({
      number: '01',
      year: 2016,
      code: 'TTLT',
      orgs: ['BTP', 'BCA'],
      system: 'state',
    });
    expect(only('Luật số 59/2020/QH14')).to.deep.include({year: 2020, orgs: ['QH14']});
    expect(only('4912/UBND-NC'))
      .to.deep.include({orgs: ['UBND', 'NC']})
      .and.not.have.key('code');
    expect(only('61/2018/NĐCP')).to.deep.include({code: 'NĐ', orgs: ['CP']});
  });

  it('takes the parts of a symbol with wrong signs apart, and ends it before a word', () => {
    expect(only('Nghị định số 202/2004-NĐ-CP ngày 10/12/2004 của Chính phủ')).to.deep.include({
      text: 'Nghị định số 202/2004-NĐ-CP ngày 10/12/2004',
      number: '202',
      year: 2004,
      code: 'NĐ',
      orgs: ['CP'],
      date: '2004-12-10',
      issuer: 'Chính phủ',
    });
    for (const text of [
      'Nghị định số 102/2009/NĐ-CPngày 06 tháng 11 năm 2009',
      'Nghị định số102/2009/NĐ-CPngày 6/11/2009'.normalize('NFD'),
    ]) {
      expect(only(text)).to.include({text, symbol: '102/2009/NĐ-CP', date: '2009-11-06'});
    }
    for (const text of [
      'Nghị định 50/2022/NĐ_CP-và',
      'Nghị định 50/2022/NĐ_CP-và'.normalize('NFD'),
    ]) {
      expect(only(text).symbol).to.equal('50/2022/NĐ-CP');
    }
    expect(only('Quyết định số 89/QĐ-TTgđể làm').symbol).to.equal('89/QĐ-TTg');
    expect(only('quyết định 49/2010/qđ-ttg')).to.deep.include({code: 'QĐ', orgs: ['TTg']});
    expect(only('theo Thông tư 5/2020/TT.Bộ trưởng yêu cầu').symbol).to.equal('5/2020/TT');
    expect(only('Kế hoạch 12/KH-trong năm').symbol).to.equal('12/KH');
    expect(only('Nghị định 64/CP.UBND tỉnh').symbol).to.equal('64/CP');
    expect(only('Hợp đồng số 12-HĐ-ABC').symbol).to.equal('12-HĐ');
    expect(only('Kế hoạch 9-TT-Huế').symbol).to.equal('9-TT');
    expect(only('Quyết định số 12-QĐ.UBND tỉnh').symbol).to.equal('12-QĐ');
    expect(only('Thông tư số 13-2016/TTLT-BYT-BGDĐT')).to.deep.include({
      ...{number: '13', year: 2016, code: 'TTLT', orgs: ['BYT', 'BGDĐT'], system: 'state'},
    });
    expect(only('Nghị quyết số 05-NQ-TW')).to.deep.include({orgs: ['TW'], system: 'party'});
  });

  it('keeps the type word as written', () => {
    expect(only('NGHỊ QUYẾT SỐ 42/NQ-CP')).to.include({typeWord: 'NGHỊ QUYẾT', type: 'nghị quyết'});
    expect(only('Nghi quyet so 42/NQ-CP')).to.include({typeWord: 'Nghi quyet'});
    expect(only('42/NQ-CP')).to.not.have.property('typeWord');
  });

  it('gives each member of a list its own mention, with the type of the first', () => {
    const citations = findCitations('các Nghị quyết số 68/NQ-CP, 126/NQ-CP và 154/NQ-CP');
    expect(citations.map(({text}) => text)).to.deep.equal([
      'Nghị quyết số 68/NQ-CP',
      '126/NQ-CP',
      '154/NQ-CP',
    ]);
    expect(citations.map(({type}) => type)).to.deep.equal(Array(3).fill('nghị quyết'));
    expect(citations.map(({inheritedType}) => inheritedType)).to.deep.equal([
      undefined,
      true,
      true,
    ]);
  });

  it('carries a list over "số", ";", dates and issuers', () => {
    expect(list('Văn bản số 1-KL/TU ngày 5/3/2020, số 2-KL/TU; 3-KL/TU')).to.deep.equal([
      'văn bản 1-KL/TU',
      'văn bản 2-KL/TU',
      'văn bản 3-KL/TU',
    ]);
    expect(list('Văn bản số 1-KL/TU của Tỉnh ủy và số 2-KL/TU')[1]).to.equal('văn bản 2-KL/TU');
  });

  it('takes the type of another kind in a list from its code', () => {
    expect(list('Nghị quyết số 68/NQ-CP, 23/QĐ-TTg và 12/UBND-VX')).to.deep.equal([
      'nghị quyết 68/NQ-CP',
      'quyết định 23/QĐ-TTg',
      'công văn 12/UBND-VX',
    ]);
  });

  it('finds bare numbers with low confidence', () => {
    expect(only('Chỉ thị số 35.')).to.include({
      text: 'Chỉ thị số 35',
      symbol: null,
      confidence: 'low',
    });
    expect(only('Chi thi so 35')).to.include({type: 'chỉ thị', confidence: 'low'});
    expect(only('Chỉ thị 35 của Bộ Chính trị')).to.include({
      text: 'Chỉ thị 35',
      issuer: 'Bộ Chính trị',
      system: 'party',
      confidence: 'low',
    });
    expect(only('Nghị quyết 30c của Chính phủ')).to.include({number: '30c', issuer: 'Chính phủ'});
    expect(only('Chỉ thị số 35 ngày 30/5/2019')).to.include({date: '2019-05-30'});
    expect(only('Nghị quyết Trung ương 4 khóa XII')).to.include({
      text: 'Nghị quyết Trung ương 4',
      confidence: 'low',
    });
  });

  it('finds numbers with their year alone, as news cites them', () => {
    expect(only('Thông tư 64/2017.')).to.include({
      text: 'Thông tư 64/2017',
      number: '64',
      year: 2017,
      symbol: null,
      confidence: 'low',
    });
    expect(only('Nghị định 08/2021 của Chính phủ')).to.include({
      number: '08',
      year: 2021,
      issuer: 'Chính phủ',
      system: 'state',
    });
    expect(only('khoản 2 Điều 5 nghị định số 9/2020, sau đó')).to.include({
      text: 'khoản 2 Điều 5 nghị định số 9/2020',
      pinpoint: 'khoản 2 Điều 5',
    });
  });

  it('goes on behind the number of a form', () => {
    expect(list('Mẫu số 02/BC-BNV ban hành kèm theo Công văn số 5/UBND-NC')).to.deep.equal([
      'công văn 5/UBND-NC',
    ]);
  });

  it('knows those who issue documents, former ones too', () => {
    for (const issuer of [
      'Thanh tra Chính phủ',
      'Thống đốc Ngân hàng Nhà nước Việt Nam',
      'Hội đồng Bộ trưởng',
      'Hội đồng Thẩm phán Tòa án nhân dân tối cao',
      'Ban Tổ chức Trung ương',
      'Sở Nội vụ tỉnh Bắc Kạn',
      'UBND TP. Hồ Chí Minh',
      'UBND TP.HCM',
      'Công an tỉnh Bắc Kạn',
      'Văn phòng UBND tỉnh Bắc Kạn',
    ]) {
      expect(only(`Quyết định số 15/QĐ-ABC ngày 5/3/2020 của ${issuer} về việc`)).to.include({
        issuer,
      });
    }
  });

  it('finds lists of bare numbers, and leaves what else is counted', () => {
    expect(list('Nghị quyết số 18, 19')).to.deep.equal(['nghị quyết ?18', 'nghị quyết ?19']);
    expect(list('Nghị quyết số 18, 19 và 27 của Chính phủ')).to.have.length(3);
    expect(list('Nghị quyết số 18 và 19-NQ/TW')).to.deep.equal([
      'nghị quyết ?18',
      'nghị quyết 19-NQ/TW',
    ]);
    expect(list('theo Chỉ thị số 35, 15 nhiệm vụ trọng tâm')).to.deep.equal(['chỉ thị ?35']);
    expect(list('theo Chỉ thị số 35, 3,9% số hộ')).to.deep.equal(['chỉ thị ?35']);
  });

  it('reads the date and the issuer, in either order', () => {
    for (const text of [
      'Nghị quyết số 42/NQ-CP ngày 9/4/2020 của Chính phủ',
      'Nghị quyết số 42/NQ-CP của Chính phủ ngày 09 tháng 4 năm 2020',
      'Nghị quyết số 42/NQ-CP (ngày 09-04-2020) của Chính phủ'.normalize('NFD'),
    ]) {
      const citation = only(text);
      expect(citation.date, text).to.equal('2020-04-09');
      expect(citation.issuer, text).to.equal('Chính phủ');
    }
  });

  it('ends behind the date and before the issuer', () => {
    expect(only('Nghị quyết số 42/NQ-CP ngày 9/4/2020 của Chính phủ').text).to.equal(
      'Nghị quyết số 42/NQ-CP ngày 9/4/2020',
    );
  });

  it('does not read a day that does not exist', () => {
    const citation = only('Nghị quyết số 42/NQ-CP ngày 31/2/2020');
    expect(citation).to.include({text: 'Nghị quyết số 42/NQ-CP'}).and.not.have.property('date');
  });

  it('reads the names of issuers', () => {
    const issuers = {
      'Thủ tướng Chính phủ': 'Thủ tướng Chính phủ',
      'Bộ Giáo dục và Đào tạo về': 'Bộ Giáo dục và Đào tạo',
      'UBND tỉnh Bắc Kạn về': 'UBND tỉnh Bắc Kạn',
      'Ban Thường vụ Tỉnh ủy về': 'Ban Thường vụ Tỉnh ủy',
      'Ủy ban Thường vụ Quốc hội': 'Ủy ban Thường vụ Quốc hội',
    };
    for (const [text, issuer] of Object.entries(issuers)) {
      expect(only(`Quyết định số 5/QĐ-ABC của ${text}`).issuer).to.equal(issuer);
    }
    expect(only('Quyết định số 5/QĐ-ABC của người dân')).to.not.have.property('issuer');
  });

  it('keeps the pinpoint with the mention', () => {
    const pinpoints = [
      'khoản 2 Điều 5',
      'điểm a khoản 1 Điều 3',
      'khoản 3, điểm đ khoản 4 Điều 12',
      'các khoản 1, 2 và 3 Điều 5',
      'Mục II Phụ lục I',
      'khoản 2-Điều 5',
    ];
    for (const pinpoint of pinpoints) {
      for (const joint of [' ', ' của ', ', ']) {
        const text = `${pinpoint}${joint}Nghị định số 30/2020/NĐ-CP`;
        expect(only(`theo ${text}.`)).to.include({text, pinpoint, start: 5});
      }
    }
  });

  it('stops before a headline behind a dash and before the next point of a list', () => {
    expect(only('NGHỊ QUYẾT SỐ 42/NQ-CP - MỘT NĂM NHÌN LẠI').symbol).to.equal('42/NQ-CP');
    expect(only('Nghị quyết 42/NQ-CP - Một năm nhìn lại').symbol).to.equal('42/NQ-CP');
    expect(only('Công văn số 12/UBND\n- UBND các xã').symbol).to.equal('12/UBND');
  });
});

describe('findCitations, after it has read other names', () => {
  /** What is written, and the issuer that it is. */
  const issuers = {
    'Thủ tướng': 'Thủ tướng',
    'Thủ tướng Chính phủ': 'Thủ tướng Chính phủ',
    'THỦ TƯỚNG CHÍNH PHỦ': 'THỦ TƯỚNG CHÍNH PHỦ',
    'Thu tuong Chinh phu': 'Thu tuong Chinh phu',
    'Thủ tướng  Chính phủ': 'Thủ tướng Chính phủ',
    'Thủ tướng Chính phủa': 'Thủ tướng',
    'Văn phòng Trung ương': 'Văn phòng Trung ương',
    'Văn phòng Trung ương Đảng': 'Văn phòng Trung ương Đảng',
    'Văn phòng Trung ương đảng': 'Văn phòng Trung ương đảng',
    'Bộ Công an': 'Bộ Công an',
    'Bộ Công Thương': 'Bộ Công Thương',
    'Bộ trưởng Bộ Công an': 'Bộ trưởng Bộ Công an',
    'Hội đồng nhân dân': 'Hội đồng nhân dân',
    'Hội đồng nhân dân tỉnh Bắc Kạn': 'Hội đồng nhân dân tỉnh Bắc Kạn',
    'Hội đồng nhân dân tỉnh': 'Hội đồng nhân dân tỉnh',
    'Hội đồng nhân dân tỉnh Bắc Kạn Mới': 'Hội đồng nhân dân tỉnh Bắc Kạn Mới',
    'Hội đồng nhân dân tỉnh Bắc Kạn Ủng': 'Hội đồng nhân dân tỉnh Bắc Kạn Ủng',
    'Hội đồng nhân dân tỉnh Bắc Kạn đã': 'Hội đồng nhân dân tỉnh Bắc Kạn',
    'Hội đồng nhân dân tỉnh Bắc Kạn sẽ': 'Hội đồng nhân dân tỉnh Bắc Kạn',
    'Hội đồng nhân dân tỉnh Bắc Kạnn': 'Hội đồng nhân dân tỉnh Bắc Kạnn',
    'UBND tỉnh Bắc Kạn': 'UBND tỉnh Bắc Kạn',
    'UBND Thị': 'UBND Thị',
    'UBND Thị xã Bắc': 'UBND Thị xã Bắc',
    'Hội đồng nhân dânn': undefined,
    'Bộ Quốc phòngg': undefined,
    'Bộ Quốc phòng': 'Bộ Quốc phòng',
    'Bộ Quốc phòng\u0301': 'Bộ Quốc phòng\u0301',
    'Bộ Quốc phòng\u200b': 'Bộ Quốc phòng',
    'Bộ Quốc phòng\u200bg': undefined,
    'Bộ Q\u200buốc phòng': 'Bộ Q uốc phòng',
    'Bộ Q uốc phòng': undefined,
  };

  /** What a symbol of organs is without a type word. */
  const letter = ['công văn', undefined];

  /** What is written, and the type and the type word that it is. */
  const types = {
    'Thông tư liên tịch': ['thông tư liên tịch', 'Thông tư liên tịch'],
    'thông tư liên tịch': ['thông tư liên tịch', 'thông tư liên tịch'],
    'xã Thông tư': ['thông tư', 'Thông tư'],
    'Nghị quyết': ['nghị quyết', 'Nghị quyết'],
    'NGHỊ QUYẾT': ['nghị quyết', 'NGHỊ QUYẾT'],
    'Nghi quyet': ['nghị quyết', 'Nghi quyet'],
    'Nghị  quyết': ['nghị quyết', 'Nghị quyết'],
    aNghịquyết: letter,
    'aNghị quyết': letter,
    '\u0301Nghị quyết': ['nghị quyết', 'Nghị quyết'],
    'Pháp lệnh': ['pháp lệnh', 'Pháp lệnh'],
    'Văn bản hợp nhất': ['văn bản hợp nhất', 'Văn bản hợp nhất'],
    'Bộ luật': ['bộ luật', 'Bộ luật'],
    'khác luật': ['luật', 'luật'],
  };

  /** What is written behind the number, and the symbol that it is. */
  const symbols = {
    '/QĐ-UBND': '6/QĐ-UBND',
    '/2020/QĐ-UBND': '6/2020/QĐ-UBND',
    '/QĐ-UBND-VX': '6/QĐ-UBND-VX',
    '/QĐ-UBND–VX': '6/QĐ-UBND-VX',
    '/QĐ-UBND/VX': '6/QĐ-UBND/VX',
    '/QĐ-UBND&Q': '6/QĐ-UBND&Q',
    '/QĐ-UBNDa': '6/QĐ-UBNDa',
    '/QĐ-UBND7': '6/QĐ-UBND7',
    '/QĐ-UBNDạ': '6/QĐ',
    '/QĐ': '6/QĐ',
    '/QĐ -A1': '6/QĐ-A1',
    '/QĐ – UBND': '6/QĐ-UBND',
    '/2020/UBTVQH14': '6/2020/UBTVQH14',
    '/2020/UBTVQH14 -A1': '6/2020/UBTVQH14-A1',
    '/QĐ/UBND': '6/QĐ/UBND',
    '-QĐ/UBND': '6-QĐ/UBND',
  };

  /** What is written before a bare number, and whose numbering it is in; `undefined` where it is no mention. */
  const introductions = {
    'Nghị quyết số': 'unknown',
    'Nghị quyết  số': 'unknown',
    'Nghị quyết số:': 'unknown',
    'Nghị quyết: số': 'unknown',
    'Nghị quyết Trung ương': 'party',
    'Nghị quyết Trung ương số': undefined,
    'Nghị quyết': undefined,
    'Nghị quyết.': undefined,
    'Nghị quyết\n\nsố': undefined,
    'Kết luận Trung ương': 'party',
    'Kết luận số': 'unknown',
    'Hợp đồng Trung ương': undefined,
    'Hợp đồng số': 'unknown',
    'aKết luận số': undefined,
    'á\u0301Kết luận số': undefined,
    '7Kết luận số': 'unknown',
  };

  const forms = ['NFC', 'NFD'] as const;

  it('tells each issuer as it does at first', () => {
    for (const before of Object.keys(issuers)) {
      for (const [written, issuer] of Object.entries(issuers)) {
        for (const form of forms) {
          const text = `Chỉ thị số 5/CT-ABC của ${before}; Chỉ thị số 6/CT-ABC của ${written}; ban hành.`;
          const last = findCitations(text.normalize(form)).at(-1);
          expect(last?.issuer, text).to.equal(issuer?.normalize('NFC'));
        }
      }
    }
  });

  it('tells each type as it does at first', () => {
    for (const before of Object.keys(types)) {
      for (const [written, expected] of Object.entries(types)) {
        for (const form of forms) {
          const text = `Theo ${before} số 5/2020/QQ-ABC, (${written} số 6/2020/QQ-ABC).`;
          const last = findCitations(text.normalize(form)).at(-1)!;
          expect([last.type, last.typeWord], text).to.deep.equal(expected);
        }
      }
    }
  });

  it('tells each introduction as it does at first', () => {
    for (const before of Object.keys(introductions)) {
      for (const [written, system] of Object.entries(introductions)) {
        for (const form of forms) {
          const text = `Theo ${before} 5; theo ${written} 6;`.normalize(form);
          const last = findCitations(text).find(({number}) => number === '6');
          expect(last?.system, text).to.equal(system);
          if (last) expect(text.slice(last.start, last.end), text).to.equal(last.text);
          const start = written.normalize(form).replace(/^7/, '');
          if (last) expect(last.text, text).to.equal(`${start} 6`);
        }
      }
    }
  });

  it('tells each symbol as it does at first', () => {
    for (const before of Object.keys(symbols)) {
      for (const [written, symbol] of Object.entries(symbols)) {
        for (const form of forms) {
          const text = `Quyết định số 5${before}, Quyết định số 6${written}, ban hành.`;
          const last = findCitations(text.normalize(form)).at(-1);
          const system = written.startsWith('-') ? 'party' : 'state';
          expect(last, text).to.include({symbol, system});
        }
      }
    }
  });
});
