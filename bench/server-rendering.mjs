import {readFileSync} from 'node:fs';
import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';

const PAGE = new URL('../demo/before/portal-p.html', import.meta.url);

/** The bulletin of the demo with so many paragraphs, as a CMS has it. */
function makeArticle(count) {
  const source = [...readFileSync(PAGE, 'utf8').matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)];
  const plain = source.map(([, text]) => text.replace(/<[^>]*>|&nbsp;/g, ' ').trim());
  const paragraphs = Array.from({length: count}, (_, i) => plain[i % plain.length]);
  return {
    headline: 'Tập trung thực hiện 15 nhiệm vụ trọng tâm trong 3 tháng cuối năm',
    published: '09/10/2020',
    author: 'Bích Huệ',
    paragraphs,
  };
}

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const printed = (paragraphs) => paragraphs.map((text) => `<p>${escape(text)}</p>\n`).join('');

const around = (headline, published, author, body) =>
  `<news-toolbar for="bai-viet" published="${published}"><h1 slot="headline">${headline}</h1></news-toolbar>
<news-article id="bai-viet" author="${author}"><directive-list>${body}</directive-list></news-article>`;

const asString = ({headline, published, author, paragraphs}) =>
  around(escape(headline), escape(published), escape(author), printed(paragraphs));

/** A body of templates, as a site has it that renders Lit. */
const ofTemplates = (paragraphs) => paragraphs.map((text) => html`<p>${text}</p> `);

/** A body that is there as a string, as a CMS has it. */
const ofString = (paragraphs) => unsafeHTML(printed(paragraphs));

/** A template of its own at each call: the renderer looks once at each whether a tag is registered. */
function makeTemplate(bodyOf) {
  const strings = around('§', '§', '§', '§').split('§');
  const quasis = Object.assign(strings, {raw: strings});
  return ({headline, published, author, paragraphs}) =>
    html(quasis, published, headline, author, bodyOf(paragraphs));
}

const renderer = (template) => (article) => collectResultSync(render(template(article)));

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Milliseconds for one article, out of as many as take a moment together. */
function time(print, article) {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < 40) {
    print(article);
    count += 1;
  }
  return (performance.now() - start) / count;
}

/**
 * Prints what it takes to render an article on a server: as a string, with `@lit-labs/ssr` where the tags are
 * printed as they were written, and where the shadow roots are declared. Medians of rounds that take turns.
 *
 * @param {{counts?: number[], rounds?: number}} [options] How long the articles are, in paragraphs, and how often each
 *   is measured.
 */
export async function measureServerRendering({counts = [20, 200], rounds = 15} = {}) {
  const ways = {'one string': asString, 'the tags as written': renderer(makeTemplate(ofTemplates))};
  // Looked at now, while nothing is registered.
  ways['the tags as written'](makeArticle(1));
  await import('bantin/define.js');
  ways['shadow roots declared'] = renderer(makeTemplate(ofTemplates));
  ways['and the body from a string'] = renderer(makeTemplate(ofString));
  console.log('\nOne article on a server, with @lit-labs/ssr (milliseconds; medians of one run)\n');
  console.log(
    `${''.padEnd(30)}${counts.map((count) => `${count} paragraphs`.padStart(18)).join('')}`,
  );
  const names = Object.keys(ways);
  const columns = counts.map((count) => {
    const article = makeArticle(count);
    const times = Object.fromEntries(names.map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const name of names) times[name].push(time(ways[name], article));
    }
    return Object.fromEntries(names.map((name) => [name, median(times[name])]));
  });
  for (const name of names) {
    const cells = columns.map((column) => {
      const ratio = column[name] / column['one string'];
      return `${column[name].toFixed(3)} (${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)}×)`.padStart(
        18,
      );
    });
    console.log(name.padEnd(30) + cells.join(''));
  }
}
