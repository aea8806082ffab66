import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {setPreferences} from '../../src/reading/preferences.js';
import type {NewsToolbar} from '../../src/news-toolbar/news-toolbar.js';
import {emulate, sendKeys, sendMouse, setViewport, supports} from '../commands.js';
import {flatQueryAll, words} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

const BODY =
  '<h2>Mở đầu</h2><p>Chữ thứ nhất.</p><h2>Kết thúc</h2><p>Chữ thứ hai, trong một đoạn.</p>';

describe('the tools of <news-toolbar>', () => {
  useStage();

  beforeEach(async () => {
    await setViewport({width: 1000, height: 700});
  });

  async function make(html: string, body = BODY): Promise<NewsToolbar> {
    stage.innerHTML = `${html}<news-article>${body}</news-article>`;
    const toolbar = stage.querySelector('news-toolbar')!;
    await toolbar.updateComplete;
    // The row folds when it has been measured, which is before it is painted.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return toolbar;
  }

  const row = (toolbar: Element) => flatQueryAll(toolbar, '[role="toolbar"]')[0];
  const isVisible = (element: Element) =>
    getComputedStyle(element).visibility === 'visible' && element.getClientRects().length > 0;
  const nameOf = (element: Element) =>
    words((element.querySelector('.word') ?? element).textContent ?? '');
  const shown = (toolbar: Element) => flatQueryAll(row(toolbar), 'button, a').filter(isVisible);
  const names = (toolbar: Element) => shown(toolbar).map(nameOf);
  const named = (toolbar: Element, name: string) => {
    const found = flatQueryAll(toolbar, 'button, a').find(
      (element) => isVisible(element) && nameOf(element) === name,
    );
    if (!found) throw new Error(`There is no "${name}" to be seen`);
    return found;
  };
  const dialog = (toolbar: Element) => flatQueryAll(toolbar, '[role="dialog"]')[0];
  const dialogName = (toolbar: Element) => {
    const id = dialog(toolbar)?.getAttribute('aria-labelledby');
    return words((id && toolbar.shadowRoot!.getElementById(id)?.textContent) || '');
  };
  const opened = (toolbar: Element) => until(() => dialog(toolbar), 'the panel');
  const closed = (toolbar: Element) => until(() => !dialog(toolbar), 'the panel to close');

  function focused(): Element | null {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  }

  async function press(element: Element): Promise<void> {
    const {left, top, width, height} = element.getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(left + width / 2), Math.round(top + height / 2)],
    });
  }

  const status = (toolbar: Element) =>
    words(flatQueryAll(toolbar, '[role="status"]')[0].textContent);

  describe('which there are', () => {
    it('is what page and browser can do, in order', async () => {
      const toolbar = await make('<news-toolbar></news-toolbar>');
      const all = flatQueryAll(row(toolbar), 'button')
        .filter((button) => button.getClientRects().length)
        .map(nameOf)
        .filter((name) => name !== 'Công cụ khác');
      const listen = 'speechSynthesis' in window ? ['Nghe'] : [];
      expect(all).to.deep.equal([
        ...['Giảm cỡ chữ', 'Cỡ chữ mặc định', 'Tăng cỡ chữ', 'Giãn dòng', 'Màu nền', 'Mục lục'],
        ...listen,
        ...['In', 'Lưu', 'Chia sẻ'],
      ]);
    });

    it('and in which order, the attribute says; it may change', async () => {
      const toolbar = await make('<news-toolbar tools="print  theme"></news-toolbar>');
      expect(names(toolbar)).to.deep.equal(['In', 'Màu nền']);
      toolbar.tools = 'theme share';
      await toolbar.updateComplete;
      expect(names(toolbar)).to.deep.equal(['Màu nền', 'Chia sẻ']);
    });

    it('leaves out names that it does not know, and repeats none', async () => {
      const toolbar = await make(
        '<news-toolbar tools="theme constructor fax theme"></news-toolbar>',
      );
      expect(names(toolbar)).to.deep.equal(['Màu nền']);
    });

    it('draws its icons in the colours that the reader has forced', async function () {
      if (!(await supports('emulate'))) return this.skip();
      const toolbar = await make('<news-toolbar tools="theme"></news-toolbar>');
      await emulate({forcedColors: 'active'});
      try {
        const button = named(toolbar, 'Màu nền');
        const {stroke} = getComputedStyle(button.querySelector('svg')!);
        expect(stroke).to.equal(getComputedStyle(button).color);
      } finally {
        await emulate({forcedColors: null});
      }
    });

    it('needs one update where page and toolbar change together', async () => {
      const toolbar = await make(
        '<news-toolbar tools="contents theme"></news-toolbar>',
        '<p>Chữ.</p>',
      );
      expect(names(toolbar)).to.deep.equal(['Màu nền']);
      let updates = 0;
      toolbar.addController({hostUpdated: () => updates++});
      toolbar.published = '09/10/2020';
      stage.querySelector('news-article')!.innerHTML = BODY;
      await toolbar.updateComplete;
      expect(updates).to.equal(1);
      expect(names(toolbar)).to.deep.equal(['Mục lục', 'Màu nền']);
    });

    it('leaves out the contents where there are fewer than two entries, and follows the article', async () => {
      const toolbar = await make(
        '<news-toolbar tools="contents theme"></news-toolbar>',
        '<h2>Một</h2>',
      );
      expect(names(toolbar)).to.deep.equal(['Màu nền']);
      const heading = Object.assign(document.createElement('h2'), {textContent: 'Hai'});
      stage.querySelector('news-article')!.append(heading);
      await until(() => names(toolbar).join() === 'Mục lục,Màu nền', 'the contents');
      heading.remove();
      await until(() => names(toolbar).join() === 'Màu nền', 'the contents to go');
    });

    it('shows no contents of an article that has just been taken away, and reports no failure', async () => {
      const toolbar = await make(
        '<news-toolbar tools="contents theme"></news-toolbar>',
        '<h2>Một</h2><h2>Hai</h2>',
      );
      const button = named(toolbar, 'Mục lục');
      stage.querySelector('news-article')!.remove();
      button.click();
      await until(() => names(toolbar).join() === 'Màu nền', 'the contents to go');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(status(toolbar)).to.equal('');
      expect(dialog(toolbar)).to.equal(undefined);
    });
  });

  describe('a row that is too narrow', () => {
    for (const width of [280, 320, 412, 640]) {
      it(`keeps every tool reachable at ${width} px, in one line that does not scroll`, async () => {
        stage.style.width = `${width}px`;
        const toolbar = await make('<news-toolbar><a href="#gop-y">Góp ý</a></news-toolbar>');
        const box = row(toolbar);
        expect(box.scrollWidth).to.be.at.most(box.clientWidth);
        expect(box.getBoundingClientRect().height).to.be.at.most(52);
        const {left, right, bottom} = box.getBoundingClientRect();
        const inRow = shown(toolbar).map((button) => button.getBoundingClientRect());
        inRow.forEach((rect, index) => {
          expect(rect.left).to.be.at.least(left - 1);
          expect(rect.right).to.be.at.most(right + 1);
          expect(rect.bottom).to.be.at.most(bottom + 1);
          if (index) expect(rect.left).to.be.at.least(inRow[index - 1].right - 1);
        });
        const before = names(toolbar);
        await press(named(toolbar, 'Công cụ khác'));
        await opened(toolbar);
        const folded = flatQueryAll(dialog(toolbar), 'button, a')
          .filter(isVisible)
          .map((button) =>
            words(button.querySelector('span:last-child')?.textContent ?? button.textContent),
          );
        for (const name of ['Giãn dòng', 'Màu nền', 'Mục lục', 'In', 'Lưu', 'Chia sẻ', 'Góp ý']) {
          expect([...before, ...folded], name).to.contain(name);
        }
      });
    }

    it('uses a folded tool, whose panel comes in the place of that of the folded ones', async () => {
      stage.style.width = '320px';
      const toolbar = await make(
        '<news-toolbar tools="text-size print save share theme"></news-toolbar>',
      );
      const more = named(toolbar, 'Công cụ khác');
      more.focus();
      await sendKeys({press: 'Enter'});
      await opened(toolbar);
      expect(dialogName(toolbar)).to.equal('Công cụ khác');
      flatQueryAll(dialog(toolbar), 'button').at(-1)!.focus();
      await sendKeys({press: 'Enter'});
      await until(() => dialogName(toolbar) === 'Màu nền', 'the themes');
      await sendKeys({press: 'Escape'});
      await closed(toolbar);
      expect(focused() === more, 'the focus is on the button').to.equal(true);
    });

    it('gives a folded tool of the portal to the panel and takes it back, with its listeners', async () => {
      stage.style.width = '320px';
      const toolbar = await make(
        '<news-toolbar><button type="button">Gửi góp ý</button></news-toolbar>',
      );
      const own = toolbar.querySelector('button')!;
      let clicks = 0;
      own.addEventListener('click', () => clicks++);
      expect(isVisible(own)).to.equal(false);
      for (let round = 1; round <= 2; round++) {
        await press(named(toolbar, 'Công cụ khác'));
        await opened(toolbar);
        await until(() => isVisible(own), 'the own tool');
        await press(own);
        expect(clicks).to.equal(round);
        await closed(toolbar);
      }
      stage.style.setProperty('--bantin-measure', '200ch');
      stage.style.width = '3000px';
      await until(() => isVisible(own), 'the own tool in the row');
      expect(own.getAttributeNames()).to.deep.equal(['type']);
    });

    it('folds what its words leave no room for once a reader has spaced them', async () => {
      await setViewport({width: 1280, height: 700});
      const toolbar = await make('<news-toolbar></news-toolbar>');
      const before = names(toolbar);
      const isInRow = (tool: Element) =>
        tool.getBoundingClientRect().bottom <= row(toolbar).getBoundingClientRect().bottom;
      expect(shown(toolbar).every(isInRow)).to.equal(true);
      // By a tool that reaches into shadow roots; more than WCAG 1.4.12 names, so that it is too much in any face.
      const spacing = new CSSStyleSheet();
      spacing.replaceSync('* {letter-spacing: 0.4em !important}');
      toolbar.shadowRoot!.adoptedStyleSheets.push(spacing);
      await until(() => names(toolbar).length < before.length, 'fewer tools in the row');
      expect(shown(toolbar).every(isInRow), names(toolbar).join()).to.equal(true);
      expect(names(toolbar).at(-1)).to.equal('Công cụ khác');
    });

    it('unfolds when there is room', async () => {
      stage.style.width = '320px';
      const toolbar = await make('<news-toolbar></news-toolbar>');
      expect(names(toolbar)).to.contain('Công cụ khác');
      stage.style.setProperty('--bantin-measure', '200ch');
      stage.style.width = '3000px';
      await until(() => !names(toolbar).includes('Công cụ khác'), 'all tools');
    });
  });

  describe('tools of the portal', () => {
    const HTML =
      '<button type="button" id="truoc">trước</button><news-toolbar tools="theme"><a href="#gop-y">Góp ý</a><span role="button" tabindex="0">Gửi</span><p>Một câu.</p></news-toolbar><button type="button" id="sau">sau</button>';

    it('join the one tab stop, and keep their attributes', async () => {
      const toolbar = await make(HTML);
      const before = [...toolbar.children].map((child) => child.outerHTML);
      stage.querySelector<HTMLElement>('#truoc')!.focus();
      await sendKeys({press: 'Tab'});
      expect(nameOf(focused()!)).to.equal('Màu nền');
      await sendKeys({press: 'ArrowRight'});
      expect(nameOf(focused()!)).to.equal('Góp ý');
      await sendKeys({press: 'ArrowRight'});
      expect(nameOf(focused()!)).to.equal('Gửi');
      await sendKeys({press: 'Tab'});
      expect(nameOf(focused()!)).to.equal('sau');
      await sendKeys({press: 'Shift+Tab'});
      expect(nameOf(focused()!)).to.equal('Gửi');
      await sendKeys({press: 'Home'});
      await sendKeys({press: 'Shift+Tab'});
      expect(nameOf(focused()!)).to.equal('trước');
      expect([...toolbar.children].map((child) => child.outerHTML)).to.deep.equal(before);
    });

    it('lose no click', async () => {
      const toolbar = await make(HTML);
      let clicks = 0;
      const own = toolbar.querySelector('span')!;
      own.addEventListener('click', () => clicks++);
      await press(own);
      await press(own);
      own.click();
      expect(clicks).to.equal(3);
    });

    it('may come and go', async () => {
      const toolbar = await make(HTML);
      toolbar.querySelector('a')!.remove();
      toolbar.append(Object.assign(document.createElement('button'), {textContent: 'Mới'}));
      await until(() => nameOf(shown(toolbar).at(-1)!) === 'Mới', 'the new tool');
      expect(names(toolbar)).to.deep.equal(['Màu nền', 'Mới']);
    });
  });

  describe('a panel', () => {
    it('is told of by its button before it is opened', async () => {
      const toolbar = await make(
        '<news-toolbar tools="text-size comfort theme contents print"></news-toolbar>',
      );
      for (const name of ['Giãn dòng', 'Màu nền', 'Mục lục'])
        expect(named(toolbar, name).getAttribute('aria-expanded'), name).to.equal('false');
      for (const name of ['Tăng cỡ chữ', 'In'])
        expect(named(toolbar, name).hasAttribute('aria-expanded'), name).to.equal(false);
      await setViewport({width: 320, height: 600});
      await until(() => names(toolbar).includes('Công cụ khác'), 'the button for the others');
      expect(named(toolbar, 'Công cụ khác').getAttribute('aria-expanded')).to.equal('false');
    });

    it('shows what has the focus where there is little room, and goes on showing it', async () => {
      await setViewport({width: 320, height: 256});
      setPreferences({textSize: 200});
      const toolbar = await make(
        '<news-toolbar></news-toolbar>',
        `${BODY}${'<p>Chữ.</p>'.repeat(40)}`,
      );
      const isSeen = () => {
        const {top, bottom} = focused()!.getBoundingClientRect();
        const panel = dialog(toolbar).getBoundingClientRect();
        return bottom - 10 > panel.top && top + 10 < Math.min(panel.bottom, innerHeight);
      };
      named(toolbar, 'Giãn dòng').focus();
      await sendKeys({press: 'Enter'});
      await opened(toolbar);
      await until(isSeen, 'the first choice');
      for (let step = 0; step < 4; step++) await sendKeys({press: 'Tab'});
      await until(isSeen, 'the last choice');
      dispatchEvent(new Event('resize'));
      expect(isSeen(), 'after the window has changed').to.equal(true);
    });

    it('takes the focus in, has a name, and gives the focus back by Escape', async () => {
      const toolbar = await make('<news-toolbar></news-toolbar>');
      const button = named(toolbar, 'Màu nền');
      button.focus();
      await sendKeys({press: 'Enter'});
      await opened(toolbar);
      expect(dialogName(toolbar)).to.equal('Màu nền');
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(button.getAttribute('aria-controls')).to.equal(dialog(toolbar).id);
      expect((focused() as HTMLInputElement).checked).to.equal(true);
      await sendKeys({press: 'Escape'});
      await closed(toolbar);
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(focused() === button, 'the focus is on the button').to.equal(true);
    });

    it('is closed by its button, by "Đóng", and by a press elsewhere', async () => {
      const toolbar = await make('<news-toolbar></news-toolbar>');
      const button = named(toolbar, 'Màu nền');
      await press(button);
      await opened(toolbar);
      await press(button);
      await closed(toolbar);
      await press(button);
      await opened(toolbar);
      await press(named(toolbar, 'Đóng'));
      await closed(toolbar);
      expect(focused() === button, 'the focus is on the button').to.equal(true);
      await press(button);
      await opened(toolbar);
      await sendMouse({type: 'click', position: [5, 690]});
      await closed(toolbar);
    });

    it('is closed when Tab leaves it, and is never in the way of what has the focus', async () => {
      const toolbar = await make('<news-toolbar></news-toolbar><button type="button">sau</button>');
      await press(named(toolbar, 'Màu nền'));
      await opened(toolbar);
      await sendKeys({press: 'Tab'});
      await closed(toolbar);
      expect(nameOf(focused()!)).to.equal('sau');
    });

    it('makes way for another', async () => {
      const toolbar = await make('<news-toolbar></news-toolbar>');
      await press(named(toolbar, 'Màu nền'));
      await opened(toolbar);
      await press(named(toolbar, 'Giãn dòng'));
      await until(() => dialogName(toolbar) === 'Giãn dòng', 'the other panel');
      expect(flatQueryAll(toolbar, '[role="dialog"]')).to.have.length(1);
    });

    for (const [width, height, size] of [
      [1000, 700, 100],
      [320, 480, 200],
      [320, 256, 100],
    ]) {
      it(`stays inside the window and off its button at ${width} × ${height}, text at ${size} %`, async () => {
        await setViewport({width, height});
        setPreferences({textSize: size});
        const toolbar = await make('<news-toolbar tools="text-size comfort"></news-toolbar>');
        const button = shown(toolbar).at(-1)!;
        await press(button);
        await opened(toolbar);
        await new Promise((resolve) => setTimeout(resolve, 50));
        const panel = dialog(toolbar).getBoundingClientRect();
        const own = button.getBoundingClientRect();
        expect(panel.left).to.be.at.least(0);
        expect(panel.right).to.be.at.most(document.documentElement.clientWidth);
        expect(panel.bottom).to.be.at.most(innerHeight);
        expect(panel.top >= own.bottom || panel.bottom <= own.top).to.equal(true);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
      });
    }

    it('stands in an article that is scaled, too', async () => {
      setPreferences({textSize: 200});
      stage.innerHTML = `<news-article><news-toolbar slot="toolbar" tools="theme"></news-toolbar>${BODY}</news-article>`;
      const toolbar = stage.querySelector('news-toolbar')!;
      await toolbar.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 50));
      const button = named(toolbar, 'Màu nền');
      await press(button);
      await opened(toolbar);
      await new Promise((resolve) => setTimeout(resolve, 50));
      const input = flatQueryAll(dialog(toolbar), 'input')[1];
      await press(input);
      expect(
        getComputedStyle(document.documentElement).getPropertyValue('--bantin-theme-paper'),
      ).to.equal('#fffefb');
    });

    it('sends nothing with a form around the page', async () => {
      stage.innerHTML = `<form><news-toolbar></news-toolbar><news-article>${BODY}</news-article></form>`;
      const toolbar = stage.querySelector('news-toolbar')!;
      await toolbar.updateComplete;
      let sent = 0;
      stage.querySelector('form')!.addEventListener('submit', (event) => {
        event.preventDefault();
        sent++;
      });
      await until(() => shown(toolbar).length > 3, 'the tools');
      named(toolbar, 'Màu nền').focus();
      await sendKeys({press: 'Enter'});
      await opened(toolbar);
      await sendKeys({press: 'Enter'});
      expect(sent).to.equal(0);
      expect([...new FormData(stage.querySelector('form')!)]).to.be.empty;
    });

    it('is accessible', async () => {
      const toolbar = await make('<news-toolbar></news-toolbar>');
      for (const name of ['Giãn dòng', 'Màu nền', 'Mục lục']) {
        named(toolbar, name).click();
        await until(() => dialogName(toolbar) === name, name);
        await expect(toolbar).to.be.accessible();
      }
    });
  });

  describe('a tool that cannot be loaded', () => {
    it('says so in words that all can see, and can be pressed again', async () => {
      const toolbar = await make('<news-toolbar></news-toolbar>');
      const button = named(toolbar, 'Màu nền') as HTMLButtonElement;
      let used = 0;
      await toolbar.use(() => Promise.reject(new Error('offline')), button);
      await until(() => status(toolbar).startsWith('Chưa mở được'), 'the sentence');
      expect(
        flatQueryAll(toolbar, '[role="status"]')[0].getBoundingClientRect().width,
      ).to.be.greaterThan(100);
      await toolbar.use(() => Promise.resolve({use: () => void used++}), button);
      expect(used).to.equal(1);
    });

    it('is loaded once, however often its button is pressed meanwhile', async () => {
      const toolbar = await make('<news-toolbar></news-toolbar>');
      const button = named(toolbar, 'Màu nền') as HTMLButtonElement;
      let used = 0;
      const load = () =>
        new Promise<{use: () => void}>((resolve) =>
          setTimeout(() => resolve({use: () => void used++}), 20),
        );
      await Promise.all([toolbar.use(load, button), toolbar.use(load, button)]);
      expect(used).to.equal(1);
    });
  });
});
