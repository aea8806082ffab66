import {expect} from '@open-wc/testing';
import '../../src/define.js';
import type {CitationResolver} from '../../src/news-article/citations-addresses.js';
import type {NewsArticle} from '../../src/news-article/news-article.js';
import {setPreferences} from '../../src/reading/preferences.js';
import {
  accessibilityTree,
  type AccessibleNode,
  emulate,
  loadPage,
  pdfText,
  resetMouse,
  sendKeys,
  sendMouse,
  setViewport,
  supports,
} from '../commands.js';
import {bodyMarkup, MARKUPS} from '../support/bulletin.js';
import {flatQueryAll, flatText, words} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

const RESOLUTION =
  '<p>Thực hiện Nghị quyết số 42/NQ-CP ngày 09/4/2020 của Chính phủ, các sở báo cáo.</p>';

describe('<news-article citations>', () => {
  useStage();
  let warnings: string[] = [];
  const consoleWarn = console.warn;

  beforeEach(async () => {
    await setViewport({width: 1000, height: 700});
    warnings = [];
    console.warn = (...data: unknown[]) => warnings.push(String(data[0]));
  });

  afterEach(() => {
    console.warn = consoleWarn;
  });

  function make(html: string, resolver?: CitationResolver): NewsArticle {
    stage.innerHTML = html;
    const article = stage.querySelector('news-article')!;
    if (resolver) article.citationResolver = resolver;
    return article;
  }

  const shadow = <E extends HTMLElement>(article: Element, selector: string) => [
    ...article.shadowRoot!.querySelectorAll<E>(selector),
  ];
  const section = (article: Element) =>
    shadow(article, 'section').find((each) => /viện dẫn|cited/.test(each.ariaLabel ?? ''));
  const items = (article: Element) => [...(section(article)?.querySelectorAll('li') ?? [])];
  const names = (article: Element) =>
    items(article).map((item) => words(item.querySelector('.name')!.textContent));
  const links = (article: Element) =>
    flatQueryAll<HTMLAnchorElement>(article, '.citation-links a').filter((link) => !link.hidden);
  const linkNames = (article: Element) => links(article).map(({ariaLabel}) => ariaLabel);

  async function list(html: string, count = 1): Promise<NewsArticle> {
    const article = make(html);
    await until(() => items(article).length === count, `${count} documents`);
    return article;
  }

  async function linked(html: string, count = 1, resolver?: CitationResolver) {
    const article = make(html, resolver);
    await until(() => links(article).length === count, `${count} links`);
    await until(() => links(article).every((link) => link.offsetWidth > 10), 'a place for each');
    return article;
  }

  /** Where some words stand on the screen. */
  function placeOf(root: Node, text: string): DOMRect {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const start = walker.currentNode.textContent!.indexOf(text);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, start);
      range.setEnd(walker.currentNode, start + text.length);
      return range.getBoundingClientRect();
    }
    throw new Error(`There is no "${text}"`);
  }

  const near = (a: DOMRect, b: DOMRect) =>
    (['left', 'right', 'top', 'bottom'] as const).every((side) => Math.abs(a[side] - b[side]) < 2);

  describe('list', () => {
    it('is accessible', async () => {
      const article = await list(
        `<news-article citations="list" citation-url="/vb?so={symbol}"><h2 slot="headline">Đầu đề</h2>${RESOLUTION}<p>Chỉ thị số 35.</p></news-article>`,
        2,
      );
      await expect(article).to.be.accessible();
    });

    for (const markup of MARKUPS) {
      it(`lists what the bulletin cites, in order, each once (${markup})`, async () => {
        const article = await list(
          `<news-article citations="list"><directive-list>${await bodyMarkup(markup)}</directive-list></news-article>`,
          4,
        );
        expect(names(article)).to.deep.equal([
          'Nghị quyết số 42/NQ-CP của Chính phủ',
          'Nghị quyết số 49-NQ/TW của Bộ Chính trị',
          'Chỉ thị số 45-CT/TW ngày 20 tháng 6 năm 2020',
          'Chỉ thị số 35',
        ]);
        expect(flatText(items(article)[3])).to.contain('Bài không ghi ký hiệu');
      });
    }

    it('breaks no number while a line has room for it', async () => {
      const article = make(
        '<news-article citations="list"><p>Theo Quyết định số 1234/QĐ-UBND thì</p></news-article>',
      );
      await until(() => items(article).length === 1, 'the document');
      const [item] = items(article);
      for (let width = 330; width >= 250; width -= 10) {
        stage.style.width = `${width}px`;
        const {height} = placeOf(item, '1234/QĐ-UBND');
        expect(height, `${width} px`).to.be.below(30);
      }
      expect(names(article)).to.deep.equal(['Quyết định số 1234/QĐ-UBND']);
    });

    it('gives each document once, with a way to every place', async () => {
      const article = await list(
        `<news-article citations="list">${RESOLUTION}<p>Nghị quyết 42/NQ-CP nêu rõ. Theo Nghị quyết số 42/NQ-CP thì</p></news-article>`,
      );
      const places = [...items(article)[0].querySelectorAll('a')];
      expect(places.map(({textContent}) => textContent)).to.deep.equal(['1', '2', '3']);
      expect(places[1].ariaLabel).to.equal('Chỗ viện dẫn 2: 42/NQ-CP');
    });

    it('reads the head and the toolbar first, and leaves attachments alone', async () => {
      const article = await list(
        `<news-article citations="list"><p>Nghị định 30/2020/NĐ-CP.</p><p slot="lead">Thông tư số 26/2020/TT-BTTTT.</p>
          <news-toolbar slot="toolbar"><p slot="lead">Văn bản số 28-KL/TU</p></news-toolbar>
          <p slot="attachments">Quyết định số 1234/QĐ-UBND.pdf</p><script type="text/plain">Chỉ thị 45-CT/TW</script></news-article>`,
        3,
      );
      expect(names(article)).to.deep.equal([
        'Kết luận số 28-KL/TU',
        'Thông tư số 26/2020/TT-BTTTT',
        'Nghị định số 30/2020/NĐ-CP của Chính phủ',
      ]);
    });

    it('reads through inline elements, entities and line breaks of the source, not through paragraphs', async () => {
      const article = await list(
        `<news-article citations="list"><p>Nghị&nbsp;quyết số
                  <b>42</b>/<font color="red">NQ-CP</font></p><p>Chỉ thị</p><p>số 45 người</p></news-article>`,
      );
      expect(names(article)).to.deep.equal(['Nghị quyết số 42/NQ-CP của Chính phủ']);
    });

    it('stands between the source and other news', async () => {
      const article = await list(
        `<news-article citations="list">${RESOLUTION}<p slot="related">liên quan</p><p slot="source">nguồn</p></news-article>`,
      );
      const text = words(flatText(article));
      expect(text).to.match(/báo cáo\..*nguồn.*Văn bản được viện dẫn.*liên quan/);
    });

    it('has a heading one below the headline', async () => {
      const article = await list(
        `<news-article citations="list"><h2 slot="headline">Đầu đề</h2>${RESOLUTION}</news-article>`,
      );
      const heading = section(article)!.querySelector('h2')!;
      expect(heading.textContent).to.equal('Văn bản được viện dẫn');
      expect(heading.getAttribute('aria-level')).to.equal('3');
    });

    it('speaks the language of the page', async () => {
      const article = await list(
        `<div lang="en"><news-article citations="list">${RESOLUTION}</news-article></div>`,
      );
      expect(words(flatText(section(article)!))).to.match(/^Documents cited.*Copy citation/);
    });

    it('copies the full form of Decree 30 and says so', async () => {
      const article = await list(`<news-article citations="list">${RESOLUTION}</news-article>`);
      const copied: string[] = [];
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: {writeText: (text: string) => Promise.resolve(void copied.push(text))},
      });
      try {
        const button = section(article)!.querySelector('button')!;
        expect(button.ariaLabel).to.equal('Sao chép trích dẫn: 42/NQ-CP');
        button.click();
        const status = section(article)!.querySelector('[role="status"]')!;
        await until(() => status.textContent.includes('Đã sao chép'), 'the news');
        expect(copied).to.deep.equal([
          'Nghị quyết số 42/NQ-CP ngày 09 tháng 4 năm 2020 của Chính phủ',
        ]);
        expect(words(button.textContent)).to.equal('Đã sao chép trích dẫn');
      } finally {
        delete (navigator as {clipboard?: unknown}).clipboard;
      }
    });

    it('says so each time, for another document too', async () => {
      const article = await list(
        `<news-article citations="list">${RESOLUTION}<p>Nghị định số 30/2020/NĐ-CP.</p></news-article>`,
        2,
      );
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: {writeText: () => Promise.resolve()},
      });
      const status = section(article)!.querySelector('[role="status"]')!;
      let changes = 0;
      const observer = new MutationObserver(() => changes++);
      observer.observe(status, {childList: true, characterData: true, subtree: true});
      try {
        const [first, second] = section(article)!.querySelectorAll<HTMLElement>('button.copy');
        for (const [index, button] of [first, second, second].entries()) {
          button.click();
          await until(() => changes === index + 1, `the news of press ${index + 1}`);
          expect(words(status.textContent)).to.equal('Đã sao chép trích dẫn');
        }
      } finally {
        observer.disconnect();
        delete (navigator as {clipboard?: unknown}).clipboard;
      }
    });

    it('selects what cannot be copied and says so', async () => {
      const article = await list(`<news-article citations="list">${RESOLUTION}</news-article>`);
      Object.defineProperty(navigator, 'clipboard', {configurable: true, value: undefined});
      const execCommand = document.execCommand;
      document.execCommand = () => false;
      try {
        section(article)!.querySelector('button')!.click();
        const status = section(article)!.querySelector('[role="status"]')!;
        await until(() => status.textContent.includes('Hãy chép'), 'the news');
      } finally {
        document.execCommand = execCommand;
        delete (navigator as {clipboard?: unknown}).clipboard;
      }
    });

    it('leads back to the place, with the keyboard, and draws a frame around it', async () => {
      const filler = '<p>Đoạn văn không viện dẫn gì.</p>'.repeat(60);
      const article = await list(
        `<news-article citations="list">${RESOLUTION}${filler}</news-article>`,
      );
      const [place] = items(article)[0].querySelectorAll('a');
      place.focus();
      place.scrollIntoView();
      await sendKeys({press: 'Enter'});
      const paragraph = article.querySelector('p')!;
      await until(() => shadow(article, '.citation-place span').length, 'a frame');
      expect(location.hash).to.equal(`#${paragraph.id}`);
      const rect = paragraph.getBoundingClientRect();
      expect(rect.top).to.be.within(-2, innerHeight);
      // What rests off the screen is laid out now, and the frame follows.
      await until(() => {
        const [frame] = shadow(article, '.citation-place span');
        return (
          frame &&
          near(
            frame.getBoundingClientRect(),
            placeOf(paragraph, 'Nghị quyết số 42/NQ-CP ngày 09/4/2020'),
          )
        );
      }, 'the frame around the place');
      article.remove();
      expect(paragraph.hasAttribute('id')).to.be.false;
    });

    it('uses the id that an author gave, and the address of a directive', async () => {
      const article = await list(
        `<news-article citations="list"><p id="mo-dau">Chỉ thị 45-CT/TW.</p><directive-list><p>(1) Nghị định 30/2020/NĐ-CP.</p><p>(2) Hai.</p></directive-list></news-article>`,
        2,
      );
      await until(() => article.querySelector('#nhiem-vu-1'), 'the directive');
      article.append(Object.assign(document.createElement('p'), {textContent: '.'}));
      await until(
        () => items(article)[1].querySelector('a')?.hash === '#nhiem-vu-1',
        'the address of the directive',
      );
      expect(items(article)[0].querySelector('a')!.hash).to.equal('#mo-dau');
    });

    it('leads back to text that stands bare in the article', async () => {
      const article = await list(
        `<news-article citations="list">${'Dòng.<br><br>'.repeat(80)}Nghị định 30/2020/NĐ-CP.</news-article>`,
      );
      scrollTo(0, 0);
      const place = section(article)!.querySelector<HTMLElement>('.places button')!;
      place.click();
      await until(() => {
        const {top, bottom} = placeOf(article, 'Nghị định 30');
        return top >= 0 && bottom <= innerHeight;
      }, 'the place on the screen');
      expect(location.hash).to.equal('');
    });

    it('follows the children', async () => {
      const article = await list(`<news-article citations="list">${RESOLUTION}</news-article>`);
      const text = article.querySelector('p')!.firstChild as Text;
      text.data = 'Thông tư số 26/2020/TT-BTTTT và Chỉ thị 45-CT/TW.';
      await until(() => items(article).length === 2, 'two documents');
      article.querySelector('p')!.remove();
      await until(() => !section(article), 'no list');
    });

    it('comes and goes with the attribute and with the article', async () => {
      const article = await list(`<news-article citations="list">${RESOLUTION}</news-article>`);
      article.removeAttribute('citations');
      await until(() => !section(article), 'no list');
      article.setAttribute('citations', 'list');
      await until(() => section(article), 'a list');
      article.remove();
      expect(section(article)).to.be.undefined;
      stage.append(article);
      await until(() => section(article), 'a list again');
      expect(shadow(article, 'section')).to.have.length(1);
    });

    it('shows nothing where nothing is cited', async () => {
      const article = make('<news-article citations="list"><p>Không viện dẫn.</p></news-article>');
      await article.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(section(article)).to.be.undefined;
    });

    it('has no button beneath 44 px', async () => {
      const article = await list(`<news-article citations="list">${RESOLUTION}</news-article>`);
      for (const each of section(article)!.querySelectorAll('button, .places a')) {
        const {width, height} = each.getBoundingClientRect();
        expect(width).to.be.at.least(43.9);
        expect(height).to.be.at.least(43.9);
      }
    });
  });

  describe('addresses', () => {
    const html = `<news-article citations="list link" citation-url="/vb?so={symbol}&nam={year}">${RESOLUTION}<p>Chỉ thị số 35.</p></news-article>`;

    it('come from a template, but not for a bare number', async () => {
      const article = await linked(html);
      expect(links(article)[0].href).to.equal(`${location.origin}/vb?so=42%2FNQ-CP&nam=`);
      await until(() => items(article).length === 2, 'two documents');
      const [first, second] = items(article);
      expect(first.querySelector<HTMLAnchorElement>('a.name')!.href).to.contain('42%2FNQ-CP');
      expect(second.querySelector('a.name')).to.equal(null);
    });

    it('come from a resolver first, which may also know what a bare number means', async () => {
      const article = await linked(html, 2, ({symbol, number}) =>
        symbol ? null : new URL(`https://vanban.example.vn/${number}`),
      );
      expect(links(article).map(({href}) => href)).to.deep.equal([
        `${location.origin}/vb?so=42%2FNQ-CP&nam=`,
        'https://vanban.example.vn/35',
      ]);
    });

    it('may come late', async () => {
      let answer!: (address: string) => void;
      const article = make(
        `<news-article citations="link list">${RESOLUTION}</news-article>`,
        () => new Promise((resolve) => (answer = resolve)),
      );
      await until(() => answer, 'the question');
      expect(links(article)).to.be.empty;
      answer('/tra-cuu/42');
      await until(() => links(article).length === 1, 'the link');
      expect(links(article)[0].href).to.equal(`${location.origin}/tra-cuu/42`);
    });

    it('are asked for once', async () => {
      let asked = 0;
      const article = await linked(
        `<news-article citations="link list">${RESOLUTION}</news-article>`,
        1,
        () => (asked++, '/42'),
      );
      article.requestUpdate();
      article.append(Object.assign(document.createElement('p'), {textContent: 'Thêm.'}));
      await article.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(asked).to.equal(1);
    });

    const HOSTILE: [name: string, resolver: CitationResolver][] = [
      ['javascript:', () => 'javascript:alert(1)'],
      ['javascript: behind white space', () => ' \tjava\nscript:alert(1)'],
      ['data:', () => 'data:text/html,<script>alert(1)</script>'],
      ['a late javascript:', () => Promise.resolve('javascript:alert(1)')],
      ['no address', () => 'https://['],
      ['an object', () => ({toString: () => 'javascript:alert(1)'}) as unknown as string],
      [
        'a throw',
        () => {
          throw new Error('no');
        },
      ],
      ['a rejection', () => Promise.reject(new Error('no'))],
    ];

    for (const [name, resolver] of HOSTILE) {
      it(`are not made of ${name}`, async () => {
        let asked = 0;
        const article = make(
          `<news-article citations="link list">${RESOLUTION}</news-article>`,
          (citation) => {
            asked++;
            return resolver(citation);
          },
        );
        await until(() => asked && items(article).length === 1, 'the question');
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect(links(article)).to.be.empty;
        expect(section(article)!.querySelector('a.name')).to.equal(null);
        expect(warnings.length).to.be.at.most(1);
      });
    }

    for (const template of ['javascript:alert({symbol})', 'data:text/html,{symbol}', '{type}:x']) {
      it(`are not made of the template ${template}`, async () => {
        const article = await list(
          `<news-article citations="list link" citation-url="${template}">${RESOLUTION}</news-article>`,
        );
        const address = section(article)!.querySelector<HTMLAnchorElement>('a.name')?.protocol;
        expect(address ?? 'none').to.be.oneOf(['none', 'http:']);
      });
    }

    it('that do not come are told of once', async () => {
      const article = make(
        `<news-article citations="link">${RESOLUTION}<p>Chỉ thị 45-CT/TW</p></news-article>`,
        () => new Promise(() => {}),
      );
      await until(() => warnings.some((text) => text.includes('three seconds')), 'a warning');
      expect(warnings).to.have.length(1);
      expect(links(article)).to.be.empty;
    });
  });

  describe('link', () => {
    const LINK = '<news-article citations="link" citation-url="/vb?so={symbol}">';

    it('is accessible', async () => {
      const article = await linked(
        `${LINK}<h2 slot="headline">Đầu đề</h2>${RESOLUTION}</news-article>`,
      );
      await expect(article).to.be.accessible();
    });

    it('changes no node', async () => {
      const html = `${RESOLUTION}<p>Các Nghị quyết số <b>68/NQ-CP</b>, 126/NQ-CP.</p>`;
      const article = await linked(`${LINK}${html}</news-article>`, 3);
      expect(article.innerHTML).to.equal(html);
    });

    it('lays a link over each mention, called like it', async () => {
      const article = await linked(
        `${LINK}<p>Theo khoản 2 Điều 5 Nghị định 30/2020/NĐ-CP.</p><p>Các Nghị quyết số 68/NQ-CP, 126/NQ-CP.</p></news-article>`,
        3,
      );
      expect(linkNames(article)).to.deep.equal([
        'khoản 2 Điều 5 Nghị định 30/2020/NĐ-CP',
        'Nghị quyết số 68/NQ-CP',
        'nghị quyết 126/NQ-CP',
      ]);
      for (const [index, text] of [
        'khoản 2 Điều 5 Nghị định 30/2020/NĐ-CP',
        'Nghị quyết số 68/NQ-CP',
        '126/NQ-CP',
      ].entries()) {
        const rect = links(article)[index].getBoundingClientRect();
        expect(near(rect, placeOf(article, text)), text).to.be.true;
      }
    });

    it('stays on the text at every text size and width', async () => {
      const article = await linked(
        `${LINK}${'<p>Mở đầu bằng một đoạn văn dài để dòng có thể gãy ở nhiều chỗ khác nhau.</p>'.repeat(3)}${RESOLUTION}</news-article>`,
      );
      for (const [width, textSize] of [
        [1000, 150],
        [1000, 200],
        [700, 100],
        [1000, 100],
      ] as const) {
        await setViewport({width, height: 700});
        setPreferences({textSize});
        await until(() => {
          const [link] = links(article);
          const first = placeOf(article, 'Nghị quyết');
          const rect = link.getBoundingClientRect();
          return Math.abs(rect.left - first.left) < 3 && Math.abs(rect.top - first.top) < 3;
        }, `the link on its text at ${width} px and ${textSize} %`);
      }
    });

    it('has a box for each line', async () => {
      const article = await linked(
        `<div style="width: 180px">${LINK}${RESOLUTION}</news-article></div>`,
      );
      const [link] = links(article);
      expect(link.children.length).to.be.at.least(1);
      const last = link.lastElementChild!.getBoundingClientRect();
      const end = placeOf(article, '09/4/2020');
      expect(Math.abs(last.right - end.right)).to.be.below(3);
    });

    it('is reached with Tab and followed with Enter', async function () {
      if (!(await supports('sendKeys'))) return this.skip();
      const article = await linked(
        `<button type="button">Trước</button>${LINK}${RESOLUTION}</news-article>`,
      );
      const [link] = links(article);
      link.addEventListener('click', (event) => event.preventDefault());
      let followed = '';
      link.addEventListener('click', () => (followed = link.href));
      stage.querySelector('button')!.focus();
      // Safari leaves links out of Tab unless its reader says otherwise.
      await sendKeys({press: 'Tab'});
      if (article.shadowRoot!.activeElement !== link) link.focus();
      expect(article.shadowRoot!.activeElement).to.equal(link);
      await sendKeys({press: 'Enter'});
      expect(followed).to.contain('/vb?so=42%2FNQ-CP');
    });

    it('is followed by a click on the text', async () => {
      const article = await linked(`${LINK}${RESOLUTION}</news-article>`);
      let followed = '';
      links(article)[0].addEventListener('click', (event) => {
        event.preventDefault();
        followed = (event.currentTarget as HTMLAnchorElement).href;
      });
      const {left, top} = placeOf(article, '42/NQ-CP');
      await sendMouse({type: 'click', position: [Math.round(left + 10), Math.round(top + 8)]});
      expect(followed).to.contain('42%2FNQ-CP');
    });

    it('lets a selection through that begins beside it', async () => {
      const article = await linked(`${LINK}${RESOLUTION}</news-article>`);
      const from = placeOf(article, 'Thực');
      const to = placeOf(article, '42/NQ-CP');
      await sendMouse({
        type: 'move',
        position: [Math.round(from.left + 1), Math.round(from.top + 9)],
      });
      await sendMouse({type: 'down'});
      await sendMouse({type: 'move', position: [Math.round(to.left + 20), Math.round(to.top + 9)]});
      await sendMouse({type: 'up'});
      expect(String(getSelection())).to.match(/^Thực hiện Nghị quyết số 4/);
    });

    it('leaves the links of the author alone', async () => {
      const article = await linked(
        `${LINK}<p><a href="/cua-toi">Nghị quyết số 42/NQ-CP</a> và Chỉ thị 45-CT/TW.</p></news-article>`,
      );
      expect(linkNames(article)).to.deep.equal(['Chỉ thị 45-CT/TW']);
    });

    it('makes no link where the text is not shown', async () => {
      const article = await linked(
        `${LINK}${RESOLUTION}<details><summary>Thêm</summary><p>Chỉ thị 45-CT/TW.</p></details></news-article>`,
      );
      article.querySelector('details')!.open = true;
      await until(() => links(article).length === 2, 'the second link');
    });

    it('brings text back that a table has scrolled away', async () => {
      const article = await linked(
        `<div style="width: 300px">${LINK}<table><tr><td>${'x'.repeat(80)}</td><td>Chỉ thị 45-CT/TW</td></tr></table>${RESOLUTION}</news-article></div>`,
        2,
      ).catch(() => stage.querySelector('news-article')!);
      await until(() => links(article).length === 2, 'two links');
      const [link] = links(article);
      link.focus();
      await until(() => {
        const rect = link.getBoundingClientRect();
        const text = placeOf(article, '45-CT');
        return rect.width > 10 && text.right <= article.getBoundingClientRect().right + 1;
      }, 'the text in sight');
    });

    it('underlines the text, and does so in forced colours', async function () {
      await resetMouse();
      const article = await linked(`${LINK}${RESOLUTION}</news-article>`);
      const line = () => {
        const {borderBottomStyle, borderBottomWidth} = getComputedStyle(links(article)[0]);
        return [borderBottomStyle, borderBottomWidth].join(' ');
      };
      // Two where the mouse still rests on it.
      expect(line()).to.match(/^solid [12]px$/);
      if (!(await supports('emulate'))) return;
      await emulate({forcedColors: 'active'});
      try {
        // Two where the mouse still rests on it.
        expect(line()).to.match(/^solid [12]px$/);
      } finally {
        await emulate({forcedColors: null});
      }
    });

    it('comes and goes with the attribute', async () => {
      const article = await linked(`${LINK}${RESOLUTION}</news-article>`);
      article.citations = 'off';
      await until(() => !links(article).length, 'no link');
      article.citations = 'link';
      await until(() => links(article).length === 1, 'a link');
    });
  });

  describe('order', () => {
    const LINK = '<news-article citations="link" citation-url="/vb?so={symbol}">';
    const button = (name: string) => `<button type="button">${name}</button>`;

    /** What has the focus, by its name; shadow trees included. */
    function focused(): string {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.ariaLabel ?? words(element?.textContent.slice(0, 60) ?? '');
    }

    /** Presses Tab until what is called so has the focus; what had it on the way. */
    async function tabTo(last: string): Promise<string[]> {
      const way = [];
      do {
        await sendKeys({press: 'Tab'});
        way.push(focused());
      } while (way.at(-1) !== last && way.length < 12);
      // A list has links of its own.
      return way.filter((name) => !name.startsWith('Sao chép liên kết'));
    }

    const MARKUPS: [name: string, html: string][] = [
      [
        'paragraphs',
        `<p>Một ${button('A')}</p><p>Chỉ thị 45-CT/TW nêu.</p><p>Ba ${button('B')}</p><p>Nghị quyết 42/NQ-CP và 43/NQ-CP.</p><p>${button('C')}</p>`,
      ],
      [
        'a wrapper',
        `<div><div><p>Một ${button('A')}</p><p>Chỉ thị 45-CT/TW nêu.</p><p>Ba ${button('B')}</p></div><div>Nghị quyết 42/NQ-CP và 43/NQ-CP.</div></div><p>${button('C')}</p>`,
      ],
      [
        'bare text',
        `Một ${button('A')}<br><br>Chỉ thị 45-CT/TW <i>nêu</i>.<br>Ba ${button('B')}<br><br>Nghị quyết 42/NQ-CP và 43/NQ-CP.<br>${button('C')}`,
      ],
      [
        'bare text in a wrapper',
        `<div>Một ${button('A')}<br><br>Chỉ thị <b>45-CT/TW</b> nêu.<br>Ba ${button('B')}<br><br>Nghị quyết 42/NQ-CP và 43/NQ-CP.<br>${button('C')}</div>`,
      ],
      [
        'a table, a list and a quotation',
        `<p>${button('A')}</p><table><tr><td>Chỉ thị 45-CT/TW</td></tr></table><p>${button('B')}</p><ul><li>Nghị quyết 42/NQ-CP</li></ul><blockquote><p>và 43/NQ-CP.</p><p>${button('C')}</p></blockquote>`,
      ],
      [
        'directives',
        `<directive-list><p>Một ${button('A')}</p><p>Chỉ thị 45-CT/TW nêu.</p><p>Hai ${button('B')}</p><p>(1) Theo Nghị quyết 42/NQ-CP, làm.</p><p>và 43/NQ-CP.</p><p>(2) Hai ${button('C')}</p></directive-list>`,
      ],
      [
        'directives in a wrapper',
        `<directive-list><div><p>Một ${button('A')}</p><p>Chỉ thị 45-CT/TW nêu.</p><p>Hai ${button('B')}</p><p>(1) Theo Nghị quyết 42/NQ-CP, và 43/NQ-CP.</p><p>(2) Hai ${button('C')}</p></div></directive-list>`,
      ],
      [
        'directives of one box',
        `<directive-list>Một ${button('A')}<br><br>Chỉ thị 45-CT/TW nêu.<br><br>Hai ${button('B')}<br><br>(1) Theo Nghị quyết 42/NQ-CP, và 43/NQ-CP.<br><br>(2) Hai ${button('C')}</directive-list>`,
      ],
    ];

    for (const [name, html] of MARKUPS) {
      it(`follows the text (${name})`, async function () {
        if (!(await supports('sendKeys'))) return this.skip();
        const article = await linked(`${LINK}${html}</news-article>`, 3);
        // A list has links of its own, which come later; it shows its text anew for them.
        const isCopy = ({ariaLabel}: Element) => ariaLabel?.startsWith('Sao chép liên kết');
        await until(
          () =>
            !article.querySelector('directive-list') ||
            flatQueryAll(article, 'button').some(isCopy),
          'the links of the list',
        );
        await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
        [...article.querySelectorAll('button')][0].focus();
        expect(await tabTo('C')).to.deep.equal([
          linkNames(article)[0],
          'B',
          linkNames(article)[1],
          linkNames(article)[2],
          'C',
        ]);
        expect(linkNames(article)[0]).to.match(/^Chỉ thị 45-CT/);
      });

      it(`moves nothing, and puts all back (${name})`, async () => {
        const article = make(`${LINK.replace('link', 'off')}${html}</news-article>`);
        await article.updateComplete;
        await until(
          () =>
            [...article.querySelectorAll('directive-list')].every((each) => each.directives.length),
          'the directives',
        );
        const places = () =>
          ['Một', 'Chỉ thị', 'Nghị quyết', '43/NQ-CP'].map((text) => {
            const {left, top, right} = article.textContent.includes(text)
              ? placeOf(article, text)
              : article.getBoundingClientRect();
            return [left, top, right].map(Math.round).join(' ');
          });
        const text = () => words(flatText(article));
        const [before, shown] = [places(), text()];
        article.citations = 'link';
        await until(() => links(article).length === 3, 'three links');
        await until(() => links(article).every((link) => link.offsetWidth > 10), 'their places');
        expect(places()).to.deep.equal(before);
        expect(text()).to.equal(shown);
        article.citations = 'off';
        await until(() => !links(article).length, 'no link');
        expect(places()).to.deep.equal(before);
        expect(text()).to.equal(shown);
      });
    }

    it('is the order in which a screen reader meets text and links', async function () {
      if (!(await supports('accessibilityTree'))) return this.skip();
      await linked(
        `${LINK}<p>Một.</p><p>Chỉ thị 45-CT/TW nêu.</p><p>Nghị quyết 42/NQ-CP.</p></news-article>`,
        2,
      );
      const met: string[] = [];
      const visit = ({role, name, children}: AccessibleNode) => {
        if (name && /^(?:link|StaticText|text)$/i.test(role)) met.push(`${role}: ${name}`);
        children?.forEach(visit);
      };
      visit(await accessibilityTree({selector: 'news-article'}));
      expect(met.map((each) => each.replace(/^(?:StaticText|text): /, ''))).to.deep.equal([
        'Một.',
        'Chỉ thị 45-CT/TW nêu.',
        'link: Chỉ thị 45-CT/TW',
        'Nghị quyết 42/NQ-CP.',
        'link: Nghị quyết 42/NQ-CP',
      ]);
    });

    for (const [name, around] of [
      ['a paragraph', (text: string) => `<p>${text}</p>`],
      ['lines between breaks', (text: string) => `<div>Một.<br><br>${text}<br><br>${text}</div>`],
    ] as const) {
      it(`stands under text whose end is off the screen: ${name}`, async () => {
        scrollTo(0, 0);
        const line = 'Các sở, ngành nghiên cứu và báo cáo. ';
        stage.style.width = '320px';
        const article = make(
          `${LINK}${around(`Theo Chỉ thị 45-CT/TW. ${line.repeat(30)}`)}</news-article>`,
        );
        await until(() => links(article).length, 'a link');
        const end = article.getBoundingClientRect().bottom;
        expect(end).to.be.above(1.5 * innerHeight);
        await until(
          () =>
            near(links(article)[0].getBoundingClientRect(), placeOf(article, 'Chỉ thị 45-CT/TW')),
          'the link on its text',
        );
      });
    }

    it('holds in a text of hundreds of paragraphs, far from the screen too', async () => {
      const html = Array.from(
        {length: 400},
        (_, index) => `<p>Đoạn ${index} theo Nghị quyết số ${index + 1}/NQ-CP.</p>`,
      ).join('\n');
      const article = make(`${LINK}${html}</news-article>`);
      await until(() => links(article).length === 400, '400 links');
      await until(() => shadow(article, '.part').length, 'parts');
      const expected = Array.from({length: 400}, (_, i) => `Nghị quyết số ${i + 1}/NQ-CP`);
      expect(linkNames(article)).to.deep.equal(expected);
      const link = links(article)[350];
      link.focus();
      await until(() => {
        const rect = link.getBoundingClientRect();
        return rect.width > 10 && near(rect, placeOf(article, 'Nghị quyết số 351/NQ-CP'));
      }, 'the link on its text');
      expect(link.getBoundingClientRect().top).to.be.within(-1, innerHeight);
      article.children[3].remove();
      await until(() => links(article).length === 399, 'one link less');
      expect(linkNames(article)).to.deep.equal(expected.filter((_, index) => index !== 3));
      expect(focused()).to.equal(expected[350]);
    });

    it('holds when the page and the article change, and the focus stays', async () => {
      const article = await linked(
        `${LINK}<div><p>Chỉ thị 45-CT/TW nêu.</p><p>Hai.</p></div><p>Nghị quyết 42/NQ-CP.</p></news-article>`,
        2,
      );
      links(article)[0].focus();
      article.published = '09/10/2020';
      article.querySelectorAll('p')[1].textContent = 'Thông tư số 26/2020/TT-BTTTT.';
      article.append(document.createElement('table'));
      await until(() => links(article).length === 3, 'three links');
      await article.updateComplete;
      expect(linkNames(article)).to.deep.equal([
        'Chỉ thị 45-CT/TW',
        'Thông tư số 26/2020/TT-BTTTT',
        'Nghị quyết 42/NQ-CP',
      ]);
      expect(focused()).to.equal('Chỉ thị 45-CT/TW');
      expect(words(flatText(article))).to.contain(
        'Chỉ thị 45-CT/TW nêu.Thông tư số 26/2020/TT-BTTTT.Nghị quyết 42/NQ-CP.',
      );
    });

    it('leaves a wrapper that follows its children', async () => {
      const article = await linked(
        `${LINK}<div><p>Chỉ thị 45-CT/TW nêu.</p><p>Hai.</p></div></news-article>`,
      );
      article.citations = 'off';
      await until(() => !links(article).length, 'no link');
      article.firstElementChild!.append(
        Object.assign(document.createElement('p'), {textContent: 'Ba.'}),
      );
      await until(() => words(flatText(article)).endsWith('Hai.Ba.'), 'the new paragraph');
    });
  });

  it('prints the list, and nothing else of ours', async function () {
    if (!(await supports('pdfText'))) return this.skip();
    const text = words(
      await pdfText({
        url: '/test/harness/citations.html',
        until: `document.querySelector('news-article').shadowRoot.querySelector('[part="citations"]')`,
      }),
    );
    expect(text).to.contain('Văn bản được viện dẫn');
    expect(text).to.contain('Nghị quyết số 42/NQ-CP ngày 09 tháng 4 năm 2020 của Chính phủ');
    expect(text).not.to.contain('Sao chép');
    expect(text).not.to.contain('Trong bài:');
  });

  it('works under a strict policy with Trusted Types', async function () {
    if (!(await supports('loadPage'))) return this.skip();
    const {result, cspViolations, consoleErrors, pageErrors} = await loadPage<string>({
      url: '/strict-csp/demo/strict.html',
      waitMs: 300,
      evaluate: `(async () => {
        const article = document.querySelector('news-article');
        article.citationUrl = '/vb?so={symbol}';
        article.citations = 'list link';
        const all = (selector) => [article, ...article.querySelectorAll('*')]
          .flatMap(({shadowRoot}) => [...shadowRoot?.querySelectorAll(selector) ?? []]);
        const links = () => all('.citation-links a');
        const items = () => all('.citations li');
        for (let tries = 0; !(links()[2] && items()[3]) && tries < 200; tries++)
          await new Promise((next) => setTimeout(next, 50));
        return [items().length, links().length, getComputedStyle(links()[0]).position].join(' ');
      })()`,
    });
    expect(result).to.equal('4 3 absolute');
    expect(cspViolations).to.deep.equal([]);
    expect(consoleErrors).to.deep.equal([]);
    expect(pageErrors).to.deep.equal([]);
  });
});
