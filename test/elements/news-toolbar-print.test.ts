import {expect} from '@open-wc/testing';
import {setPreferences} from '../../src/reading/preferences.js';
import '../../src/define.js';
import {emulate, engine, pdf, pdfText, sendKeys, sendMouse, supports} from '../commands.js';
import {bodyMarkup} from '../support/bulletin.js';
import {flatQueryAll, words} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

/** What of `test/paper/portal.html` belongs to the site and not to its bulletin. */
const SITE = [
  'Dải đầu trang',
  'Chữ trần của cổng',
  'Thực đơn bên trái',
  'Ô bên cạnh',
  'Trang chủ',
  'Tin khác',
  'Dải cuối trang',
  'Trang trí của cổng',
];

/** What belongs to the bulletin. */
const BULLETIN = [
  '09/10/2020',
  'Đầu đề của bài',
  'Chú thích ở giữa',
  '(1) Việc một',
  '(2) Việc hai',
  'Huyện A',
];

/** Before the tools are there, numerals may stand beside the margin, where the text is. */
const HAS_TOOLS = `[...document.querySelectorAll('directive-list')].every((list) => list.shadowRoot?.querySelector('.copy'))`;

describe('paper', () => {
  const paperOf = async (url: string) => words(await pdfText({url}));

  it('has the bulletin and nothing of the site, by the browser’s own print', async function () {
    if (!(await supports('pdfText'))) return this.skip();
    const paper = await paperOf('/test/paper/portal.html');
    for (const text of BULLETIN) expect(paper).to.contain(text);
    for (const text of SITE) expect(paper).not.to.contain(text);
    expect(paper).not.to.contain('Tăng cỡ chữ');
  });

  it('says where it is from and when it was printed', async function () {
    if (!(await supports('pdfText'))) return this.skip();
    const paper = await paperOf('/test/paper/portal.html?fbclid=1&id=2#x');
    const {year, month, day} = Object.fromEntries(
      new Intl.DateTimeFormat('en', {year: 'numeric', month: '2-digit', day: '2-digit'})
        .formatToParts(new Date())
        .map(({type, value}) => [type, value]),
    );
    expect(paper).to.contain(`${location.origin}/test/paper/portal.html?id=2 ·`);
    expect(paper).to.contain(`In ngày ${day}/${month}/${year}`);
  });

  it('has everything that the browser prints where the page has several bulletins', async function () {
    if (!(await supports('pdfText'))) return this.skip();
    const paper = await paperOf('/test/paper/two.html');
    for (const text of ['Dải đầu trang', 'Bài thứ nhất', 'Bài thứ hai'])
      expect(paper).to.contain(text);
  });

  it('has the bulletin alone by the rules of bantin.css, without a line of script', async function () {
    if (!(await supports('pdfText'))) return this.skip();
    // The elements are upgraded here, but nobody follows the printing.
    const paper = await paperOf('/demo/after/portal-word.html');
    expect(paper).to.contain('(15)').and.contain('09/10/2020').and.contain('Bích Huệ');
    expect(paper).not.to.match(/Trang chủ|CỔNG THÔNG TIN/);
  });

  for (const url of ['/test/paper/portal.html', '/demo/after/portal-p.html']) {
    it(`has the margins of the decree, and text in its normal size (${url})`, async function () {
      if (!(await supports('pdf'))) return this.skip();
      // Where named pages break after each paragraph, the margins come by script alone.
      if (url.startsWith('/demo') && !('CSSMarginRule' in window)) return this.skip();
      const {left, right, top, bottom, size} = await bodyOnPaper(
        await pdf({url, until: HAS_TOOLS}),
      );
      expect(left).to.be.within(29.5, 34);
      expect(right).to.be.at.least(14.5);
      // The date, which stands first, is smaller than the text.
      expect(top).to.be.within(19.5, 36);
      expect(bottom).to.be.at.least(20);
      expect(size).to.be.within(11, 13.8);
    });
  }

  it('has every numeral in the margin, also of directives that were in sight before there was a list', async function () {
    if (!(await supports('pdf'))) return this.skip();
    const texts = await textsOnPaper(await pdf({url: '/late/tools.html', until: HAS_TOOLS}));
    const numerals = texts.filter(({text}) => /^\(\d+\)/.test(text));
    expect(numerals).to.have.length(18);
    const [{left: edge}] = texts.filter(({text}) => text.startsWith('Ủy ban nhân dân tỉnh'));
    for (const {text, left} of numerals) expect(left, text).to.be.below(edge - 5);
  });

  it('keeps the byline with the end of the text, and three lines together', async function () {
    this.timeout(180_000);
    if (!(await supports('pdf'))) return this.skip();
    let broken = 0;
    for (let height = 470; height <= 590; height += 12) {
      const pages = await textsOfPages(await pdf({url: `/test/paper/end.html?height=${height}`}));
      const end = pages.find((text) => text.includes('Tác giả'));
      expect(end, `${height}px`).to.contain('Dòng một').and.contain('dòng ba.');
      if (pages.indexOf(end!) > 0) broken++;
    }
    expect(broken).to.be.within(2, 10);
  });
});

async function openPaper(file: string) {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = '/node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs';
  const data = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
  return pdfjs.getDocument({data}).promise;
}

async function textsOfPages(file: string): Promise<string[]> {
  const paper = await openPaper(file);
  const numbers = Array.from({length: paper.numPages}, (_, i) => i + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const {items} = await (await paper.getPage(number)).getTextContent();
      return words((items as {str?: string}[]).map(({str}) => str).join(' '));
    }),
  );
}

/** Each piece of text on all pages: where it stands, in millimetres from the edges, and its size in points. */
async function textsOnPaper(file: string) {
  const paper = await openPaper(file);
  const millimetres = (points: number) => (points / 72) * 25.4;
  const numbers = Array.from({length: paper.numPages}, (_, i) => i + 1);
  const pages = await Promise.all(
    numbers.map(async (number) => {
      const page = await paper.getPage(number);
      const [, , width, height] = page.view;
      const {items} = await page.getTextContent();
      return (items as {str: string; transform: number[]; width: number; height: number}[])
        .filter(({str}) => str?.trim())
        .map(({str, transform: [, , , , x, y], ...text}) => ({
          text: str,
          left: millimetres(x),
          right: millimetres(width - x - text.width),
          top: millimetres(height - y - text.height),
          bottom: millimetres(y),
          size: text.height,
        }));
    }),
  );
  return pages.flat();
}

/** How near the text comes to each edge of its pages, and how small it gets. */
async function bodyOnPaper(file: string) {
  const texts = await textsOnPaper(file);
  const least = (name: 'left' | 'right' | 'top' | 'bottom' | 'size') =>
    // The address at the foot and the number of the page are smaller, and stand in the margin.
    Math.min(...texts.filter(({size}) => size > 11).map((text) => text[name]));
  return {
    ...{left: least('left'), right: least('right'), top: least('top')},
    ...{bottom: least('bottom'), size: least('size')},
  };
}

describe('the tool "print"', () => {
  useStage();
  let printed: number;
  const print = window.print;

  beforeEach(() => {
    printed = 0;
    // As a browser does it, without the paper.
    window.print = () => {
      printed++;
      dispatchEvent(new Event('beforeprint'));
      dispatchEvent(new Event('afterprint'));
    };
  });

  afterEach(async () => {
    window.print = print;
    if (await supports('emulate')) await emulate({media: null, colorScheme: null});
    dispatchEvent(new Event('beforeprint'));
  });

  const button = (which = 0) =>
    flatQueryAll<HTMLButtonElement>(stage.querySelectorAll('news-toolbar')[which], 'button').find(
      (one) => words(one.textContent) === 'In',
    )!;

  async function make(body: string): Promise<void> {
    stage.innerHTML = body;
    for (const toolbar of stage.querySelectorAll('news-toolbar')) await toolbar.updateComplete;
    for (const list of stage.querySelectorAll('directive-list')) await list.updateComplete;
  }

  const isShown = (selector: string) => {
    const element = stage.querySelector(selector)!;
    return !!element.getClientRects().length && getComputedStyle(element).visibility === 'visible';
  };

  const TWO = `
    <p class="site">Của cổng</p>
    <news-toolbar for="mot" tools="print"></news-toolbar><div class="between">Giữa</div>
    <div class="frame"><p class="site">Của cổng</p><div id="mot"><p>Một</p></div></div>
    <news-toolbar for="hai" tools="print"></news-toolbar><div id="hai"><p>Hai</p></div>`;

  it('prints the bulletin of its own toolbar alone', async function () {
    if (!(await supports('emulate'))) return this.skip();
    await make(TWO);
    button(1).click();
    await until(() => printed, 'print');
    expect(isShown('#mot'), 'nothing changes on the screen').to.equal(true);
    await emulate({media: 'print'});
    expect(isShown('#hai')).to.equal(true);
    for (const other of ['#mot', '.site', '.between'])
      expect(isShown(other), other).to.equal(false);
    await emulate({media: null});
    button(0).click();
    await until(() => printed === 2, 'print');
    await emulate({media: 'print'});
    expect(isShown('#mot')).to.equal(true);
    expect(isShown('.between')).to.equal(true);
    expect(isShown('.site')).to.equal(false);
    expect(isShown('#hai')).to.equal(false);
  });

  it('marks no node of the page', async () => {
    await make(TWO);
    const before = stage.innerHTML;
    button().click();
    await until(() => printed, 'print');
    expect(stage.innerHTML).to.equal(before);
    expect(document.documentElement.getAttributeNames()).not.to.include('style');
  });

  it('prints black on white, in the normal size, whatever the reader has chosen', async function () {
    if (!(await supports('emulate'))) return this.skip();
    await make(`<news-toolbar tools="print"><p slot="date">09/10/2020</p><h1 slot="headline">Đầu đề</h1></news-toolbar>
      <news-article>${await bodyMarkup('word')}<table><tr><td bgcolor="#800">A</td></tr></table></news-article>`);
    await emulate({media: 'print'});
    button().click();
    await until(() => printed, 'print');
    const measure = () =>
      [...stage.querySelectorAll<HTMLElement>('news-article p, h1')].map((text) => [
        getComputedStyle(text).fontSize,
        text.offsetHeight,
      ]);
    const before = measure();
    setPreferences({textSize: 200, theme: 'dark'});
    expect(measure()).to.deep.equal(before);
    for (const element of stage.querySelectorAll('news-article *, news-toolbar *')) {
      const {color, backgroundColor} = getComputedStyle(element);
      // What an article leaves out has no style.
      if (!color) continue;
      expect(color, element.outerHTML).to.equal('rgb(0, 0, 0)');
      expect(backgroundColor, element.outerHTML).to.equal('rgba(0, 0, 0, 0)');
    }
    const cell = getComputedStyle(stage.querySelector('td')!);
    expect(cell.borderTopWidth).to.equal('1px');
    expect(getComputedStyle(stage.querySelector('table')!).display).to.equal('table');
  });

  it('puts address and date after the text where the margins of the paper can hold none', async function () {
    if (!(await supports('emulate')) || 'CSSMarginRule' in window) return this.skip();
    await make(TWO);
    button(1).click();
    await until(() => printed, 'print');
    await emulate({media: 'print'});
    const {content, display} = getComputedStyle(stage.querySelector('#hai')!, '::after');
    expect(content).to.contain(`${location.origin}${location.pathname}`).and.contain('In ngày');
    expect(display).to.equal('block');
  });

  it('leaves what was announced, and the tools, off the paper', async function () {
    if (!(await supports('emulate'))) return this.skip();
    await make(
      '<news-toolbar tools="print"></news-toolbar><news-article><p>Chữ</p></news-article>',
    );
    button().click();
    await until(() => printed, 'print');
    await emulate({media: 'print'});
    for (const part of ['[role="status"]', '[role="toolbar"]']) {
      const [element] = flatQueryAll(stage.querySelector('news-toolbar')!, part);
      expect(element.getClientRects(), part).to.have.length(0);
    }
  });

  it('finds its way through shadow roots', async function () {
    if (!(await supports('emulate'))) return this.skip();
    stage.innerHTML = '<p class="site">Của cổng</p><div class="host"></div>';
    const root = stage.querySelector('.host')!.attachShadow({mode: 'open'});
    root.innerHTML = `<p class="inner">Của khung</p><section>
      <news-toolbar for="trong" tools="print"></news-toolbar><div id="trong">Bài</div></section>`;
    const toolbar = root.querySelector('news-toolbar')!;
    await toolbar.updateComplete;
    flatQueryAll<HTMLButtonElement>(toolbar, 'button')[0].click();
    await until(() => printed, 'print');
    await emulate({media: 'print'});
    expect(isShown('.site')).to.equal(false);
    expect(root.querySelector('.inner')!.getClientRects()).to.have.length(0);
    expect(root.querySelector('#trong')!.getClientRects()).to.have.length(1);
  });

  it('says so where the browser cannot print', async () => {
    window.print = undefined as unknown as typeof print;
    await make(
      '<news-toolbar tools="print"></news-toolbar><news-article><p>Chữ</p></news-article>',
    );
    button().click();
    const [status] = flatQueryAll(stage.querySelector('news-toolbar')!, '[role="status"]');
    await until(() => words(status.textContent).includes('không in được'), 'the sentence');
  });

  it('is used by keyboard', async () => {
    await make(TWO);
    button().focus();
    await sendKeys({press: (await engine()) === 'webkit' ? 'Enter' : 'Space'});
    await until(() => printed === 1, 'print');
  });

  it('is used by pointer', async () => {
    await make(TWO);
    const {left, top, width, height} = button().getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(left + width / 2), Math.round(top + height / 2)],
    });
    await until(() => printed === 1, 'print');
  });
});
