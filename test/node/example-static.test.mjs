import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const folder = fileURLToPath(new URL('../../examples/static/', import.meta.url));
const source = JSON.parse(readFileSync(`${folder}tin/15-nhiem-vu.json`, 'utf8'));

const build = (...options) =>
  execFileSync(process.execPath, [`${folder}build.mjs`, ...options], {encoding: 'utf8'});
const page = () => readFileSync(`${folder}site/15-nhiem-vu.html`, 'utf8');

/** The text of markup, without scripts, styles and tags. */
const textOf = (html) =>
  html
    .replace(/<(script|style)\b.*?<\/\1>|<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&nbsp;', '\u00a0')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));

describe('the example of a static page', () => {
  it('has every word of the bulletin, once and unchanged', () => {
    build();
    const [head, body] = page().split('<news-article').map(textOf);
    assert.ok(head.includes(source.lead));
    for (const part of source.paragraphs) {
      assert.equal(body.split(part).length, 2, part.slice(0, 60));
    }
  });

  it('tells machines what it is', () => {
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page());
    const data = JSON.parse(json);
    assert.equal(data['@type'], 'NewsArticle');
    assert.equal(data.headline, source.title);
    assert.match(data.datePublished, /^2020-10-09/);
    assert.ok(data.citation.length > 0);
    assert.match(page(), /<time slot="date" datetime="2020-10-09">09\/10\/2020<\/time>/);
  });

  it('links the documents that it cites, and each directive', () => {
    assert.match(page(), /<a href="https:\/\/vanban\.example\.vn\/tim\?so=[^"]+">/);
    assert.equal(page().match(/href="#nhiem-vu-\d+"/g).length, 15);
  });

  it('brings the files that it names', () => {
    for (const [, file] of page().matchAll(/(?:src|href)="(bantin\/[^"]+)"/g)) {
      assert.ok(existsSync(`${folder}site/${file}`), file);
    }
    assert.ok(existsSync(`${folder}site/bantin/chunks`));
  });

  it('may declare the shadow roots', () => {
    build('--declared');
    assert.equal(page().match(/shadowrootmode="open"/g).length, 2);
    assert.match(page(), /<directive-list>\s*(?:<!--.*?-->\s*)*<p>/);
    const text = textOf(page());
    for (const part of source.paragraphs) assert.ok(text.includes(part), part.slice(0, 60));
    build();
  });
});
