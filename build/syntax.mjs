import {readFileSync} from 'node:fs';
import {parseAst} from 'rollup/parseAst';

/** Calls `visit` with every node of a syntax tree. */
export function walk(node, visit) {
  if (typeof node?.type !== 'string') return;
  visit(node);
  for (const child of Object.values(node).flat()) walk(child, visit);
}

/**
 * Puts other text in the place of some nodes.
 *
 * @param {string} code The whole.
 * @param {{start: number, end: number, text: string}[]} edits Stretches that do not overlap.
 * @returns {string} The whole, edited.
 */
export function applyEdits(code, edits) {
  let edited = '';
  let position = 0;
  for (const {start, end, text} of edits.toSorted((a, b) => a.start - b.start)) {
    edited += code.slice(position, start) + text;
    position = end;
  }
  return edited + code.slice(position);
}

/** @returns {string[]} What a module or a declaration names as another file, lazily loaded ones too. */
export function importsOf(path) {
  const code = readFileSync(path, 'utf8');
  if (path.endsWith('.d.ts')) {
    const names = /(?:\bfrom|\bimport|\bimport\()\s*["']([^"']+)["']/g;
    return [...code.matchAll(names)].map(([, name]) => name);
  }
  const found = [];
  walk(parseAst(code), ({type, source}) => {
    if (/^(Import|Export)/.test(type) && source?.type === 'Literal') found.push(source.value);
  });
  return found;
}
