import {expect} from '@open-wc/testing';
import '../../src/define.js';
import type {NewsArticle} from '../../src/news-article/news-article.js';
import {sendKeys, setViewport} from '../commands.js';
import {bodyMarkup} from '../support/bulletin.js';
import {flatQueryAll, flatText, words} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

const LEAD =
  'Ngày 06/10/2020, Tỉnh ủy ban hành Văn bản số 28-KL/TU. Hội nghị thống nhất đánh giá công tác chín tháng.';
const REPEATED = 'Hội nghị thống nhất đánh giá công tác chín tháng.';

const fragment = (html: string) => document.createRange().createContextualFragment(html);

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('<news-article>: head, byline and history', () => {
  useStage();

  async function make(html: string): Promise<NewsArticle> {
    stage.innerHTML = html;
    const article = stage.querySelector('news-article')!;
    await article.updateComplete;
    return article;
  }

  const shows = (article: Element, text: string | RegExp) =>
    until(() => words(flatText(article)).match(text), String(text));

  it('is accessible with all that its attributes can ask for', async () => {
    const article = await make(
      `<news-article published="2020-10-09" modified="10/10/2020" weekday reading-time progress>
        <p slot="section">Thời sự</p><h2 slot="headline">Đầu đề</h2><p>Thân bài.</p>
        <ul slot="attachments"><li><a href="#a.pdf" data-size="1,2 MB">Kết luận</a></li></ul></news-article>`,
    );
    article.updates = [{date: '2020-10-10', text: 'Thêm phụ lục.'}];
    await shows(article, /phút đọc/);
    await expect(article).to.be.accessible();
  });

  it('keeps the order of a newspaper in its further slots', async () => {
    const article = await make(`<news-article><p slot="foot">chân</p><p slot="related">liên quan</p>
      <p slot="updates">sửa</p><p slot="attachments">tệp</p><p slot="date">ngày</p><p slot="lead">tóm tắt</p>
      <p>thân</p><h2 slot="headline">đầu đề</h2><p slot="section">mục</p></news-article>`);
    expect(words(flatText(article))).to.equal(
      'mục đầu đề tóm tắt ngày thân tệp sửa liên quan chân',
    );
  });

  for (const blank of ['', ' \n ', '<!-- sapo -->', '&nbsp;', '<span> </span>']) {
    it(`gives no room to a slot that a template left blank: "${blank}"`, async () => {
      const names = ['section', 'headline', 'lead', 'date', 'byline', 'source', 'attachments'];
      const slots = names.map((name) => `<p slot="${name}">${blank}</p>`).join('');
      const bare = await make('<news-article><p>Thân bài.</p></news-article>');
      const {height} = bare.getBoundingClientRect();
      const article = await make(`<news-article>${slots}<p>Thân bài.</p></news-article>`);
      expect(article.getBoundingClientRect().height).to.be.closeTo(height, 0.5);
      const lead = article.querySelector('[slot="lead"]')!;
      lead.textContent = 'Tóm tắt';
      await until(() => lead.getBoundingClientRect().height > 0, 'the lead that came later');
      lead.textContent = ' ';
      await until(() => !lead.getBoundingClientRect().height, 'the lead has left');
    });
  }

  describe('the name of what follows the text', () => {
    const LIST = '<ul><li><a href="#a.pdf">Kết luận</a></li></ul>';
    const title = (slot: string) => {
      const {content, display} = getComputedStyle(stage.querySelector(slot)!, '::before');
      return display === 'block' ? content : '';
    };
    const gap = (article: Element) =>
      article.querySelector('li')!.getBoundingClientRect().top -
      article.querySelector('p')!.getBoundingClientRect().bottom;

    for (const [where, html] of Object.entries({
      'is that of a list': LIST.replace('<ul>', '<ul slot="attachments" aria-label="Tệp">'),
      'is that of a landmark with a list': `<nav slot="related" aria-label="Tin liên quan">${LIST}</nav>`,
    })) {
      it(`is shown where it ${where}`, async () => {
        const bare = gap(
          await make(
            `<news-article><p>Thân bài.</p>${html.replace(/ aria-label="[^"]*"/, '')}</news-article>`,
          ),
        );
        const article = await make(`<news-article><p>Thân bài.</p>${html}</news-article>`);
        const named = gap(article);
        // Older engines cannot keep it from being read twice, and do not show it.
        if (CSS.supports('content', '"a" / ""')) {
          expect(named - bare).to.be.within(24, 44);
          expect(title('[aria-label]')).to.match(/Tệp|Tin liên quan|attr\(aria-label\)/);
        } else expect(named).to.be.closeTo(bare, 0.5);
        await expect(article).to.be.accessible();
      });
    }

    it('is not shown beside a heading of the portal, which stands close to the rule above it', async () => {
      const html = (label: string) =>
        `<news-article><p>Thân bài.</p><section slot="attachments" ${label}><h3>Tệp</h3>${LIST}</section></news-article>`;
      const bare = gap(await make(html('')));
      const article = await make(html('aria-label="Tệp"'));
      expect(gap(article)).to.be.closeTo(bare, 0.5);
      const section = article.querySelector('section')!.getBoundingClientRect();
      expect(article.querySelector('h3')!.getBoundingClientRect().top - section.top).to.be.within(
        10,
        26,
      );
    });
  });

  it('begins the names of files at one edge, whatever their kind', async () => {
    const article = await make(`<news-article><p>Thân bài.</p><ul slot="attachments">
      <li><a href="#a.pdf">Kết luận</a></li><li><a href="#b.xlsx">Phụ lục</a></li>
      <li><a href="#c" data-type="doc">Mẫu</a></li></ul></news-article>`);
    const edges = [...article.querySelectorAll('a')].map((link) => {
      const range = document.createRange();
      range.selectNodeContents(link);
      return range.getBoundingClientRect().left;
    });
    for (const edge of edges) expect(edge).to.be.closeTo(edges[0], 0.5);
  });

  it('begins every line of the name of a file at that edge', async () => {
    stage.style.width = '340px';
    const name = 'Quyết định số 1234/QĐ-UBND ngày 12 tháng 10 năm 2020 về việc phê duyệt kế hoạch';
    for (const dir of ['ltr', 'rtl'] as const) {
      stage.dir = dir;
      const article = await make(`<news-article><p>Thân bài.</p><ul slot="attachments">
        <li><a href="#a.pdf" data-size="1,2 MB">${name}</a></li></ul></news-article>`);
      const range = document.createRange();
      range.selectNodeContents(article.querySelector('a')!);
      const lines = [...range.getClientRects()];
      expect(lines.length).to.be.above(2);
      const edge = ({left, right}: DOMRect) => (dir === 'ltr' ? left : right);
      for (const line of lines) expect(edge(line), dir).to.be.closeTo(edge(lines[0]), 1);
    }
  });

  it('names a file after its own ending, and not after that of a document in the name of the site', async () => {
    const article = await make(`<news-article><p>Thân bài.</p><ul slot="attachments">
      <li><a href="https://www.doc.gov.vn/bang.xlsx?v=2">Bảng</a></li><li><a href="#mau.docx">Mẫu</a></li>
      <li><a href="/trang">Trang</a></li></ul></news-article>`);
    const kinds = [...article.querySelectorAll('a')].map((link) =>
      getComputedStyle(link, '::before').content.replace(/[" ]/g, ''),
    );
    expect(kinds).to.deep.equal(['xlsx', 'docx', 'none']);
  });

  it('shows a picture in a slot, though it has no text', async () => {
    const article = await make(
      '<news-article><img slot="figure" alt="" width="40" height="30" /><div slot="foot"><img alt="" width="40" height="30" /></div></news-article>',
    );
    for (const picture of article.querySelectorAll('img')) {
      expect(picture.getBoundingClientRect().height).to.be.greaterThan(0);
    }
  });

  it('shows the byline of the attribute where the slot is blank', async () => {
    const article = await make(
      '<news-article author="Bích Huệ"><p>Thân bài.</p><p slot="byline"> </p></news-article>',
    );
    expect(flatText(article)).to.contain('Bích Huệ');
  });

  describe('dates', () => {
    const cases = [
      ['vi', '2020-12-10', '10/12/2020'],
      ['en', '2020-12-10', 'December 10, 2020'],
      ['en-GB', '2020-12-10', '10 December 2020'],
      ['en', '10/12/2020', '10/12/2020'],
      ['vi', '31/02/2020', '31/02/2020'],
      ['en', 'yesterday', 'yesterday'],
    ] as const;
    for (const [lang, published, text] of cases) {
      it(`shows "${published}" as "${text}" (${lang})`, async () => {
        const article = await make(
          `<news-article lang="${lang}" published="${published}"><p>x</p></news-article>`,
        );
        expect(flatQueryAll(article, 'time')[0].textContent.trim()).to.equal(text);
      });
    }

    const named = [
      ['vi', '2020-10-09', 'Thứ Sáu, 09/10/2020'],
      ['vi', '09/10/2020', 'Thứ Sáu, 09/10/2020'],
      ['en', '2020-10-09', 'Friday, October 9, 2020'],
    ] as const;
    for (const [lang, published, text] of named) {
      it(`names the day of the week of "${published}" (${lang})`, async () => {
        const article = await make(
          `<news-article lang="${lang}" published="${published}" weekday><p>x</p></news-article>`,
        );
        await shows(article, text);
        expect(flatQueryAll(article, 'time')[0].getAttribute('datetime')).to.equal('2020-10-09');
      });
    }

    it('names no day twice, and none that does not exist', async () => {
      for (const published of ['Thứ 6, 16.02.2024 | 23:46:40', '31/02/2020']) {
        const article = await make(
          `<news-article published="${published}" weekday reading-time><p>x</p></news-article>`,
        );
        await shows(article, /phút đọc/);
        expect(flatQueryAll(article, 'time')[0].textContent.trim()).to.equal(published);
      }
    });

    it('says when the bulletin was changed, and what was', async () => {
      const article = await make(
        '<news-article published="2020-10-09" modified="2020-10-12T09:30+07:00"><p>x</p></news-article>',
      );
      await shows(article, /Cập nhật: 12\/10\/2020 09:30/);
      article.updates = [
        {date: '2020-10-12', text: 'Sửa số liệu của nhiệm vụ (3).'},
        {date: '2020-10-10', text: 'Thêm phụ lục <b>1</b>.'},
      ];
      await shows(
        article,
        /Lịch sử cập nhật 12\/10\/2020 Sửa .*10\/10\/2020 Thêm phụ lục <b>1<\/b>\./,
      );
      stage.lang = 'en';
      await shows(article, /Updates October 12, 2020/);
    });
  });

  describe('a history that comes late', () => {
    const paragraphs = '<p>Hội nghị đã bàn nhiều việc quan trọng.</p>'.repeat(60);
    const updates = [{date: '2020-10-12', text: 'Sửa số liệu của nhiệm vụ (3).'}];

    beforeEach(() => scrollTo(0, 0));

    it('waits while its place is on the screen, and moves nothing there', async () => {
      const article = await make(
        `<news-article modified="2020-10-12">${paragraphs}<p slot="foot">Ghi rõ nguồn.</p></news-article>`,
      );
      const foot = article.querySelector('[slot="foot"]')!;
      await shows(article, /Cập nhật/);
      foot.scrollIntoView({block: 'end', behavior: 'instant'});
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const {top} = foot.getBoundingClientRect();
      article.updates = updates;
      await article.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 200));
      // Firefox may round where the screen has been scrolled to.
      expect(foot.getBoundingClientRect().top).to.be.closeTo(top, 1.5);

      scrollTo(0, 0);
      await shows(article, /Lịch sử cập nhật 12\/10\/2020 Sửa số liệu/);
    });

    it('is on paper all the same', async () => {
      const article = await make(
        `<news-article modified="2020-10-12">${paragraphs}<p slot="foot">Ghi rõ nguồn.</p></news-article>`,
      );
      await shows(article, /Cập nhật/);
      article.querySelector('[slot="foot"]')!.scrollIntoView({block: 'end', behavior: 'instant'});
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      article.updates = updates;
      await article.updateComplete;
      dispatchEvent(new Event('beforeprint'));
      expect(flatText(article)).to.contain('Sửa số liệu');
    });

    it('stands where it belongs at once on a page that does not scroll', async () => {
      const article = await make('<news-article><p>Một.</p></news-article>');
      article.updates = updates;
      await shows(article, /Một\. Lịch sử cập nhật/);
    });
  });

  it('leaves everything else where it is when it knows more', async () => {
    const article = await make(
      `<news-article published="2020-10-09" modified="2020-10-12" reading-time progress weekday>
        <h2 slot="headline">Đầu đề</h2>${await bodyMarkup('p')}</news-article>`,
    );
    const headline = article.querySelector('h2')!;
    const before = headline.getBoundingClientRect().top;
    await shows(article, /phút đọc/);
    expect(headline.getBoundingClientRect().top).to.equal(before);
  });

  describe('reading time', () => {
    it('is told for Vietnamese by syllables', async () => {
      const article = await make(
        `<news-article reading-time>${await bodyMarkup('p')}</news-article>`,
      );
      await shows(article, /≈ 8 phút đọc/);
      article.readingTime = '500';
      await shows(article, /≈ 4 phút đọc/);
      article.readingTime = null;
      await until(() => !/phút đọc/.test(flatText(article)), 'none is told');
    });

    it('counts once what the lead repeats, and follows the text', async () => {
      const sentence = 'một hai ba bốn năm sáu bảy tám chín mười '.repeat(25);
      const article = await make(
        `<news-article reading-time><p slot="lead">${sentence}</p><p>${sentence}</p></news-article>`,
      );
      await shows(article, /≈ 1 phút đọc/);
      article.querySelector('p:not([slot])')!.textContent = `${sentence} Và ${sentence}`;
      await shows(article, /≈ 3 phút đọc/);
    });

    const idle = Object.getOwnPropertyDescriptor(window, 'requestIdleCallback');
    let pieces = 0;
    afterEach(() => {
      if (idle) Object.defineProperty(window, 'requestIdleCallback', idle);
      else delete (window as {requestIdleCallback?: unknown}).requestIdleCallback;
    });

    it('of a long text comes when it is known, and lets the page go on meanwhile', async function () {
      this.timeout(180_000);
      const article = await make(
        `<news-article reading-time lang="vi"><h2 slot="headline">Đầu đề</h2><p>Một đoạn.</p></news-article>`,
      );
      await shows(article, /≈ 1 phút đọc/);
      const told = () => words(flatText(article)).match(/≈.*?đọc/)?.[0];
      const place = () => article.querySelector('h2')!.getBoundingClientRect().top;
      const before = place();
      // A machine with other things to do lets the page wait half a second for each of many pieces.
      window.requestIdleCallback = (callback) => {
        pieces++;
        return window.setTimeout(() => callback({didTimeout: false, timeRemaining: () => 0}));
      };
      // Two million letters: more than any engine counts at once.
      article.append(fragment(`<p>${'một hai ba bốn năm '.repeat(50)}</p>`.repeat(2000)));
      await turn();
      expect(told(), 'the time of another text').to.equal(undefined);
      await until(told, 'the time', 50_000);
      expect(pieces, 'how often the page went on').to.be.greaterThan(1);
      expect(told()).to.match(/^≈ 2[.,]?000 phút đọc$/);
      expect(place()).to.equal(before);
      article.append('Thêm.');
      await turn();
      expect(told(), 'the time of the text before').to.equal(undefined);
      await until(told, 'the time again', 50_000);
      article.replaceChildren(fragment('<p>Một đoạn.</p>'));
      await shows(article, /≈ 1 phút đọc/);
    });

    it('counts the directives of a list', async () => {
      const article = await make(
        `<news-article reading-time><directive-list>${await bodyMarkup('word')}</directive-list></news-article>`,
      );
      await shows(article, /≈ 8 phút đọc/);
    });
  });

  describe('byline in the body', () => {
    it('is set in bold, and the text stays as it is', async () => {
      const article = await make(
        '<news-article byline-in-body><p>Nội dung khách quan./.</p><p>Bích Huệ</p></news-article>',
      );
      const [text, byline] = article.querySelectorAll('p');
      await until(() => getComputedStyle(byline).fontWeight === '600', 'bold');
      expect(getComputedStyle(text).fontWeight).to.equal('400');
      expect(article.innerHTML.replace(/ id="[\w-]+"/, '')).to.equal(
        '<p>Nội dung khách quan./.</p><p>Bích Huệ</p>',
      );
      article.bylineInBody = false;
      await until(() => getComputedStyle(byline).fontWeight === '400', 'as it was');
      expect(byline.hasAttribute('id')).to.equal(false);
    });

    it('is not looked for where the author is named', async () => {
      const article = await make(
        '<news-article byline-in-body reading-time author="B. H."><p>Nội dung./.</p><p>Bích Huệ</p></news-article>',
      );
      await shows(article, /phút đọc/);
      expect(getComputedStyle(article.querySelectorAll('p')[1]).fontWeight).to.equal('400');
    });
  });

  it('leaves out on paper what the lead has said already', async () => {
    const article = await make(
      `<news-article dedupe-lead><p slot="lead">${LEAD}</p><p>${REPEATED}</p><p>Hai.</p></news-article>`,
    );
    const [, repeated, other] = article.querySelectorAll('p');
    await until(() => repeated.id, 'it has been found');
    const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const paper = rules.filter((rule) => rule.cssText.includes(`#${repeated.id}`));
    expect(paper.map((rule) => (rule as CSSMediaRule).media.mediaText)).to.deep.equal(['print']);
    expect(getComputedStyle(repeated).display).to.equal('block');
    expect(other.id).to.equal('');
    article.remove();
    expect(repeated.hasAttribute('id')).to.equal(false);
  });

  describe('a lead that the body repeats as bare text', () => {
    const BODIES = {
      'in the article': `<news-article dedupe-lead reading-time="60"><p slot="lead">${LEAD}</p>
        ${REPEATED}<br><br>Hai.<br><br>Ba.</news-article>`,
      'before a paragraph': `<news-article dedupe-lead reading-time="60"><p slot="lead">${LEAD}</p>
        ${REPEATED}<p>Hai.</p><p>Ba.</p></news-article>`,
      'with words in bold': `<news-article dedupe-lead reading-time="60"><p slot="lead">${LEAD}</p>
        ${REPEATED.replace('chín tháng', '<b>chín tháng</b>')}<p>Hai.</p><p>Ba.</p></news-article>`,
      'in a list': `<news-toolbar><p slot="lead">${LEAD}</p></news-toolbar>
        <news-article dedupe-lead reading-time="60"><directive-list>${REPEATED}<br><br>Hai.<br><br>(1) Ba.<br><br>(2)
        Bốn.</directive-list></news-article>`,
      'in a list, in a wrapper': `<news-toolbar><p slot="lead">${LEAD}</p></news-toolbar>
        <news-article dedupe-lead reading-time="60"><directive-list><div>${REPEATED}<br><br>Hai.<br><br>(1)
        Ba.<br><br>(2) Bốn.</div></directive-list></news-article>`,
    };

    /** How often the sentence is shown, in the head and below it. */
    const times = () => words(flatText(stage)).split(REPEATED).length - 1;

    for (const [where, html] of Object.entries(BODIES)) {
      it(`is left out on paper alone, ${where}`, async () => {
        const article = await make(html);
        await shows(article, /1 phút đọc/);
        const isRead = () => flatQueryAll(article, 'li .copy').length === 2;
        if (article.querySelector('directive-list')) await until(isRead, 'the list has been read');
        const before = article.outerHTML;
        expect(times()).to.equal(2);

        dispatchEvent(new Event('beforeprint'));
        // What hears of the change may not undo it before the paper is laid out.
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect(times()).to.equal(1);
        expect(words(flatText(article))).to.match(/Hai\..*Ba\./);

        dispatchEvent(new Event('afterprint'));
        expect(times()).to.equal(2);
        expect(article.outerHTML).to.equal(before);
      });
    }

    it('is printed where the article does not say otherwise, or no longer', async () => {
      const article = await make(BODIES['before a paragraph']);
      await shows(article, /1 phút đọc/);
      article.dedupeLead = false;
      await article.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 50));
      dispatchEvent(new Event('beforeprint'));
      expect(times()).to.equal(2);
      dispatchEvent(new Event('afterprint'));
    });

    it('is counted once in the reading time', async () => {
      const long = `${'Hội nghị đánh giá công tác chín tháng, '.repeat(30)}hết.`;
      const article = await make(
        `<news-article reading-time="250"><p slot="lead">${long}</p>${long}<br><br>Hai.</news-article>`,
      );
      await shows(article, /≈ 1 phút đọc/);
    });
  });

  describe('progress', () => {
    const key = 'bantin-places';
    const paragraphs = Array.from(
      {length: 60},
      (_, index) =>
        `<p>Đoạn thứ ${index + 1} của bản tin, ${'dài thêm vài chữ nữa, '.repeat(12)}hết.</p>`,
    ).join('');

    before(() => setViewport({width: 800, height: 600}));
    beforeEach(() => {
      localStorage.removeItem(key);
      scrollTo(0, 0);
    });
    afterEach(() => localStorage.removeItem(key));

    const bar = (article: Element) =>
      article.shadowRoot!.querySelector<HTMLElement>('[part="progress"]')?.firstElementChild;
    /** What is to be seen of it, by the width of the article. */
    const share = (article: Element) => {
      const line = bar(article)?.getBoundingClientRect();
      const way = bar(article)?.parentElement!.getBoundingClientRect();
      if (!line || !way) return 0;
      const seen = Math.min(line.right, way.right) - Math.max(line.left, way.left);
      return seen / article.shadowRoot!.querySelector('article')!.getBoundingClientRect().width;
    };

    it('grows with what has been read', async () => {
      const article = await make(`<news-article progress>${paragraphs}</news-article>`);
      await until(() => share(article) > 0, 'a beginning');
      expect(share(article)).to.be.lessThan(0.2);
      article.querySelectorAll('p')[30].scrollIntoView({block: 'end', behavior: 'instant'});
      await until(() => Math.abs(share(article) - 0.51) < 0.04, 'the middle');
      article.lastElementChild!.scrollIntoView({block: 'end', behavior: 'instant'});
      await until(() => share(article) > 0.97, 'the end');
      scrollTo(0, 0);
      await until(() => share(article) < 0.2, 'the beginning again');
    });

    it('listens to no scrolling', async () => {
      const heard: string[] = [];
      const {addEventListener: add} = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (
        this: EventTarget | undefined,
        ...[type, ...others]: Parameters<typeof add>
      ) {
        heard.push(type);
        add.call(this ?? window, type, ...others);
      };
      try {
        const article = await make(
          `<div style="overflow: auto"><news-article progress>${paragraphs}</news-article></div>`,
        );
        await until(() => share(article) > 0, 'a beginning');
        const beginning = share(article);
        article.querySelectorAll('p')[30].scrollIntoView({block: 'end', behavior: 'instant'});
        await until(() => share(article) > beginning, 'the middle');
        expect(heard, 'what is listened to').to.include('pagehide');
        expect(heard.filter((type) => /scroll|wheel|touch|pointermove/.test(type))).to.be.empty;
        for (const target of [window, document, document.body, article.parentElement!, article]) {
          expect(target.onscroll, target.constructor.name).to.equal(null);
        }
      } finally {
        EventTarget.prototype.addEventListener = add;
      }
    });

    it('grows from the other side where text runs the other way', async () => {
      const article = await make(
        `<news-article progress dir="rtl" lang="ar">${paragraphs}</news-article>`,
      );
      await until(() => share(article) > 0, 'a beginning');
      const way = bar(article)!.parentElement!.getBoundingClientRect();
      const middle = (way.left + way.right) / 2;
      const {left, right} = bar(article)!.getBoundingClientRect();
      expect(Math.max(left, way.left)).to.be.greaterThan(middle);
      expect(Math.min(right, way.right)).to.be.closeTo(way.right, 1);
    });

    it('goes on where the reader stopped, in text of another size', async () => {
      const first = await make(`<news-article progress>${paragraphs}</news-article>`);
      await until(() => share(first) > 0, 'progress');
      expect(first.shadowRoot!.querySelector('button')).to.equal(null);
      first.querySelectorAll('p')[30].scrollIntoView({block: 'start', behavior: 'instant'});
      await until(() => localStorage.getItem(key)?.includes('Đoạn thứ 31 '), 'a kept place');

      scrollTo(0, 0);
      const article = await make(
        `<news-article progress style="--bantin-font-size: 24px"><p>Đính chính.</p>${paragraphs}</news-article>`,
      );
      await until(() => flatQueryAll(article, 'button').length, 'the offer');
      const [button] = flatQueryAll<HTMLButtonElement>(article, 'button');
      expect(words(button.textContent)).to.equal('Đọc tiếp từ chỗ đang đọc');
      expect(button.closest('[role="status"]'), 'is announced').not.to.equal(null);
      expect(button.getBoundingClientRect().height).to.be.at.least(44);
      button.click();
      const place = article.querySelectorAll('p')[31];
      expect(place.getBoundingClientRect().top).to.be.within(0, 300);
      expect(place.contains(getSelection()!.anchorNode)).to.equal(true);
    });

    it('takes the keyboard along to where the reader stopped, and leaves no attribute there', async () => {
      const withLinks = paragraphs.replaceAll('hết.', '<a href="#xem">hết.</a>');
      const first = await make(`<news-article progress>${withLinks}</news-article>`);
      await until(() => share(first) > 0, 'progress');
      first.querySelectorAll('p')[30].scrollIntoView({block: 'start', behavior: 'instant'});
      await until(() => localStorage.getItem(key)?.includes('Đoạn thứ 31 '), 'a kept place');
      scrollTo(0, 0);
      const article = await make(`<news-article progress>${withLinks}</news-article>`);
      await until(() => flatQueryAll(article, 'button').length, 'the offer');
      const [resume] = flatQueryAll(article, 'button');
      resume.focus();
      resume.click();
      await until(() => !flatQueryAll(article, 'button').length, 'no offer');
      await sendKeys({press: 'Tab'});
      const place = article.querySelectorAll('p')[30];
      expect(place.contains(document.activeElement), document.activeElement!.outerHTML).to.equal(
        true,
      );
      expect(place.getAttributeNames()).to.be.empty;
    });

    it('offers the way back at the lower edge, where it takes no room, until the reader goes on', async () => {
      const bare = await make(`<news-article>${paragraphs}</news-article>`);
      const top = bare.querySelector('p')!.getBoundingClientRect().top;
      bare.remove();
      const kept = {address: location.pathname + location.search, index: 30};
      localStorage.setItem(
        key,
        JSON.stringify({
          version: 1,
          places: [
            {
              ...kept,
              start: 'Đoạn thứ 31 của bản tin, dài thêm vài chữ nữa, dài thêm vài c'.slice(0, 60),
            },
          ],
        }),
      );
      const article = await make(`<news-article progress>${paragraphs}</news-article>`);
      expect(article.querySelector('p')!.getBoundingClientRect().top, 'before').to.equal(top);
      await until(() => flatQueryAll(article, 'button').length, 'the offer');
      expect(article.querySelector('p')!.getBoundingClientRect().top, 'after').to.equal(top);
      const [button] = flatQueryAll<HTMLButtonElement>(article, 'button');
      expect(button.getBoundingClientRect().bottom).to.be.closeTo(innerHeight, 1);
      await until(() => share(article) > 0, 'progress');
      scrollTo(0, 900);
      await until(() => !flatQueryAll(article, 'button').length, 'no offer');
    });

    it('offers it no longer when it was taken, however short the way is', async () => {
      const first = await make(`<news-article progress>${paragraphs}</news-article>`);
      await until(() => share(first) > 0, 'progress');
      const top = first.querySelectorAll('p')[3].getBoundingClientRect().top;
      scrollTo(0, scrollY + top - 4);
      await until(() => localStorage.getItem(key)?.includes('Đoạn thứ 4 '), 'a kept place');
      const article = await make(`<news-article progress>${paragraphs}</news-article>`);
      await until(() => flatQueryAll(article, 'button').length, 'the offer');
      scrollTo(0, scrollY + article.querySelectorAll('p')[3].getBoundingClientRect().top - 60);
      flatQueryAll<HTMLButtonElement>(article, 'button')[0].click();
      expect(flatQueryAll(article, 'button').length).to.equal(0);
    });

    it('offers it at the edge of the screen in a box that holds what is fixed', async function () {
      if (!('showPopover' in HTMLElement.prototype)) return this.skip();
      const first = await make(`<news-article progress>${paragraphs}</news-article>`);
      await until(() => share(first) > 0, 'progress');
      first.querySelectorAll('p')[30].scrollIntoView({block: 'start', behavior: 'instant'});
      await until(() => localStorage.getItem(key)?.includes('Đoạn thứ 31 '), 'a kept place');
      scrollTo(0, 0);
      stage.innerHTML = `<div style="transform: translateX(0); overflow: hidden"><news-article
        progress>${paragraphs}</news-article></div>`;
      const article = stage.querySelector('news-article')!;
      await until(() => flatQueryAll(article, 'button').length, 'the offer');
      const [button] = flatQueryAll<HTMLButtonElement>(article, 'button');
      const {bottom, left, right} = button.getBoundingClientRect();
      expect(bottom).to.be.closeTo(innerHeight, 1);
      expect(left).to.be.greaterThan(0);
      expect(right).to.be.lessThan(document.documentElement.clientWidth);
      const hit = article.shadowRoot!.elementFromPoint((left + right) / 2, bottom - 10);
      expect(hit, 'nothing lies over it').to.equal(button);
    });

    it('forgets an article that was read to its end', async () => {
      const article = await make(`<news-article progress>${paragraphs}</news-article>`);
      await until(() => share(article) > 0, 'progress');
      article.querySelectorAll('p')[20].scrollIntoView({behavior: 'instant'});
      await until(() => localStorage.getItem(key), 'a kept place');
      article.lastElementChild!.scrollIntoView({block: 'end', behavior: 'instant'});
      scrollTo(0, document.documentElement.scrollHeight);
      await until(() => !localStorage.getItem(key), 'nothing is kept');
    });

    for (const stored of [
      '{',
      'null',
      '{"version":1,"places":[null,{"index":"x"}]}',
      '{"version":2}',
    ]) {
      it(`takes no harm from what else is stored: ${stored}`, async () => {
        localStorage.setItem(key, stored);
        const article = await make(`<news-article progress>${paragraphs}</news-article>`);
        await until(() => share(article) > 0, 'progress');
        expect(flatQueryAll(article, 'button')).to.be.empty;
      });
    }

    it('goes away with its attribute and its article', async () => {
      const article = await make(`<news-article progress>${paragraphs}</news-article>`);
      await until(() => share(article) > 0, 'progress');
      article.progress = false;
      await until(() => !bar(article), 'no line');
      expect(flatQueryAll(article, '[role="status"]')).to.be.empty;
    });
  });
});
