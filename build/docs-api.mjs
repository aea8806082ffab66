/* `npm run docs:api`: writes docs/api.md out of the manifest of the last build. */
import {existsSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {API_DOCS, apiDocs} from './api-docs.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (existsSync('dist/custom-elements.json')) {
  writeFileSync(API_DOCS, await apiDocs());
  console.log(`${API_DOCS} is written.`);
} else {
  console.error('There is no build yet; run "npm run build" first.');
  process.exitCode = 2;
}
