import {expect} from '@open-wc/testing';
import {engine, setViewport} from './commands.js';
import {flatQueryAll, flatText, words} from './support/flat-tree.js';
import {type OpenPage, openPage, until} from './support/page.js';

/** What a page of `/rendered/` tells of itself. */
interface RenderedWindow {
  readonly linesBefore: readonly string[];
  readonly linesOnScreen: () => string[];
  readonly declaredBefore: readonly string[];
  readonly declaredTexts: () => string[];
  readonly shifts: readonly string[];
  readonly problems: readonly string[];
}

/** Opens a page and waits for the upgrade and for the parts that come after it. */
async function open(kind: string, size = {}): Promise<OpenPage & {about: RenderedWindow}> {
  const page = await openPage(`/rendered/${kind}`, size);
  const {document} = page;
  await until(
    () => buttonNamed(page, /Màu nền|Colours/) && flatQueryAll(document.body, 'li').length === 12,
    'the whole page',
  );
  await new Promise((next) => setTimeout(next, 400));
  return {...page, about: page.window as unknown as RenderedWindow};
}

const toolbarOf = ({document}: OpenPage) => document.querySelector('news-toolbar')!;

const buttonNamed = (page: OpenPage, name: RegExp) =>
  flatQueryAll(toolbarOf(page), 'button').find((button) => name.test(button.textContent));

/**
 * Whether a line is where it was. Chrome 109 rounds the places of lines anew when they get a slot, and counts the buttons
 * of a list as moved. Below the screen a table that scrolls gets wider cells, and what follows it moves up unseen.
 */
const isNear = (line: string, lines: readonly string[], slack: number, screen: number) => {
  const [, left, top, text] = /^(-?\d+) (-?\d+) (.*)$/.exec(line)!;
  return lines.some((other) => {
    const [, otherLeft, otherTop, otherText] = /^(-?\d+) (-?\d+) (.*)$/.exec(other)!;
    const isSeen = +top < screen || +otherTop < screen;
    const isThere = !isSeen || Math.abs(+top - +otherTop) <= slack;
    return left === otherLeft && text === otherText && isThere;
  });
};

const KINDS = [
  ['script', 'the script for pages'],
  ['classic', 'the classic script'],
  ['hydration', 'the modules and the hydration of Lit'],
] as const;

describe('a bulletin that a server has rendered', () => {
  before(async () => {
    await setViewport({width: 1100, height: 900});
    await until(() => innerHeight >= 850, 'the size of the window');
  });
  // What is pushed out of the window is not painted.
  afterEach(() => document.querySelector('iframe')?.remove());

  for (const [kind, how] of KINDS) {
    for (const [width, height] of [
      [412, 823],
      [1024, 768],
    ]) {
      it(`is taken over by ${how} without moving, at ${width} px`, async () => {
        const page = await open(kind, {width, height});
        const {linesBefore, linesOnScreen, declaredBefore, declaredTexts} = page.about;
        const slack = (await engine()) === 'chrome109' ? 1 : 0;
        expect(page.about.problems).to.deep.equal([]);
        expect(linesBefore.length, 'what was on the screen before').to.be.greaterThan(4);
        expect(declaredBefore.join()).to.match(/A−.*A\+.*09\/10\/2020.*Bích Huệ/);
        const after = [...linesOnScreen(), ...declaredTexts()];
        expect(
          [...linesBefore, ...declaredBefore].filter((line) => !isNear(line, after, slack, height)),
          after.join('\n'),
        ).to.deep.equal([]);
        if (slack === 0) expect(page.about.shifts).to.deep.equal([]);
      });
    }

    it(`shows everything once when ${how} has come, and its tools work`, async () => {
      const page = await open(kind);
      const toolbar = toolbarOf(page);
      const text = words(flatText(page.document.body));
      for (const part of [
        'Tập trung thực hiện 15 nhiệm vụ trọng tâm trong 3 tháng cuối năm',
        'Ngày 06/10/2020, Tỉnh ủy ban hành Văn bản số 28-KL/TU.',
        'tình hình chín tháng & bàn nhiệm vụ mới 🙂.',
        'Tăng cỡ chữ',
        'Góp ý',
        'Bích Huệ',
        '(12) Rà soát tiến độ',
        'Sở Kế hoạch và Đầu tư',
      ]) {
        expect(text.split(part), part).to.have.length(2);
      }
      for (const element of toolbar.children) {
        expect(element.getBoundingClientRect().height, element.outerHTML).to.be.greaterThan(10);
      }
      const size = () =>
        page.window
          .getComputedStyle(page.document.documentElement)
          .getPropertyValue('--bantin-text-scale');
      try {
        buttonNamed(page, /Tăng cỡ chữ/)!.click();
        expect(Number(size())).to.be.greaterThan(1);
        buttonNamed(page, /Cỡ chữ mặc định/)!.click();
        expect(Number(size() || 1)).to.equal(1);
      } finally {
        localStorage.removeItem('bantin');
      }
    });

    it(`shows what the reader has chosen, which the server did not know (${kind})`, async () => {
      const chosen = {version: 1, textSize: 80, theme: 'auto'};
      localStorage.setItem('bantin', JSON.stringify(chosen));
      try {
        const page = await open(kind);
        const smaller = buttonNamed(page, /Giảm cỡ chữ/)!;
        expect(smaller.getAttribute('aria-disabled')).to.equal('true');
      } finally {
        localStorage.removeItem('bantin');
      }
    });

    it(`speaks the language of the page, which the server did not know (${kind})`, async () => {
      const page = await open(`${kind}?lang=en`);
      expect(page.about.problems).to.deep.equal([]);
      expect(buttonNamed(page, /Larger text/)).to.not.equal(undefined);
      expect(buttonNamed(page, /Tăng cỡ chữ/)).to.equal(undefined);
    });

    it(`leaves the focus with who had gone to a button (${kind})`, async () => {
      const page = await open(`${kind}?focus`);
      const focused = toolbarOf(page).shadowRoot!.activeElement;
      expect(words(focused?.textContent ?? '')).to.contain('Tăng cỡ chữ');
    });
  }

  it('is complete, and moves nothing, where a policy refuses the styles in the markup', async () => {
    const page = await open('script?policy=strict', {width: 412, height: 823});
    const {linesBefore, linesOnScreen, declaredBefore, problems, shifts} = page.about;
    const slack = (await engine()) === 'chrome109' ? 1 : 0;
    expect(problems).to.deep.equal([]);
    expect(declaredBefore, 'what has no styles is not shown').to.deep.equal([]);
    const after = linesOnScreen();
    expect(linesBefore.filter((line) => !isNear(line, after, slack, Infinity))).to.deep.equal([]);
    if (slack === 0) expect(shifts).to.deep.equal([]);
  });

  it('lets a wide table in a wrapper scroll in a box with a name', async () => {
    const page = await open('script', {width: 412, height: 823});
    const [box] = flatQueryAll(page.document.body, '[role="region"]');
    expect(box.getAttribute('aria-label')).to.match(/^Bảng/);
    const {scrollWidth, clientWidth} = page.document.documentElement;
    expect(scrollWidth, 'the page scrolls one way').to.equal(clientWidth);
  });

  for (const [kind, when] of [
    ['site-first', 'which comes before ours'],
    ['site-later', 'for which ours wait'],
    ['site-script', 'which comes after the script for pages'],
  ]) {
    it(`works in an element of the site, ${when}`, async () => {
      const page = await openPage(`/rendered/${kind}`, {});
      const {body} = page.document;
      const items = () => flatQueryAll(body, 'li');
      const button = (name: RegExp) =>
        flatQueryAll(body, 'button').find(({textContent}) => name.test(textContent));
      const text = () => words(flatText(body));
      await until(() => items().length === 2 && button(/Màu nền/), 'the whole page');
      await until(() => text().includes('Hoàn thành'), 'the status, which is a property');
      // What is told before somebody listens is not heard.
      if (kind === 'site-first')
        await until(() => text().includes('Cổng biết 2 nhiệm vụ'), 'the event');
      button(/Thêm nhiệm vụ/)!.click();
      await until(() => items().length === 3, 'another directive');
      await until(() => text().includes('Cổng biết 3 nhiệm vụ'), 'the event');
      for (const part of [
        ...['Tăng cỡ chữ', '09/10/2020', 'Bản tin của cổng', 'Bích Huệ', 'Chủ động.'],
        ...['(1) Rà soát', '(2) Rà soát', '(3) Rà soát'],
      ]) {
        expect(text().split(part), part).to.have.length(2);
      }
      try {
        button(/Tăng cỡ chữ/)!.click();
        const {documentElement} = page.document;
        const scale = () =>
          page.window.getComputedStyle(documentElement).getPropertyValue('--bantin-text-scale');
        await until(() => Number(scale()) > 1, 'larger text');
      } finally {
        localStorage.removeItem('bantin');
      }
      const {problems} = page.window as unknown as RenderedWindow;
      expect(problems).to.deep.equal([]);
    });
  }
});
