import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {accessibilityTree, type AccessibleNode, emulate, sendKeys, supports} from '../commands.js';
import {prepareBulletin} from '../support/bulletin.js';
import {flatQueryAll, words} from '../support/flat-tree.js';
import {openPage, until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

/** The button that has the focus, by its name. */
function focusedName(): string {
  let focused = document.activeElement;
  while (focused?.shadowRoot) focused = focused.shadowRoot.activeElement;
  return words(focused?.querySelector('.word')?.textContent ?? focused?.textContent ?? '');
}

function collect(node: AccessibleNode, role: string): AccessibleNode[] {
  return [
    ...(node.role === role ? [node] : []),
    ...(node.children ?? []).flatMap((child) => collect(child, role)),
  ];
}

describe('Promise 4: everyone can use it', () => {
  useStage();

  describe('the toolbar by keyboard', () => {
    beforeEach(async () => {
      stage.innerHTML =
        '<button type="button">trước</button><news-toolbar tools="text-size"><h1 slot="headline">Đầu đề</h1></news-toolbar><button type="button">sau</button><news-article></news-article>';
      await stage.querySelector('news-toolbar')!.updateComplete;
      stage.querySelector('button')!.focus();
    });

    it('is one tab stop', async () => {
      await sendKeys({press: 'Tab'});
      expect(focusedName()).to.equal('Giảm cỡ chữ');
      await sendKeys({press: 'Tab'});
      expect(focusedName()).to.equal('sau');
    });

    it('moves by arrows, Home and End, around the ends', async () => {
      await sendKeys({press: 'Tab'});
      await sendKeys({press: 'ArrowRight'});
      expect(focusedName()).to.equal('Cỡ chữ mặc định');
      await sendKeys({press: 'ArrowRight'});
      await sendKeys({press: 'ArrowRight'});
      expect(focusedName()).to.equal('Giảm cỡ chữ');
      await sendKeys({press: 'ArrowLeft'});
      expect(focusedName()).to.equal('Tăng cỡ chữ');
      await sendKeys({press: 'Home'});
      expect(focusedName()).to.equal('Giảm cỡ chữ');
      await sendKeys({press: 'End'});
      expect(focusedName()).to.equal('Tăng cỡ chữ');
    });

    it('moves the other way where text runs from right to left', async () => {
      stage.dir = 'rtl';
      await sendKeys({press: 'Tab'});
      await sendKeys({press: 'ArrowLeft'});
      expect(focusedName()).to.equal('Cỡ chữ mặc định');
    });

    it('comes back to the button that was left', async () => {
      await sendKeys({press: 'Tab'});
      await sendKeys({press: 'End'});
      await sendKeys({press: 'Tab'});
      await sendKeys({press: 'Shift+Tab'});
      expect(focusedName()).to.equal('Tăng cỡ chữ');
    });

    it('works by Enter and by Space, and leaves up and down to the page', async () => {
      await sendKeys({press: 'Tab'});
      await sendKeys({press: 'End'});
      await sendKeys({press: 'Enter'});
      await sendKeys({press: 'Space'});
      expect(
        getComputedStyle(document.documentElement).getPropertyValue('--bantin-text-scale'),
      ).to.equal('1.3');
      await sendKeys({press: 'ArrowDown'});
      expect(focusedName()).to.equal('Tăng cỡ chữ');
    });
  });

  it('gives the toolbar, its buttons and the list their roles and names', async function () {
    if (!(await supports('accessibilityTree'))) return this.skip();
    const {content, list} = await prepareBulletin('word', 'inside the block');
    stage.innerHTML =
      '<news-toolbar tools="text-size"><div slot="date">09/10/2020</div><div slot="headline">Tập trung thực hiện 15 nhiệm vụ</div></news-toolbar><news-article></news-article>';
    stage.querySelector('news-article')!.append(content);
    await list.updateComplete;
    await stage.querySelector('news-toolbar')!.updateComplete;
    const tree = await accessibilityTree();
    const [toolbar] = collect(tree, 'toolbar');
    expect(toolbar.name).to.equal('Công cụ đọc');
    expect(collect(toolbar, 'button').map(({name}) => name)).to.deep.equal([
      'Giảm cỡ chữ',
      'Cỡ chữ mặc định',
      'Tăng cỡ chữ',
    ]);
    const [heading] = collect(tree, 'heading');
    expect(heading.name).to.equal('Tập trung thực hiện 15 nhiệm vụ');
    expect(heading.level).to.equal(1);
    const [directives] = collect(tree, 'list');
    expect(directives.name).to.equal('Các nhiệm vụ');
    const items = collect(directives, 'listitem');
    expect(items).to.have.length(15);
    // A button in an item is no text of it.
    const text = (node: AccessibleNode): string =>
      node.role === 'StaticText'
        ? node.name
        : (node.children ?? [])
            .filter(({role}) => role !== 'button')
            .map(text)
            .join('');
    items.forEach((item, index) =>
      expect(words(text(item))).to.match(new RegExp(`^\\(${index + 1}\\) `)),
    );
    expect(collect(items[13], 'paragraph')).to.have.length(4);
    expect(words(text(items[14]))).to.match(/khách quan\.\/\.$/);
  });

  it('makes a headline that is no heading the heading of the page, and leaves one that is', async () => {
    stage.innerHTML =
      '<news-toolbar><div slot="headline">Đầu đề</div></news-toolbar><news-toolbar><h2 slot="headline">Đầu đề</h2></news-toolbar><news-article></news-article>';
    const [plain, heading] = stage.querySelectorAll('news-toolbar');
    await plain.updateComplete;
    await heading.updateComplete;
    await until(
      () => flatQueryAll(plain, '[role="heading"][aria-level="1"]').length === 1,
      'a heading',
    );
    expect(flatQueryAll(heading, '[role="heading"]')).to.be.empty;
  });

  it('announces each step once, and the limits', async () => {
    stage.innerHTML =
      '<news-toolbar></news-toolbar><news-toolbar></news-toolbar><news-article></news-article>';
    const [toolbar, other] = stage.querySelectorAll('news-toolbar');
    await toolbar.updateComplete;
    const status = (of: Element) => flatQueryAll(of, '[role="status"]')[0].textContent.trim();
    const [smaller, standard, larger] = flatQueryAll(toolbar, 'button');
    const press = async (button: HTMLElement) => {
      button.click();
      await new Promise((resolve) => setTimeout(resolve));
      return status(toolbar);
    };
    expect(await press(larger)).to.equal('Cỡ chữ 115 %');
    expect(status(other)).to.equal('');
    for (const size of [130, 150, 175, 200])
      expect(await press(larger)).to.equal(`Cỡ chữ ${size} %`);
    expect(larger.getAttribute('aria-disabled')).to.equal('true');
    expect(await press(larger)).to.equal('Cỡ chữ 200 %, lớn nhất');
    expect(await press(standard)).to.equal('Cỡ chữ 100 %');
    expect(await press(smaller)).to.equal('Cỡ chữ 90 %');
    expect(await press(smaller)).to.equal('Cỡ chữ 80 %');
    expect(await press(smaller)).to.equal('Cỡ chữ 80 %, nhỏ nhất');
  });

  for (const markup of ['p', 'word', 'div', 'br', 'bare']) {
    it(`scrolls one way only at 320 px and 200 % (${markup})`, async () => {
      localStorage.setItem('bantin', JSON.stringify({version: 1, textSize: 200, theme: 'auto'}));
      const page = await openPage(`/demo/after/portal-${markup}.html`, {width: 320, height: 640});
      await until(
        () => flatQueryAll(page.document.body, '[role="listitem"]').length === 15,
        'the list',
      );
      const {scrollingElement} = page.document;
      expect(scrollingElement!.scrollWidth).to.be.at.most(scrollingElement!.clientWidth);
      for (const element of page.document.querySelectorAll(
        'news-toolbar, news-article, directive-list',
      )) {
        expect(element.scrollWidth, element.localName).to.be.at.most(element.clientWidth + 1);
      }
      page.close();
    });
  }

  it('keeps its words and its focus visible in forced colours', async function () {
    if (!(await supports('emulate'))) return this.skip();
    await emulate({forcedColors: 'active'});
    stage.innerHTML = '<news-toolbar></news-toolbar><news-article></news-article>';
    const toolbar = stage.querySelector('news-toolbar')!;
    await toolbar.updateComplete;
    const [button] = flatQueryAll(toolbar, 'button');
    button.focus();
    await sendKeys({press: 'ArrowRight'});
    const [, focused] = flatQueryAll(toolbar, 'button');
    expect(getComputedStyle(focused).outlineStyle).to.equal('solid');
    await emulate({forcedColors: null});
  });
});
