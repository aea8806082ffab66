import {expect} from '@open-wc/testing';
import '../../src/define.js';
import type {NewsArticle} from '../../src/news-article/news-article.js';
import {emulate, engine, sendKeys, setViewport, supports} from '../commands.js';
import {flatQueryAll, flatText, words} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

const CELLS = Array.from({length: 12}, (_, i) => `<td>Cột_${i}_không_ngắt</td>`).join('');
const TABLE = `<table><caption>Chỉ tiêu 9 tháng</caption><tbody><tr>${CELLS}</tr></tbody></table>`;

describe('a wide table in a <directive-list> around the whole body', () => {
  useStage();

  beforeEach(async () => {
    await setViewport({width: 900, height: 700});
    stage.style.width = '640px';
  });

  function make(body: string, attributes = ''): NewsArticle {
    stage.innerHTML = `<news-article ${attributes}><directive-list>${body}</directive-list></news-article>`;
    return stage.querySelector('news-article')!;
  }

  const regions = () => flatQueryAll(stage, '[role="region"]');
  const items = () => flatQueryAll(stage, '[role="listitem"]');
  const isRead = () => stage.querySelector('directive-list')!.directives.length === 2;
  const focused = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };

  const places: Record<string, string> = {
    'before the directives': `<p>Trước</p>${TABLE}<p>Sau</p><p>(1) Một.</p><p>(2) Hai.</p>`,
    'between texts': `Trước${TABLE}Sau<br><br>(1) Một.<br><br>(2) Hai.`,
    'in a directive': `<p>(1) Một. Trước</p>${TABLE}<p>Sau</p><p>(2) Hai.</p>`,
    'in a wrapper of the CMS': `<div><p>Trước</p>${TABLE}<p>Sau</p><p>(1) Một.</p><p>(2) Hai.</p></div>`,
    'in a directive in a wrapper': `<div><p>(1) Một. Trước</p>${TABLE}<p>Sau</p><p>(2) Hai.</p></div>`,
  };

  for (const [where, body] of Object.entries(places)) {
    it(`scrolls in a box with a name, ${where}`, async () => {
      const article = make(body);
      const html = article.innerHTML;
      await until(() => regions().length === 1 && isRead(), 'the box and the list');
      const [region] = regions();
      expect(region.ariaLabel).to.equal('Bảng: Chỉ tiêu 9 tháng');
      expect(region.tabIndex).to.equal(0);
      expect(region.scrollWidth).to.be.above(region.clientWidth);
      expect(flatQueryAll(region, 'table')).to.have.length(1);
      expect(flatQueryAll(region, 'p')).to.be.empty;
      expect(items()).to.have.length(2);
      expect(words(flatText(article))).to.match(/Trước\s*Chỉ tiêu 9 tháng.*ngắt\s*Sau/);
      expect(article.scrollWidth).to.be.at.most(article.clientWidth + 1);
      expect(article.innerHTML.replace(/ id="nhiem-vu-\d"/g, '')).to.equal(html);
      await expect(article).to.be.accessible();
    });

    it(`moves nothing when it gets its box, ${where}`, async () => {
      const article = make(body);
      const tops = () =>
        [...article.querySelectorAll('p, table')].map((each) =>
          Math.round(each.getBoundingClientRect().top - article.getBoundingClientRect().top),
        );
      await Promise.resolve();
      expect(regions()).to.be.empty;
      const before = tops();
      await until(() => regions().length === 1 && isRead(), 'the box and the list');
      expect(tops()).to.deep.equal(before);
    });
  }

  it('is reached and scrolled by keyboard, and keeps the focus when the list is read again', async () => {
    const article = make(`<p><a href="#truoc">Trước</a></p>${TABLE}<p>(1) Một.</p><p>(2) Hai.</p>`);
    await until(() => regions().length === 1 && isRead(), 'the box and the list');
    const [region] = regions();
    // Safari goes to links by Option-Tab only.
    if ((await engine()) === 'webkit') region.focus();
    else {
      article.querySelector('a')!.focus();
      await sendKeys({press: 'Tab'});
    }
    expect(focused()).to.equal(region);
    expect(getComputedStyle(region).outlineStyle).to.equal('solid');
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'ArrowRight'});
    await until(() => region.scrollLeft > 0, 'the scrolled box');
    const list = article.querySelector('directive-list')!;
    list.append(Object.assign(document.createElement('p'), {textContent: '(3) Ba.'}));
    await until(() => list.directives.length === 3, 'the third directive');
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    expect(regions()).to.deep.equal([region]);
    expect(flatQueryAll(region, 'table')).to.have.length(1);
    expect(focused()).to.equal(region);
    expect(region.scrollLeft).to.be.above(0);
  });

  it('is no stop of the keyboard while there is room for it', async () => {
    make(`${TABLE}<p>(1) Một.</p><p>(2) Hai.</p>`);
    await until(() => regions().length === 1, 'the box');
    stage.style.width = '4000px';
    stage.style.setProperty('--bantin-measure', '3000px');
    await until(() => regions().length === 0, 'the box to be nothing');
    stage.style.width = '300px';
    await until(() => regions().length === 1, 'the box again');
  });

  it('shares its slot with the links to what the text cites, in the order of the text', async () => {
    const cited = TABLE.replace('Cột_0_không_ngắt', 'Chỉ thị 45-CT/TW');
    const article = make(
      `<p>Theo Nghị quyết 42/NQ-CP.</p>${cited}<p>và Nghị định 30/2020/NĐ-CP.</p><p>(1) Một.</p><p>(2) Hai.</p>`,
      'citations="link" citation-url="/vb?so={symbol}"',
    );
    const links = () => flatQueryAll<HTMLAnchorElement>(article, '.citation-links a');
    const stops = () =>
      flatQueryAll(article, '.citation-links a, [role="region"]').map(({ariaLabel}) => ariaLabel);
    await until(() => links().length === 3 && regions().length === 1 && isRead(), 'all of them');
    await until(() => links().every((link) => link.offsetWidth > 10), 'a place for each link');
    expect(stops()).to.deep.equal([
      'Nghị quyết 42/NQ-CP',
      'Bảng: Chỉ tiêu 9 tháng',
      'Chỉ thị 45-CT/TW',
      'Nghị định 30/2020/NĐ-CP',
    ]);
    expect(flatQueryAll(regions()[0], 'table')).to.have.length(1);
    article.citations = 'off';
    await until(() => !links().length, 'no link');
    expect(flatQueryAll(regions()[0], 'table')).to.have.length(1);
    expect(words(flatText(article))).to.match(/^Theo.*Chỉ tiêu.*và Nghị định.*Một\. ?\(2\) Hai\.$/);
  });

  it('is shown as it is when the list has left, and boxed when it is back', async () => {
    const article = make(`<p>Trước</p>${TABLE}<p>Sau</p><p>(1) Một.</p><p>(2) Hai.</p>`);
    await until(() => regions().length === 1 && isRead(), 'the box and the list');
    const list = article.firstElementChild!;
    stage.append(list);
    await until(() => regions().length === 0, 'no box');
    expect(words(flatText(list))).to.match(/^Trước\s*Chỉ tiêu 9 tháng.*ngắt\s*Sau/);
    article.append(list);
    await until(() => regions().length === 1 && isRead(), 'the box again');
  });

  it('stands on paper whole, without a box', async function () {
    if (!(await supports('emulate'))) return this.skip();
    const article = make(`<p>Trước</p>${TABLE}<p>Sau</p><p>(1) Một.</p><p>(2) Hai.</p>`);
    await until(() => regions().length === 1 && isRead(), 'the box and the list');
    const [region] = regions();
    await emulate({media: 'print'});
    try {
      const right = (element: Element) => element.getBoundingClientRect().right;
      await until(
        () => right(article.querySelector('table')!) <= right(article) + 1,
        'the table within the paper',
      );
      expect(getComputedStyle(region).overflowX).to.equal('visible');
      expect(getComputedStyle(region).backgroundImage).to.equal('none');
    } finally {
      await emulate({media: null});
    }
  });
});
