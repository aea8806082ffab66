import {pageListeners} from './support/page-listeners.js';
import {expect} from '@open-wc/testing';
import type {LitElement} from 'lit';
import '../src/define.js';
import {adopt} from '../src/adopt/adopt.js';
import {collectGarbage, supports} from './commands.js';
import {FakeSpeech, installSpeech} from './support/fake-speech.js';
import {flatQueryAll, words} from './support/flat-tree.js';
import {until} from './support/page.js';

const BODY =
  '<h2>Mở đầu</h2><p>Căn cứ Nghị quyết số 49-NQ/TW ngày 02/6/2005.</p><p>&nbsp;</p>' +
  '<p>(1) Rà soát tiến độ.</p><p>(2) Chỉ đạo thu hoạch.</p><table><tr><td>Ô</td></tr></table>';
const OURS = 'news-toolbar, news-article, directive-list, directive-item';
const ARTICLE = `<news-article><directive-list>${BODY}</directive-list></news-article>`;

/** What a reader does to something before it is taken away. */
interface Use {
  readonly html: string;
  readonly act?: (within: Element) => Promise<void>;
}

/** Presses a button by its words, as soon as it is there. */
async function press(within: Element, name: string): Promise<void> {
  const named = () =>
    flatQueryAll(within, 'button').find(
      (button) => words((button.querySelector('.word') ?? button).textContent) === name,
    );
  await until(named, name);
  named()!.click();
}

const TOOLBAR = '<news-toolbar><h1 slot="headline">Đầu đề</h1></news-toolbar>';

const panels = (within: Element) =>
  flatQueryAll(within, '[role="dialog"], .listen').filter((each) => each.getClientRects().length);

/** A toolbar, one of whose tools is in use. */
const tool = (name: string): Use => ({
  html: TOOLBAR + ARTICLE,
  act: async (within) => {
    await press(within, name);
    await until(() => panels(within).length, `what ${name} shows`);
  },
});

const USES: Record<string, Use> = {
  'a toolbar': {html: TOOLBAR},
  'an article': {html: ARTICLE},
  'a list': {html: `<directive-list>${BODY}</directive-list>`},
  'a list in wrappers': {html: `<directive-list><div><font>${BODY}</font></div></directive-list>`},
  'a list that the page numbers': {
    html: '<directive-list records=\'{"1": {"status": "done"}}\'><ol><li>Rà soát.</li><li>Chỉ đạo.</li></ol></directive-list>',
    act: (within) => until(() => flatQueryAll(within, '.copy').length, 'the buttons'),
  },
  'an item': {
    html: '<directive-item number="1" status="doing" due="2020-12-31">Rà soát.</directive-item>',
  },
  'the panel for spacing': tool('Giãn dòng'),
  'the panel for colours': tool('Màu nền'),
  'the table of contents': tool('Mục lục'),
  'the panel for sharing': tool('Chia sẻ'),
  'a voice that reads': tool('Nghe'),
  'a voice that is wanting': {
    html: TOOLBAR + ARTICLE,
    act: async (within) => {
      speech.voices = [];
      await press(within, 'Nghe');
      await until(() => panels(within).length, 'why nobody reads');
    },
  },
  'a print': {
    html: TOOLBAR + ARTICLE,
    act: async (within) => {
      await press(within, 'In');
      await until(() => printed > 0, 'the print');
    },
  },
  'a search': {
    html: `<directive-list searchable index>${BODY}</directive-list>`,
    act: async (within) => {
      await press(within, 'Mục lục nhiệm vụ');
      const field = () => flatQueryAll<HTMLInputElement>(within, 'input')[0];
      await until(field, 'the field');
      field().focus();
      field().value = 'ra soat';
      field().dispatchEvent(new InputEvent('input', {bubbles: true}));
      await until(() => flatQueryAll(within, '.result').length, 'the result');
    },
  },
  'an article with all that can be asked for': {
    html: ARTICLE.replace(
      '<news-article',
      '<news-article reading-time progress byline-in-body citations="list link" citation-url="https://example.test/{symbol}" structured-data modified="10/10/2020"',
    ),
    act: (within) =>
      until(
        () => flatQueryAll(within, 'a[href^="https://example.test/"]').length,
        'the links to documents',
      ),
  },
  'what is not ours': {
    html: '<news-toolbar for="cua-cong"></news-toolbar><div id="cua-cong"><p>Chữ.</p><table><tr><td>Ô</td></tr></table></div>',
    act: (within) => until(() => flatQueryAll(within, '.word').length, 'the tools'),
  },
  'an adopted page': {
    html: `<h1 class="dau-de">Đầu đề</h1><div class="than-bai">${BODY}</div>`,
    act: async (within) => {
      const adoption = adopt({article: '.than-bai', headline: '.dau-de'})!;
      await until(() => within.querySelector('directive-list')?.directives.length, 'directives');
      adoption.restore();
    },
  },
};

let printed = 0;
let speech: FakeSpeech;

/** One turn of the event loop. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('What an element leaves behind', () => {
  let takeSpeechAway: () => void;
  const {print} = window;
  const share = Object.getOwnPropertyDescriptor(navigator, 'share');

  before(() => {
    // Not asked of the device, whose dialogue nobody would close.
    Object.defineProperty(navigator, 'share', {value: undefined, configurable: true});
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      printed++;
    };
  });

  // Each use has an engine of its own, since a fake one remembers what it was given.
  beforeEach(() => {
    speech = new FakeSpeech();
    takeSpeechAway = installSpeech(speech);
  });

  afterEach(() => takeSpeechAway());

  after(() => {
    window.print = print;
    if (share) Object.defineProperty(navigator, 'share', share);
    else delete (navigator as {share?: unknown}).share;
    localStorage.clear();
  });

  /** Uses something and takes it away, in the middle. What it holds on to is all that is left of it. */
  async function live({html, act}: Use): Promise<WeakRef<Element>[]> {
    const main = document.createElement('main');
    main.lang = 'vi';
    main.innerHTML = html;
    document.body.append(main);
    printed = 0;
    if (act) await act(main);
    else
      for (const element of main.querySelectorAll<LitElement>(OURS)) await element.updateComplete;
    main.remove();
    return [main, ...main.querySelectorAll('*')].map((element) => new WeakRef(element));
  }

  /** What every page has once, from the first toolbar on. */
  const OF_THE_PAGE = ['Window beforeprint', 'Window news-preferences-update', 'Window storage'];

  for (const [name, use] of Object.entries(USES)) {
    it(`no listener on the page, but three that it has once (${name})`, async function () {
      this.timeout(120_000);
      for (let round = 0; round < 2; round++) await live(use);
      // What is still being loaded for it comes when it is away.
      await live({html: use.html});
      const left = () => pageListeners().filter((each) => !OF_THE_PAGE.includes(each));
      const twice = () => pageListeners().filter((each, index, all) => each === all[index - 1]);
      await until(() => !left().length && !twice().length, 'the last listener').catch(() => {});
      expect(left()).to.eql([]);
      expect(twice()).to.eql([]);
    });
  }

  it('no node in memory', async function () {
    this.timeout(300_000);
    if (!(await supports('collectGarbage'))) return this.skip();
    const lives: [name: string, nodes: WeakRef<Element>[]][] = [];
    for (const [name, use] of Object.entries(USES)) {
      for (let round = 0; round < 4; round++) lives.push([name, await live(use)]);
    }
    speech.said.length = 0;
    const left = () => {
      const names = lives.flatMap(([name, nodes]) =>
        nodes.some((each) => each.deref()) ? name : [],
      );
      // An engine may hold on to what was used last.
      return [...new Set(names)].filter((name) => names.filter((each) => each === name).length > 1);
    };
    for (const end = performance.now() + 30_000; left().length && performance.now() < end;) {
      await turn();
      await collectGarbage();
    }
    expect(left()).to.eql([]);
  });
});
