import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
} from 'node:fs';
import path from 'node:path';
import {pipeline} from 'node:stream/promises';
import {fileURLToPath} from 'node:url';
import {createBrotliDecompress} from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const packed = path.join(root, 'node_modules/@sparticuz/chromium/bin/chromium.br');

/**
 * Unpacks Chrome 109, the last one for Windows 7 and 8.1, out of the npm package that carries it. The package would do
 * it too, but into one file for all users of the machine, which the second of them may not run.
 *
 * @returns {Promise<string | undefined>} The path of the program, or nothing where the package is not installed.
 */
export async function unpackChrome109() {
  if (!existsSync(packed)) return undefined;
  const folder = path.join(root, 'node_modules/.cache/chrome109');
  const program = path.join(folder, 'chrome');
  if (existsSync(program)) return program;
  mkdirSync(folder, {recursive: true});
  // Another run may be doing the same; whoever renames last wins, and nobody sees half a file.
  const partial = `${program}.${process.pid}`;
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(partial));
  chmodSync(partial, 0o755);
  renameSync(partial, program);
  return program;
}
