import {existsSync, readFileSync} from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {minify} from 'terser';
import {localeNames, pkg, publicModules} from './build/entries.mjs';
import {minifyCss} from './build/minify-css.mjs';
import {minifyLiterals} from './build/minify-literals.mjs';
import {plainDecorators} from './build/plain-decorators.mjs';
import {applyEdits} from './build/syntax.mjs';

/**
 * Rollup starts from `dist/development`, which TypeScript has written (see build/build.mjs), and
 * makes of it the production modules for npm and the scripts for pages.
 */
const source = 'dist/development';

/** Reads the source map beside a module, so that the maps lead back to TypeScript. */
const sourceMaps = () => ({
  name: 'source-maps',
  load(id) {
    const map = `${id}.map`;
    if (id.includes('node_modules') || !existsSync(map)) return null;
    const code = readFileSync(id, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
    return {code, map: JSON.parse(readFileSync(map, 'utf8'))};
  },
});

/** Turns the switch in src/shared/development.ts off, so that the warnings fall away. */
const productionMode = () => ({
  name: 'production-mode',
  transform(code, id) {
    if (!id.endsWith('shared/development.js')) return null;
    const [on, off] = [true, false].map((value) => `export const DEV_MODE = ${value};`);
    if (!code.includes(on)) this.error(`"${on}" is not there; warnings would be published.`);
    return {code: code.replace(on, off), map: null};
  },
});

/**
 * Every engine of ours takes style sheets that are constructed: Lit need not ask, nor bring what it does without. It
 * would look on `Document.prototype`, and find another's there on a page with MooTools.
 */
const constructedSheets = () => ({
  name: 'constructed-sheets',
  transform(code, id) {
    if (!/reactive-element\/(?:development\/)?css-tag\.js$/.test(id)) return null;
    const question =
      /\w+\.ShadowRoot\s*&&[^;,]*?(["'])adoptedStyleSheets\1\s*in Document\.prototype[^;,]*/;
    if (!question.test(code)) this.error('Lit asks in another way; see what it looks at.');
    return {code: code.replace(question, 'true'), map: null};
  },
});

/**
 * No engine of ours lacks shadow roots, and no page has what makes Lit go on where a server has ended: Lit
 * need not look for either. Its list of versions is read in development alone.
 */
const withoutSupport = () => ({
  name: 'without-support',
  transform: (code) => ({
    code: code
      .replace(
        /\b\w+\.(?:(?:litHtml|litElement|reactiveElement)Polyfill|litElementHydrate)Support\b/g,
        'undefined',
      )
      .replace(
        /\(\w+\.(?:litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/g,
        'undefined',
      ),
    map: null,
  }),
});

/** Where its author is wrong, Lit still throws, but a reader need not load why: `bantin.dev.js` says it. */
const withoutAdvice = () => ({
  name: 'without-advice',
  transform(code, id) {
    if (!/\/(?:css-tag|lit-html)\.js$/.test(id)) return null;
    const advice = /\bthrow Error\("[^"]*"(?:\+\w+\+"[^"]*")?\)/g;
    if (!advice.test(code)) this.error('Lit throws in another way; see what it says.');
    return {code: code.replace(advice, 'throw Error()'), map: null};
  },
});

/**
 * What Lit has for decorators, for templates of MathML and for attributes that are numbers or JSON. The scripts for pages
 * have no such templates and attributes, and no decorators left; build/plain-decorators.mjs sees to both. For decorators,
 * Lit would make `Symbol.metadata` on the page.
 */
const UNUSED = {
  '/reactive-element.js': [
    /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    /const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{const (\w)=litPropertyMetadata\.get\(\1\);if\(void 0!==\2\)for\(const\[\w,\w\]of \2\)this\.elementProperties\.set\(\w,\w\)\}/,
    /static addInitializer\(\w\)\{this\._\$Ei\(\),\(this\.l\?\?=\[\]\)\.push\(\w\)\}/,
    /,void 0!==\w\.l&&\(this\.l=\[\.\.\.\w\.l\]\)/,
    /,this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/,
    /break;case Object:case Array:\w=null==\w\?\w:JSON\.stringify\(\w\)/,
    /break;case Number:\w=null===\w\?null:Number\(\w\);break;case Object:case Array:try\{\w=JSON\.parse\(\w\)\}catch\(\w\)\{\w=null\}/,
  ],
  '/lit-html.js': [/3===\w\?"<math>":/, /3===\w\?"<\/math>":/, /\|\|3===\w(?=\)\{)/],
};

/** Leaves out of Lit what is {@link UNUSED}. */
const withoutUnused = () => ({
  name: 'without-unused',
  transform(code, id) {
    const [, parts] = Object.entries(UNUSED).find(([file]) => id.endsWith(file)) ?? [];
    if (!parts) return null;
    let rest = code;
    for (const part of parts) {
      if (!part.test(rest)) this.error(`Lit has changed; see what has become of ${part}.`);
      rest = rest.replace(part, '');
    }
    return {code: rest, map: null};
  },
});

/** Finds Lit, in the variant that fits. */
const packages = (mode) => nodeResolve({exportConditions: ['browser', mode]});

/** The entry, and the chunks that a page with a bulletin fetches by itself: nearly all that is in them runs then. */
const RUN_AT_START = new Set([
  ...['script', 'from-page', 'kept-state', 'folding'],
  ...['list-tools', 'arrival', 'tool-row', 'more-terms', 'wrappers'],
]);

/**
 * V8 compiles most functions when they are called for the first time, and lets the page wait for it. By this comment
 * it does so while the script comes, on a thread of its own.
 *
 * @see https://v8.dev/blog/explicit-compile-hints
 */
const COMPILED_AHEAD = '//# allFunctionsCalledOnLoad';

/** Shortens names and code. */
const small = (format) => ({
  name: 'small',
  renderChunk: (code, {name}) =>
    minify(code, {
      ecma: 2022,
      module: true,
      compress: {passes: 3, unsafe_arrows: true, unsafe_methods: true},
      format: {
        comments: false,
        preamble: RUN_AT_START.has(name) ? COMPILED_AHEAD : undefined,
        ...format,
      },
    }),
});

/**
 * Puts the rules for the page into a file of their own, which a page with `bantin.css` never loads.
 * They are there as text, so that the file needs nothing of the script that waits for it.
 */
const pageStylesApart = () => ({
  name: 'page-styles-apart',
  resolveId(specifier, importer) {
    if (!specifier.endsWith('/provide-page-styles.js')) return null;
    return this.resolve(
      './await-page-styles.js',
      importer.replace(/define\/[^/]+$/, 'shared/x.js'),
    );
  },
  async load(id) {
    if (!id.endsWith('/page-styles.js') || id.endsWith('-page-styles.js')) return null;
    const {pageStyles} = await import(pathToFileURL(id).href);
    return `export const pageStyles = ${JSON.stringify(minifyCss(String(pageStyles)))};`;
  },
});

/** What makes a script that a page loads small. */
const forPages = ({ascii = false} = {}) => [
  productionMode(),
  plainDecorators(),
  minifyLiterals({ascii}),
  constructedSheets(),
  withoutSupport(),
  withoutAdvice(),
  withoutUnused(),
  packages('production'),
  small({ascii_only: ascii}),
];

/**
 * Keeps in the script what the module variant loads at start on some pages: whoever takes the classic
 * script wants one file.
 */
const withStartChunks = () => ({
  name: 'with-start-chunks',
  transform(code) {
    const names = [];
    const inlined = code.replace(
      /\bimport\('([^']*\/(?:page-styles|directives|from-page)\.js)'\)/g,
      (_, path) => `Promise.resolve(inlined${names.push(path)})`,
    );
    if (!names.length) return null;
    const imports = names.map((path, i) => `import * as inlined${i + 1} from '${path}';\n`);
    return {code: imports.join('') + inlined, map: null};
  },
});

/**
 * Makes the entry of a build with chunks a classic script. Such a script can load modules when they
 * are needed, but exports nothing to them: what they import is handed over by a symbol instead.
 */
const classicEntry = () => ({
  name: 'classic-entry',
  renderChunk(code, {isEntry, fileName}) {
    const key = `globalThis[Symbol.for('bantin ${pkg.version}')]`;
    const edits = [];
    for (const node of this.parse(code).body) {
      const {type, specifiers, source, start, end} = node;
      const pairs = (from, to) =>
        specifiers.map((name) => `${name[from].name}: ${name[to].name}`).join(', ');
      if (isEntry && type === 'ImportDeclaration')
        this.error(`${fileName} cannot wait for a file.`);
      if (isEntry && type === 'ExportNamedDeclaration')
        edits.push({start, end, text: `${key} ??= {${pairs('exported', 'local')}};`});
      if (source?.value.endsWith('/bantin.classic.js'))
        edits.push({start, end, text: `const {${pairs('imported', 'local')}} = ${key};`});
    }
    const edited = applyEdits(code, edits);
    return {code: isEntry ? `(() => {${edited}})();` : edited, map: null};
  },
});

/**
 * Classic scripts. A browser reads them in the encoding of the page, whatever that is, so all that
 * is not ASCII is escaped.
 */
const classic = (input, name, {plugins = []} = {}) => {
  const [compress, ...others] = forPages({ascii: true}).reverse();
  return {
    input,
    plugins: [...plugins, ...others.reverse(), classicEntry(), compress],
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: name,
      // Nobody else has what stands in one file.
      freeze: false,
      chunkFileNames: 'chunks/classic/[name]-[hash:6].js',
      hashCharacters: 'hex',
    },
  };
};

/** The script of a language: its words, and the registering of them. Runs as a module, too. */
const locale = (name) => {
  const entry = `\0locale-${name}`;
  const words = fileURLToPath(new URL(`${source}/localize/locales/${name}.js`, import.meta.url));
  const register = fileURLToPath(new URL(`${source}/localize/register-terms.js`, import.meta.url));
  return classic(entry, `locales/${name}.js`, {
    plugins: [
      {
        name: 'locale-entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? `import {terms} from ${JSON.stringify(words)};
               import {registerLocale} from ${JSON.stringify(register)};
               registerLocale(${JSON.stringify(name)}, terms);`
            : null,
      },
    ],
  });
};

export default [
  // The modules for npm. They import Lit, and are not minified: whoever bundles them does that.
  {
    input: publicModules().map((path) => `${source}/${path}`),
    external: ['tslib', 'dompurify', /^lit($|\/)/],
    plugins: [productionMode(), sourceMaps()],
    output: {
      dir: 'dist',
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: source,
      sourcemap: true,
      minifyInternalExports: false,
      hoistTransitiveImports: false,
    },
  },
  // <script type="module">: the family and Lit; rare tools come from chunks when first used.
  {
    input: `${source}/script.js`,
    plugins: [pageStylesApart(), ...forPages()],
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: 'bantin.js',
      chunkFileNames: 'chunks/[name]-[hash:6].js',
      // Every reader fetches these names too, and nothing else in the script is as hard to compress.
      hashCharacters: 'hex',
    },
  },
  // The same for authors: readable, and it says on the console what to mend.
  {
    input: `${source}/script.js`,
    plugins: [sourceMaps(), constructedSheets(), packages('development')],
    output: {
      file: 'dist/bantin.dev.js',
      format: 'es',
      inlineDynamicImports: true,
      // Says that it is a module, which nothing else in it does.
      footer: 'export {};',
    },
  },
  classic(`${source}/script.js`, 'bantin.classic.js', {plugins: [withStartChunks()]}),
  classic(`${source}/reading/early.js`, 'bantin-early.js'),
  ...localeNames().map(locale),
  // What registers words, in one readable file, for pages.
  {
    input: `${source}/localize/terms-from-page.js`,
    plugins: [productionMode(), sourceMaps()],
    output: {file: 'dist/localize.js', format: 'es', sourcemap: true},
  },
  // The text functions in one readable file, to be copied to a server or an editor.
  {
    input: `${source}/text/index.js`,
    plugins: [productionMode(), sourceMaps()],
    output: {file: 'dist/text.js', format: 'es', sourcemap: true},
  },
];
