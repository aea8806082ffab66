import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {Script} from 'node:vm';
import {listFiles, localeNames} from '../../build/entries.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

/** The words of a file, by name. */
async function wordsIn(file) {
  const module = await import(pathToFileURL(`dist/development/localize/locales/${file}.js`));
  const [words] = Object.values(module);
  return words;
}

/** Every text that stands for a term. */
function textsOf(term) {
  if (typeof term === 'string') return [term];
  if (typeof term === 'object') return Object.values(term);
  return [0, 1, 2, 5].map((number) => term(number, number, number));
}

const english = {...(await wordsIn('en')), ...(await wordsIn('en-more'))};

describe('the languages', () => {
  it('that are built in have every word, the same in each', async () => {
    for (const part of ['', '-more']) {
      const [vi, en] = [await wordsIn(`vi${part}`), await wordsIn(`en${part}`)];
      assert.deepEqual(Object.keys(vi).sort(), Object.keys(en).sort());
      for (const key of Object.keys(en)) assert.equal(typeof vi[key], typeof en[key], key);
    }
  });

  for (const name of ['vi', 'vi-more', 'en', 'en-more', ...localeNames()]) {
    it(`have no empty word, and none that nobody knows (${name})`, async () => {
      const words = await wordsIn(name);
      for (const [key, term] of Object.entries(words)) {
        assert.ok(key in english, `${key} is no term`);
        for (const text of textsOf(term)) assert.match(text, /\S/, key);
      }
    });
  }

  for (const name of localeNames()) {
    it(`name in their sentences what there is, and all of it (${name})`, async () => {
      for (const [key, term] of Object.entries(await wordsIn(name))) {
        if (typeof term === 'function') continue;
        const count = typeof english[key] === 'function' ? english[key].length : 0;
        const wanted = Array.from({length: count}, (_, index) => `{${index + 1}}`);
        for (const text of textsOf(term)) {
          assert.deepEqual((text.match(/\{\d\}/g) ?? []).sort(), wanted, `${key}: ${text}`);
        }
      }
    });

    it(`are a script of their own, for pages of any encoding (${name})`, () => {
      const code = readFileSync(`dist/locales/${name}.js`, 'utf8');
      assert.doesNotMatch(code, /[\u0080-\uffff]/);
      assert.doesNotThrow(() => new Script(code).runInNewContext({}), 'without a page');
      assert.doesNotMatch(code, /\b(?:import|export)\b/);
    });
  }

  it('set the signs as the language does: French ones stay with their word, Chinese ones are wide', async () => {
    for (const [key, term] of Object.entries(await wordsIn('fr'))) {
      for (const text of textsOf(term))
        assert.doesNotMatch(text, / [:;!?%»]|« /, `${key}: ${text}`);
    }
    for (const [key, term] of Object.entries(await wordsIn('zh'))) {
      for (const text of textsOf(term)) assert.doesNotMatch(text, /[:;!?,]/, `${key}: ${text}`);
    }
  });

  it('need no other file of the project to be touched', () => {
    const others = ['build', 'setup', 'src', '.storybook']
      .flatMap((folder) => listFiles(folder).map((file) => `${folder}/${file}`))
      .filter((path) => /\.(?:m?js|ts|json)$/.test(path));
    const configs = ['package.json', 'rollup.config.mjs', 'eslint.config.mjs'];
    for (const name of localeNames()) {
      for (const path of [...others, ...configs]) {
        assert.ok(
          !readFileSync(path, 'utf8').includes(`locales/${name}.`),
          `${path} names ${name}`,
        );
      }
    }
  });
});
