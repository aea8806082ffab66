import {expect} from '@open-wc/testing';
import {engine, loadPage, supports} from './commands.js';
import {openPage, type OpenPage, until} from './support/page.js';

const KINDS = ['p', 'word', 'div', 'br', 'bare'];

describe('the demo', () => {
  let page: OpenPage | undefined;

  async function open(url: string): Promise<OpenPage> {
    page = await openPage(url);
    return page;
  }

  /** Clicks the choice of a switch, as a reader does. */
  function choose({document}: OpenPage, name: string, value: string): void {
    document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)!.click();
  }

  function chosen({document}: OpenPage, name: string): string {
    return document.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)!.value;
  }

  /** The document in a frame of the page for comparing, once its elements are there. */
  async function framed({document}: OpenPage, side: 'before' | 'after'): Promise<Document> {
    const frame = document.querySelector<HTMLIFrameElement>(`iframe[data-side="${side}"]`)!;
    await until(
      () => frame.contentDocument?.URL.includes(side) && toolsOf(frame.contentDocument, side),
      `the page ${side}`,
    );
    return frame.contentDocument!;
  }

  function toolsOf(document: Document, side: 'before' | 'after'): Element | null | undefined {
    return side === 'before'
      ? document.querySelector('.tools a')
      : document.querySelector('news-toolbar')?.shadowRoot?.querySelector('[role="toolbar"]');
  }

  function paperOf(document: Document): string {
    const view = document.defaultView!;
    return view.getComputedStyle(document.querySelector('news-article')!).backgroundColor;
  }

  afterEach(() => {
    page?.close();
    page = undefined;
    localStorage.clear();
  });

  describe('index.html', () => {
    it('lists five kinds of markup, each before, after and side by side', async () => {
      const {document} = await open('/demo/index.html');
      const items = [...document.querySelectorAll('.kinds > li')];
      expect(items.map((item) => item.querySelector('h3')!.id)).to.eql(KINDS);
      for (const [index, item] of items.entries()) {
        const links = [...item.querySelectorAll('a')];
        expect(links.map((link) => new URL(link.href).pathname + new URL(link.href).search)).to.eql(
          [
            `/demo/before/portal-${KINDS[index]}.html`,
            `/demo/after/portal-${KINDS[index]}.html`,
            `/demo/compare.html?page=${KINDS[index]}`,
          ],
        );
        for (const link of links) {
          const {ok} = await fetch(link.href, {method: 'HEAD'});
          expect(ok, link.href).to.equal(true);
        }
      }
    });

    it('begins in Vietnamese and changes to English and back', async () => {
      const opened = await open('/demo/index.html');
      const {document} = opened;
      const words = () => document.querySelector('#kinds')!.textContent.trim();
      await until(() => document.querySelector('news-toolbar')!.shadowRoot, 'the elements');
      expect(document.documentElement.lang).to.equal('vi');
      expect(words()).to.equal('Một bản tin, năm kiểu mã của CMS');

      choose(opened, 'language', 'en');
      expect(document.documentElement.lang).to.equal('en');
      expect(words()).to.equal('One bulletin, five kinds of CMS markup');
      expect(document.title).to.equal('Bản Tin: government news that everyone can read');

      choose(opened, 'language', 'vi');
      expect(words()).to.equal('Một bản tin, năm kiểu mã của CMS');
    });

    it('has an English word for every Vietnamese one', async () => {
      for (const url of ['/demo/index.html', '/demo/compare.html']) {
        const opened = await open(url);
        choose(opened, 'language', 'en');
        for (const element of opened.document.querySelectorAll<HTMLElement>('[data-word]')) {
          const words = element.localName === 'iframe' ? element.title : element.textContent;
          expect(words, `${url}: ${element.dataset.word}`).to.match(/\S/);
          expect(words, `${url}: ${element.dataset.word}`).not.to.equal('undefined');
        }
        opened.close();
      }
    });

    it('remembers the language', async () => {
      choose(await open('/demo/index.html'), 'language', 'en');
      page!.close();
      const opened = await open('/demo/compare.html');
      expect(opened.document.documentElement.lang).to.equal('en');
      expect(chosen(opened, 'language')).to.equal('en');
    });

    it('puts itself and its elements on the paper that is chosen', async () => {
      const opened = await open('/demo/index.html');
      const {document, window} = opened;
      choose(opened, 'theme', 'dark');
      expect(window.getComputedStyle(document.body).backgroundColor).to.equal('rgb(23, 22, 21)');
      expect(paperOf(document)).to.equal('rgb(23, 22, 21)');
      choose(opened, 'theme', 'sepia');
      expect(paperOf(document)).to.equal('rgb(246, 236, 217)');
    });

    it('goes back to the paper of the system after a return', async () => {
      const before = await open('/demo/index.html');
      const paper = paperOf(before.document);
      choose(before, 'theme', 'contrast');
      before.close();
      const opened = await open('/demo/index.html');
      expect(chosen(opened, 'theme')).to.equal('contrast');
      expect(paperOf(opened.document)).to.equal('rgb(0, 0, 0)');
      choose(opened, 'theme', 'auto');
      expect(paperOf(opened.document)).to.equal(paper);
    });

    it('fits 320 pixels in both languages', async () => {
      for (const url of ['/demo/index.html', '/demo/compare.html?page=word']) {
        const opened = await openPage(url, {width: 320});
        for (const language of ['vi', 'en']) {
          choose(opened, 'language', language);
          const {scrollWidth} = opened.document.documentElement;
          expect(scrollWidth, `${url} ${language}`).to.be.at.most(320);
        }
        opened.close();
      }
    });

    it('keeps to a strict policy and to its own host', async () => {
      if (!(await supports('loadPage'))) return;
      const {consoleErrors, cspViolations, pageErrors, requests} = await loadPage({
        url: '/strict-csp/demo/index.html',
        waitMs: 300,
      });
      expect({consoleErrors, cspViolations, pageErrors}).to.eql({
        consoleErrors: [],
        cspViolations: [],
        pageErrors: [],
      });
      expect(new Set(requests.map((url) => new URL(url).host))).to.eql(new Set([location.host]));
    });
  });

  describe('compare.html', () => {
    for (const kind of KINDS) {
      it(`shows ${kind} before and after`, async () => {
        const opened = await open(`/demo/compare.html?page=${kind}`);
        const before = await framed(opened, 'before');
        const after = await framed(opened, 'after');
        expect(before.URL).to.match(new RegExp(`/demo/before/portal-${kind}\\.html$`));
        expect(after.URL).to.match(new RegExp(`/demo/after/portal-${kind}\\.html$`));
        expect(before.querySelector('news-article')).to.equal(null);
        const current = opened.document.querySelector<HTMLAnchorElement>('[aria-current="page"]')!;
        expect(current.dataset.page).to.equal(kind);
        for (const link of opened.document.querySelectorAll<HTMLAnchorElement>('.alone'))
          expect([before.URL, after.URL]).to.include(link.href);
      });
    }

    it('shows the first kind where the address names none that is known', async () => {
      const opened = await open('/demo/compare.html?page=__proto__');
      expect((await framed(opened, 'after')).URL).to.contain('portal-p.html');
    });

    it('gives its frames names in the language of the page', async () => {
      const opened = await open('/demo/compare.html?page=word');
      const titles = () =>
        [...opened.document.querySelectorAll('iframe')].map((frame) => frame.title);
      expect(titles()).to.eql(['Trang trước khi dùng Bản Tin', 'Trang khi dùng Bản Tin']);
      choose(opened, 'language', 'en');
      expect(titles()).to.eql(['The page before Bản Tin', 'The page with Bản Tin']);
    });

    it('tells the tools in the frame which language to speak, and leaves the text Vietnamese', async () => {
      const opened = await open('/demo/compare.html?page=word');
      const after = await framed(opened, 'after');
      const nameOfTools = () => toolsOf(after, 'after')!.getAttribute('aria-label');
      await until(() => nameOfTools() === 'Công cụ đọc', 'Vietnamese tools');
      choose(opened, 'language', 'en');
      await until(() => nameOfTools() === 'Reading tools', 'English tools');
      expect(after.documentElement.lang).to.equal('en');
      expect(after.querySelector('news-article')!.closest('[lang]')!.getAttribute('lang')).to.equal(
        'vi',
      );
      choose(opened, 'language', 'vi');
      await until(() => nameOfTools() === 'Công cụ đọc', 'Vietnamese tools again');
    });

    it('puts the page in the frame on the paper that is chosen', async () => {
      const opened = await open('/demo/compare.html?page=br');
      const after = await framed(opened, 'after');
      choose(opened, 'theme', 'dark');
      await until(
        () => paperOf(after) === 'rgb(23, 22, 21)',
        `dark paper in the frame (${await engine()})`,
      );
      choose(opened, 'theme', 'sepia');
      await until(() => paperOf(after) === 'rgb(246, 236, 217)', 'sepia in the frame');
    });

    it('follows a theme that another page has chosen', async () => {
      const opened = await open('/demo/compare.html');
      const other = await openPage('/demo/index.html');
      choose(other, 'theme', 'sepia');
      await until(() => chosen(opened, 'theme') === 'sepia', 'the switch to follow');
      other.close();
    });
  });
});
