import {expect} from '@open-wc/testing';
import type {Adoption} from '../src/adopt/adopt.js';
import {type Markup, MARKUPS} from './support/bulletin.js';
import {flatQueryAll, flatText, words} from './support/flat-tree.js';
import {type OpenPage, openPage, until} from './support/page.js';

const MODULE = '/dist/bantin.js';
const CLASSIC = '/dist/bantin.classic.js';
const PRESET = {'data-adopt': 'publishing-portal'};

/** What old portals load before us, each file in its order. */
const HOSTS: Readonly<Record<string, readonly string[]>> = {
  'jQuery 1': ['/node_modules/jquery1/dist/jquery.js'],
  'jQuery 2': ['/node_modules/jquery2/dist/jquery.js'],
  'jQuery 3': ['/node_modules/jquery3/dist/jquery.js'],
  'jQuery 4': ['/node_modules/jquery/dist/jquery.js'],
  'Bootstrap 3': [
    '/node_modules/jquery1/dist/jquery.js',
    '/node_modules/bootstrap/dist/css/bootstrap.css',
    '/node_modules/bootstrap/dist/js/bootstrap.js',
  ],
  'patched prototypes': ['/test/hosts/patches.js'],
  'Prototype.js': ['/old-libraries/prototype.js'],
  MooTools: ['/old-libraries/mootools-core.js'],
  'MooTools More': ['/old-libraries/mootools-core.js', '/old-libraries/mootools-more.js'],
};

describe('on a page that is not ours', () => {
  let page: OpenPage | undefined;
  const faults: string[] = [];

  afterEach(() => {
    page?.close();
    page = undefined;
    faults.length = 0;
    localStorage.clear();
  });

  /** Opens a page as the portal prints it, and notes whatever goes wrong in it. */
  async function open(markup: Markup, options = {width: 1024, height: 768}): Promise<OpenPage> {
    page = await openPage(`/demo/before/portal-${markup}.html`, options);
    const {window} = page;
    window.addEventListener('error', (event) => faults.push(event.message));
    window.addEventListener('unhandledrejection', ({reason}) => {
      faults.push(String((reason as Error)?.stack ?? reason));
    });
    window.console.error = (...values: unknown[]) => faults.push(values.join(' '));
    return page;
  }

  /** Loads a script or a style sheet as a tag of the page does. */
  async function load(url: string, attributes: Record<string, string> = {}): Promise<void> {
    const {document} = page!;
    const isSheet = url.endsWith('.css');
    const tag = document.createElement(isSheet ? 'link' : 'script');
    if (isSheet) tag.setAttribute('rel', 'stylesheet');
    else if (/\/bantin\.js/.test(url)) tag.setAttribute('type', 'module');
    for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, value);
    tag.setAttribute(isSheet ? 'href' : 'src', url);
    const loaded = new Promise<unknown>((resolve, reject) => {
      tag.addEventListener('load', resolve);
      tag.addEventListener('error', () => reject(new Error(`${url} does not load`)));
    });
    document.head.appendChild(tag);
    await loaded;
  }

  /** Loads our script, and waits for what it makes of the page. */
  async function adopt(src = MODULE, attributes: Record<string, string> = PRESET) {
    let adoption: Adoption | undefined;
    page!.window.addEventListener('news-adopt', (event) => (adoption = event.adoption));
    await load(src, attributes);
    await until(() => adoption, 'the adoption');
    return adoption!;
  }

  const body = () => page!.document.body;
  const items = () => flatQueryAll(body(), '[role="listitem"]');
  const list = () => page!.document.querySelector('directive-list')!;
  const toolbar = () => page!.document.querySelector('news-toolbar')!;
  const scale = () => rootStyle('--bantin-text-scale');
  const rootStyle = (name: string) =>
    page!.window.getComputedStyle(page!.document.documentElement).getPropertyValue(name).trim();

  const button = (name: string, within: Element = toolbar()) =>
    flatQueryAll(within, 'button').find((element) =>
      words(element.textContent)
        .replace(/^A[+−]? /, '')
        .startsWith(name),
    );

  async function press(name: string): Promise<void> {
    await until(() => button(name), `the button "${name}"`);
    button(name)!.click();
  }

  /** Uses the page as a reader does: reads, makes the text larger, chooses a theme, searches, looks for documents. */
  async function expectToWork(): Promise<void> {
    await until(() => items().length === 15, 'fifteen directives');
    expect(words(flatText(items()[6]))).to.match(/^\(7\) Thực hiện hiệu quả/);
    await until(() => flatQueryAll(body(), 'time').length > 0, 'the date');
    expect(flatQueryAll(body(), 'time')[0].getAttribute('datetime')).to.equal('2020-10-09');

    await press('Tăng cỡ chữ');
    await until(() => scale() === '1.15', 'the larger text');
    await press('Giãn dòng');
    const dialog = () => flatQueryAll(toolbar(), '[role="dialog"]')[0];
    await until(dialog, 'the panel for reading comfort');
    await press('Màu nền');
    const sepia = () =>
      flatQueryAll(toolbar(), 'label').find((label) => words(label.textContent) === 'Vàng ngà');
    await until(sepia, 'the panel of themes');
    sepia()!.click();
    await until(() => rootStyle('--bantin-theme-scheme') === 'light', 'the theme');

    list().searchable = true;
    list().records = {7: {status: 'done', due: '31/12/2020', owner: 'Sở Giáo dục và Đào tạo'}};
    await until(() => flatQueryAll(list(), 'input[type="search"]')[0], 'the search field');
    await until(() => flatText(list()).includes('Sở Giáo dục'), 'the status of a directive');
    const field = flatQueryAll<HTMLInputElement>(list(), 'input[type="search"]')[0];
    field.value = 'đại hội đảng bộ tỉnh';
    field.dispatchEvent(new page!.window.InputEvent('input', {bubbles: true, composed: true}));
    const search = flatQueryAll(list(), '[role="search"]')[0];
    await until(() => /\d/.test(search.textContent), 'what was searched for');
    expect(JSON.parse(await list().exportJson())).to.have.length(15);
    expect(await list().diagnose()).to.be.an('array').that.is.not.empty;

    const article = page!.document.querySelector('news-article')!;
    article.setAttribute('citations', 'list');
    article.setAttribute('reading-time', '');
    article.setAttribute('structured-data', '');
    await until(
      () => flatText(article).includes('28-KL/TU') || flatText(article).includes('42/NQ-CP'),
      'a document',
    );
    await until(() => /phút/.test(article.shadowRoot!.textContent), 'the time that reading takes');
  }

  describe('that has loaded before us', () => {
    const hosts = Object.entries(HOSTS);
    hosts.forEach(([host, files], index) => {
      for (const src of [MODULE, CLASSIC]) {
        it(`${host}, all works and nothing is broken (${src})`, async function () {
          const markup = MARKUPS[index % MARKUPS.length];
          await open(markup);
          for (const file of files) await load(file);
          const {Prototype, MooTools} = page!.window as unknown as Record<string, unknown>;
          if (host === 'Prototype.js' && !Prototype) return this.skip();
          if (host.startsWith('MooTools') && !MooTools) return this.skip();
          const before = body().outerHTML;
          const extras = [];
          // eslint-disable-next-line @typescript-eslint/no-for-in-array
          for (const name in new page!.window.Array()) extras.push(name);
          if (/Prototype.js|MooTools|patched/.test(host)) expect(extras).not.to.be.empty;

          const adoption = await adopt(src);
          await expectToWork();
          // eslint-disable-next-line @typescript-eslint/no-for-in-array
          for (const name in new page!.window.Array()) {
            expect(name, 'an addition of ours').to.equal(extras.shift());
          }
          adoption.restore();
          expect(body().outerHTML).to.equal(before);
          expect(faults).to.deep.equal([]);
        });
      }
    });
  });

  describe('in the company of another copy', () => {
    const copies = [
      ['/copy/bantin.js', MODULE],
      ['/dist/bantin.classic.js', '/copy/bantin.js'],
      ['/copy/bantin.classic.js', MODULE],
    ] as const;
    for (const [first, second] of copies) {
      it(`whichever comes first does all of it (${first}, ${second})`, async () => {
        await open('p');
        await adopt(first);
        await load(second, PRESET);
        await expectToWork();
        expect(page!.document.querySelectorAll('news-article')).to.have.length(1);
        expect(faults).to.deep.equal([]);
      });

      for (const way of ['in their order', 'as they arrive'] as const) {
        it(`takes the page over once where both are asked to, ${way} (${first}, ${second})`, async () => {
          await open('p');
          const {window, document} = page!;
          const before = body().outerHTML;
          const adoptions: Adoption[] = [];
          window.addEventListener('news-adopt', ({adoption}) => adoptions.push(adoption));
          window.console.warn = window.console.error;
          const tags = [first, second].map((src) => {
            const tag = document.createElement('script');
            if (/\/bantin\.js/.test(src)) tag.type = 'module';
            tag.async = way === 'as they arrive';
            tag.dataset.adopt = PRESET['data-adopt'];
            tag.src = src;
            return tag;
          });
          const loaded = tags.map(
            (tag) => new Promise((resolve) => tag.addEventListener('load', resolve)),
          );
          document.head.append(...tags);
          await Promise.all(loaded);
          await until(() => adoptions.length, 'the adoption');
          await expectToWork();
          await press('Tăng cỡ chữ');
          await until(() => scale() === '1.3', 'one step, not two');
          expect(adoptions).to.have.length(1);
          for (const tag of ['news-toolbar', 'news-article', 'directive-list'])
            expect(document.querySelectorAll(tag), tag).to.have.length(1);
          adoptions[0].restore();
          // What a portal changes later is no reason to begin anew.
          body().append(document.createElement('hr'));
          await new Promise((resolve) => setTimeout(resolve, 100));
          body().lastElementChild!.remove();
          expect(body().outerHTML).to.equal(before);
          expect(adoptions).to.have.length(1);
          expect(faults).to.deep.equal([]);
        });
      }

      it(`shares the elements and keeps the preferences in step (${first}, ${second})`, async () => {
        await open('br');
        const {window, document} = page!;
        // The first registers the toolbar and nothing else, as a version that had no more.
        const registry = window.customElements;
        registry.define = (name, constructor) => {
          if (name === 'news-toolbar')
            CustomElementRegistry.prototype.define.call(registry, name, constructor);
        };
        const {CustomElementRegistry} = window;
        await load(first);
        await until(() => registry.get('news-toolbar'), 'the first copy');
        delete (registry as Partial<CustomElementRegistry>).define;
        await adopt(second);
        await expectToWork();
        // A choice that the second copy is told of by another tab.
        const stored = JSON.parse(window.localStorage.getItem('bantin')!) as object;
        window.localStorage.setItem(
          'bantin',
          JSON.stringify({...stored, textSize: 150, theme: 'dark'}),
        );
        window.dispatchEvent(new window.StorageEvent('storage', {key: 'bantin'}));
        await until(() => scale() === '1.5', 'the larger text');
        expect(rootStyle('--bantin-theme-scheme')).to.equal('dark');
        await press('Giảm cỡ chữ');
        await until(() => scale() === '1.3', 'one step back, not two');
        expect(document.querySelectorAll('news-toolbar')).to.have.length(1);
        expect(faults).to.deep.equal([]);
      });
    }

    const TAGS = {
      classic:
        '<script defer src="/dist/bantin.classic.js" data-adopt="publishing-portal"></script>',
      module:
        '<script type="module" async src="/copy/bantin.js" data-adopt="publishing-portal"></script>',
    };
    for (const order of [
      ['classic', 'module'],
      ['module', 'classic'],
    ] as const) {
      it(`takes the page over once where its markup has a deferred script and an async module (${order.join(', ')})`, async () => {
        const html = await (await fetch('/demo/before/portal-p.html')).text();
        const frame = document.createElement('iframe');
        frame.title = 'both';
        frame.style.cssText = 'border: 0; width: 1024px; height: 768px';
        document.body.append(frame);
        const written = frame.contentDocument!;
        page = {
          frame,
          document: written,
          window: frame.contentWindow as OpenPage['window'],
          close: () => frame.remove(),
        };
        const adoptions: Adoption[] = [];
        // As a parser meets them, which no script that is added later is.
        written.open();
        page.window.addEventListener('news-adopt', ({adoption}) => adoptions.push(adoption));
        page.window.addEventListener('error', (event) => faults.push(event.message));
        page.window.console.warn = (...values: unknown[]) => faults.push(values.join(' '));
        page.window.console.error = page.window.console.warn;
        const tags = order.map((name) => TAGS[name]).join('');
        written.write(html.replace('</head>', `${tags}</head>`));
        const before = body().outerHTML;
        const loaded = new Promise((resolve) => page!.window.addEventListener('load', resolve));
        written.close();
        await loaded;
        await until(() => adoptions.length, 'the adoption');
        await expectToWork();
        for (const tag of ['news-toolbar', 'news-article', 'directive-list'])
          expect(written.querySelectorAll(tag), tag).to.have.length(1);
        adoptions[0].restore();
        body().append(written.createElement('hr'));
        await new Promise((resolve) => setTimeout(resolve, 100));
        body().lastElementChild!.remove();
        expect(body().outerHTML).to.equal(before);
        expect(adoptions).to.have.length(1);
        expect(faults).to.deep.equal([]);
      });
    }
  });

  describe('that changes what it shows', () => {
    it('through a translator, which puts words of its own in the place of ours', async () => {
      await open('p');
      await adopt();
      await until(() => items().length === 15, 'fifteen directives');
      await press('Màu nền');
      await until(
        () => button('Tăng cỡ chữ') && flatQueryAll(toolbar(), '[role="dialog"]')[0],
        'the panel',
      );
      expect(flatQueryAll(body(), '[translate="no"], .notranslate')).to.deep.equal([]);
      const {document} = page!;

      /** What Google's translator does to a text: a font element in a font element takes its place. */
      const translate = (root: Node) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        for (const text of texts) {
          if (!text.data.trim() || text.parentElement?.closest('style, script')) continue;
          const outer = document.createElement('font');
          const inner = document.createElement('font');
          outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
          inner.textContent = `*${text.data}*`;
          outer.appendChild(inner);
          text.replaceWith(outer);
        }
      };
      translate(document.body);
      // Some translators reach into shadow roots as well.
      for (const element of document.querySelectorAll('*')) {
        if (element.shadowRoot) translate(element.shadowRoot);
      }
      await until(() => items().length === 15 || items().length === 0, 'the list to be read again');
      const larger = flatQueryAll(toolbar(), '.group button')[2];
      larger.click();
      await until(() => scale() === '1.15', 'the larger text');
      document.documentElement.lang = 'en';
      flatQueryAll(toolbar(), '.group button')[2].click();
      await until(() => scale() === '1.3', 'the still larger text');
      await until(() => words(flatText(body())).includes('*'), 'the translation');
      page!.document.querySelector('news-article')!.setAttribute('author', 'Bích Huệ');
      list().label = 'Directives';
      await list().updateComplete;
      await toolbar().updateComplete;
      expect(faults).to.deep.equal([]);
    });

    it('by an extension for dark pages, which leaves the reader their tools', async () => {
      await open('word');
      const sheet = page!.document.createElement('style');
      sheet.textContent = `
        html { background-color: #181a1b !important; color-scheme: dark !important; }
        html, body, input, textarea, select, button, dialog { background-color: #181a1b; color: #e8e6e3; border-color: #736b5e; }
        body * { background-color: transparent !important; color: #e8e6e3 !important; border-color: #3e4446 !important; }`;
      page!.document.head.appendChild(sheet);
      await adopt();
      await expectToWork();
      for (const tool of flatQueryAll(toolbar(), '.group button')) {
        const {width, height} = tool.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(44);
      }
      expect(faults).to.deep.equal([]);
    });

    it('by a style sheet of its own for paper, which keeps its say outside of ours', async () => {
      await open('p');
      const {document, window} = page!;
      const sheet = new window.CSSStyleSheet();
      sheet.replaceSync('@media print { .header, .left { display: none } .main { margin: 0 } }');
      document.adoptedStyleSheets = [sheet];
      await adopt();
      await expectToWork();
      expect(document.adoptedStyleSheets).to.include(sheet);
      expect(document.adoptedStyleSheets[0]).to.equal(sheet);
    });
  });

  describe('where the bulletin cannot be seen yet', () => {
    for (const how of ['a closed <details>', 'a hidden tab', 'a tab without a box'] as const) {
      it(`in ${how}, all is there when it is shown`, async () => {
        await open('div');
        const {document} = page!;
        const main = document.querySelector<HTMLElement>('.main')!;
        const details = document.createElement('details');
        if (how === 'a closed <details>') {
          main.before(details);
          details.append(main);
        } else if (how === 'a hidden tab') main.hidden = true;
        else main.style.display = 'none';
        await adopt();
        await until(() => items().length === 15, 'fifteen directives');
        await new Promise((resolve) => setTimeout(resolve, 100));

        if (how === 'a closed <details>') details.open = true;
        else if (how === 'a hidden tab') main.hidden = false;
        else main.style.removeProperty('display');
        await until(
          () => items().every((item) => item.getBoundingClientRect().height > 20),
          'every directive',
        );
        const folded = () => {
          const row = flatQueryAll(toolbar(), '[role="toolbar"]')[0];
          return row.scrollWidth <= row.clientWidth + 1 && row.clientWidth > 0;
        };
        await until(folded, 'a row of tools that fits');
        await expectToWork();
        expect(faults).to.deep.equal([]);
      });
    }

    it('in a sandbox without storage, it works for this page', async () => {
      const frame = document.createElement('iframe');
      frame.title = 'opaque';
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.src = '/opaque/portal-p.html';
      frame.style.cssText = 'width: 1024px; height: 600px';
      const told = new Promise<unknown>((resolve) => {
        window.addEventListener('message', function onMessage({source, data}) {
          if (source !== frame.contentWindow) return;
          window.removeEventListener('message', onMessage);
          resolve(data);
        });
      });
      document.body.append(frame);
      const report = await told;
      frame.remove();
      expect(report).to.deep.equal({directives: 15, scale: '1.15', errors: []});
    });
  });

  describe('whose style is its own', () => {
    /** What of a page is not ours, nor put into ours. */
    const OURS =
      'news-toolbar, news-toolbar *, news-article, news-article *, .tools, .tools *, head *';

    /**
     * Every property of every element, as computed. Without a box: with one, some of them are what
     * the layout made of them, and that changes with the text.
     */
    function stylesOf({document, window}: OpenPage, elements: readonly Element[]): string[] {
      document.documentElement.style.display = 'none';
      const found = elements.flatMap((element) =>
        [undefined, '::before', '::after'].map((pseudo) => {
          const style = window.getComputedStyle(element, pseudo);
          const values = [];
          for (let at = 0; at < style.length; at++) {
            // What a page may read of ours, as documented.
            if (style[at].startsWith('--bantin-')) continue;
            values.push(`${style[at]}: ${style.getPropertyValue(style[at])}`);
          }
          return values.map((value) => `${element.localName}${pseudo ?? ''} ${value}`);
        }),
      );
      document.documentElement.style.removeProperty('display');
      if (!document.documentElement.getAttribute('style'))
        document.documentElement.removeAttribute('style');
      return found.flat();
    }

    for (const host of ['no library', 'Bootstrap 3'] as const) {
      for (const sheet of ['with bantin.css', 'without'] as const) {
        it(`${host}, ${sheet}: no property of another element changes`, async () => {
          await open('p');
          for (const file of HOSTS[host] ?? []) await load(file);
          const {document, window} = page!;
          const block = '.Block_BanTin_ViewData, .Block_BanTin_Toolbar';
          const others = [...document.querySelectorAll(`html, body, body *`)].filter(
            (element) => !element.matches(`${OURS}, :is(${block}) *`),
          );
          expect(others.length).to.be.greaterThan(8);
          const before = stylesOf(page!, others);
          const places = () =>
            [...document.querySelectorAll('.header, .left, .left a')].map((element) => {
              const {left, top, width, height} = element.getBoundingClientRect();
              // The page may have been scrolled to a directive.
              return [left, top + window.scrollY, width, height].map(Math.round).join();
            });
          const placesBefore = places();

          if (sheet === 'with bantin.css') await load('/dist/bantin.css');
          const adoption = await adopt();
          await expectToWork();
          const after = stylesOf(page!, others);
          const changed = after.filter((value, index) => value !== before[index]);
          expect(changed).to.deep.equal([]);
          expect(places()).to.deep.equal(placesBefore);
          adoption.restore();
          expect(window.getComputedStyle(document.body).colorScheme).to.equal('normal');
          expect(faults).to.deep.equal([]);
        });
      }
    }
  });
});
