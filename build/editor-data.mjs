import {readFileSync} from 'node:fs';
import {generateJetBrainsWebTypes} from 'custom-element-jet-brains-integration';
import {generateVsCodeCustomElementData} from 'custom-element-vs-code-integration';

/**
 * Writes what editors complete tags, attributes and custom properties from: custom data for VS Code,
 * web types for JetBrains.
 *
 * @param {string} folder Where to; the manifest is read there.
 */
export function writeEditorData(folder) {
  const read = () => JSON.parse(readFileSync(`${folder}/custom-elements.json`, 'utf8'));
  // Both say on the console that they are at work, which is no news.
  const {log} = console;
  console.log = () => {};
  try {
    generateVsCodeCustomElementData(read(), {outdir: folder});
    generateJetBrainsWebTypes(read(), {outdir: folder, packageJson: false});
  } finally {
    console.log = log;
  }
}
