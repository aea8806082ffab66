import {expect} from '@open-wc/testing';
import {loadPage, pdfText, supports} from '../commands.js';

interface Shift {
  readonly isWhole: boolean;
  readonly moved: string[];
  readonly measured: number;
  readonly sum: number;
}

/** Tells which lines of text began elsewhere before the script came; `selector` is what comes last. */
const shiftOnceThereIs = (selector: string) => `(async () => {
  const has = (root) => !!root.querySelector(${JSON.stringify(selector)})
    || [...root.querySelectorAll('*')].some(({shadowRoot}) => shadowRoot && has(shadowRoot));
  const end = performance.now() + 20_000;
  while (!has(document) && performance.now() < end) await new Promise((next) => setTimeout(next, 50));
  const isWhole = has(document);
  await new Promise((next) => setTimeout(next, 400));
  const after = new Set(linesOnScreen());
  // Chrome 109 rounds the places of lines anew when they get a slot: by a pixel, or two where the text is zoomed.
  const slack = 'currentCSSZoom' in Element.prototype ? 0 : 2;
  const isThere = (line) => {
    const [, left, top, text] = /^(-?\\d+) (-?\\d+) (.*)$/.exec(line);
    return [-2, -1, 0, 1, 2].some((y) =>
      Math.abs(y) <= slack && after.has(left + ' ' + (+top + y) + ' ' + text));
  };
  const textOf = (line) => line.replace(/^\\S+ \\S+ /, '');
  const whereTo = (line) => line + ' → ' + [...after].filter((each) => textOf(each) === textOf(line)).join();
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += entry.value;
  }).observe({type: 'layout-shift', buffered: true});
  await new Promise((next) => setTimeout(next, 100));
  return {
    isWhole,
    moved: linesBefore.filter((line) => !isThere(line)).map(whereTo),
    measured: linesBefore.length,
    sum,
  };
})()`;

const LISTS = {
  'search and index': ['tools', 'li .copy'],
  'items with a status': ['items', '.progress fieldset'],
  'items by themselves': ['alone', '.follow-up .status'],
} as const;

describe('<directive-list> on a page of its own', () => {
  describe('moves nothing when the script is 800 ms late', () => {
    for (const [what, [page, selector]] of Object.entries(LISTS)) {
      for (const width of [412, 1280]) {
        for (const scrollTo of [0, 900]) {
          for (const textSize of [100, 150]) {
            it(`with ${what}, at ${width} px, ${textSize} %, scrolled by ${scrollTo}`, async function () {
              if (!(await supports('loadPage')) || !('LayoutShift' in window)) return this.skip();
              // Chrome 109 counts its rounding of lines, too.
              const isOld = !('currentCSSZoom' in Element.prototype);
              const {result} = await loadPage<Shift>({
                url: `/late/${page}.html?scroll=${scrollTo}`,
                viewport: {width, height: 823},
                localStorage:
                  textSize === 100
                    ? {}
                    : {bantin: JSON.stringify({version: 1, textSize, theme: 'auto'})},
                evaluate: shiftOnceThereIs(selector),
              });
              expect(result.isWhole, 'everything is there').to.equal(true);
              expect(result.measured).to.be.greaterThan(4);
              expect(result.moved).to.deep.equal([]);
              expect(result.sum).to.be.at.most(isOld ? 0.001 : 0);
            });
          }
        }
      }
    }
  });

  describe('by an address with words in it', () => {
    const WORDS = encodeURIComponent('Chủ động nắm bắt tình hình tư tưởng');
    const place = `(async () => {
      const end = performance.now() + 20_000;
      const list = document.querySelector('directive-list');
      await customElements.whenDefined('directive-list');
      await list.updateComplete;
      while (!scrollY && performance.now() < end) await new Promise((next) => setTimeout(next, 50));
      await new Promise((next) => setTimeout(next, 500));
      const read = [...list.querySelectorAll('p')].find((each) => each.textContent.includes('(12)'));
      const {top, bottom} = read.getBoundingClientRect();
      return {top, bottom, height: innerHeight, scrolled: scrollY};
    })()`;

    for (const page of ['/demo/after/portal-p.html', '/late/portal-p.html']) {
      for (const fragment of [`:~:text=${WORDS}`, `nhiem-vu-12:~:text=${WORDS}`]) {
        it(`leads to the directive: ${page}#${fragment.split(':~:')[0]}:~:text=…`, async function () {
          if (!(await supports('loadPage')) || !('fragmentDirective' in document)) this.skip();
          // Chrome 109 without a window follows no such address, on a page without any script either.
          if (/HeadlessChrome\/109/.test(navigator.userAgent)) this.skip();
          const {result} = await loadPage<Record<'top' | 'bottom' | 'height' | 'scrolled', number>>(
            {
              url: `${page}#${fragment}`,
              viewport: {width: 412, height: 823},
              evaluate: place,
            },
          );
          expect(result.scrolled).to.be.greaterThan(500);
          expect(result.top).to.be.within(-1, result.height);
        });
      }
    }
  });

  it('is on paper as it was written, with numbers and status, and without a button', async function () {
    if (!(await supports('pdfText'))) this.skip();
    const paper = await pdfText({
      url: '/test/paper/list.html',
      until: 'document.body.dataset.filtered',
    });
    for (const text of [
      ...['(1)', 'Rà soát tiến độ.', '(2)', 'Chỉ đạo thu hoạch.', '(3)', 'Công khai kết quả.'],
      ...['(7)', 'Tiêm chủng mở rộng.', '(8)', 'Khám bệnh lưu động.', 'Sở Y tế', '31/12/2099'],
      ...['Hoàn thành', 'Đang thực hiện', 'Chưa thực hiện', '1/3', '1/2'],
      ...['21.', 'Thu gom rác thải.', '22.', 'Trồng cây phân tán.'],
    ]) {
      expect(paper).to.contain(text);
    }
    for (const text of ['Sao chép liên kết', 'Mục lục', 'Tất cả']) {
      expect(paper).not.to.contain(text);
    }
  });
});
