import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {readingTime} from '../../src/text/reading-time.js';
import {body} from './bulletin.js';

describe('readingTime', () => {
  it('takes eight minutes for the bulletin', () => {
    const {minutes, units, unit} = readingTime(body);
    expect(minutes).to.equal(8);
    expect(units).to.be.within(1950, 2100);
    expect(unit).to.equal('syllable');
  });

  it('counts the syllables of Vietnamese at 250 a minute', () => {
    expect(readingTime('Tỉnh ủy đạt 3,9%')).to.deep.equal({minutes: 1, units: 4, unit: 'syllable'});
    expect(readingTime('nhiệm vụ '.repeat(250))).to.include({minutes: 2, units: 500});
    expect(readingTime('nhiệm vụ '.repeat(250).normalize('NFD'))).to.include({units: 500});
  });

  it('counts the words of English at 238 a minute', () => {
    const text = "The province doesn't wait. ".repeat(119);
    expect(readingTime(text, {lang: 'en'})).to.deep.equal({minutes: 2, units: 476, unit: 'word'});
    expect(readingTime(text, {lang: 'EN-gb'})).to.include({units: 476});
  });

  it('counts the words of other languages', () => {
    expect(readingTime('Das sind drei Wörter mehr.', {lang: 'de'})).to.include({
      units: 5,
      unit: 'word',
    });
    const chinese = readingTime('你好世界，今天是好日子', {lang: 'zh'});
    expect(chinese.units).to.be.within(3, 8);
  });

  it('counts where the browser cannot divide words', () => {
    const {Segmenter} = Intl;
    try {
      delete (Intl as {Segmenter?: unknown}).Segmenter;
      expect(readingTime('Das sind drei Wörter mehr.', {lang: 'de'})).to.include({units: 5});
      expect(readingTime('今天是好日子 OCOP', {lang: 'zh'})).to.include({units: 4});
    } finally {
      Object.defineProperty(Intl, 'Segmenter', {
        value: Segmenter,
        configurable: true,
        writable: true,
      });
    }
  });

  it('takes another rate, and ignores one that is none', () => {
    const text = 'nhiệm vụ '.repeat(250);
    expect(readingTime(text, {rate: 100}).minutes).to.equal(5);
    for (const rate of [0, -1, Number.NaN]) expect(readingTime(text, {rate}).minutes).to.equal(2);
  });

  it('is no time for a blank text and a minute for the shortest', () => {
    expect(readingTime('')).to.include({minutes: 0, units: 0});
    expect(readingTime([' ', '\n\u00a0'])).to.include({minutes: 0, units: 0});
    expect(readingTime('Có')).to.include({minutes: 1, units: 1});
  });

  it('takes paragraphs as one text', () => {
    expect(readingTime(['một hai', 'ba'])).to.deep.equal(readingTime('một hai\nba'));
  });

  it('never throws', () => {
    expect(readingTime(null as unknown as string).minutes).to.equal(0);
    fc.assert(
      fc.property(
        fc.oneof(fc.string({unit: 'binary'}), fc.array(fc.string())),
        fc.oneof(fc.string(), fc.constantFrom('vi', 'en', 'zh-Hant')),
        (text, lang) => {
          const {minutes, units} = readingTime(text, {lang});
          expect(minutes).to.be.at.least(0);
          expect(Number.isInteger(minutes) && Number.isInteger(units)).to.equal(true);
          if (units > 0) expect(minutes).to.be.at.least(1);
        },
      ),
    );
  });
});
