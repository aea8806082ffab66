import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define.js';
import {registerTerms} from '../../src/localize/register-terms.js';
import type {NewsToolbar} from '../../src/news-toolbar/news-toolbar.js';
import {openPage, until} from '../support/page.js';

/** The toolbar in a fixture, with its row of tools. */
async function toolbarIn(content: Parameters<typeof fixture>[0]): Promise<NewsToolbar> {
  const box = await fixture(content);
  const toolbar = (
    box.localName === 'news-toolbar' ? box : box.querySelector('news-toolbar')
  ) as NewsToolbar;
  await toolbar.updateComplete;
  return toolbar;
}

/** What the buttons of a toolbar say, those for the text size first. */
function wordsOf(toolbar: NewsToolbar): string[] {
  return [...toolbar.shadowRoot!.querySelectorAll('button .word')].map((word) => word.textContent);
}

const nameOf = (toolbar: NewsToolbar) =>
  toolbar.shadowRoot!.querySelector('[role="toolbar"]')!.getAttribute('aria-label');

/** What the toolbars of a page say, once the other tools are there. */
async function wordsOfPage(url: string): Promise<string[][]> {
  const page = await openPage(url);
  const toolbars = [...page.document.querySelectorAll('news-toolbar')];
  await until(
    () => toolbars.every(({shadowRoot}) => shadowRoot?.querySelector('[data-tool="print"] .word')),
    'the tools',
  );
  const words = toolbars.map(wordsOf);
  page.close();
  return words;
}

describe('the words of the elements', () => {
  it('are those of the nearest language, through shadow roots, and follow it', async () => {
    const outer = await fixture<HTMLElement>(html`<section lang="en"></section>`);
    const box = document.createElement('div');
    outer.append(box);
    const root = box.attachShadow({mode: 'open'});
    root.innerHTML = '<news-toolbar tools="text-size"></news-toolbar>';
    const toolbar = root.querySelector('news-toolbar')!;
    await toolbar.updateComplete;
    expect(nameOf(toolbar)).to.equal('Reading tools');
    outer.lang = 'vi';
    await until(() => nameOf(toolbar) === 'Công cụ đọc', 'Vietnamese words');
    box.lang = 'en';
    await until(() => nameOf(toolbar) === 'Reading tools', 'English words, from nearer by');
  });

  it('may be registered in part: region, then language, then English', async () => {
    registerTerms('qaa', {increaseTextSize: 'Alpha', decreaseTextSize: 'Beta'});
    registerTerms('qaa-XX', {decreaseTextSize: 'Gamma'});
    const toolbar = await toolbarIn(
      html`<div lang="qaa-XX"><news-toolbar tools="text-size"></news-toolbar></div>`,
    );
    expect(wordsOf(toolbar).slice(0, 3)).to.deep.equal(['Gamma', 'Default text size', 'Alpha']);
  });

  it('may be replaced by the portal while they are shown, one by one', async () => {
    const toolbar = await toolbarIn(
      html`<div lang="en-XA"><news-toolbar tools="text-size print"></news-toolbar></div>`,
    );
    expect(wordsOf(toolbar)).to.include('Print');
    registerTerms('en-XA', {print: 'On paper'});
    await until(() => wordsOf(toolbar).includes('On paper'), 'the word of the portal');
    expect(wordsOf(toolbar)).to.include('Larger text');
  });

  it('may be data, with places for what they are about and forms for numbers', async () => {
    registerTerms('cs', {
      foundIn: {one: '{1} nález z {2}', few: '{1} nálezy z {2}', other: '{1} nálezů z {2}'},
      textSizeIs: 'Velikost {1}',
    });
    const list = await fixture<HTMLElement>(
      html`<directive-list lang="cs" searchable
        ><p>(1) aa bb</p>
        <p>(2) aa cc</p>
        <p>(3) aa dd</p>
        <p>(4) aa ee</p>
        <p>(5) aa ff ee</p></directive-list
      >`,
    );
    const field = () => list.shadowRoot!.querySelector('input');
    await until(field, 'the field');
    for (const [query, answer] of [
      ['dd', '1 nález z 5'],
      ['ee', '2 nálezy z 5'],
      ['aa', '5 nálezů z 5'],
    ]) {
      field()!.value = query;
      field()!.dispatchEvent(new InputEvent('input', {bubbles: true}));
      await until(() => list.shadowRoot!.textContent.includes(answer), answer);
    }
  });

  it('stay what they were where a registration cannot be used', async () => {
    registerTerms('en-XB', {
      print: '',
      ...({save: null, share: 7, unknown: 'x', listen: {one: 'a'}} as object),
    });
    registerTerms('en-XB', null as unknown as object);
    const toolbar = await toolbarIn(
      html`<div lang="en-XB">
        <news-toolbar tools="text-size print save share"></news-toolbar>
      </div>`,
    );
    expect(wordsOf(toolbar)).to.include.members(['Print', 'Save', 'Share']);
  });

  it('come from the file of a language beside the script, before or after it', async () => {
    const [french, chinese] = await wordsOfPage('/test/languages/french.html');
    expect(french).to.include.members(['Agrandir le texte', 'Imprimer', 'Partager']);
    expect(chinese).to.include.members(['放大字号', '打印', '分享']);
  });

  it('come from data in the page, for a portal that writes no script', async () => {
    const [lao] = await wordsOfPage('/test/languages/lao.html');
    expect(lao).to.include.members(['ເພີ່ມຂະໜາດຕົວໜັງສື', 'Smaller text', 'Print']);
  });

  it('reach every copy of the script, when the page loads it under two addresses', async () => {
    const [words] = await wordsOfPage('/test/languages/two-addresses.html');
    expect(words).to.include.members(['Chữ to hơn', 'In ra giấy', 'Giữ lại', 'Chia sẻ']);
  });

  it('stand before what they are about as the language sets them', async () => {
    const names = [];
    for (const language of ['en', 'fr', 'zh']) {
      const src = new URL(`/dist/locales/${language}.js`, location.href).href;
      if (language !== 'en') await import(/* @vite-ignore */ src);
      const item = await fixture<HTMLElement>(
        html`<directive-item lang=${language} owner="A">…</directive-item>`,
      );
      const line = () => item.shadowRoot!.querySelector('.follow-up')?.textContent ?? '';
      await until(() => line().includes('A'), 'the owner');
      names.push(
        line()
          .replace(/[ \n]+/g, ' ')
          .trim(),
      );
    }
    expect(names).to.deep.equal(['Responsible: A', 'Responsable\u00a0: A', '负责单位：A']);
  });

  it('of the package give way to those of the portal, whoever comes first', async () => {
    registerTerms('fr', {print: 'Sur papier'});
    await import(/* @vite-ignore */ new URL('/dist/locales/fr.js', location.href).href);
    const toolbar = await toolbarIn(
      html`<div lang="fr"><news-toolbar tools="text-size print save"></news-toolbar></div>`,
    );
    expect(wordsOf(toolbar)).to.include.members(['Sur papier', 'Enregistrer']);
  });
});

describe('English words on a page in another language', () => {
  const arabic = (content: unknown) => html`<div lang="ar" dir="rtl">${content}</div>`;

  /** The nearest language that is marked on a node or around it, within the shadow root. */
  const markedLanguage = (node: Element) => node.closest('[lang]')?.getAttribute('lang') ?? '';

  it('are marked as English and run from left to right', async () => {
    const toolbar = await toolbarIn(
      arabic(html`<news-toolbar tools="text-size print"></news-toolbar>`),
    );
    const words = [...toolbar.shadowRoot!.querySelectorAll<HTMLElement>('button .word')];
    await until(() => words.every(({lang}) => lang === 'en'), 'the marks');
    expect(words.map(({dir}) => dir)).to.deep.equal(words.map(() => 'ltr'));
    const row = toolbar.shadowRoot!.querySelector<HTMLElement>('[role="toolbar"]')!;
    expect(row.lang).to.equal('en');
    // The row itself is laid out as the page is.
    expect(getComputedStyle(row).direction).to.equal('rtl');
    expect(toolbar.hasAttribute('lang') || toolbar.hasAttribute('dir')).to.equal(false);
  });

  it('are marked when they are announced', async () => {
    const toolbar = await toolbarIn(arabic(html`<news-toolbar tools="text-size"></news-toolbar>`));
    const status = toolbar.shadowRoot!.querySelector<HTMLElement>('[role="status"]')!;
    toolbar.shadowRoot!.querySelectorAll('button')[1].click();
    await until(() => status.textContent.startsWith('Text size'), 'the announcement');
    await until(() => status.lang === 'en', 'the mark');
  });

  it('leave the words that the language has, and those of the author, in that language', async () => {
    registerTerms('ar-XB', {print: 'طباعة'});
    const article = await fixture(
      html`<news-article lang="ar-XB" dir="rtl">
        <news-toolbar slot="toolbar" tools="text-size print contents"></news-toolbar>
        <h2>مقدمة</h2>
        <p>نص</p>
        <h2>Print</h2>
        <h2>خاتمة</h2>
      </news-article>`,
    );
    const toolbar = article.querySelector('news-toolbar')!;
    await toolbar.updateComplete;
    const root = toolbar.shadowRoot!;
    const contents = () => root.querySelector<HTMLElement>('[data-tool="contents"]')!;
    await until(() => markedLanguage(contents().querySelector('.word')!) === 'en', 'the marks');
    expect(markedLanguage(root.querySelector('[data-tool="print"] .word')!)).to.equal('ar-XB');
    contents().click();
    await until(() => root.querySelector('nav'), 'the contents');
    const entry = [...root.querySelectorAll('nav *')].find(
      ({childElementCount, textContent}) => !childElementCount && textContent.includes('مقدمة'),
    )!;
    await until(() => markedLanguage(entry) === 'ar-XB', 'the language of the heading');
  });

  it('keep the space between a label and what it is about', async () => {
    const box = await fixture(
      arabic(html`
        <directive-list .records=${{1: {due: '2099-12-10'}}}
          ><p>(1) مراجعة.</p>
          <p>(2) حصاد.</p></directive-list
        >
      `),
    );
    const list = box.querySelector('directive-list')!;
    const time = () => list.shadowRoot!.querySelector('time');
    await until(() => time() && markedLanguage(time()!) === 'ar', 'the marks');
    const label = time()!.previousElementSibling!;
    expect(label.textContent).to.equal('Due:');
    const gap = label.getBoundingClientRect().left - time()!.getBoundingClientRect().right;
    expect(gap).to.be.within(2, 12);
  });

  it('are no longer marked when the page changes to a language that has its own', async () => {
    const toolbar = await toolbarIn(arabic(html`<news-toolbar tools="text-size"></news-toolbar>`));
    const marks = () => toolbar.shadowRoot!.querySelectorAll('[lang]').length;
    await until(() => marks() > 0, 'the marks');
    toolbar.parentElement!.lang = 'vi';
    await until(() => marks() === 0 && nameOf(toolbar) === 'Công cụ đọc', 'no marks');
  });
});
