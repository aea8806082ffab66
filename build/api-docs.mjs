import {readFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {pkg} from './entries.mjs';

/** Where the reference stands. */
export const API_DOCS = 'docs/api.md';

/**
 * Writes the reference of the interface out of the manifest of the last build.
 *
 * @returns {Promise<string>} Markdown, laid out as Prettier does it.
 */
export async function apiDocs() {
  const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
  const elements = declarations.filter(({customElement}) => customElement);
  const others = declarations.filter(({customElement}) => !customElement);
  const events = others.filter(({kind, name}) => kind === 'class' && name.endsWith('Event'));
  const functions = others.filter(({kind}) => kind === 'function');
  const values = others.filter(({kind}) => kind === 'variable');
  const entryOf = entriesByName(manifest);

  const text = [
    '# API',
    'Made by `npm run docs:api` from the doc comments in `src/`. Change those, not this file.',
    [
      ...elements.map(({tagName}) => `- [\`<${tagName}>\`](#${tagName})`),
      '- [Events](#events)',
      '- [Functions](#functions)',
      '- [Values](#values)',
    ].join('\n'),
    ...elements.flatMap((element) => elementDocs(element, entryOf)),
    '## Events',
    'Each is a class with fields. The modules declare them in the maps of TypeScript, so that `event` is typed in any `addEventListener`.',
    ...events.flatMap((event) => eventDocs(event, elements, entryOf)),
    '## Functions',
    ...functions.flatMap((declaration) => functionDocs(declaration, entryOf)),
    '## Values',
    table(
      ['Name', 'From', 'Type', 'Value', 'Meaning'],
      values.map(({name, type, default: value, description}) => [
        code(name),
        code(entryOf.get(name)),
        code(type?.text),
        code(value),
        prose(description),
      ]),
    ),
  ];
  const config = await resolveConfig(API_DOCS);
  return format(`${text.filter(Boolean).join('\n\n')}\n`, {...config, parser: 'markdown'});
}

function elementDocs(element, entryOf) {
  const {tagName, name, description} = element;
  const {
    attributes = [],
    members = [],
    slots,
    events,
    cssParts,
    cssProperties,
    cssStates,
  } = element;
  const fields = members.filter(({kind, attribute}) => kind === 'field' && !attribute);
  const methods = members.filter(({kind}) => kind === 'method');
  return [
    `<a id="${tagName}"></a>\n\n## \`<${tagName}>\``,
    prose(description, {isTable: false}),
    `Registered by \`bantin/define/${tagName}.js\`; the class \`${name}\` is in \`${entryOf.get(name)}\`.`,
    ...section(
      'Attributes',
      ['Attribute', 'Property', 'Type', 'Default', 'Meaning'],
      attributes,
      (attribute) => [
        code(attribute.name),
        code(attribute.fieldName),
        code(attribute.type?.text),
        code(attribute.default),
        prose(attribute.description),
      ],
    ),
    ...section(
      'Properties without an attribute',
      ['Property', 'Type', 'Default', 'Meaning'],
      fields,
      (field) => [
        code(field.name),
        code(field.type?.text),
        field.readonly ? 'read-only' : code(field.default),
        prose(field.description),
      ],
    ),
    ...section('Methods', ['Method', 'Returns', 'Meaning'], methods, (method) => [
      code(`${method.name}(${parametersOf(method)})`),
      code(method.return?.type.text),
      prose([method.description, method.return?.description].filter(Boolean).join(' ')),
    ]),
    ...section('Slots', ['Slot', 'Content'], slots, (slot) => [
      slot.name ? code(slot.name) : 'default',
      prose(slot.description),
    ]),
    ...section('Events', ['Event', 'Class', 'When'], events, (event) => [
      code(event.name),
      `[\`${event.type.text}\`](#${event.type.text.toLowerCase()})`,
      prose(event.description),
    ]),
    ...section('Parts', ['Part', 'What it is'], cssParts, (part) => [
      code(`::part(${part.name})`),
      prose(part.description),
    ]),
    ...section('States', ['State', 'When'], cssStates, (state) => [
      code(`:state(${state.name})`),
      prose(state.description),
    ]),
    ...section(
      'Custom properties',
      ['Property', 'Default', 'Meaning'],
      cssProperties,
      (property) => [code(property.name), code(property.default), prose(property.description)],
    ),
  ];
}

function eventDocs({name, description, members = []}, elements, entryOf) {
  const sources = elements.filter(({events = []}) => events.some(({type}) => type.text === name));
  const tags = sources.map(({tagName}) => `\`<${tagName}>\``).join(', ');
  return [
    `### \`${name}\``,
    prose(description, {isTable: false}),
    `From \`${entryOf.get(name)}\`${tags ? `; dispatched by ${tags}` : ''}.`,
    table(
      ['Field', 'Type', 'Meaning'],
      members.map((field) => [code(field.name), code(field.type?.text), prose(field.description)]),
    ),
  ];
}

function functionDocs(declaration, entryOf) {
  const {name, description, parameters = []} = declaration;
  const {type, description: returned} = declaration.return ?? {};
  return [
    `### \`${name}\``,
    `\`\`\`ts\nimport {${name}} from '${entryOf.get(name)}';\n\`\`\``,
    `\`${name}(${parametersOf(declaration)})${type?.text ? `: ${oneLine(type.text)}` : ''}\``,
    prose(description, {isTable: false}),
    parameters.length > 0 &&
      table(
        ['Parameter', 'Type', 'Default', 'Meaning'],
        parameters.map((parameter) => [
          code(parameter.name),
          code(parameter.type?.text),
          code(parameter.default),
          prose(parameter.description),
        ]),
      ),
    returned && `Returns: ${prose(returned, {isTable: false})}`,
  ];
}

/** A heading and a table, if there is anything to tell. */
function section(title, head, list = [], row) {
  return list.length > 0 ? [`### ${title}`, table(head, list.map(row))] : [];
}

function table(head, rows) {
  // A column that says nothing in any row is left out.
  const columns = head.map((_, index) => index).filter((i) => rows.some((row) => row[i]));
  const line = (cells) => `| ${columns.map((i) => cells[i]).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function parametersOf({parameters = []}) {
  return parameters
    .map(({name, optional, default: value}) => (optional || value ? `${name}?` : name))
    .join(', ');
}

function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/** A cell with code in it. */
function code(text) {
  if (!text) return '';
  const inner = oneLine(text).replaceAll('|', '\\|');
  return inner.includes('`') ? `\`\` ${inner} \`\`` : `\`${inner}\``;
}

/** A doc comment as Markdown: links of TypeScript become code, and what looks like a tag is none. */
function prose(text = '', {isTable = true} = {}) {
  const plain = text.replace(/\{@link\s+([^}]+?)\s*\}/g, '`$1`');
  const escaped = plain
    .split(/(`[^`]*`)/)
    .map((piece, index) => (index % 2 ? piece : piece.replace(/</g, '\\<')))
    .join('');
  return isTable ? oneLine(escaped).replaceAll('|', '\\|') : escaped;
}

/** From which module of the package a name is imported: the first of package.json that exports it. */
function entriesByName(manifest) {
  const entries = new Map();
  for (const [name, target] of Object.entries(pkg.exports)) {
    const path = target.default?.slice(2);
    const module = manifest.modules.find((candidate) => candidate.path === path);
    for (const exported of module?.exports ?? []) {
      if (!entries.has(exported.name)) entries.set(exported.name, `bantin${name.slice(1)}`);
    }
  }
  return entries;
}
