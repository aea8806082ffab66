import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

// Installs from the registry, and is therefore no part of `npm test`.
const folder = fileURLToPath(new URL('.', import.meta.url));

describe('the example for Eleventy', () => {
  before(() => {
    const options = {cwd: folder, stdio: 'pipe', shell: process.platform === 'win32'};
    execFileSync('npm', ['install', '--no-package-lock'], options);
    execFileSync('npm', ['run', 'build'], options);
  });

  const page = () => readFileSync(`${folder}_site/tin/15-nhiem-vu/index.html`, 'utf8');

  it('prints the text inside the tags', () => {
    assert.match(page(), /<h1 slot="headline">Tập trung thực hiện 15 nhiệm vụ trọng tâm/);
    assert.match(page(), /<directive-list>\s*<p>Ngày 29\/9\/2020/);
    assert.match(page(), /datetime="2020-10-09">09\/10\/2020<\/time>/);
    assert.match(page(), /· \d+ phút đọc/);
  });

  it('describes the bulletin to search engines', () => {
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page());
    assert.equal(JSON.parse(json)['@type'], 'NewsArticle');
  });

  it('brings the files that it names', () => {
    for (const [, file] of page().matchAll(/(?:src|href)="\/(bantin\/[^"]+)"/g)) {
      assert.ok(existsSync(`${folder}_site/${file}`), file);
    }
  });
});
