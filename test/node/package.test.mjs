import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {SourceMap} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import {rollup} from 'rollup';
import ts from 'typescript';
import {listFiles, localeNames, pkg, publicModules, reachable} from '../../build/entries.mjs';
import {elementsOf, FRAMEWORK_NAMES} from '../../build/framework-types.mjs';
import {importsOf} from '../../build/syntax.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);

/** Every name that an integrator can import, patterns spelled out. */
const tags = listFiles('src/define').map((path) => path.replace(/\.ts$/, ''));
const names = Object.keys(pkg.exports).flatMap((name) =>
  name.includes('*') ? namesFor(name).map((each) => name.replace('*', each)) : [name],
);
/** What stands for the star in a pattern. */
function namesFor(pattern) {
  return pattern.includes('locales/') ? localeNames() : tags;
}
const specifiers = names.map((name) => `bantin${name.slice(1)}`);
const isScript = (specifier) => /\/bantin[.-]/.test(specifier);
const modules = specifiers.filter((name) => /(\.js|^bantin)$/.test(name) && !isScript(name));

/** Modules that hold types for the templates of a framework and nothing that runs. */
const frameworks = FRAMEWORK_NAMES.map((name) => `bantin/${name}.js`);

/** What an integrator writes with the types of the package, and what these must not let pass. */
const CONSUMER = `
import {DirectiveItem, NewsArticle, NewsTextSizeEvent, registerTerms} from 'bantin';
import {adopt} from 'bantin/adopt.js';
import {findCitations, parseDate} from 'bantin/text.js';

const day: string | undefined = parseDate('09/10/2020')?.date;
const symbols: (string | null)[] = findCitations('Nghị quyết số 42/NQ-CP').map(({symbol}) => symbol);
registerTerms('km', {directives: 'ភារកិច្ច'});
const article = document.querySelector('news-article')!;
article.citationResolver = ({symbol}) => \`/van-ban/\${symbol}\`;
const list = document.createElement('directive-list');
list.records = {7: {status: 'done', due: '31/12/2020'}};
list.addEventListener('news-directives-update', ({directives}) => directives[0].marker.trim());
document.addEventListener('news-text-size', (event) => {
  if (event.textSize > 150) event.preventDefault();
});
const item: DirectiveItem = document.createElement('directive-item');
item.status = 'doing';
console.log(day, symbols, adopt, NewsArticle, new NewsTextSizeEvent(150).textSize);

// @ts-expect-error No such status.
item.status = 'finished';
// @ts-expect-error Not a word about a size.
document.addEventListener('news-directives-update', (event) => event.textSize);
// @ts-expect-error A text is looked at, not a date.
parseDate(new Date());
`;

describe('the package', () => {
  /** An empty project into which the packed package is unpacked. */
  let project;
  let packed;

  before(() => {
    project = realpathSync(mkdtempSync(join(tmpdir(), 'bantin-package-')));
    const npm = (...args) =>
      execFileSync('npm', args, {encoding: 'utf8', shell: process.platform === 'win32'});
    const [pack] = JSON.parse(npm('pack', '--json', '--silent', '--pack-destination', project));
    packed = pack.files.map(({path}) => path);
    mkdirSync(join(project, 'node_modules'));
    execFileSync('tar', ['-xzf', join(project, pack.filename), '-C', project]);
    execFileSync('mv', [join(project, 'package'), join(project, 'node_modules/bantin')]);
    // The dependencies are taken from here, so that the test needs no network.
    for (const name of Object.keys(pkg.dependencies)) {
      symlinkSync(
        join(root, 'node_modules', name),
        join(project, 'node_modules', name),
        'junction',
      );
    }
    writeFileSync(join(project, 'package.json'), '{"type": "module", "private": true}');
  });

  after(() => rmSync(project, {recursive: true, force: true}));

  /** Runs a module in the project, in a Node process of its own, and returns what it prints. */
  const run = (code, ...options) =>
    execFileSync(process.execPath, [...options, '--input-type=module', '--eval', code], {
      cwd: project,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();

  it('holds every file that its exports name', () => {
    const targets = Object.values(pkg.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    for (const target of targets.flatMap((path) =>
      namesFor(path).map((name) => path.replace('*', name)),
    )) {
      assert.ok(packed.includes(target.slice(2)), `${target} is not packed`);
    }
    const folders = listFiles('src').filter((path) => /^[\w-]+\/index\.ts$/.test(path));
    for (const name of [...tags, ...folders.map((path) => path.split('/')[0])]) {
      assert.ok(pkg.exports[`./${name}.js`], `./${name}.js is no export`);
    }
  });

  it('holds nothing that they do not lead to', () => {
    const entries = publicModules();
    const production = reachable('dist', entries);
    const needed = new Set([
      ...Object.values(pkg.exports).filter((target) => typeof target === 'string'),
      ...[...production].map((path) => `./dist/${path}`),
      ...[...reachable('dist/development', entries)].map((path) => `./dist/development/${path}`),
      ...[
        ...reachable('dist', typesOf([...entries, ...FRAMEWORK_NAMES.map((name) => `${name}.js`)])),
      ].map((path) => `./dist/${path}`),
      ...[...reachable('dist', ['bantin.js', 'bantin.classic.js'])].map((path) => `./dist/${path}`),
      ...FRAMEWORK_NAMES.map((name) => `./dist/${name}.js`),
      './dist/text.js',
      './package.json',
      './dist/localize.js',
      ...localeNames().flatMap((name) => [
        `./dist/locales/${name}.js`,
        `./dist/locales/${name}.d.ts`,
      ]),
    ]);
    const extra = packed
      .filter((path) => !/^(README|LICENSE|CHANGELOG)/.test(path))
      .filter((path) => !needed.has(`./${path.replace(/\.map$/, '')}`));
    assert.deepEqual(extra, []);
  });

  it('depends on what it imports, and on nothing else', () => {
    const imported = new Set();
    for (const path of packed.filter((file) => /^dist\/(?!bantin|chunks).*\.js$/.test(file))) {
      for (const name of importsOf(path)) {
        if (!name.startsWith('.')) imported.add(/^(@[^/]+\/)?[^/]+/.exec(name)[0]);
      }
    }
    assert.deepEqual([...imported].sort(), Object.keys(pkg.dependencies).sort());
  });

  it('names the frameworks that its types know, and needs none', () => {
    const imported = new Set();
    for (const name of FRAMEWORK_NAMES) {
      for (const module of importsOf(`dist/${name}.d.ts`)) {
        if (!module.startsWith('.')) imported.add(module.split('/')[0]);
      }
    }
    const peers = Object.keys(pkg.peerDependencies).map((name) => name.replace('@types/', ''));
    assert.deepEqual([...imported].sort(), peers.sort());
    for (const name of Object.keys(pkg.peerDependencies)) {
      assert.equal(pkg.peerDependenciesMeta[name]?.optional, true, name);
    }
  });

  it('tells editors and templates of every element', () => {
    const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
    const manifest = read(pkg.customElements);
    const webTypes = read(pkg['web-types']);
    assert.equal(webTypes.version, pkg.version);
    const html = read('dist/vscode.html-custom-data.json').tags;
    const css = read('dist/vscode.css-custom-data.json').properties.map(({name}) => name);
    for (const {tagName, attributes = [], cssProperties = []} of elementsOf(manifest)) {
      const names = attributes.map(({name}) => name).sort();
      const named = (list) => list?.map(({name}) => name).sort();
      assert.deepEqual(named(html.find(({name}) => name === tagName)?.attributes), names, tagName);
      const element = webTypes.contributions.html.elements.find(({name}) => name === tagName);
      assert.deepEqual(named(element?.attributes), names, tagName);
      for (const {name} of cssProperties) assert.ok(css.includes(name), name);
      for (const name of FRAMEWORK_NAMES) {
        assert.ok(readFileSync(`dist/${name}.d.ts`, 'utf8').includes(`'${tagName}':`), name);
      }
    }
  });

  it('has source maps that lead back to what was written', () => {
    const maps = packed.filter((path) => path.endsWith('.map'));
    assert.ok(maps.length > 0);
    for (const path of maps) {
      const map = JSON.parse(readFileSync(path, 'utf8'));
      const code = readFileSync(path.replace(/\.map$/, ''), 'utf8').split('\n');
      assert.ok(
        code.some((line) => line.includes(`sourceMappingURL=${path.split('/').at(-1)}`)),
        path,
      );
      map.sources.forEach((source, i) => assert.ok(map.sourcesContent?.[i], `${path}: ${source}`));
      const entries = new SourceMap(map);
      code.forEach((line, row) => {
        const [, start, name] =
          /^(\s*(?:export )?(?:async )?(?:function|class) )(\w+)/.exec(line) ?? [];
        if (!name || /\$\d+$/.test(name)) return;
        const {originalSource, originalLine} = entries.findEntry(row, start.length);
        const source = map.sourcesContent[map.sources.indexOf(originalSource)]?.split('\n');
        assert.ok(source?.[originalLine]?.includes(name), `${path}:${row + 1} ${name}`);
      });
    }
  });

  for (const condition of ['production', 'development']) {
    it(`can be imported where there is no document (${condition})`, () => {
      for (const specifier of modules) {
        assert.doesNotThrow(
          () => run(`await import('${specifier}')`, '--conditions', condition),
          specifier,
        );
      }
    });
  }

  it('registers nothing until a define module is imported', () => {
    const registered = `${JSON.stringify(tags)}.filter((tag) => globalThis.customElements?.get(tag))`;
    // Node stands for a server, which prints the children of the others as they are.
    const onServers = tags.filter((tag) => tag.startsWith('news-'));
    const pure = modules.filter((specifier) => !/\/define/.test(specifier));
    const code = pure.map((specifier) => `import '${specifier}';`).join('\n');
    assert.equal(run(`${code} console.log(JSON.stringify(${registered}))`), '[]');
    for (const tag of tags) {
      const one = run(`import 'bantin/define/${tag}.js'; console.log(${registered}.join())`);
      assert.equal(one.split(',').includes(tag), onServers.includes(tag), tag);
    }
    const all = run(`import 'bantin/define.js'; console.log(${registered}.join())`);
    assert.equal(all, onServers.join());
  });

  it('resolves scripts, style sheet and data to files', () => {
    for (const specifier of specifiers.filter((name) => !modules.includes(name))) {
      const url = run(`console.log(import.meta.resolve('${specifier}'))`);
      assert.ok(existsSync(fileURLToPath(url)), specifier);
    }
  });

  it('gives the readable variant with its warnings to who asks for "development"', () => {
    const resolve = `console.log(import.meta.resolve('bantin'))`;
    assert.match(run(resolve), /\/dist\/index\.js$/);
    assert.match(run(resolve, '--conditions', 'development'), /\/dist\/development\/index\.js$/);
  });

  for (const [module, moduleResolution] of [
    ['node16', 'node16'],
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ]) {
    it(`has types for "moduleResolution": "${moduleResolution}"`, () => {
      const file = join(project, 'consumer.ts');
      const typed = modules.filter((name) => !frameworks.includes(name));
      const imports = typed.map((name, i) => `import * as module${i} from '${name}';`);
      const uses = `console.log(${typed.map((_, i) => `module${i}`).join(', ')});`;
      const elements = tags.map(
        (tag, i) => `const element${i} = document.createElement('${tag}');`,
      );
      // A tag that is not in the map would be an HTMLElement, which is no LitElement.
      const known = tags.map((_, i) => `void element${i}.updateComplete;`);
      writeFileSync(file, [...imports, uses, ...elements, ...known, CONSUMER].join('\n'));
      const options = {
        strict: true,
        noEmit: true,
        target: ts.ScriptTarget.ES2022,
        lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
        types: [],
        ...ts.convertCompilerOptionsFromJson({module, moduleResolution}, project).options,
      };
      const program = ts.createProgram([file], options);
      for (const name of frameworks) {
        const {resolvedModule} = ts.resolveModuleName(name, file, options, ts.sys);
        assert.match(resolvedModule?.resolvedFileName ?? '', /\.d\.ts$/, name);
      }
      const problems = ts
        .getPreEmitDiagnostics(program)
        .map(
          ({file, messageText}) =>
            `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
        );
      assert.deepEqual(problems, []);
    });
  }

  it('keeps Lit and the document out of text.js', () => {
    for (const path of reachable('dist', ['text/index.js'])) assert.match(path, /^text\//);
    assert.deepEqual(importsOf('dist/text.js'), []);
    const same = `import * as a from 'bantin/text.js';
      import * as b from './node_modules/bantin/dist/text.js';
      console.log(Object.keys(a).join() === Object.keys(b).join())`;
    assert.equal(run(same), 'true');
  });

  it('defines one element without the classes of the others', () => {
    for (const tag of tags) {
      const files = reachable('dist', [`define/${tag}.js`]);
      const defined = [...files].filter((path) => path.startsWith('define/'));
      const allowed = defined.map((path) => path.replace('define/', ''));
      const classes = tags.map((other) => `${other}.js`);
      const extra = [...files].filter((path) => {
        const name = path.split('/').at(-1);
        return !path.startsWith('define/') && classes.includes(name) && !allowed.includes(name);
      });
      assert.deepEqual(extra, [], tag);
    }
  });

  /** What a bundler makes of a module that imports the package. */
  const bundle = async (code) => {
    const entry = join(project, 'entry.js');
    writeFileSync(entry, code);
    const built = await rollup({input: entry, plugins: [nodeResolve()], onwarn() {}});
    const {output} = await built.generate({format: 'es', inlineDynamicImports: true});
    return output[0].code;
  };

  it('survives a bundler that drops what has no side effects', async () => {
    const code = await bundle(`import 'bantin/define.js';`);
    for (const tag of tags) assert.match(code, new RegExp(`customElements\\.define\\(['"]${tag}`));
  });

  it('names no file that a bundler would look for in vain', () => {
    for (const path of reachable('dist', publicModules())) {
      const code = readFileSync(`dist/${path}`, 'utf8');
      for (const [, file] of code.matchAll(
        /new URL\(\s*['"`]([^'"`]*)['"`],\s*import\.meta\.url/g,
      )) {
        assert.ok(
          file.length > 1 && existsSync(join('dist', path, '..', file)),
          `${path}: ${file}`,
        );
      }
    }
  });

  it('costs a bundle only what it uses', async () => {
    assert.doesNotMatch(await bundle(`import 'bantin';`), /\w/, 'nothing used');
    const text = await bundle(`import {parseDate} from 'bantin/text.js'; console.log(parseDate);`);
    assert.doesNotMatch(text, /LitElement|customElements/);
    const [event] = /\b\w+Event\b/.exec(readFileSync('dist/index.d.ts', 'utf8')) ?? [];
    if (!event) return;
    const small = await bundle(`import {${event}} from 'bantin'; console.log(${event});`);
    assert.doesNotMatch(small, /LitElement|customElements/, event);
  });
});

/** The names of the declarations that belong to modules. */
function typesOf(paths) {
  return paths.map((path) => path.replace(/\.js$/, '.d.ts'));
}
