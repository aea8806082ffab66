import {expect} from '@open-wc/testing';
import '../../src/define.js';
import type {NewsArticle} from '../../src/news-article/news-article.js';
import {setPreferences} from '../../src/reading/preferences.js';
import {emulate, engine, sendKeys, setViewport, supports} from '../commands.js';
import {CMS_PATTERNS, picture} from '../support/cms-patterns.js';
import {flatQueryAll, flatText, words} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

const CELLS = Array.from({length: 12}, (_, i) => `<td>Cột_${i}_không_ngắt</td>`).join('');
const WIDE_TABLE = `<table><caption>Chỉ tiêu 9 tháng</caption><tbody><tr>${CELLS}</tr></tbody></table>`;

describe('<news-article> with the body of a CMS', () => {
  useStage();

  async function make(body: string, width = 640): Promise<NewsArticle> {
    stage.style.width = `${width}px`;
    stage.innerHTML = `<news-article>${body}</news-article>`;
    const article = stage.querySelector('news-article')!;
    await article.updateComplete;
    return article;
  }

  const regions = () => flatQueryAll(stage, '[role="region"]');
  const names = () => regions().map((region) => region.getAttribute('aria-label'));
  const focused = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };

  describe('a table that is wider than the column', () => {
    const wrappers: Record<string, string> = {
      'in the article itself': `<p>Trước</p>${WIDE_TABLE}<p>Sau</p>`,
      'in a division': `<div><p>Trước</p>${WIDE_TABLE}<p>Sau</p></div>`,
      'deep in wrappers': `<div><section><p>Trước</p><div>${WIDE_TABLE}</div><p>Sau</p></section></div>`,
      'between texts': `Trước${WIDE_TABLE}Sau`,
    };

    for (const [where, body] of Object.entries(wrappers)) {
      it(`scrolls in a box with a name, ${where}`, async () => {
        const article = await make(body);
        const nodes = [...article.querySelectorAll('*')];
        const html = article.innerHTML;
        await until(() => regions().length === 1, 'the box');
        expect(names()).to.deep.equal(['Bảng: Chỉ tiêu 9 tháng']);
        const [region] = regions();
        expect(region.scrollWidth).to.be.above(region.clientWidth);
        expect(article.scrollWidth).to.be.at.most(article.clientWidth + 1);
        expect(flatQueryAll(region, 'table')).to.have.length(1);
        expect(words(flatText(article))).to.match(/^Trước\s*Chỉ tiêu 9 tháng.*ngắt\s*Sau$/);
        expect(article.innerHTML).to.equal(html);
        expect([...article.querySelectorAll('*')]).to.deep.equal(nodes);
        await expect(article).to.be.accessible();
      });
    }

    for (const [layout, around] of Object.entries({
      'a table': (html: string) =>
        `<table width="100%"><tbody><tr><td>Menu</td><td>${html}</td></tr></tbody></table>`,
      'flexible columns': (html: string) =>
        `<div style="display: flex"><div>Menu</div><div style="flex: 1">${html}</div></div>`,
      'a grid': (html: string) =>
        `<div style="display: grid; grid-template-columns: auto 1fr"><div>Menu</div><div>${html}</div></div>`,
    })) {
      it(`makes no page wider that is laid out by ${layout}`, async () => {
        await setViewport({width: 400, height: 600});
        stage.innerHTML = around(
          `<news-article><p>Trước</p>${WIDE_TABLE}<pre>${'dài'.repeat(200)}</pre><p>Sau</p></news-article>`,
        );
        const article = stage.querySelector('news-article')!;
        await until(() => regions().length === 2, 'the boxes');
        expect(names()).to.deep.equal(['Bảng: Chỉ tiêu 9 tháng', 'Khối văn bản 1']);
        // WebKit counts the margins that the article had before: it becomes narrower, but not at once as narrow.
        const widest =
          (await engine()) === 'webkit' ? article.querySelector('pre')!.scrollWidth - 1 : 400;
        await until(() => article.getBoundingClientRect().right <= widest, 'the article in sight');
        for (const region of regions())
          expect(region.scrollWidth).to.be.above(region.clientWidth + 100);
        await setViewport({width: 800, height: 600});
      });
    }

    it('is reached and scrolled by keyboard', async () => {
      const article = await make(
        `<p><a href="#truoc">Trước</a></p>${WIDE_TABLE}<p><a href="#sau">Sau</a></p>`,
      );
      await until(() => regions().length === 1, 'the box');
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
    });

    it('is a table to assistive technology, not a block', async () => {
      await make(WIDE_TABLE);
      await until(() => regions().length === 1, 'the box');
      expect(getComputedStyle(stage.querySelector('table')!).display).to.equal('table');
    });

    for (const typography of ['unified', 'original'] as const) {
      it(`moves nothing when it gets its box (${typography})`, async () => {
        void make(
          `<div style="font-size: 13px"><p>Trước</p>${WIDE_TABLE}<p>Sau</p></div><pre>${'không ngắt '.repeat(40)}</pre><p>Hết</p>`,
        );
        const article = stage.querySelector('news-article')!;
        article.typography = typography;
        await Promise.resolve();
        const places = () => [...article.querySelectorAll('p')].map((p) => p.offsetTop);
        const before = places();
        expect(regions()).to.be.empty;
        await until(() => regions().length === 2, 'the boxes');
        expect(places()).to.deep.equal(before);
      });
    }

    it('is no stop of the keyboard while there is room for it', async () => {
      await make(WIDE_TABLE, 300);
      await until(() => regions().length === 1, 'the box');
      stage.style.width = '4000px';
      stage.style.setProperty('--bantin-measure', '3000px');
      await until(() => regions().length === 0, 'the box to be nothing');
      expect(flatQueryAll(stage, '[tabindex]')).to.be.empty;
      stage.style.width = '300px';
      await until(() => regions().length === 1, 'the box again');
    });

    it('gets its box when the text becomes large', async function () {
      if (!CSS.supports('zoom', '2')) return this.skip();
      const table = '<table><tr><td>Chỉ_tiêu_thứ_nhất</td><td>Chỉ_tiêu_thứ_hai</td></tr></table>';
      await make(table, 480);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(regions()).to.be.empty;
      setPreferences({textSize: 200}, false);
      await until(() => regions().length === 1, 'the box');
    });

    it('gets its box when it arrives late and grows', async () => {
      const article = await make('<p>Trước</p>');
      const table = document.createElement('table');
      const row = table.insertRow();
      article.append(table);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(regions()).to.be.empty;
      for (let i = 0; i < 12; i++) row.insertCell().textContent = `Cột_${i}_không_ngắt`;
      await until(() => regions().length === 1, 'the box');
      table.remove();
      await until(() => regions().length === 0, 'the box to go');
      expect(words(flatText(article))).to.equal('Trước');
    });

    it('keeps its place and the focus among children that come and go', async () => {
      const article = await make(`<p>Một</p>${WIDE_TABLE}<p>Ba</p>`);
      await until(() => regions().length === 1, 'the box');
      const [region] = regions();
      region.focus();
      article.querySelector('p')!.remove();
      article.append(Object.assign(document.createElement('p'), {textContent: 'Bốn'}));
      article.prepend(Object.assign(document.createElement('p'), {textContent: 'Không'}));
      await until(() => flatText(article).includes('Bốn'), 'the new paragraph');
      expect(words(flatText(article))).to.match(/^Không\s*Chỉ tiêu.*ngắt\s*Ba\s*Bốn$/);
      expect(focused()).to.equal(region);
    });

    it('has a number where it has no caption', async () => {
      const nameless = WIDE_TABLE.replace(/<caption>.*<\/caption>/, '');
      await make(`${nameless}<div>${nameless}</div><pre>${'không ngắt '.repeat(40)}</pre>`);
      await until(() => regions().length === 3, 'the boxes');
      expect(names()).to.deep.equal(['Bảng 1', 'Bảng 2', 'Khối văn bản 1']);
      stage.lang = 'en';
      await until(() => names()[0] === 'Table 1', 'the name in English');
    });

    it('scrolls in itself where its parent takes no box', async () => {
      for (const tag of ['center', 'font', 'figure', 'li']) {
        const article = await make(`<${tag}>${WIDE_TABLE}</${tag}>`);
        const table = article.querySelector('table')!;
        await until(() => table.scrollWidth > table.clientWidth, `the table in <${tag}> to scroll`);
        expect(article.scrollWidth, tag).to.be.at.most(article.clientWidth + 1);
      }
    });

    it('is shown as it is when the article has left, and boxed when it is back', async () => {
      const article = await make(`<div><p>Trước</p>${WIDE_TABLE}</div>`);
      await until(() => regions().length === 1, 'the box');
      const [wrapper] = article.children;
      article.remove();
      stage.append(wrapper);
      expect(regions()).to.be.empty;
      wrapper.append(Object.assign(document.createElement('p'), {textContent: 'Sau'}));
      await until(() => flatText(wrapper).includes('Sau'), 'what came later');
      article.append(wrapper);
      stage.append(article);
      await until(() => regions().length === 1, 'the box again');
    });

    it('leaves a list its wrapper', async () => {
      const article = await make(
        `<directive-list><div><p>(1) Rà soát tiến độ.</p>${WIDE_TABLE}<p>(2) Chỉ đạo thu hoạch.</p><div>${WIDE_TABLE}</div><p>(3) Báo cáo.</p></div></directive-list>`,
      );
      const list = article.querySelector('directive-list')!;
      await list.updateComplete;
      expect(list.directives).to.have.length(3);
      await until(() => regions().length === 2, 'the boxes, also in a wrapper of its own');
      expect(flatQueryAll(list, '[role="listitem"]')).to.have.length(3);
      expect(list.children).to.have.length(1);
      expect(article.scrollWidth).to.be.at.most(article.clientWidth + 1);
      list.querySelector('p')!.textContent = '(1) Rà soát lại tiến độ.';
      await until(() => list.directives[0].text.includes('lại'), 'the list to be read again');
      expect(list.children).to.have.length(1);
      expect(regions()).to.have.length(2);
    });
  });

  describe('at 320 px and 200 %', () => {
    before(() => setViewport({width: 320, height: 640}));
    after(() => setViewport({width: 1024, height: 768}));

    for (const typography of ['unified', 'original'] as const) {
      for (const [pattern, html] of Object.entries(CMS_PATTERNS)) {
        it(`shows ${pattern} whole, or scrolls it (${typography})`, async () => {
          setPreferences({textSize: 200}, false);
          const article = await make(html, 320);
          article.typography = typography;
          const fits = () => article.scrollWidth <= article.clientWidth + 1;
          await until(() => fits() && !beyondTheEdge(article).length, 'all of it').catch(() => {});
          expect(beyondTheEdge(article)).to.deep.equal([]);
          expect(article.scrollWidth).to.be.at.most(article.clientWidth + 1);
        });
      }
    }
  });

  describe('the columns of a table on a telephone', () => {
    before(() => setViewport({width: 360, height: 640}));
    after(() => setViewport({width: 1024, height: 768}));

    it('take more than one word a line, since the table scrolls', async () => {
      const row = '<td>Rà soát văn bản quy phạm pháp luật</td>'.repeat(5);
      const article = await make(`<table><tr>${row}</tr></table>`, 360);
      const text = article.querySelector('td')!.firstChild!;
      const range = document.createRange();
      range.selectNodeContents(text);
      const lines = new Set([...range.getClientRects()].map(({top}) => Math.round(top)));
      expect(lines.size).to.be.below(8).and.above(1);
    });

    it('are as wide as two words where there are many, and as narrow as they were where all fit', async () => {
      const table = async (columns: number) => {
        const row = '<td>Nhiệm vụ được phân công trong đợt kiểm tra</td>'.repeat(columns);
        const article = await make(`<table><tr>${row}</tr></table>`, 360);
        const [cell] = article.querySelectorAll('td');
        return {article, cell, style: getComputedStyle(cell)};
      };
      const three = await table(3);
      expect(three.cell.closest('table')!.getBoundingClientRect().width).to.be.at.most(332);
      const {cell} = await table(6);
      const range = document.createRange();
      range.selectNodeContents(cell);
      const lines = new Set([...range.getClientRects()].map(({top}) => Math.round(top)));
      expect(lines.size, 'lines of nine words').to.be.at.most(6);
    });
  });

  describe('the columns of a table on a wide screen', () => {
    const WORDS = 'Nhiệm vụ được phân công trong đợt kiểm tra';
    const table = (columns: number, last: string) =>
      `<table><tr>${`<td>${WORDS}</td>`.repeat(columns)}<td>${last}</td></tr></table><p>Sau bảng</p>`;
    const linesOf = (cell: Element) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size;
    };
    const putBelowTheScreen = () => (stage.style.paddingTop = '2000px');

    it('take more than one word a line where the table scrolls for one long word', async () => {
      putBelowTheScreen();
      const article = await make(table(5, 'từ_dài_'.repeat(12)), 900);
      await until(() => regions().length === 1, 'the box');
      const [cell] = article.querySelectorAll('td');
      await until(() => linesOf(cell) <= 6, 'lines of nine words');
    });

    it('stay as narrow as they need be where all of it fits', async () => {
      putBelowTheScreen();
      await make(table(8, 'Từ'), 900);
      for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
      expect(regions()).to.be.empty;
    });

    it('stay as they are under the eyes of somebody who reads, until the text is made larger', async function () {
      // WebKitGTK does not tell what it has painted.
      if (!PerformanceObserver.supportedEntryTypes.includes('paint')) return this.skip();
      const article = await make(table(5, 'từ_dài_'.repeat(12)), 900);
      const after = article.querySelector('p')!;
      const before = after.getBoundingClientRect().top;
      await until(() => regions().length === 1, 'the box');
      for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
      expect(after.getBoundingClientRect().top).to.be.closeTo(before, 1);
      const [cell] = article.querySelectorAll('td');
      expect(linesOf(cell)).to.be.above(6);
      setPreferences({textSize: 130}, false);
      await until(() => linesOf(cell) <= 6, 'lines of nine words');
    });
  });

  describe('on paper', () => {
    const row = (cells: string[]) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
    /** In pixels, beside the margin in which the numerals of a list hang. */
    const WIDTH_ON_A4 = 584;

    for (const [columns, cells] of Object.entries({
      'seven columns':
        'TT,Nguyễn Văn A,Trưởng phòng,0209_000_000_máy_lẻ_12,chuyên trách,Đơn vị,Từ_ngày_12',
      'eleven columns': `TT,Chỉ tiêu,nghìn tấn,${'1.370,1,'.repeat(7)}Ghi chú`,
    })) {
      it(`breaks no syllable and no number of a table with ${columns}`, async function () {
        if (!(await supports('emulate')) || !CSS.supports('selector(:has(a))')) return this.skip();
        await emulate({media: 'print'});
        try {
          const article = await make(`<table>${row(cells.split(','))}</table>`, WIDTH_ON_A4);
          const table = article.querySelector('table')!;
          expect(table.getBoundingClientRect().width).to.be.at.most(WIDTH_ON_A4 + 1);
          const broken = [...article.querySelectorAll('td')].flatMap(({firstChild}) => {
            const text = firstChild as Text;
            return [...text.data.matchAll(/[^ ]+/g)].flatMap(({0: word, index}) => {
              if (word.includes('_')) return [];
              const range = document.createRange();
              range.setStart(text, index);
              range.setEnd(text, index + word.length);
              const tops = [...range.getClientRects()].map(({top}) => Math.round(top));
              return new Set(tops).size > 1 ? [word] : [];
            });
          });
          expect(broken).to.deep.equal([]);
        } finally {
          await emulate({media: null});
        }
      });
    }

    it('keeps a table on the sheet, of however many columns', async function () {
      if (!(await supports('emulate'))) return this.skip();
      await emulate({media: 'print'});
      try {
        for (let columns = 1; columns <= 18; columns += 1) {
          const cells = Array<string>(columns).fill('Cột_không_ngắt_ở_đâu_cả');
          const article = await make(`<table>${row(cells)}</table>`, WIDTH_ON_A4);
          const {width} = article.querySelector('table')!.getBoundingClientRect();
          expect(width, `${columns} columns`).to.be.at.most(WIDTH_ON_A4 + 1);
        }
      } finally {
        await emulate({media: null});
      }
    });
  });

  it('leaves the room of a paragraph below a list, whatever the site leaves', async () => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    for (const site of [
      '',
      '* { margin: 0; padding: 0 } ul { margin: 0 }',
      'ol { margin: 40px }',
    ]) {
      sheet.replaceSync(site);
      const article =
        await make(`<p>Một</p><p>Hai</p><ul><li>Ba</li><li>Bốn<ol><li>Năm</li></ol></li></ul>
        <p>Sáu</p><ol><li>Bảy</li></ol><p>Tám</p><dl><dt>Chín</dt><dd>Mười</dd></dl><p>Hết</p>`);
      const gap = (first: Element, second: Element) =>
        second.getBoundingClientRect().top - first.getBoundingClientRect().bottom;
      const [one, two] = article.querySelectorAll('p');
      const between = gap(one, two);
      expect(between).to.be.above(10);
      for (const list of article.querySelectorAll('news-article > :is(ul, ol, dl)')) {
        expect(gap(list, list.nextElementSibling!), `${list.localName}: ${site}`).to.be.closeTo(
          between,
          0.5,
        );
        expect(gap(list.previousElementSibling!, list), `${list.localName}: ${site}`).to.be.closeTo(
          between,
          0.5,
        );
      }
      const nested = article.querySelector('li ol')!;
      expect(nested.getBoundingClientRect().bottom, site).to.be.closeTo(
        nested.closest('ul')!.getBoundingClientRect().bottom,
        0.5,
      );
    }
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  it('takes no line under words for a frame around them', async () => {
    const article = await make(
      '<div style="text-decoration: underline solid">Dòng một</div><div>Dòng hai</div>',
    );
    const [one, two] = article.querySelectorAll('div');
    expect(two.getBoundingClientRect().top).to.be.closeTo(one.getBoundingClientRect().bottom, 0.5);
  });

  it('scales every piece of text by the step, whatever the CMS did', async function () {
    // The others report rectangles in pixels before the zoom.
    if (!['chromium', 'firefox'].includes(await engine())) return this.skip();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.site-text, .site-text p { font-size: 15px !important } td { font: 12px Arial }
      news-article p span { font-size: 13px !important }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const article = await make(Object.values(CMS_PATTERNS).join(''), 1000);
    for (const typography of ['unified', 'original'] as const) {
      article.typography = typography;
      setPreferences({textSize: 100}, false);
      const before = heights(article);
      setPreferences({textSize: 150}, false);
      const after = heights(article);
      expect(after.length).to.be.above(40);
      // Ascent and descent of a font are rounded to pixels.
      after.forEach((height, index) => expect(height).to.be.closeTo(1.5 * before[index], 2));
    }
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });

  it('keeps the shape of pictures, frames and video in a narrow column', async () => {
    const article = await make(
      `<p><img src="${picture(1200, 600)}" width="1200" height="600" alt=""></p>
      <p><iframe title="Video" width="560" height="315" src="/test/harness/page.css?youtube.com/embed/x"></iframe></p>
      <video width="640" height="360"></video>
      <p><iframe class="high" title="Video" width="200" height="360" src="/test/harness/page.css?tiktok.com/embed/x"></iframe></p>
      <p><iframe class="short" title="Video" width="315" height="560" src="/test/harness/page.css?youtube.com/embed/x"></iframe></p>
      ${['width="100%" height="400"', 'width="560"', 'height="400"', 'width="560px" height="700"', ''].map((size) => `<p><iframe class="unclear" title="Video" ${size} src="/test/harness/page.css?youtube.com/embed/x"></iframe></p>`).join('')}`,
      300,
    );
    const shape = (selector: string) => {
      const {width, height} = article.querySelector(selector)!.getBoundingClientRect();
      return width / height;
    };
    expect(shape('img')).to.be.closeTo(2, 0.02);
    expect(shape('iframe')).to.be.closeTo(16 / 9, 0.05);
    // TikTok's are high, and fit.
    expect(shape('.high')).to.be.closeTo(200 / 360, 0.02);
    // An engine that cannot read an attribute has one shape for all.
    const isRead = CSS.supports('aspect-ratio', 'attr(width type(<number>)) / 9');
    expect(shape('.short')).to.be.closeTo(isRead ? 315 / 560 : 16 / 9, 0.05);
    for (const frame of article.querySelectorAll('.unclear')) {
      const {width, height} = frame.getBoundingClientRect();
      expect(width / height, frame.outerHTML).to.be.closeTo(16 / 9, 0.05);
    }
    // Chrome 109 gives a video without a source the shape that it has by default.
    if ((await engine()) !== 'chrome109') expect(shape('video')).to.be.closeTo(16 / 9, 0.05);
  });

  it('sets preformatted text in letters of one width', async () => {
    const article = await make('<pre>iii<code>iii</code></pre><p>iii<code>i</code></p>');
    for (const element of article.querySelectorAll('pre, code')) {
      expect(getComputedStyle(element).fontFamily).to.match(/monospace$/);
    }
  });

  it('sets what is said of a picture apart from the text', async () => {
    const image = `<img src="${picture(400, 200)}" width="400" height="200" alt="Ảnh">`;
    const article = await make(`<p>Chữ thường</p>
      <figure>${image}<figcaption class="c">Chú thích</figcaption></figure>
      <p>${image}<br><em class="c">Chú thích</em></p>
      <p align="center">${image}</p><p align="center" class="c"><i>Chú thích</i></p>
      <p class="PhotoCMS_Caption c">Chú thích</p>`);
    const size = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
    const text = article.querySelector('p')!;
    const captions = [...article.querySelectorAll('.c')];
    expect(captions).to.have.length(4);
    for (const caption of captions) {
      // Firefox 115 does not ask what a paragraph has in it.
      if (caption.matches('[align]') && !CSS.supports('selector(:has(a))')) continue;
      expect(size(caption)).to.be.closeTo(size(text) * 0.85, 0.1);
      expect(getComputedStyle(caption).color).not.to.equal(getComputedStyle(text).color);
    }
    expect(size(text)).to.equal(18);
  });

  it('lets no colour of the CMS break the theme', async () => {
    for (const typography of ['unified', 'original'] as const) {
      const article =
        await make(`<table bgcolor="#ffffcc"><tr bgcolor="#fff"><td style="background: #fff; color: #000">Ô</td></tr></table>
        <p style="color: black; background: white" align="right">Chữ <font color="#000080">xanh</font></p>`);
      article.typography = typography;
      setPreferences({theme: 'dark'}, false);
      const {color} = getComputedStyle(article);
      for (const element of article.querySelectorAll('table, tr, td, p, font')) {
        const style = getComputedStyle(element);
        expect(style.backgroundColor, element.localName).to.equal('rgba(0, 0, 0, 0)');
        if (/td|p|font/.test(element.localName)) expect(style.color).to.equal(color);
      }
    }
  });

  it('draws the frames of the CMS in the colour of our hairlines, on every paper', async () => {
    for (const theme of ['light', 'dark', 'sepia', 'contrast'] as const) {
      const article =
        await make(`<table border="1" style="border-color: #000"><tr><td style="border: 1px solid windowtext">Ô</td>
        <th>Ô</th></tr></table><div style="border: 1px solid #000"><p>Khung</p></div><p slot="foot">Chân</p>`);
      setPreferences({theme}, false);
      const hairline = getComputedStyle(article.querySelector('[slot="foot"]')!).borderTopColor;
      expect(hairline).not.to.equal(getComputedStyle(article).backgroundColor);
      for (const element of article.querySelectorAll('td, th, div')) {
        const style = getComputedStyle(element);
        for (const side of ['Top', 'Right', 'Bottom', 'Left'] as const) {
          expect(style[`border${side}Width`], `${theme}: ${element.localName}`).to.equal('1px');
          expect(style[`border${side}Color`], `${theme}: ${element.localName}`).to.equal(hairline);
        }
      }
      // Its own frame, of two shades, is that of a button.
      expect(getComputedStyle(article.querySelector('table')!).borderTopWidth).not.to.equal('2px');
    }
  });

  it('leaves room below a frame of the CMS, and no more in it below than above', async () => {
    const article = await make(
      `<p>Trước</p><div style="border: 1px solid #000; padding: 8px"><p>Khung</p><p>Hai</p></div><p>Sau</p>
      <div style="border: solid windowtext 1.0pt; padding: 8px"><ul><li>Một</li></ul></div><div>Cuối</div>`,
    );
    const line = parseFloat(getComputedStyle(article).lineHeight);
    for (const frame of article.querySelectorAll('div[style]')) {
      const {bottom} = frame.getBoundingClientRect();
      const next = frame.nextElementSibling!.getBoundingClientRect();
      expect(next.top - bottom, 'below the frame').to.be.within(0.6 * line, 1.2 * line);
      const last = frame.lastElementChild!.getBoundingClientRect();
      expect(bottom - last.bottom, 'in the frame').to.be.within(8, 10);
    }
  });

  it('gives a cell in which Word has put a paragraph no room below it', async () => {
    const article = await make(
      '<table border="1"><tr><td>Một</td></tr><tr><td><p class="MsoNormal">Hai</p></td></tr></table>',
    );
    const [bare, word] = [...article.querySelectorAll('tr')].map(
      (row) => row.getBoundingClientRect().height,
    );
    expect(word).to.be.closeTo(bare, 1);
  });

  it('draws the frames of old markup in one shade, and none where the site or the CMS wants none', async () => {
    const article = await make(
      `<table border="1"><tr><td>Một</td><th>Hai</th></tr></table><table border="0"><tr><td>Ba</td></tr></table>
      <table border="1"><tr><td style="border-left: none">Bốn</td></tr></table>`,
    );
    const lefts = [...article.querySelectorAll('td, th')].map((cell) => {
      const {borderLeftStyle, borderLeftWidth} = getComputedStyle(cell);
      return `${borderLeftStyle} ${borderLeftWidth}`;
    });
    expect(lefts.slice(0, 2)).to.deep.equal(['solid 1px', 'solid 1px']);
    expect(lefts.slice(2).join()).to.match(/^(?:none|solid) 0px,none 0px$/);
  });

  it('shows where the focus is, whatever the site has taken away', async () => {
    const article = await make('<p><a href="#xa">Cổng dịch vụ công</a></p>');
    const site = document.createElement('style');
    site.textContent = 'a:focus, #a #b a, a:focus-visible { outline: 0 !important }';
    stage.prepend(site);
    const link = article.querySelector('a')!;
    // Safari goes to links by Option-Tab only.
    await sendKeys({press: 'Tab'});
    link.focus();
    const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(link);
    expect(`${outlineStyle} ${outlineWidth}`).to.equal('solid 2px');
    expect(outlineColor).to.equal(getComputedStyle(link).color);
  });

  describe('paragraphs in which nothing is written', () => {
    const filling = '<p>Một đoạn văn bản.</p>'.repeat(60);
    const body = `<p>&nbsp;</p>${filling}<p class="e">&nbsp;</p><p class="e"><span><br></span></p><p class="e">\u200b</p><p id="dich">&nbsp;</p>`;
    const height = (element: Element) => element.getBoundingClientRect().height;

    for (const [where, html] of Object.entries({
      'in the article': body,
      'in a wrapper': `<div>${body}</div>`,
    })) {
      it(`take no room below the screen, ${where}`, async () => {
        const article = await make(html);
        const [first] = article.querySelectorAll('p');
        const empty = [...article.querySelectorAll('.e')];
        await until(() => empty.every((p) => height(p) === 0), 'the room to go');
        // What the reader may be looking at does not move, and the goal of a link stays.
        expect(height(first)).to.be.above(20);
        expect(height(article.querySelector('#dich')!)).to.be.above(20);
      });
    }

    it('are shown when something is written into them', async () => {
      const article = await make(body);
      const [empty, other] = article.querySelectorAll('.e');
      await until(() => height(empty) === 0 && height(other) === 0, 'the room to go');
      (empty.firstChild as Text).data = 'Chữ đến sau.';
      other.textContent = 'Chữ đến sau.';
      await until(() => height(empty) > 20 && height(other) > 20, 'the text');
    });
  });

  describe('a long text', () => {
    const paragraphs = (count: number) =>
      Array.from(
        {length: count},
        (_, i) =>
          `<p id="doan-${i}">${i}. ${'Tập trung chỉ đạo thực hiện các nhiệm vụ trọng tâm. '.repeat(1 + ((i * 7) % 5))}</p>`,
      ).join('\n');
    const resting = () => flatQueryAll(stage, '.resting').length > 0;

    for (const [where, wrap] of Object.entries({
      'in the article': (html: string) => html,
      'in a wrapper': (html: string) => `<div>${html}</div>`,
    })) {
      it(`is shown whole and in order, ${where}`, async () => {
        const article = await make(wrap(paragraphs(400)));
        const text = article.textContent;
        await until(resting, 'the parts to rest');
        expect(words(flatText(article))).to.equal(words(text));
        expect(article.querySelectorAll('p')).to.have.length(400);
      });
    }

    it('takes the same room when its parts rest', async () => {
      const article = await make(paragraphs(400));
      const before = article.scrollHeight;
      await until(resting, 'the parts to rest');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(article.scrollHeight).to.be.closeTo(before, 2);
    });

    it('is where an address leads', async () => {
      const article = await make(paragraphs(400));
      await until(resting, 'the parts to rest');
      const target = article.querySelector('#doan-333')!;
      target.scrollIntoView({block: 'start'});
      const isThere = () => Math.abs(target.getBoundingClientRect().top) <= 4;
      await until(isThere, 'the paragraph at the top');
      // What is laid out around it now must not take it away again.
      await new Promise((resolve) => setTimeout(resolve, 200));
      await until(isThere, 'the paragraph at the top, still');
      const {top, height} = target.getBoundingClientRect();
      expect(height).to.be.above(20);
      expect(document.elementFromPoint(200, top + height / 2) === target).to.equal(true);
    });

    it('follows children that come and go', async () => {
      const article = await make(paragraphs(400));
      await until(resting, 'the parts to rest');
      article.querySelector('#doan-200')!.remove();
      article
        .querySelector('#doan-300')!
        .before(Object.assign(document.createElement('p'), {textContent: 'MỚI'}));
      await until(() => flatText(article).includes('MỚI'), 'the new paragraph');
      const order = [...flatText(article).matchAll(/(\d+)\. |MỚI/g)].map((m) => m[1] ?? m[0]);
      const wanted = Array.from({length: 400}, (_, i) => `${i}`).filter((i) => i !== '200');
      wanted.splice(299, 0, 'MỚI');
      expect(order.join()).to.equal(wanted.join());
    });
  });
});

/** Pieces of text of which something stands beyond the edges, and cannot be scrolled to. */
function beyondTheEdge(article: HTMLElement): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const edge = article.getBoundingClientRect();
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!text.data.trim() || scrolls(text)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const {left, right, width} of range.getClientRects()) {
      if (width && (left < edge.left - 1 || right > edge.right + 1)) {
        found.push(text.data.trim().slice(0, 40));
        break;
      }
    }
  }
  return found;
}

/** Whether a piece of text stands in a box of its own that scrolls sideways. */
function scrolls(text: Text): boolean {
  let node: Node | null = text;
  while (node && node.nodeName !== 'NEWS-ARTICLE') {
    node = (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;
    if (!(node instanceof HTMLElement)) continue;
    const isScroller = /auto|scroll/.test(getComputedStyle(node).overflowX);
    if (isScroller && node.scrollWidth > node.clientWidth) return true;
  }
  return false;
}

/** The heights of all pieces of text that can be seen. */
function heights(article: HTMLElement): number[] {
  const list: number[] = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const [rect] = range.getClientRects();
    if (rect?.height && walker.currentNode.nodeValue!.trim()) list.push(rect.height);
  }
  return list;
}
