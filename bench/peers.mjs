import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Packages that only a benchmark wants: too large to be installed with the others. */
const folder = fileURLToPath(new URL('../node_modules/.cache/bantin/peers', import.meta.url));

/**
 * Gets a package of the registry, once.
 *
 * @param name Its name.
 * @param version The very version, so that two runs compare the same.
 * @returns The folder in which it stands; `null` where it cannot be had, which is said.
 */
export function getPeer(name, version) {
  const path = join(folder, 'node_modules', name);
  const manifest = join(path, 'package.json');
  const isThere = () =>
    existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
  if (isThere()) return path;
  mkdirSync(folder, {recursive: true});
  // A project of its own: npm would take it for a part of ours.
  if (!existsSync(join(folder, 'package.json')))
    writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  console.log(`Getting ${name} ${version} …`);
  try {
    execFileSync(
      'npm',
      ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`],
      {
        cwd: folder,
        stdio: 'pipe',
        timeout: 120_000,
        shell: process.platform === 'win32',
      },
    );
  } catch (error) {
    console.log(
      `Without ${name}: ${
        String(error.stderr ?? error.message)
          .trim()
          .split('\n')[0]
      }`,
    );
  }
  return isThere() ? path : null;
}
