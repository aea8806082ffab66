import {expect} from '@open-wc/testing';
import '../../src/define.js';
import type {DirectiveList} from '../../src/directive-list/directive-list.js';
import type {NewsArticle} from '../../src/news-article/news-article.js';
import type {NewsToolbar} from '../../src/news-toolbar/news-toolbar.js';
import {flatQueryAll, flatText, words} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

/** A bulletin as a framework draws it. */
const BULLETIN = `
  <news-article>
    <news-toolbar slot="toolbar"><h1 slot="headline">Tập trung thực hiện</h1></news-toolbar>
    <p>Căn cứ Nghị quyết số 42/NQ-CP ngày 09/4/2020 của Chính phủ.</p>
    <directive-list><p>(1) Rà soát tiến độ.</p><p>(2) Chỉ đạo thu hoạch.</p></directive-list>
    <directive-item>Chủ động.</directive-item>
  </news-article>`;

const TAGS = ['news-article', 'news-toolbar', 'directive-list', 'directive-item'] as const;
type Tag = (typeof TAGS)[number];

/** What a framework may set, by tag. */
const PROPERTIES: Readonly<Record<Tag, readonly string[]>> = {
  'news-article': [
    ...['published', 'modified', 'updates', 'weekday', 'author', 'bylineInBody', 'dedupeLead'],
    ...['readingTime', 'progress', 'citations', 'citationUrl', 'citationResolver'],
    ...['structuredData', 'typography'],
  ],
  'news-toolbar': ['for', 'tools', 'published', 'noStorage'],
  'directive-list': ['label', 'anchorPrefix', 'searchable', 'index', 'records', 'debug'],
  'directive-item': ['number', 'status', 'due', 'owner'],
};

/** What no element can do anything with. */
const WRONG: readonly unknown[] = [7, NaN, true, {}, [], ['print'], () => 'print', new Date(0)];

/** Letters that break where somebody splits, escapes or parses twice. */
const ODD = '<img src=x onerror=alert(1)> & &amp; &#60; "\' 👩‍🌾 Ệ\u0323 \u0000\u202e {symbol}';

describe('elements in the hands of a framework', () => {
  useStage();
  let thrown: unknown[];
  let warnings: string[];
  const {warn, error} = console;
  const onError = (event: ErrorEvent | PromiseRejectionEvent) => {
    thrown.push('reason' in event ? event.reason : event.message);
  };

  beforeEach(() => {
    thrown = [];
    warnings = [];
    console.warn = (...args: unknown[]) => warnings.push(String(args[0]));
    console.error = (...args: unknown[]) => thrown.push(args[0]);
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onError);
  });

  afterEach(() => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onError);
    Object.assign(console, {warn, error});
  });

  // What is loaded late is there from then on.
  before(async () => {
    const first = document.createElement('div');
    first.lang = 'vi';
    first.innerHTML = BULLETIN;
    document.body.append(first);
    const has = (selector: string) => flatQueryAll(first, selector).length;
    await until(() => has('[data-tool="theme"]') && has('.copy'), 'the tools');
    first.remove();
  });

  /** Lets everything happen that follows from a change. */
  async function settle(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      for (const tag of TAGS) {
        for (const element of stage.querySelectorAll(tag)) await element.updateComplete;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async function make(prepare: (content: HTMLElement) => void = () => {}): Promise<HTMLElement> {
    // In a document without custom elements, as on a page on which the script comes late.
    const content = document.implementation.createHTMLDocument().createElement('div');
    content.innerHTML = BULLETIN;
    prepare(content);
    stage.append(content);
    await settle();
    return content;
  }

  const find = <T extends Tag>(tag: T) => stage.querySelector(tag)!;
  const assign = (element: Element, property: string, value: unknown) =>
    Object.assign(element, {[property]: value});
  const isReadable = () => {
    expect(thrown, 'thrown').to.deep.equal([]);
    const text = words(flatText(stage));
    for (const part of ['Tập trung thực hiện', 'Rà soát tiến độ.', 'Chủ động.'])
      expect(text).to.include(part);
    expect(text).not.to.match(/\b(?:undefined|null|NaN)\b|\[object/);
  };

  for (const tag of TAGS) {
    describe(`<${tag}>`, () => {
      for (const property of PROPERTIES[tag]) {
        it(`takes undefined and null for "${property}" as if nothing had been said`, async () => {
          await make();
          const before = words(flatText(stage));
          for (const value of [undefined, null]) {
            assign(find(tag), property, value);
            await settle();
            isReadable();
            expect(words(flatText(stage))).to.equal(before);
          }
          expect(warnings.filter((line) => line.includes(`"${property}"`))).to.deep.equal([]);
        });

        it(`throws nothing, whatever is given for "${property}"`, async () => {
          await make();
          for (const value of WRONG) {
            assign(find(tag), property, value);
            await settle();
            expect(thrown, String(value)).to.deep.equal([]);
          }
          expect(words(flatText(stage))).to.include('Rà soát tiến độ.');
        });
      }

      it('takes null before the first picture', async () => {
        await make((content) => {
          for (const property of PROPERTIES[tag]) {
            assign(content.querySelector(tag)!, property, null);
          }
        });
        isReadable();
      });
    });
  }

  it('uses what was set before the elements were defined', async () => {
    const records = {1: {status: 'done'}};
    await make((content) => {
      assign(content.querySelector('news-article')!, 'author', 'Bích Huệ');
      assign(content.querySelector('news-article')!, 'typography', 'original');
      assign(content.querySelector('news-article')!, 'weekday', true);
      assign(content.querySelector('news-toolbar')!, 'published', '09/10/2020');
      assign(content.querySelector('news-toolbar')!, 'tools', 'print');
      assign(content.querySelector('directive-list')!, 'records', records);
      assign(content.querySelector('directive-list')!, 'label', 'Các việc');
      assign(content.querySelector('directive-item')!, 'number', 9);
    });
    const article: NewsArticle = find('news-article');
    const list: DirectiveList = find('directive-list');
    await until(() => flatText(stage).includes('Hoàn thành'), 'the status');
    expect(list.records).to.equal(records);
    expect(article.getAttribute('typography')).to.equal('original');
    const text = words(flatText(stage));
    expect(text).to.include('Bích Huệ').and.to.include('09/10/2020');
    expect(flatQueryAll(list, '[part="list"]')[0].getAttribute('aria-label')).to.equal('Các việc');
    expect(find('directive-item').getAttribute('number')).to.equal('9');
    const names = flatQueryAll(find('news-toolbar'), 'button').map((button) =>
      words(button.getAttribute('aria-label') ?? button.textContent),
    );
    expect(names).to.include('In').and.not.to.include('Lưu');
    expect(thrown).to.deep.equal([]);
  });

  it('has the usual addresses where there is no prefix for them any more', async () => {
    await make();
    const list: DirectiveList = find('directive-list');
    const first = () => list.directives[0].id;
    for (const take of [
      () => list.removeAttribute('anchor-prefix'),
      () => assign(list, 'anchorPrefix', null),
      () => assign(list, 'anchorPrefix', undefined),
    ]) {
      list.setAttribute('anchor-prefix', 'viec');
      await settle();
      expect(first()).to.equal('viec-1');
      take();
      await settle();
      expect(first(), String(take)).to.equal('nhiem-vu-1');
    }
  });

  it('shows every text as it was written, whatever signs are in it', async () => {
    await make();
    const article: NewsArticle = find('news-article');
    const toolbar: NewsToolbar = find('news-toolbar');
    const list: DirectiveList = find('directive-list');
    Object.assign(article, {
      ...{published: ODD, modified: ODD, author: ODD, citations: ODD, citationUrl: ODD},
      ...{readingTime: ODD, updates: [{date: ODD, text: ODD}]},
    });
    Object.assign(toolbar, {published: ODD, tools: `text-size ${ODD}`, for: ODD});
    list.records = {1: {status: 'doing', owner: ODD, due: ODD}};
    list.label = ODD;
    list.anchorPrefix = ODD;
    list.querySelector('p')!.textContent = `(1) Rà soát ${ODD}`;
    Object.assign(find('directive-item'), {status: ODD, due: ODD, owner: ODD});
    await settle();
    expect(thrown).to.deep.equal([]);
    expect(flatQueryAll(stage, 'img')).to.deep.equal([]);
    const author = flatQueryAll(article, '[part="author"]')[0];
    expect(author.textContent).to.equal(ODD);
    expect(flatQueryAll(toolbar, '[part="date"]')[0].textContent).to.include(ODD);
    expect(flatQueryAll(list, '[part="list"]')[0].getAttribute('aria-label')).to.equal(ODD);
    expect(list.directives.map(({number}) => number)).to.deep.equal([1, 2]);
    expect(list.directives[0].text).to.equal(`(1) Rà soát ${ODD}`);
    expect(document.getElementById(list.directives[0].id)).to.equal(list.querySelector('p'));
  });

  it('tells the author once, with the remedy, when a value is of another kind', async () => {
    await make();
    const wrong = () => {
      assign(find('news-toolbar'), 'tools', ['print', 'save']);
      assign(find('news-article'), 'author', {name: 'Bích Huệ'});
      assign(find('directive-list'), 'records', 7);
    };
    wrong();
    await settle();
    wrong();
    await settle();
    const about = (name: string) => warnings.filter((line) => line.includes(`"${name}"`));
    expect(about('tools')).to.deep.equal([
      '<news-toolbar>: "tools" was given a list; give it a text.',
    ]);
    expect(about('author')).to.deep.equal([
      '<news-article>: "author" was given an object; give it a text.',
    ]);
    expect(about('records')).to.have.length(1);
    expect(thrown).to.deep.equal([]);
  });
});
