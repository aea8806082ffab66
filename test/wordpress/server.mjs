import {spawn, spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {packagesProblem} from '../../setup/apt.mjs';
import {copyRelease} from '../support/checks.mjs';
import {freePort} from '../support/while-running.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const original = '/usr/share/wordpress';
const packages = [
  ...['wordpress', 'wordpress-theme-twentytwentyone', 'wordpress-theme-twentytwentythree'],
  ...['mariadb-server', 'php-cli', 'php-mysql'],
];

/**
 * Installs what a WordPress needs, where it is not there.
 *
 * @returns {string | undefined} One sentence with its remedy, where it cannot be had.
 */
export const wordPressProblem = () =>
  packagesProblem({
    what: 'WordPress',
    packages,
    files: [
      ...['/usr/sbin/mariadbd', '/usr/bin/php', original],
      `${original}/wp-content/themes/twentytwentythree`,
    ],
  });

async function until(isReady, what, seconds = 60) {
  for (const start = Date.now(); Date.now() - start < seconds * 1000;) {
    if (await isReady()) return;
    await sleep(200);
  }
  throw new Error(`${what} did not answer within ${seconds} s.`);
}

function run(command, args, input) {
  const {status, stdout, stderr, error} = spawnSync(command, args, {
    encoding: 'utf8',
    input,
    timeout: 180_000,
  });
  if (status !== 0)
    throw new Error(`${command} failed: ${(error?.message ?? stderr).slice(-2000)}`);
  return stdout;
}

/** Ends a program and those that it has started: the workers of PHP would outlive it. */
function end({pid}, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // It is over, or has never begun.
  }
}

const configuration = (folder, socket) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_CONTENT_DIR', '${folder}/wp-content');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define($name . '_KEY', 'for a test that lasts a minute');
    define($name . '_SALT', 'for a test that lasts a minute');
}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', '${folder}/');
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * Starts a WordPress of its own in a temporary folder: a database that listens on a socket there, and PHP's own server
 * on a free port of this machine. The plug-in is that of `examples/wordpress`, the library that of `dist`.
 *
 * @param {{title: string, content: string, date: string}[]} posts What is published.
 * @returns {Promise<{url: string, ids: number[], useTheme: (name: string) => void, stop: () => Promise<void>}>} Where it
 * is, the ids of the posts, and how to end it and remove all of it.
 */
export async function startWordPress(posts) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bantin-wordpress-'));
  const [site, data, socket] = ['site', 'data', 'socket'].map((name) => path.join(folder, name));
  const children = [];
  const stop = async () => {
    process.off('exit', killAll);
    for (const child of children.reverse()) {
      if (child.exitCode !== null || child.signalCode) continue;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      end(child, 'SIGTERM');
      await Promise.race([ended, sleep(20_000).then(() => end(child, 'SIGKILL'))]);
    }
    rmSync(folder, {recursive: true, force: true});
  };
  const killAll = () => {
    for (const child of children) end(child, 'SIGKILL');
    rmSync(folder, {recursive: true, force: true});
  };
  process.once('exit', killAll);
  const start = (command, args, options = {}) => {
    const child = spawn(command, args, {stdio: 'ignore', detached: true, ...options});
    child.on('error', () => {});
    children.push(child);
    return child;
  };

  try {
    // A copy, with files where Debian has links: all that is written stays in the folder.
    cpSync(original, site, {recursive: true, dereference: true});
    mkdirSync(path.join(site, 'wp-content/mu-plugins'), {recursive: true});
    cpSync(
      path.join(root, 'examples/wordpress/bantin.php'),
      path.join(site, 'wp-content/mu-plugins/bantin.php'),
    );
    // Nobody has to wait between two comments, and the page says that it is Vietnamese.
    writeFileSync(
      path.join(site, 'wp-content/mu-plugins/for-the-test.php'),
      "<?php add_filter('wp_is_comment_flood', '__return_false', 99); add_filter('locale', fn () => 'vi');",
    );
    copyRelease(path.join(site, 'bantin'));
    writeFileSync(path.join(site, 'wp-config.php'), configuration(site, socket));

    const owner = process.getuid?.() === 0 ? ['--user=root'] : [];
    run('mariadb-install-db', [
      ...['--no-defaults', ...owner, `--datadir=${data}`],
      ...['--auth-root-authentication-method=normal', '--skip-test-db', '--basedir=/usr'],
    ]);
    start('/usr/sbin/mariadbd', [
      ...['--no-defaults', ...owner, `--datadir=${data}`, `--socket=${socket}`],
      ...[`--pid-file=${folder}/pid`, '--skip-networking', '--innodb-buffer-pool-size=32M'],
    ]);
    const sql = 'CREATE DATABASE wordpress CHARACTER SET utf8mb4';
    const ask = (text) =>
      spawnSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', text]).status ===
      0;
    await until(() => ask('SELECT 1'), 'The database');
    if (!ask(sql)) throw new Error('The database could not be made.');

    const url = `http://127.0.0.1:${await freePort()}`;
    const install = (wanted) => {
      const file = path.join(folder, 'wanted.json');
      writeFileSync(file, JSON.stringify({url, ...wanted}));
      const printed = run('php', [path.join(root, 'test/wordpress/install.php'), site, file]);
      return JSON.parse(printed.slice(printed.lastIndexOf('\n[') + 1));
    };
    const ids = install({theme: 'twentytwentyone', posts});
    start('php', ['-S', new URL(url).host, '-t', site], {
      env: {...process.env, PHP_CLI_SERVER_WORKERS: '4'},
    });
    await until(
      () =>
        fetch(url).then(
          ({ok}) => ok,
          () => false,
        ),
      'WordPress',
    );
    const themes = readdirSync(path.join(site, 'wp-content/themes'));
    return {url, ids, themes, useTheme: (theme) => install({theme, posts: []}), stop};
  } catch (error) {
    await stop();
    throw error;
  }
}
