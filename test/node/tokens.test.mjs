import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {listFiles} from '../../build/entries.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const sources = listFiles('src').filter((path) => path.endsWith('.ts'));
const defined = new Map();
const used = new Map();
// The built style sheet is read too, since some names are put together from pieces.
for (const path of [...sources.map((file) => `src/${file}`), 'dist/bantin.css']) {
  const code = readFileSync(path, 'utf8').replace(/\/\*[^]*?\*\//g, '');
  const note = (tokens, pattern) => {
    for (const [, token] of code.matchAll(pattern)) tokens.set(token, path);
  };
  note(defined, /(--_[\w-]+)\s*:/g);
  note(defined, /@property\s+(--_[\w-]+)/g);
  note(defined, /setProperty\(\s*['"`](--_[\w-]+)/g);
  note(defined, /['"](--_[\w-]+)['"]\s*:/g);
  note(used, /var\(\s*(--_[\w-]+)/g);
  note(used, /getPropertyValue\(\s*['"`](--_[\w-]+)/g);
  note(used, /style\(\s*(--_[\w-]+)/g);
}

describe('the private tokens', () => {
  it('are defined wherever they are used', () => {
    const undefinedTokens = [...used].filter(([token]) => !defined.has(token));
    assert.deepEqual(undefinedTokens, [], 'used, but defined nowhere');
  });

  it('are used wherever they are defined', () => {
    const unusedTokens = [...defined].filter(([token]) => !used.has(token));
    assert.deepEqual(unusedTokens, [], 'defined, but used nowhere');
  });
});
