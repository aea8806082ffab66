import {expect} from '@open-wc/testing';
import {loadPage, sendKeys, sendMouse, supports} from '../commands.js';
import {MARKUPS} from '../support/bulletin.js';
import {flatQueryAll} from '../support/flat-tree.js';
import {type OpenPage, openPage, until} from '../support/page.js';

const upgraded = (page: OpenPage) =>
  until(
    () =>
      flatQueryAll(page.document.body, '[role="listitem"]').length === 15 &&
      flatQueryAll(page.document.body, 'button').length >= 3,
    'fifteen directives and three buttons',
  );

describe('Promise 3: any page will do', () => {
  let page: OpenPage | undefined;

  afterEach(() => {
    page?.close();
    page = undefined;
    localStorage.clear();
  });

  describe('under a strict Content Security Policy with Trusted Types', () => {
    it('works', async () => {
      page = await openPage('/strict-csp/demo/strict.html');
      await upgraded(page);
      const [, , larger] = flatQueryAll(page.document.body, 'button');
      larger.click();
      const {window, document} = page;
      await until(
        () =>
          window
            .getComputedStyle(document.documentElement)
            .getPropertyValue('--bantin-text-scale') === '1.15',
        'the larger text',
      );
    });

    it('violates nothing, logs no error, asks no other host', async function () {
      if (!(await supports('loadPage'))) return this.skip();
      const {result, consoleErrors, cspViolations, pageErrors, requests} = await loadPage<number>({
        url: '/strict-csp/demo/strict.html',
        waitMs: 300,
        evaluate: `(async () => {
          const list = document.querySelector('directive-list');
          await customElements.whenDefined('directive-list');
          await list.updateComplete;
          return list.directives.length;
        })()`,
      });
      expect(result).to.equal(15);
      expect(cspViolations).to.deep.equal([]);
      expect(consoleErrors).to.deep.equal([]);
      expect(pageErrors).to.deep.equal([]);
      expect(requests.map((url) => new URL(url).origin)).to.deep.equal(
        requests.map(() => location.origin),
      );
    });
  });

  for (const markup of MARKUPS) {
    it(`keeps a hostile style sheet out of the buttons (${markup})`, async () => {
      page = await openPage(`/demo/after/portal-${markup}.html`);
      await upgraded(page);
      for (const button of flatQueryAll(page.document.body, 'button')) {
        const style = page.window.getComputedStyle(button);
        expect(style.textTransform).to.equal('none');
        expect(style.fontSize).not.to.equal('11px');
        expect(style.borderTopColor).not.to.equal('rgb(255, 0, 0)');
      }
      for (const button of flatQueryAll(page.document.querySelector('news-toolbar')!, 'button')) {
        if (!button.getClientRects().length) continue;
        expect(page.window.getComputedStyle(button).fontSize).to.equal('15px');
        const {width, height} = button.getBoundingClientRect();
        expect(width).to.be.at.least(44);
        expect(height).to.be.at.least(44);
      }
    });
  }

  it('submits no form around it, neither by click nor by Enter', async () => {
    page = await openPage('/demo/after/portal-p.html', {width: 780, height: 580});
    await upgraded(page);
    // A dialog of the browser would never be closed here.
    page.window.print = () => {};
    const {document, frame} = page;
    const title = document.title;
    const buttons = () => flatQueryAll(document.body, 'button');
    await until(() => buttons().length > 20, 'the tools of the list');
    let pressed = 0;
    for (const button of buttons()) {
      button.focus();
      // A tool for which the row has no room is not shown.
      if ((button.getRootNode() as ShadowRoot).activeElement !== button) continue;
      await sendKeys({press: 'Enter'});
      await sendKeys({press: 'Space'});
      button.scrollIntoView({block: 'center', behavior: 'instant'});
      const {left, top, width, height} = button.getBoundingClientRect();
      const outer = frame.getBoundingClientRect();
      const x = Math.round(outer.left + left + width / 2);
      const y = Math.round(outer.top + top + height / 2);
      // WebKit and Chrome 109 report what is zoomed in pixels of its own, which may lie elsewhere.
      if (y > 0 && y < innerHeight) await sendMouse({type: 'click', position: [x, y]});
      button.click();
      pressed++;
    }
    expect(pressed).to.be.greaterThan(15);
    expect(document.title, 'the form of the fixture says POSTED when it is submitted').to.equal(
      title,
    );
  });

  it('works where storage is blocked', async () => {
    page = await openPage('/demo/after/portal-p.html', {
      sandbox: 'allow-scripts allow-same-origin',
    });
    await upgraded(page);
    const {window, document} = page;
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    const [, , larger] = flatQueryAll(document.body, 'button');
    larger.click();
    larger.click();
    const scale = () =>
      window.getComputedStyle(document.documentElement).getPropertyValue('--bantin-text-scale');
    await until(() => scale() === '1.3', 'the larger text');
  });

  it('reads on a page without a doctype as on another, tables included, whatever letters the site gives them', async () => {
    const TABLE =
      '<table><caption>Chỉ tiêu</caption><thead><tr><th>Năm</th></tr></thead><tbody><tr><td>2020</td></tr></tbody></table>';
    const looks = async (url: string) => {
      page = await openPage(url);
      await upgraded(page);
      const {document, window} = page;
      const article = document.querySelector('news-article')!;
      article.insertAdjacentHTML('beforeend', TABLE);
      const style = document.createElement('style');
      style.textContent = 'table, caption, tr { font: italic 12px/1 Arial; white-space: nowrap }';
      document.head.append(style);
      const look = ({fontSize, lineHeight, fontFamily}: CSSStyleDeclaration) =>
        [fontSize, lineHeight, fontFamily].join(' | ');
      const cell = article.querySelector('td')!;
      await until(() => article.lastElementChild!.assignedSlot, 'the table in its place');
      const seen = [...article.querySelectorAll('p, caption, th, td')].map((element) =>
        look(window.getComputedStyle(element)),
      );
      const heights = [...flatQueryAll(document.body, '[role="listitem"]'), cell].map((element) =>
        Math.round(element.getBoundingClientRect().height),
      );
      const mode = document.compatMode;
      page.close();
      return {mode, seen: [...new Set(seen)], heights};
    };
    const old = await looks('/without-doctype/portal-p.html');
    const usual = await looks('/demo/after/portal-p.html');
    expect([old.mode, usual.mode]).to.deep.equal(['BackCompat', 'CSS1Compat']);
    expect(usual.seen, 'one look').to.have.length(1);
    expect(old.seen).to.deep.equal(usual.seen);
    expect(old.heights).to.deep.equal(usual.heights);
  });

  it('leads to places of its own where <base> names another page', async () => {
    page = await openPage('/demo/after/portal-p.html');
    await upgraded(page);
    const {window, document} = page;
    const errors: unknown[] = [];
    window.addEventListener('error', ({message}) => errors.push(message));
    const base = document.createElement('base');
    base.href = 'https://example.gov.vn/khac/';
    document.head.prepend(base);
    document.querySelector('news-article')!.setAttribute('citations', 'list');
    document.querySelector('directive-list')!.setAttribute('index', '');
    const [here] = window.location.href.split('#');
    const links = () =>
      flatQueryAll<HTMLAnchorElement>(document.body, 'nav a, .places a').filter(
        ({hash}) => hash.length > 1,
      );
    const press = async (name: RegExp) => {
      const find = () =>
        flatQueryAll(document.body, 'button').find(({textContent}) =>
          name.test(textContent.trim()),
        );
      await until(find, `a button ${name}`);
      find()!.click();
    };
    const follow = async (link: HTMLAnchorElement) => {
      const {hash} = link;
      expect(link.href).to.equal(here + hash);
      let isThere = false;
      window.addEventListener('hashchange', () => (isThere = true), {once: true});
      link.click();
      await until(() => isThere, 'the place');
      expect(window.location.href).to.equal(here + hash);
    };

    await until(() => links().length, 'the cited documents');
    const places = links();
    await follow(places[0]);
    // Twice: who has scrolled away comes back.
    for (const name of [/^Mục lục$/, /^Mục lục$/, /^Mục lục nhiệm vụ/, /^Mục lục nhiệm vụ/]) {
      await press(name);
      const entries = () => links().filter((link) => !places.includes(link));
      await until(() => entries().length, `entries under ${name}`);
      await follow(entries()[2]);
      await until(() => !entries().length, 'the panel to close');
    }
    expect(errors).to.deep.equal([]);
  });

  it('is silent when the script is loaded twice, as module and as classic script', async function () {
    page = await openPage('/demo/after/portal-p.html');
    await upgraded(page);
    const {window, document} = page;
    const errors: unknown[] = [];
    window.addEventListener('error', (event) => errors.push(event.message));
    for (const type of ['module', 'text/javascript']) {
      const script = document.createElement('script');
      script.type = type;
      script.src = type === 'module' ? '/dist/bantin.js?again' : '/dist/bantin.classic.js';
      const loaded = new Promise((resolve, reject) => {
        script.onload = resolve;
        script.onerror = reject;
      });
      document.head.append(script);
      await loaded;
    }
    await upgraded(page);
    expect(errors).to.deep.equal([]);
    const [, , larger] = flatQueryAll(document.body, 'button');
    larger.click();
    await until(
      () =>
        window
          .getComputedStyle(document.documentElement)
          .getPropertyValue('--bantin-text-scale') === '1.15',
      'one step, not two',
    );
  });

  it('loads the rules for the page where it lacks bantin.css, and nowhere else', async () => {
    const rules = ({window}: OpenPage) =>
      window.performance
        .getEntriesByType('resource')
        .filter(({name}) => name.includes('/chunks/page-styles')).length;
    page = await openPage('/demo/after/portal-p.html');
    await upgraded(page);
    expect(rules(page)).to.equal(0);
    page.close();

    page = await openPage('/late/portal-p.html?without=css');
    await page.window.customElements.whenDefined('news-article');
    expect(rules(page)).to.equal(1);
    const paragraph = page.document.querySelector('news-article p')!;
    const size = () => page!.window.getComputedStyle(paragraph).fontSize;
    await until(() => size() === '18px', 'the type of the rules');
  });

  it('loads the rest once and silently where the script has a version in its address', async () => {
    // "bantin.js?delay=800" is such an address: what comes late asks for "bantin.js".
    page = await openPage('/late/portal-p.html');
    await upgraded(page);
    const {window, document} = page;
    const errors: unknown[] = [];
    window.addEventListener('error', (event) => errors.push(event.message));
    const list = document.createElement('directive-list');
    for (const text of ['Một là, rà soát tiến độ.', 'Hai là, chỉ đạo thu hoạch.']) {
      list.append(Object.assign(document.createElement('p'), {textContent: text}));
    }
    document.body.append(list);
    await until(() => list.directives.length === 2, 'a numbering in words');
    expect(errors).to.deep.equal([]);
  });

  it('survives being moved and removed', async () => {
    page = await openPage('/demo/after/portal-word.html');
    await upgraded(page);
    const {document} = page;
    const list = document.querySelector('directive-list')!;
    const toolbar = document.querySelector('news-toolbar')!;
    document.body.append(toolbar, list);
    await upgraded(page);
    toolbar.remove();
    list.remove();
    expect(flatQueryAll(document.body, '[role="listitem"]')).to.be.empty;
  });

  it('does its work in a page that says `html { font-size: 62.5% }`', async () => {
    page = await openPage('/demo/after/portal-p.html');
    await upgraded(page);
    const paragraph = page.document.querySelector('news-article p')!;
    const size = () => page!.window.getComputedStyle(paragraph).fontSize;
    await until(() => size() === '18px', 'the type of the rules');
  });
});
