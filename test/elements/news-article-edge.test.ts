import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {setPreferences} from '../../src/reading/preferences.js';
import {emulate, setViewport, supports} from '../commands.js';
import {flatQueryAll} from '../support/flat-tree.js';
import {openPage, until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

const HEAD = `<div slot="date">09/10/2020</div><h1 slot="headline">Mười lăm nhiệm vụ</h1>
  <div slot="lead">Ngày 06/10/2020, Tỉnh ủy ban hành Văn bản số 28-KL/TU.</div>`;

/** Where the first letter of an element stands. */
function firstLetter(element: Element): DOMRect {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const start = text.data.search(/\S/);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, start + 1);
    return range.getBoundingClientRect();
  }
  throw new Error(`No letter in ${element.outerHTML}`);
}

describe('the edge of a bulletin', () => {
  useStage();

  beforeEach(() => {
    // A scroll bar that comes and goes would move everything.
    stage.style.minBlockSize = '200vh';
  });

  async function make(html: string): Promise<HTMLElement> {
    stage.innerHTML = html;
    for (const element of stage.querySelectorAll('news-toolbar, news-article, directive-list')) {
      await (element as Element & {updateComplete: Promise<unknown>}).updateComplete;
    }
    return stage.querySelector('news-article')!;
  }

  const lefts = (...elements: Element[]) =>
    elements.map((element) => Math.round(firstLetter(element).left));

  const BULLETIN = `<news-toolbar>${HEAD}</news-toolbar><news-article><directive-list>
    <p>Mở đầu.</p><p>(1) Rà soát.</p><p>(2) Thu hoạch.</p></directive-list></news-article>`;

  const INSIDE = `<news-article><news-toolbar slot="toolbar">${HEAD}</news-toolbar><directive-list>
    <p>Mở đầu.</p><p>(1) Rà soát.</p><p>(2) Thu hoạch.</p></directive-list></news-article>`;

  for (const [where, html] of [
    ['before the article', BULLETIN],
    ['in the article', INSIDE],
  ]) {
    for (const width of [1920, 1280, 768, 360]) {
      it(`is one for the head, a toolbar ${where}, and the body, at ${width} px`, async () => {
        await setViewport({width, height: 800});
        await make(html);
        const parts = [
          ...stage.querySelectorAll('[slot="date"], [slot="headline"], [slot="lead"]'),
          stage.querySelector('directive-list > p')!,
        ];
        const edges = lefts(...parts);
        // Letters have a little room of their own at the side, the larger the more.
        for (const edge of edges) expect(edge, edges.join()).to.be.closeTo(edges[0], 4);
      });
    }
  }

  it('has numerals outside of it, on the sheet', async () => {
    await setViewport({width: 1280, height: 800});
    const article = await make(BULLETIN);
    const [intro, first] = article.querySelectorAll('directive-list > p');
    expect(firstLetter(first).left).to.be.lessThan(firstLetter(intro).left - 20);
    expect(firstLetter(first).left).to.be.greaterThan(article.getBoundingClientRect().left);
  });

  it('is that of items written by hand, too', async () => {
    await setViewport({width: 1280, height: 800});
    const article = await make(
      '<news-article><p>Mở đầu.</p><directive-item number="1">Rà soát.</directive-item></news-article>',
    );
    const [intro, item] = article.children;
    expect(firstLetter(item).left).to.be.closeTo(firstLetter(intro).left, 4);
  });

  it('has them in the line on a telephone, where the text needs the width', async () => {
    await setViewport({width: 360, height: 800});
    const article = await make(BULLETIN);
    const [intro, first] = article.querySelectorAll('directive-list > p');
    expect(firstLetter(first).left).to.be.closeTo(firstLetter(intro).left, 4);
    expect(firstLetter(intro).left - article.getBoundingClientRect().left).to.be.closeTo(14, 4);
  });

  it('keeps numbers that a browser draws on a telephone’s screen', async () => {
    await setViewport({width: 360, height: 800});
    const article = await make(
      '<news-article><directive-list><ol><li>Rà soát.</li><li>Thu hoạch.</li></ol></directive-list></news-article>',
    );
    expect(firstLetter(article.querySelector('li')!).left).to.be.greaterThan(34);
  });

  it('is the portal’s where there is nothing to hang', async () => {
    await setViewport({width: 700, height: 800});
    const article = await make('<news-article><p>Không có nhiệm vụ nào.</p></news-article>');
    const {left} = article.getBoundingClientRect();
    expect(firstLetter(article.querySelector('p')!).left - left).to.be.closeTo(28, 4);
  });

  it('is in the middle of a wide screen', async () => {
    await setViewport({width: 1920, height: 800});
    const article = await make(BULLETIN);
    const {paddingLeft, paddingRight} = getComputedStyle(article);
    expect(parseFloat(paddingLeft)).to.be.greaterThan(400);
    expect(parseFloat(paddingLeft)).to.be.closeTo(parseFloat(paddingRight), 60);
  });

  for (const width of [1920, 1280, 1000]) {
    it(`moves no tool for larger text, at ${width} px`, async () => {
      await setViewport({width, height: 800});
      await make(BULLETIN);
      const [larger] = flatQueryAll(stage.querySelector('news-toolbar')!, 'button');
      const before = larger.getBoundingClientRect().left;
      setPreferences({textSize: 200});
      await make(BULLETIN);
      const [same] = flatQueryAll(stage.querySelector('news-toolbar')!, 'button');
      expect(same.getBoundingClientRect().left).to.be.closeTo(before, 1);
    });
  }

  it('runs along the right where the text does', async () => {
    await setViewport({width: 1280, height: 800});
    stage.dir = 'rtl';
    const article = await make(`<news-toolbar><h1 slot="headline">المقاطعة</h1></news-toolbar>
      <news-article><directive-list><p>مقدمة.</p><p>(1) مراجعة.</p><p>(2) حصاد.</p></directive-list></news-article>`);
    const [intro, first] = article.querySelectorAll('directive-list > p');
    const edge = firstLetter(intro).right;
    expect(firstLetter(stage.querySelector('h1')!).right).to.be.closeTo(edge, 4);
    expect(edge).to.be.greaterThan(900);
    expect(firstLetter(first).right).to.be.greaterThan(edge + 20);
  });

  it('holds for words that are borrowed from a language which runs the other way', async () => {
    await setViewport({width: 800, height: 800});
    const article = await make(
      '<news-article lang="ar" dir="rtl" reading-time><p>مقدمة.</p></news-article>',
    );
    const time = () => flatQueryAll(article, '[part="reading-time"]')[0];
    await until(time, 'the reading time');
    const {right} = firstLetter(article.querySelector('p')!);
    expect(time().getBoundingClientRect().right).to.be.closeTo(right, 4);
  });

  it('is the same before the script, and without', async () => {
    const page = await openPage('/demo/after/portal-p.html', {
      width: 1280,
      sandbox: 'allow-same-origin',
    });
    const {document: bare} = page;
    const parts = bare.querySelectorAll('[slot="headline"], [slot="lead"], directive-list > p');
    const [headline, lead, intro] = lefts(...parts);
    expect(headline).to.be.closeTo(intro, 4);
    expect(lead).to.be.closeTo(intro, 4);
    page.close();
  });

  for (const [where, html] of [
    ['before the article', BULLETIN],
    ['in the article', INSIDE],
  ]) {
    it(`leaves room for numerals on paper, a toolbar ${where}`, async function () {
      if (!(await supports('emulate'))) return this.skip();
      await setViewport({width: 794, height: 1123});
      const article = await make(html);
      await emulate({media: 'print'});
      try {
        const [intro, first] = article.querySelectorAll('directive-list > p');
        const numeral = firstLetter(first).left;
        expect(numeral).to.be.lessThan(firstLetter(intro).left - 20);
        expect(numeral).to.be.at.least(article.getBoundingClientRect().left);
      } finally {
        await emulate({media: null});
      }
    });
  }
});
