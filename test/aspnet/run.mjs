/*
 * `npm run test:aspnet`: the page of WebForms in examples/aspnet, run by Mono and used as a reader does. The last
 * line is "N passed, N failed". All that it starts is stopped and removed.
 */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseFragment, serialize} from 'parse5';
import {packagesProblem} from '../../setup/apt.mjs';
import {check, copyRelease, runChecks} from '../support/checks.mjs';
import {serveFolder} from '../support/serve-folder.mjs';
import {complaintsOf, launch, until} from '../support/visit.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = path.join(root, 'examples/aspnet');
const mono = {
  what: 'Mono',
  // Not mono-xsp4: the web server in Debian 12 does not start with the Mono that is there.
  // What Debian's own web.config for all sites refers to is not among what a package depends on.
  packages: [
    ...['mono-runtime', 'mono-mcs', 'libmono-system-web4.0-cil', 'libmono-system-xaml4.0-cil'],
    ...['libmono-system-web-dynamicdata4.0-cil', 'libmono-system-servicemodel-web4.0-cil'],
    'libmono-system-data-datasetextensions4.0-cil',
  ],
  files: [
    ...['/usr/bin/mono', '/usr/bin/mcs'],
    ...['Web', 'Xaml', 'Web.DynamicData', 'ServiceModel.Web', 'Data.DataSetExtensions'].map(
      (name) => `/usr/lib/mono/4.5/System.${name}.dll`,
    ),
  ],
};

/** The site as an administrator lays it out: the page, and a release below `bantin`. */
function makeSite(folder) {
  cpSync(path.join(example, 'BanTin.aspx'), path.join(folder, 'BanTin.aspx'));
  copyRelease(path.join(folder, 'bantin'));
  // The encoding of the page's file, which is that of the system otherwise.
  writeFileSync(
    path.join(folder, 'web.config'),
    `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.web>
    <globalization fileEncoding="utf-8" requestEncoding="utf-8" responseEncoding="utf-8" culture="vi-VN" />
    <compilation debug="false" targetFramework="4.5" />
  </system.web>
</configuration>
`,
  );
}

/** Has WebForms print a page. Mono wants the program that asks for it among those of the site. */
function print(folder, page) {
  mkdirSync(path.join(folder, 'bin'));
  const program = path.join(folder, 'bin/printer.exe');
  const source = path.join(root, 'test/aspnet/printer.cs');
  execFileSync('mcs', ['-r:System.Web', `-out:${program}`, source]);
  return execFileSync('mono', [program, folder, page], {encoding: 'utf8', timeout: 120_000});
}

/** The toolbar and the article of a page, as a parser reads them, without the layout of the source. */
function bulletin(html) {
  const [markup] = /<news-toolbar[^]*<\/news-article>/.exec(html);
  return serialize(parseFragment(markup.replace(/>\s+</g, '><')));
}

async function visit(url, html) {
  await check('WebForms prints what output.html says', () => {
    assert.equal(bulletin(html), bulletin(readFileSync(path.join(example, 'output.html'), 'utf8')));
    assert.match(html, /<form[^>]* id="form1"[^>]*>[^]*__VIEWSTATE[^]*<news-toolbar/);
  });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    const complaints = complaintsOf(page, url);
    let visits = 0;
    page.on('framenavigated', () => (visits += 1));
    await page.goto(url);
    const items = page.getByRole('list', {name: 'Các nhiệm vụ', exact: true}).getByRole('listitem');
    await check('two directives are there', () => until(() => items.count(), 2, 'directives'));
    await check('neither a tool nor Enter in the search submits the form', async () => {
      await page.getByRole('button', {name: 'Tăng cỡ chữ', exact: true}).click();
      const search = page.getByRole('searchbox', {name: 'Tìm trong các nhiệm vụ'});
      await search.fill('thu hoach');
      await page.getByText('1 trong 2 nhiệm vụ').first().waitFor();
      await search.press('Enter');
      await page.waitForLoadState('networkidle');
      assert.equal(visits, 1);
      assert.equal(await search.inputValue(), 'thu hoach');
    });
    await check('no error, and nothing from another host', () => assert.deepEqual(complaints, []));
  } finally {
    await browser.close();
  }
}

async function main() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bantin-aspnet-'));
  try {
    makeSite(folder);
    const html = print(folder, 'BanTin.aspx');
    writeFileSync(path.join(folder, 'index.html'), html);
    const {address, stop} = await serveFolder(folder);
    await visit(address, html).finally(stop);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

await runChecks(main, () => packagesProblem(mono));
