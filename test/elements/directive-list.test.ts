import {expect} from '@open-wc/testing';
import '../../src/define.js';
import type {DirectiveList} from '../../src/directive-list/directive-list.js';
import {MARKUPS, PLACEMENTS, prepareBulletin} from '../support/bulletin.js';
import {flatQueryAll, flatText, words} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

describe('<directive-list>', () => {
  useStage();

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

  for (const [name, start, end] of [
    ['a table', '<table><tbody><tr><td>', '</td></tr></tbody></table>'],
    ['an item of a list', '<ul><li>', '</li></ul>'],
    ['the menu of its parts', '<nav>', '</nav>'],
  ]) {
    it(`looks in ${name} of the site's as elsewhere`, async () => {
      const html = `<directive-list><p>Mở đầu:</p><p>(1) Một.</p><p>(2) Hai.</p></directive-list>
        <directive-list><ol><li>Một.<p>Thêm.</p></li><li>Hai.</li></ol></directive-list>`;
      stage.innerHTML = `<div>${html}</div><div>${start}${html}${end}</div>`;
      await until(() => flatQueryAll(stage, '[role="listitem"]').length >= 4, 'the directives');
      const looks = (box: Element) =>
        [...box.querySelectorAll('directive-list :is(p, ol, li)')].map((element) => {
          const {marginBlock, paddingInlineStart, listStyleType, display} =
            getComputedStyle(element);
          return [element.localName, marginBlock, paddingInlineStart, listStyleType, display];
        });
      const [plain, within] = stage.children;
      expect(looks(plain)).to.have.length(7);
      expect(looks(within)).to.deep.equal(looks(plain));
    });
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

    it('leads to a directive whatever words to look for are named after it', async () => {
      const list = await make(long);
      go('nhiem-vu-9:~:text=kh%C3%B4ng%20c%C3%B3');
      await until(() => atTop(items(list)[8]), 'directive 9 at the top of the window');
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

  describe('numbers that the browser draws', () => {
    const markers = async (html: string) => {
      const list = await make(`<directive-list>${html}</directive-list>`);
      return list.directives.map(({id, marker}) => `${id} ${marker}`);
    };

    it('are those of an <ol>, by start, value and reversed', async () => {
      expect(await markers('<ol><li>A.</li><li>B.</li></ol>')).to.deep.equal([
        'nhiem-vu-1 1.',
        'nhiem-vu-2 2.',
      ]);
      expect(
        await markers('<ol start="7"><li>A.</li><li value="12">B.</li><li>C.</li></ol>'),
      ).to.deep.equal(['nhiem-vu-7 7.', 'nhiem-vu-12 12.', 'nhiem-vu-13 13.']);
      expect(await markers('<ol reversed><li>A.</li><li>B.</li><li>C.</li></ol>')).to.deep.equal([
        'nhiem-vu-3 3.',
        'nhiem-vu-2 2.',
        'nhiem-vu-1 1.',
      ]);
      expect(await markers('<ol type="a"><li>A.</li><li value="28">B.</li></ol>')).to.deep.equal([
        'nhiem-vu-1 a.',
        'nhiem-vu-28 ab.',
      ]);
      expect(await markers('<ol type="I" start="9"><li>A.</li><li>B.</li></ol>')).to.deep.equal([
        'nhiem-vu-9 IX.',
        'nhiem-vu-10 X.',
      ]);
    });

    it('go on after a paragraph between two lists', async () => {
      expect(
        await markers(
          '<div><ol><li>A.</li></ol><p>Xen giữa.</p><ol start="2"><li>B.</li></ol></div>',
        ),
      ).to.deep.equal(['nhiem-vu-1 1.', 'nhiem-vu-2 2.']);
    });

    it('leave the list whole, with what is nested in it', async () => {
      const html =
        '<ol><li><p>Cải cách:</p><ol type="a"><li>Một</li><li>Hai</li></ol></li><li>Khác.</li></ol>';
      const list = await make(`<directive-list>${html}</directive-list>`);
      expect(list.directives.map(({text}) => text)).to.deep.equal([
        '1. Cải cách:\nMột\nHai',
        '2. Khác.',
      ]);
      const outer = list.querySelector('ol')!;
      expect(outer.parentElement).to.equal(list);
      expect(outer.assignedSlot, 'shown in a slot').not.to.equal(null);
      expect(getComputedStyle(outer.children[0]).display).to.equal('list-item');
      list.restore();
      expect(list.innerHTML).to.equal(html);
    });

    it('are given back to a list from which a site took them', async () => {
      stage.innerHTML = '<style>ol { list-style: none }</style>';
      const list = document.createElement('directive-list');
      list.innerHTML = '<ol><li>A.</li><li>B.</li></ol>';
      stage.append(list);
      await list.updateComplete;
      await until(
        () => getComputedStyle(list.querySelector('li')!).listStyleType === 'decimal',
        'decimal numbers',
      );
    });

    it('are no bullets, except where the texts have markers', async () => {
      expect(await markers('<ul><li>A.</li><li>B.</li></ul>')).to.be.empty;
      expect(await markers('<ul><li>(1) A.</li><li>(2) B.</li></ul>')).to.deep.equal([
        'nhiem-vu-1 (1)',
        'nhiem-vu-2 (2)',
      ]);
    });

    it('count nothing inside a directive that has a number of its own', async () => {
      expect(
        await markers('<p>(1) Gồm:</p><ol><li>Một</li><li>Hai</li></ol><p>(2) Khác.</p>'),
      ).to.deep.equal(['nhiem-vu-1 (1)', 'nhiem-vu-2 (2)']);
    });

    it('follow a change of start', async () => {
      const list = await make('<directive-list><ol><li>A.</li><li>B.</li></ol></directive-list>');
      list.querySelector('ol')!.start = 4;
      await until(() => list.directives[0].marker === '4.', 'the new number');
    });

    it('lead to their items', async () => {
      const items = Array.from(
        {length: 30},
        () => `<li>${'Thực hiện tốt nhiệm vụ. '.repeat(12)}</li>`,
      ).join('');
      const list = await make(`<directive-list><ol>${items}</ol></directive-list>`);
      location.hash = 'nhiem-vu-20';
      const item = list.querySelectorAll('li')[19];
      await until(
        () => Math.abs(item.getBoundingClientRect().top) < 60,
        'directive 20 at the top of the window',
      );
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

  it('colours the markers of what is nested, too', async function () {
    if (!globalThis.CSS?.highlights) this.skip();
    const coloured = () =>
      [...(CSS.highlights.get('bantin-numeral') ?? [])].map(
        ({startContainer, startOffset, endOffset}) =>
          startContainer.textContent!.slice(startOffset, endOffset),
      );
    const list = await make(
      '<directive-list><p>1. Sở Y tế:</p><p>a) Tiêm chủng;</p><p>- tại trạm xá,</p><p>b) Khám lưu động.</p><p>Kinh phí do tỉnh cấp.</p><p>2. Sở Tài chính cấp vốn.</p></directive-list>',
    );
    await until(() => coloured().length, 'the colour');
    expect(coloured()).to.eql(['1.', 'a)', '-', 'b)', '2.']);
    expect(list.querySelectorAll('[style], [class]')).to.have.length(0);
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
