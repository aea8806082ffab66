import {fileURLToPath} from 'node:url';
import {
  citedDocuments,
  findCitations,
  formatDate,
  newsArticleJsonLd,
  parseDate,
  readingTime,
  toDateTime,
} from 'bantin/text.js';

const dist = fileURLToPath(new URL('.', import.meta.resolve('bantin/bantin.js')));

/** The text of a body of HTML. */
const textOf = (html) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

export default function (eleventy) {
  // The files that the page loads come from the same server as the page.
  for (const path of ['bantin.js', 'bantin.css', 'bantin-early.js', 'chunks']) {
    eleventy.addPassthroughCopy({[`${dist}${path}`]: `bantin/${path}`});
  }

  eleventy.addFilter('machineDate', (written) => toDateTime(parseDate(written)));
  eleventy.addFilter('longDate', (written) =>
    formatDate(parseDate(written), 'vi', {dateStyle: 'full'}),
  );
  eleventy.addFilter('minutes', (html) => readingTime(textOf(html)).minutes);
  eleventy.addFilter('jsonLd', (html, {title, lead, ngay, author}) => {
    // Ready for a page: nothing in it ends the tag that it stands in.
    return newsArticleJsonLd({
      ...{headline: title, description: lead, published: ngay, author, language: 'vi'},
      citations: citedDocuments(findCitations(`${lead}\n${textOf(html)}`)),
    });
  });

  return {dir: {input: 'src', output: '_site', layouts: '_layouts'}, htmlTemplateEngine: false};
}
