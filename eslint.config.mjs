import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Our conventions that no plugin has a rule for (see CONTRIBUTING.md). */
const conventions = {
  defaultExport: {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name.',
  },
  extension: {
    selector:
      ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression)[source.value=/^[.]{1,2}[/](?!.*[.](js|mjs|json|css)$)/]',
    message: 'End the path of a module in ".js".',
  },
  enumeration: {
    selector: 'TSEnumDeclaration',
    message: 'Use a union of strings: enums leave code behind.',
  },
  namespace: {
    selector: 'TSModuleDeclaration[kind="namespace"]',
    message: 'Use a module.',
  },
  parameterProperty: {
    selector: 'TSParameterProperty',
    message: 'Declare the field: parameter properties do not reach the manifest.',
  },
  privateMember: {
    selector:
      ':matches(PropertyDefinition, MethodDefinition, AccessorProperty)[accessibility="private"][kind!="constructor"]:not(:has(> Decorator))',
    message: 'Write "#name"; "private" is for what a decorator needs to reach.',
  },
  registration: {
    selector: 'CallExpression[callee.object.name="customElements"][callee.property.name="define"]',
    message: 'Register an element in src/define/<tag>.ts only.',
  },
  tooNew: {
    selector: 'CallExpression[callee.property.name=/^(toSorted|toReversed|toSpliced)$/]',
    message: 'Chrome 109 does not have it: copy the array first.',
  },
  patched: {
    selector:
      'CallExpression[callee.object.name="Array"][callee.property.name="from"], ForOfStatement > CallExpression.right[callee.property.name="entries"][callee.object.name!="Object"]',
    message: 'Prototype.js and MooTools replace it by something else: spread, then map.',
  },
  otherFrames: {
    selector:
      'BinaryExpression[operator="instanceof"][right.name=/^(Node|Element|Text|ShadowRoot|Document|(HTML|SVG).*)$/]',
    message: 'A node from a frame may be no instance: ask src/shared/node-kinds.ts or its name.',
  },
  foreignImport: {
    selector:
      ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^(?![.][/])/]',
    message: 'What is in src/text/ imports nothing from elsewhere.',
  },
};

/** The rule that forbids all of the conventions except those named. */
const conventionsExcept = (...names) => [
  'error',
  ...Object.entries(conventions)
    .filter(([name]) => !names.includes(name))
    .map(([, rule]) => rule),
];

export default tseslint.config(
  {
    ignores: [
      ...['dist/', 'release/', 'storybook-static/', 'demo/before/', 'demo/after/', '.cache/'],
      ...['examples/*/dist/', 'examples/*/.next/', 'examples/*/.angular/', '**/next-env.d.ts'],
      // Compiled in projects of their own, with the packages of their frameworks.
      'test/examples/{types,values}/',
      'examples/*/{site,_site}/',
    ],
  },
  {
    files: ['**/*.{js,mjs,ts,tsx}'],
    extends: [js.configs.recommended],
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    languageOptions: {globals: {...globals.node, ...globals.browser}},
    rules: {
      eqeqeq: ['error', 'always', {null: 'ignore'}],
      'no-var': 'error',
      'no-warning-comments': ['error', {terms: ['todo', 'fixme', 'xxx', 'hack']}],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': conventionsExcept(
        'registration',
        'tooNew',
        'patched',
        'otherFrames',
        'foreignImport',
      ),
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['examples/**'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {parserOptions: {projectService: true}},
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'separate-type-imports'}],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_'},
      ],
      // Event handlers in templates keep their `this`: Lit calls them with the host.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {considerDefaultExhaustiveForUnions: true},
      ],
    },
  },
  {
    // Their types are checked where their frameworks are installed, by `npm run test:examples`.
    files: ['examples/**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
  },
  {
    files: ['src/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': conventionsExcept('foreignImport'),
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'lit/decorators.js',
              importNames: ['customElement'],
              message: 'Register the element in src/define/<tag>.ts.',
            },
          ],
        },
      ],
      'lit/attribute-names': ['error', {convention: 'kebab'}],
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/value-after-constraints': 'error',
      'wc/file-name-matches-element': 'error',
      // Lit's base class has every callback.
      'wc/guard-super-call': 'off',
    },
    settings: {wc: {elementBaseClasses: ['LitElement', 'ReactiveElement']}},
  },
  {
    files: ['src/define/*.ts'],
    rules: {
      'no-restricted-syntax': conventionsExcept('registration', 'foreignImport'),
      'wc/guard-define-call': 'error',
    },
  },
  {
    files: ['src/text/**/*.ts'],
    rules: {'no-restricted-syntax': conventionsExcept()},
  },
  {
    // The console is where a development build speaks.
    files: ['src/shared/development.ts'],
    rules: {'no-console': 'off'},
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    languageOptions: {globals: globals.mocha},
    rules: {
      // Chai's assertions are expressions, and its `equal` is typed as if it could be a promise.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {from: 'package', name: ['Equal', 'NotEqual'], package: 'chai'},
            {from: 'package', name: ['it', 'describe', 'test'], package: 'node:test'},
          ],
        },
      ],
    },
  },
  {
    // Tools read these by their default export.
    files: ['*.config.mjs', 'examples/**/*.config.js', 'stories/**', '.storybook/**'],
    rules: {
      'no-restricted-syntax': conventionsExcept(
        ...['defaultExport', 'registration', 'tooNew', 'patched', 'otherFrames', 'foreignImport'],
      ),
    },
  },
  {
    // Frameworks find their modules without an extension.
    files: ['examples/**'],
    rules: {
      'no-restricted-syntax': conventionsExcept(
        ...['defaultExport', 'extension', 'registration', 'tooNew', 'otherFrames', 'foreignImport'],
      ),
    },
  },
);
