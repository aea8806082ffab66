import {expect} from '@open-wc/testing';
import {sendKeys, supports} from '../commands.js';
import '../../src/define.js';
import type {DirectiveList} from '../../src/directive-list/directive-list.js';
import {flatQueryAll, words} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

describe('<directive-list>, copied', () => {
  useStage();

  async function make(html: string): Promise<DirectiveList> {
    stage.innerHTML = html;
    const list = stage.querySelector('directive-list')!;
    await list.updateComplete;
    await until(() => flatQueryAll(list, '.copy').length, 'the buttons');
    return list;
  }

  /** The same, of a list whose numbers do not stand in the text: what copies them comes last. */
  async function makeNumbered(html: string): Promise<DirectiveList> {
    const list = await make(html);
    getSelection()!.selectAllChildren(list);
    await until(() => copied(list), 'what copies');
    getSelection()!.removeAllRanges();
    return list;
  }

  const copying = () =>
    new ClipboardEvent('copy', {
      ...{clipboardData: new DataTransfer(), bubbles: true, cancelable: true, composed: true},
    });

  /** What the list puts on the clipboard; `null` where it leaves that to the browser. */
  function copied(from: Element): {text: string; html: string} | null {
    const event = copying();
    from.dispatchEvent(event);
    if (!event.defaultPrevented) return null;
    // Firefox has a copy of what it was given.
    const clipboardData = event.clipboardData!;
    return {text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html')};
  }

  function select(start: Node, startOffset: number, end: Node, endOffset: number): void {
    getSelection()!.setBaseAndExtent(start, startOffset, end, endOffset);
  }

  const OL =
    '<directive-list><p>Giao các việc:</p><ol start="7"><li>Rà soát <b>tiến độ</b>.</li><li><p>Báo cáo.</p><p>Trước ngày 20.</p></li><li>Công khai.</li></ol><p>Bích Huệ</p></directive-list>';
  const ITEMS =
    '<directive-list><p>Giao các việc:</p><directive-item number="7">Rà soát.</directive-item><directive-item number="9"><p>Báo cáo.</p><p>Trước ngày 20.</p></directive-item></directive-list>';

  it('has the numbers that an <ol> draws', async () => {
    const list = await makeNumbered(OL);
    getSelection()!.selectAllChildren(list);
    const {text, html} = copied(list)!;
    expect(text).to.equal(
      'Giao các việc:\n\n7. Rà soát tiến độ.\n\n8. Báo cáo.\n\nTrước ngày 20.\n\n9. Công khai.\n\nBích Huệ',
    );
    expect(html).to.contain('<li value="8"').and.not.to.contain('8. Báo');
  });

  it('has the numbers of <directive-item>s', async () => {
    const list = await makeNumbered(ITEMS);
    getSelection()!.selectAllChildren(list);
    const {text, html} = copied(list)!;
    expect(text).to.equal('Giao các việc:\n\n(7) Rà soát.\n\n(9) Báo cáo.\n\nTrước ngày 20.');
    expect(html).to.contain('(9) Báo cáo.');
  });

  it('has the number of a single one, and of those that were selected only', async () => {
    const list = await makeNumbered(OL);
    const [first, second, third] = list.querySelectorAll('li');
    getSelection()!.selectAllChildren(first);
    expect(copied(list)!.text).to.equal('7. Rà soát tiến độ.');
    select(first.firstChild!, 3, third.firstChild!, 5);
    expect(copied(list)!.text).to.equal(
      'soát tiến độ.\n\n8. Báo cáo.\n\nTrước ngày 20.\n\n9. Công',
    );
    select(first.firstChild!, 0, second.querySelector('p')!.firstChild!, 3);
    expect(copied(list)!.text).to.equal('7. Rà soát tiến độ.\n\n8. Báo');
  });

  it('has an item of its own with its number', async () => {
    const list = await makeNumbered(ITEMS);
    getSelection()!.selectAllChildren(list.querySelectorAll('directive-item')[1]);
    expect(copied(list)!.text).to.equal('(9) Báo cáo.\n\nTrước ngày 20.');
  });

  it('is left to the browser where no number is missing', async () => {
    const list = await makeNumbered(OL);
    const text = list.querySelector('li')!.firstChild!;
    select(text, 3, text, 7);
    expect(copied(list)).to.equal(null);
    getSelection()!.removeAllRanges();
    expect(copied(list)).to.equal(null);
    getSelection()!.selectAllChildren(list);
    const field = stage.appendChild(document.createElement('textarea'));
    expect(copied(field)).to.equal(null);
  });

  it('leaves what the site copies to the site', async () => {
    const list = await makeNumbered(OL);
    getSelection()!.selectAllChildren(list);
    list.addEventListener('copy', (event) => event.preventDefault());
    const event = copying();
    list.dispatchEvent(event);
    expect(event.clipboardData!.getData('text/plain')).to.equal('');
  });

  it('changes nothing in the page', async () => {
    const list = await makeNumbered(OL);
    getSelection()!.selectAllChildren(list);
    const {innerHTML} = list;
    copied(list);
    expect(list.innerHTML).to.equal(innerHTML);
  });

  for (const [kind, markup] of Object.entries({
    paragraphs: '<p>(1) Rà soát.</p><p>(2) Chỉ đạo.</p>',
    breaks: '<div><font>(1) Rà soát.<br><br>(2) Chỉ đạo.<br><br></font></div>',
  })) {
    it(`is the source, with its numbers, where they stand in it (${kind})`, async () => {
      // Once what copies has been loaded, it would be here.
      await makeNumbered(OL);
      const list = await make(`<directive-list>${markup}</directive-list>`);
      await new Promise((resolve) => setTimeout(resolve, 100));
      getSelection()!.selectAllChildren(list);
      expect(copied(list)).to.equal(null);
      expect(words(getSelection()!.toString())).to.equal('(1) Rà soát. (2) Chỉ đạo.');
    });
  }

  it('is copied with the keyboard', async function () {
    if (!(await supports('sendKeys'))) this.skip();
    const list = await makeNumbered(OL);
    getSelection()!.selectAllChildren(list);
    let text: string | undefined;
    const listen = (event: ClipboardEvent) =>
      (text = event.defaultPrevented ? event.clipboardData!.getData('text/plain') : '');
    // The list listens on the same window, and came first.
    addEventListener('copy', listen);
    await sendKeys({press: 'Control+c'});
    removeEventListener('copy', listen);
    if (text === undefined) this.skip();
    expect(text).to.contain('8. Báo cáo.');
  });
});
