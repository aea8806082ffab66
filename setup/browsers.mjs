import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {canInstallPackages, installPackages} from './apt.mjs';
import {unpackChrome109} from './chrome109.mjs';

/** The engines that the tests know, in the order in which they are named to people. */
export const engineNames = ['chromium', 'chrome109', 'firefox', 'webkit'];

const {env, platform} = process;

function onWindows(...tails) {
  const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  return tails.flatMap((tail) => bases.map((base) => path.join(base, tail)));
}

function onPath(...names) {
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function onMac(...apps) {
  return apps.flatMap((app) =>
    ['', env.HOME ?? ''].map(
      (base) => `${base}/Applications/${app}.app/Contents/MacOS/${app.split('/').at(-1)}`,
    ),
  );
}

/** Chromium without a window: the same engine for half the processor time, but not all that a browser has. */
const SHELL = 'chromium-headless-shell';

const usualPlaces = {
  chromium: () => [
    ...(env.CHROME_PATH ? [env.CHROME_PATH] : []),
    ...({
      win32: () =>
        onWindows(
          'Google\\Chrome\\Application\\chrome.exe',
          'Chromium\\Application\\chrome.exe',
          'Microsoft\\Edge\\Application\\msedge.exe',
        ),
      darwin: () => onMac('Google Chrome', 'Chromium', 'Microsoft Edge'),
    }[platform]?.() ??
      onPath(
        SHELL,
        'chromium',
        'google-chrome-stable',
        'google-chrome',
        'chromium-browser',
        'microsoft-edge-stable',
        'microsoft-edge',
      )),
  ],
  firefox: () => [
    ...(env.FIREFOX_PATH ? [env.FIREFOX_PATH] : []),
    ...({
      win32: () => onWindows('Mozilla Firefox\\firefox.exe'),
      darwin: () => [
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        `${env.HOME}/Applications/Firefox.app/Contents/MacOS/firefox`,
      ],
    }[platform]?.() ?? onPath('firefox-esr', 'firefox')),
  ],
};

/** The version a program names, `''` where asking would open a window, or nothing when it does not run. */
function versionOf(program) {
  if (platform === 'win32') return '';
  const {status, stdout} = spawnSync(program, ['--version'], {
    encoding: 'utf8',
    timeout: 30_000,
    stdio: 'pipe',
  });
  return status === 0 ? (stdout.match(/\d+(\.\d+)*/)?.[0] ?? '') : undefined;
}

function findProgram(name, isWhole = false) {
  for (const executablePath of new Set(usualPlaces[name]())) {
    if (isWhole && path.basename(executablePath) === SHELL) continue;
    if (!existsSync(executablePath)) continue;
    const version = versionOf(executablePath);
    if (version !== undefined) return {name, executablePath, version};
  }
  return undefined;
}

async function findChrome109() {
  if (platform !== 'linux' || process.arch !== 'x64') return undefined;
  const executablePath = await unpackChrome109();
  if (!executablePath) return undefined;
  // This headless build does not tell its version; whether it starts is seen from a page.
  const probe = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--dump-dom',
    'data:text/html,it starts',
  ];
  const {stdout} = spawnSync(executablePath, probe, {
    encoding: 'utf8',
    timeout: 30_000,
    stdio: 'pipe',
  });
  return stdout?.includes('it starts')
    ? {name: 'chrome109', executablePath, version: ''}
    : undefined;
}

function findWebKit() {
  if (platform !== 'linux') return undefined;
  const driver = onPath('WebKitWebDriver').find((candidate) => existsSync(candidate));
  const screen = onPath('Xvfb').find((candidate) => existsSync(candidate));
  const libraries = existsSync('/usr/lib')
    ? readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu'))
    : [];
  const executablePath = libraries
    .flatMap((name) =>
      ['4.1', '6.0', '4.0'].map((api) => `/usr/lib/${name}/webkit2gtk-${api}/MiniBrowser`),
    )
    .find((candidate) => existsSync(candidate));
  if (!driver || !screen || !executablePath) return undefined;
  return {name: 'webkit', executablePath, driver, version: ''};
}

const find = {
  chromium: (isWhole) => findProgram('chromium', isWhole),
  chrome109: findChrome109,
  firefox: () => findProgram('firefox'),
  webkit: findWebKit,
};

// A bare machine has no font at all, and then no text has a size. DejaVu has the marks of Vietnamese.
const fonts = ['fonts-dejavu-core', 'fonts-liberation'];

/** For each engine, the sets of packages to try in turn: Debian's names, then Ubuntu's. */
const packages = {
  chromium: [
    [SHELL, ...fonts],
    ['chromium', ...fonts],
  ],
  // The program comes from npm; what it links to comes along with Chromium, or by itself.
  chrome109: [['libnss3', ...fonts]],
  firefox: [
    ['firefox-esr', ...fonts],
    ['firefox', ...fonts],
  ],
  webkit: [['webkit2gtk-driver', 'xvfb', ...fonts]],
};

function absence(name) {
  const debian = `sudo apt-get install ${packages[name][0].filter((one) => !one.startsWith('fonts-')).join(' ')}`;
  const onDebian = platform === 'linux' && existsSync('/usr/bin/apt-get');
  switch (name) {
    case 'chromium':
      return {
        why: 'no Chrome, Chromium or Edge was found in the usual places',
        remedy: `install one${onDebian ? ` (${debian})` : ''}, or set CHROME_PATH to its program`,
      };
    case 'chrome109':
      if (platform !== 'linux' || process.arch !== 'x64')
        return {
          why: 'its program exists for Linux on x64 only',
          remedy: 'leave it to the CI run, which is such a machine',
        };
      return {
        why: 'the program that npm brings does not start here',
        remedy: `install the libraries it needs${onDebian ? ` (${debian})` : ' (NSS)'}`,
      };
    case 'firefox':
      return {
        why: 'no Firefox was found in the usual places',
        remedy: `install it${onDebian ? ` (${debian})` : ''}, or set FIREFOX_PATH to its program`,
      };
    default:
      if (platform !== 'linux')
        return {
          why: 'WebKitGTK exists for Linux only',
          remedy: 'leave it to the CI run, which has it',
        };
      return {
        why: 'WebKitWebDriver, MiniBrowser or Xvfb was not found',
        remedy: onDebian
          ? `install them (${debian})`
          : 'install WebKitGTK with its WebDriver, and Xvfb',
      };
  }
}

/**
 * Finds the engines, and installs those that are missing where that needs nobody's answer.
 *
 * @param {object} [options] What to look for.
 * @param {string[]} [options.names] The engines wanted; all by default.
 * @param {boolean} [options.install] Whether missing ones may be installed.
 * @param {boolean} [options.isWhole] Whether Chromium must have all that a browser has.
 * @param {(line: string) => void} [options.say] Prints a line for the person who waits.
 * @returns {Promise<{engines: {name: string, executablePath: string, version: string, driver?: string}[],
 *   missing: {name: string, why: string, remedy: string}[]}>} What was found and what was not.
 */
export async function findEngines({
  names = engineNames,
  install = false,
  isWhole = false,
  say = () => {},
} = {}) {
  const engines = [];
  const missing = [];
  for (const name of names) {
    let engine = await find[name](isWhole);
    let complaint;
    if (!engine && install && canInstallPackages()) {
      for (const set of packages[name].filter(([first]) => !isWhole || first !== SHELL)) {
        say(`Installing ${set[0]} for ${name} (apt-get) ...`);
        complaint = installPackages(set);
        engine = await find[name](isWhole);
        if (engine) break;
      }
    }
    if (engine) engines.push(engine);
    else {
      const {why, remedy} = absence(name);
      missing.push({
        name,
        why: complaint ? `${why}, and apt-get failed: ${complaint}` : why,
        remedy,
      });
    }
  }
  return {engines, missing};
}
