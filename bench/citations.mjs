import {readFileSync} from 'node:fs';
import {findEngines} from '../setup/browsers.mjs';
import {run as measure} from './citations-speed.mjs';
import {runInPage} from './engines.mjs';

/**
 * How fast citations are found, in megabytes of UTF-16 units a second, beside one scan of the same text by a
 * compiled regular expression: one that finds numbers with a symbol and nothing else, and one that has the
 * vocabulary too and tells type, number, codes, date and issuer apart, in composed text without spelling mistakes.
 * Each is timed over some passes on end, so that it pays for the garbage that it makes; in Node.js and in each browser
 * that is here.
 *
 * Options: `--units=100000` (length of each text: that of a very long page), `--rounds=15`,
 * `--engines=node,chromium,chrome109,firefox,webkit`.
 */
const page = new URL('../demo/before/portal-p.html', import.meta.url);

export async function run(options) {
  const option = (name, fallback) =>
    options.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;
  const work = {
    html: readFileSync(page, 'utf8'),
    units: Number(option('units', '100000')),
    rounds: Number(option('rounds', '15')),
  };
  const names = option('engines', 'node,chromium,chrome109,firefox,webkit').split(',');
  const {engines, missing} = await findEngines({names: names.filter((name) => name !== 'node')});
  for (const {name, why, remedy} of missing) console.log(`Without ${name}: ${why}; ${remedy}.`);
  console.log(`${work.rounds} rounds, the best of each, ${work.units} units each\n`);

  const print = (engine, rows) => {
    console.log(
      `${engine.padEnd(32)}MB/s: ours     scan  telling  ours/scan  ours/telling  citations`,
    );
    for (const {name, units, citations, ours, scan, telling} of rows) {
      const rate = (time) => ((units * 2) / 1000 / time).toFixed(0).padStart(8);
      const ratio = (other, width) => `${(ours / other).toFixed(2)}×`.padStart(width);
      console.log(
        `  ${name.padEnd(32)}${rate(ours)} ${rate(scan)} ${rate(telling)} ${ratio(scan, 10)} ${ratio(telling, 13)} ${String(citations).padStart(10)}`,
      );
    }
  };
  if (names.includes('node')) print(`Node.js ${process.versions.node}`, await measure(work));
  for (const engine of engines) {
    print(
      `${engine.name} ${engine.version}`,
      await runInPage(engine, 'bench/citations-speed.mjs', work),
    );
  }
}
