import {pageListeners} from './support/page-listeners.js';
import {pageObservers} from './support/page-observers.js';
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {adopt} from '../src/adopt/adopt.js';
import '../src/define.js';
import {engine} from './commands.js';
import type {DirectiveList} from '../src/directive-list/directive-list.js';
import {FakeSpeech, installSpeech} from './support/fake-speech.js';
import {flatQueryAll, flatText} from './support/flat-tree.js';
import {until} from './support/page.js';

/** What a CMS may put into an element at any time. */
const bodies = [
  '<p>(1) Rà soát tiến độ.</p><p>(2) Chỉ đạo thu hoạch./.</p><p>Bích Huệ</p>',
  '<div><font>Mở đầu:<br><br>(1) Rà soát.<br><br>(2) Chỉ đạo.<br><br>(3) Chuẩn bị.</font></div>',
  '<div><p>Một là, rà soát.</p><p>Hai là, chỉ đạo.</p></div><p>Hết./.</p>',
  '(1) Rà soát.<br>(2) Chỉ đạo.',
  '<h2 slot="headline">Đầu đề</h2><p slot="lead">Tóm tắt.</p>',
  '<table><tbody><tr><td>(1)</td><td>Ô</td></tr></tbody></table><p>Chữ.</p>',
  '<directive-list><p>(1) Trong.</p><p>(2) Ngoài.</p></directive-list>',
  '<directive-item status="doing">Mục.</directive-item>',
  '',
  ' \n <!-- nhận xét --> ',
];

const TAGS = ['news-toolbar', 'news-article', 'directive-list', 'directive-item'] as const;

/** What of an element comes last. */
const LATE = {
  'news-toolbar': '[data-tool="theme"]',
  'news-article': 'slot',
  'directive-list': '.copy',
  'directive-item': '.follow-up',
} as const;

const attributes = [
  ['for', 'khong-co'],
  ['published', '09/10/2020'],
  ['published', '2020-13-45'],
  ['author', '<img src=x onerror=alert(1)>'],
  ['typography', 'original'],
  ['label', 'Nhãn & “nhãn”'],
  ['anchor-prefix', 'muc lục'],
  ['anchor-prefix', ''],
  ['lang', 'en'],
  ['lang', ''],
  ['dir', 'rtl'],
  ['hidden', ''],
  ['hidden', 'until-found'],
  ['searchable', ''],
  ['index', ''],
  ['debug', ''],
  ['records', '{"1": {"status": "done"}}'],
  ['records', '{'],
  ['tools', 'listen contents'],
  ['tools', ''],
  ['citations', 'list link'],
  ['progress', ''],
  ['reading-time', ''],
  ['structured-data', ''],
  ['number', '7'],
  ['status', 'done'],
  ['due', '2020-12-31'],
] as const;

/** What leaves the page, or asks something of the device that nobody answers. */
const DEVICE = /^(?:In|Lưu|Chia sẻ|Print|Save|Share|Sao chép|Copy)/;

/** What every page has once, from the first toolbar on. */
const OF_THE_PAGE = ['Window beforeprint', 'Window news-preferences-update', 'Window storage'];

const {port1, port2} = new MessageChannel();
const turns: (() => void)[] = [];
port1.onmessage = () => turns.shift()!();

/**
 * One turn of the event loop. A timer would wait a second in a page that is not in front. All turns share a channel: in
 * WebKit each that stays open makes every other slower.
 */
const turn = () =>
  new Promise<void>((resolve) => {
    turns.push(resolve);
    port2.postMessage(null);
  });

/** Waits until something is empty, as long as a busy machine may need for what is loaded late, and gives what is left. */
async function emptied<T>(left: () => T[]): Promise<T[]> {
  const end = performance.now() + 20_000;
  while (left().length && performance.now() < end) await turn();
  return left();
}

/** Of random sequences. Hundreds find more, where somebody has the time. */
const RUNS = 40;

/** The same sequences in each engine, and the same tomorrow. */
const bounds = {seed: 20_201_009, endOnFailure: true, includeErrorInReport: true};

type Step = readonly [action: number, choice: number];
const stepsOf = (actions: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.tuple(fc.nat(actions - 1), fc.nat(99)), {maxLength: 14});
const of = <T>(list: readonly T[], choice: number): T => list[choice % list.length];

const textOf = (node: Element) => node.textContent.replace(/\s+/g, '');

const fragment = (html: string) => document.createRange().createContextualFragment(html);

/** The text that has a place in the text of an element, from any number on. */
function textAt(element: Element, place: number): [text: Text, offset: number] | null {
  const {length} = element.textContent;
  if (!length) return null;
  let offset = place % length;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (offset < text.length) return [text, offset];
    offset -= text.length;
  }
  return null;
}

/** The words of an element; what stands in two of its texts is no word. */
function wordsOf(element: Element): string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    found.push(...((walker.currentNode as Text).data.match(/[\p{L}\p{M}]+/gu) ?? []));
  }
  return found;
}

describe('An element that is treated badly', () => {
  const errors: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) => {
    const message = 'message' in event ? event.message : String(event.reason);
    // Not an error, and reported like one.
    if (!message.includes('ResizeObserver loop')) errors.push(message);
  };
  let home: HTMLElement;
  let elsewhere: HTMLElement;
  let frame: HTMLIFrameElement;
  let takeSpeechAway: () => void;
  const copies: Element[] = [];

  beforeEach(() => {
    home = document.createElement('main');
    elsewhere = document.createElement('details');
    frame = document.createElement('iframe');
    document.body.append(home, elsewhere, frame);
    takeSpeechAway = installSpeech(new FakeSpeech());
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);
  });

  afterEach(() => {
    home.remove();
    elsewhere.remove();
    copies.length = 0;
    frame.remove();
    takeSpeechAway();
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
    errors.length = 0;
    localStorage.clear();
  });

  const actions: readonly ((element: HTMLElement, choice: number) => void)[] = [
    (element) => home.append(element),
    (element) => elsewhere.append(element),
    (element) => element.remove(),
    (element) => frame.contentDocument!.body.append(element),
    (element, choice) => {
      const other = [frame.contentDocument!, document.implementation.createHTMLDocument('')];
      of(other, choice).adoptNode(element);
    },
    (element, choice) => {
      for (let index = 0; index < 20; index++) {
        const [name, value] = of(attributes, choice + index * 7);
        if ((choice + index) % 3) element.setAttribute(name, value);
        else element.removeAttribute(name);
      }
    },
    (element) => (element as DirectiveList).restore?.(),
    (element, choice) => {
      const buttons = flatQueryAll(element, 'button').filter(
        (button) => !DEVICE.test(button.ariaLabel || button.textContent.trim()),
      );
      if (buttons.length) of(buttons, choice).click();
    },
    (element) => {
      for (const field of flatQueryAll<HTMLInputElement>(element, 'input[type="search"]')) {
        field.focus();
        field.value = 'ra soat';
        field.dispatchEvent(new InputEvent('input', {bubbles: true}));
      }
    },
    (element, choice) => {
      const keys = ['Escape', 'ArrowRight', 'Home', 'Tab', 'Enter', '/'];
      const focusable = flatQueryAll<HTMLElement>(element, 'button, input, [tabindex]');
      const target = focusable.length ? of(focusable, choice) : element;
      target.focus();
      const key = of(keys, choice);
      target.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true}));
    },
    (element) => {
      // Support: Firefox before 144, Safari and Chrome before 133 cannot move without leaving.
      if (element.isConnected && element.ownerDocument === document)
        (home as {moveBefore?(node: Node, child: null): void}).moveBefore?.(element, null);
    },
    (element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      expect(textOf(copy), 'the text of a copy').to.equal(textOf(element));
      copies.push(copy);
      elsewhere.append(copy);
    },
    (_, choice) => {
      home.lang = of(['', 'en', 'vi', 'fr-CA', 'ar', 'x-không'], choice);
      home.dir = of(['', 'rtl', 'auto'], choice);
    },
    (_, choice) => window.dispatchEvent(new Event(of(['beforeprint', 'afterprint'], choice))),
    (_, choice) => {
      const other = [
        '{"version": 1, "textSize": 200, "theme": "dark"}',
        '{"textSize": "x"}',
        '{',
        null,
      ];
      const newValue = of(other, choice);
      if (newValue === null) localStorage.removeItem('bantin');
      else localStorage.setItem('bantin', newValue);
      window.dispatchEvent(new StorageEvent('storage', {key: 'bantin', newValue}));
    },
  ];

  /** What the steps do to the text, and nobody else: the same is done to an element that is none of ours. */
  const changes: readonly ((element: HTMLElement, choice: number, plain: HTMLElement) => void)[] = [
    (element, choice, plain) => {
      for (const each of [element, plain]) each.innerHTML = of(bodies, choice);
    },
    (element, choice, plain) => {
      for (const each of [element, plain]) each.append(fragment(of(bodies, choice)));
    },
    (element, choice, plain) => {
      for (const each of [element, plain]) each.prepend(fragment(of(bodies, choice)));
    },
    (element, _, plain) => {
      // What is lifted out of a wrapper is another child than before, but the same text.
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      let {length} = (text as Text | null) ?? {length: 0};
      (text as Text | null)?.remove();
      while (length > 0) {
        const [first] = textAt(plain, 0)!;
        const part = Math.min(first.length, length);
        first.deleteData(0, part);
        length -= part;
      }
    },
    (element, choice, plain) => {
      for (const each of [element, plain]) {
        const [text, offset] = textAt(each, choice * 7) ?? [];
        text?.insertData(offset!, ' thêm ');
      }
    },
    (element, choice) => {
      const [text, offset] = textAt(element, choice * 7) ?? [];
      text?.splitText(offset!);
    },
    (element) => element.normalize(),
    (element, choice, plain) => {
      for (const each of [element, plain]) {
        const children = each.querySelectorAll('p, table');
        if (children.length)
          of([...children], choice).slot = of(['', 'lead', 'byline', 'khong-co'], choice);
      }
    },
  ];

  const leftListeners = () => pageListeners().filter((each) => !OF_THE_PAGE.includes(each));

  for (const tag of TAGS) {
    it(`loses no text, throws nothing and lets go (<${tag}>)`, async function () {
      this.timeout(180_000);
      const all = [...actions, ...changes];
      await fc.assert(
        fc.asyncProperty(stepsOf(all.length), fc.boolean(), async (sequence, isPatient) => {
          const element = document.createElement(tag);
          const plain = document.createElement('section');
          for (const [action, choice] of sequence) {
            all[action](element, choice, plain);
            // An element that has never been on this page is never complete.
            if (isPatient && element.isConnected && element.ownerDocument === document)
              await element.updateComplete;
          }
          home.append(element);
          // So does the author's will to show nothing.
          element.hidden = false;
          await element.updateComplete;
          await turn();
          expect(textOf(element), 'the source').to.equal(textOf(plain));
          const missing = () => {
            const shown = flatText(element).replace(/\s+/g, '');
            return wordsOf(plain).filter((word) => !shown.includes(word));
          };
          expect(await emptied(missing), 'what is not shown').to.deep.equal([]);
          const text = textOf(element);
          element.remove();
          for (const copy of copies.splice(0)) copy.remove();
          await turn();
          expect(textOf(element)).to.equal(text);
          expect(await emptied(leftListeners), 'listeners').to.deep.equal([]);
          expect(await emptied(pageObservers), 'what is watched').to.deep.equal([]);
        }),
        {...bounds, numRuns: RUNS},
      );
      expect(errors).to.deep.equal([]);
    });

    it(`survives a thousand arrivals and departures (<${tag}>)`, async () => {
      const element = document.createElement(tag);
      element.innerHTML = bodies[0];
      const before = element.innerHTML;
      for (let round = 0; round < 500; round++) {
        home.append(element);
        elsewhere.append(element);
        element.remove();
        if (round % 100 === 0) await element.updateComplete;
      }
      expect(element.innerHTML).to.equal(before);
      home.append(element);
      await element.updateComplete;
      element.remove();
      expect(await emptied(leftListeners)).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
    });

    it(`looks as before when it comes back from another document (<${tag}>)`, async () => {
      const element = document.createElement(tag);
      element.innerHTML = bodies[0];
      element.setAttribute('status', 'done');
      home.append(element);
      await element.updateComplete;
      const looks = () =>
        flatQueryAll(element, '*').map((part) => {
          const {display, color, position} = getComputedStyle(part);
          return `${part.localName} ${display} ${color} ${position}`;
        });
      // What is loaded late is a part of the look.
      await until(() => flatQueryAll(element, LATE[tag]).length, 'what is loaded late');
      let before = looks();
      for (let same = 0; same < 50;) {
        await turn();
        const now = looks();
        same = now.join() === before.join() ? same + 1 : 0;
        before = now;
      }
      frame.contentDocument!.body.append(element);
      await turn();
      home.append(element);
      await element.updateComplete;
      await emptied(() => (looks().join() === before.join() ? [] : ['another look']));
      expect(looks()).to.deep.equal(before);
      expect(errors).to.deep.equal([]);
    });
  }

  for (const tag of TAGS) {
    for (const more of ['', '<table><tr><td>Ô</td></tr></table>']) {
      it(`shows a child that names a slot that it does not have (<${tag}>${more})`, async () => {
        const element = document.createElement(tag);
        element.innerHTML = `<p>Một.</p><p slot="khong-co">Hai.</p>${more}<p>Ba.</p>`;
        home.append(element);
        await element.updateComplete;
        const shown = () => flatText(element).replace(/\s+/g, '');
        expect(shown()).to.contain('Một.Hai.').and.contain('Ba.');
        element.append(fragment('<p slot="cung-khong">Bốn.</p>'));
        await emptied(() => (shown().includes('Ba.Bốn.') ? [] : [shown()]));
        expect(shown()).to.contain('Ba.Bốn.');
      });
    }
  }

  for (const how of ['first', 'last'] as const) {
    it(`gives its wrapper both halves of a text that somebody has split (the ${how})`, async () => {
      const list = document.createElement('directive-list');
      list.innerHTML =
        '<p>Đầu.</p><div><font>(1) Rà soát.<br>(2) Chỉ đạo.</font></div><p>Cuối.</p>';
      home.append(list);
      await list.updateComplete;
      const walker = document.createTreeWalker(list, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      texts
        .filter(({data}) => data.startsWith('('))
        .at(how === 'first' ? 0 : -1)!
        .splitText(6);
      await list.updateComplete;
      list.remove();
      expect(list.innerHTML).to.equal(
        '<p>Đầu.</p><div><font>(1) Rà soát.<br>(2) Chỉ đạo.</font></div><p>Cuối.</p>',
      );
    });
  }

  it('reads what was made in a frame and moved from there', async () => {
    const {document: other} = frame.contentWindow!;
    const list = document.createElement('directive-list');
    const wrapper = other.createElement('div');
    wrapper.innerHTML = '<font>Mở đầu:<br><br>(1) Rà soát.<br><br>(2) Chỉ đạo.</font>';
    list.append(wrapper);
    home.append(list);
    await list.updateComplete;
    expect(list.directives.map(({number}) => number)).to.deep.equal([1, 2]);
    expect(flatQueryAll(list, '[role="listitem"]')).to.have.length(2);
    expect(errors).to.deep.equal([]);
  });

  it('goes back to what its portal printed, whatever was done while it was adopted', async function () {
    this.timeout(180_000);
    // WebKitGTK 2.50 ends its process when a float has left what is skipped in drawing, as in details that are closed,
    // and its slot is assigned anew: https://webkit.org/b/298924. In some thousand sequences it always happens here.
    (elsewhere as HTMLDetailsElement).open = (await engine()) === 'webkit';
    const page = () => {
      const made = document.createElement('section');
      made.innerHTML =
        '<div class="dau"><span class="ngay">09/10/2020</span><h1 class="dau-de">Đầu đề</h1></div><div class="than">(1) Rà soát.<br>(2) Chỉ đạo.</div>';
      return made;
    };
    const block = (made: Element) => made.querySelector('.than')!;
    const steps: readonly ((made: Element, choice: number) => void)[] = [
      (made, choice) => block(made).replaceChildren(fragment(of(bodies, choice))),
      (made, choice) => block(made).append(fragment(of(bodies, choice))),
      (made) => {
        const body = block(made);
        made.append(body);
      },
      (made) => home.append(made),
      (made) => elsewhere.append(made),
    ];
    const take = () =>
      adopt({toolbar: '.dau', date: '.ngay', headline: '.dau-de', article: '.than'});
    await fc.assert(
      fc.asyncProperty(stepsOf(steps.length + 2), fc.boolean(), async (sequence, isPatient) => {
        const made = page();
        const plain = page();
        const adoptions = new Set<ReturnType<typeof adopt>>();
        home.append(made);
        for (const [action, choice] of sequence) {
          if (action < steps.length) {
            steps[action](made, choice);
            if (action < 3) steps[action](plain, choice);
            // A portal that changes what is adopted is answered in a moment.
            await turn();
          } else if (action === steps.length) adoptions.add(take()).add(take());
          else for (const adoption of adoptions) adoption?.restore();
          if (isPatient) await turn();
        }
        for (const adoption of adoptions) adoption?.restore();
        await turn();
        expect(textOf(made)).to.equal(textOf(plain));
        expect(made.querySelectorAll('[data-adopted], [slot="date"]')).to.have.length(0);
        made.remove();
        expect(await emptied(leftListeners), 'listeners').to.deep.equal([]);
      }),
      {...bounds, numRuns: RUNS},
    );
    expect(errors).to.deep.equal([]);
  });
});
