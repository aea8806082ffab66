import {expect} from '@open-wc/testing';
import '../../src/define/directive-list.js';
import '../../src/define/directive-item.js';
import type {DirectiveItem} from '../../src/directive-list/directive-item.js';
import {directiveListLightDom} from '../../src/directive-list/directive-list.lightdom.styles.js';
import type {DirectiveList} from '../../src/directive-list/directive-list.js';
import {accessibilityTree, supports} from '../commands.js';
import {flatQueryAll, words} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

describe('<directive-item>', () => {
  useStage();

  async function make(markup: string): Promise<DirectiveList> {
    stage.innerHTML = markup;
    const list = stage.querySelector('directive-list')!;
    await list.updateComplete;
    return list;
  }

  /** The number that is drawn, or how; engines do not agree whether to say it. */
  const marker = (item: Element) =>
    getComputedStyle(item, '::before').content.replace(
      'attr(number)',
      item.getAttribute('number') ?? '',
    );
  const drawn = () => [...stage.querySelectorAll('directive-item')].map(marker);
  const lines = (list: Element) =>
    flatQueryAll(list, '[part="item"]').map((item) =>
      words(item.querySelector('[part="status"]')?.textContent ?? ''),
    );
  const ownLine = (item: Element) =>
    words(item.shadowRoot?.querySelector('.follow-up')?.textContent ?? '');

  describe('by itself', () => {
    it('says its number, its status, its day and its owner', async () => {
      stage.innerHTML =
        '<directive-item number="7" status="doing" due="2999-12-31" owner="Sở Y tế">Rà soát.</directive-item>';
      const item = stage.querySelector('directive-item')!;
      await until(() => ownLine(item), 'the line');
      expect(ownLine(item)).to.equal('Đang thực hiện Thời hạn: 31/12/2999 Phụ trách: Sở Y tế');
      await until(() => marker(item).includes('7'), 'the number');
      await expect(item).to.be.accessible();
    });

    it('is its text alone where nothing else is known', async () => {
      stage.innerHTML = '<directive-item>Rà soát.</directive-item>';
      const item = stage.querySelector('directive-item')!;
      await item.updateComplete;
      expect(marker(item)).to.equal('none');
      expect(words(item.shadowRoot!.textContent)).to.equal('');
      expect(item.outerHTML).to.equal('<directive-item>Rà soát.</directive-item>');
    });

    it('follows its properties', async () => {
      stage.innerHTML = '<directive-item>Rà soát.</directive-item>';
      const item = stage.querySelector('directive-item')!;
      Object.assign(item, {number: 3, status: 'done'});
      await until(() => ownLine(item) === 'Hoàn thành', 'the status');
      expect(item.getAttribute('number')).to.equal('3');
      Object.assign(item, {status: 'todo', due: '01/01/2020'});
      await until(() => ownLine(item) === 'Quá hạn Thời hạn: 01/01/2020', 'the new status');
      stage.lang = 'en';
      await until(() => ownLine(item) === 'Overdue Due: 01/01/2020', 'the other language');
    });

    it('says what it can where no script runs', async function () {
      const frame = document.createElement('iframe');
      frame.title = 'A page without scripts';
      frame.setAttribute('sandbox', 'allow-same-origin');
      frame.srcdoc = `<html lang="vi"><style>${String(directiveListLightDom)}</style><directive-item number="7" status="done" owner="Sở Y tế">Rà soát.</directive-item>`;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      stage.append(frame);
      await loaded;
      const view = frame.contentWindow!;
      // Firefox before 113, Chrome before 120 and Safari before 17 do not know.
      if (!view.matchMedia('(scripting: none)').matches) this.skip();
      const item = frame.contentDocument!.querySelector('directive-item')!;
      expect(view.getComputedStyle(item, '::after').content).to.contain('Hoàn thành');
      expect(view.getComputedStyle(item, '::before').content).not.to.equal('none');
    });

    it('takes null and undefined for nothing', async () => {
      stage.innerHTML = '<directive-item number="7" status="doing">Rà soát.</directive-item>';
      const item = stage.querySelector('directive-item')!;
      await until(() => ownLine(item), 'the line');
      Object.assign(item, {number: undefined, status: null, due: undefined, owner: null});
      await until(() => !ownLine(item), 'no line');
      expect(marker(item)).to.equal('none');
    });

    it('shows a day that is none as it was written', async () => {
      stage.innerHTML = '<directive-item due="cuối quý IV">Rà soát.</directive-item>';
      const item = stage.querySelector('directive-item')!;
      await until(() => ownLine(item) === 'Thời hạn: cuối quý IV', 'the words');
    });

    it('leaves a status out that is none', async () => {
      stage.innerHTML = '<directive-item status="xong" owner="Sở Y tế">Rà soát.</directive-item>';
      const item = stage.querySelector('directive-item')!;
      await until(() => ownLine(item), 'the line');
      expect(ownLine(item)).to.equal('Phụ trách: Sở Y tế');
    });

    it('keeps properties that were set before it was upgraded', async () => {
      const inert = document.implementation.createHTMLDocument();
      const item: DirectiveItem = inert.createElement('directive-item');
      Object.assign(item, {number: 12, status: 'done', due: null});
      stage.append(item);
      await until(() => ownLine(item) === 'Hoàn thành', 'the status');
      expect(item.number).to.equal(12);
      expect(marker(item)).to.contain('12');
    });
  });

  describe('in a <directive-list>', () => {
    const THREE =
      '<directive-list><p>Giao các việc sau:</p><directive-item number="7" status="done">Rà <b>soát</b>.</directive-item><directive-item number="8" status="todo" due="01/01/2020" owner="Sở Y tế"><p>Báo cáo.</p><p>Trước ngày 20.</p></directive-item><directive-item number="9">3 tháng một lần.</directive-item><p>Bích Huệ</p></directive-list>';

    it('is a directive with an address, whatever its text begins with', async () => {
      const list = await make(THREE);
      expect(list.directives.map(({id, number, marker: mark}) => [id, number, mark])).to.eql([
        ['nhiem-vu-7', 7, '(7)'],
        ['nhiem-vu-8', 8, '(8)'],
        ['nhiem-vu-9', 9, '(9)'],
      ]);
      expect(document.getElementById('nhiem-vu-9')!.textContent).to.equal('3 tháng một lần.');
      expect(list.directives[0].text).to.equal('(7) Rà soát.');
      expect(flatQueryAll(list, '[role="list"]')).to.have.length(1);
      await expect(list).to.be.accessible();
    });

    it('has its number before its text, on the same line, also where that is a paragraph', async () => {
      const list = await make(THREE);
      await until(() => drawn()[2].includes('9'), 'the numbers');
      for (const item of list.querySelectorAll('directive-item')) {
        const text = document.createRange();
        text.selectNodeContents(item.querySelector('p') ?? item);
        const [first] = text.getClientRects();
        const box = item.getBoundingClientRect();
        expect(first.left - box.left, 'hangs in the margin').to.be.within(-1, 1);
        // Above the first one there is room for the summary.
        const top = box.top + parseFloat(getComputedStyle(item).paddingTop);
        expect(first.top - top, 'stands on the first line').to.be.within(-2, 14);
      }
    });

    it('is read with its number', async function () {
      if (!(await supports('accessibilityTree'))) this.skip();
      const list = await make(THREE);
      await until(() => drawn()[2].includes('9'), 'the numbers');
      list.id = 'items';
      expect(JSON.stringify(await accessibilityTree({selector: '#items'}))).to.match(/\(7\)/);
    });

    it('says its status there, and not twice', async () => {
      const list = await make(THREE);
      await until(() => lines(list)[0] === 'Hoàn thành', 'the status');
      expect(lines(list)).to.eql([
        'Hoàn thành',
        'Quá hạn Thời hạn: 01/01/2020 Phụ trách: Sở Y tế',
        '',
      ]);
      for (const item of list.querySelectorAll('directive-item'))
        expect(ownLine(item)).to.equal('');
    });

    it('has the number of its place where it was given none', async () => {
      const list = await make(
        '<directive-list><directive-item>Một.</directive-item><directive-item number="x">Hai.</directive-item><directive-item>Ba.</directive-item></directive-list>',
      );
      expect(list.directives.map(({number}) => number)).to.eql([1, 2, 3]);
      await until(() => drawn()[2] !== 'none', 'the numbers');
    });

    it('follows its attributes and properties', async () => {
      const list = await make(THREE);
      const [first, second] = list.querySelectorAll('directive-item');
      first.number = 70;
      second.setAttribute('number', '80');
      await until(() => list.directives[0].number === 70, 'the new number');
      expect(list.directives.map(({id}) => id)).to.eql([
        'nhiem-vu-70',
        'nhiem-vu-80',
        'nhiem-vu-9',
      ]);
      first.status = 'doing';
      await until(() => lines(list)[0] === 'Đang thực hiện', 'the new status');
    });

    it('yields to what the records say, field by field', async () => {
      const list = await make(THREE);
      list.records = {8: {status: 'done'}, 9: {owner: 'Văn phòng'}};
      await until(() => lines(list)[2], 'the records');
      expect(lines(list)).to.eql([
        'Hoàn thành',
        'Hoàn thành Thời hạn: 01/01/2020 Phụ trách: Sở Y tế',
        'Phụ trách: Văn phòng',
      ]);
    });

    it('says its status itself when it leaves the list, and no more when it comes back', async () => {
      const list = await make(THREE);
      await until(() => lines(list)[0] === 'Hoàn thành', 'the status');
      const item = list.querySelector('directive-item')!;
      stage.append(item);
      await until(() => ownLine(item) === 'Hoàn thành', 'its own line');
      expect(item.id).to.equal('');
      list.append(item);
      await until(() => list.directives.length === 3 && !ownLine(item), 'the line of the list');
    });

    it('can come one by one, as a framework renders them', async () => {
      const list = await make('<directive-list></directive-list>');
      for (const number of [1, 2, 3]) {
        const item = document.createElement('directive-item');
        Object.assign(item, {number, status: 'doing', textContent: `Việc ${number}.`});
        list.append(item);
      }
      await until(() => list.directives.length === 3, 'three directives');
      await until(
        () => lines(list).join() === 'Đang thực hiện,Đang thực hiện,Đang thực hiện',
        'their status',
      );
    });

    it('stands in wrappers and under headings', async () => {
      const list = await make(
        '<directive-list><section><h3>Về kinh tế</h3><directive-item>Một.</directive-item><directive-item>Hai.</directive-item><h3>Về xã hội</h3><directive-item>Ba.</directive-item></section></directive-list>',
      );
      expect(list.directives.map(({number}) => number)).to.eql([1, 2, 3]);
    });
  });
});
