import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {loadPage, supports} from '../commands.js';
import {until} from '../support/page.js';
import {stage, useStage} from '../support/stage.js';

interface NewsArticleData {
  readonly [name: string]: unknown;
  readonly citation?: readonly {readonly legislationIdentifier: string}[];
}

describe('<news-article structured-data>', () => {
  useStage();

  const blocks = () => [
    ...document.head.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
  ];
  const data = () => JSON.parse(blocks()[0].textContent) as NewsArticleData;

  async function describeArticle(html: string): Promise<NewsArticleData> {
    stage.innerHTML = html;
    await until(() => blocks().length === 1, 'the data');
    return data();
  }

  it('describes what stands in the slots and the attributes', async () => {
    const {image, ...others} = await describeArticle(`<news-article structured-data
        published="09/10/2020 07:30" modified="2020-10-10" author="Bích Huệ, Văn Nam">
        <h1 slot="headline">Mười lăm <em>nhiệm vụ</em></h1><p slot="lead">Tóm tắt.</p>
        <figure slot="figure"><img src="/anh.jpg" alt=""></figure>
        <p>Nghị quyết số 42/NQ-CP. Chỉ thị số 35.</p><img src="/khac.jpg" alt="">
        <p slot="source">Nguồn: Văn phòng Tỉnh ủy</p></news-article>`);
    expect(image).to.deep.equal([`${location.origin}/anh.jpg`]);
    expect(others).to.deep.include({
      headline: 'Mười lăm nhiệm vụ',
      description: 'Tóm tắt.',
      datePublished: '2020-10-09T07:30:00+07:00',
      dateModified: '2020-10-10T00:00:00+07:00',
      author: [
        {'@type': 'Person', name: 'Bích Huệ'},
        {'@type': 'Person', name: 'Văn Nam'},
      ],
      publisher: {'@type': 'Organization', name: 'Văn phòng Tỉnh ủy'},
      inLanguage: 'vi',
      url: location.href.split('#')[0],
    });
    expect(others.citation?.map((each) => each.legislationIdentifier)).to.deep.equal(['42/NQ-CP']);
  });

  it('finds the head in the toolbar of the article, and the address and the portal in the page', async () => {
    const head = [
      Object.assign(document.createElement('link'), {rel: 'canonical', href: '/tin/1'}),
      Object.assign(document.createElement('meta'), {content: 'Cổng tỉnh'}),
    ];
    head[1].setAttribute('property', 'og:site_name');
    document.head.append(...head);
    try {
      const found = await describeArticle(`<news-toolbar for="bai"><h1 slot="headline">Đầu đề</h1>
        <p slot="lead">Tóm tắt.</p><div slot="date">09/10/2020</div></news-toolbar>
        <news-article structured-data id="bai"><p>Thân bài.</p></news-article>`);
      expect(found).to.deep.include({
        headline: 'Đầu đề',
        description: 'Tóm tắt.',
        datePublished: '2020-10-09T00:00:00+07:00',
        publisher: {'@type': 'Organization', name: 'Cổng tỉnh'},
        url: `${location.origin}/tin/1`,
      });
    } finally {
      for (const element of head) element.remove();
    }
  });

  it('follows changes', async () => {
    await describeArticle(
      '<news-article structured-data published="09/10/2020"><h1 slot="headline">Một</h1></news-article>',
    );
    stage.querySelector('h1')!.firstChild!.nodeValue = 'Hai';
    await until(() => data().headline === 'Hai', 'the new headline');
    stage.querySelector('news-article')!.published = '10/10/2020';
    await until(() => String(data().datePublished).startsWith('2020-10-10'), 'the new date');
    expect(blocks()).to.have.length(1);
  });

  it('goes with the attribute and with the article, and comes back', async () => {
    await describeArticle('<news-article structured-data><p>Thân bài.</p></news-article>');
    const article = stage.querySelector('news-article')!;
    article.structuredData = false;
    await until(() => !blocks().length, 'no data');
    article.structuredData = true;
    await until(() => blocks().length === 1, 'the data');
    article.remove();
    expect(blocks()).to.be.empty;
    stage.append(article);
    await until(() => blocks().length === 1, 'the data again');
  });

  it('cannot be broken out of', async () => {
    const attack = '</script><script>window.broken = true</script><!--';
    stage.innerHTML = '<news-article structured-data></news-article>';
    const article = stage.querySelector('news-article')!;
    article.author = attack;
    article.published = attack;
    for (const slot of ['headline', 'lead', 'source']) {
      const part = document.createElement('p');
      part.slot = slot;
      part.textContent = attack;
      article.append(part);
    }
    await until(() => blocks()[0] && data().headline === attack, 'the data');
    const markup = blocks()[0].outerHTML;
    const page = new DOMParser().parseFromString(markup, 'text/html');
    expect(page.querySelectorAll('script')).to.have.length(1);
    expect(JSON.parse(page.querySelector('script')!.textContent)).to.deep.equal(data());
    expect('broken' in window).to.be.false;
  });

  for (const [name, attack] of [
    ['the end of a script', '</script ><img src=x onerror=broken()>'],
    ['a comment that swallows the end', '<!--<script>'],
    ['line separators', 'a\u2028b\u2029c'],
    ['lone surrogates', 'a\ud83db\udc00'],
    ['quotes and backslashes', '"},{"@type":"x\\","'],
    ['the end of CDATA', ']]>&lt;/script&gt;'],
  ] as const) {
    it(`holds in every attribute and slot: ${name}`, async () => {
      const article = document.createElement('news-article');
      const toolbar = document.createElement('news-toolbar');
      for (const attribute of ['author', 'published', 'modified', 'source', 'lang', 'typography']) {
        article.setAttribute(attribute, attack);
      }
      for (const slot of ['headline', 'lead', 'date', 'byline', 'source', 'figure']) {
        const part = document.createElement(slot === 'figure' ? 'img' : 'p');
        part.slot = slot;
        part.textContent = attack;
        if (part instanceof HTMLImageElement) part.src = `data:,${attack}`;
        article.append(part, toolbar.appendChild(part.cloneNode(true)).cloneNode(true));
      }
      toolbar.setAttribute('published', attack);
      const body = document.createElement('p');
      body.textContent = `Luật ${attack} số 24/2018/QH14, Nghị quyết số 42/NQ-CP của ${attack}`;
      article.append(toolbar, body);
      article.structuredData = true;
      stage.append(article);
      await until(() => blocks()[0]?.textContent.includes('42/NQ-CP'), 'the data');
      const json = blocks()[0].textContent;
      expect(json).not.to.match(/[<>&\u2028\u2029]/);
      expect(() => encodeURIComponent(json), 'well-formed').not.to.throw();
      const page = new DOMParser().parseFromString(blocks()[0].outerHTML, 'text/html');
      expect(page.querySelectorAll('*')).to.have.length(4);
      expect(JSON.parse(page.querySelector('script')!.textContent)).to.deep.equal(data());
    });
  }

  it('works under a strict policy with Trusted Types, and violates nothing', async function () {
    if (!(await supports('loadPage'))) return this.skip();
    const {result, cspViolations, consoleErrors, pageErrors} = await loadPage<string>({
      url: '/strict-csp/demo/strict.html',
      waitMs: 300,
      evaluate: `(async () => {
        const article = document.querySelector('news-article');
        article.structuredData = true;
        const data = () => document.querySelector('script[type="application/ld+json"]');
        for (let tries = 0; !data() && tries < 200; tries++) await new Promise((next) => setTimeout(next, 50));
        return JSON.parse(data().textContent).datePublished;
      })()`,
    });
    expect(result).to.equal('2020-10-09T00:00:00+07:00');
    expect(cspViolations).to.deep.equal([]);
    expect(consoleErrors).to.deep.equal([]);
    expect(pageErrors).to.deep.equal([]);
  });
});
