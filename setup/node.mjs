import {readFileSync} from 'node:fs';

/**
 * Says what to do when this Node is older than the package allows.
 *
 * @returns {string | undefined} One sentence with its remedy, or nothing when the version will do.
 */
export function nodeProblem() {
  const {engines} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const wanted = engines.node.match(/\d+/g).map(Number);
  const present = process.versions.node.split('.').map(Number);
  const difference =
    wanted.map((part, index) => present[index] - part).find((part) => part !== 0) ?? 0;
  if (difference >= 0) return undefined;
  return `Node ${process.versions.node} is too old for this project; install Node ${wanted.join('.')} or later from nodejs.org.`;
}
