import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {listFiles, localeNames, pkg} from '../../build/entries.mjs';
import {importsOf} from '../../build/syntax.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const folder = `release/bantin-${pkg.version}`;

describe('the folder of a release', () => {
  before(() => execFileSync(process.execPath, ['build/release-folder.mjs']));

  it('has the version in its name, and all that pages load', () => {
    const wanted = ['bantin.js', 'bantin.classic.js', 'bantin-early.js', 'bantin.css', 'LICENSE'];
    for (const file of [...wanted, ...localeNames().map((name) => `locales/${name}.js`)]) {
      assert.ok(existsSync(`${folder}/${file}`), file);
    }
    assert.ok(existsSync(`${folder}.tar.gz`));
  });

  it('lacks nothing that its scripts load, and has nothing for bundlers', () => {
    const files = listFiles(folder);
    for (const file of files.filter((path) => path.endsWith('.js'))) {
      for (const specifier of importsOf(`${folder}/${file}`)) {
        const {pathname} = new URL(specifier, `file:///${file}`);
        assert.ok(files.includes(pathname.slice(1)), `${file} loads ${specifier}`);
      }
    }
    assert.ok(!files.some((file) => /^define|\.d\.ts$|\.map$/.test(file)));
  });

  it('says the hash of every file', () => {
    const hashes = JSON.parse(readFileSync(`${folder}/integrity.json`, 'utf8'));
    const others = ['integrity.json', 'LICENSE', 'CHANGELOG.md'];
    assert.deepEqual(
      Object.keys(hashes).sort(),
      listFiles(folder)
        .filter((file) => !others.includes(file))
        .sort(),
    );
    for (const [file, hash] of Object.entries(hashes)) {
      const bytes = readFileSync(`${folder}/${file}`);
      assert.equal(hash, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, file);
    }
  });
});
