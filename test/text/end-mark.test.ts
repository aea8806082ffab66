import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {findByline} from '../../src/text/byline.js';
import {endMarkStart, findEndMark} from '../../src/text/end-mark.js';
import {body} from './bulletin.js';

describe('endMarkStart', () => {
  it('finds the end mark at the end of a text', () => {
    expect(endMarkStart('thực chất, khách quan./.')).to.equal(21);
    expect(endMarkStart('./.')).to.equal(0);
    expect(endMarkStart('hết. /.\u00a0\n')).to.equal(3);
    expect(endMarkStart('“được thông qua./.”\u200b')).to.equal(15);
  });

  it('finds it where its full stop is missing', () => {
    expect(endMarkStart('thi hành Quyết định này/.')).to.equal(23);
    expect(endMarkStart('thi hành Quyết định này/.'.normalize('NFD'))).to.equal(28);
    for (const text of [
      'xem https://example.vn/.',
      'tại /tin-tuc-su-kien-trong-tinh/.',
      'ngày 10/2020/.',
    ])
      expect(endMarkStart(text), text).to.equal(-1);
  });

  it('finds none elsewhere', () => {
    for (const text of ['', 'hết.', 'xem ./. ở cuối bài', 'src/./index', '1/2.', '../..x'])
      expect(endMarkStart(text), text).to.equal(-1);
  });

  it('stands for what follows it: nothing but space and quotes', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        const start = endMarkStart(text);
        if (start >= 0) expect(text.slice(start)).to.match(/^(?:[.…]\s?)?\/\s?\.[\s\p{Cf}”"»)]*$/u);
      }),
    );
  });
});

describe('findByline', () => {
  it('finds who wrote the bulletin', () => {
    expect(findEndMark(body)).to.equal(body.length - 2);
    expect(body[findByline(body)]).to.equal('Bích Huệ');
  });

  it('prefers a name to other short paragraphs after the end mark', () => {
    expect(findByline(['Hết./.', 'Bích Huệ', 'In bài viết'])).to.equal(1);
    expect(findByline(['Hết./.', 'Tin, ảnh: bích huệ', ''])).to.equal(1);
    expect(findByline(['Hết./.', 'bích huệ'])).to.equal(1);
    expect(
      findByline(['Hết./.', '>>', 'Huyện khai giảng lớp học nghề', 'Xã ra quân làm đường mới']),
    ).to.equal(-1);
    expect(findByline(['Hết./.', 'Phòng Văn hóa và Thông tin '.repeat(6)])).to.equal(-1);
  });

  it('needs to be sure without an end mark', () => {
    expect(findByline(['Hội nghị đã thành công.', 'Bích Huệ - Văn Nam'])).to.equal(1);
    for (const byline of ['(Theo TTXVN)', 'Bích Huệ (TH)', 'PV', 'BBT', 'Ban Biên tập'])
      expect(findByline(['Hội nghị đã thành công.', byline]), byline).to.equal(1);
    expect(findByline(['Thành viên gồm:', 'Bích Huệ'])).to.equal(-1);
    expect(findByline(['Hội nghị đã thành công.', 'Thành phố Hà Giang'])).to.equal(-1);
    expect(findByline(['Bích Huệ'])).to.equal(-1);
    expect(findByline([])).to.equal(-1);
  });

  it('never throws, and points at a paragraph that is not blank', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({unit: 'binary'}), fc.constantFrom('hết./.', 'Bích Huệ', ''))),
        (texts) => {
          const index = findByline(texts);
          expect(index).to.be.within(-1, texts.length - 1);
          if (index >= 0) expect(texts[index].trim()).to.not.equal('');
        },
      ),
    );
  });
});
