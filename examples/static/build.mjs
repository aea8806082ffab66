import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {
  audit,
  citedDocuments,
  findCitations,
  formatDate,
  newsArticleJsonLd,
  parseDate,
  parseDirectives,
  readingTime,
  toDateTime,
} from 'bantin/text.js';

/**
 * Makes one page of each bulletin in `tin/`, as any build script or server would: everything that the
 * text says about itself is worked out here, and the page is complete before a script has run.
 *
 * `--declared` renders the elements with `@lit-labs/ssr` besides, as declared shadow roots.
 */
const here = fileURLToPath(new URL('.', import.meta.url));
const dist = fileURLToPath(new URL('.', import.meta.resolve('bantin/bantin.js')));
const isDeclared = process.argv.includes('--declared');

/** Where the portal has the documents that its bulletins cite. */
const LIBRARY = 'https://vanban.example.vn/tim?so=';
const SITE = 'https://tinh.example.vn/';

const escape = (text) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\u00a0', '&nbsp;');

/** A paragraph whose citations lead to the documents; the text stays as it was written. */
function paragraph(text) {
  let html = '';
  let end = 0;
  for (const citation of findCitations(text)) {
    if (!citation.symbol || citation.confidence !== 'high') continue;
    html += escape(text.slice(end, citation.start));
    html += `<a href="${LIBRARY}${encodeURIComponent(citation.symbol)}">${escape(citation.text)}</a>`;
    end = citation.end;
  }
  return `<p>${html}${escape(text.slice(end))}</p>`;
}

/** Links to the directives, by the addresses that `<directive-list>` gives them. */
function index(paragraphs) {
  const items = parseDirectives(paragraphs).lists.flatMap((list) => list.items);
  const links = items.map(
    ({marker, number}) => `<li><a href="#nhiem-vu-${number}">Nhiệm vụ ${escape(marker)}</a></li>`,
  );
  return `<nav aria-label="Các nhiệm vụ"><ol>${links.join('')}</ol></nav>`;
}

function bulletin({date, title, lead, author, paragraphs}) {
  return `<news-toolbar for="bai-viet" lang="vi">
  <time slot="date" datetime="${toDateTime(parseDate(date))}">${escape(date)}</time>
  <h1 slot="headline">${escape(title)}</h1>
  <p slot="lead">${escape(lead)}</p>
</news-toolbar>
<news-article id="bai-viet" lang="vi" author="${escape(author)}">
  <directive-list>
${paragraphs.map((text) => `    ${paragraph(text)}`).join('\n')}
  </directive-list>
</news-article>`;
}

function page(news, name, content) {
  const {date, title, lead, author, paragraphs} = news;
  const facts = {
    ...{headline: title, description: lead, published: date, author, language: 'vi'},
    citations: citedDocuments(findCitations([title, lead, ...paragraphs].join('\n'))),
    url: `${SITE}${name}.html`,
  };
  const {minutes} = readingTime(paragraphs.join('\n'));
  const day = formatDate(parseDate(date), 'vi', {dateStyle: 'full'});
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<meta name="description" content="${escape(lead)}">
<link rel="stylesheet" href="bantin/bantin.css">
<script src="bantin/bantin-early.js"></script>
<script type="module" src="bantin/bantin.js"></script>
<script type="application/ld+json">
${newsArticleJsonLd(facts)}
</script>
</head>
<body>
<p>${escape(day)} · ${minutes} phút đọc</p>
${content}
${index(paragraphs)}
</body>
</html>
`;
}

/** The same markup with the shadow roots of the toolbar and the article declared in it. */
async function declared(markup) {
  const {render} = await import('@lit-labs/ssr');
  const {collectResult} = await import('@lit-labs/ssr/lib/render-result.js');
  const {html} = await import('lit');
  await import('bantin/define.js');
  // Markup of our own making, which was escaped above: a template without expressions.
  const strings = Object.assign([markup], {raw: [markup]});
  return collectResult(render(html(strings)));
}

mkdirSync(`${here}site`, {recursive: true});
cpSync(dist, `${here}site/bantin`, {
  recursive: true,
  filter: (path) => !/\/(?:development|define|src)(?:\/|$)|\.(?:map|d\.ts)$/.test(path),
});
for (const file of readdirSync(`${here}tin`)) {
  const name = file.replace(/\.json$/, '');
  const news = JSON.parse(readFileSync(`${here}tin/${file}`, 'utf8'));
  const {title, lead, paragraphs} = news;
  // What an editor should look at. Nothing is corrected.
  for (const {messages} of audit({title, lead, paragraphs})) console.log(`${file}: ${messages.vi}`);
  const markup = bulletin(news);
  const content = isDeclared ? await declared(markup) : markup;
  writeFileSync(`${here}site/${name}.html`, page(news, name, content));
  console.log(`site/${name}.html`);
}
