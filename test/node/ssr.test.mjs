import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

/** Runs a module in a Node process of its own, which has no document, and returns what it prints. */
const run = (code) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** The shadow root that is declared for an element, without style and comments. */
function declared(html, tag) {
  const [, root] = new RegExp(`<${tag}[^>]*>(?:<template[^>]*>(.*?)</template>)?`, 's').exec(html);
  return root?.replace(/<style>.*?<\/style>|<!--.*?-->/gs, '').replace(/\s+/g, ' ');
}

describe('a server with @lit-labs/ssr', () => {
  let html;

  before(() => {
    html = run(`import {renderBulletin} from './test/rendered-pages.mjs';
      if (typeof window !== 'undefined') throw new Error('A test of a server with a window.');
      console.log(await renderBulletin());`);
  });

  it('declares the shadow roots of the toolbar and the article', () => {
    assert.match(html, /<news-toolbar[^>]*><template shadowroot="open" shadowrootmode="open">/);
    assert.match(html, /<news-article[^>]*><template shadowroot="open" shadowrootmode="open">/);
    const toolbar = declared(html, 'news-toolbar');
    for (const word of ['Giảm cỡ chữ', 'Cỡ chữ mặc định', 'Tăng cỡ chữ', '09/10/2020']) {
      assert.ok(toolbar.includes(word), word);
    }
    assert.match(toolbar, /<slot name="headline">/);
    const article = declared(html, 'news-article');
    assert.match(article, /<time datetime="2020-10-09" ?>09\/10\/2020<\/time ?>/);
    assert.match(article, /Bích Huệ/);
    assert.match(article, /<slot><\/slot>/);
  });

  it('leaves the directives as they are, for the upgrade', () => {
    assert.equal(declared(html, 'directive-list'), undefined);
  });

  it('keeps every text, once', () => {
    const text = html
      .replace(/<style>.*?<\/style>|<!--.*?-->/gs, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    for (const part of [
      'Tập trung thực hiện 15 nhiệm vụ trọng tâm trong 3 tháng cuối năm',
      'tình hình chín tháng &amp; bàn nhiệm vụ mới 🙂.',
      '(12) Rà soát tiến độ',
      'Sở Y tế',
    ]) {
      assert.equal(text.split(part).length, 2, part);
    }
  });

  it('never reads what a reader has chosen, whatever stands in for a window there', () => {
    const code = `
      globalThis.window = globalThis;
      Object.defineProperty(globalThis, 'localStorage', {get() { console.log('READ'); }});
      const {renderBulletin} = await import('./test/rendered-pages.mjs');
      console.log((await renderBulletin()).includes('<template') ? 'rendered' : 'not');`;
    assert.equal(run(code).trim(), 'rendered');
  });

  it('takes the language from the element itself, and replaced words from the portal', () => {
    const code = `
      import {render} from '@lit-labs/ssr';
      import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
      import {html} from 'lit';
      import './dist/define/news-toolbar.js';
      import './dist/locales/fr.js';
      import {registerTerms} from './dist/localize/index.js';
      registerTerms('fr', {defaultTextSize: 'Taille habituelle'});
      console.log(await collectResult(render(html\`<news-toolbar lang="fr"></news-toolbar>\`)));`;
    const french = run(code);
    assert.match(french, /Agrandir le texte/);
    assert.match(french, /Taille habituelle/);
  });
});
