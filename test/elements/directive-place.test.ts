import {expect} from '@open-wc/testing';
import '../../src/define.js';
import type {DirectiveList} from '../../src/directive-list/directive-list.js';
import {setPreferences} from '../../src/reading/preferences.js';
import {setViewport} from '../commands.js';
import {flatQueryAll} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

const SENTENCE = 'Chỉ đạo thu hoạch các cây trồng vụ mùa, sớm triển khai phương án sản xuất. ';
const directive = (number: number) => `(${number}) ${SENTENCE.repeat(1 + (number % 4))}`;
const numbers = (count: number) => Array.from({length: count}, (_, index) => index + 1);

const paragraphs = (count: number) =>
  numbers(count)
    .map((number) => `<p>${directive(number)}</p>`)
    .join('');

const INTRODUCTION = '<p>Ủy ban nhân dân tỉnh giao các nhiệm vụ sau:</p>';
const REST = `<p>${SENTENCE.repeat(40)}</p>`.repeat(3);

const PAGES = {
  paragraphs: `<news-article><directive-list>${INTRODUCTION}${paragraphs(20)}${REST}</directive-list></news-article>`,
  'line breaks in a wrapper': `<news-article><directive-list><div><font>${INTRODUCTION}${numbers(20).map(directive).join('<br><br>')}<br>${REST}</font></div></directive-list></news-article>`,
  'line breaks without air': `<news-article><directive-list>${numbers(20).map(directive).join('<br>')}<br>${REST}</directive-list></news-article>`,
  'an ordered list': `<news-article><directive-list>${INTRODUCTION}<ol>${numbers(20)
    .map((number) => `<li>${SENTENCE.repeat(1 + (number % 4))}</li>`)
    .join('')}</ol>${REST}</directive-list></news-article>`,
  'directive-items': `<news-article><directive-list>${INTRODUCTION}${numbers(20)
    .map((number) => `<directive-item>${SENTENCE.repeat(1 + (number % 4))}</directive-item>`)
    .join('')}${REST}</directive-list></news-article>`,
  'a list with search and index': `<news-article><directive-list searchable index>${INTRODUCTION}${paragraphs(20)}${REST}</directive-list></news-article>`,
  'a list by itself': `<directive-list>${INTRODUCTION}${paragraphs(20)}${REST}</directive-list>`,
  'a long list': `<news-article><directive-list>${INTRODUCTION}${paragraphs(160)}${REST}</directive-list></news-article>`,
};

const RECORDS = numbers(20).map((number) => ({
  number,
  status: ['done', 'doing', 'todo'][number % 3],
  due: '2999-12-31',
  owner:
    number % 2 ? 'Sở Y tế' : 'Sở Nông nghiệp và Phát triển nông thôn; Sở Tài nguyên và Môi trường',
}));

/** One line of text, by its first letter. */
interface Line {
  readonly text: Text;
  readonly offset: number;
  readonly top: number;
}

describe('the line being read, when records come to a <directive-list>', () => {
  useStage();

  beforeEach(async () => {
    await setViewport({width: 412, height: 823});
  });

  async function make(html: string): Promise<DirectiveList> {
    stage.innerHTML = `<h1>Nhiệm vụ trọng tâm</h1>${html}<p>${SENTENCE.repeat(60)}</p>`;
    const list = stage.querySelector('directive-list')!;
    await list.updateComplete;
    await until(() => flatQueryAll(list, '.copy').length, 'the buttons');
    await painted();
    return list;
  }

  async function painted(): Promise<void> {
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }

  function boxOf({text, offset}: Pick<Line, 'text' | 'offset'>): DOMRect | undefined {
    const range = document.createRange();
    range.setStart(text, offset);
    range.setEnd(text, offset + 1);
    return range.getClientRects()[0];
  }

  const topOf = (line: Line) => boxOf(line)?.top;

  /** The first line of which most can be seen, below what covers the top of the screen. */
  function firstLine(covered: number): Line {
    const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      for (let offset = 0; offset < text.length; offset += 4) {
        const box = boxOf({text, offset});
        if (box && (box.top + box.bottom) / 2 >= covered) return {text, offset, top: box.top};
      }
    }
    throw new Error('There is no line');
  }

  async function scrolledTo(y: number): Promise<void> {
    scrollTo(0, y);
    await painted();
  }

  const hasStatus = (list: Element) =>
    list.querySelector('ol')
      ? getComputedStyle(list.querySelector('li')!, '::after').content.includes('2999')
      : flatQueryAll(list, '[part="status"]').length;

  for (const [what, html] of Object.entries(PAGES)) {
    for (const y of [0, 60, 900]) {
      it(`stays in its place: ${what}, scrolled by ${y}`, async () => {
        const list = await make(html);
        await scrolledTo(y);
        const line = firstLine(y > 0 && list.searchable ? 52 : 0);
        list.records = RECORDS;
        await until(() => hasStatus(list), 'the status');
        await painted();
        expect(
          topOf(line),
          `${line.text.data.slice(line.offset, line.offset + 20)} ${scrollY}`,
        ).to.be.closeTo(line.top, 1);
      });
    }
  }

  it('stays in its place when records are replaced by others, and when they go', async () => {
    const list = await make(PAGES.paragraphs);
    list.records = RECORDS;
    await until(() => hasStatus(list), 'the status');
    await scrolledTo(900);
    const line = firstLine(0);
    const said = () => flatQueryAll(list, '[part="status"]').map(({textContent}) => textContent);
    list.records = RECORDS.map((record) => ({...record, owner: `Liên ngành: ${record.owner}`}));
    await until(() => said().every((text) => text.includes('Liên ngành')), 'the other records');
    await painted();
    expect(topOf(line)).to.be.closeTo(line.top, 1);
    list.records = null;
    await until(() => !said().length, 'no records');
    await painted();
    expect(topOf(line)).to.be.closeTo(line.top, 1);
  });

  it('stays in its place below the list', async () => {
    const list = await make(PAGES.paragraphs);
    await scrolledTo(list.getBoundingClientRect().bottom + scrollY + 40);
    const line = firstLine(0);
    expect(list.contains(line.text)).to.equal(false);
    list.records = RECORDS;
    await until(() => hasStatus(list), 'the status');
    await painted();
    expect(topOf(line)).to.be.closeTo(line.top, 1);
  });

  it('stays in its place below a header that sticks to the top of the site', async () => {
    const list = await make(PAGES.paragraphs);
    const header = document.createElement('header');
    header.style.cssText = 'position: sticky; top: 0; z-index: 9; height: 60px; background: white';
    header.textContent = 'Cổng thông tin điện tử tỉnh';
    stage.prepend(header);
    await scrolledTo(900);
    const line = firstLine(60);
    list.records = RECORDS;
    await until(() => hasStatus(list), 'the status');
    await painted();
    expect(topOf(line)).to.be.closeTo(line.top, 1);
  });

  it('stays in its place in larger text', async () => {
    const list = await make(PAGES.paragraphs);
    setPreferences({textSize: 150});
    await painted();
    await scrolledTo(900);
    // What is under a point; an engine may report the boxes of larger text in other pixels.
    const under = (y: number) => {
      const found = document.caretPositionFromPoint
        ? document.caretPositionFromPoint(120, y)
        : document.caretRangeFromPoint(120, y);
      if (!found) return {};
      return 'offsetNode' in found
        ? {node: found.offsetNode, offset: found.offset}
        : {node: found.startContainer, offset: found.startOffset};
    };
    const isText = (y: number) => list.contains(under(y).node ?? null);
    // The second line that is seen, of a text of two at least: the first may be cut off, and what follows
    // the text moves.
    const secondLine = () => {
      const first = numbers(12)
        .map((step) => step * 8)
        .find(isText)!;
      const {node} = under(first);
      return numbers(12)
        .map((step) => first + 40 + step * 4)
        .find((each) => [each, each + 4].every((at) => isText(at) && under(at).node === node));
    };
    for (let scrolled = 940; !secondLine(); scrolled += 40) await scrolledTo(scrolled);
    const y = secondLine()!;
    const before = under(y);
    list.records = RECORDS;
    await until(() => hasStatus(list), 'the status');
    await painted();
    const text = (node?: Node) => node?.textContent?.slice(0, 30);
    expect(text(under(y).node)).to.equal(text(before.node));
    expect(under(y).offset).to.be.closeTo(before.offset!, 2);
  });

  describe('where a status is chosen', () => {
    const label = (list: Element, word: string) =>
      flatQueryAll(list, 'label').find(({textContent}) => textContent.includes(word))!;
    const item = (list: Element, number: number) => list.querySelectorAll('p')[number];

    async function chosen(word: string): Promise<DirectiveList> {
      const list = await make(PAGES.paragraphs);
      list.records = RECORDS;
      await until(() => hasStatus(list), 'the status');
      label(list, word).click();
      await painted();
      return list;
    }

    it('keeps the choice under the pointer', async () => {
      const list = await make(PAGES.paragraphs);
      list.records = RECORDS;
      await until(() => hasStatus(list), 'the status');
      await scrolledTo(label(list, 'Tất cả').getBoundingClientRect().top + scrollY - 10);
      for (const word of ['Hoàn thành', 'Đang thực hiện', 'Tất cả']) {
        const {top} = label(list, word).getBoundingClientRect();
        label(list, word).click();
        await painted();
        expect(label(list, word).getBoundingClientRect().top, word).to.be.closeTo(top, 1);
      }
    });

    it('keeps the next line where new records take the first away', async () => {
      const list = await chosen('Đang thực hiện');
      // Of (1), (4), (7), … (7) is at the top.
      await scrolledTo(item(list, 7).getBoundingClientRect().top + scrollY);
      const {top} = item(list, 10).getBoundingClientRect();
      list.records = RECORDS.map((record) =>
        record.number === 7 || record.number === 1 ? {...record, status: 'done'} : record,
      );
      await until(
        () => !item(list, 7).getClientRects().length || !item(list, 7).checkVisibility?.(),
        '(7) is left out',
      );
      await painted();
      expect(item(list, 10).getBoundingClientRect().top).to.be.closeTo(top, 1);
    });
  });
});
