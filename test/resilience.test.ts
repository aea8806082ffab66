import {pageListeners} from './support/page-listeners.js';
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {adopt} from '../src/adopt/adopt.js';
import '../src/define.js';
import type {DirectiveList} from '../src/directive-list/directive-list.js';
import {FakeSpeech, installSpeech} from './support/fake-speech.js';
import {flatQueryAll, flatText} from './support/flat-tree.js';

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

/** One turn of the event loop. A timer would wait a second in a page that is not in front. */
const turn = () =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });

/** Waits until something is empty, a second at most, and gives what is left. */
async function emptied<T>(left: () => T[]): Promise<T[]> {
  const end = performance.now() + 1000;
  while (left().length && performance.now() < end) await turn();
  return left();
}

/** The same sequences in each engine, and the same tomorrow. */
const bounds = {seed: 20_201_009, endOnFailure: true, includeErrorInReport: true};

type Step = readonly [action: number, choice: number];
const stepsOf = (actions: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.tuple(fc.nat(actions - 1), fc.nat(99)), {maxLength: 14});
const of = <T>(list: readonly T[], choice: number): T => list[choice % list.length];

const textOf = (node: Element) => node.textContent.replace(/\s+/g, '');

const fragment = (html: string) => document.createRange().createContextualFragment(html);

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
  ];

  /** What the steps do to the text, and nobody else: the same is done to an element that is none of ours. */
  const changes: typeof actions = [
    (element, choice) => (element.innerHTML = of(bodies, choice)),
    (element, choice) => element.append(fragment(of(bodies, choice))),
    (element) => {
      // What is lifted out of a wrapper is another child than before, but the same text.
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      (text as Text | null)?.remove();
    },
  ];

  const leftListeners = () => pageListeners().filter((each) => !OF_THE_PAGE.includes(each));

  for (const tag of TAGS) {
    it(`loses no text, throws nothing and lets go (<${tag}>)`, async function () {
      this.timeout(60_000);
      const all = [...actions, ...changes];
      await fc.assert(
        fc.asyncProperty(stepsOf(all.length), fc.boolean(), async (sequence, isPatient) => {
          const element = document.createElement(tag);
          const plain = document.createElement('section');
          for (const [action, choice] of sequence) {
            all[action](element, choice);
            if (action >= actions.length) all[action](plain, choice);
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
          // An item has no slots with names.
          if (tag === 'directive-item')
            for (const child of plain.querySelectorAll('[slot]')) child.remove();
          const missing = () => {
            const shown = flatText(element).replace(/\s+/g, '');
            return wordsOf(plain).filter((word) => !shown.includes(word));
          };
          expect(await emptied(missing), 'what is not shown').to.deep.equal([]);
          const text = textOf(element);
          element.remove();
          await turn();
          expect(textOf(element)).to.equal(text);
          expect(await emptied(leftListeners), 'listeners').to.deep.equal([]);
        }),
        {...bounds, numRuns: 40},
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
      await turn();
      expect(looks()).to.deep.equal(before);
      expect(errors).to.deep.equal([]);
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
    this.timeout(60_000);
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
      {...bounds, numRuns: 40},
    );
    expect(errors).to.deep.equal([]);
  });
});
