import {expect} from '@open-wc/testing';
import {loadPage, pdfText, supports} from '../commands.js';
import {MARKUPS} from '../support/bulletin.js';
import {flatText, words} from '../support/flat-tree.js';
import {openPage} from '../support/page.js';

/**
 * Tells what moved, once the parts that come after the text are there as well: the other tools of the
 * row, and a button at each directive. The browser's own measure does not see a node that was given a
 * slot, so each line of text on the screen is measured besides: where it began before the script, and
 * where after.
 */
const layoutShift = (wanted = '[data-tool="theme"]') => `(async () => {
  const has = (selector) => {
    const visit = (root) => !!root.querySelector(selector)
      || [...root.querySelectorAll('*')].some(({shadowRoot}) => shadowRoot && visit(shadowRoot));
    return visit(document);
  };
  const end = performance.now() + 20_000;
  const isWhole = () => has('[data-tool="theme"]') && has('li .copy') && has('${wanted}');
  while (!isWhole() && performance.now() < end) await new Promise((next) => setTimeout(next, 50));
  const upgraded = isWhole();
  await new Promise((next) => setTimeout(next, 300));
  const after = new Set(linesOnScreen());
  const textOf = (line) => line.replace(/^\\S+ \\S+ /, '');
  const moved = linesBefore.filter((line) => !after.has(line))
    .map((line) => line + ' → ' + [...after].filter((each) => textOf(each) === textOf(line)).join());
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += entry.value;
  }).observe({type: 'layout-shift', buffered: true});
  await new Promise((next) => setTimeout(next, 100));
  return {
    sum,
    moved,
    upgraded,
    measured: linesBefore.length,
    size: getComputedStyle(document.documentElement).getPropertyValue('--bantin-text-scale'),
    scrolled: scrollY,
  };
})()`;

interface Shift {
  readonly sum: number;
  readonly moved: string[];
  readonly measured: number;
  readonly upgraded: boolean;
  readonly size: string;
  readonly scrolled: number;
}

const preferences = (textSize: number) => ({
  bantin: JSON.stringify({version: 1, textSize, theme: 'auto'}),
});

/** A paragraph at which a reader stopped the last time. */
const NINTH = '(9) Đôn đốc thu ngân sách, chống thất thu, quản lý chặt chẽ các khoản chi.';

describe('Promise 2: readable before, during and after', () => {
  for (const markup of MARKUPS) {
    it(`has all its text and shows it with JavaScript off (${markup})`, async () => {
      const after = await openPage(`/demo/after/portal-${markup}.html`, {
        sandbox: 'allow-same-origin',
      });
      const before = await openPage(`/demo/before/portal-${markup}.html`, {
        sandbox: 'allow-same-origin',
      });
      const article = after.document.querySelector('news-article')!;
      expect(article.matches(':defined'), 'no script ran').to.equal(false);
      const source = before.document.querySelector('.Block_BanTin_ViewData')!.textContent;
      expect(words(article.textContent)).to.equal(words(source));
      for (const element of after.document.querySelectorAll('news-toolbar > *, news-article p')) {
        if (!element.textContent.trim()) continue;
        expect(element.getBoundingClientRect().height, element.outerHTML).to.be.greaterThan(10);
        expect(after.window.getComputedStyle(element).visibility).to.equal('visible');
      }
      after.close();
      before.close();
    });
  }

  describe('moves nothing when the script is 800 ms late, at 412 × 823', () => {
    const places = [
      ['at the top', 0],
      ['scrolled into the list', 2200],
      ['scrolled further', 3600],
    ] as const;
    for (const markup of MARKUPS) {
      for (const [place, scrollTo] of places) {
        for (const textSize of [100, 150]) {
          it(`${place}, text at ${textSize} % (${markup})`, async function () {
            if (!(await supports('loadPage')) || !('LayoutShift' in window)) return this.skip();
            const {result} = await loadPage<Shift>({
              url: `/late/portal-${markup}.html?scroll=${scrollTo}`,
              viewport: {width: 412, height: 823},
              localStorage: textSize === 100 ? {} : preferences(textSize),
              evaluate: layoutShift(),
            });
            expect(
              result.upgraded,
              'the script has run, and what it loads after the text',
            ).to.equal(true);
            expect(result.scrolled).to.be.closeTo(scrollTo, 1);
            if (textSize !== 100) expect(Number(result.size)).to.equal(textSize / 100);
            expect(result.measured).to.be.greaterThan(5);
            expect(result.moved).to.deep.equal([]);
            expect(result.sum).to.equal(0);
          });
        }
      }
    }

    for (const [place, scrollTo] of [
      ['at the top', 0],
      ['at the end', 99_999],
    ] as const) {
      it(`and a history comes later still, and a reader can go on: ${place}`, async function () {
        if (!(await supports('loadPage')) || !('LayoutShift' in window)) return this.skip();
        const path = `/late/history.html?scroll=${scrollTo}`;
        const kept = {
          address: path,
          index: 9,
          start: NINTH.slice(0, 60),
        };
        const {result} = await loadPage<Shift>({
          url: path,
          viewport: {width: 412, height: 823},
          localStorage: {'bantin-places': JSON.stringify({version: 1, places: [kept]})},
          waitMs: 1600,
          evaluate: layoutShift(scrollTo ? '[data-told]' : '[part="resume"]'),
        });
        expect(result.upgraded, 'it has come').to.equal(true);
        expect(result.measured).to.be.greaterThan(5);
        expect(result.moved).to.deep.equal([]);
        expect(result.sum).to.equal(0);
      });
    }

    it('and would notice if something moved', async function () {
      if (!(await supports('loadPage')) || !('LayoutShift' in window)) return this.skip();
      const {result} = await loadPage<Shift>({
        url: '/late/portal-p.html?without=css',
        viewport: {width: 412, height: 823},
        evaluate: layoutShift(),
      });
      expect(result.moved).not.to.be.empty;
    });
  });

  for (const markup of MARKUPS) {
    it(`prints all fifteen directives with their numbers (${markup})`, async function () {
      if (!(await supports('pdf'))) return this.skip();
      const paper = await pdfText({url: `/demo/after/portal-${markup}.html`});
      for (let number = 1; number <= 15; number++) expect(paper).to.contain(`(${number})`);
      expect(paper).to.contain('Bích Huệ');
      expect(paper).not.to.contain('Tăng cỡ chữ');
    });
  }

  it('shows the whole bulletin in the flat tree after the upgrade', async () => {
    const page = await openPage('/demo/after/portal-word.html');
    const list = page.document.querySelector('directive-list')!;
    await page.window.customElements.whenDefined('directive-list');
    await list.updateComplete;
    expect(flatText(list)).to.contain('khách quan./.');
    page.close();
  });
});
