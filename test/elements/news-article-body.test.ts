import {expect} from '@open-wc/testing';
import '../../src/define.js';
import type {NewsArticle} from '../../src/news-article/news-article.js';
import {ATTACKS} from '../support/attacks.js';
import {words} from '../support/flat-tree.js';
import {until} from '../support/page.js';
import {loadPage, supports} from '../commands.js';
import {stage, useStage} from '../support/stage.js';

const EXECUTABLE =
  'script, style, link, meta, base, iframe, frame, object, embed, form, input, button, select, textarea, svg, math, template, x-attack';

describe('<news-article>: a body from data', () => {
  useStage();
  let article: NewsArticle;
  let attacks = 0;

  before(() => {
    (window as unknown as {attacked(): void}).attacked = () => attacks++;
  });

  beforeEach(async () => {
    attacks = 0;
    stage.innerHTML = '<news-article><h2 slot="headline">Đầu đề</h2><p>Cũ.</p></news-article>';
    article = stage.querySelector('news-article')!;
    await article.updateComplete;
  });

  it('replaces the body, and leaves the slots', async () => {
    const headline = article.querySelector('h2');
    await article.setBody('<p>Một.</p><p align="center"><b>Hai</b></p>');
    expect(words(article.textContent)).to.equal('Đầu đềMột.Hai');
    expect(article.querySelector('h2')).to.equal(headline);
    expect(article.querySelector('p[align="center"] > b')).not.to.equal(null);
    await article.setBody('');
    expect(words(article.textContent)).to.equal('Đầu đề');
  });

  it('keeps what a bulletin is made of', async () => {
    await article.setBody(
      '<h3 id="kq">Kết quả</h3><table border="1"><caption>Bảng</caption><tr><th scope="row">a</th><td colspan="2">b</td></tr></table>' +
        '<ol start="3"><li value="4">c</li></ol><figure><img src="/demo/icon.svg" alt="Ảnh" width="40" height="30"><figcaption>d</figcaption></figure>' +
        '<a href="https://example.gov.vn/a?b=1#c">e</a><a href="#kq">f</a><a href="/g:h">g</a><font color="red" size="4">h</font>',
    );
    for (const selector of [
      'h3#kq',
      'table[border="1"] th[scope="row"]',
      'td[colspan="2"]',
      'ol[start="3"] > li[value="4"]',
      'img[src="/demo/icon.svg"][alt="Ảnh"][width="40"]',
      'figcaption',
      'a[href="https://example.gov.vn/a?b=1#c"]',
      'a[href="#kq"]',
      'a[href="/g:h"]',
      'font[color="red"]',
    ]) {
      expect(article.querySelector(selector), selector).not.to.equal(null);
    }
  });

  it('fills the list where the body is one', async () => {
    stage.innerHTML = '<news-article><directive-list></directive-list></news-article>';
    article = stage.querySelector('news-article')!;
    await article.setBody('<p>(1) Một.</p><p>(2) Hai.</p>');
    const list = stage.querySelector('directive-list')!;
    expect(words(list.textContent)).to.equal('(1) Một.(2) Hai.');
    await new Promise((resolve) => setTimeout(resolve));
    await list.updateComplete;
    expect(list.directives.map(({number}) => String(number))).to.deep.equal(['1', '2']);
  });

  it('lets nothing of the string into the head of the article', async () => {
    await article.setBody('<h1 slot="headline">Giả mạo</h1><p style="position: fixed">b</p>');
    expect(article.querySelector('h1')!.slot).to.equal('');
    expect(article.querySelector('p')!.hasAttribute('style')).to.equal(false);
  });

  it('shows the last of several bodies', async () => {
    await Promise.all(['<p>1</p>', '<p>2</p>', '<p>3</p>'].map((html) => article.setBody(html)));
    expect(words(article.textContent)).to.equal('Đầu đề3');
  });

  it('takes what is no string as text', async () => {
    await article.setBody(15 as unknown as string);
    expect(words(article.textContent)).to.equal('Đầu đề15');
    await article.setBody(null as unknown as string);
    expect(words(article.textContent)).to.equal('Đầu đề');
  });

  it('runs none of the attacks', async () => {
    for (const attack of ATTACKS) {
      for (const html of [
        attack,
        `<p>a</p><table><tr><td>${attack}`,
        `<directive-list><p>(1) ${attack}`,
      ]) {
        await article.setBody(html);
        const found = article.querySelectorAll(EXECUTABLE);
        expect(
          [...found].map(({outerHTML}) => outerHTML),
          html,
        ).to.deep.equal([]);
        for (const element of article.querySelectorAll<HTMLElement>(':not([slot])')) {
          for (const {name, value} of element.attributes) {
            expect(name, html).not.to.match(/^on|^style$|^slot$|^is$/);
            if (/^(href|src)$/.test(name))
              expect(value, html).not.to.match(/^\W*\w*script\W*:|^data:text/i);
          }
          element.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));
          element.dispatchEvent(new PointerEvent('pointerenter'));
          element.focus();
          if (element.localName !== 'a' || !element.hasAttribute('href')) element.click();
        }
      }
    }
    // What waits for a picture that does not load would be late.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(attacks).to.equal(0);
  });

  it('runs none of them under a strict policy with Trusted Types, which refuses nothing of ours', async function () {
    if (!(await supports('loadPage'))) return this.skip();
    const {result, cspViolations, pageErrors} = await loadPage<{shown: number; attacks: number}>({
      url: '/strict-csp/demo/strict.html',
      waitMs: 300,
      evaluate: `(async () => {
        let attacks = 0;
        window.attacked = () => attacks++;
        const article = document.querySelector('news-article');
        await customElements.whenDefined('news-article');
        let shown = 0;
        for (const attack of ${JSON.stringify(ATTACKS)}) {
          await article.setBody('<p>Sạch</p>' + attack);
          if (article.textContent.includes('Sạch')) shown++;
          for (const element of article.querySelectorAll(':not([slot])')) {
            element.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));
            if (element.localName !== 'a') element.click();
          }
        }
        await new Promise((resolve) => setTimeout(resolve, 500));
        return {shown, attacks};
      })()`,
    });
    expect(result).to.deep.equal({shown: ATTACKS.length, attacks: 0});
    // Pictures and videos of the attacks are not from here, and Chromium has the policy report each
    // style and handler that a cleaner meets.
    expect(
      cspViolations.filter(
        (text) => !/^(?:img|media)-src|-src-attr: inline$|^style-src-elem: inline$/.test(text),
      ),
    ).to.deep.equal([]);
    expect(pageErrors).to.deep.equal([]);
  });

  it('would notice an attack that runs', async () => {
    const image = document.createElement('img');
    image.setAttribute('onerror', 'attacked()');
    image.src = 'data:,';
    stage.append(image);
    await until(() => attacks === 1, 'the attack');
  });
});
