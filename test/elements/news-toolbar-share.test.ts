import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/define.js';
import type {NewsToolbar} from '../../src/news-toolbar/news-toolbar.js';
import {
  cleanAddress,
  sharedAddress,
  shareLinks,
  TRACKING_PARAMETERS,
} from '../../src/news-toolbar/shared-address.js';
import {sendKeys, sendMouse} from '../commands.js';
import {flatQueryAll, flatText, words} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

const PAGE = 'https://tinhuy.example.gov.vn/tin/chi-tiet.aspx';

describe('the address to pass on', () => {
  it('loses what follows readers about, and nothing else', () => {
    const parameters = TRACKING_PARAMETERS.map((name) => `${name.replace('*', 'x')}=1`).join('&');
    expect(cleanAddress(`${PAGE}?ItemID=12&${parameters}&q=a%20b+c;d`)).to.equal(
      `${PAGE}?ItemID=12&q=a%20b+c;d`,
    );
    expect(cleanAddress(`${PAGE}?UTM_Source=zalo&fbclid`)).to.equal(PAGE);
    expect(cleanAddress(`${PAGE}?%75tm_source=zalo`)).to.equal(PAGE);
  });

  it('keeps every other parameter as it is written, in its order', () => {
    const name = fc.stringMatching(/^[a-zA-Z0-9_.-]{1,8}$/).map((text) => `p${text}`);
    const value = fc
      .string()
      .map((text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')));
    const known = fc.array(fc.tuple(name, value).map((pair) => pair.join('=')));
    const followers = fc.array(fc.constantFrom('utm_source=x', 'fbclid=1', 'gclid=', 'zarsrc=30'));
    fc.assert(
      fc.property(known, followers, (kept, cut) => {
        const isKept = kept.filter((one) => !/^(?:pk_|piwik_|phpsessid=)/i.test(one));
        const plain = new URL(`${PAGE}?${isKept.join('&')}`).href.replace(/\?$/, '');
        const address = `${PAGE}?${[...cut, ...isKept, ...cut].join('&')}`;
        expect(cleanAddress(address)).to.equal(plain);
        expect(cleanAddress(cleanAddress(address))).to.equal(plain);
      }),
    );
  });

  it('loses the session, and a name and password', () => {
    expect(cleanAddress('https://a:b@bao.vn/web/tin;jsessionid=0F3.n1?id=7')).to.equal(
      'https://bao.vn/web/tin?id=7',
    );
  });

  it('gives back what is no address', () => {
    expect(cleanAddress('không phải địa chỉ')).to.equal('không phải địa chỉ');
  });

  it('keeps the fragment that names a directive, and no other', () => {
    const directives = ['nhiem-vu-7', 'nhiệm-vụ-8'];
    const shared = (fragment: string) =>
      sharedAddress({address: `${PAGE}#${fragment}`, directives});
    expect(shared('nhiem-vu-7')).to.equal(`${PAGE}#nhiem-vu-7`);
    expect(shared(encodeURIComponent('nhiệm-vụ-8'))).to.contain('#nhi%E1%BB%87m');
    expect(shared('binh-luan')).to.equal(PAGE);
    expect(shared('%E0%A4%A')).to.equal(PAGE);
  });

  it('is the canonical one, on the same origin', () => {
    const address = `${PAGE}?ItemID=1&page=2#nhiem-vu-3`;
    const shared = (canonical: string) =>
      sharedAddress({address, canonical, directives: ['nhiem-vu-3']});
    expect(shared(`${PAGE}?ItemID=1`)).to.equal(`${PAGE}?ItemID=1#nhiem-vu-3`);
    expect(shared('https://khac.example/tin')).to.contain('page=2');
    expect(shared('khong phai'), 'no address').to.contain('page=2');
    expect(shared('https://tinhuy.example.gov.vn/'), 'the front page').to.contain('page=2');
  });
});

describe('the links that a portal lists', () => {
  const title = 'Tập trung 15 nhiệm vụ & "hơn"';

  it('are read as an integrator types them', () => {
    const list = `Facebook https://www.facebook.com/sharer/sharer.php?u={url}; Thư điện tử mailto:?subject={title}&body={url};
      Zalo https://zalo.me/share?url={url}`;
    const links = shareLinks(list, title, `${PAGE}?a=1&b=2`);
    expect(links.map(({label}) => label)).to.deep.equal(['Facebook', 'Thư điện tử', 'Zalo']);
    const body = new URL(links[0].href).searchParams.get('u');
    expect(body).to.equal(`${PAGE}?a=1&b=2`);
    expect(new URL(links[1].href).searchParams.get('subject')).to.equal(title);
  });

  it('lead to web pages and letters alone', () => {
    const list = 'A javascript:alert(1)//{url}; B data:text/html,x; C https://; D; https://x.vn';
    expect(shareLinks(list, title, PAGE)).to.deep.equal([]);
  });

  it('cannot be changed by a title', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (hostile, address) => {
        const [link] = shareLinks('X https://x.vn/s?t={title}&u={url}', hostile, address);
        const url = new URL(link.href);
        expect([...url.searchParams.keys()]).to.deep.equal(['t', 'u']);
        expect(url.origin).to.equal('https://x.vn');
      }),
    );
  });
});

describe('the tool "share"', () => {
  useStage();
  let shared: ShareData[];
  let clipboard: string[];
  const before = location.href;

  beforeEach(() => {
    shared = [];
    clipboard = [];
    stub(navigator, 'share', undefined);
    stub(navigator, 'clipboard', {
      writeText: (text: string) => Promise.resolve(void clipboard.push(text)),
    });
  });

  afterEach(() => {
    Reflect.deleteProperty(navigator, 'share');
    Reflect.deleteProperty(navigator, 'clipboard');
    history.replaceState(null, '', before);
  });

  function stub(object: object, name: string, value: unknown): void {
    Object.defineProperty(object, name, {value, configurable: true});
  }

  async function make(attributes = ''): Promise<NewsToolbar> {
    stage.innerHTML = `
      <news-toolbar tools="share" ${attributes}><h1 slot="headline">Đầu đề của bài</h1></news-toolbar>
      <news-article><directive-list><p>(1) Một.</p><p>(2) Hai.</p></directive-list></news-article>`;
    const toolbar = stage.querySelector('news-toolbar')!;
    await toolbar.updateComplete;
    await stage.querySelector('directive-list')!.updateComplete;
    return toolbar;
  }

  const button = (toolbar: Element) =>
    flatQueryAll<HTMLButtonElement>(toolbar, 'button').find(
      (one) => words(one.textContent) === 'Chia sẻ',
    )!;
  const dialog = (toolbar: Element) => flatQueryAll(toolbar, '[role="dialog"]')[0];
  const field = (toolbar: Element) =>
    flatQueryAll<HTMLInputElement>(toolbar, '[role="dialog"] input')[0];
  const announced = (toolbar: Element) =>
    words(flatText(flatQueryAll(toolbar, '[role="status"]')[0]));

  async function opened(toolbar: Element): Promise<HTMLElement> {
    await until(() => dialog(toolbar), 'the panel');
    return dialog(toolbar);
  }

  it('hands the title and the clean address to the device', async () => {
    stub(navigator, 'share', (data: ShareData) => Promise.resolve(void shared.push(data)));
    const toolbar = await make();
    history.replaceState(null, '', '?fbclid=1&ItemID=3#nhiem-vu-2');
    button(toolbar).click();
    await until(() => shared.length, 'something shared');
    const {origin, pathname} = location;
    expect(shared).to.deep.equal([
      {title: 'Đầu đề của bài', url: `${origin}${pathname}?ItemID=3#nhiem-vu-2`},
    ]);
    expect(dialog(toolbar)).to.equal(undefined);
  });

  it('says nothing when the reader thinks better of it', async () => {
    let calls = 0;
    stub(navigator, 'share', () => {
      calls++;
      return Promise.reject(new DOMException('', 'AbortError'));
    });
    const toolbar = await make();
    button(toolbar).click();
    await until(() => calls, 'the call');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(dialog(toolbar)).to.equal(undefined);
    expect(announced(toolbar)).to.equal('');
  });

  it('opens the panel where the device refuses', async () => {
    stub(navigator, 'share', () => Promise.reject(new DOMException('', 'NotAllowedError')));
    const toolbar = await make();
    button(toolbar).click();
    await opened(toolbar);
  });

  it('copies the link at once, shows it and says so', async () => {
    const toolbar = await make();
    button(toolbar).click();
    const panel = await opened(toolbar);
    await until(() => clipboard.length, 'a copy');
    expect(clipboard[0]).to.match(/^http/);
    await until(
      () => words(flatText(panel)).includes('Đã sao chép liên kết'),
      'the visible result',
    );
    await until(() => announced(toolbar) === 'Đã sao chép liên kết', 'the announcement');
    expect(flatQueryAll(panel, 'a'), 'no links unless listed').to.have.length(0);
  });

  it('shows the address, selected, where the clipboard is blocked', async () => {
    stub(navigator, 'clipboard', undefined);
    const copy = document.execCommand;
    document.execCommand = () => false;
    const toolbar = await make();
    button(toolbar).click();
    const panel = await opened(toolbar);
    await until(() => announced(toolbar).includes('hãy sao chép bằng tay'), 'the announcement');
    document.execCommand = copy;
    const input = field(toolbar);
    expect(words(flatText(panel))).to.contain('hãy sao chép bằng tay');
    expect(input.readOnly).to.equal(true);
    expect(toolbar.shadowRoot!.activeElement).to.equal(input);
    expect(input.value.slice(input.selectionStart!, input.selectionEnd!)).to.equal(input.value);
    expect(input.value).to.match(/^http/);
  });

  it('lists the links of the portal and copies only when asked', async () => {
    const toolbar = await make(
      'share-links="Facebook https://facebook.example/s?u={url}; Thư mailto:?subject={title}"',
    );
    button(toolbar).click();
    const panel = await opened(toolbar);
    const links = flatQueryAll<HTMLAnchorElement>(panel, 'a');
    expect(links.map((link) => words(flatText(link)))).to.deep.equal([
      'Facebook (mở trang mới)',
      'Thư',
    ]);
    expect(links[0].rel).to.contain('noopener');
    expect(links[0].href).to.contain(encodeURIComponent(location.origin));
    expect(clipboard).to.deep.equal([]);
    flatQueryAll<HTMLButtonElement>(panel, 'button')
      .find((one) => words(one.textContent) === 'Sao chép liên kết')!
      .click();
    await until(() => clipboard.length, 'a copy');
    await expect(toolbar).to.be.accessible();
  });

  it('is used by keyboard alone, and never sends a form', async () => {
    const toolbar = await make('share-links="Thư mailto:?body={url}"');
    const form = document.createElement('form');
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent++;
    });
    stage.append(form);
    form.append(...stage.querySelectorAll('news-toolbar, news-article'));
    await toolbar.updateComplete;
    button(toolbar).focus();
    await sendKeys({press: 'Enter'});
    await opened(toolbar);
    expect(toolbar.shadowRoot!.activeElement).to.equal(field(toolbar));
    await sendKeys({press: 'Enter'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await until(() => clipboard.length === 1, 'a copy');
    await sendKeys({press: 'Escape'});
    await until(() => !dialog(toolbar), 'the panel gone');
    expect(toolbar.shadowRoot!.activeElement).to.equal(button(toolbar));
    expect(sent).to.equal(0);
  });

  it('is used by pointer', async () => {
    const toolbar = await make();
    const {left, top, width, height} = button(toolbar).getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(left + width / 2), Math.round(top + height / 2)],
    });
    await opened(toolbar);
    await until(() => clipboard.length, 'a copy');
  });
});
