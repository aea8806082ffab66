import {expect} from '@open-wc/testing';
import '../../src/define.js';
import type {NewsArticle} from '../../src/news-article/news-article.js';
import {bodyMarkup, MARKUPS} from '../support/bulletin.js';
import {flatQueryAll, flatText, words} from '../support/flat-tree.js';
import {stage, useStage} from '../support/stage.js';

describe('<news-article>', () => {
  useStage();

  async function make(html: string): Promise<NewsArticle> {
    stage.innerHTML = html;
    const article = stage.querySelector('news-article')!;
    await article.updateComplete;
    return article;
  }

  it('is accessible', async () => {
    const article = await make(
      '<news-article published="2020-10-09" author="Bích Huệ"><h2 slot="headline">Đầu đề</h2><p>Thân bài.</p></news-article>',
    );
    await expect(article).to.be.accessible();
  });

  it('shows its parts in the order of a newspaper, however they are written', async () => {
    const article = await make(`<news-article>
      <p slot="related">liên quan</p><p slot="byline">tác giả</p><p>thân bài</p><p slot="lead">tóm tắt</p>
      <p slot="source">nguồn</p><h2 slot="headline">đầu đề</h2><figure slot="figure">ảnh</figure>
      <p slot="attachments">tệp</p></news-article>`);
    expect(words(flatText(article))).to.equal(
      'đầu đề tóm tắt ảnh thân bài tác giả nguồn tệp liên quan',
    );
  });

  it('shows the date and the byline of its attributes', async () => {
    const article = await make(
      '<news-article published="2020-10-09" author="Bích Huệ"><p>Thân bài.</p></news-article>',
    );
    const [time] = flatQueryAll(article, 'time');
    expect(time.textContent).to.equal('09/10/2020');
    expect(time.getAttribute('datetime')).to.equal('2020-10-09');
    expect(words(flatText(article))).to.match(/Thân bài\.\s*Bích Huệ$/);
  });

  it('shows one byline where a slot is filled as well', async () => {
    const article = await make(
      '<news-article author="B. H."><p>Thân bài.</p><p slot="byline">Bích Huệ</p></news-article>',
    );
    expect(flatText(article)).to.contain('Bích Huệ');
    expect(flatText(article)).not.to.contain('B. H.');
  });

  it('shows no empty frame', async () => {
    const article = await make('<news-article></news-article>');
    expect(words(flatText(article))).to.equal('');
    expect(flatQueryAll(article, 'time, p')).to.be.empty;
  });

  for (const markup of MARKUPS) {
    it(`gives the body one face, size and ink (${markup})`, async () => {
      const article = await make(`<news-article>${await bodyMarkup(markup)}</news-article>`);
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      const looks = new Set<string>();
      while (walker.nextNode()) {
        if (!walker.currentNode.textContent!.trim()) continue;
        const {fontSize, fontFamily, color, lineHeight} = getComputedStyle(
          walker.currentNode.parentElement!,
        );
        looks.add([fontSize, fontFamily, color, lineHeight].join(' | '));
      }
      expect([...looks]).to.have.length(1);
      expect([...looks][0]).to.match(/^18px \| .* \| 30\.6px$/);
    });
  }

  it('keeps the fonts and sizes of the CMS where it is told to', async () => {
    const article = await make(
      `<news-article typography="original">${await bodyMarkup('word')}</news-article>`,
    );
    const sizes = new Set(
      [...article.querySelectorAll('span')].map((span) => getComputedStyle(span).fontSize),
    );
    expect([...sizes].map((size) => parseFloat(size).toFixed(1)).sort()).to.deep.equal([
      '14.0',
      '18.7',
    ]);
    article.typography = 'unified';
    const span = article.querySelector('span')!;
    expect(getComputedStyle(span).fontSize).to.equal('18px');
  });

  it('holds about 68 characters in a line', async () => {
    const article = await make(
      `<div style="width: 1000px"><news-article>${await bodyMarkup('p')}</news-article></div>`,
    );
    const [, paragraph] = article.querySelectorAll('p');
    const lines = paragraph.getBoundingClientRect().height / 30.6;
    const characters = paragraph.textContent.length / Math.round(lines);
    expect(characters).to.be.within(60, 76);
  });

  it('takes no room for the paragraphs that Word leaves empty', async () => {
    const article = await make(`<news-article>${await bodyMarkup('word')}</news-article>`);
    const empty = [...article.querySelectorAll('p')].filter(
      (paragraph) => !paragraph.textContent.trim(),
    );
    expect(empty).not.to.be.empty;
    for (const paragraph of empty) expect(paragraph.getBoundingClientRect().height).to.equal(0);
  });
});
