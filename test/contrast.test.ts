import {expect} from '@open-wc/testing';
import '../src/define.js';
import {setPreferences} from '../src/reading/preferences.js';
import {THEMES} from '../src/reading/themes.js';
import {emulate, sendKeys, setViewport, supports} from './commands.js';
import {contrast, flatParent, groundOn, paperUnder} from './support/contrast.js';
import {FakeSpeech, installSpeech} from './support/fake-speech.js';
import {flatChildren, flatQueryAll} from './support/flat-tree.js';
import {until} from './support/page.js';
import {stage, useStage} from './support/stage.js';

const CELLS = Array.from({length: 12}, (_, i) => `<td>Cột_${i}_không_ngắt</td>`).join('');

/** A bulletin in which there is everything that takes the focus, and every kind of text. */
const BULLETIN = `<news-article published="2020-10-09" modified="2020-10-12" reading-time citations="list link" citation-url="/vb?so={symbol}">
  <news-toolbar slot="toolbar"></news-toolbar>
  <p slot="section"><a href="/xay-dung-dang">Xây dựng Đảng</a></p>
  <h1 slot="headline">Tập trung thực hiện nhiệm vụ</h1>
  <p slot="lead">Tỉnh ủy ban hành kết luận.</p>
  <figure slot="figure"><img alt="" width="40" height="30"><figcaption>Vụ mùa</figcaption></figure>
  <p>Căn cứ <a href="/nd-30">Nghị định số 30/2020/NĐ-CP</a> và Chỉ thị số 45-CT/TW ngày 20/6/2020. </p><details><summary>Xem thêm</summary>Chữ.</details>
  <h2>Chỉ tiêu</h2><blockquote><p>Vướng ở đâu, gỡ ở đó.</p></blockquote>
  <table><caption>Chỉ tiêu 9 tháng</caption><tbody><tr>${CELLS}</tr></tbody></table>
  <directive-list searchable index><p>(1) Rà soát các <a href="/ho-so">hồ sơ</a> và chỉ tiêu theo Nghị quyết số 42/NQ-CP.</p><p>(2) Thu ngân sách.</p>
  <p>(3) Chăm lo hộ nghèo.</p></directive-list>
  <p slot="byline">Bích Huệ</p><p slot="source">Nguồn: <a href="/vp">Văn phòng</a></p>
  <ul slot="attachments" aria-label="Tài liệu"><li><a href="/a.pdf" data-size="1,2 MB">Kết luận</a></li></ul>
  <ul slot="related" aria-label="Tin liên quan"><li><a href="/tin">Tin</a></li></ul>
  <section slot="updates" aria-label="Cập nhật"><ul><li>12/10/2020: Thêm phụ lục.</li></ul></section>
  <p slot="foot">Ghi rõ nguồn.</p></news-article>`;

const FOCUSABLE = 'a[href], button, input, select, summary, [tabindex="0"]';

async function show(): Promise<void> {
  stage.innerHTML = BULLETIN;
  const shown = (selector: string) => flatQueryAll(stage, selector).length > 0;
  await until(() => shown('[role="region"][tabindex]'), 'the box of the table');
  await until(() => shown('.citation-links a') && shown('.citations .places a'), 'the citations');
  await until(() => shown('.bar input') && shown('.bar button'), 'the tools of the list');
  await until(() => shown('li .copy'), 'the links to be copied');
  // A ring is for who uses the keyboard.
  await sendKeys({press: 'Tab'});
}

const isShown = (element: Element) => {
  const {width, height} = element.getBoundingClientRect();
  return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
};

/** The focused element, or what has a ring in its place: what stands around it or, at a line's end, in it. */
function ringed(focused: HTMLElement): HTMLElement | undefined {
  const near = [focused, flatParent(focused), ...flatQueryAll(focused, '*')] as HTMLElement[];
  return near.find((element) => {
    const {outlineStyle, outlineWidth} = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
}

/** Presses the button of a tool, and waits for what it brings. */
async function useTool(name: string, brings: string): Promise<Element> {
  const button = `[data-tool="${name}"]:not([hidden])`;
  await until(() => flatQueryAll(stage, button).length, `the tool "${name}"`);
  flatQueryAll(stage, button)[0].click();
  await until(() => flatQueryAll(stage, brings).length, `what "${name}" brings`);
  return flatQueryAll(stage, brings)[0];
}

/** What is wrong with a highlight in a text, or in the links of it. */
function faultsOfHighlight(name: string, least: number): string[] {
  return [...stage.querySelectorAll('directive-list :is(p, a)')].flatMap((text) => {
    const paper = paperUnder(text);
    const {color, backgroundColor} = getComputedStyle(text, `::highlight(${name})`);
    const isMarked = backgroundColor !== getComputedStyle(text).backgroundColor;
    const ratio = contrast(color, groundOn(backgroundColor, paper));
    return isMarked && ratio >= least
      ? []
      : [`<${text.localName}> ${color} on ${backgroundColor} on ${paper}: ${ratio.toFixed(2)}`];
  });
}

/** What is wrong with the rings, by the words of what has the focus. */
function faultsOfRings(least: number, root: Element = stage): {seen: number; faults: string[]} {
  const faults: string[] = [];
  const stops = flatQueryAll(root, FOCUSABLE).filter(isShown);
  for (const stop of stops) {
    stop.focus();
    const name = `<${stop.localName} class="${stop.className}"> ${stop.textContent.trim()}`;
    const ring = ringed(stop);
    if (!ring) {
      faults.push(`${name}: no ring`);
      continue;
    }
    const {outlineColor, outlineOffset} = getComputedStyle(ring);
    const ground = paperUnder(parseFloat(outlineOffset) < 0 ? ring : flatParent(ring));
    const ratio = contrast(outlineColor, ground);
    if (!(ratio >= least))
      faults.push(`${name}: ${outlineColor} on ${ground}, ${ratio.toFixed(2)}`);
  }
  return {seen: stops.length, faults};
}

/** What is wrong with the texts: those of elements, and those that style sheets put before and behind them. */
function faultsOfTexts(least: number, root: Element = stage): {seen: number; faults: string[]} {
  const faults: string[] = [];
  let seen = 0;
  const isWritten = (node: Node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue!);
  for (const element of flatQueryAll(root, '*:not(slot, style, option)')) {
    if (!isShown(element)) continue;
    const texts = [
      ...(flatChildren(element).some(isWritten) ? [undefined] : []),
      ...['::before', '::after'].filter((pseudo) =>
        /[^\s"]/.test(getComputedStyle(element, pseudo).content.replace(/^(none|normal)$/, '')),
      ),
    ];
    for (const pseudo of texts) {
      seen += 1;
      const {color} = getComputedStyle(element, pseudo);
      const ratio = contrast(color, paperUnder(element));
      if (!(ratio >= least))
        faults.push(
          `<${element.localName} class="${element.className}">${pseudo ?? ''} ${element.textContent.trim()}: ${color}, ${ratio.toFixed(2)}`,
        );
    }
  }
  return {seen, faults};
}

describe('contrast', () => {
  useStage();
  before(() => setViewport({width: 1280, height: 800}));
  after(() => setViewport({width: 1024, height: 768}));

  for (const theme of THEMES.filter((name) => name !== 'auto')) {
    it(`of every ring of the focus is 3:1 and more in the theme "${theme}"`, async () => {
      setPreferences({theme}, false);
      await show();
      const {seen, faults} = faultsOfRings(3);
      expect(faults).to.deep.equal([]);
      expect(seen).to.be.above(24);
    });

    const least = theme === 'contrast' ? 7 : 4.5;
    it(`of every text is ${least}:1 and more in the theme "${theme}"`, async () => {
      setPreferences({theme}, false);
      await show();
      const {seen, faults} = faultsOfTexts(least);
      expect(faults).to.deep.equal([]);
      expect(seen).to.be.above(50);
    });

    it(`of what a search has found is ${least}:1 and more in the theme "${theme}"`, async function () {
      if (!('highlights' in CSS)) return this.skip();
      setPreferences({theme}, false);
      await show();
      const [field] = flatQueryAll<HTMLInputElement>(stage, '.bar input');
      field.value = 'ho';
      field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      await until(() => CSS.highlights.get('bantin-match')?.size, 'what was found');
      for (const name of ['bantin-match', 'bantin-match-current'])
        expect(faultsOfHighlight(name, least), name).to.deep.equal([]);
    });

    it(`of what is read aloud, and of its bar, is ${least}:1 and more in the theme "${theme}"`, async () => {
      setPreferences({theme}, false);
      const uninstall = installSpeech(new FakeSpeech({hangs: true}));
      try {
        await show();
        const bar = await useTool('listen', '.listen button');
        if ('highlights' in CSS) {
          await until(() => CSS.highlights.get('bantin-spoken')?.size, 'what is read');
          expect(faultsOfHighlight('bantin-spoken', least)).to.deep.equal([]);
        }
        const around = flatParent(bar)!;
        expect(faultsOfTexts(least, around).faults).to.deep.equal([]);
        const {seen, faults} = faultsOfRings(3, around);
        expect(faults).to.deep.equal([]);
        expect(seen).to.be.above(3);
        await sendKeys({press: 'Escape'});
      } finally {
        uninstall();
      }
    });

    for (const tool of ['comfort', 'theme', 'contents', 'share']) {
      it(`of the panel "${tool}" is ${least}:1, of its rings 3:1, and more in the theme "${theme}"`, async () => {
        setPreferences({theme}, false);
        await show();
        const panel = await useTool(tool, '[role="dialog"]');
        const texts = faultsOfTexts(least, panel);
        expect(texts.faults).to.deep.equal([]);
        expect(texts.seen).to.be.above(3);
        const rings = faultsOfRings(3, panel);
        expect(rings.faults).to.deep.equal([]);
        expect(rings.seen).to.be.above(1);
      });
    }

    it(`of the lines under citations is 3:1 and more in the theme "${theme}"`, async () => {
      setPreferences({theme}, false);
      await show();
      const links = flatQueryAll(stage, '.citation-links a');
      expect(links).not.to.be.empty;
      for (const link of links) {
        const {borderBottomColor} = getComputedStyle(link);
        expect(contrast(borderBottomColor, paperUnder(flatParent(link)))).to.be.at.least(3);
      }
    });
  }

  it('of rings and texts holds where colours are forced', async function () {
    if (!(await supports('emulate'))) return this.skip();
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulate({forcedColors: 'active', colorScheme});
      try {
        await show();
        expect(faultsOfRings(3).faults, colorScheme).to.deep.equal([]);
        expect(faultsOfTexts(4.5).faults, colorScheme).to.deep.equal([]);
      } finally {
        await emulate({forcedColors: null, colorScheme: null});
      }
    }
  });
});
