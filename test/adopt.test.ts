import {expect} from '@open-wc/testing';
import type {Adoption} from '../src/adopt/adopt.js';
import {MARKUPS} from './support/bulletin.js';
import {flatQueryAll, flatText, words} from './support/flat-tree.js';
import {type OpenPage, openPage, until} from './support/page.js';

describe('adopt', () => {
  let page: OpenPage | undefined;

  afterEach(() => {
    page?.close();
    page = undefined;
    localStorage.clear();
  });

  /** Adds a script tag with some attributes, and tells what is adopted. */
  async function addScript(
    {document, window}: OpenPage,
    attributes: Record<string, string>,
    src = '/dist/bantin.js',
  ): Promise<Adoption> {
    const adopted = new Promise<Adoption>((resolve) =>
      window.addEventListener('news-adopt', (event) => resolve(event.adoption), {once: true}),
    );
    const script = document.createElement('script');
    if (!src.includes('classic')) script.type = 'module';
    for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
    script.src = src;
    document.head.append(script);
    return adopted;
  }

  const items = ({document}: OpenPage) => flatQueryAll(document.body, '[role="listitem"]');

  for (const markup of MARKUPS) {
    for (const src of ['/dist/bantin.js', '/dist/bantin.classic.js']) {
      it(`makes the bulletin readable by one line, and goes back to the byte (${markup}, ${src})`, async () => {
        page = await openPage(`/demo/before/portal-${markup}.html`);
        const {document} = page;
        const before = document.body.outerHTML;
        const block = document.getElementById('ctl00_PlaceHolderMain_content')!;
        const nodes = [...block.childNodes];

        const adoption = await addScript(page, {'data-adopt': 'publishing-portal'}, src);
        await until(() => items(page!).length === 15, 'fifteen directives');
        expect(document.getElementById('ctl00_PlaceHolderMain_content')).to.equal(block);
        expect(nodes.every((node) => block.contains(node))).to.equal(true);
        await until(() => flatQueryAll(document.body, 'time').length > 0, 'the date');
        expect(flatQueryAll(document.body, 'time')[0].getAttribute('datetime')).to.equal(
          '2020-10-09',
        );
        const headline = flatQueryAll(document.body, '[role="heading"]')[0];
        expect(words(flatText(headline))).to.match(/^Tập trung thực hiện 15 nhiệm vụ/);
        const old = document.getElementById('ctl00_lnkTang')!;
        expect(old.getClientRects()).to.have.length(0);

        adoption.restore();
        expect(document.body.outerHTML).to.equal(before);
        expect([...block.childNodes]).to.deep.equal(nodes);
        expect(old.getClientRects()).not.to.have.length(0);
      });
    }
  }

  it('takes selectors, and a byline', async () => {
    page = await openPage('/demo/before/portal-p.html');
    const before = page.document.body.outerHTML;
    const adoption = await addScript(page, {
      'data-adopt': '',
      'data-article': '.Block_BanTin_ViewData',
      'data-headline': '.title',
      'data-byline': 'p:last-of-type',
    });
    await until(() => items(page!).length === 15, 'fifteen directives');
    expect(words(items(page)[14].textContent)).not.to.contain('Bích Huệ');
    expect(adoption.article.querySelector('[slot="byline"]')?.textContent).to.equal('Bích Huệ');
    adoption.restore();
    expect(page.document.body.outerHTML).to.equal(before);
  });

  it('takes the same as JSON', async () => {
    page = await openPage('/demo/before/portal-div.html');
    const json = page.document.createElement('script');
    json.type = 'application/json';
    json.dataset.adopt = '';
    json.text = '{"preset": "publishing-portal", "__proto__": {"x": 1}, "date": 5}';
    page.document.head.append(json);
    await addScript(page, {});
    await until(() => items(page!).length === 15, 'fifteen directives');
  });

  it('takes over what comes later, and what comes instead', async () => {
    page = await openPage('/demo/before/portal-p.html');
    const {document} = page;
    const block = document.getElementById('ctl00_PlaceHolderMain_content')!;
    const html = document.createElement('div');
    html.append(...block.childNodes);
    const adoption = await addScript(page, {'data-adopt': 'publishing-portal'});
    expect(items(page)).to.be.empty;
    block.append(...html.childNodes);
    await until(() => items(page!).length === 15, 'the late directives');
    const paragraph = (text: string) => {
      const element = document.createElement('p');
      element.textContent = text;
      return element;
    };
    block.replaceChildren(paragraph('(1) Rà soát.'), paragraph('(2) Chỉ đạo.'));
    await until(() => items(page!).length === 2, 'the directives that came instead');
    adoption.restore();
    expect(words(block.textContent)).to.equal('(1) Rà soát.(2) Chỉ đạo.');
    expect(block.children).to.have.length(2);
  });

  for (const [what, attributes] of Object.entries<Record<string, string>>({
    nothing: {'data-article': '.no-such-block'},
    several: {'data-article': 'p'},
    'the whole page': {'data-article': 'body'},
    'no selector': {'data-article': '###'},
    'an unknown portal': {'data-adopt': '__proto__'},
    'one inside the other': {'data-article': '.main', 'data-toolbar': '.Block_BanTin_Toolbar'},
  })) {
    it(`leaves the page alone where the selector means ${what}`, async () => {
      page = await openPage('/demo/before/portal-p.html');
      const {document, window} = page;
      const errors: unknown[] = [];
      window.addEventListener('error', (event) => errors.push(event.message));
      window.addEventListener('unhandledrejection', (event) => errors.push(event.reason));
      const before = document.body.outerHTML;
      void addScript(page, {'data-adopt': '', ...attributes});
      await window.customElements.whenDefined('directive-list');
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(document.body.outerHTML).to.equal(before);
      expect(errors).to.deep.equal([]);
    });
  }
});
