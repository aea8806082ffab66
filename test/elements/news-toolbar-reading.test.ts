import {expect} from '@open-wc/testing';
import '../../src/define.js';
import type {NewsToolbar} from '../../src/news-toolbar/news-toolbar.js';
import {setPreferences} from '../../src/reading/preferences.js';
import {type Theme, THEMES} from '../../src/reading/themes.js';
import {emulate, sendKeys, setViewport, supports} from '../commands.js';
import {contrast, paperUnder} from '../support/contrast.js';
import {flatQueryAll, words} from '../support/flat-tree.js';
import {openPage, until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

const SENTENCE = 'Chỉ đạo thu hoạch các cây trồng vụ mùa và sớm triển khai phương án sản xuất. ';
const PARAGRAPHS = Array.from(
  {length: 30},
  (_, index) => `<p>Đoạn ${index + 1}. ${SENTENCE.repeat(4)}</p>`,
).join('');
const DIRECTIVES = Array.from(
  {length: 5},
  (_, index) => `<p>(${index + 1}) Việc thứ ${index + 1}; ${SENTENCE.repeat(3)}</p>`,
).join('');

describe('reading with <news-toolbar>', () => {
  useStage();

  beforeEach(async () => {
    await setViewport({width: 800, height: 600});
  });

  async function make(html: string): Promise<NewsToolbar> {
    stage.innerHTML = html;
    const toolbar = stage.querySelector('news-toolbar')!;
    await toolbar.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return toolbar;
  }

  const button = (toolbar: Element, tool: string) =>
    flatQueryAll(toolbar, `[data-tool="${tool}"]`)[0];
  const dialog = (toolbar: Element) => flatQueryAll(toolbar, '[role="dialog"]')[0];
  const larger = (toolbar: Element) => flatQueryAll(toolbar, 'button')[2];
  const property = (name: string) =>
    getComputedStyle(document.documentElement).getPropertyValue(name);

  async function open(toolbar: Element, tool: string): Promise<HTMLElement> {
    button(toolbar, tool).click();
    await until(() => dialog(toolbar), 'the panel');
    return dialog(toolbar);
  }

  function choose(panel: Element, group: string, word: string): HTMLInputElement {
    const set = flatQueryAll(panel, 'fieldset').find(
      (candidate) => words(candidate.querySelector('legend')!.textContent) === group,
    )!;
    const label = flatQueryAll(set, 'label').find(
      (candidate) => words(candidate.textContent) === word,
    )!;
    label.click();
    return label.querySelector('input')!;
  }

  describe('the place being read', () => {
    /** The words at the top of the window, as a reader would find them: what is under the upper edge. */
    function wordsAtTop(): {text: Text; offset: number} {
      for (let y = 6; y < 140; y += 2) {
        const found = document.caretPositionFromPoint
          ? document.caretPositionFromPoint(60, y)
          : document.caretRangeFromPoint(60, y);
        if (!found) continue;
        const node = 'offsetNode' in found ? found.offsetNode : found.startContainer;
        const offset = 'offsetNode' in found ? found.offset : found.startOffset;
        if (!(node instanceof Text) || !stage.contains(node) || offset === node.length) continue;
        const character = document.createRange();
        character.setStart(node, offset);
        character.setEnd(node, offset + 1);
        const {top, bottom} = character.getBoundingClientRect();
        // In the room between two paragraphs, an engine finds the nearest.
        if (top < y && y < bottom) return {text: node, offset};
      }
      throw new Error('There is no text at the top');
    }

    /** Whether a character is seen in the upper part of the window: found there by pointing, as a reader would. */
    function isAtTop({text, offset}: {text: Text; offset: number}): boolean {
      for (let y = 2; y < 130; y += 3) {
        for (let x = 10; x < innerWidth; x += 12) {
          const found = document.caretPositionFromPoint
            ? document.caretPositionFromPoint(x, y)
            : document.caretRangeFromPoint(x, y);
          if (!found) continue;
          const node = 'offsetNode' in found ? found.offsetNode : found.startContainer;
          const at = 'offsetNode' in found ? found.offset : found.startOffset;
          if (node === text && Math.abs(at - offset) < 15) return true;
        }
      }
      return false;
    }

    for (const [what, html] of [
      ['ours', `<news-toolbar></news-toolbar><news-article>${PARAGRAPHS}</news-article>`],
      [
        'with a list',
        `<news-toolbar></news-toolbar><news-article><directive-list>${PARAGRAPHS}${DIRECTIVES}</directive-list></news-article>`,
      ],
      ['not ours', `<news-toolbar for="khac"></news-toolbar><div id="khac">${PARAGRAPHS}</div>`],
    ]) {
      it(`stays on the screen in an article ${what}`, async () => {
        const toolbar = await make(html);
        // What makes an element scale that is not ours comes by itself, after the toolbar.
        const target = stage.querySelector('#khac, news-article')!;
        await until(() => getComputedStyle(target).overflowWrap === 'break-word', 'its rules');
        scrollTo(0, 1500);
        await new Promise((resolve) => setTimeout(resolve, 50));
        const mark = wordsAtTop();
        for (const [word, size] of [
          [2, '1.15'],
          [2, '1.3'],
          [2, '1.5'],
          [0, '1.3'],
          [0, '1.15'],
          [1, '1'],
        ] as const) {
          flatQueryAll(toolbar, 'button')[word].click();
          await until(() => property('--bantin-text-scale') === size, size);
          await new Promise((resolve) => setTimeout(resolve, 100));
          expect(isAtTop(mark), `at ${size}`).to.equal(true);
        }
      });
    }

    it('stays when lines get more room', async () => {
      const toolbar = await make(
        `<news-toolbar style="position: sticky; top: 0; z-index: 1"></news-toolbar><news-article>${PARAGRAPHS}</news-article>`,
      );
      scrollTo(0, 1500);
      const panel = await open(toolbar, 'comfort');
      await new Promise((resolve) => setTimeout(resolve, 50));
      const mark = wordsAtTop();
      choose(panel, 'Khoảng cách dòng', 'Rất rộng');
      await until(() => property('--bantin-reader-lines') === '2', 'the choice');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(isAtTop(mark)).to.equal(true);
    });
  });

  describe('comfort', () => {
    const paragraphs = () => [...stage.querySelectorAll('p')];

    for (const [what, html] of [
      [
        'an article of ours',
        `<news-toolbar></news-toolbar><news-article><p style="letter-spacing: 0">${SENTENCE}</p><p>Hai</p></news-article>`,
      ],
      [
        'an element that is not ours',
        `<news-toolbar for="khac"></news-toolbar><div id="khac"><p style="letter-spacing: 0; line-height: 1">${SENTENCE}</p><p>Hai</p></div>`,
      ],
    ]) {
      it(`reaches in ${what} what WCAG 1.4.12 names, and goes back by "Đặt lại"`, async () => {
        const toolbar = await make(html);
        const panel = await open(toolbar, 'comfort');
        const [first] = paragraphs();
        const measure = () => {
          const style = getComputedStyle(first);
          const size = parseFloat(style.fontSize);
          const em = (value: string) => Math.round((parseFloat(value) / size) * 100) / 100 || 0;
          return {
            line: em(style.lineHeight),
            letter: em(style.letterSpacing),
            word: em(style.wordSpacing),
            paragraph: em(style.marginBottom),
          };
        };
        const before = measure();
        for (const group of ['dòng', 'đoạn', 'chữ cái', 'từ']) {
          choose(panel, `Khoảng cách ${group}`, 'Rất rộng');
        }
        await until(() => measure().letter === 0.12, 'the space between letters');
        expect(measure().line).to.be.at.least(1.5);
        expect(measure().paragraph).to.be.at.least(2);
        expect(measure().word).to.equal(0.16);
        flatQueryAll(panel, 'button').at(-1)!.click();
        await until(() => measure().letter === before.letter, 'the reset');
        expect(measure()).to.deep.equal(before);
        await until(
          () =>
            words(flatQueryAll(toolbar, '[role="status"]')[0].textContent) ===
            'Đã đặt lại như ban đầu',
          'the announcement',
        );
      });
    }

    it('makes lines shorter and longer', async () => {
      await setViewport({width: 1400, height: 700});
      const toolbar = await make(
        `<news-toolbar></news-toolbar><news-article><p>${SENTENCE.repeat(5)}</p></news-article>`,
      );
      const panel = await open(toolbar, 'comfort');
      const width = () => stage.querySelector('p')!.getBoundingClientRect().width;
      const before = width();
      choose(panel, 'Độ dài dòng', 'Ngắn');
      await until(() => width() < before - 50, 'shorter lines');
      choose(panel, 'Độ dài dòng', 'Dài');
      await until(() => width() > before + 50, 'longer lines');
    });

    it('is chosen by keyboard', async () => {
      const toolbar = await make(
        `<news-toolbar></news-toolbar><news-article><p>Một</p></news-article>`,
      );
      await open(toolbar, 'comfort');
      await sendKeys({press: 'ArrowRight'});
      await until(() => property('--bantin-reader-lines') === '1', 'the first step');
      await sendKeys({press: 'Tab'});
      await sendKeys({press: 'ArrowRight'});
      await until(() => property('--bantin-reader-paragraphs') === '1', 'the second group');
    });
  });

  describe('theme', () => {
    it('is a choice of five by words, and shows at once', async () => {
      const toolbar = await make(
        `<news-toolbar></news-toolbar><news-article><p>Một</p></news-article>`,
      );
      const panel = await open(toolbar, 'theme');
      const labels = flatQueryAll(panel, 'label');
      expect(labels.map(({textContent}) => words(textContent))).to.deep.equal([
        ...['Theo thiết bị', 'Sáng', 'Tối', 'Vàng ngà', 'Tương phản cao'],
      ]);
      const article = stage.querySelector('news-article')!;
      const paper = () => getComputedStyle(article).backgroundColor;
      const seen = new Set<string>();
      for (const label of labels.slice(1)) {
        label.click();
        await toolbar.updateComplete;
        seen.add(paper());
        expect(label.querySelector('input')!.checked).to.equal(true);
      }
      expect(seen.size).to.equal(4);
      expect(getComputedStyle(document.body).backgroundColor, 'the page').to.equal(
        'rgba(0, 0, 0, 0)',
      );
    });

    for (const theme of THEMES.filter((name): name is Exclude<Theme, 'auto'> => name !== 'auto')) {
      it(`keeps all text readable in ${theme}, whatever colours the CMS wrote`, async () => {
        setPreferences({theme});
        const toolbar = await make(
          `<news-article><news-toolbar slot="toolbar"><p slot="date">09/10/2020</p><h1 slot="headline"><font color="#eee">Đầu đề</font></h1><p slot="lead" style="color: yellow">Tóm tắt</p></news-toolbar><p style="color: #ddd; background: #eee">Chữ <span style="color: white; background: yellow">trắng</span> <font color="red">đỏ</font> <a href="#x" style="color: #8cf">liên kết</a></p><table><tr><td bgcolor="#ffff00" style="background: #ffc">Ô</td></tr></table><p slot="byline">Bích Huệ</p></news-article>`,
        );
        await open(toolbar, 'theme');
        const least = theme === 'contrast' ? 7 : 4.5;
        const texts = [
          ...stage.querySelectorAll('p, h1, span, font, a, td'),
          ...flatQueryAll(
            toolbar,
            'button .word, .panel-title, .panel-close, legend, .choice-auto',
          ),
        ];
        expect(texts.length).to.be.greaterThan(15);
        for (const text of texts) {
          const ratio = contrast(getComputedStyle(text).color, paperUnder(text));
          expect(ratio, `${text.localName}.${text.className} ${text.textContent}`).to.be.at.least(
            least,
          );
        }
      });
    }
  });

  describe('contents', () => {
    const HTML = `<news-toolbar></news-toolbar><news-article><h1 slot="headline">Đầu đề</h1><h2 id="mot">Tình hình</h2>${PARAGRAPHS}<h3>Về kinh tế</h3><p>Chữ.</p><directive-list>${DIRECTIVES}</directive-list><h2>Tổ chức thực hiện</h2>${PARAGRAPHS}</news-article>`;
    const entries = (toolbar: Element) => flatQueryAll(dialog(toolbar), 'nav a');

    async function makeWithContents(html = HTML): Promise<NewsToolbar> {
      const toolbar = await make(html);
      await until(() => stage.querySelector('directive-list')?.directives.length === 5, 'the list');
      await open(toolbar, 'contents');
      return toolbar;
    }

    it('lists headings and directives, in order', async () => {
      const toolbar = await makeWithContents();
      expect(flatQueryAll(dialog(toolbar), 'nav')[0].getAttribute('aria-label')).to.equal(
        'Mục lục',
      );
      expect(entries(toolbar).map(({textContent}) => words(textContent))).to.deep.equal([
        'Tình hình',
        'Về kinh tế',
        ...[1, 2, 3, 4, 5].map((number) => `(${number}) Việc thứ ${number}`),
        'Tổ chức thực hiện',
      ]);
    });

    it('marks the one in view', async () => {
      const toolbar = await makeWithContents();
      const current = () =>
        entries(toolbar)
          .filter((entry) => entry.getAttribute('aria-current') === 'location')
          .map(({textContent}) => words(textContent))
          .join();
      stage.querySelector('#mot')!.scrollIntoView();
      await until(() => current() === 'Tình hình', 'the first heading');
      stage.querySelectorAll('h2')[1].scrollIntoView();
      await until(() => current() === 'Tổ chức thực hiện', 'the last heading');
      stage.querySelector('#mot')!.scrollIntoView();
      await until(() => current() === 'Tình hình', 'the first heading again');
    });

    it('marks no other in forced colours, in which what is transparent is drawn', async function () {
      if (!(await supports('emulate'))) return this.skip();
      const toolbar = await makeWithContents();
      const edge = (entry: Element) => parseFloat(getComputedStyle(entry).borderInlineStartWidth);
      stage.querySelector('#mot')!.scrollIntoView();
      const isCurrent = (entry: Element) => entry.getAttribute('aria-current') === 'location';
      await until(() => entries(toolbar).some(isCurrent), 'a mark');
      await emulate({forcedColors: 'active'});
      try {
        for (const entry of entries(toolbar))
          expect(edge(entry) > 0, words(entry.textContent)).to.equal(isCurrent(entry));
      } finally {
        await emulate({forcedColors: null});
      }
    });

    it('says its entries in the language of the article', async () => {
      const html = HTML.replace('<news-toolbar>', '<news-toolbar lang="en">');
      const toolbar = await makeWithContents(
        html.replace('<news-article>', '<news-article lang="fr">'),
      );
      const nav = flatQueryAll(dialog(toolbar), 'nav')[0];
      expect(nav.getAttribute('aria-label')).to.equal('Contents');
      expect(nav.closest('[lang]')).to.equal(null);
      for (const entry of entries(toolbar))
        expect(entry.closest('[lang]')?.getAttribute('lang')).to.equal('fr');
    });

    it('follows the article', async () => {
      const toolbar = await makeWithContents();
      stage
        .querySelector('news-article')!
        .append(Object.assign(document.createElement('h2'), {textContent: 'Phụ lục'}));
      await until(() => words(entries(toolbar).at(-1)!.textContent) === 'Phụ lục', 'the new entry');
    });

    for (const [name, index, find] of [
      ['a heading', 7, () => stage.querySelectorAll('h2')[1]],
      ['a heading with an address', 0, () => stage.querySelector('#mot')!],
      ['a directive', 4, () => document.getElementById('nhiem-vu-3')!],
    ] as const) {
      it(`leads to ${name}, clear of what sticks to the top, and closes`, async () => {
        stage.style.setProperty('--bantin-sticky-offset', '80px');
        const toolbar = await makeWithContents();
        entries(toolbar)[index].click();
        await until(() => !dialog(toolbar), 'the panel to close');
        const top = () => find().getBoundingClientRect().top;
        await until(() => top() > 60 && top() < 130, 'the place');
        expect(location.hash).to.equal(`#${find().id}`);
        history.replaceState(history.state, '', location.pathname + location.search);
      });
    }
  });

  describe('preferences', () => {
    it('are stored nowhere where the toolbar says so, and hold all the same', async () => {
      const toolbar = await make(
        '<news-toolbar no-storage></news-toolbar><news-article><p>Một</p></news-article>',
      );
      larger(toolbar).click();
      const panel = await open(toolbar, 'theme');
      flatQueryAll(panel, 'label')[2].click();
      expect(property('--bantin-text-scale')).to.equal('1.15');
      expect(property('--bantin-theme-scheme')).to.equal('dark');
      expect(localStorage.length).to.equal(0);
    });

    it('of an older form are read, and what is not valid is passed over', async () => {
      for (const [stored, scale, lines] of [
        ['{"version":1,"textSize":150,"theme":"dark"}', '1.5', '0'],
        ['{"version":1,"textSize":150,"lines":2}', '1.5', '2'],
        ['{"version":1,"textSize":150,"lines":"2"}', '1.5', '0'],
        ['{"version":1,"textSize":150,"lines":7,"measure":-1}', '1.5', '0'],
      ]) {
        localStorage.setItem('bantin', stored);
        const tab = await openPage('/demo/after/portal-p.html');
        const value = (name: string) =>
          tab.window.getComputedStyle(tab.document.documentElement).getPropertyValue(name);
        await until(() => value('--bantin-text-scale') === scale, `${stored} to be read`);
        expect(value('--bantin-reader-lines'), stored).to.equal(lines);
        expect(value('--bantin-reader-measure'), stored).to.equal('1');
        tab.close();
      }
    });

    it('keep what a newer copy has stored beside', () => {
      localStorage.setItem('bantin', '{"version":1,"later":"giữ"}');
      setPreferences({letters: 2});
      expect(JSON.parse(localStorage.getItem('bantin')!)).to.include({later: 'giữ', letters: 2});
    });
  });
});
