import {posix} from 'node:path';
import {pkg} from './build/entries.mjs';

/** The sources of the modules that the package exports; `*` stands for a tag. */
const entries = Object.values(pkg.exports)
  .map(({development}) => development)
  .filter(Boolean)
  .map((path) => path.replace('./dist/development/', 'src/').replace(/\.js$/, '.ts'));

const isEntry = (path) =>
  entries.some((entry) => {
    const [start, end] = entry.split('*');
    return end === undefined ? path === entry : path.startsWith(start) && path.endsWith(end);
  });

/** Leaves what no module of the package exports out: it may change at any time. */
const exportsOnly = () => ({
  name: 'exports-only',
  packageLinkPhase({customElementsManifest: manifest}) {
    const byPath = new Map(manifest.modules.map((module) => [module.path, module]));
    const kept = new Set();

    /** Follows an export to where it is declared. */
    const keep = (path, name) => {
      const module = byPath.get(path);
      if (!module) return;
      for (const {name: exported, declaration} of module.exports ?? []) {
        if (name !== '*' && exported !== name) continue;
        if (!declaration.module) continue;
        const target = declaration.module.startsWith('.')
          ? posix.join(posix.dirname(path), declaration.module)
          : declaration.module;
        declaration.module = target.replace(/^\//, '').replace(/\.js$/, '.ts');
        kept.add(`${path} ${exported}`);
        if (declaration.module !== path) keep(declaration.module, declaration.name);
      }
    };
    for (const path of byPath.keys()) if (isEntry(path)) keep(path, '*');

    for (const module of manifest.modules) {
      const isKept = ({name}) => kept.has(`${module.path} ${name}`);
      module.exports = module.exports?.filter(isKept);
      module.declarations = module.declarations?.filter(isKept);
    }
    manifest.modules = manifest.modules.filter(
      ({path, exports, declarations}) => isEntry(path) || exports?.length || declarations?.length,
    );
  },
});

/** Drops events that the analyzer guesses from `dispatchEvent`; only those with a sentence count. */
const documentedEventsOnly = () => ({
  name: 'documented-events-only',
  packageLinkPhase({customElementsManifest}) {
    for (const {declarations = []} of customElementsManifest.modules) {
      for (const declaration of declarations) {
        if (declaration.events) {
          declaration.events = declaration.events.filter(({description}) => description);
        }
      }
    }
  },
});

/**
 * Says what a function returns as its code declares it: a sentence after `@returns` makes the analyzer
 * forget the type, and it has no place for the sentence.
 */
const declaredReturns = () => ({
  name: 'declared-returns',
  analyzePhase({ts, node, moduleDoc}) {
    if (!ts.isFunctionDeclaration(node) && !ts.isMethodDeclaration(node)) return;
    if (!node.type) return;
    const owner = ts.isMethodDeclaration(node) ? node.parent.name?.getText() : undefined;
    const declarations = moduleDoc.declarations ?? [];
    const list = owner ? declarations.find(({name}) => name === owner)?.members : declarations;
    const found = list?.find(
      ({kind, name}) => /^(function|method)$/.test(kind) && name === node.name?.getText(),
    );
    if (!found) return;
    const description = ts.getTextOfJSDocComment(ts.getJSDocReturnTag(node)?.comment);
    found.return = {type: {text: node.type.getText()}, ...(description && {description})};
  },
});

/** Static fields that tell Lit or the browser how to make an element, and nobody else anything. */
const SETTINGS = ['styles', 'shadowRootOptions', 'formAssociated'];

/** Keeps what is private out: it is nobody's to use, so it is nobody's to read about. */
const publicMembersOnly = () => ({
  name: 'public-members-only',
  packageLinkPhase({customElementsManifest}) {
    for (const {declarations = []} of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.members = declaration.members?.filter(
          ({name, privacy = 'public', static: isStatic}) =>
            privacy === 'public' && !name.startsWith('#') && !(isStatic && SETTINGS.includes(name)),
        );
      }
    }
  },
});

/** Names the modules that the package holds, where the analyzer names the TypeScript it read. */
const publishedPaths = () => ({
  name: 'published-paths',
  packageLinkPhase({customElementsManifest}) {
    const rename = (value) => {
      if (value === null || typeof value !== 'object') return;
      for (const key of ['path', 'module']) {
        if (typeof value[key] === 'string') {
          value[key] = value[key].replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');
        }
      }
      Object.values(value).forEach(rename);
    };
    rename(customElementsManifest.modules);
  },
});

/** Puts the modules in the order of their paths: the analyzer finds them as the disk happens to hold them. */
const inOrder = () => ({
  name: 'in-order',
  packageLinkPhase({customElementsManifest}) {
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
});

export default {
  globs: ['src/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    declaredReturns(),
    exportsOnly(),
    documentedEventsOnly(),
    publicMembersOnly(),
    publishedPaths(),
    inOrder(),
  ],
};
