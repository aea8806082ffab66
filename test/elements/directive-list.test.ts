import {expect} from '@open-wc/testing';
import '../../src/define.js';
import type {DirectiveList} from '../../src/directive-list/directive-list.js';
import {MARKUPS, PLACEMENTS, prepareBulletin} from '../support/bulletin.js';
import {flatQueryAll, flatText, words} from '../support/flat-tree.js';
import {until} from '../support/page.js';

describe('<directive-list>', () => {
  let stage: HTMLElement;

  beforeEach(() => {
    stage = document.createElement('div');
    stage.lang = 'vi';
    document.body.append(stage);
  });

  afterEach(() => {
    stage.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  async function make(html: string): Promise<DirectiveList> {
    stage.innerHTML = html;
    const list = stage.querySelector('directive-list')!;
    await list.updateComplete;
    return list;
  }

  const items = (list: Element) => flatQueryAll(list, '[role="listitem"]');

  it('is accessible', async () => {
    const list = await make(
      '<directive-list><p>(1) Rà soát.</p><p>(2) Chỉ đạo.</p></directive-list>',
    );
    await expect(list).to.be.accessible();
  });

  for (const markup of MARKUPS) {
    for (const placement of PLACEMENTS) {
      it(`finds the fifteen directives of the bulletin (${markup}, ${placement})`, async () => {
        const {content, list} = await prepareBulletin(markup, placement);
        stage.append(content);
        await list.updateComplete;
        const texts = items(list).map((item) => words(flatText(item)));
        expect(texts).to.have.length(15);
        texts.forEach((text, index) => expect(text).to.match(new RegExp(`^\\(${index + 1}\\) `)));
        expect(texts[13]).to.contain('Chỉ thị số 35.');
        expect(texts[13]).to.contain('dự thảo Quy chế làm việc');
        expect(texts[13]).to.match(/đại hội đảng các cấp đã đề ra\.$/);
        expect(texts[14]).to.match(/khách quan\.\/\.$/);
        expect(flatQueryAll(list, '[role="list"]')).to.have.length(1);
      });
    }
  }

  it('says what it found, by property and by event', async () => {
    const heard: string[] = [];
    stage.addEventListener('news-directives-update', (event) =>
      heard.push(event.directives.map(({id, marker}) => `${id} ${marker}`).join()),
    );
    const list = await make(
      '<directive-list><p>Mở đầu:</p><p>(1) Một.</p><p>(2) Hai.</p><p>Thêm.</p></directive-list>',
    );
    expect(list.directives).to.deep.equal([
      {id: 'nhiem-vu-1', number: 1, marker: '(1)', text: '(1) Một.'},
      {id: 'nhiem-vu-2', number: 2, marker: '(2)', text: '(2) Hai.\nThêm.'},
    ]);
    expect(heard).to.deep.equal(['nhiem-vu-1 (1),nhiem-vu-2 (2)']);
  });

  it('shows its children as they are where nothing is recognised', async () => {
    const list = await make('<directive-list><p>Một câu.</p>Chữ <b>đậm</b></directive-list>');
    expect(items(list)).to.be.empty;
    expect(words(flatText(list))).to.equal('Một câu.Chữ đậm');
  });

  it('shows nothing of its own when it is empty', async () => {
    const list = await make('<directive-list></directive-list>');
    expect(flatQueryAll(list, '[role]')).to.be.empty;
  });

  it('takes its name from label, else from the language of the page', async () => {
    const list = await make('<directive-list><p>(1) Một.</p><p>(2) Hai.</p></directive-list>');
    const name = () => flatQueryAll(list, '[role="list"]')[0].getAttribute('aria-label');
    expect(name()).to.equal('Các nhiệm vụ');
    stage.lang = 'en';
    await until(() => name() === 'Directives', 'the English name');
    list.label = 'Fifteen tasks';
    await list.updateComplete;
    expect(name()).to.equal('Fifteen tasks');
  });

  describe('addresses', () => {
    const long = `<directive-list>${Array.from({length: 30}, (_, index) => `<p>(${index + 1}) ${'Thực hiện tốt nhiệm vụ. '.repeat(12)}</p>`).join('')}</directive-list>`;

    function go(fragment: string): void {
      location.hash = fragment;
    }

    const atTop = (item: HTMLElement) => Math.abs(item.getBoundingClientRect().top) < 60;

    for (const markup of MARKUPS) {
      it(`scrolls to #nhiem-vu-14 when the address changes (${markup})`, async () => {
        const {content, list} = await prepareBulletin(markup, 'inside the block');
        stage.append(content);
        stage.append(Object.assign(document.createElement('div'), {style: 'height: 2000px'}));
        await list.updateComplete;
        go('nhiem-vu-14');
        await until(() => atTop(items(list)[13]), 'directive 14 at the top of the window');
      });
    }

    it('scrolls there on arrival, also when the script comes after the address', async () => {
      go('nhiem-vu-14');
      const list = await make(long);
      await until(() => atTop(items(list)[13]), 'directive 14 at the top of the window');
    });

    it('puts the focus where reading goes on', async () => {
      const list = await make(long);
      go('nhiem-vu-3');
      await until(
        () => list.shadowRoot!.activeElement === items(list)[2],
        'the focus on directive 3',
      );
    });

    it('keeps room for a header that sticks', async () => {
      stage.style.setProperty('--bantin-sticky-offset', '100px');
      const list = await make(long);
      go('nhiem-vu-9');
      await until(() => {
        const {top} = items(list)[8].getBoundingClientRect();
        return top > 99 && top < 160;
      }, 'directive 9 below the header');
    });

    it('uses the prefix that the portal wants', async () => {
      const list = await make(
        '<directive-list anchor-prefix="viec"><p>(1) Một.</p><p>(2) Hai.</p></directive-list>',
      );
      expect(list.directives.map(({id}) => id)).to.deep.equal(['viec-1', 'viec-2']);
      expect(document.getElementById('viec-2')!.textContent).to.equal('(2) Hai.');
    });

    it('stays clear of ids that the page uses, and of another list', async () => {
      stage.innerHTML =
        '<p id="nhiem-vu-1">của trang</p><directive-list><p>(1) A.</p><p>(2) B.</p></directive-list><directive-list>(1) C.<br>(2) D.</directive-list>';
      const [first, second] = stage.querySelectorAll('directive-list');
      await first.updateComplete;
      await second.updateComplete;
      const ids = [...first.directives, ...second.directives].map(({id}) => id);
      expect(ids).to.deep.equal(['nhiem-vu-1-2', 'nhiem-vu-2', 'nhiem-vu-1-3', 'nhiem-vu-2-2']);
    });

    it('keeps an address when something is put in before it', async () => {
      const list = await make('<directive-list><p>(1) A.</p><p>(2) B.</p></directive-list>');
      const [, second] = list.querySelectorAll('p');
      list.prepend(Object.assign(document.createElement('p'), {textContent: 'Mở đầu.'}));
      await until(() => list.directives.length === 2, 'the second reading');
      expect(second.id).to.equal('nhiem-vu-2');
    });
  });

  it('hangs the numerals in the margin, where no line breaks for it', async () => {
    const list = await make(
      `<directive-list>${[7, 8, 9, 10].map((n) => `<p>(${n}) ${'Thực hiện tốt các biện pháp phòng, chống dịch. '.repeat(9)}</p>`).join('')}</directive-list>`,
    );
    for (const paragraph of list.querySelectorAll('p')) {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const [first, second] = [...range.getClientRects()];
      expect(first.left).to.be.lessThan(second.left - 10);
    }
  });

  it('keeps headings between directives apart from them', async () => {
    const list = await make(
      '<directive-list><p>(1) Một.</p><h3>Về xã hội</h3><p>(2) Hai.</p><h3>Phần khác</h3><p>Không thuộc nhiệm vụ nào.</p></directive-list>',
    );
    expect(items(list).map((item) => words(flatText(item)))).to.deep.equal([
      '(1) Một.',
      '(2) Hai.',
    ]);
    expect(words(flatText(list))).to.equal(
      '(1) Một.Về xã hội(2) Hai.Phần khácKhông thuộc nhiệm vụ nào.',
    );
  });

  it('sorts the cells of no table, and loses none', async () => {
    const list = await make(
      '<directive-list><p>(1) Một.</p><table><tr><td>1. Ô</td></tr></table><p>(2) Hai.</p></directive-list>',
    );
    expect(items(list)).to.have.length(2);
    expect(flatText(list)).to.contain('1. Ô');
  });
});
