import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {checkSyllable} from '../../src/text/syllables.js';

describe('checkSyllable', () => {
  it('finds what no Vietnamese syllable has', () => {
    for (const [word, fault] of [
      ['quyêt', 'missing-tone'],
      ['nhât', 'missing-tone'],
      ['đươc', 'missing-tone'],
      ['họàn', 'two-tones'],
      ['hòan', 'tone-placement'],
      ['đựơc', 'tone-placement'],
      ['qúa', 'tone-placement'],
      ['gìa', 'tone-placement'],
      ['ngưòi', 'impossible-rime'],
      ['hưóng', 'impossible-rime'],
      ['nghành', 'impossible-onset'],
      ['ngề', 'impossible-onset'],
    ]) {
      expect(checkSyllable(word), word).to.equal(fault);
      expect(checkSyllable(word.normalize('NFD')), word).to.equal(fault);
    }
  });

  it('accepts the syllables of the language, in the old and the new spelling of tones', () => {
    const words =
      'hóa hoá khỏe khoẻ thúy thuý tùy tuỳ quý quả giết giếng giêng gì gìn gỉ già giờ giữa giỗ quốc quyết quyển quỳnh huỳnh huỵch khuỷu khuya ' +
      'thuở huơ nghiêng nghề nghĩ nguyễn nguệch ngoạc ngoằn ngoèo ngoảnh khoét khuếch xoong moóc soóc uống ước yếm yếu ý ỷ ừ ôi ối hươu rượu ' +
      'bưởi người những được chuyện thuộc luật khuân khoắng hoắm loắt choắt quặt quẹt quệt tuýp suýt xoáy hoáy khoái ngoáo múa mía chứa của ' +
      'sếp séc tếch lệch bếp thềm ghế ghi kẻ kỷ kĩ lý lí mỹ mĩ sỹ huênh tuềnh xuề nguẩy quậy quều uể oải oạp ngoạm ngoém thoọc ' +
      'đứt mứt sụp họp thích bạch chĩnh mệnh nền đỉnh ưng ứng ướt mướp';
    for (const word of words.split(' ')) expect(checkSyllable(word), word).to.equal(null);
  });

  it('lets names, abbreviations, foreign words and other possible syllables pass', () => {
    for (const word of [
      'Đắk',
      'Lắk',
      'Đăk',
      'Krông',
      'Plêi',
      'UBND',
      'HĐND',
      'Quyêt',
      'vắcxin',
      'xêmina',
      'ôtô',
      'công-ten-nơ',
      'café',
      'résumé',
      'straße',
      'lóp',
      'biếu',
      'trinh',
      'het',
      'cac',
      'ă',
      'â',
      'brôm',
      'мир',
      'đ',
      '',
      '́',
      '😀',
      '\ud800',
    ]) {
      expect(checkSyllable(word), word).to.equal(null);
    }
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), (word) => void checkSyllable(word)));
  });
});
