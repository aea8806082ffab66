import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {languageOfText} from '../../src/text/language-of-text.js';
import {body, lead, title} from './bulletin.js';

const english =
  'The People’s Committee of Bắc Kạn has approved the plan for the last quarter, and asked all departments to report.';

describe('languageOfText', () => {
  it('believes the letters rather than a page that calls Vietnamese English', () => {
    expect(languageOfText(lead, 'en-US')).to.equal('vi');
    expect(languageOfText(lead.normalize('NFD'), 'en')).to.equal('vi');
  });

  it('tells a short line, too, composed or not', () => {
    for (const line of ['Tình hình kinh tế - xã hội quý III năm 2022', '- Như Điều 3;']) {
      expect(languageOfText(line, 'en'), line).to.equal('vi');
      expect(languageOfText(line.normalize('NFD'), 'en'), line).to.equal('vi');
    }
  });

  it('believes the page where the letters tell nothing', () => {
    expect(
      languageOfText('Prime Minister Phạm Minh Chính met the delegation on Monday.', 'en'),
    ).to.equal('en');
    expect(languageOfText('OCOP 2020', 'vi')).to.equal('vi');
    expect(languageOfText(lead, 'vi-VN')).to.equal('vi-VN');
    expect(languageOfText('', 'km')).to.equal('km');
    expect(
      languageOfText('Le Comité populaire a été créé à la fin de l’année, très tôt.', 'fr'),
    ).to.equal('fr');
  });

  it('believes the words of an English edition that the template of the Vietnamese one prints', () => {
    for (const marked of ['vi', 'vi-VN']) expect(languageOfText(english, marked)).to.equal('en');
    expect(languageOfText(english.normalize('NFD'), 'vi')).to.equal('en');
    expect(languageOfText(english, 'fr')).to.equal('fr');
  });

  it('takes no English name for an English text, nor Vietnamese that was written without its marks', () => {
    for (const line of [
      'The Voice of Vietnam',
      'Đài Tiếng nói Việt Nam (The Voice of Vietnam) và báo The Saigon Times đã đưa tin về hội nghị',
      'Thong tin tai san, cac the va the che; the thao, the duc the hinh',
      'Pacific and Atlantic',
    ])
      expect(languageOfText(line, 'vi'), line).to.equal('vi');
  });

  it('never takes Vietnamese for anything else, wherever it is cut, with English names in it', () => {
    const words = [title, lead, ...body].join(' ').split(/\s+/);
    const stretch = fc
      .tuple(fc.nat({max: words.length - 12}), fc.integer({min: 12, max: 60}))
      .map(([from, length]) => words.slice(from, from + length).join(' '));
    const name = fc.constantFrom('', ' The Voice of Vietnam', ' and the Bank of Asia (ADB)');
    const form = fc.constantFrom('NFC', 'NFD');
    fc.assert(
      fc.property(stretch, name, form, (text, foreign, unicode) => {
        const whole = (text + foreign).normalize(unicode);
        expect(languageOfText(whole, 'vi-VN')).to.equal('vi-VN');
      }),
    );
  });

  it('answers for any text with what the page says, or one of two languages', () => {
    fc.assert(
      fc.property(
        fc.string({unit: 'binary'}),
        fc.constantFrom('vi', 'en', 'lo', ''),
        (text, marked) => {
          expect(languageOfText(text, marked)).to.be.oneOf([marked, 'vi', 'en']);
        },
      ),
    );
  });
});
