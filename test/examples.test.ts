import {expect} from '@open-wc/testing';
import type {Adoption} from '../src/adopt/adopt.js';
import {loadPage, supports} from './commands.js';
import {flatQueryAll, flatText, words} from './support/flat-tree.js';
import {type OpenPage, openPage, until} from './support/page.js';

/** The folders of `examples/`. All but `plain` are adopted as their CMS prints them. */
const EXAMPLES = [
  'plain',
  'webforms',
  'sharepoint',
  'nukeviet',
  'wordpress',
  'drupal',
  'liferay',
  'dotnetnuke',
];

/** What a portal has around its article. */
const AROUND =
  'header, footer, aside, nav, [role="banner"], [role="contentinfo"], [role="complementary"], [role="navigation"]';

/** These follow from how long the text beside them is. */
const FOLLOWS_LENGTH =
  /^(?:height|block-size|perspective-origin|transform-origin|top|bottom|inset-block-.*)$/;

describe('the examples', () => {
  const pages: OpenPage[] = [];
  let page: OpenPage;
  let plain: OpenPage;

  async function open(...options: Parameters<typeof openPage>): Promise<OpenPage> {
    const opened = await openPage(...options);
    pages.push(opened);
    return opened;
  }

  /** The page as its CMS prints it: without scripts, and without our style sheet. */
  async function openBefore(url: string): Promise<OpenPage> {
    const before = await open(url, {sandbox: 'allow-same-origin'});
    before.document.querySelector<HTMLLinkElement>('link[href^="/bantin/"]')!.disabled = true;
    return before;
  }

  /** Opens an example, and learns of its adoption, which may come before the page has been loaded. */
  async function openAdopted(url: string): Promise<Adoption> {
    const opening = open(url);
    const frame = [...document.querySelectorAll('iframe')].at(-1)!;
    let adoption: Adoption | undefined;
    let watched: Document | null = null;
    const watch = setInterval(() => {
      const {contentWindow, contentDocument} = frame;
      if (contentWindow?.location.pathname !== url || watched === contentDocument) return;
      watched = contentDocument;
      watched!.addEventListener('news-adopt', (event) => (adoption = event.adoption));
    }, 0);
    try {
      page = await opening;
      await until(() => adoption, 'the adoption');
    } finally {
      clearInterval(watch);
    }
    await until(() => items().length === 15, 'fifteen directives');
    return adoption!;
  }

  const items = () => flatQueryAll(page.document.body, '[role="listitem"]');

  /** Every text of a page in the order of the alphabet: parts may stand in another order than before. */
  function texts({document}: OpenPage): string[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent!;
      if (text.trim()) found.push(text);
    }
    return found.sort();
  }

  /** What the parts of a page around its article look like. */
  function looks({document, window}: OpenPage): Record<string, string>[] {
    return [...document.querySelectorAll<HTMLElement>(AROUND)]
      .filter((element) => !element.closest('article, news-toolbar'))
      .flatMap((element) => [element, ...element.querySelectorAll<HTMLElement>('*')])
      .map((element) => {
        const style = window.getComputedStyle(element);
        return Object.fromEntries(
          [...style]
            .filter((name) => !name.startsWith('--') && !FOLLOWS_LENGTH.test(name))
            .map((name) => [name, style.getPropertyValue(name)]),
        );
      });
  }

  afterEach(() => {
    for (const opened of pages.splice(0)) opened.close();
    localStorage.clear();
  });

  for (const name of EXAMPLES) {
    describe(name, () => {
      const url = `/examples/${name}/index.html`;

      beforeEach(async () => {
        plain = await openBefore(url);
        if (name === 'plain') {
          page = await open(url);
          await until(() => items().length === 15, 'fifteen directives');
        } else {
          await openAdopted(url);
        }
        await until(
          () => flatQueryAll(page.document.body, '.tools button').length > 2,
          'the reading tools',
        );
      });

      it('has fifteen directives, a date for machines, and every text that it had', async () => {
        expect(words(flatText(items()[6]))).to.match(/^\(7\) Thực hiện hiệu quả/);
        const toolbar = page.document.querySelector('news-toolbar')!;
        await until(
          () => flatQueryAll(toolbar, 'time[datetime^="2020-10-09"]').length > 0,
          'the date',
        );
        expect(words(flatText(toolbar))).to.contain('09/10/2020'.slice(name === 'drupal' ? 6 : 0));
        expect(flatText(page.document.body)).to.contain('Bích Huệ');
        expect(texts(page)).to.eql(texts(plain));
      });

      it('has buttons that change the size of the text', () => {
        const paragraph = page.document.querySelector('directive-list')!.firstElementChild!;
        const height = () => paragraph.getBoundingClientRect().height * zoomOf(paragraph);
        const before = height();
        const buttons = flatQueryAll(page.document.querySelector('news-toolbar')!, 'button');
        const larger = buttons.find((button) =>
          `${button.getAttribute('aria-label')} ${button.textContent}`.includes('Tăng cỡ chữ'),
        )!;
        for (let press = 0; press < 5; press++) larger.click();
        expect(height() / before).to.be.greaterThan(1.9);
      });

      it('sets the text in the column of its portal, below the head', () => {
        const [head, text] = ['news-toolbar', 'news-article'].map((tag) =>
          page.document.querySelector(tag)!.getBoundingClientRect(),
        );
        expect(head.left).to.be.closeTo(text.left, 1);
        // The theme of Drupal has the headline above the sidebar, too.
        expect(head.width).to.be.at.least(text.width - 1);
        const paragraph = page.document.querySelector('directive-list')!.firstElementChild!;
        expect(paragraph.getBoundingClientRect().width).to.be.greaterThan(text.width * 0.7);
        expect(page.document.documentElement.scrollWidth).to.be.at.most(1024);
      });

      it('looks as before around the article', () => {
        const before = looks(plain);
        expect(before.length).to.be.greaterThan(4);
        const changes = looks(page).flatMap((look, index) =>
          Object.keys(look)
            .filter((property) => look[property] !== before[index][property])
            .map((property) => `${property}: ${before[index][property]} > ${look[property]}`),
        );
        expect(changes).to.eql([]);
      });

      it('says the lines to paste, which are those of the page', async () => {
        const [html, readme] = await Promise.all(
          [url, `/examples/${name}/README.md`].map(async (path) => (await fetch(path)).text()),
        );
        const present = html.split('\n').map((line) => line.trim());
        const fences = [...readme.matchAll(/```(\w+)\n([^]*?)```/g)];
        expect(fences[0][2]).to.contain('/bantin/bantin.js');
        for (const [, language, code] of fences) {
          for (const line of code.split('\n').map((text) => text.trim())) {
            if (language === 'html' || /^<(?:link|script)\b/.test(line))
              expect(present, line).to.include(line);
          }
        }
        for (const line of present.filter((text) => text.includes('/bantin/'))) {
          expect(readme, line).to.include(line);
        }
      });

      it('says nothing on the console, and asks no other host', async () => {
        if (!(await supports('loadPage'))) return;
        const {consoleErrors, pageErrors, requests} = await loadPage({url, waitMs: 300});
        // A browser may ask for an icon by itself.
        const errors = consoleErrors.filter((error) => !/404|favicon/.test(error));
        expect({errors, pageErrors}).to.eql({errors: [], pageErrors: []});
        expect(new Set(requests.map((address) => new URL(address).host))).to.eql(
          new Set([location.host]),
        );
      });
    });

    if (name === 'plain') continue;

    it(`goes back to the byte, and stays so: ${name}`, async () => {
      const url = `/examples/${name}/index.html`;
      plain = await openBefore(url);
      const adoption = await openAdopted(url);
      adoption.restore();
      const before = plain.document.body.outerHTML;
      expect(page.document.body.outerHTML).to.equal(before);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(page.document.body.outerHTML).to.equal(before);
    });
  }
});

/** The reader's scale, where rectangles do not count the zoom of the content; else 1. */
function zoomOf(element: Element): number {
  const document = element.ownerDocument;
  const probe = document.createElement('span');
  probe.style.cssText = 'display: block; width: 100px; height: 0; padding: 0';
  element.append(probe);
  const factor = probe.getBoundingClientRect().width / 100;
  probe.remove();
  const scale = document
    .defaultView!.getComputedStyle(document.documentElement)
    .getPropertyValue('--bantin-text-scale');
  return Number(scale || '1') / factor;
}
