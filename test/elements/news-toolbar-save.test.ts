import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/define.js';
import type {NewsToolbar} from '../../src/news-toolbar/news-toolbar.js';
import {savedMarkup} from '../../src/news-toolbar/saved-markup.js';
import {savedName} from '../../src/news-toolbar/saved-name.js';
import {type SavedPage, savedPage} from '../../src/news-toolbar/saved-page.js';
import {sendKeys, sendMouse} from '../commands.js';
import {bodyMarkup, MARKUPS} from '../support/bulletin.js';
import {flatQueryAll, flatText, words} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

const parse = (file: string) => new DOMParser().parseFromString(file, 'text/html');

/** Everything in a document that could run, load or send something. */
function dangers(page: Document): string[] {
  const found: string[] = [];
  for (const element of page.querySelectorAll('*')) {
    const isPolicy = element.matches('meta[http-equiv="Content-Security-Policy"]');
    if (element.matches('script, iframe, object, embed, form, base, link, meta[http-equiv]')) {
      if (!isPolicy) found.push(element.localName);
    }
    for (const {name, value} of element.attributes) {
      if (/^on|^style$|^srcdoc$|^srcset$|^form/.test(name)) found.push(name);
      const isAddress = ['href', 'src', 'action', 'xlink:href'].includes(name);
      const isPicture = name === 'src' && /^data:image\//.test(value);
      if (isAddress && !/^(?:https?:|mailto:|tel:|#)/.test(value) && !isPicture) found.push(value);
    }
  }
  return found;
}

describe('the name of a saved file', () => {
  it('is made of the title, without diacritics', () => {
    expect(savedName('Tập trung thực hiện 15 nhiệm vụ, “đến” 42/NQ-CP')).to.equal(
      'tap-trung-thuc-hien-15-nhiem-vu-den-42-nq-cp.html',
    );
    expect(savedName('Tập trung'.normalize('NFD'))).to.equal('tap-trung.html');
  });

  it('can be kept by every system', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'grapheme', maxLength: 200}), fc.string()), (title) => {
        const name = savedName(title);
        expect(name).to.match(/^[\p{L}\p{N}\p{M}-]+\.html$/u);
        expect(name.length).to.be.at.most(80);
        expect(name).not.to.match(/^-|^(?:con|prn|aux|nul|com\d|lpt\d)\.|\p{Surrogate}/iu);
      }),
    );
    for (const title of ['', '///', '...', ' ']) expect(savedName(title)).to.equal('ban-tin.html');
    expect(savedName('CON')).to.equal('tin-con.html');
    expect(savedName('đ'.repeat(300))).to.have.length(80);
  });
});

describe('the text of a saved file', () => {
  const PAGE: SavedPage = {
    language: 'vi',
    direction: 'ltr',
    title: 'Đầu đề',
    date: {text: '09/10/2020', dateTime: '2020-10-09'},
    markup: {lead: '', figure: '', body: '', byline: '', source: '', attachments: ''},
    address: 'https://tinhuy.example/tin?id=1',
    addressLabel: 'Địa chỉ gốc',
    saved: 'Lưu ngày 24/11/2026',
    attachmentsLabel: 'Tệp',
  };
  const markupOf = (...nodes: Node[]) =>
    savedMarkup(nodes, {
      base: 'https://tinhuy.example/tin/a.aspx',
      pictures: new Map(),
      isShown: () => true,
    });

  function nodes(html: string): Node[] {
    const page = parse(html);
    return [...page.body.childNodes];
  }

  it('cannot be broken out of by a title, a date or an address', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '</title><script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        '</style></h1><script>',
        "'-->]]>&lt;script&gt;",
        'javascript:alert(1)',
        '&amp;&#60;b&#62;',
        '\0<b>\r\n',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, text, address) => {
        const page = parse(
          savedPage({...PAGE, language: text, title, date: {text, dateTime: text}, address}),
        );
        expect(dangers(page)).to.deep.equal([]);
        expect(page.querySelectorAll('body > *')).to.have.length(1);
        if (title.trim()) {
          // A lone half of a pair cannot be kept by any file; here it is only compared.
          expect(page.querySelector('h1')!.textContent).to.equal(title.replaceAll('\0', ''));
        }
      }),
    );
  });

  it('keeps every word of a body, whatever markup it has, and nothing that runs', () => {
    const text = fc.string();
    const name = fc.constantFrom(
      ...[
        'p',
        'div',
        'b',
        'font',
        'span',
        'a',
        'ul',
        'li',
        'blockquote',
        'pre',
        'o:p',
        'x-y',
        'h2',
        'td',
      ],
    );
    const {tree} = fc.letrec<{tree: Node}>((tie) => ({
      tree: fc.oneof(
        {maxDepth: 4},
        text.map((data): Node => document.createTextNode(data)),
        fc
          .record({
            name,
            attribute: fc.constantFrom('onclick', 'href', 'style', 'id', 'title', 'src'),
            value: text,
            children: fc.array(tie('tree'), {maxLength: 3}),
          })
          .map(({name: tag, attribute, value, children}): Node => {
            const element = document.createElement(tag);
            element.setAttribute(attribute, value);
            element.append(...children.map((child) => child.cloneNode(true)));
            return element;
          }),
      ),
    }));
    fc.assert(
      fc.property(tree, (node) => {
        const page = parse(savedPage({...PAGE, markup: {...PAGE.markup, body: markupOf(node)}}));
        expect(dangers(page)).to.deep.equal([]);
        const plain = (value: string) => value.replace(/[\0\s]+/g, '');
        expect(plain(page.querySelector('article')!.textContent)).to.contain(
          plain(node.textContent ?? ''),
        );
      }),
    );
  });

  it('leaves out what runs, sends, or is hidden from people', () => {
    const markup = markupOf(
      ...nodes(`<p onclick="a()">Một<script>alert(1)</script><style>p{}</style></p>
        <form><input value="x"><button>Gửi</button><p>Hai</p></form>
        <a href=" java&#10;script:alert(1)">Ba</a><a href="data:text/html,x">Bốn</a>
        <svg><script>alert(1)</script><a href="javascript:alert(2)"><text>x</text></a></svg>
        <math><mtext><img src=x onerror=alert(1)></mtext></math><noscript><p>Không</p></noscript>
        <template><p>Mẫu</p></template><!-- bình luận --><iframe srcdoc="<script>"></iframe>`),
    );
    const page = parse(markup);
    expect(dangers(page)).to.deep.equal([]);
    expect(words(page.body.textContent)).to.equal('Một Hai BaBốn');
  });

  it('makes links absolute, and keeps those within the text', () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div id="stage"><a href="../van-ban/42.pdf">A</a><a href="#cho">B</a><a href="#mat">C</a><p id="cho">D</p></div>',
    );
    const stage = document.querySelector('#stage')!;
    const links = [...parse(markupOf(stage)).querySelectorAll('a')].map((link) =>
      link.getAttribute('href'),
    );
    stage.remove();
    expect(links).to.deep.equal([
      'https://tinhuy.example/van-ban/42.pdf',
      '#cho',
      'https://tinhuy.example/tin/a.aspx#mat',
    ]);
  });

  it('keeps tables, lists and their numbers', () => {
    const markup = markupOf(
      ...nodes(`<table border="1" width="900"><thead><tr><th scope="col" onclick="x">A</th></tr></thead>
        <tbody><tr><td colspan="2" style="width:900px">1</td></tr></tbody></table>
        <ol start="4" type="a"><li value="7">x</li></ol><p><span style="font-weight: bold">Đậm</span></p>`),
    );
    expect(markup).to.contain('<th scope="col">A</th>').and.contain('<td colspan="2">1</td>');
    expect(markup).to.contain('<ol start="4" type="a"><li value="7">x</li></ol>');
    expect(markup).to.contain('<b>Đậm</b>').and.not.contain('900');
  });
});

describe('the tool "save"', () => {
  useStage();
  let files: {name: string; blob: Blob}[];
  const click = HTMLAnchorElement.prototype.click;
  const create = URL.createObjectURL;

  beforeEach(() => {
    files = [];
    let last: Blob;
    URL.createObjectURL = (blob: Blob) => create((last = blob));
    // The browser's part, which no test can look into.
    HTMLAnchorElement.prototype.click = function () {
      files.push({name: this.download, blob: last});
    };
  });

  afterEach(() => {
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = create;
  });

  const button = (toolbar: Element) =>
    flatQueryAll<HTMLButtonElement>(toolbar, 'button').find(
      (one) => words(one.textContent) === 'Lưu',
    )!;

  async function make(body: string, head = ''): Promise<NewsToolbar> {
    stage.innerHTML = `
      <news-toolbar tools="save"><p slot="date">09/10/2020</p>
        <h1 slot="headline">Tập trung <b>15 nhiệm vụ</b></h1><p slot="lead">Tóm tắt.</p>${head}</news-toolbar>
      <news-article>${body}</news-article>`;
    const toolbar = stage.querySelector('news-toolbar')!;
    await toolbar.updateComplete;
    return toolbar;
  }

  async function save(toolbar: Element): Promise<{name: string; page: Document; text: string}> {
    button(toolbar).click();
    await until(() => files.length, 'a file');
    const text = await files[0].blob.text();
    return {name: files[0].name, text, page: parse(text)};
  }

  for (const markup of MARKUPS) {
    it(`saves the whole bulletin, and leaves the page as it is (${markup})`, async () => {
      const toolbar = await make(
        `<directive-list>${await bodyMarkup(markup)}</directive-list><p slot="byline">Bích Huệ</p>`,
      );
      await stage.querySelector('directive-list')!.updateComplete;
      const before = stage.innerHTML;
      const {name, page, text} = await save(toolbar);
      expect(stage.innerHTML).to.equal(before);
      expect(name).to.equal('tap-trung-15-nhiem-vu.html');
      expect(text.startsWith('<!doctype html>\n<html lang="vi">')).to.equal(true);
      expect(page.characterSet).to.equal('UTF-8');
      expect(page.title).to.equal('Tập trung 15 nhiệm vụ');
      expect(page.querySelector('h1')!.textContent).to.equal('Tập trung 15 nhiệm vụ');
      expect(page.querySelector('time')!.getAttribute('datetime')).to.equal('2020-10-09');
      const content = words(page.body.textContent);
      for (let number = 1; number <= 15; number++) expect(content).to.contain(`(${number})`);
      const source = words(parse(await bodyMarkup(markup)).body.textContent);
      expect(content.replace(/\s/g, '')).to.contain(source.replace(/\s/g, ''));
      expect(content).to.contain('Bích Huệ').and.contain('Tóm tắt.').and.contain('Lưu ngày');
      const year = String(new Date().getFullYear());
      expect(words(page.querySelector('footer')!.textContent)).to.contain(year);
      expect(page.querySelector('footer a')!.getAttribute('href')).to.contain(location.pathname);
      expect(dangers(page)).to.deep.equal([]);
    });
  }

  it('says so, with the name of the file', async () => {
    const toolbar = await make('<p>Chữ.</p>');
    await save(toolbar);
    const status = () => words(flatText(flatQueryAll(toolbar, '[role="status"]')[0]));
    await until(() => status() === 'Đã lưu thành tệp tap-trung-15-nhiem-vu.html', 'the sentence');
  });

  it('puts pictures into the file, those not loaded yet and drawings included', async () => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 4;
    const toolbar = await make(
      `<p><img src="/demo/icon.svg" alt="Biểu trưng" width="20"></p>
       <p><img src="/demo/icon.svg?2" alt="" loading="lazy"></p>
       <p><svg width="8" height="8" aria-label="Vẽ"><rect width="8" height="8"/><script>alert(1)</script></svg></p>`,
    );
    stage.querySelector('news-article')!.append(canvas);
    const {page} = await save(toolbar);
    const pictures = [...page.querySelectorAll('img')];
    expect(pictures.map(({alt}) => alt)).to.deep.equal(['Biểu trưng', '', 'Vẽ', '']);
    for (const picture of pictures) {
      expect(picture.getAttribute('src')).to.match(/^data:image\//);
      const copy = new Image();
      copy.src = picture.src;
      await copy.decode();
    }
    expect(dangers(page)).to.deep.equal([]);
  });

  it('keeps address and alternative of a picture that it may not read, and says so', async () => {
    const address = 'http://127.0.0.1:9/anh.jpg';
    const toolbar = await make(`<p><img src="${address}" alt="Hội nghị"></p>`);
    // Whatever loads it once more is made here.
    const asked: string[] = [];
    const PageImage = window.Image;
    window.Image = class extends PageImage {
      override set src(value: string) {
        asked.push(value);
        super.src = value;
      }
    };
    const {page} = await save(toolbar);
    window.Image = PageImage;
    expect(asked, 'no other host is asked').to.deep.equal([]);
    const picture = page.querySelector('img')!;
    expect(picture.getAttribute('src')).to.equal(address);
    expect(picture.alt).to.equal('Hội nghị');
    const status = () => words(flatText(flatQueryAll(toolbar, '[role="status"]')[0]));
    await until(() => status().includes('1 hình chỉ xem được khi có mạng'), 'the sentence');
  });

  it('writes what the article says in attributes, and the numbers of directives by hand', async () => {
    stage.innerHTML = `
      <news-toolbar tools="save"></news-toolbar>
      <news-article published="2020-10-09" author="Bích Huệ"><h1>Đầu đề trong bài</h1>
        <directive-list><directive-item number="4">Việc bốn.</directive-item></directive-list></news-article>`;
    const toolbar = stage.querySelector('news-toolbar')!;
    await toolbar.updateComplete;
    const {page} = await save(toolbar);
    const text = words(page.body.textContent);
    expect(text).to.contain('09/10/2020').and.contain('Bích Huệ').and.contain('(4) Việc bốn.');
    expect(page.querySelectorAll('h1')).to.have.length(1);
    expect(page.title).to.equal('Đầu đề trong bài');
  });

  it('is used by keyboard', async () => {
    const toolbar = await make('<p>Chữ.</p>');
    button(toolbar).focus();
    await sendKeys({press: 'Enter'});
    await until(() => files.length === 1, 'a file');
  });

  it('is used by pointer', async () => {
    const toolbar = await make('<p>Chữ.</p>');
    const {left, top, width, height} = button(toolbar).getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(left + width / 2), Math.round(top + height / 2)],
    });
    await until(() => files.length === 1, 'a file');
  });
});
