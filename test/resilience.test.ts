import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import '../src/define.js';
import type {DirectiveList} from '../src/directive-list/directive-list.js';
import {flatText} from './support/flat-tree.js';

/** What a CMS may put into an element at any time. */
const bodies = [
  '<p>(1) Rà soát tiến độ.</p><p>(2) Chỉ đạo thu hoạch./.</p><p>Bích Huệ</p>',
  '<div><font>Mở đầu:<br><br>(1) Rà soát.<br><br>(2) Chỉ đạo.<br><br>(3) Chuẩn bị.</font></div>',
  '<div><p>Một là, rà soát.</p><p>Hai là, chỉ đạo.</p></div><p>Hết./.</p>',
  '(1) Rà soát.<br>(2) Chỉ đạo.',
  '<h2 slot="headline">Đầu đề</h2><p slot="lead">Tóm tắt.</p>',
  '<table><tbody><tr><td>(1)</td><td>Ô</td></tr></tbody></table><p>Chữ.</p>',
  '<directive-list><p>(1) Trong.</p><p>(2) Ngoài.</p></directive-list>',
  '',
  ' \n <!-- nhận xét --> ',
];

const TAGS = ['news-toolbar', 'news-article', 'directive-list'] as const;

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
] as const;

/** One turn of the event loop. A timer would wait a second in a page that is not in front. */
const turn = () =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });

type Step = readonly [action: number, choice: number];
const steps: fc.Arbitrary<Step[]> = fc.array(fc.tuple(fc.nat(7), fc.nat(99)), {maxLength: 14});
const of = <T>(list: readonly T[], choice: number): T => list[choice % list.length];

describe('An element that is treated badly', () => {
  const errors: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) => {
    const message = 'message' in event ? event.message : String(event.reason);
    // Not an error, and reported like one.
    if (!message.includes('ResizeObserver loop')) errors.push(message);
  };
  let home: HTMLElement;
  let elsewhere: HTMLElement;

  beforeEach(() => {
    home = document.createElement('main');
    elsewhere = document.createElement('details');
    document.body.append(home, elsewhere);
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);
  });

  afterEach(() => {
    home.remove();
    elsewhere.remove();
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
    errors.length = 0;
  });

  /** The text that must be found in the element: nobody but the steps changes it. */
  function act(element: HTMLElement, [action, choice]: Step): void {
    if (action === 0) home.append(element);
    else if (action === 1) elsewhere.append(element);
    else if (action === 2) element.remove();
    else if (action === 3) element.innerHTML = of(bodies, choice);
    else if (action === 4)
      element.append(document.createRange().createContextualFragment(of(bodies, choice)));
    else if (action === 5) {
      // What is lifted out of a wrapper is another child than before, but the same text.
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      (text as Text | null)?.remove();
    } else if (action === 6) {
      const [name, value] = of(attributes, choice);
      if (choice % 3) element.setAttribute(name, value);
      else element.removeAttribute(name);
    } else (element as DirectiveList).restore?.();
  }

  const textOf = (node: Element) => node.textContent.replace(/\s+/g, '');

  /** The words of an element; what stands in two of its texts is no word. */
  function wordsOf(element: Element): string[] {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      found.push(...((walker.currentNode as Text).data.match(/[\p{L}\p{M}]+/gu) ?? []));
    }
    return found;
  }

  for (const tag of TAGS) {
    it(`loses no text and throws nothing (<${tag}>)`, async function () {
      this.timeout(60_000);
      await fc.assert(
        fc.asyncProperty(steps, fc.boolean(), async (sequence, isPatient) => {
          const element = document.createElement(tag);
          // The same is done to an element that nobody makes anything of.
          const plain = document.createElement('section');
          for (const step of sequence) {
            act(element, step);
            if (step[0] > 2 && step[0] < 6) act(plain, step);
            // An element that has never been on a page is never complete.
            if (isPatient && element.isConnected) await element.updateComplete;
          }
          home.append(element);
          await element.updateComplete;
          await turn();
          expect(textOf(element), 'the source').to.equal(textOf(plain));
          const missing = () => {
            const shown = flatText(element).replace(/\s+/g, '');
            return wordsOf(plain).filter((word) => !shown.includes(word));
          };
          const end = performance.now() + 1000;
          while (missing().length && performance.now() < end) await turn();
          expect(missing(), 'what is not shown').to.deep.equal([]);
          element.remove();
          await Promise.resolve();
          expect(textOf(element)).to.equal(textOf(plain));
        }),
        {numRuns: 60, endOnFailure: true, includeErrorInReport: true},
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
      expect(errors).to.deep.equal([]);
    });
  }
});
