import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {request} from 'node:http';
import {createServer} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const script = fileURLToPath(new URL('../../demo/serve.mjs', import.meta.url));

/** Starts the command and waits for the address it prints. */
async function start(port) {
  const child = spawn(process.execPath, [script], {
    env: {...process.env, PORT: String(port)},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const address = await new Promise((resolve, reject) => {
    const read = (chunk) => {
      output += chunk;
      const match = output.match(/http:\/\/localhost:\d+\//);
      if (match) resolve(match[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`It ended before it served:\n${output}`)));
  });
  return {
    address,
    output: () => output,
    async stop() {
      if (child.exitCode !== null) return child.exitCode;
      const ended = new Promise((resolve) =>
        child.once('exit', (code, signal) => resolve(code ?? signal)),
      );
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** Asks for a path exactly as it is written; `fetch` would tidy it up first. */
function ask(address, path, method = 'GET') {
  const {hostname, port} = new URL(address);
  return new Promise((resolve, reject) => {
    request({hostname, port, path, method}, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () =>
        resolve({status: response.statusCode, headers: response.headers, body}),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('npm start', () => {
  let demo;

  before(async () => {
    demo = await start(0);
  });

  after(() => demo.stop());

  it('serves the demo at the root', async () => {
    const {status, headers, body} = await ask(demo.address, '/');
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(headers['cache-control'], 'no-store');
    assert.match(body, /<!doctype html>/i);
  });

  it('serves the script and its style sheet with their types', async () => {
    const script = await ask(demo.address, '/dist/bantin.js');
    assert.equal(script.status, 200);
    assert.equal(script.headers['content-type'], 'text/javascript; charset=utf-8');
    const styles = await ask(demo.address, '/dist/bantin.css?v=1');
    assert.equal(styles.status, 200);
    assert.equal(styles.headers['content-type'], 'text/css; charset=utf-8');
  });

  it('has an icon for pages that name none', async () => {
    const {status, headers, body} = await ask(demo.address, '/favicon.ico');
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'image/svg+xml; charset=utf-8');
    assert.match(body, /^<svg /);
  });

  it('answers HEAD without a body', async () => {
    const {status, headers, body} = await ask(demo.address, '/dist/bantin.js', 'HEAD');
    assert.equal(status, 200);
    assert.ok(Number(headers['content-length']) > 0);
    assert.equal(body, '');
  });

  it('redirects a folder to its page', async () => {
    const {status, headers} = await ask(demo.address, '/demo?a=1');
    assert.equal(status, 308);
    assert.equal(headers.location, '/demo/?a=1');
  });

  it('answers 404 for what is not there, and 405 for what is not asked politely', async () => {
    assert.equal((await ask(demo.address, '/missing.html')).status, 404);
    assert.equal((await ask(demo.address, '/%E0%A4%A')).status, 404);
    assert.equal((await ask(demo.address, '/', 'POST')).status, 405);
  });

  it('never leaves its folders', async () => {
    for (const path of [
      '/../package.json',
      '/dist/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/demo/..%5c..%5cpackage.json',
      '/dist/%2e%2e/%2e%2e/etc/passwd',
      '//etc/passwd',
      '/package.json',
      '/demo%00/index.html',
    ])
      assert.equal((await ask(demo.address, path)).status, 404, path);
  });

  it('takes the next free port when the wanted one is taken, and says so', async () => {
    const taken = createServer();
    await new Promise((resolve) => taken.listen(0, 'localhost', resolve));
    const {port} = taken.address();
    const second = await start(port);
    try {
      assert.notEqual(Number(new URL(second.address).port), port);
      assert.match(second.output(), new RegExp(`Port ${port} is taken`));
      assert.equal((await ask(second.address, '/')).status, 200);
    } finally {
      await second.stop();
      await new Promise((resolve) => taken.close(resolve));
    }
  });

  it('ends cleanly on Ctrl-C', async () => {
    const third = await start(0);
    assert.equal(await third.stop(), 0);
  });
});
