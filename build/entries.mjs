import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join, posix} from 'node:path';
import {importsOf} from './syntax.mjs';

/** What package.json says. */
export const pkg = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** @returns {string[]} Paths of files below a folder, with "/" between, sorted; none if there is no such folder. */
export function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name).slice(join(folder, '/').length),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/**
 * The modules that npm users can import, found in the exports of package.json: those with a
 * development variant. A new public module is published by one line there.
 *
 * @returns {string[]} Paths below `dist/development`, and the same below `dist`.
 */
export function publicModules() {
  const prefix = './dist/development/';
  return Object.values(pkg.exports)
    .map((target) => target.development)
    .filter((path) => path?.startsWith(prefix))
    .flatMap((path) => {
      const [start, end] = path.slice(prefix.length).split('*');
      if (end === undefined) return [start];
      const files = listFiles('dist/development');
      return files.filter((file) => file.startsWith(start) && file.endsWith(end));
    });
}

/** The languages that come with the elements; every other file beside them is a script of its own. */
const BUILT_IN = /^(?:vi|en)(?:-more)?\.ts$/;

/** @returns {string[]} The languages that a page loads apart: one for each file of a translator. */
export function localeNames() {
  return listFiles('src/localize/locales')
    .filter((file) => !BUILT_IN.test(file))
    .map((file) => file.replace(/\.ts$/, ''));
}

/**
 * Follows the imports from some files.
 *
 * @param {string} folder The folder below which they are.
 * @param {string[]} entries Paths below it.
 * @returns {Set<string>} The entries and all they lead to that is there.
 */
export function reachable(folder, entries) {
  const found = new Set();
  const visit = (path) => {
    if (found.has(path) || !existsSync(join(folder, path))) return;
    found.add(path);
    for (const specifier of importsOf(join(folder, path))) {
      if (!specifier.startsWith('.')) continue;
      const target = posix.join(posix.dirname(path), specifier);
      visit(path.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target);
    }
  };
  entries.forEach(visit);
  return found;
}

/** What pages load, by its path in `dist/`. */
export const FOR_PAGES =
  /^(?:bantin(?:-early|\.classic|\.dev)?\.js|bantin\.css|text\.js|localize\.js|(?:chunks|locales)\/.+\.js)$/;
