/*
 * `npm run test:servers`: the servers of the guide, set up with the very lines that the guide prints, send what
 * `npm run folder` makes, and a page that loads it. On Debian it installs what it needs. IIS runs on Windows alone, and
 * is not tried. The last line is "N passed, N failed". All that it starts is stopped and removed.
 */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {FOR_PAGES, listFiles} from '../../build/entries.mjs';
import {DEFAULT_BASE, pageTags} from '../../build/page-tags.mjs';
import {packagesProblem} from '../../setup/apt.mjs';
import {codeBlocks, GUIDES} from '../guide-recipes.mjs';
import {FILE_HEADERS, FILE_TYPES, OTHER_HOST_POLICY, STRICT_POLICY} from '../portal-headers.mjs';
import {check, runChecks} from '../support/checks.mjs';
import {complaintsOf, launch, until} from '../support/visit.mjs';
import {freePort, whileRunning} from '../support/while-running.mjs';
import {PROGRAMS} from './programs.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const guide = codeBlocks(readFileSync(path.join(root, GUIDES[0]), 'utf8'));
/** What stands in the guide for the administrator's own. */
const GUIDE_FOLDER = '/srv/static';

const decoders = {br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes) => bytes};

/** Asks as a browser does, and takes the answer as it comes. */
function ask(url, headers = {}, method = 'GET') {
  return new Promise((resolve, reject) => {
    const sent = request(url, {method, headers, agent: false}, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          headers: new Headers(answer.headers),
          bytes: Buffer.concat(parts),
        }),
      );
    });
    sent.on('error', reject).end();
  });
}

/** The page of an article, as a portal prints it that has the tags. */
function page(tags) {
  const before = readFileSync(path.join(root, 'demo/before/portal-p.html'), 'utf8');
  const [, printed] = /<div class="Block_BanTin_ViewData"[^>]*>([^]*?)<\/div>/.exec(before);
  // The policy refuses it, and that is the portal's own affair.
  const body = printed.replaceAll(/ style="[^"]*"/g, '');
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <title>Bản tin</title>
    ${tags.join('\n    ')}
  </head>
  <body>
    <news-toolbar for="bai-viet"><h1 slot="headline">15 nhiệm vụ</h1></news-toolbar>
    <news-article id="bai-viet"><directive-list>${body}</directive-list></news-article>
  </body>
</html>`;
}

/** The blocks of the guide for one server: that for our files, and that for the policy of the portal. */
function snippetsOf({language, without}, files) {
  const blocks = guide.filter((block) => block.language === language).map(({code}) => code);
  const [forFiles, ...more] = blocks.filter((code) => code.includes(GUIDE_FOLDER));
  const [forPages, ...others] = blocks.filter((code) => /Content-Security-Policy/.test(code));
  assert.equal(more.length + others.length, 0, 'a block for files and one for pages');
  if (without) assert.match(forFiles, without);
  return {
    forFiles: forFiles.replace(without ?? /$^/, '').replaceAll(GUIDE_FOLDER, files),
    forPages,
  };
}

/** What is true of every file, however it was asked for. */
function assertHeaders(file, {status, headers}) {
  assert.equal(status, 200, file);
  for (const [name, value] of Object.entries(FILE_HEADERS))
    assert.equal(headers.get(name), value, `${file}: ${name}`);
  assert.equal(headers.get('content-type'), FILE_TYPES[path.extname(file)], file);
  // Else a cache gives one reader what another can read.
  assert.match(headers.get('vary') ?? '', /^accept-encoding$/i, `${file}: Vary`);
  assert.equal(headers.get('content-language'), null, `${file}: Content-Language`);
}

async function checkFiles({name, encodings}, address, files) {
  const base = address + DEFAULT_BASE.slice(1);
  const scripts = listFiles(files).filter((file) => FOR_PAGES.test(file));
  assert.ok(scripts.length > 20, 'the files of a release');
  for (const encoding of [...encodings, 'identity']) {
    // Without those that it likes better.
    const accepted = encodings.slice(Math.max(0, encodings.indexOf(encoding))).join(', ');
    const headers = {'accept-encoding': encoding === 'identity' ? 'identity' : accepted};
    await check(`${name}: every file has its headers, and is whole (${encoding})`, async () => {
      for (const file of scripts) {
        const answer = await ask(base + file, headers);
        assertHeaders(file, answer);
        const sent = answer.headers.get('content-encoding') ?? 'identity';
        const original = readFileSync(path.join(files, file));
        // What is compressed at once may be too small for it to be worth while.
        if (original.length > 1000) assert.equal(sent, encoding, file);
        assert.ok(decoders[sent](answer.bytes).equals(original), file);
      }
    });
    await check(`${name}: HEAD and a second visit are answered alike (${encoding})`, async () => {
      const url = `${base}bantin.js`;
      const head = await ask(url, headers, 'HEAD');
      assertHeaders('bantin.js', head);
      assert.equal(head.headers.get('content-encoding') ?? 'identity', encoding);
      const again = await ask(url, {
        ...headers,
        'if-modified-since': head.headers.get('last-modified'),
        'if-none-match': head.headers.get('etag'),
      });
      assert.equal(again.status, 304);
      assert.equal(again.headers.get('cache-control'), FILE_HEADERS['Cache-Control']);
    });
  }
  await check(`${name}: the hashes are sent as JSON`, async () => {
    const answer = await ask(`${base}integrity.json`);
    assertHeaders('integrity.json', answer);
    assert.ok(answer.bytes.equals(readFileSync(path.join(files, 'integrity.json'))));
  });
  await check(`${name}: what is not there is not kept for a year`, async () => {
    const {status, headers} = await ask(`${base}chunks/khong-co.js`);
    assert.equal(status, 404);
    assert.doesNotMatch(headers.get('cache-control') ?? '', /max-age|immutable/);
  });
  await check(`${name}: the folder is not listed`, async () => {
    assert.equal((await ask(base)).status === 200, false);
  });
}

/** Uses a page as a reader does, one tool of which is loaded late. */
async function checkPage(browser, sentence, {address, policy, hosts = []}) {
  await check(sentence, async () => {
    const {headers} = await ask(address);
    assert.equal(headers.get('content-security-policy'), policy);
    assert.doesNotMatch(headers.get('cache-control') ?? '', /immutable/);
    const tab = await browser.newPage();
    tab.setDefaultTimeout(10_000);
    const complaints = complaintsOf(tab, address, ...hosts);
    await tab.goto(address);
    const items = tab.getByRole('list', {name: 'Các nhiệm vụ', exact: true}).getByRole('listitem');
    await until(() => items.count(), 15, 'directives');
    await tab.getByRole('button', {name: 'Tăng cỡ chữ', exact: true}).click();
    await tab.getByRole('button', {name: 'Màu nền', exact: true}).click();
    await tab.getByRole('radio', {name: 'Vàng ngà'}).waitFor();
    await tab.reload();
    await until(() => items.count(), 15, 'directives at the second visit');
    assert.deepEqual(complaints, []);
    await tab.close();
  });
}

async function tryProgram(program, browser) {
  const {name} = program;
  const problem = packagesProblem({what: name, ...program});
  if (problem) return check(problem, () => assert.fail('It could not be tried.'));
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bantin-servers-'));
  try {
    // A server that root starts reads as somebody else.
    chmodSync(folder, 0o755);
    const [files, otherPages] = ['static', 'other'].map((each) => {
      mkdirSync(path.join(folder, each));
      return path.join(folder, each);
    });
    execFileSync(process.execPath, [path.join(root, 'build/folder.mjs'), files]);
    const release = path.join(files, DEFAULT_BASE);
    const ports = [await freePort(), await freePort()];
    const [address, otherAddress] = ports.map((port) => `http://127.0.0.1:${port}/`);
    const host = new URL(address).origin;
    const otherPolicy = OTHER_HOST_POLICY.replaceAll('{host}', host);
    writeFileSync(path.join(files, 'index.html'), page(pageTags({folder: release})));
    writeFileSync(
      path.join(otherPages, 'index.html'),
      page(pageTags({base: host + DEFAULT_BASE, folder: release})),
    );
    const {forFiles, forPages} = snippetsOf(program, files);
    const command = program.lay(folder, [
      {port: ports[0], folder: files, snippets: forPages + forFiles},
      {
        port: ports[1],
        folder: otherPages,
        snippets: forPages.replace(STRICT_POLICY, () => otherPolicy),
      },
    ]);
    await whileRunning({address, folder, command}, async () => {
      const isUp = await check(`${name}: starts with the lines of the guide`, async () => {
        const {status} = await ask(address).catch(() => ({}));
        assert.equal(status, 200, readLog(folder));
      });
      if (!isUp) return;
      await checkFiles(program, address, release);
      await checkPage(browser, `${name}: a page under the strict policy works`, {
        address,
        policy: STRICT_POLICY,
      });
      await checkPage(browser, `${name}: so does one of another host, with hashes`, {
        address: otherAddress,
        policy: otherPolicy,
        hosts: [host],
      });
    });
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
  return undefined;
}

/** What a server has complained of. */
function readLog(folder) {
  try {
    return readFileSync(path.join(folder, 'error.log'), 'utf8');
  } catch {
    return 'it has written no log';
  }
}

await runChecks(async () => {
  console.log('IIS is not tried: it runs on Windows alone.');
  const browser = await launch();
  try {
    for (const program of PROGRAMS) await tryProgram(program, browser);
  } finally {
    await browser.close();
  }
});
