import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {audit, type Bulletin} from '../../src/text/audit.js';
import {body, lead, title} from './bulletin.js';
import {parseDirectives} from '../../src/text/directives.js';
import {documents} from './documents.js';
import {lists} from './lists.js';

const found = (bulletin: Bulletin) =>
  audit(bulletin).map(({code, text}) => `${code} ${text}`.trim());
const codes = (bulletin: Bulletin) =>
  audit(bulletin)
    .map(({code}) => code)
    .filter((code) => code !== 'missing-end-mark');
const items = (count: number) => Array.from({length: count}, (_, i) => `(${i + 1}) Rà soát.`);

describe('audit', () => {
  it('reports the errors of the bulletin of 9 October 2020, and nothing else', () => {
    const diagnostics = audit({title, lead, paragraphs: body});
    expect(diagnostics.map(({code, where, text}) => [code, where, text])).to.eql([
      ['count-mismatch', 'intro', '13 nhiệm vụ trọng tâm'],
      ['syllable', 'body', 'quyêt'],
      ['syllable', 'body', 'họàn'],
      ['doubled-syllable', 'body', 'hội hội'],
    ]);
    expect(diagnostics[0]).to.include({claimed: 13, found: 15, paragraph: 3});
    for (const {messages} of diagnostics) {
      expect(messages.vi).to.match(/[^.]\.$/);
      expect(messages.en).to.match(/[^.]\.$/);
    }
  });

  it('compares the numbers in the title and the lead, too', () => {
    const paragraphs = ['Các nhiệm vụ cụ thể như sau:', ...items(4)];
    expect(found({title: 'Tập trung 5 nhiệm vụ', paragraphs})).to.include(
      'count-mismatch 5 nhiệm vụ',
    );
    expect(found({lead: 'Đề ra mười hai nhiệm vụ trọng tâm.', paragraphs})).to.include(
      'count-mismatch mười hai nhiệm vụ trọng tâm',
    );
    expect(codes({title: 'Tập trung 04 nhiệm vụ', lead: 'Bốn nhiệm vụ.', paragraphs})).to.eql([]);
    expect(found({title: '13 nhiệm vụ trọng tâm', paragraphs: items(2)})).to.include(
      'count-mismatch 13 nhiệm vụ trọng tâm',
    );
  });

  it('reads numbers in words', () => {
    expect(codes({paragraphs: ['Hội nghị đề ra năm nhiệm vụ:', ...items(5)]})).to.eql([]);
    expect(found({paragraphs: ['Hội nghị đề ra năm nhiệm vụ:', ...items(4)]})).to.include(
      'count-mismatch năm nhiệm vụ',
    );
    expect(codes({paragraphs: ['Kế hoạch cuối năm nhiệm vụ còn nhiều:', ...items(4)]})).to.eql([]);
    expect(
      codes({paragraphs: ['Hội nghị thống nhất hai mươi mốt nhiệm vụ:', ...items(21)]}),
    ).to.eql([]);
  });

  it('leaves numbers of something else alone', () => {
    for (const intro of [
      'Đạt 7 tiêu chí, còn các nhiệm vụ sau:',
      'Hoàn thành 9/15 nhiệm vụ:',
      'Đây là một nhiệm vụ quan trọng, gồm các nhiệm vụ:',
      'Một số nhiệm vụ:',
      'Có 3-5 nhiệm vụ mỗi xã:',
      'Qua 10 giải pháp, còn lại các nhiệm vụ:',
      'Đạt 5 nhóm nhiệm vụ với 4 nhiệm vụ cụ thể:',
      'Trong 3 tháng, nhiệm vụ là:',
    ]) {
      expect(codes({paragraphs: [intro, ...items(4)]}), intro).to.eql([]);
    }
    expect(
      codes({title: 'Thực hiện 10 giải pháp', paragraphs: ['Các nhiệm vụ gồm:', ...items(4)]}),
    ).to.eql([]);
    expect(codes({title: 'Giao 15 nhiệm vụ', paragraphs: ['Không có danh sách.']})).to.eql([]);
  });

  it('adds up lists that start again under headings', () => {
    expect(codes({paragraphs: ['Gồm 5 nhiệm vụ:', ...items(2), 'Về xã hội:', ...items(3)]})).to.eql(
      [],
    );
  });

  it('reports numbers that are missing, repeated, in disorder, or start again', () => {
    expect(codes({paragraphs: ['(1) A', '(3) C']})).to.eql(['gap']);
    expect(codes({paragraphs: ['(1) A', '(2) B', '(2) C', '(3) D']})).to.eql(['duplicate']);
    expect(codes({paragraphs: ['(1) A', '(2) B', '(4) D', '(3) C', '(5) E']})).to.eql([
      'gap',
      'out-of-order',
    ]);
    expect(codes({paragraphs: ['(1) A', '(2) B', '(1) C', '(2) D']})).to.eql(['restart']);
    expect(codes({paragraphs: ['(1) A', '(2) B', 'Về xã hội:', '(1) C', '(2) D']})).to.eql([]);
    expect(codes({paragraphs: ['(7) A', '(8) B']})).to.eql(['gap']);
    expect(codes({paragraphs: ['a) A', 'b) B', 'c) C', 'd) D', 'e) E', 'g) G']})).to.eql([]);
  });

  it('misses the end mark only where there is a list', () => {
    expect(found({paragraphs: ['(1) A', '(2) B']})).to.eql(['missing-end-mark']);
    expect(found({paragraphs: ['(1) A', '(2) B./.', 'Bích Huệ']})).to.eql([]);
    expect(found({paragraphs: ['Tin ngắn.']})).to.eql([]);
  });

  it('says where a syllable stands, also in decomposed text', () => {
    const text = 'Nghị quyêt'.normalize('NFD');
    const [{start, end, paragraph}] = audit({paragraphs: ['', text]});
    expect([paragraph, text.slice(start, end).normalize('NFC')]).to.eql([1, 'quyêt']);
    expect(audit({title: 'Họ đã họàn thành', paragraphs: []})[0]).to.include({
      where: 'title',
      paragraph: -1,
      start: 6,
      end: 10,
    });
  });

  it('judges the word before the end mark', () => {
    expect(found({paragraphs: ['Thực hiện Nghị quyêt./.']})).to.eql(['syllable quyêt']);
  });

  it('tells a slip from a reduplication', () => {
    for (const text of [
      'Giá từ từ tăng, luôn luôn ổn định, dần dần đi lên.',
      'Xa xa, ngày ngày, nhà nhà, người người thi đua.',
      'Các đại biểu biểu quyết thông qua.',
      'Thường thường, đều đều, rưng rưng, ào ào, mãi mãi.',
      'Xã xã hội hóa.',
      'Ba ba, chuồn chuồn, cào cào.',
      'Đi đi về về, ai ai cũng biết, rất rất vui.',
    ]) {
      expect(found({paragraphs: [text, text, text]}), text).to.eql([]);
    }
    expect(found({paragraphs: ['Kinh tế và và xã hội.']})).to.eql(['doubled-syllable và và']);
    expect(found({paragraphs: ['Kế hoạch của\u00a0của tỉnh.']})).to.eql([
      'doubled-syllable của\u00a0của',
    ]);
  });

  it('finds nothing wrong with the words of ordinary documents', () => {
    for (const {name, paragraphs} of documents) {
      expect(
        audit({paragraphs}).filter(({code}) => /syllable|count/.test(code)),
        name,
      ).to.eql([]);
    }
  });

  for (const {name, counts, ...bulletin} of lists) {
    it(`has nothing to say about ${name}`, () => {
      expect(parseDirectives(bulletin.paragraphs).lists.map(({items: {length}}) => length)).to.eql(
        counts,
      );
      expect(found(bulletin)).to.eql([]);
    });
  }

  it('takes no part, no estimate and nothing of last year for the number of what is listed', () => {
    for (const text of [
      'Năm 2022 hoàn thành 20 nhiệm vụ; năm 2023 có các nhiệm vụ sau:',
      'Ngoài 10 nhiệm vụ thường xuyên, các nhiệm vụ đột xuất là:',
      'Giao hơn 100 nhiệm vụ, trong đó có 3 nhiệm vụ cấp bách. Các nhiệm vụ chính:',
      'Mỗi ngành 2 nhiệm vụ, còn lại 5 nhiệm vụ chung. Các nhiệm vụ gồm:',
    ]) {
      expect(codes({title: text, paragraphs: [text, ...items(4)]}), text).to.eql([]);
    }
  });

  it('takes the lists that it is told of, where the text has no numbers', () => {
    const item = (number: number, block: number) => ({
      marker: `(${number})`,
      number,
      ...{start: 0, end: 0, textStart: 0, blocks: [block], children: []},
    });
    const [gap, count] = audit({
      title: 'Giao 5 nhiệm vụ',
      paragraphs: ['Rà soát.', 'Báo cáo./.'],
      lists: [
        {
          style: '(1)',
          items: [item(1, 0), item(3, 1)],
          ...{headings: [], intro: -1, first: 0, last: 1},
        },
      ],
    }).reverse();
    expect(gap.messages.vi).to.equal('Trước “(3)” thiếu số 2.');
    expect(count.messages.vi).to.equal('Văn bản ghi “5 nhiệm vụ” nhưng danh sách có 2 mục.');
  });

  it('points into the text it is about, whatever it is given', () => {
    const text = fc.oneof(
      fc.string({unit: 'binary', maxLength: 40}),
      fc.constantFrom(
        '15 nhiệm vụ',
        'các nhiệm vụ:',
        '(1) Quyêt',
        '(2) quyêt quyêt',
        '(2) và và',
        '(4) họàn./.',
        'năm nhiệm vụ'.normalize('NFD'),
        '',
      ),
    );
    fc.assert(
      fc.property(text, text, fc.array(text, {maxLength: 12}), (headline, sapo, paragraphs) => {
        for (const {where, paragraph, start, end, text: words, messages} of audit({
          title: headline,
          lead: sapo,
          paragraphs,
        })) {
          const source =
            where === 'title' ? headline : where === 'lead' ? sapo : paragraphs[paragraph];
          expect(source.slice(start, end)).to.equal(words);
          expect(start).to.be.at.most(end);
          expect(messages.vi && messages.en).to.be.a('string').that.is.not.empty;
        }
      }),
    );
  });
});
