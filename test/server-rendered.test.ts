import {expect} from '@open-wc/testing';
import {loadPage} from './commands.js';

interface Report {
  readonly before: readonly string[];
  readonly moved: readonly string[];
  readonly shift: number;
  readonly toolbars: number;
  readonly bylines: number;
  readonly items: number;
  readonly tools: readonly string[];
  readonly size: string;
}

/** Waits for the upgrade and the parts that come after it, then says what has moved and what is there. */
const REPORT = `(async () => {
  const end = performance.now() + 9000;
  const toolbar = document.querySelector('news-toolbar');
  const article = document.querySelector('news-article');
  const list = document.querySelector('directive-list');
  const isWhole = () => toolbar.shadowRoot?.querySelector('[data-tool="theme"]') && list.directives?.length;
  while (!isWhole() && performance.now() < end) await new Promise((next) => setTimeout(next, 50));
  await new Promise((next) => setTimeout(next, 400));
  const after = new Set(linesOnScreen());
  let shift = 0;
  if ('LayoutShift' in window) {
    new PerformanceObserver((entries) => {
      for (const {value} of entries.getEntries()) shift += value;
    }).observe({type: 'layout-shift', buffered: true});
    await new Promise((next) => setTimeout(next, 100));
  }
  return {
    before: linesBefore,
    moved: linesBefore.filter((line) => !after.has(line)),
    shift,
    toolbars: toolbar.shadowRoot.querySelectorAll('[role="toolbar"]').length,
    bylines: article.shadowRoot.querySelectorAll('.author').length,
    items: list.shadowRoot.querySelectorAll('li').length,
    tools: [...toolbar.shadowRoot.querySelectorAll('button .word')].map((word) => word.textContent),
    size: toolbar.shadowRoot.querySelectorAll('button')[0].getAttribute('aria-disabled'),
  };
})()`;

describe('a bulletin that a server has rendered', () => {
  for (const [kind, how] of [
    ['script', 'the script for pages'],
    ['hydration', 'the modules and the hydration of Lit'],
  ]) {
    for (const [width, height] of [
      [412, 823],
      [1024, 768],
    ]) {
      it(`is taken over by ${how} without moving, at ${width} px`, async () => {
        const {result, consoleErrors, pageErrors} = await loadPage<Report>({
          url: `/rendered/${kind}`,
          viewport: {width, height},
          evaluate: REPORT,
        });
        expect([...consoleErrors, ...pageErrors]).to.deep.equal([]);
        expect(result.before.length, 'what was on the screen before').to.be.greaterThan(4);
        expect(result.moved).to.deep.equal([]);
        expect(result.shift).to.equal(0);
        expect(result.toolbars).to.equal(1);
        expect(result.bylines).to.equal(1);
        expect(result.items).to.equal(12);
        expect(result.tools).to.include.members(['Tăng cỡ chữ', 'Chia sẻ']);
      });
    }

    it(`shows what the reader has chosen, which the server did not know (${kind})`, async () => {
      const {result} = await loadPage<Report>({
        url: `/rendered/${kind}`,
        localStorage: {bantin: JSON.stringify({version: 1, textSize: 80, theme: 'auto'})},
        evaluate: REPORT,
      });
      expect(result.size, 'whether the text can be made no smaller').to.equal('true');
    });
  }
});
