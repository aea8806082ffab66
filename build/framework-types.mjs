import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';

/**
 * Writes the types with which templates are checked: JSX of React, Preact and Solid, the templates of
 * Vue and of Svelte, the directives of Angular. They are read off the manifest, so that nothing is typed by hand; why no package
 * does it is told in docs/decisions/framework-types.md.
 */

/** @returns {object[]} The elements of the manifest, by tag. */
export function elementsOf(manifest) {
  return manifest.modules
    .flatMap(({declarations = []}) => declarations)
    .filter(({customElement}) => customElement)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

const comment = (text, indent) =>
  `${indent}/** ${(text ?? '').replace(/\*\//g, '*\\/').replaceAll('\n', `\n${indent} * `)} */\n`;

const key = (name) => (/^[a-z]\w*$/i.test(name) ? name : `'${name}'`);

/** What can be assigned from outside. */
const properties = ({members = []}) =>
  members.filter(
    ({kind, readonly, static: isStatic}) => kind === 'field' && !readonly && !isStatic,
  );

/**
 * The type of an attribute: that of its property, and what HTML makes of it, where a number is
 * written in quotes too. A framework says `null` or `undefined` where there is none.
 */
function attributeType(element, {fieldName, type}) {
  const base = fieldName ? `${element.name}['${fieldName}']` : (type?.text ?? 'string');
  const quoted = /\bnumber\b/.test(type?.text ?? '') ? ' | `${number}`' : '';
  return `${base}${quoted} | null | undefined`;
}

function fields(element) {
  const {attributes = [], name} = element;
  const known = new Map();
  for (const attribute of attributes) {
    known.set(attribute.name, [attribute.description, attributeType(element, attribute)]);
  }
  for (const member of properties(element)) {
    if (!known.has(member.name)) {
      const type = `${name}['${member.name}'] | null | undefined`;
      known.set(member.name, [member.description, type]);
    }
  }
  return [...known].map(
    ([field, [text, type]]) => `${comment(text, '  ')}  ${key(field)}?: ${type};\n`,
  );
}

/** Everything that one element adds to what a framework knows of any HTML element. */
function declarationsOf(element) {
  const events = (element.events ?? []).map(
    ({name, description, type}) => `${comment(description, '  ')}  '${name}': ${type.text};\n`,
  );
  return `/** What a template can say of \`<${element.tagName}>\`. */
export interface ${element.name}Attributes {
${fields(element).join('')}}

/** What \`<${element.tagName}>\` tells. */
export interface ${element.name}Events {
${events.join('')}}
`;
}

function sharedTypes(elements) {
  const names = elements.flatMap(({name, events = []}) => [
    name,
    ...events.map(({type}) => type.text),
  ]);
  return `import type {${[...new Set(names)].sort().join(', ')}} from './index.js';

${elements.map(declarationsOf).join('\n')}`;
}

/** An interface with an entry for each tag. */
const entries = (elements, indent, entry) =>
  elements
    .map((element) => {
      const slots = (element.slots ?? [])
        .filter(({name}) => name)
        .map(({name}) => `\`${name}\``)
        .join(', ');
      const text = slots ? `${element.description}\n\nSlots: ${slots}.` : element.description;
      return `${comment(text, indent)}${indent}'${element.tagName}': ${entry(element)};\n`;
    })
    .join('');

const imports = (elements) => {
  const classes = elements.map(({name}) => name).join(', ');
  const types = elements.flatMap(({name}) => [`${name}Attributes`, `${name}Events`]).join(', ');
  return `import type {${classes}} from './index.js';\nimport type {${types}} from './framework-types.js';\n`;
};

/** Handlers as JSX and Svelte name them; \`currentTarget\` is the element that has the handler. */
const HANDLERS = `type Handlers<Target, Events> = {
  [Name in keyof Events & string as \`on\${Name}\`]?:
    | ((event: Events[Name] & {readonly currentTarget: Target}) => void)
    | null
    | undefined;
};
`;

const entry =
  (wrapper) =>
  ({name}) =>
    `${wrapper}<${name}, ${name}Attributes, ${name}Events>`;

/** By name of the file, how each framework is told. */
const FRAMEWORKS = {
  react: (elements) => `import type {DetailedHTMLProps, HTMLAttributes} from 'react';
${imports(elements)}
${HANDLERS}
type Tag<Target, Own, Events> = Own &
  Handlers<Target, Events> &
  Omit<DetailedHTMLProps<HTMLAttributes<Target>, Target>, keyof Own>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${entries(elements, '      ', entry('Tag'))}    }
  }
}
`,
  preact: (elements) => `import type {HTMLAttributes} from 'preact';
${imports(elements)}
${HANDLERS}
type Tag<Target extends EventTarget, Own, Events> = Own &
  Handlers<Target, Events> &
  Omit<HTMLAttributes<Target>, keyof Own>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
${entries(elements, '      ', entry('Tag'))}    }
  }
}
`,
  solid: (elements) => `import type {JSX as SolidJSX} from 'solid-js';
${imports(elements)}
type Handlers<Target, Events> = {
  [Name in keyof Events & string as \`on:\${Name}\`]?: (
    event: Events[Name] & {readonly currentTarget: Target},
  ) => void;
};

/** Solid is told what is a property, what an attribute, and what is there or not. */
type Prefixed<Own> = {[Name in keyof Own & string as \`prop:\${Name}\`]?: Own[Name]} & {
  [Name in keyof Own & string as \`attr:\${Name}\`]?: Extract<Own[Name], string | null | undefined>;
} & {
  [Name in keyof Own & string as \`bool:\${Name}\`]?: Extract<Own[Name], boolean | undefined>;
};

type Tag<Target, Own, Events> = Own &
  Prefixed<Own> &
  Handlers<Target, Events> &
  Omit<SolidJSX.HTMLAttributes<Target>, keyof Own>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
${entries(elements, '      ', entry('Tag'))}    }
  }
}
`,
  vue: (elements) => `import type {HTMLAttributes, PublicProps} from 'vue';
${imports(elements)}
type Capital<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${Capitalize<First>}\${Capital<Rest>}\`
  : Capitalize<Name>;

type Handlers<Events> = {
  [Name in keyof Events & string as \`on\${Capital<Name>}\`]?: (event: Events[Name]) => void;
};

/** Vue checks \`audio-src\` as \`audioSrc\`. */
type Camel<Own> = {[Name in keyof Own & string as Uncapitalize<Capital<Name>>]?: Own[Name]};

/** A component as templates see it: what can be bound and listened to, and what a \`ref\` holds. */
type Tag<Target, Own, Events> = new () => Target & {
  /** @deprecated For the checking of templates only. */
  $props: Own & Camel<Own> & Handlers<Events> & Omit<HTMLAttributes, keyof Own> & PublicProps;
};

declare module 'vue' {
  interface HTMLAttributes {
    /** The slot of the element around it. Vue's own slots have another attribute, so it knows none. */
    slot?: string;
  }

  interface GlobalComponents {
${entries(elements, '    ', entry('Tag'))}  }
}
`,
  svelte: (elements) => `import type {HTMLAttributes} from 'svelte/elements';
${imports(elements)}
${HANDLERS}
type Tag<Target extends EventTarget, Own, Events> = Own &
  Handlers<Target, Events> &
  Omit<HTMLAttributes<Target>, keyof Own>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${entries(elements, '    ', entry('Tag'))}  }
}
`,
};

/** What an attribute without a binding hands over to Angular, and what is made of it. */
const WRITTEN_OUT = {
  boolean: ["''", "value === '' || value"],
  number: ['`${number}`', "typeof value === 'string' ? Number(value) : value"],
};

const input =
  ({name}) =>
  (member) => {
    const kind = /\b(?:boolean|number)\b/.exec(member.type?.text ?? '')?.[0];
    const [written, value] = WRITTEN_OUT[kind] ?? ['', 'value'];
    const types = [`${name}['${member.name}']`, written, 'null', 'undefined'].filter(Boolean);
    return `${comment(member.description, '  ')}  @Input() set ${member.name}(value: ${types.join(' | ')}) {
    assign(this.#element, '${member.name}', ${value});
  }
`;
  };

const directive = (element) => `
/** Checks what a template binds to \`<${element.tagName}>\`, and hands it on. */
@Directive({selector: '${element.tagName}'})
export class ${element.name}Directive {
  readonly #element = inject<ElementRef<${element.name}>>(ElementRef).nativeElement;

${properties(element).map(input(element)).join('\n')}}
`;

/**
 * Angular checks a template by the directives that its tags match, and has each compiled with the app: so
 * this is source, to be copied into the app.
 */
const angularSource = (elements) => `/*
 * The elements of bantin for the templates of Angular, made by the package: copy it again after an update.
 */
import {Directive, ElementRef, inject, Input} from '@angular/core';
import type {${elements.map(({name}) => name).join(', ')}} from 'bantin';

function assign<Target>(element: Target, name: keyof Target, value: unknown): void {
  element[name] = value as Target[keyof Target];
}
${elements.map(directive).join('')}
/** All of them, for the \`imports\` of a component. */
export const BANTIN = [
${elements.map(({name}) => `  ${name}Directive,\n`).join('')}] as const;
`;

/** The frameworks whose templates can be checked; each is an export of the package. */
export const FRAMEWORK_NAMES = Object.keys(FRAMEWORKS);

/**
 * Writes a declaration file for each framework, and beside it a module without content: an import
 * that a bundler does not drop finds something. For Angular it is source.
 *
 * @param {string} folder Where to; the manifest is read there.
 */
export function writeFrameworkTypes(folder) {
  const manifest = JSON.parse(readFileSync(`${folder}/custom-elements.json`, 'utf8'));
  const elements = elementsOf(manifest);
  mkdirSync(folder, {recursive: true});
  writeFileSync(`${folder}/framework-types.d.ts`, sharedTypes(elements));
  writeFileSync(`${folder}/angular.ts`, angularSource(elements));
  for (const [name, types] of Object.entries(FRAMEWORKS)) {
    writeFileSync(`${folder}/${name}.d.ts`, types(elements));
    writeFileSync(`${folder}/${name}.js`, 'export {};\n');
  }
}
