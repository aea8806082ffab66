import {ChromeLauncher} from '@web/test-runner-chrome';
import {PlaywrightLauncher} from '@web/test-runner-playwright';
import {WebdriverLauncher} from '@web/test-runner-webdriver';
import {inputCommands, setWindowSize} from '../test/commands.mjs';
import {startWebKitDriver} from './webkit-driver.mjs';

/** Tries a launch again, since ports and displays are taken under one's feet. Tests are never tried again. */
async function withRetries(launch) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch();
    } catch (error) {
      if (attempt === 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }
}

/** Chromium of any version, with a context of its own, and so a storage of its own, for each test file. */
class ChromiumEngine extends PlaywrightLauncher {
  #launch;

  constructor(name, launchOptions, concurrency) {
    super(
      'chromium',
      launchOptions,
      ({browser}) => browser.newContext(),
      ({context}) => context.newPage(),
      false,
      concurrency,
    );
    this.name = name;
  }

  getOrStartBrowser() {
    this.#launch ??= withRetries(() => {
      this.__launchBrowserPromise = undefined;
      return super.getOrStartBrowser();
    }).finally(() => {
      this.#launch = undefined;
    });
    return this.#launch;
  }
}

/** Firefox. Each test file gets a context of its own here too, which its launcher does not give by itself. */
class FirefoxEngine extends ChromeLauncher {
  #launch;

  constructor(name, launchOptions, concurrency) {
    super(
      launchOptions,
      ({browser}) => browser.defaultBrowserContext(),
      async ({browser}) => (await browser.createBrowserContext()).newPage(),
      undefined,
      concurrency,
    );
    this.name = name;
  }

  async initialize(config, testFiles) {
    await super.initialize(config, testFiles);
    config.plugins.unshift(inputCommands());
  }

  getOrStartBrowser() {
    this.#launch ??= withRetries(() => {
      this.__startBrowserPromise = undefined;
      return super.getOrStartBrowser();
    }).finally(() => {
      this.#launch = undefined;
    });
    return this.#launch;
  }

  async stopSession(sessionId) {
    const result = await super.stopSession(sessionId);
    const {puppeteerPage} = this.inactivePages.pop();
    await puppeteerPage.browserContext().close();
    return result;
  }
}

/** WebKitGTK through its WebDriver, which can open one window only: one test file after the other. */
class WebKitEngine extends WebdriverLauncher {
  concurrency = 1;

  /**
   * Whether the window must not serve another test file. After one click with the right button WebKitGTK 2.50 types
   * without Shift and without diacritics until its end.
   */
  isSpoilt = false;

  #engine;
  #driver;

  constructor(engine) {
    super({
      hostname: '127.0.0.1',
      path: '/',
      logLevel: 'silent',
      connectionRetryCount: 0,
      capabilities: {
        'wdio:enforceWebDriverClassic': true,
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {binary: engine.executablePath, args: ['--automation']},
      },
    });
    this.#engine = engine;
  }

  async initialize(config) {
    // With a concurrency of 1 the launcher runs tests in the window itself, not in a frame.
    await super.initialize({...config, concurrency: 1});
    this.name = this.#engine.name;
    config.plugins.unshift(inputCommands());
  }

  createDriverManager() {
    return withRetries(async () => {
      this.#driver?.stop();
      this.#driver = await startWebKitDriver(this.#engine);
      this.options.port = this.#driver.port;
      return super.createDriverManager();
    });
  }

  async startSession(id, url) {
    if (this.isSpoilt) await this.#renew();
    await this.ensureManagerInitialized();
    // One window serves all test files; each begins with the size that the other engines begin with.
    try {
      await setWindowSize(this.driver, {width: 800, height: 600});
    } catch {
      // A window that has lost the focus for good is replaced by a new one; no test has begun.
      await this.#renew();
      await this.ensureManagerInitialized();
      await setWindowSize(this.driver, {width: 800, height: 600});
    }
    // Not its queue, which does not wait and so loses what goes wrong.
    await this.driverManager.startSession(id, url);
  }

  async stopSession(id) {
    await this.driver.releaseActions().catch(() => {});
    // All test files share the window's storage; the next one must not find what this one left.
    await this.driver
      .execute('try { localStorage.clear(); sessionStorage.clear(); } catch {}')
      .catch(() => {});
    return super.stopSession(id);
  }

  async stop() {
    await super.stop();
    this.#driver?.stop();
  }

  async #renew() {
    await this.stop();
    this.isSpoilt = false;
  }
}

const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Makes what Web Test Runner starts an engine with.
 *
 * @param {{name: string, executablePath: string, driver?: string}} engine An engine that `findEngines` found.
 * @returns {import('@web/test-runner').BrowserLauncher} Its launcher, named after the engine.
 */
export function createLauncher(engine) {
  const {name, executablePath} = engine;
  switch (name) {
    case 'chromium':
      return new ChromiumEngine(name, {executablePath, args: quiet}, 2);
    case 'chrome109':
      return new ChromiumEngine(name, {executablePath, args: [...quiet, '--disable-gpu']}, 2);
    case 'firefox':
      return new FirefoxEngine(name, {browser: 'firefox', executablePath, headless: true}, 1);
    default:
      return new WebKitEngine(engine);
  }
}
