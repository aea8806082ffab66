import {expect} from '@open-wc/testing';
import {sendKeys, supports} from '../commands.js';
import '../../src/define.js';
import type {DirectiveList} from '../../src/directive-list/directive-list.js';
import {flatQueryAll, flatText, words} from '../support/flat-tree.js';
import {until} from '../support/page.js';

/** The same directives as a CMS may print them. */
const MARKUPS: Readonly<Record<string, string>> = {
  paragraphs: [
    '<p>(1) Phòng, chống dịch tả.</p>',
    '<p>(2) Đẩy mạnh văn hoá: <a href="#van-hoa">kế hoạch</a>.</p>',
    '<p>(3) Chủ động phòng chống dịch.</p>',
  ].join('\n'),
  breaks:
    '<div><font>(1) Phòng, chống dịch tả.<br><br>(2) Đẩy mạnh văn hoá: <a href="#van-hoa">kế hoạch</a>.<br><br>(3) Chủ động phòng chống dịch.</font></div>',
  'an <ol>':
    '<ol><li>Phòng, chống dịch tả.</li><li>Đẩy mạnh văn hoá: <a href="#van-hoa">kế hoạch</a>.</li><li>Chủ động phòng chống dịch.</li></ol>',
};

/** Whatever is late has come when two frames have been drawn. */
const drawn = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

describe('<directive-list>, disturbed while it is used', () => {
  const errors: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) => {
    const message = 'message' in event ? event.message : String(event.reason);
    // Not an error, and reported like one.
    if (!message.includes('ResizeObserver loop')) errors.push(message);
  };
  let home: HTMLDetailsElement;
  let elsewhere: HTMLElement;
  let frame: HTMLIFrameElement;

  beforeEach(() => {
    home = document.createElement('details');
    home.lang = 'vi';
    home.open = true;
    elsewhere = document.createElement('section');
    elsewhere.lang = 'vi';
    frame = document.createElement('iframe');
    document.body.append(home, elsewhere, frame);
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);
  });

  afterEach(() => {
    for (const each of [home, elsewhere, frame]) each.remove();
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
    scrollTo(0, 0);
    history.replaceState(null, '', location.pathname + location.search);
    expect(errors.splice(0)).to.deep.equal([]);
  });

  /** What a page does to a list: away with it, and back again. */
  const DISTURBANCES: Readonly<
    Record<string, readonly [away: (list: HTMLElement) => void, back: (list: HTMLElement) => void]>
  > = {
    'removed and put back': [(list) => list.remove(), (list) => home.append(list)],
    'moved into another box': [(list) => elsewhere.append(list), () => {}],
    'moved into a frame and back': [
      (list) => frame.contentDocument!.body.append(list),
      (list) => home.append(list),
    ],
    'hidden and shown': [(list) => (list.hidden = true), (list) => (list.hidden = false)],
    'folded away and unfolded': [() => (home.open = false), () => (home.open = true)],
  };
  const isMoved = (what: string) => !/hidden|folded/.test(what);

  async function make(markup: string, attributes = ''): Promise<DirectiveList> {
    home.innerHTML = `<directive-list ${attributes}>${markup}</directive-list>`;
    const list = home.querySelector('directive-list')!;
    await list.updateComplete;
    return list;
  }

  async function disturb(list: DirectiveList, what: string): Promise<void> {
    const [away, back] = DISTURBANCES[what];
    away(list);
    await drawn();
    back(list);
    await list.updateComplete;
    await drawn();
  }

  const searchField = (list: Element) =>
    flatQueryAll<HTMLInputElement>(list, 'input[type="search"]')[0];
  const result = (list: Element) =>
    words(flatQueryAll(list, '[role="search"]')[0]?.textContent ?? '');
  const said = (list: Element) =>
    flatQueryAll(list, '[role="status"]')
      .map(({textContent}) => textContent)
      .join('');
  const copyButtons = (list: Element) =>
    flatQueryAll<HTMLButtonElement>(list, 'button[aria-label^="Sao chép liên kết"]');
  const choices = (list: Element) => flatQueryAll<HTMLInputElement>(list, 'input[type="radio"]');

  /** The words of the directives that have boxes, in order. */
  const seen = (list: Element) => {
    const texts = document.createTreeWalker(list, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const range = document.createRange();
      range.selectNodeContents(text);
      // What is hidden so that the browser's search can find it has boxes, too.
      const isShown =
        (text.parentElement!.checkVisibility?.() ?? true) &&
        !text.assignedSlot?.closest('[hidden]');
      if (text.data.trim() && isShown && range.getBoundingClientRect().height)
        found.push(text.data);
    }
    return words(found.join(' '));
  };

  const ALL = /Phòng, chống dịch tả\..*Đẩy mạnh văn hoá: kế hoạch.*Chủ động phòng chống dịch\./;

  /** What always holds afterwards: all is there, once, and can be read; the keyboard is in no hidden place. */
  function expectWhole(list: DirectiveList, source: string): void {
    expect(list.textContent).to.equal(source);
    expect(seen(list)).to.match(ALL);
    const inIndex = flatQueryAll(list, 'nav').map(flatText).join('');
    const times = flatText(list).replace(inIndex, '').split('Chủ động phòng chống dịch').length - 1;
    expect(times, 'how often the last directive is there').to.equal(1);
    expect(list.directives.map(({number}) => number)).to.deep.equal([1, 2, 3]);
    expectFocusInSight();
  }

  function expectFocusInSight(): void {
    let focused = document.activeElement!;
    while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (focused === document.body) return;
    expect(focused.getBoundingClientRect().height, 'what has the focus').to.be.greaterThan(0);
  }

  const coloured = (name: string) =>
    [...((CSS.highlights?.get(name) ?? []) as Iterable<AbstractRange>)].map(
      ({startContainer, startOffset, endOffset}) =>
        (startContainer as Text).data.slice(startOffset, endOffset),
    );

  for (const [kind, markup] of Object.entries(MARKUPS)) {
    for (const what of Object.keys(DISTURBANCES)) {
      describe(`${what} (${kind})`, () => {
        it('goes on with a search', async () => {
          const list = await make(markup, 'searchable');
          const source = list.textContent;
          await until(() => searchField(list), 'the field');
          const field = searchField(list);
          field.focus();
          field.value = 'phong chong dich';
          field.dispatchEvent(new InputEvent('input', {bubbles: true}));
          expect(result(list)).to.contain('2 trong 3 nhiệm vụ');
          await disturb(list, what);
          expectWhole(list, source);
          expect(searchField(list).value).to.equal('phong chong dich');
          expect(result(list)).to.contain('2 trong 3 nhiệm vụ');
          if (CSS.highlights) {
            const matches = ['Phòng, chống dịch', 'phòng chống dịch'];
            await until(() => coloured('bantin-match').length === 2, 'the colours');
            expect(coloured('bantin-match')).to.deep.equal(matches);
          }
          searchField(list).focus();
          if (!(await supports('sendKeys'))) return;
          // Which one depends on what lies under the bar.
          await sendKeys({press: 'Enter'});
          await until(() => /^[12]\/2: nhiệm vụ/.test(said(list)), 'a match');
          await sendKeys({press: 'Escape'});
          expect(searchField(list).value).to.equal('');
          expect(coloured('bantin-match')).to.deep.equal([]);
        });

        it('keeps the status that was chosen', async () => {
          const list = await make(
            markup,
            `records='{"1": {"status": "done"}, "2": {"status": "doing"}}'`,
          );
          const source = list.textContent;
          // An <ol> of the page has its status written below, and nothing to choose.
          if (kind === 'an <ol>') {
            await until(() => flatQueryAll(list, '[role="meter"]').length, 'the summary');
            await disturb(list, what);
            expectWhole(list, source);
            expect(flatQueryAll(list, '[role="meter"]')).to.have.length(1);
            const [first] = list.querySelectorAll('li');
            expect(getComputedStyle(first, '::after').content).to.contain('Hoàn thành');
            return;
          }
          await until(() => choices(list).length === 3, 'the choice');
          choices(list)[2].closest('label')!.click();
          expect(seen(list)).to.equal('(1) Phòng, chống dịch tả.');
          await disturb(list, what);
          await until(() => choices(list).length === 3, 'the choice, again');
          expect(choices(list).findIndex(({checked}) => checked)).to.equal(2);
          expect(seen(list)).to.equal('(1) Phòng, chống dịch tả.');
          expectFocusInSight();
          choices(list)[0].closest('label')!.click();
          expectWhole(list, source);
        });

        it('has the focus in no hidden place when a link in a directive had it', async () => {
          const list = await make(markup);
          const source = list.textContent;
          await until(() => copyButtons(list).length === 3, 'the buttons');
          const link = list.querySelector('a')!;
          link.focus();
          await disturb(list, what);
          expectWhole(list, source);
          link.focus();
          expect(document.activeElement).to.equal(link);
        });

        it('copies a link as before, and forgets the one it was about to copy', async () => {
          const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
          let answer = (_isCopied: boolean) => {};
          const copied: string[] = [];
          const writeText = (text: string) =>
            new Promise<void>((resolve, reject) => {
              answer = (isCopied) => (isCopied ? resolve() : reject(new Error('refused')));
              copied.push(text);
            });
          Object.defineProperty(navigator, 'clipboard', {value: {writeText}, configurable: true});
          try {
            const list = await make(markup);
            const source = list.textContent;
            await until(() => copyButtons(list).length === 3, 'the buttons');
            copyButtons(list)[1].focus();
            copyButtons(list)[1].click();
            await until(() => copied.length, 'the request');
            const [away, back] = DISTURBANCES[what];
            away(list);
            await drawn();
            answer(false);
            await drawn();
            back(list);
            await list.updateComplete;
            await until(() => copyButtons(list).length === 3, 'the buttons, again');
            await drawn();
            expectWhole(list, source);
            const fields = flatQueryAll<HTMLInputElement>(list, 'input[readonly]');
            // Where the list was still there, the reader copies by hand.
            expect(fields.length).to.be.at.most(/removed|frame/.test(what) ? 0 : 1);
            for (const field of fields) {
              field.focus();
              field.blur();
            }
            expect(flatQueryAll(list, 'input[readonly]')).to.have.length(0);
            copyButtons(list)[2].click();
            await until(() => copied.length === 2, 'the next request');
            answer(true);
            await until(() => said(list) === 'Đã sao chép liên kết', 'the announcement');
            expect(copied[1]).to.match(/#nhiem-vu-3$/);
          } finally {
            delete (navigator as {clipboard?: unknown}).clipboard;
            if (own) Object.defineProperty(navigator, 'clipboard', own);
          }
        });

        it('marks in its index where the reader is', async () => {
          const list = await make(markup, 'index');
          const source = list.textContent;
          const button = () => flatQueryAll<HTMLButtonElement>(list, 'nav button')[0];
          await until(() => words(button()?.textContent ?? '').match(/1\S*$/), 'the first');
          button().click();
          expect(button().getAttribute('aria-expanded')).to.equal('true');
          const [away, back] = DISTURBANCES[what];
          away(list);
          await drawn();
          back(list);
          await list.updateComplete;
          await until(() => words(button()?.textContent ?? '').match(/1\S*$/), 'the first, again');
          expectWhole(list, source);
          // An index that was taken away is closed; one that was only hidden is as it was.
          expect(button().getAttribute('aria-expanded')).to.equal(`${!isMoved(what)}`);
          if (isMoved(what)) button().click();
          const [current] = flatQueryAll(list, 'a[aria-current="location"]');
          expect(current.textContent).to.contain('Phòng, chống dịch tả');
        });

        if (!isMoved(what) || kind === 'an <ol>') return;

        it('shows all directives while it is away, whatever was chosen', async () => {
          const list = await make(markup, `records='{"1": {"status": "done"}}'`);
          await until(() => choices(list).length === 2, 'the choice');
          choices(list)[1].closest('label')!.click();
          list.remove();
          await drawn();
          const copy = document.createElement('section');
          copy.innerHTML = list.innerHTML;
          elsewhere.append(copy);
          expect(seen(copy)).to.match(ALL);
          expect(list.querySelectorAll('[id], [hidden]')).to.have.length(0);
          if (what.includes('frame')) {
            frame.contentDocument!.body.append(list);
            await drawn();
            const said = words(flatText(list));
            expect(said).to.match(ALL);
          }
        });
      });
    }
  }

  it('marks in its index where the reader is when it is shown for the first time', async () => {
    const list = await make(MARKUPS.paragraphs, 'index hidden');
    const button = () => flatQueryAll(list, 'nav button')[0];
    await until(() => button(), 'the index');
    await drawn();
    list.hidden = false;
    await until(() => words(button().textContent).endsWith('(1)'), 'the first directive');
  });

  it('is hidden as the page says, and by its own style', async () => {
    const list = await make(MARKUPS.paragraphs, 'hidden');
    const height = () => home.getBoundingClientRect().height;
    const empty = height();
    list.hidden = false;
    expect(height()).to.be.greaterThan(empty + 40);
    list.style.display = 'none';
    expect(height()).to.equal(empty);
    list.style.display = '';
    expect(height()).to.be.greaterThan(empty + 40);
  });
});
