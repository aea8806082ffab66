/*
 * Runs before npm installs the package from this folder (`"bantin": "file:../.."`, as the examples do) or from
 * git: makes `dist`, and before that installs what makes it.
 */
import {buildIfStale} from './build.mjs';
import {installDependencies} from './dependencies.mjs';

const problem = installDependencies(console.log) ?? buildIfStale(console.log);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
}
