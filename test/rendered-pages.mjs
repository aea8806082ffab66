import {note} from './late-pages.mjs';
import {STRICT_POLICY} from './portal-headers.mjs';

const prefix = '/rendered/';

/**
 * Renders a bulletin as a server with `@lit-labs/ssr` does, out of the built package.
 *
 * @returns {Promise<string>} The markup: shadow roots declared, directives as they were given.
 */
export async function renderBulletin() {
  const {render} = await import('@lit-labs/ssr');
  const {collectResult} = await import('@lit-labs/ssr/lib/render-result.js');
  const {html} = await import('lit');
  await import('../dist/define.js');
  const directives = Array.from({length: 12}, (_, i) => i + 1);
  return collectResult(
    render(html`
      <news-toolbar for="bai-viet" published="09/10/2020">
        <h1 slot="headline">Tập trung thực hiện 15 nhiệm vụ trọng tâm trong 3 tháng cuối năm</h1>
        <p slot="lead">Ngày 06/10/2020, Tỉnh ủy ban hành Văn bản số 28-KL/TU.</p>
        <button>Góp ý</button>
      </news-toolbar>
      <news-article id="bai-viet" published="2020-10-09" author="Bích Huệ">
        <p slot="lead">Hội nghị đã đánh giá tình hình chín tháng &amp; bàn nhiệm vụ mới 🙂.</p>
        <p>Tỷ lệ giải ngân đạt 61,2 %.</p>
        <table>
          <tbody>
            <tr>
              <td>Sở Y tế</td>
              <td>Sở Giáo dục và Đào tạo</td>
              <td>Sở Kế hoạch và Đầu tư</td>
            </tr>
          </tbody>
        </table>
        <directive-list>
          <p>Hội nghị đề ra các nhiệm vụ sau:</p>
          ${directives.map(
            (number) => html`<p>(${number}) Rà soát tiến độ thực hiện các chỉ tiêu, mục tiêu.</p>`,
          )}
        </directive-list>
        <div>
          <table>
            <tbody>
              <tr>
                ${directives.map((number) => html`<td>Sở-Kế-hoạch-${number}</td>`)}
              </tr>
            </tbody>
          </table>
        </div>
      </news-article>
    `),
  );
}

/**
 * Renders an element of a site's own, whose template has ours in it.
 *
 * @returns {Promise<string>} The markup: ours are marked with `defer-hydration`.
 */
export async function renderSite() {
  const {render} = await import('@lit-labs/ssr');
  const {collectResult} = await import('@lit-labs/ssr/lib/render-result.js');
  const {html} = await import('lit');
  await import('../dist/define.js');
  await import('./rendered-site.js');
  return collectResult(render(html`<site-bulletin></site-bulletin>`));
}

/** Keeps what moves and what anybody complains of, and tells where the texts of the shadow roots begin. */
const watch = `
  window.shifts = [];
  window.problems = [];
  addEventListener('error', ({message}) => problems.push(message));
  addEventListener('unhandledrejection', ({reason}) => problems.push(String(reason)));
  for (const way of ['warn', 'error']) {
    console[way] = (...words) => {
      // The test server takes Lit in the variant that says so, and minds that the script for pages has its own.
      if (!/^(?:Lit is in dev mode|Multiple versions of Lit)/.test(words[0])) problems.push(words.join(' '));
    };
  }
  if ('LayoutShift' in window) {
    new PerformanceObserver((list) => {
      for (const {value, sources} of list.getEntries()) {
        const moves = sources.map(({node, previousRect, currentRect}) =>
          [node?.nodeName, previousRect.top, currentRect.top].join(' '));
        shifts.push([value, ...moves].join(', '));
      }
    }).observe({type: 'layout-shift', buffered: true});
  }
  window.declaredTexts = () => ['news-toolbar', 'news-article'].flatMap((tag) => {
    const root = document.querySelector(tag)?.shadowRoot;
    return [...(root?.querySelectorAll('.published, .author, .glyph') ?? [])]
      .filter((element) => element.getClientRects().length)
      .map((element) => {
        const {left, top} = element.getBoundingClientRect();
        return [Math.round(left), Math.round(top), element.textContent.trim()].join(' ');
      });
  });
`;

/** What loads the elements. */
const SCRIPTS = {
  script: "import('/dist/bantin.js')",
  classic:
    "document.head.append(Object.assign(document.createElement('script'), {src: '/dist/bantin.classic.js'}))",
  hydration: "import('/test/rendered.js')",
  'site-first': "import('/test/rendered-site-first.js')",
  'site-later': "import('/test/rendered.js').then(() => import('/test/rendered-site.js'))",
  'site-script':
    "import('/dist/bantin.js').then(() => import('/test/rendered.js')).then(() => import('/test/rendered-site.js'))",
};

/** The strict policy, which refuses the styles that are declared in the markup; what measures is let in. */
const MEASURED_POLICY = STRICT_POLICY.replace(
  "script-src 'self'",
  "script-src 'self' 'nonce-seen'",
);

/**
 * Serves `/rendered/script`, `/rendered/classic` and `/rendered/hydration`: the bulletin as a server has
 * rendered it; `/rendered/site-first` and so on: within an element of the site's own, which comes before ours,
 * while ours wait for it, or after the script for pages. `?lang=en` is the language of the page, of which the server knew nothing; `?policy=strict` has the strict
 * policy; `?focus` has somebody at the third button before the script comes.
 */
export async function serveRendered(context, next) {
  const {pathname, searchParams} = context.URL;
  const kind = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : '';
  const load = SCRIPTS[kind];
  if (!load) return next();
  context.type = 'html';
  if (searchParams.get('policy') === 'strict')
    context.set('Content-Security-Policy', MEASURED_POLICY);
  context.body = `<!doctype html>
<html lang="${searchParams.get('lang') ?? 'vi'}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Bản tin</title>
    <link rel="stylesheet" href="/dist/bantin.css" />
    <script nonce="seen">${watch}</script>
  </head>
  <body>${await (kind.startsWith('site') ? renderSite() : renderBulletin())}<script nonce="seen">
    ${note}
    const whenPainted = (done) => requestAnimationFrame(() =>
      window.linesBefore && performance.getEntriesByType('paint').length ? done() : whenPainted(done));
    whenPainted(() => {
      window.declaredBefore = declaredTexts();
      if (/focus/.test(location.search)) {
        document.querySelector('news-toolbar').shadowRoot.querySelectorAll('button')[2].focus();
      }
      ${load};
    });
  </script></body>
</html>`;
}
