import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

describe('a server with @lit-labs/ssr', () => {
  it('prints the tags with their children, and reads nothing of a reader', () => {
    const code = `
      Object.defineProperty(globalThis, 'localStorage', {get() { throw new Error('read'); }});
      const {render} = await import('@lit-labs/ssr');
      const {collectResult} = await import('@lit-labs/ssr/lib/render-result.js');
      const {html} = await import('lit');
      await import('./dist/define.js');
      console.log(await collectResult(render(html\`<news-toolbar for="a"><h1 slot="headline">\${'15 nhiệm vụ 🙂'}</h1></news-toolbar>
        <news-article id="a"><directive-list><p>(1) Rà soát &amp; báo cáo.</p></directive-list></news-article>\`)));`;
    const html = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      encoding: 'utf8',
    });
    assert.doesNotMatch(html, /<template/);
    assert.equal(
      html
        .replace(/<!--.*?-->/gs, '')
        .replace(/\s+</g, '<')
        .trim(),
      '<news-toolbar for="a"><h1 slot="headline">15 nhiệm vụ 🙂</h1></news-toolbar>' +
        '<news-article id="a"><directive-list><p>(1) Rà soát &amp; báo cáo.</p></directive-list></news-article>',
    );
  });
});
