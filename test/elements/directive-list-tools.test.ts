import {expect} from '@open-wc/testing';
import {emulate, sendKeys, supports} from '../commands.js';
import '../../src/define.js';
import type {DirectiveList} from '../../src/directive-list/directive-list.js';
import {flatQueryAll} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

const LONG = 'Thực hiện tốt nhiệm vụ được giao theo kế hoạch. '.repeat(10);

describe('<directive-list> tools', () => {
  useStage();

  async function make(html: string): Promise<DirectiveList> {
    stage.innerHTML = html;
    const list = stage.querySelector('directive-list')!;
    await list.updateComplete;
    return list;
  }

  const buttons = (list: Element, name: RegExp) =>
    flatQueryAll(list, 'button').filter(
      (button) =>
        name.test(button.getAttribute('aria-label') ?? button.textContent.trim()) &&
        getComputedStyle(button).display !== 'none',
    );

  const copyButtons = (list: Element) => buttons(list, /^Sao chép liên kết/);

  const said = (list: Element) =>
    list.shadowRoot!.querySelector('[role="status"]')?.textContent ?? '';

  /** Lets `navigator.clipboard` answer as a test wants. */
  function withClipboard(writeText: (text: string) => Promise<void>): () => void {
    const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', {value: {writeText}, configurable: true});
    return () => {
      delete (navigator as {clipboard?: unknown}).clipboard;
      if (own) Object.defineProperty(navigator, 'clipboard', own);
    };
  }

  describe('copying a link', () => {
    for (const [kind, markup] of Object.entries({
      paragraphs: '<p>(1) Rà soát.</p><p>(2) Chỉ đạo.</p>',
      breaks: '<div><font>(1) Rà soát.<br><br>(2) Chỉ đạo.<br><br></font></div>',
      'an <ol>': '<ol><li>Rà soát.</li><li>Chỉ đạo.</li></ol>',
    })) {
      it(`is offered at each directive, which names itself (${kind})`, async () => {
        const list = await make(`<directive-list>${markup}</directive-list>`);
        await until(() => copyButtons(list).length === 2, 'two buttons');
        const names = copyButtons(list).map((button) => button.getAttribute('aria-label'));
        const markers = list.directives.map(({marker}) => marker);
        expect(names).to.deep.equal(markers.map((marker) => `Sao chép liên kết ${marker}`));
        for (const button of copyButtons(list)) {
          const {height, width} = button.getBoundingClientRect();
          expect(Math.min(height, width)).to.be.at.least(43.9);
        }
      });
    }

    it('has its words and its ring on a screen of 320 pixels in letters of twice the size', async () => {
      // As wide in its own pixels; engines do not agree on what a zoomed box measures.
      stage.style.cssText = 'inline-size: 144px; padding-inline: 8px';
      const list = await make(
        '<directive-list style="--bantin-hang: 0px"><p style="margin: 1em 0">(1) Rà soát.</p><p style="margin: 1em 0">(2) Chỉ đạo.</p></directive-list>',
      );
      await until(() => copyButtons(list).length === 2, 'two buttons');
      const {left, right} = copyButtons(list)[0].getBoundingClientRect();
      const screen = stage.getBoundingClientRect();
      // The ring stands nine pixels within the button.
      expect(left + 9).to.be.at.least(screen.left);
      expect(right).to.be.at.most(screen.right);
    });

    for (const [kind, markup] of Object.entries({
      paragraphs: `<p>(1) ${LONG}</p><p>(2) ${LONG}</p>`,
      breaks: `<div><font>(1) ${LONG}<br><br>(2) ${LONG}<br><br></font></div>`,
      'an <ol>': `<ol><li>${LONG}</li><li>${LONG}</li></ol>`,
    })) {
      it(`stands nearer to its own directive than to the next (${kind})`, async () => {
        stage.style.inlineSize = '360px';
        const list = await make(`<directive-list>${markup}</directive-list>`);
        await until(() => copyButtons(list).length === 2, 'two buttons');
        await new Promise(requestAnimationFrame);
        const texts = document.createTreeWalker(list, NodeFilter.SHOW_TEXT);
        const lines: DOMRect[][] = [];
        while (texts.nextNode()) {
          if (!texts.currentNode.textContent?.trim()) continue;
          const range = document.createRange();
          range.selectNodeContents(texts.currentNode);
          lines.push([...range.getClientRects()]);
        }
        const {top, bottom} = copyButtons(list)[0].getBoundingClientRect();
        const middle = (top + bottom) / 2;
        const above = lines[0].at(-1)!.bottom;
        const below = lines[1][0].top;
        expect(middle - above)
          .to.be.greaterThan(0)
          .and.lessThan(below - middle - 2);
      });
    }

    it('comes to every directive of a long list, whatever changes meanwhile', async () => {
      const paragraphs = Array.from({length: 30}, (_, index) => `<p>(${index + 1}) Rà soát.</p>`);
      const list = await make(`<directive-list>${paragraphs.join('')}</directive-list>`);
      await until(() => copyButtons(list).length, 'the first buttons');
      list.lastElementChild!.remove();
      list.insertAdjacentHTML('beforeend', '<p>(30) Chỉ đạo.</p><p>(31) Báo cáo.</p>');
      await until(() => copyButtons(list).length === 31, '31 buttons');
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const names = copyButtons(list).map((button) => button.getAttribute('aria-label'));
      const markers = list.directives.map(({marker}) => marker);
      expect(names).to.deep.equal(markers.map((marker) => `Sao chép liên kết ${marker}`));
    });

    it('takes no room', async () => {
      const list = await make(
        `<directive-list><p>(1) ${LONG}</p><p>(2) ${LONG}</p></directive-list>`,
      );
      const {height} = list.getBoundingClientRect();
      await until(() => copyButtons(list).length === 2, 'two buttons');
      expect(list.getBoundingClientRect().height).to.equal(height);
    });

    it('shows the focus by a ring that leaves the text alone', async () => {
      const list = await make(
        `<directive-list><p>(1) ${LONG}</p><p>(2) Chỉ đạo.</p></directive-list>`,
      );
      await until(() => copyButtons(list).length === 2, 'the buttons');
      const [button] = copyButtons(list);
      // What is focused after a key shows it.
      await sendKeys({press: 'Tab'});
      button.focus();
      const {outlineStyle, outlineOffset} = getComputedStyle(button);
      expect(outlineStyle).to.equal('solid');
      const text = document.createRange();
      text.selectNodeContents(list.querySelector('p')!);
      const ring = button.getBoundingClientRect();
      expect(ring.top - parseFloat(outlineOffset)).to.be.above(
        text.getBoundingClientRect().bottom - 3,
      );
      // It can be pressed beyond it.
      expect(ring.height).to.be.at.least(44);
    });

    it('copies the address without what follows readers, says so, and shows it', async () => {
      const copied: string[] = [];
      const giveBack = withClipboard((text) => {
        copied.push(text);
        return Promise.resolve();
      });
      history.replaceState(null, '', `${location.pathname}?ItemID=7&utm_source=zalo`);
      const list = await make('<directive-list><p>(1) A.</p><p>(2) B.</p></directive-list>');
      await until(() => copyButtons(list).length === 2, 'two buttons');
      copyButtons(list)[1].click();
      await until(() => said(list) === 'Đã sao chép liên kết', 'the announcement');
      expect(copied).to.deep.equal([`${location.origin}${location.pathname}?ItemID=7#nhiem-vu-2`]);
      // Firefox gives the word as attr(data-result).
      expect(getComputedStyle(copyButtons(list)[1], '::after').content).to.match(
        /Đã sao chép|data-result/,
      );
      giveBack();
    });

    it('shows the address, selected, where the clipboard is blocked', async () => {
      const giveBack = withClipboard(() => Promise.reject(new Error('blocked')));
      const list = await make('<directive-list><p>(1) A.</p><p>(2) B.</p></directive-list>');
      await until(() => copyButtons(list).length === 2, 'two buttons');
      copyButtons(list)[0].click();
      const field = () => flatQueryAll<HTMLInputElement>(list, 'input[readonly]')[0];
      await until(() => field(), 'the field with the address');
      expect(field().value).to.match(/#nhiem-vu-1$/);
      expect(field().selectionEnd! - field().selectionStart!).to.equal(field().value.length);
      expect(field().labels![0].textContent).to.contain('Sao chép địa chỉ này');
      await sendKeys({press: 'Escape'});
      expect(field()).to.equal(undefined);
      expect(list.shadowRoot!.activeElement).to.equal(copyButtons(list)[0]);
      giveBack();
    });

    for (const [kind, markup, third] of [
      ['paragraphs', '<p>(1) A.</p><p>(2) B.</p>', '<p>(3) C.</p>'],
      ['an <ol>', '<ol><li>A.</li><li>B.</li></ol>', '<li>C.</li>'],
    ]) {
      it(`keeps the focus on a button when the text is read again (${kind})`, async () => {
        const list = await make(`<directive-list>${markup}</directive-list>`);
        await until(() => copyButtons(list).length === 2, 'two buttons');
        const [, second] = copyButtons(list);
        second.focus();
        (list.querySelector('ol') ?? list).insertAdjacentHTML('beforeend', third);
        await until(() => copyButtons(list).length === 3, 'the third button');
        expect(list.shadowRoot!.activeElement === second).to.equal(true);
      });
    }

    it('keeps the focus on a button when a directive before it is taken away', async () => {
      const list = await make(
        '<directive-list><p>(1) A.</p><p>(2) B.</p><p>(3) C.</p></directive-list>',
      );
      await until(() => copyButtons(list).length === 3, 'three buttons');
      const [, , third] = copyButtons(list);
      third.focus();
      list.querySelector('p')!.remove();
      await until(() => copyButtons(list).length === 2, 'two buttons');
      expect(list.shadowRoot!.activeElement === third).to.equal(true);
    });

    it('follows the language of the page', async () => {
      const list = await make('<directive-list><p>(1) A.</p><p>(2) B.</p></directive-list>');
      await until(() => copyButtons(list).length === 2, 'two buttons');
      stage.lang = 'en';
      await until(() => buttons(list, /^Copy link \(1\)$/).length === 1, 'the English name');
    });

    it('leaves nothing in the text that would be copied or found', async () => {
      const list = await make('<directive-list><p>(1) A.</p><p>(2) B.</p></directive-list>');
      await until(() => copyButtons(list).length === 2, 'two buttons');
      for (const button of copyButtons(list)) expect(button.textContent).to.equal('');
    });
  });

  it('closes by Escape what it has opened, and not the dialog of the page around it', async () => {
    const giveBack = withClipboard(() => Promise.reject(new Error('blocked')));
    stage.innerHTML =
      '<dialog><directive-list index><p>(1) A.</p><p>(2) B.</p></directive-list></dialog>';
    stage.querySelector('dialog')!.showModal();
    const list = stage.querySelector('directive-list')!;
    await until(() => copyButtons(list).length === 2 && buttons(list, /Mục lục/)[0], 'the tools');
    const isOpen = () => stage.querySelector('dialog')!.open;

    copyButtons(list)[0].click();
    const field = () => flatQueryAll(list, 'input[readonly]')[0];
    await until(() => field(), 'the field with the address');
    await sendKeys({press: 'Escape'});
    await until(() => !field(), 'no field');
    expect(isOpen(), 'after the field').to.equal(true);

    const [index] = buttons(list, /Mục lục/);
    index.click();
    await until(() => index.ariaExpanded === 'true', 'the index');
    index.focus();
    await sendKeys({press: 'Escape'});
    await until(() => index.ariaExpanded === 'false', 'no index');
    expect(isOpen(), 'after the index').to.equal(true);
    giveBack();
  });

  for (const [what, attribute] of [
    ['the search', 'searchable'],
    ['the index', 'index'],
  ]) {
    it(`shows what the keyboard goes back to, below the bar with ${what}`, async () => {
      const body = [1, 2, 3, 4, 5, 6, 7, 8]
        .map((number) => `<p>(${number}) <a href="#xem-${number}">Xem</a> ${LONG}</p>`)
        .join('');
      const list = await make(
        `<directive-list ${attribute}>${body}</directive-list><a href="#cuoi">Cuối</a>`,
      );
      const bar = () => flatQueryAll(list, '.bar')[0].getBoundingClientRect();
      await until(() => flatQueryAll(list, '.bar').length, 'the tools');
      await until(() => bar().height && copyButtons(list).length === 8, 'the bar and the buttons');
      const link = stage.querySelector<HTMLElement>(':scope > a')!;
      link.focus();
      link.scrollIntoView({block: 'end'});
      for (let step = 0; step < 14; step++) {
        await sendKeys({press: 'Shift+Tab'});
        const target = (list.shadowRoot!.activeElement ?? document.activeElement)!;
        expect(list.contains(target) || list.shadowRoot!.contains(target)).to.equal(true);
        const {top, bottom} = target.getBoundingClientRect();
        expect(top, `step ${step}: ${target.outerHTML}`).to.be.at.least(bar().bottom - 1);
        expect(bottom).to.be.at.most(innerHeight + 1);
      }
      expect(bar().top, 'the bar sticks').to.be.at.most(1);
    });
  }

  it('announces to which directive an address has led', async () => {
    const list = await make(
      `<directive-list><p>(1) ${LONG}</p><p>(2) ${LONG}</p></directive-list>`,
    );
    await until(() => copyButtons(list).length === 2, 'the tools');
    location.hash = 'nhiem-vu-2';
    await until(() => said(list) === 'Đã đến nhiệm vụ (2)', 'the announcement');
  });

  describe('search', () => {
    const text = (number: number, words: string) => `<p>(${number}) ${words} ${LONG}</p>`;
    const body = [
      text(1, 'Hoàn thành phòng, chống dịch tả.'),
      text(2, 'Đẩy mạnh văn hoá, thể thao.'),
      text(3, 'Kiểm tra <b>phòng</b> bệnh, chống hạn và dịch hại.'),
      text(4, 'Chủ động PHÒNG CHỐNG DỊCH ở trường.'.normalize('NFD')),
      text(5, 'Công tác khác.'),
    ].join('');

    async function search(list: DirectiveList): Promise<HTMLInputElement> {
      const field = () => flatQueryAll<HTMLInputElement>(list, 'input[type="search"]')[0];
      await until(() => field(), 'the field');
      return field();
    }

    async function type(field: HTMLInputElement, query: string): Promise<void> {
      field.focus();
      field.value = query;
      field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
    }

    const colored = (name: string) =>
      [...((CSS.highlights?.get(name) ?? []) as Iterable<AbstractRange>)].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString().normalize('NFC');
      });

    /** The ground on which a highlight stands in an element, where the engine tells it. */
    const ground = (element: Element, name: string) =>
      getComputedStyle(element, `::highlight(${name})`).backgroundColor;

    const inView = (list: DirectiveList, number: number) => {
      const {top} = list.itemOf(`nhiem-vu-${number}`)!.getBoundingClientRect();
      return top > -30 && top < innerHeight - 40;
    };

    const shown = (list: Element) => list.shadowRoot!.querySelector('.search')!.textContent;

    it('is a field with a name, and an accessible one', async () => {
      const list = await make(`<directive-list searchable>${body}</directive-list>`);
      const field = await search(list);
      expect(field.getAttribute('aria-label')).to.equal('Tìm trong các nhiệm vụ');
      await type(field, 'dich');
      await expect(list).to.be.accessible();
    });

    it('takes no room that was not kept for it', async () => {
      const list = await make(`<directive-list searchable index>${body}</directive-list>`);
      const top = () => list.querySelector('p')!.getBoundingClientRect().top;
      const before = top();
      const field = await search(list);
      expect(top()).to.equal(before);
      expect(field.getBoundingClientRect().bottom).to.be.lessThan(before);
      await type(field, 'dich');
      expect(top()).to.equal(before);
    });

    it('finds the phrase whatever its marks, case, punctuation and spelling', async () => {
      const list = await make(`<directive-list searchable>${body}</directive-list>`);
      const field = await search(list);
      await type(field, 'phong chong dich');
      expect(shown(list)).to.contain('2 trong 5 nhiệm vụ');
      if (CSS.highlights) {
        await until(() => colored('bantin-match').length === 2, 'two coloured places');
        expect(colored('bantin-match')).to.deep.equal(['phòng, chống dịch', 'PHÒNG CHỐNG DỊCH']);
        expect(ground(list, 'bantin-match')).not.to.equal(getComputedStyle(list).backgroundColor);
      }
      await type(field, 'văn hóa');
      expect(shown(list)).to.contain('1 trong 5 nhiệm vụ');
      await type(field, 'day manh');
      expect(shown(list)).to.contain('1 trong 5 nhiệm vụ');
    });

    it('looks for all the words where the phrase is nowhere', async () => {
      const list = await make(`<directive-list searchable>${body}</directive-list>`);
      const field = await search(list);
      await type(field, 'dich phong');
      expect(shown(list)).to.contain('3 trong 5 nhiệm vụ');
      await type(field, 'phong khong co');
      expect(shown(list)).to.contain('Không tìm thấy');
    });

    it('announces the result when the reader pauses, and not before', async () => {
      const list = await make(`<directive-list searchable>${body}</directive-list>`);
      const field = await search(list);
      for (const query of ['d', 'di', 'dic', 'dich']) {
        field.value = query;
        field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
        expect(said(list)).to.equal('');
      }
      const typed = performance.now();
      await until(() => said(list), 'the announcement');
      expect(said(list)).to.equal('3 trong 5 nhiệm vụ');
      expect(performance.now() - typed, 'the pause').to.be.at.least(500);
    });

    it('goes on by Enter and back by Shift+Enter, and sends no form', async () => {
      stage.innerHTML = `<form><input name="q"><directive-list searchable>${body}</directive-list></form>`;
      const list = stage.querySelector('directive-list')!;
      let sent = 0;
      stage.querySelector('form')!.addEventListener('submit', (event) => {
        event.preventDefault();
        sent++;
      });
      const field = await search(list);
      await type(field, 'phong chong dich');
      await sendKeys({press: 'Enter'});
      await until(() => said(list) === '1/2: nhiệm vụ (1)', 'the first');
      await sendKeys({press: 'Enter'});
      await until(() => said(list) === '2/2: nhiệm vụ (4)', 'the second');
      await until(() => inView(list, 4), 'directive 4 in sight');
      if (CSS.highlights) {
        await until(() => colored('bantin-match-current').length === 1, 'the current one');
        expect(colored('bantin-match-current')).to.deep.equal(['PHÒNG CHỐNG DỊCH']);
        expect(ground(list, 'bantin-match-current')).not.to.equal(ground(list, 'bantin-match'));
      }
      await sendKeys({press: 'Shift+Enter'});
      await until(() => said(list) === '1/2: nhiệm vụ (1)', 'the first again');
      expect(list.shadowRoot!.activeElement).to.equal(field);
      expect(sent).to.equal(0);
    });

    it('marks the current directive by a line where colours are forced: there all words have one', async function () {
      if (!(await supports('emulate'))) return this.skip();
      const list = await make(`<directive-list searchable>${body}</directive-list>`);
      const field = await search(list);
      /** The widths of the lines beside the directives, in the order of the page. */
      const lines = () =>
        flatQueryAll(list, '[part="item"]').map((item) => {
          const {content, borderInlineStartWidth} = getComputedStyle(item, '::after');
          return content === 'none' ? '0px' : borderInlineStartWidth;
        });
      await emulate({forcedColors: 'active'});
      try {
        await type(field, 'phong chong dich');
        await sendKeys({press: 'Enter'});
        await until(() => lines()[0] === '3px', 'the line beside the first');
        await sendKeys({press: 'Enter'});
        await until(() => lines()[3] === '3px', 'the line beside the fourth');
        expect(lines().filter((width) => width !== '0px')).to.have.length(1);
      } finally {
        await emulate({forcedColors: null});
      }
      await sendKeys({press: 'Enter'});
      await until(() => said(list) === '1/2: nhiệm vụ (1)', 'the first again');
      expect(lines()).not.to.include('3px');
    });

    it('is cleared by Escape and by its button, and leaves no colour', async () => {
      const list = await make(`<directive-list searchable>${body}</directive-list>`);
      const field = await search(list);
      await type(field, 'dich');
      await sendKeys({press: 'Escape'});
      expect(field.value).to.equal('');
      await type(field, 'dich');
      buttons(list, /^Xóa ô tìm kiếm$/)[0].click();
      expect(field.value).to.equal('');
      expect(list.shadowRoot!.activeElement).to.equal(field);
      await until(() => !colored('bantin-match').length, 'no colour');
    });

    it('hides nothing', async () => {
      const list = await make(`<directive-list searchable>${body}</directive-list>`);
      const field = await search(list);
      await type(field, 'van hoa');
      for (const paragraph of list.querySelectorAll('p')) {
        expect(paragraph.getBoundingClientRect().height).to.be.greaterThan(20);
      }
    });

    it('searches what has been added meanwhile', async () => {
      const list = await make(`<directive-list searchable>${body}</directive-list>`);
      const field = await search(list);
      await type(field, 'thuy loi');
      expect(shown(list)).to.contain('Không tìm thấy');
      list.append(
        Object.assign(document.createElement('p'), {textContent: '(6) Sửa công trình thủy lợi.'}),
      );
      await until(() => shown(list).includes('1 trong 6 nhiệm vụ'), 'the new one');
    });

    it('goes away with its attribute, and its colours too', async () => {
      const list = await make(`<directive-list searchable>${body}</directive-list>`);
      await type(await search(list), 'dich');
      list.searchable = false;
      await until(() => !flatQueryAll(list, 'input[type="search"]').length, 'no field');
      expect(colored('bantin-match')).to.be.empty;
    });

    it('searches an <ol>, too', async () => {
      const list = await make(
        '<directive-list searchable><ol><li>Phòng, chống dịch.</li><li>Khác.</li></ol></directive-list>',
      );
      await type(await search(list), 'phong chong');
      expect(shown(list)).to.contain('1 trong 2 nhiệm vụ');
    });
  });

  describe('index', () => {
    const body = Array.from(
      {length: 12},
      (_, index) => `<p>(${index + 1}) Việc thứ ${index + 1}, gồm nhiều phần; ${LONG}</p>`,
    ).join('');

    const nav = (list: Element) => flatQueryAll(list, 'nav')[0];
    const toggle = (list: Element) => flatQueryAll(nav(list), 'button')[0];
    const links = (list: Element) => flatQueryAll<HTMLAnchorElement>(nav(list), 'a');

    async function open(attributes = 'index'): Promise<DirectiveList> {
      const list = await make(`<directive-list ${attributes}>${body}</directive-list>`);
      await until(() => nav(list), 'the index');
      toggle(list).click();
      return list;
    }

    it('has the number and the first clause of each directive', async () => {
      const list = await open();
      expect(nav(list).getAttribute('aria-label')).to.equal('Mục lục nhiệm vụ');
      expect(links(list)).to.have.length(12);
      expect(links(list)[2].textContent).to.equal('(3)Việc thứ 3, gồm nhiều phần');
      expect(links(list)[2].href).to.equal(`${location.href.split('#')[0]}#nhiem-vu-3`);
      await expect(list).to.be.accessible();
    });

    it('marks the directive that is in view, and follows the reader', async () => {
      const list = await open();
      const current = () =>
        links(list).find((link) => link.getAttribute('aria-current') === 'location')?.textContent;
      await until(() => current()?.startsWith('(1)'), 'the first one marked');
      list.itemOf('nhiem-vu-7')!.scrollIntoView();
      await until(() => current()?.startsWith('(7)'), 'the seventh one marked');
    });

    it('leads to a directive, below the bar, and closes', async () => {
      const list = await open();
      links(list)[8].click();
      const item = list.itemOf('nhiem-vu-9')!;
      const bar = list.shadowRoot!.querySelector('.bar')!;
      const isBelowBar = () => {
        const {top} = item.getBoundingClientRect();
        return top < 120 && top >= bar.getBoundingClientRect().bottom - 1;
      };
      await until(isBelowBar, 'directive 9 below the bar');
      expect(location.hash).to.equal('#nhiem-vu-9');
      expect(links(list)).to.be.empty;
      scrollTo(0, 0);
      toggle(list).click();
      links(list)[8].click();
      await until(
        () => Math.abs(item.getBoundingClientRect().top) < 120,
        'directive 9 at the top again',
      );
    });

    it('is used by keyboard', async () => {
      const list = await open();
      links(list)[0].focus();
      await sendKeys({press: 'ArrowDown'});
      expect(list.shadowRoot!.activeElement).to.equal(links(list)[1]);
      await sendKeys({press: 'End'});
      expect(list.shadowRoot!.activeElement).to.equal(links(list)[11]);
      await sendKeys({press: 'Escape'});
      expect(links(list)).to.be.empty;
      expect(list.shadowRoot!.activeElement).to.equal(toggle(list));
      expect(toggle(list).getAttribute('aria-expanded')).to.equal('false');
    });

    it('follows changes of the text', async () => {
      const list = await open();
      list.append(Object.assign(document.createElement('p'), {textContent: '(13) Việc mới.'}));
      await until(() => links(list).length === 13, 'the thirteenth entry');
      expect(links(list)[12].textContent).to.equal('(13)Việc mới');
    });
  });

  describe('a long list', () => {
    const many = Array.from(
      {length: 1000},
      (_, index) => `<p>(${index + 1}) Việc ${index + 1}. ${LONG}</p>`,
    ).join('');

    it('follows its children from one part into the next', async () => {
      const list = await make(`<directive-list>${many}</directive-list>`);
      const fifth = list.children[4];
      fifth.remove();
      await until(() => list.directives.length === 999, 'one less');
      list.children[3].after(fifth);
      await until(() => list.directives.length === 1000, 'as many as before');
      expect(fifth.getBoundingClientRect().height).to.be.greaterThan(0);
      for (const child of list.querySelectorAll('p')) {
        expect(child.assignedSlot, child.textContent.slice(0, 20)).not.to.be.null;
      }
      scrollTo(0, 0);
      const tops = () =>
        [...list.querySelectorAll('p')].map((child) => child.getBoundingClientRect().top);
      await until(() => tops().every((top, i, all) => !i || top > all[i - 1]), 'source order');
    });

    it('leaves no gap where a filter has left most of it out', async () => {
      const list = await make(`<directive-list>${many}</directive-list>`);
      list.records = {3: {status: 'done'}, 998: {status: 'done'}};
      const choice = () =>
        flatQueryAll<HTMLInputElement>(list, 'input[type="radio"]').find(
          ({value}) => value === 'done',
        );
      await until(choice, 'the choice of a status');
      const {height} = list.getBoundingClientRect();
      choice()!.click();
      await until(() => list.getBoundingClientRect().height < height / 50, 'a short list');
    });

    it('is jumped to exactly', async () => {
      const list = await make(`<directive-list>${many}</directive-list>`);
      location.hash = 'nhiem-vu-777';
      const top = () => list.itemOf('nhiem-vu-777')!.getBoundingClientRect().top;
      await until(() => top() > -2 && top() < 60, 'directive 777 at the top of the window');
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(top()).to.be.within(-2, 60);
    });

    it('cuts no numeral off', async () => {
      const list = await make(`<directive-list>${many}</directive-list>`);
      const item = list.itemOf('nhiem-vu-1')!;
      const range = document.createRange();
      range.setStart(list.querySelector('p')!.firstChild!, 0);
      range.setEnd(list.querySelector('p')!.firstChild!, 1);
      // What rests outside the screen cuts off what stands beside it.
      const part = item.parentElement!;
      const cuts = getComputedStyle(part).getPropertyValue('content-visibility') === 'auto';
      const edge = cuts ? part.getBoundingClientRect().left : 0;
      expect(range.getBoundingClientRect().left).to.be.at.least(edge);
    });

    it('is searched to its end', async () => {
      const list = await make(`<directive-list searchable>${many}</directive-list>`);
      await until(() => flatQueryAll(list, 'input[type="search"]').length, 'the field');
      const field = flatQueryAll<HTMLInputElement>(list, 'input[type="search"]')[0];
      field.focus();
      field.value = 'viec 990';
      field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      await sendKeys({press: 'Enter'});
      await until(() => {
        const {top, bottom} = list.itemOf('nhiem-vu-990')!.getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      }, 'directive 990 in sight');
    });
  });
});
