import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

/** The scripts of package.json that check something without a browser, the quick ones first. */
const CHECKS = ['format:check', 'lint', 'types', 'build', 'manifest', 'package', 'size'];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const started = Date.now();
for (const name of CHECKS) {
  console.log(`\n▸ npm run ${name}`);
  const {status} = spawnSync('npm', ['run', '--silent', name], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`\n✗ "npm run ${name}" failed; the checks after it did not run.`);
    process.exit(1);
  }
}
console.log(`\n✓ All static checks passed in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
