import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {listFiles, publicModules, reachable} from '../../build/entries.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const declarations = manifest.modules.flatMap(({path, declarations: list = []}) =>
  list.map((declaration) => ({...declaration, path})),
);
const elements = declarations.filter(({customElement}) => customElement);
const tags = listFiles('src/define').map((path) => path.replace(/\.ts$/, ''));
const sources = listFiles('src').filter((path) => path.endsWith('.ts'));

const KINDS = [
  ...['members', 'attributes', 'slots', 'events'],
  ...['cssParts', 'cssProperties', 'cssStates'],
];

/** A sentence begins with anything but a small letter and ends in a full stop. */
const SENTENCE = /^\P{Ll}[^]*[.!?][)"'`]*$/u;

describe('the manifest', () => {
  it('knows every element that is registered', () => {
    assert.deepEqual(elements.map(({tagName}) => tagName).sort(), tags);
  });

  it('names modules that are published', () => {
    for (const {path} of elements) assert.ok(existsSync(path), path);
  });

  for (const element of elements) {
    describe(`<${element.tagName}>`, () => {
      it('has a summary and a description', () => {
        assert.match(element.summary ?? '', SENTENCE, 'summary');
        assert.match(element.description ?? '', SENTENCE, 'description');
      });

      for (const kind of KINDS) {
        it(`describes its ${kind}`, () => assert.deepEqual(gaps(element[kind]), []));
      }

      it('names the class of each event', () => {
        for (const {name, type} of element.events ?? []) {
          assert.match(type?.text ?? '', /^\w*Event(<.*>)?$/, name);
        }
      });

      it('keeps to itself what is private', () => {
        for (const {name, privacy = 'public'} of element.members ?? []) {
          assert.equal(privacy, 'public', name);
          assert.doesNotMatch(name, /^[#_]/);
        }
      });
    });
  }

  it('describes all else that the package exports', () => {
    for (const {name, customElement, description, path} of declarations) {
      if (!customElement) assert.match(description ?? '', SENTENCE, `${path}: ${name}`);
    }
  });

  it('leaves out what the package does not export', () => {
    const paths = manifest.modules.map(({path}) => path.replace(/^dist\//, ''));
    const published = reachable('dist', publicModules());
    assert.deepEqual(
      paths.filter((path) => !published.has(path)),
      [],
    );
  });

  it('describes the fields of each event class', () => {
    for (const {name, kind, members = [], path} of declarations) {
      if (kind !== 'class' || !name.endsWith('Event')) continue;
      for (const member of members.filter(({kind}) => kind === 'field')) {
        assert.ok(member.description, `${path}: ${name}.${member.name} has no description`);
      }
    }
  });
});

describe('the sources', () => {
  const code = new Map(sources.map((path) => [path, readFileSync(`src/${path}`, 'utf8')]));

  it('document every custom property that a page can set', () => {
    const documented = new Set(
      elements.flatMap(({cssProperties = []}) => cssProperties.map(({name}) => name)),
    );
    for (const file of ['README.md', ...listFiles('docs').map((path) => `docs/${path}`)]) {
      if (!existsSync(file)) continue;
      for (const [name] of readFileSync(file, 'utf8').matchAll(/--bantin-[\w-]+/g)) {
        documented.add(name);
      }
    }
    const undocumented = new Set();
    for (const [path, text] of code) {
      const bare = text.replace(/\/\*[^]*?\*\//g, '');
      for (const [, name] of bare.matchAll(/var\(\s*(--bantin-[\w-]+)/g)) {
        if (!documented.has(name) && !name.endsWith('-')) undocumented.add(`${name} (src/${path})`);
      }
    }
    assert.deepEqual([...undocumented], []);
  });

  const find = (folder, name) =>
    listFiles(folder).some((path) => path === name || path.endsWith(`/${name}`));
  for (const tag of tags) {
    it(`hold a class of <${tag}>`, () => assert.ok(find('src', `${tag}.ts`)));
    // A folder of its own makes a subject of its own; an item belongs to its list.
    if (!existsSync(`src/${tag}`)) continue;
    it(`test <${tag}> and tell its story`, () => {
      assert.ok(find('test', `${tag}.test.ts`), `test/**/${tag}.test.ts is missing`);
      assert.ok(find('stories', `${tag}.stories.ts`), `stories/**/${tag}.stories.ts is missing`);
    });
  }
});

/** What has no sentence. */
function gaps(list = []) {
  return list
    .filter(({description}) => !SENTENCE.test(description ?? ''))
    .map(({name, description}) => `${name || 'default'}: ${description ?? 'no description'}`);
}
