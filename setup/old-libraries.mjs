import {existsSync} from 'node:fs';
import {canInstallPackages, installPackages} from './apt.mjs';

/**
 * Scripts of old portals that no npm package carries for browsers, and where Debian puts them. Each has the name under
 * which the test server serves it.
 */
const libraries = [
  {
    name: 'prototype.js',
    file: '/usr/share/javascript/prototype/prototype.js',
    package: 'libjs-prototype',
  },
  {
    name: 'mootools-core.js',
    file: '/usr/share/javascript/mootools/mootools-core-nc.js',
    package: 'libjs-mootools',
  },
  {
    name: 'mootools-more.js',
    file: '/usr/share/javascript/mootools/mootools-more-nc.js',
    package: 'libjs-mootools',
  },
];

/**
 * Where a library is on this machine.
 *
 * @param {string} name One of the names above.
 * @returns {string | undefined} Its file, if it is there.
 */
export function oldLibrary(name) {
  const file = libraries.find((library) => library.name === name)?.file;
  return file && existsSync(file) ? file : undefined;
}

/**
 * Installs what is not there, where that can be done without asking anyone.
 *
 * @returns {{name: string, why: string, remedy: string}[]} What is still missing.
 */
export function installOldLibraries() {
  const absent = () => libraries.filter(({name}) => !oldLibrary(name));
  const packages = [...new Set(absent().map((library) => library.package))];
  const complaint =
    packages.length > 0 && canInstallPackages() ? installPackages(packages) : undefined;
  return absent().map((library) => ({
    name: library.name,
    why: complaint ?? 'it is not on this machine',
    remedy: `install the package ${library.package} of Debian or Ubuntu`,
  }));
}
