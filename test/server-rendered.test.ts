import {expect} from '@open-wc/testing';
import {type OpenPage, openPage, until} from './support/page.js';

/** What a page of `/rendered/` tells of itself. */
interface RenderedWindow {
  readonly linesBefore: readonly string[];
  readonly linesOnScreen: () => string[];
  readonly shifts: readonly number[];
  readonly problems: readonly string[];
}

/** Opens a page and waits for the upgrade and for the parts that come after it. */
async function open(kind: string, size = {}): Promise<OpenPage & {about: RenderedWindow}> {
  const page = await openPage(`/rendered/${kind}`, size);
  const {document} = page;
  const list = () => document.querySelector('directive-list');
  await until(
    () =>
      toolbarIn(page).querySelector('[data-tool="theme"]') &&
      list()?.shadowRoot?.querySelector('input'),
    'the whole page',
    9000,
  );
  await new Promise((next) => setTimeout(next, 400));
  return {...page, about: page.window as unknown as RenderedWindow};
}

const toolbarIn = ({document}: OpenPage) => document.querySelector('news-toolbar')!.shadowRoot!;

describe('a bulletin that a server has rendered', () => {
  for (const [kind, how] of [
    ['script', 'the script for pages'],
    ['hydration', 'the modules and the hydration of Lit'],
  ]) {
    for (const [width, height] of [
      [412, 823],
      [1024, 768],
    ]) {
      it(`is taken over by ${how} without moving, at ${width} px`, async () => {
        const page = await open(kind, {width, height});
        const {linesBefore, linesOnScreen, shifts, problems} = page.about;
        const after = new Set(linesOnScreen());
        expect(problems).to.deep.equal([]);
        expect(linesBefore.length, 'what was on the screen before').to.be.greaterThan(4);
        expect(
          linesBefore.filter((line) => !after.has(line)),
          [...after].join('\n'),
        ).to.deep.equal([]);
        expect(shifts).to.deep.equal([]);
        const article = page.document.querySelector('news-article')!.shadowRoot!;
        expect(toolbarIn(page).querySelectorAll('[role="toolbar"]')).to.have.length(1);
        expect(article.querySelectorAll('.author')).to.have.length(1);
        const list = page.document.querySelector('directive-list')!.shadowRoot!;
        expect(list.querySelectorAll('li')).to.have.length(12);
        const words = [...toolbarIn(page).querySelectorAll('button .word')];
        expect(words.map(({textContent}) => textContent)).to.include.members([
          'Tăng cỡ chữ',
          'Chia sẻ',
        ]);
        page.close();
      });
    }

    it(`shows what the reader has chosen, which the server did not know (${kind})`, async () => {
      const chosen = {version: 1, textSize: 80, theme: 'auto'};
      localStorage.setItem('bantin', JSON.stringify(chosen));
      try {
        const page = await open(kind);
        const [smaller] = toolbarIn(page).querySelectorAll('button');
        expect(smaller.getAttribute('aria-disabled')).to.equal('true');
        page.close();
      } finally {
        localStorage.removeItem('bantin');
      }
    });
  }
});
