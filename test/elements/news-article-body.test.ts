import {expect} from '@open-wc/testing';
import '../../src/define.js';
import type {NewsArticle} from '../../src/news-article/news-article.js';
import {words} from '../support/flat-tree.js';

/** Each would call `attacked()` where HTML is not cleaned, at once or when a reader does something. */
const ATTACKS = [
  '<script>attacked()</script>',
  '<SCRIPT/x>attacked()</SCRIPT >',
  '<scr<script></script>ipt>attacked()</scr</script>ipt>',
  '<img src=x onerror=attacked()>',
  '<img src=x OnErRoR="attacked()">',
  '<img/src=x/onerror=attacked()>',
  '<img src=x\nonerror\n=\nattacked()>',
  '<img src="x` `<script>attacked()</script>"` `>',
  '<img srcset="x 1x" onerror=attacked()>',
  '<svg onload=attacked()>',
  '<svg><script>attacked()</script></svg>',
  '<svg><script xlink:href="data:text/javascript,attacked()"></script></svg>',
  '<svg><animate onbegin=attacked() attributeName=x dur=1s>',
  '<svg><a><animate attributeName=href values="javascript:attacked()" /><text x=20 y=20>a</text></a></svg>',
  '<svg><set attributeName=onmouseover to=attacked()>',
  '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><image href=1 onerror=attacked() /></svg>#x" /></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>parent.attacked()</script>"></iframe></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=attacked()&gt;">',
  '<math><a xlink:href="javascript:attacked()">a</a></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=attacked()>',
  '<svg></p><style><a id="</style><img src=1 onerror=attacked()>">',
  '<noscript><p title="</noscript><img src=x onerror=attacked()>"></noscript>',
  '<template><img src=x onerror=attacked()></template>',
  '<div><template shadowrootmode=open><img src=x onerror=attacked()></template></div>',
  '<textarea></textarea><img src=x onerror=attacked()>',
  '<title><img title="</title><img src=x onerror=attacked()>"></title>',
  '<xmp><img title="</xmp><img src=x onerror=attacked()>"></xmp>',
  '<!--><img src=x onerror=attacked()>-->',
  '<!--[if gte IE 4]><script>attacked()</script><![endif]-->',
  '<?xml version="1.0"?><?x <img src=x onerror=attacked()>?>',
  '<![CDATA[<img src=x onerror=attacked()>]]>',
  '<a href="javascript:attacked()">a</a>',
  '<a href="JaVaScRiPt:attacked()">a</a>',
  '<a href="java&#10;script:attacked()">a</a>',
  '<a href="java&Tab;script&colon;attacked()">a</a>',
  '<a href="&#1;javascript:attacked()">a</a>',
  '<a href=" javascript:attacked()">a</a>',
  '<a href="data:text/html,<script>opener.attacked()</script>">a</a>',
  '<a href="vbscript:attacked()">a</a>',
  '<a href=# onclick=attacked()>a</a>',
  '<a href=x onmouseover=attacked() onfocus=attacked() tabindex=0 autofocus>a</a>',
  '<iframe src="javascript:parent.attacked()"></iframe>',
  '<iframe srcdoc="<script>parent.attacked()</script>"></iframe>',
  '<object data="javascript:attacked()"></object>',
  '<object data="data:text/html,<script>parent.attacked()</script>"></object>',
  '<embed src="javascript:attacked()">',
  '<form action="javascript:attacked()"><button>a</button></form>',
  '<button formaction="javascript:attacked()">a</button>',
  '<input autofocus onfocus=attacked()>',
  '<select autofocus onfocus=attacked()><option>a</select>',
  '<video onerror=attacked()><source src=x onerror=attacked()></video>',
  '<video src=x onerror=attacked()></video>',
  '<audio src=x onerror=attacked()></audio>',
  '<details open ontoggle=attacked()>a</details>',
  '<body onload=attacked()>',
  '<marquee onstart=attacked()>a</marquee>',
  '<style>@keyframes x{}</style><p style="animation-name:x" onanimationstart=attacked()>a</p>',
  '<link rel=stylesheet href="javascript:attacked()">',
  '<link rel=modulepreload href="data:text/javascript,attacked()">',
  '<meta http-equiv=refresh content="0;url=javascript:attacked()">',
  '<base href="javascript:attacked()//">',
  '<p onpointerenter=attacked() oncontentvisibilityautostatechange=attacked() style="content-visibility:auto">a</p>',
  '<directive-list onclick=attacked()><p onclick=attacked()>(1) a</p></directive-list>',
  '<x-attack onclick=attacked()>a</x-attack>',
  '<p is="x-attack" onclick=attacked()>a</p>',
  '<table background="javascript:attacked()"><tr><td background="javascript:attacked()">a</table>',
  '<img src=x id=documentElement name=body onerror=attacked()><form id=attributes><input name=attributes></form>',
];

const EXECUTABLE =
  'script, style, link, meta, base, iframe, frame, object, embed, form, input, button, select, textarea, svg, math, template, x-attack';

describe('<news-article>: a body from data', () => {
  let stage: HTMLElement;
  let article: NewsArticle;
  let attacks = 0;

  before(() => {
    (window as unknown as {attacked(): void}).attacked = () => attacks++;
  });

  beforeEach(async () => {
    attacks = 0;
    stage = document.createElement('div');
    stage.lang = 'vi';
    document.body.append(stage);
    stage.innerHTML = '<news-article><h2 slot="headline">Đầu đề</h2><p>Cũ.</p></news-article>';
    article = stage.querySelector('news-article')!;
    await article.updateComplete;
  });

  afterEach(() => stage.remove());

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

  it('would notice an attack that runs', async () => {
    const image = document.createElement('img');
    image.setAttribute('onerror', 'attacked()');
    image.src = 'data:,';
    stage.append(image);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(attacks).to.equal(1);
  });
});
