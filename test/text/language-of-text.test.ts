import {expect} from '@open-wc/testing';
import {languageOfText} from '../../src/text/language-of-text.js';
import {lead} from './bulletin.js';

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
});
