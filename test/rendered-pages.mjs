import {note} from './late-pages.mjs';

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
        <directive-list searchable>
          <p>Hội nghị đề ra các nhiệm vụ sau:</p>
          ${directives.map(
            (number) => html`<p>(${number}) Rà soát tiến độ thực hiện các chỉ tiêu, mục tiêu.</p>`,
          )}
        </directive-list>
      </news-article>
    `),
  );
}

/** Keeps what moves, and what anybody complains of. */
const watch = `
  window.shifts = [];
  window.problems = [];
  addEventListener('error', ({message}) => problems.push(message));
  for (const way of ['warn', 'error']) {
    console[way] = (...words) => {
      // The test server takes Lit in the variant that says so.
      if (!/^Lit is in dev mode/.test(words[0])) problems.push(words.join(' '));
    };
  }
  if ('LayoutShift' in window) {
    new PerformanceObserver((list) => {
      for (const {value} of list.getEntries()) shifts.push(value);
    }).observe({type: 'layout-shift', buffered: true});
  }
`;

/** What loads the elements, 800 ms late. */
const SCRIPTS = {
  script: '<script type="module" src="/dist/bantin.js?delay=800"></script>',
  hydration: '<script type="module" src="/test/rendered.js?delay=800"></script>',
};

/** Serves `/rendered/script` and `/rendered/hydration`: the bulletin as a server has rendered it. */
export async function serveRendered(context, next) {
  const {pathname} = context.URL;
  const scripts = pathname.startsWith(prefix) && SCRIPTS[pathname.slice(prefix.length)];
  if (!scripts) return next();
  context.type = 'html';
  context.body = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Bản tin</title>
    <link rel="stylesheet" href="/dist/bantin.css" />
    <style>body { margin: 0 }</style>
    <script>${watch}</script>
    ${scripts}
  </head>
  <body>${await renderBulletin()}<script>${note}</script></body>
</html>`;
}
