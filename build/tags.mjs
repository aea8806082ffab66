/*
 * `npm run tags`: the tags for a page, with the hashes of the last build.
 *
 *   npm run tags                                               below /bantin/<version>/
 *   npm run tags -- https://static.example.vn/bantin/0.1.0/    elsewhere
 *   npm run tags -- --classic                                  the classic script
 *   npm run tags -- --chunks                                   with an import map that has the hashes of the chunks
 */
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {DEFAULT_BASE, pageTags} from './page-tags.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const args = process.argv.slice(2);
const options = args.filter((arg) => arg.startsWith('--'));
const [base = DEFAULT_BASE, ...more] = args.filter((arg) => !arg.startsWith('--'));
const unknown = options.find((option) => !['--classic', '--chunks'].includes(option));

/** Says what is wrong, and ends. */
function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

if (unknown) refuse(`There is no option ${unknown}; use --classic or --chunks.`);
if (more.length > 0) refuse(`One address is enough; "${more[0]}" is one too many.`);
if (!/^(?:https?:\/\/[^/]+)?\/[^\s"<>?#]*$/.test(base))
  refuse(`"${base}" is no address of a folder; write a path from "/" on, or one with https://.`);
if (!existsSync('dist/integrity.json')) refuse('There is no build yet; run "npm run build" first.');

const lines = pageTags({
  base,
  classic: options.includes('--classic'),
  chunks: options.includes('--chunks'),
});
console.log(lines.join('\n'));
