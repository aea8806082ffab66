import {expect} from '@open-wc/testing';
import '../src/define.js';
import {FakeSpeech, installSpeech} from './support/fake-speech.js';
import {flatQueryAll, flatText, words} from './support/flat-tree.js';
import {until} from './support/page.js';

/** Old editors write into a frame, and what is written there is moved into the page. */
describe('Nodes that were made in a frame', () => {
  let stage: HTMLElement;
  let frame: HTMLIFrameElement;
  /** Scripts of the frame hold on to them, so that they stay what they are there. */
  let held: Node[];

  beforeEach(() => {
    held = [];
    stage = document.createElement('main');
    stage.lang = 'vi';
    frame = document.createElement('iframe');
    document.body.append(frame, stage);
  });

  afterEach(() => {
    stage.remove();
    frame.remove();
  });

  /** Makes nodes in the frame, and puts them into an element of the page. */
  function write(parent: Element, html: string): void {
    const {contentDocument: other} = frame;
    const made = other!.createElement('div');
    made.innerHTML = html;
    const walker = other!.createTreeWalker(made);
    while (walker.nextNode()) held.push(walker.currentNode);
    parent.append(...made.childNodes);
  }

  async function list(html: string) {
    const made = document.createElement('directive-list');
    write(made, html);
    stage.append(made);
    await made.updateComplete;
    return made;
  }

  const shown = (text: string) => () => words(flatText(stage)).includes(text);

  it('have the address of their directive until it is taken away', async () => {
    const made = await list('<p>(1) Rà soát.</p><p>(2) Chỉ đạo.</p>');
    const second = made.querySelector('p:nth-of-type(2)');
    expect(document.getElementById('nhiem-vu-2')).to.equal(second);
    made.remove();
    expect(second!.hasAttribute('id')).to.equal(false);
  });

  it('are directives where they are the items of a numbered list', async () => {
    const made = await list('<ol start="4"><li>Rà soát.</li><li>Chỉ đạo.</li></ol>');
    expect(made.directives.map(({text}) => text)).to.deep.equal(['4. Rà soát.', '5. Chỉ đạo.']);
  });

  it('have their documents listed', async () => {
    const article = document.createElement('news-article');
    article.setAttribute('citations', 'list');
    write(article, '<p>Thực hiện <b>Nghị quyết số 42/NQ-CP</b>, các sở báo cáo.</p>');
    stage.append(article);
    await until(shown('Văn bản được viện dẫn'), 'the list of documents');
    expect(words(flatText(flatQueryAll(stage, 'section li')[0]))).to.include('42/NQ-CP');
  });

  it('are read aloud', async () => {
    const speech = new FakeSpeech();
    const takeSpeechAway = installSpeech(speech);
    const article = document.createElement('news-article');
    const toolbar = document.createElement('news-toolbar');
    toolbar.slot = 'toolbar';
    article.append(toolbar);
    write(toolbar, '<h1 slot="headline">Tập trung nhiệm vụ</h1>');
    write(article, '<p>Hội nghị đã <i>bàn</i>.</p><details><p>Đóng.</p></details>');
    stage.append(article);
    await toolbar.updateComplete;
    const named = (name: string) =>
      flatQueryAll(toolbar, 'button').find((button) => words(flatText(button)) === name);
    await until(() => named('Nghe'), 'the tool');
    named('Nghe')!.click();
    await until(() => speech.said.length === 2, 'two sentences');
    takeSpeechAway();
    expect(speech.texts).to.deep.equal(['Tập trung nhiệm vụ', 'Hội nghị đã bàn.']);
  });

  it('stay in their slots when another body comes, and go where they are the body', async () => {
    const article = document.createElement('news-article');
    write(article, '<h2 slot="headline">Đầu đề</h2><p>Cũ.</p>');
    stage.append(article);
    await article.setBody('<p>Mới.</p>');
    expect([...article.children].map((child) => child.outerHTML)).to.deep.equal([
      '<h2 slot="headline">Đầu đề</h2>',
      '<p>Mới.</p>',
    ]);
  });

  it('give their language through a shadow root of theirs', async () => {
    write(stage, '<div lang="en"></div>');
    const host = stage.firstElementChild!;
    const root = host.attachShadow({mode: 'open'});
    const made = document.createElement('directive-list');
    made.innerHTML = '<p>(1) Review.</p><p>(2) Direct.</p>';
    root.append(made);
    await made.updateComplete;
    const name = () => flatQueryAll(host, '[role="list"]')[0].ariaLabel;
    expect(name()).to.equal('Directives');
    host.setAttribute('lang', 'vi');
    await until(() => name() === 'Các nhiệm vụ', 'the other language');
  });
});
