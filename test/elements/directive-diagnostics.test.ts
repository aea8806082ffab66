import {expect} from '@open-wc/testing';
import '../../src/define/directive-item.js';
import '../../src/define/directive-list.js';
import type {DirectiveList} from '../../src/directive-list/directive-list.js';
import {sendKeys, supports} from '../commands.js';
import {MARKUPS, PLACEMENTS, prepareBulletin} from '../support/bulletin.js';
import {flatQueryAll, words} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {lists} from '../text/lists.js';
import {stage, useStage} from '../support/stage.js';

describe('<directive-list> for editors', () => {
  useStage();

  async function make(markup: string): Promise<DirectiveList> {
    stage.innerHTML = markup;
    const list = stage.querySelector('directive-list')!;
    await list.updateComplete;
    return list;
  }

  const panel = (list: Element) => flatQueryAll(list, 'section[part="checks"]')[0];
  const rows = (list: Element) =>
    [...(panel(list)?.querySelectorAll('[role="listitem"]') ?? [])].map((row) =>
      words(row.textContent),
    );
  const brief = async (list: DirectiveList) =>
    (await list.diagnose()).map(({code, text}) => `${code} ${text}`.trim());

  const REAL = [
    ['count-mismatch', 'intro', '13 nhiệm vụ trọng tâm'],
    ['syllable', 'body', 'quyêt'],
    ['syllable', 'body', 'họàn'],
    ['doubled-syllable', 'body', 'hội hội'],
  ];

  it('finds nothing in directives that have no text yet', async () => {
    const list = await make('<directive-list><directive-item></directive-item></directive-list>');
    expect(list.directives).to.have.length(1);
    expect(await list.diagnose()).to.eql([]);
  });

  for (const markup of MARKUPS) {
    for (const placement of PLACEMENTS.slice(0, 2)) {
      it(`finds the errors of the bulletin, and nothing else (${markup}, ${placement})`, async () => {
        const {content, list} = await prepareBulletin(markup, placement);
        stage.append(content);
        await list.updateComplete;
        const found = await list.diagnose();
        expect(found.map(({code, where, text}) => [code, where, text])).to.eql(REAL);
        expect(found.map(({range}) => range && textOf(range))).to.eql(
          REAL.map(([, , text]) => text),
        );
      });
    }
  }

  for (const {name, title, lead, paragraphs} of lists) {
    it(`has nothing to say about ${name}`, async () => {
      const list = await make(
        `<news-toolbar><h1 slot="headline">${title}</h1><p slot="lead">${lead ?? ''}</p></news-toolbar>
        <directive-list>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</directive-list>`,
      );
      expect(await brief(list)).to.eql([]);
    });
  }

  const WRONG =
    '<directive-list debug><p>Giao 4 nhiệm vụ:</p><p>(1) Rà soát Nghị quyêt.</p><p>(2) Báo cáo.</p><p>(4) Công khai./.</p></directive-list>';

  it('shows a panel with a sentence, a code and a place for each thing', async () => {
    const list = await make(WRONG);
    await until(() => rows(list).length, 'the panel');
    expect(rows(list)).to.eql([
      'Đoạn 1 Văn bản ghi “4 nhiệm vụ” nhưng danh sách có 3 mục. count-mismatch',
      'Đoạn 4 Trước “(4)” thiếu số 3. gap',
      'Đoạn 2 “quyêt” có thể sai chính tả. syllable',
    ]);
    expect(panel(list).getAttribute('aria-label')).to.equal('Kiểm tra biên tập');
    await expect(list).to.be.accessible();
  });

  it('leads to the words, by pointer', async () => {
    const list = await make(WRONG.replace('(4)', `${'<br>'.repeat(200)}(4)`));
    await until(() => rows(list).length, 'the panel');
    panel(list).querySelectorAll('button')[1].click();
    expect(getSelection()!.toString()).to.equal('(4)');
    const {top} = getSelection()!.getRangeAt(0).getBoundingClientRect();
    await until(
      () => getSelection()!.getRangeAt(0).getBoundingClientRect().top < innerHeight,
      `the words in the window (${top})`,
    );
  });

  it('leads to the words, by keyboard', async function () {
    if (!(await supports('sendKeys'))) this.skip();
    const list = await make(WRONG);
    await until(() => rows(list).length, 'the panel');
    panel(list).querySelectorAll('button')[2].focus();
    await sendKeys({press: 'Enter'});
    await until(() => getSelection()!.toString() === 'quyêt', 'the syllable selected');
  });

  it('shows readers nothing', async () => {
    const list = await make(WRONG.replace(' debug', ''));
    let heard = 0;
    list.addEventListener('bantin-diagnostic', () => heard++);
    await list.diagnose();
    await until(() => flatQueryAll(list, '.copy').length, 'what comes late');
    expect(panel(list)).to.equal(undefined);
    expect(heard).to.equal(0);
  });

  it('tells listeners of each thing once, and again of what is new', async () => {
    const heard: string[] = [];
    stage.addEventListener('bantin-diagnostic', ({diagnostic: {code, message}}) =>
      heard.push(`${code}: ${message}`),
    );
    const list = await make(WRONG);
    await until(() => heard.length === 3, 'three events');
    list.querySelectorAll('p')[2].firstChild!.nodeValue = '(3) Báo cáo của của tỉnh.';
    await until(() => heard.length > 4, 'more events');
    expect(heard.slice(3)).to.eql([
      'gap: Trước “(3)” thiếu số 2.',
      'doubled-syllable: “của của” có thể bị lặp từ.',
    ]);
    expect(rows(list).join()).not.to.contain('Trước “(4)”');
  });

  it('comes and goes with debug', async () => {
    const list = await make(WRONG.replace(' debug', ''));
    list.debug = true;
    await until(() => rows(list).length === 3, 'the panel');
    list.debug = false;
    await until(() => !panel(list), 'no panel');
  });

  it('says that there is nothing to look at', async () => {
    const list = await make(
      '<directive-list debug><p>(1) Rà soát.</p><p>(2) Báo cáo./.</p></directive-list>',
    );
    await until(() => panel(list), 'the panel');
    expect(words(panel(list).textContent)).to.contain('Không có gì cần xem lại.');
  });

  it('checks a text in which no directive is recognised', async () => {
    const list = await make('<directive-list debug><p>Theo Nghị quyêt.</p></directive-list>');
    await until(() => rows(list).length === 1, 'the panel');
  });

  it('speaks English to editors of other pages', async () => {
    stage.lang = 'en';
    const list = await make(WRONG);
    await until(() => rows(list).length, 'the panel');
    expect(rows(list)[1]).to.equal('Paragraph 4 Number 3 is missing before “(4)”. gap');
  });

  it('compares the headline and the lead of the toolbar that serves it', async () => {
    const list = await make(
      `<news-toolbar for="than-bai"><h1 slot="headline">Giao 15 nhiệm vụ</h1><p slot="lead">Có 13 nhiệm vụ.</p></news-toolbar>
      <news-toolbar for="bai-khac"><h1 slot="headline">Giao 99 nhiệm vụ</h1></news-toolbar>
      <div id="than-bai"><directive-list debug><p>(1) Một.</p><p>(2) Hai./.</p></directive-list></div><div id="bai-khac"></div>`,
    );
    await until(() => rows(list).length === 2, 'the panel');
    expect(rows(list)[0]).to.match(/^Tiêu đề .*“15 nhiệm vụ”.*có 2 mục/);
    expect(rows(list)[1]).to.match(/^Tóm tắt .*“13 nhiệm vụ”/);
    panel(list).querySelector('button')!.click();
    expect(getSelection()!.toString()).to.equal('15 nhiệm vụ');
  });

  it('compares those of the article around it', async () => {
    const list = await make(
      '<news-article><h1 slot="headline">Giao 5 nhiệm vụ</h1><directive-list><p>(1) Một.</p><p>(2) Hai./.</p></directive-list></news-article>',
    );
    expect(await brief(list)).to.eql(['count-mismatch 5 nhiệm vụ']);
  });

  it('names what is wrong with the records', async () => {
    const list = await make(
      '<directive-list debug><p>(1) Một.</p><p>(2) Hai.</p><p>(2) Ba./.</p></directive-list>',
    );
    list.records = {1: {status: 'xong'}, 2: {status: 'done'}, 9: {status: 'done'}};
    await until(() => rows(list).length === 4, 'the panel');
    expect(rows(list)).to.eql([
      'Đoạn 3 Số “(2)” bị lặp lại trong danh sách. duplicate',
      'Dữ liệu theo dõi Nhiệm vụ 1: tình trạng “xong” không có; hãy ghi todo, doing, done hoặc overdue. invalid-record',
      'Dữ liệu theo dõi Có bản ghi cho số 9, nhưng danh sách không có số này. invalid-record',
      'Dữ liệu theo dõi Số 2 có ở nhiều nhiệm vụ; bản ghi được dùng cho nhiệm vụ đầu tiên. invalid-record',
    ]);
  });

  it('checks items that were written by hand', async () => {
    const list = await make(
      '<directive-list debug><p>Giao 5 nhiệm vụ:</p><directive-item number="1" status="xong">Một.</directive-item><directive-item number="3">Ba./.</directive-item></directive-list>',
    );
    await until(() => rows(list).length === 3, 'the panel');
    expect(rows(list)[1]).to.equal('Đoạn 3 Trước “(3)” thiếu số 2. gap');
    expect(rows(list)[2]).to.match(/^Đoạn 2 Nhiệm vụ 1: tình trạng “xong”/);
  });

  it('checks an <ol>', async () => {
    const list = await make(
      '<directive-list debug><p>Giao 5 nhiệm vụ:</p><ol><li>Một.</li><li value="4">Nghị quyêt./.</li></ol></directive-list>',
    );
    await until(() => rows(list).length, 'the panel');
    expect((await brief(list)).map((line) => line.split(' ')[0])).to.eql([
      'count-mismatch',
      'gap',
      'syllable',
    ]);
    panel(list).querySelectorAll('button')[2].click();
    expect(getSelection()!.toString()).to.equal('quyêt');
  });
});

function textOf({startContainer, startOffset, endContainer, endOffset}: StaticRange): string {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return words(range.toString());
}
