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
      if (Array.isArray(value)) value.forEach(rename);
      else if (value && typeof value === 'object') {
        for (const key of ['path', 'module']) {
          if (typeof value[key] === 'string') {
            value[key] = value[key]
              .replace(/^(\/?)src\/(.*)\.ts$/, '$1dist/$2.js')
              .replace(/^\/?src\/(.*)\.js$/, 'dist/$1.js');
          }
        }
        Object.values(value).forEach(rename);
      }
    };
    rename(customElementsManifest.modules);
  },
});

export default {
  globs: ['src/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [documentedEventsOnly(), publicMembersOnly(), publishedPaths()],
};
