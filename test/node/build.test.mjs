import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {Script} from 'node:vm';
import {parseAst} from 'rollup/parseAst';
import ts from 'typescript';
import {listFiles, localeNames, publicModules} from '../../build/entries.mjs';
import {minifyCss} from '../../build/minify-css.mjs';
import {minifyHtml, minifyLiterals} from '../../build/minify-literals.mjs';
import {plainDecorators} from '../../build/plain-decorators.mjs';
import {importsOf, walk} from '../../build/syntax.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const read = (path) => readFileSync(path, 'utf8');
const dist = listFiles('dist');
const chunks = dist.filter((path) => path.startsWith('chunks/'));
const locales = localeNames().map((name) => `locales/${name}.js`);
const scripts = ['bantin.js', 'bantin.classic.js', 'bantin-early.js', ...chunks, ...locales];
const modules = dist.filter(
  (path) => path.endsWith('.js') && !/^(?:bantin|chunks\/|locales\/)/.test(path),
);
const production = modules.filter((path) => !path.startsWith('development/'));

/** What `check` returns for each call of a function named `name` in the sources. */
function callsIn(path, name, check) {
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === name) found.push(...check(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true));
  return found;
}

/** The static pieces of text in an expression. */
function texts(node) {
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) return [node.text];
  if (ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) return [node.text];
  const found = [];
  ts.forEachChild(node, (child) => void found.push(...texts(child)));
  return found;
}

describe('the scripts for pages', () => {
  it('exist, and so does all that goes with them', () => {
    for (const file of [
      ...['bantin.js', 'bantin.dev.js', 'bantin.classic.js', 'bantin-early.js', 'bantin.css'],
      ...[
        'text.js',
        'localize.js',
        'custom-elements.json',
        'integrity.json',
        'index.js',
        'index.d.ts',
      ],
    ]) {
      assert.ok(existsSync(`dist/${file}`), `dist/${file} is missing`);
    }
  });

  it('import nothing from elsewhere', () => {
    for (const file of ['bantin.js', 'bantin.dev.js', ...chunks]) {
      for (const specifier of importsOf(`dist/${file}`)) assert.match(specifier, /^\.\.?\//, file);
    }
  });

  it('need nothing else to start', () => {
    walk(parseAst(read('dist/bantin.js')), ({type, source}) => {
      assert.ok(type !== 'ImportDeclaration', `bantin.js waits for ${source?.value}`);
    });
  });

  it('have chunks that need the script alone, so that a page never loads Lit twice', () => {
    // A page that says "bantin.js?v=2" is the exception: its first chunk brings a second, silent copy.
    for (const chunk of chunks) {
      for (const specifier of importsOf(`dist/${chunk}`)) {
        assert.match(specifier, /^(?:\.\.\/bantin\.js|\.\/[\w.-]+\.js)$/, chunk);
      }
    }
  });

  it('run as classic scripts where they promise to, in a page of any encoding', () => {
    for (const file of ['bantin.classic.js', 'bantin-early.js']) {
      const code = read(`dist/${file}`);
      assert.doesNotThrow(() => new Script(code, {filename: file}));
      assert.deepEqual(code.match(/.{0,40}[\u0080-\uffff]/g), null, `${file} is not ASCII`);
    }
  });

  it('leave nothing behind in the page', () => {
    for (const file of ['bantin.classic.js', 'bantin-early.js']) {
      assert.match(
        read(`dist/${file}`),
        /^(?:\/\/.*\n)?!?\(?(function|\(\)\s*=>)/,
        `${file} is no closed function`,
      );
    }
  });

  it('ask V8 to compile ahead what runs when the page comes, and nothing else', () => {
    const hint = '//# allFunctionsCalledOnLoad\n';
    const atStart = /^(?:bantin(?:\.classic)?|(?:from-page|tool-row|list-tools)-[\w-]+)\.js$/;
    const rare = /^(?:bantin-early|(?:print|panel|share|save|listen|purify\.es)-[\w-]+)\.js$/;
    const names = scripts.map((file) => [file.replace(/^.*\//, ''), file]);
    assert.ok(names.filter(([name]) => atStart.test(name)).length >= 7);
    for (const [name, file] of names) {
      // V8 heeds it at the very beginning of a file alone.
      if (atStart.test(name)) assert.ok(read(`dist/${file}`).startsWith(hint), file);
      if (rare.test(name)) assert.ok(!read(`dist/${file}`).includes(hint), file);
    }
  });

  it('name no other host and evaluate no text', () => {
    for (const file of scripts) {
      const code = read(`dist/${file}`);
      const addresses = [...code.matchAll(/https?:\/\/[\w.-]+/g)].map(([address]) => address);
      assert.deepEqual(
        addresses.filter((address) => !/\/\/(www\.w3\.org|schema\.org)$/.test(address)),
        [],
        file,
      );
      assert.doesNotMatch(code, /\beval\(|new Function\(/, file);
    }
  });

  it('match the hashes in integrity.json', () => {
    const hashes = JSON.parse(read('dist/integrity.json'));
    const files = ['bantin.js', 'bantin.classic.js', 'bantin.css', 'bantin-early.js', ...chunks];
    assert.deepEqual(Object.keys(hashes).sort(), files.sort());
    for (const [file, hash] of Object.entries(hashes)) {
      const bytes = readFileSync(`dist/${file}`);
      assert.equal(hash, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, file);
    }
  });

  it('carry the words of the sources unharmed', () => {
    const terms = texts(ts.createSourceFile('vi.ts', read('src/localize/locales/vi.ts'), 99, true));
    const classic = read('dist/bantin.classic.js').replace(
      /\\u([\da-f]{4})|\\x([\da-f]{2})/gi,
      (_, long, short) => String.fromCharCode(parseInt(long ?? short, 16)),
    );
    const words = terms.filter((term) => /[\u0080-\uffff]/.test(term));
    assert.notEqual(words.length, 0);
    for (const term of words) {
      assert.ok(read('dist/bantin.js').includes(term), `bantin.js lacks "${term}"`);
      assert.ok(classic.includes(term), `bantin.classic.js lacks "${term}"`);
    }
  });
});

describe('the warnings for authors', () => {
  const sentences = listFiles('src')
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => callsIn(`src/${path}`, 'warn', ({arguments: [, text]}) => texts(text)))
    .map((text) => text.trim())
    .filter((text) => text.length > 12);

  it('are in no production file', () => {
    for (const file of [...scripts, ...production]) {
      const code = read(`dist/${file}`);
      for (const sentence of sentences) assert.ok(!code.includes(sentence), `${file}: ${sentence}`);
      // DOMPurify has words of its own.
      const isOurs = !file.endsWith('early.js') && !file.includes('/purify.');
      if (isOurs) assert.doesNotMatch(code, /console\.warn/, file);
    }
  });

  it('are in the development files', () => {
    const code = read('dist/bantin.dev.js');
    for (const sentence of sentences) {
      assert.ok(
        code.includes(sentence) || code.includes(JSON.stringify(sentence).slice(1, -1)),
        sentence,
      );
    }
  });
});

describe('the modules for npm', () => {
  it('import only what the package depends on, and each other', () => {
    for (const file of modules) {
      for (const specifier of importsOf(`dist/${file}`)) {
        assert.match(specifier, /^(\.\.?\/.*|lit|lit\/.*|tslib|dompurify)$/, `dist/${file}`);
        if (!specifier.startsWith('.')) continue;
        const target = new URL(specifier, `file:///${file}`).pathname.slice(1);
        assert.ok(dist.includes(target), `dist/${file} imports ${specifier}, which is missing`);
      }
    }
  });

  it('hold no copy of a package', () => {
    assert.deepEqual(
      dist.filter((path) => path.includes('node_modules')),
      [],
    );
  });

  it('come with types', () => {
    for (const file of publicModules()) {
      assert.ok(dist.includes(file.replace(/\.js$/, '.d.ts')), `dist/${file} has no types`);
    }
  });

  it('come with source maps that hold the TypeScript', () => {
    for (const file of modules.filter((path) => !isFacade(path))) {
      const {sources, sourcesContent} = JSON.parse(read(`dist/${file}.map`));
      for (const [i, source] of sources.entries()) {
        assert.match(source, /\.\.\/src\/[\w./-]+\.ts$/, `dist/${file}`);
        assert.ok(sourcesContent?.[i], `dist/${file}: ${source} is not in the map`);
      }
    }
  });
});

describe('minifyCss', () => {
  const cases = {
    'takes out comments and white space': [
      '/* a */\n.a,\n.b > .c {\n  color: red;\n  margin: 0 auto;\n}\n',
      '.a,.b>.c{color:red;margin:0 auto}',
    ],
    'keeps the spaces of calculations': [
      'a{width: calc( 1px + var(--x, 2px) - (3px * 2) )}',
      'a{width:calc(1px + var(--x,2px) - (3px * 2))}',
    ],
    'keeps the space of a descendant': [
      ':host  :hover [a] .b + i ~ *{}',
      ':host :hover [a] .b + i ~ *{}',
    ],
    'keeps what media queries need': [
      '@media (min-width: 1px) and (max-width: 2px), print { a { b: c } }',
      '@media (min-width:1px) and (max-width:2px),print{a{b:c}}',
    ],
    'keeps strings': [
      `a::before{content: "  /* { ; */ \\" x"  '}';}`,
      `a::before{content:"  /* { ; */ \\" x" '}'}`,
    ],
    'keeps escapes': ['.a\\:b  .c\\ d { e: f }', '.a\\:b .c\\ d{e:f}'],
    'keeps addresses': ['a { b: url( data:x;,{}  ) c }', 'a{b:url( data:x;,{}  ) c}'],
    'keeps empty values': ['a { --x: ; --y: }', 'a{--x: ;--y: }'],
    'keeps tokens apart that a comment keeps apart': ['a{b:c/**/d}', 'a{b:c/**/d}'],
    'keeps the edges of a piece, unless they are line breaks': [' 1px + 2px ', ' 1px + 2px '],
    'keeps Vietnamese': ['a { content: "Ế Ữ  đ" }', 'a{content:"Ế Ữ  đ"}'],
    'takes quotes from a name, and from nothing else': [
      `[slot='a-b'] [href*="x" i], [lang=''], [href$='.pdf' i], [rel='a b'] { content: 'a' }`,
      `[slot=a-b] [href*=x i],[lang=''],[href$='.pdf' i],[rel='a b']{content:'a'}`,
    ],
    'writes no nought before a point, but in strings, names and longer numbers': [
      'a { margin: 0.5em -0.5em calc(1em + 0.25px) 10.5em 0; content: "0.5"; --x-0: 0.0 } .b\\0.5 {}',
      'a{margin:.5em -0.5em calc(1em + .25px) 10.5em 0;content:"0.5";--x-0:.0}.b\\0.5{}',
    ],
    'writes !important without a space': ['a { b: c !important ; }', 'a{b:c!important}'],
  };
  for (const [name, [css, expected]] of Object.entries(cases)) {
    it(name, () => {
      assert.equal(minifyCss(css), expected);
      assert.equal(minifyCss(expected), expected, 'twice is as good as once');
    });
  }
});

describe('minifyHtml', () => {
  it('turns line breaks into spaces and drops comments', () => {
    const html = '\n  <p\n    class="a  b"\n  >Ế  Ữ</p>\n  <!-- why -->\n  <b>x</b>';
    assert.equal(minifyHtml(html), ' <p class="a  b" >Ế  Ữ</p> <b>x</b>');
  });

  it('leaves preformatted text alone', () => {
    assert.equal(minifyHtml('<pre>\n  a</pre>'), '<pre>\n  a</pre>');
  });
});

describe('minifyLiterals', () => {
  const transform = (code, options) =>
    minifyLiterals(options).transform.call({parse: parseAst}, code, 'x.js').code;

  it('keeps the expressions of a literal, and what is nested in them', () => {
    const code = 'x = html `<a\n  b=${c ? css` d { e: ${f} ; } ` : 1}></a>`;';
    assert.equal(transform(code), 'x = html `<a b=${c ? css` d{e:${f}}` : 1}></a>`;');
  });

  it('leaves a literal alone that has an expression in a comment', () => {
    const code = 'x = css`a { /* ${b} */ }`;';
    assert.equal(transform(code), code);
  });

  it('keeps escapes, and writes more of them where only ASCII will do', () => {
    const code = 'x = css`a::before { content: "\\\\201C Ế" }`;';
    assert.equal(transform(code, {ascii: true}), 'x = css`a::before{content:"\\\\201C \\u1ebe"}`;');
  });
});

describe('plainDecorators', () => {
  const error = (message) => {
    throw new Error(message);
  };
  const transform = (decorator, rest = 'X.prototype, "a", void 0') =>
    plainDecorators().transform.call(
      {parse: parseAst, error},
      `__decorate([${decorator}], ${rest});`,
      'x.js',
    ).code;

  it('says what the decorators of Lit do', () => {
    assert.equal(transform('property()'), 'X.createProperty("a");');
    assert.equal(transform('property({type: Boolean})'), 'X.createProperty("a", {type: Boolean});');
    assert.equal(transform('state()'), 'X.createProperty("a", {state: true});');
    assert.match(transform('query("b")'), /^Object\.defineProperty\(X\.prototype, "a", \{[^]*"b"/);
  });

  it('leaves all others alone', () => {
    for (const decorator of ['query("b", true)', 'queryAsync("b")', 'property(), state()', 'x']) {
      assert.match(transform(decorator), /^__decorate/);
    }
    assert.match(transform('query("b")', 'X.prototype, "a", null'), /^__decorate/);
    assert.match(transform('property()', 'X, "a", void 0'), /^__decorate/);
  });

  it('refuses an attribute that the Lit of the scripts for pages cannot read', () => {
    for (const type of ['Number', 'Object', 'Array']) {
      assert.throws(() => transform(`property({type: ${type}})`), /^Error: "a": /);
    }
  });
});

/** Whether a module only passes on what others hold; Rollup gives such a one an empty map. */
function isFacade(path) {
  return read(`dist/${path}`)
    .split('\n')
    .every(
      (line) => line === '' || /^(import|export) .*from '|^import '|^\/\/|^export \{\};/.test(line),
    );
}
