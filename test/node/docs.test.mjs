import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {parseFragment} from 'parse5';
import ts from 'typescript';
import {API_DOCS, apiDocs} from '../../build/api-docs.mjs';
import {listFiles, pkg} from '../../build/entries.mjs';
import {DEFAULT_BASE} from '../../build/page-tags.mjs';
import {codeBlocks, GUIDES} from '../guide-recipes.mjs';
import {
  FILE_HEADERS,
  FILE_TYPES,
  NAMED_TYPES_POLICY,
  NONCE_POLICY,
  OTHER_HOST_POLICY,
  STRICT_POLICY,
} from '../portal-headers.mjs';
import {faultsOfWebConfig} from '../web-config.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const documents = [
  ...['README.md', 'CONTRIBUTING.md'],
  ...listFiles('docs').map((path) => `docs/${path}`),
  ...listFiles('examples').map((path) => `examples/${path}`),
].filter((path) => path.endsWith('.md') && !path.includes('node_modules/'));
const blocks = documents.flatMap((path) =>
  codeBlocks(readFileSync(path, 'utf8')).map((block) => ({
    ...block,
    path,
    where: `${path}:${block.line}`,
  })),
);
const inLanguage = (...languages) => blocks.filter(({language}) => languages.includes(language));

/** What is tested below; a block in any other language would be tested by nobody. */
const LANGUAGES = [
  'sh',
  'js',
  'ts',
  'json',
  'html',
  'css',
  'http',
  'nginx',
  'apache',
  'xml',
  'php',
];

/** Hosts in the guides that stand for the reader's own. */
const EXAMPLE_HOST = 'https://static.tinh.example';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const elements = new Map(
  manifest.modules
    .flatMap(({declarations = []}) => declarations)
    .filter(({tagName}) => tagName)
    .map((element) => [element.tagName, element]),
);

describe('the documents', () => {
  it('have code in languages that a test knows, and some of each kind', () => {
    for (const {language, where} of blocks) {
      assert.ok(LANGUAGES.includes(language), `${where}: nobody tests "${language}"`);
    }
    for (const language of ['sh', 'js', 'html', 'http', 'nginx', 'apache', 'xml', 'css', 'ts']) {
      assert.notEqual(inLanguage(language).length, 0, language);
    }
  });

  it('link to files and headings that are there', () => {
    const anchors = new Map();
    const anchorsOf = (path) => {
      if (!anchors.has(path)) anchors.set(path, headingsOf(readFileSync(path, 'utf8')));
      return anchors.get(path);
    };
    for (const path of documents) {
      const prose = readFileSync(path, 'utf8').replace(/^```[^]*?^```$/gm, '');
      for (const [, target] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        const [file, anchor] = decodeURIComponent(target).split('#');
        const linked = file ? join(dirname(path), file) : path;
        assert.ok(existsSync(linked), `${path}: ${target}`);
        if (anchor) assert.ok(anchorsOf(linked).has(anchor), `${path}: ${target}`);
      }
    }
  });

  it(`have a reference that is of today (${API_DOCS})`, async () => {
    const written = readFileSync(API_DOCS, 'utf8');
    assert.ok(written === (await apiDocs()), `${API_DOCS} is stale; run "npm run docs:api".`);
  });
});

describe('the commands in the documents', () => {
  let folder;
  let server;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bantin-docs-'));
    server = createServer((request, response) => {
      const path = request.url.slice(DEFAULT_BASE.length);
      const isThere = request.url.startsWith(DEFAULT_BASE) && existsSync(`dist/${path}`);
      response.writeHead(isThere ? 200 : 404, {...FILE_HEADERS, 'Content-Type': FILE_TYPES['.js']});
      response.end();
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  after(() => {
    server.close();
    rmSync(folder, {recursive: true, force: true});
  });

  const run = (command, ...args) => execFileSync(command, args, {encoding: 'utf8'});

  /** Each kind of command, and what it must do. The first that matches is taken. */
  const kinds = [
    [
      /^npm (?:install|ci|start|test)$/,
      ([command], home) => {
        // What is in a folder of the examples has a package.json of its own.
        const file = join(home, 'package.json');
        const owner = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
        const [, name] = command.split(' ');
        if (name === 'ci') assert.ok(existsSync(join(home, 'package-lock.json')));
        else if (name === 'install')
          assert.ok(owner?.dependencies?.bantin, 'it installs no bantin');
        else assert.ok(owner?.scripts?.[name], `${file} has no script ${name}`);
      },
    ],
    [
      /^npm test -- (.+)$/,
      ([, args]) => {
        const [filter] = args
          .replace(/--engine [\w,]+/, '')
          .trim()
          .split(/\s+/);
        const files = listFiles('test').filter((path) => path.includes(filter));
        assert.notEqual(files.length, 0, `no test file has "${filter}" in its path`);
      },
    ],
    [/^node (\S+\.mjs)$/, ([, path]) => assert.ok(existsSync(path), `${path} is not there`)],
    [/^npm install (?:bantin|\.\.\/path\/to\/bantin)$/, () => assert.equal(pkg.name, 'bantin')],
    [
      /^npm run folder -- (\/srv\/static)$/,
      ([, target]) => {
        const made = join(folder, target);
        const printed = run(process.execPath, 'build/folder.mjs', made);
        checkTags(printed, DEFAULT_BASE);
        const files = listFiles(join(made, DEFAULT_BASE));
        const originals = files.filter((path) => !/\.(?:br|gz)$/.test(path));
        assert.ok(originals.includes('bantin.js'));
        assert.ok(originals.some((path) => path.startsWith('chunks/classic/')));
        assert.ok(originals.includes('locales/fr.js'));
        assert.deepEqual(
          originals.filter((path) => /\.(?:d\.ts|map)$/.test(path)),
          [],
        );
        for (const path of originals) {
          const bytes = (name) => readFileSync(join(made, DEFAULT_BASE, name));
          const original = readFileSync(`dist/${path}`);
          assert.ok(bytes(path).equals(original), path);
          assert.ok(brotliDecompressSync(bytes(`${path}.br`)).equals(original), path);
          assert.ok(gunzipSync(bytes(`${path}.gz`)).equals(original), path);
        }
        const again = spawnSync(process.execPath, ['build/folder.mjs', made], {encoding: 'utf8'});
        assert.equal(again.status, 2, 'a folder that is there must stay');
        assert.match(again.stderr, /is there already/);
      },
    ],
    [
      /^npm run tags(?: -- (.+))?$/,
      ([, args = '']) => {
        const words = args.split(' ').filter(Boolean);
        const base = words.find((word) => !word.startsWith('--')) ?? DEFAULT_BASE;
        checkTags(run(process.execPath, 'build/tags.mjs', ...words), base);
      },
    ],
    [
      /^npm run ([\w:-]+)(?: |$)/,
      ([, name]) => assert.ok(pkg.scripts[name], `there is no script ${name}`),
    ],
    [
      /^mkdir -p (\/srv\/static\S*) && cp -R dist (\S+)$/,
      ([, around, target]) => {
        const copy = join(folder, 'copy');
        run('mkdir', '-p', join(copy, around));
        run('cp', '-R', 'dist', join(copy, target));
        assert.ok(existsSync(join(copy, '/srv/static', DEFAULT_BASE, 'bantin.js')));
      },
    ],
    [
      /^node -p "([^"]+)"$/,
      ([, code]) => assert.match(run(process.execPath, '-p', code), /^sha384-[\w+/]{64}\n$/),
    ],
    [
      /^curl -sI (\S+)$/,
      async ([, address]) => {
        assert.ok(address.startsWith(`${EXAMPLE_HOST}${DEFAULT_BASE}`), address);
        // What curl does with -I, where there may be no curl.
        const {port} = server.address();
        const url = address.replace(EXAMPLE_HOST, `http://127.0.0.1:${port}`);
        const response = await fetch(url, {method: 'HEAD'});
        assert.equal(response.status, 200);
        for (const [name, value] of Object.entries(FILE_HEADERS)) {
          assert.equal(response.headers.get(name), value);
        }
      },
    ],
  ];

  /** Sees that each printed tag has the hash of the file that it names. */
  function checkTags(printed, base) {
    const tags = [...printed.matchAll(/(?:href|src)="([^"]+)" integrity="([^"]+)"/g)];
    const maps = [...printed.matchAll(/"([^"]+\.js)":"(sha384-[^"]+)"/g)];
    assert.equal(tags.length, 3);
    for (const [, address, hash] of [...tags, ...maps]) {
      assert.ok(address.startsWith(base), address);
      const bytes = readFileSync(`dist/${address.slice(base.length)}`);
      assert.equal(hash, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, address);
    }
  }

  // Once in each folder where it is to be run, though the documents say some of them several times.
  const lines = new Map();
  for (const {code, path, where} of inLanguage('sh')) {
    const home = /^examples\/[^/]+(?=\/)/.exec(path)?.[0] ?? '';
    for (const line of code.split('\n').map((text) => text.replace(/\s+#.*$/, '').trim())) {
      const isOfExample = existsSync(join(home, 'package.json'));
      const key = `${isOfExample ? home : ''} ${line}`;
      if (line && !lines.has(key)) lines.set(key, {line, where, home: isOfExample ? home : '.'});
    }
  }
  for (const {line, where, home} of lines.values()) {
    it(`${line} (${where})`, async () => {
      const [pattern, check] = kinds.find(([kind]) => kind.test(line)) ?? [];
      assert.ok(pattern, 'the test does not know how to run it');
      await check(pattern.exec(line), home);
    });
  }

  it('name scripts of package.json in the prose too', () => {
    for (const path of documents) {
      for (const [, name] of readFileSync(path, 'utf8').matchAll(/`npm run ([\w:-]+)/g)) {
        assert.ok(pkg.scripts[name], `${path}: npm run ${name}`);
      }
    }
  });
});

describe('the code in the documents', () => {
  /** Compiles modules as somebody does who has installed the package. */
  function problemsIn(modules) {
    const options = {
      strict: true,
      noEmit: true,
      allowJs: true,
      checkJs: true,
      types: [],
      ...ts.convertCompilerOptionsFromJson(
        {module: 'nodenext', moduleResolution: 'nodenext', target: 'es2022'},
        root,
      ).options,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    };
    // Modules that are nowhere, beside package.json, so that the package finds itself by its name.
    const paths = new Map(modules.map(({code}, index) => [join(root, `doc-${index}.ts`), code]));
    const host = ts.createCompilerHost(options);
    const {fileExists, readFile, getSourceFile} = host;
    host.fileExists = (path) => paths.has(path) || fileExists(path);
    host.readFile = (path) => paths.get(path) ?? readFile(path);
    host.getSourceFile = (path, ...rest) =>
      paths.has(path)
        ? ts.createSourceFile(path, `${paths.get(path)}\nexport {};`, ...rest)
        : getSourceFile(path, ...rest);
    const program = ts.createProgram([...paths.keys()], options, host);
    const names = [...paths.keys()];
    return ts.getPreEmitDiagnostics(program).map(({file, messageText}) => {
      const where = modules[names.indexOf(file?.fileName)]?.where ?? file?.fileName;
      return `${where}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  }

  it('compiles against the types of the package', () => {
    assert.deepEqual(problemsIn(inLanguage('js', 'ts')), []);
  });

  it('types events and tags, and would notice if it did not', () => {
    const events = [...elements.values()].flatMap(({tagName, events: list = []}) =>
      list.map(({name, type}) => ({tag: tagName, name, type: type.text})),
    );
    assert.notEqual(events.length, 0);
    const imports = `import 'bantin/define.js';
      import type {NewsAdoptEvent} from 'bantin/adopt.js';
      import type * as bantin from 'bantin';`;
    const listeners = events.map(
      ({tag, name, type}) =>
        `document.querySelector('${tag}')!.addEventListener('${name}', (event) => {
          const typed: bantin.${type} = event;
          void typed;
        });`,
    );
    const good = `${imports}
      ${listeners.join('\n')}
      ${[...elements.keys()].map((tag) => `void document.createElement('${tag}').updateComplete;`).join('\n')}
      document.addEventListener('news-adopt', (event: NewsAdoptEvent) => event.adoption.restore());
      document.querySelector('directive-list')!.addEventListener('news-directives-update', (event) => {
        for (const {number, text} of event.directives) console.log(number?.toFixed(), text.trim());
      });
      document.querySelector('news-toolbar')!.addEventListener('news-text-size', (event) => event.textSize.toFixed());
      addEventListener('news-preferences-update', (event) => event.preferences.theme);`;
    assert.deepEqual(problemsIn([{code: good, where: 'events'}]), []);
    const bad = `import 'bantin/define.js';
      document.querySelector('directive-list')!.addEventListener('news-directives-update', (event) => event.nothing);`;
    assert.equal(problemsIn([{code: bad, where: 'wrong'}]).length, 1);
  });

  it('is JSON where it says so', () => {
    for (const {code, where} of inLanguage('json'))
      assert.doesNotThrow(() => JSON.parse(code), where);
  });

  it('sets custom properties that the elements know', () => {
    const known = new Set(
      [...elements.values()].flatMap(({cssProperties = []}) => cssProperties.map(({name}) => name)),
    );
    for (const {code, where} of inLanguage('css')) {
      for (const [name] of code.matchAll(/--bantin-[\w-]+/g)) {
        assert.ok(known.has(name), `${where}: ${name}`);
      }
    }
  });

  /** Attributes that any element has. */
  const GLOBAL = /^(?:id|class|lang|dir|slot|hidden|title|role|style|tabindex|(?:aria|data)-.+)$/;

  /** Attributes that a tag of ours for a script or a style sheet can have. */
  const LINES = {
    script:
      /^(?:src|type|defer|async|nonce|integrity|crossorigin|data-(?:adopt|toolbar|date|headline|lead|article|byline))$/,
    link: /^(?:rel|href|nonce|integrity|crossorigin)$/,
  };

  for (const {code, where} of inLanguage('html')) {
    it(`has tags, attributes and files that exist (${where})`, () => {
      const errors = [];
      const fragment = parseFragment(code, {onParseError: ({code: error}) => errors.push(error)});
      assert.deepEqual(errors, []);
      const visit = (node) => {
        const {nodeName, attrs = [], childNodes = []} = node;
        const element = elements.get(nodeName);
        if (nodeName.includes('-') && !nodeName.startsWith('#'))
          assert.ok(element, `<${nodeName}> is no element of ours`);
        for (const {name, value} of attrs) {
          if (element) {
            const isOurs = element.attributes.some((attribute) => attribute.name === name);
            assert.ok(isOurs || GLOBAL.test(name), `<${nodeName} ${name}>`);
          }
          const [, file] = /\/bantin\/(?:[\d.]+\/)?([^"]+)$/.exec(value) ?? [];
          if (file && ['src', 'href'].includes(name)) {
            // A translator's file is there when it has been written.
            const isThere = existsSync(`dist/${file}`) || file === 'locales/km.js';
            assert.ok(isThere, `dist/${file} is not there`);
            for (const attribute of attrs) assert.match(attribute.name, LINES[nodeName]);
          }
          const parent = elements.get(node.parentNode?.nodeName);
          if (name === 'slot' && parent) {
            assert.ok(
              parent.slots.some((slot) => slot.name === value),
              `slot="${value}"`,
            );
          }
        }
        childNodes.forEach(visit);
      };
      visit(fragment);
    });
  }
});

describe('the guides for integrators', () => {
  const inGuides = (language) => inLanguage(language).filter(({path}) => GUIDES.includes(path));
  const plain = (text) => text.replace(/[’‘]/g, "'");

  it('name the version of today', () => {
    for (const path of GUIDES) {
      const text = readFileSync(path, 'utf8');
      assert.ok(text.includes(DEFAULT_BASE), path);
      // The next version, in the chapter on upgrades, is the one other.
      const versions = new Set([...text.matchAll(/\/bantin\/([\d.]+)\//g)].map(([, v]) => v));
      assert.ok(versions.size <= 2, [...versions].join());
    }
  });

  it('advise the policies under which the recipes are tested', () => {
    const policies = {
      strict: STRICT_POLICY,
      nonce: NONCE_POLICY.replaceAll('{nonce}', '…'),
      'other-host': OTHER_HOST_POLICY.replaceAll('{host}', EXAMPLE_HOST),
      'trusted-types': NAMED_TYPES_POLICY,
    };
    for (const guide of GUIDES) {
      const own = inGuides('http').filter(({path}) => path === guide);
      assert.deepEqual(own.map(({policy}) => policy).sort(), Object.keys(policies).sort());
      for (const {code, policy} of own) {
        assert.equal(plain(code), `Content-Security-Policy: ${policies[policy]}\n`);
      }
    }
  });

  /** The headers that a snippet sets, by the words of its server. */
  const HEADER = {
    nginx: /^\s*add_header (\S+) "([^"]*)"(?: always)?;$/gm,
    apache: /^\s*Header (?:always )?set (\S+) "([^"]*)"$/gm,
    xml: /<add name="([^"]+)" value="([^"]*)" \/>/g,
  };

  for (const [server, pattern] of Object.entries(HEADER)) {
    it(`advise the headers that the recipes are tested with (${server})`, () => {
      for (const guide of GUIDES) {
        const own = inGuides(server).filter(({path}) => path === guide);
        const all = own.map(({code}) => code).join('\n');
        const set = Object.fromEntries(
          [...all.matchAll(pattern)].map(([, name, value]) => [name, value]),
        );
        if (server === 'xml') {
          // IIS joins what is custom and the age, which it wants in days.
          const [, custom] = /cacheControlCustom="([^"]+)"/.exec(all);
          const [, days] = /cacheControlMaxAge="(\d+)\.00:00:00"/.exec(all);
          const [scope, ...rest] = custom.split(', ');
          set['Cache-Control'] = [scope, `max-age=${days * 86_400}`, ...rest].join(', ');
        } else if (server === 'apache') {
          // Only what has been compressed before has it.
          assert.ok(all.includes('Header set Content-Encoding "br"'));
          assert.equal(set['Content-Encoding'], 'gzip');
          delete set['Content-Encoding'];
        }
        assert.deepEqual(set, {...FILE_HEADERS, 'Content-Security-Policy': STRICT_POLICY});
        for (const type of Object.values(FILE_TYPES)) {
          const [essence] = type.split(';');
          if (server !== 'apache' || essence !== 'application/json')
            assert.ok(all.includes(essence), essence);
        }
      }
    });
  }

  it('have the same snippets in every language', () => {
    const [main, ...others] = GUIDES.map((guide) =>
      ['nginx', 'apache', 'xml', 'http', 'sh'].map((language) =>
        inGuides(language)
          .filter(({path}) => path === guide)
          .map(({code}) => code),
      ),
    );
    for (const other of others) assert.deepEqual(other, main);
  });

  for (const {code, where} of inGuides('xml')) {
    it(`have a web.config with what IIS documents, in its place (${where})`, () => {
      assert.deepEqual(faultsOfWebConfig(code), []);
    });
  }

  it('would notice a web.config that IIS refuses', () => {
    const inServer = (text) =>
      faultsOfWebConfig(
        `<configuration><system.webServer>${text}</system.webServer></configuration>`,
      );
    for (const wrong of [
      '<staticContent>',
      '<clientCache cacheControlMode="UseMaxAge" />',
      '<staticContent><clientCache cacheControlMode="MaxAge" /></staticContent>',
      '<staticContent><clientCache cacheControlMaxAge="365 days" /></staticContent>',
      '<staticContent><mimeMap fileExtension="js" mimeType="text/javascript" /></staticContent>',
      '<staticContent><mimeMap fileExtension=".js" mimeType="text/javascript" /></staticContent>',
      '<httpProtocol><customHeaders><add name="A" /></customHeaders></httpProtocol>',
      '<urlCompression doStaticCompression="yes" />',
    ]) {
      assert.notDeepEqual(inServer(wrong), [], wrong);
    }
  });

  it('quote what the development build says', () => {
    const code = readFileSync('dist/bantin.dev.js', 'utf8');
    for (const path of GUIDES) {
      const text = readFileSync(path, 'utf8');
      const sentences = [...text.matchAll(/^\| `([^`]* [^`]*[.…])`/gm)].map(
        ([, sentence]) => sentence,
      );
      assert.ok(sentences.length >= 5, path);
      for (const piece of sentences.flatMap((sentence) => sentence.split('…'))) {
        // Names come between, and so may a choice of words.
        for (const part of piece
          .split(/"; "|^" |"$/)
          .map((p) => p.trim())
          .filter((p) => p.length > 6)) {
          assert.ok(
            code.includes(part) || part.split('; ').every((p) => code.includes(p)),
            `${path}: ${part}`,
          );
        }
      }
    }
  });

  it('quote what readers see', () => {
    const words =
      readFileSync('src/localize/locales/vi-more.ts', 'utf8') +
      readFileSync('src/localize/locales/vi.ts', 'utf8');
    for (const word of [
      'Chưa mở được công cụ này. Hãy thử lại.',
      'Cỡ chữ mặc định',
      'Màu nền',
      'Lưu',
    ]) {
      assert.ok(words.includes(`'${word}'`), word);
      for (const path of GUIDES)
        assert.ok(readFileSync(path, 'utf8').includes(word), `${path}: ${word}`);
    }
  });
});

/** The names under which GitHub links to the headings of a document. */
function headingsOf(markdown) {
  const prose = markdown.replace(/^```[^]*?^```$/gm, '');
  const own = [...prose.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id);
  const headings = [...prose.matchAll(/^#+ (.+)$/gm)].map(([, text]) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return new Set([...own, ...headings]);
}
