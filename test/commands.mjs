import {setTimeout as sleep} from 'node:timers/promises';
import {textOfPdf} from './pdf-text.mjs';

/** What each kind of launcher can do. */
const abilities = {
  playwright: [
    'setViewport',
    'sendKeys',
    'sendMouse',
    'emulate',
    'pdf',
    'pdfText',
    'accessibilityTree',
    'collectGarbage',
    'loadPage',
    'readAgain',
  ],
  puppeteer: ['setViewport', 'sendKeys', 'sendMouse'],
  webdriver: ['setViewport', 'sendKeys', 'sendMouse'],
};

function pageOf(session) {
  return session.browser.getPage(session.id);
}

async function emulate(page, {colorScheme, forcedColors, reducedMotion, media, contrast}) {
  await page.emulateMedia({colorScheme, forcedColors, reducedMotion, media, contrast});
  return true;
}

async function pdf(page, {url, until, ...options}) {
  const printed = await page.context().newPage();
  try {
    await printed.goto(new URL(url, page.url()).href, {waitUntil: 'load'});
    if (until) await printed.waitForFunction(until, null, {timeout: 40_000});
    return (await printed.pdf({format: 'A4', ...options})).toString('base64');
  } finally {
    await printed.close();
  }
}

async function pdfText(page, options) {
  return textOfPdf(Buffer.from(await pdf(page, options), 'base64'));
}

/** The accessibility tree without what it ignores; the children of an ignored node move up into its place. */
function treeOf(node, nodes) {
  const children = (node.childIds ?? []).flatMap((id) =>
    nodes.has(id) ? treeOf(nodes.get(id), nodes) : [],
  );
  const role = node.role?.value;
  // Chromium repeats each text as the boxes of its lines.
  if (role === 'InlineTextBox') return [];
  if (node.ignored || role === 'none' || role === 'generic') return children;
  const result = {role, name: node.name?.value ?? ''};
  if (node.description?.value) result.description = node.description.value;
  if (node.value?.value !== undefined && node.value.value !== '') result.value = node.value.value;
  for (const {name, value} of node.properties ?? []) {
    // "focusable" and its like are on every control and say nothing to a person.
    if (['focusable', 'editable', 'settable', 'hiddenRoot'].includes(name)) continue;
    if (['idref', 'idrefList', 'node', 'nodeList', 'domRelation', 'internal'].includes(value.type))
      continue;
    if (name === 'invalid' && value.value === 'false') continue;
    if (value.value === false && !['checked', 'pressed', 'expanded', 'selected'].includes(name))
      continue;
    result[name] = value.value;
  }
  if (children.length > 0) result.children = children;
  return [result];
}

async function accessibilityTree(page, {selector} = {}) {
  const client = await page.context().newCDPSession(page);
  try {
    await client.send('Accessibility.enable');
    const {nodes} = await client.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    if (!selector) return treeOf(nodes[0], byId)[0];
    // ">>>" steps into a shadow root, which no CSS selector does.
    const {result} = await client.send('Runtime.evaluate', {
      expression: `${JSON.stringify(selector)}.split('>>>').reduce(
        (scope, part, index) => (index > 0 ? scope?.shadowRoot : scope)?.querySelector(part.trim()), document)`,
    });
    if (!result.objectId) throw new Error(`Nothing in the page matches ${selector}.`);
    const {node} = await client.send('DOM.describeNode', {objectId: result.objectId});
    const found = nodes.find(({backendDOMNodeId}) => backendDOMNodeId === node.backendNodeId);
    if (!found) return {role: 'none', name: ''};
    const trees = treeOf(found, byId);
    // An element without a role of its own is represented by its children.
    return trees.length === 1 ? trees[0] : {role: 'generic', name: '', children: trees};
  } finally {
    await client.detach();
  }
}

async function collectGarbage(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  await client.detach();
  return true;
}

async function loadPage(page, options) {
  const {
    url,
    viewport = {width: 800, height: 600},
    javaScriptEnabled = true,
    localStorage: stored = {},
    scrollTo,
    waitMs = 0,
    evaluate,
    ...contextOptions
  } = options;
  const address = new URL(url, page.url());
  const context = await page
    .context()
    .browser()
    .newContext({...contextOptions, viewport, javaScriptEnabled});
  try {
    await context.addInitScript(
      ([origin, entries]) => {
        window.__cspViolations = [];
        document.addEventListener('securitypolicyviolation', (event) => {
          window.__cspViolations.push(
            `${event.effectiveDirective}: ${event.blockedURI || event.sample}`,
          );
        });
        if (window.origin !== origin) return;
        // Once for the page, so that a reload finds what the page itself wrote.
        for (const [key, value] of Object.entries(entries))
          if (window.localStorage.getItem(key) === null) window.localStorage.setItem(key, value);
      },
      [address.origin, stored],
    );
    const opened = await context.newPage();
    const consoleErrors = [];
    const pageErrors = [];
    const requests = [];
    opened.on('console', (message) => {
      if (message.type() === 'error') consoleErrors.push(message.text());
    });
    opened.on('pageerror', (error) => pageErrors.push(String(error.stack ?? error)));
    opened.on('request', (request) => requests.push(request.url()));
    await opened.goto(address.href, {waitUntil: 'load', timeout: 40_000});
    if (typeof scrollTo === 'string')
      await opened.evaluate(
        (selector) => document.querySelector(selector)?.scrollIntoView(),
        scrollTo,
      );
    else if (typeof scrollTo === 'number')
      await opened.evaluate((top) => window.scrollTo(0, top), scrollTo);
    await sleep(waitMs);
    const result = evaluate === undefined ? undefined : await opened.evaluate(evaluate);
    const cspViolations = javaScriptEnabled
      ? await opened.evaluate(() => window.__cspViolations ?? [])
      : [];
    return {result: result ?? null, consoleErrors, pageErrors, cspViolations, requests};
  } finally {
    await context.close();
  }
}

/** How many functions V8 read at once to know the lines of what it had read before, at most. */
async function readAgain(page, {url}) {
  const browser = page.context().browser();
  const opened = await page.context().newPage();
  try {
    await browser.startTracing(opened, {categories: ['v8', 'disabled-by-default-v8.compile']});
    let trace;
    try {
      await opened.goto(new URL(url, page.url()).href);
      await opened.waitForSelector('directive-list:defined', {state: 'attached', timeout: 15_000});
    } finally {
      trace = await browser.stopTracing();
    }
    const {traceEvents} = JSON.parse(trace.toString());
    const timed = traceEvents.filter(({ph}) => ph === 'X');
    const counts = timed
      .filter(({name}) => name === 'V8.CollectSourcePositions')
      .map(
        ({pid, tid, ts, dur}) =>
          timed.filter(
            (each) =>
              each.name === 'V8.PreParse' &&
              each.pid === pid &&
              each.tid === tid &&
              each.ts >= ts &&
              each.ts <= ts + dur,
          ).length,
      );
    const compiled = timed.filter(({name}) => name.startsWith('V8.Compile')).length;
    return {compiled, most: Math.max(0, ...counts)};
  } finally {
    await opened.close();
  }
}

const handlers = {emulate, pdf, pdfText, accessibilityTree, collectGarbage, loadPage, readAgain};
const prefix = 'bantin:';

/**
 * The commands of `commands.ts`, for every engine. One that an engine lacks is answered rather than thrown, since the
 * runner prints what is thrown even where a test expects it.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin} The plugin.
 */
export function pageCommands() {
  return {
    name: 'bantin-commands',
    async executeCommand({command, payload, session}) {
      if (!command.startsWith(prefix)) return undefined;
      const name = command.slice(prefix.length);
      const able = abilities[session.browser.type] ?? [];
      if (name === 'about') return {engine: session.browser.name, commands: able};
      if (!able.includes(name)) return {unsupported: true};
      return {value: await handlers[name](pageOf(session), payload ?? {})};
    },
  };
}

/** The keys without a character, by their number in the WebDriver standard (section "Keyboard actions"). */
const webdriverKeys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  ControlOrMeta: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** The character of a key that is named by its place: "KeyA", "Digit1", "Space". */
function characterOf(name) {
  return name === 'Space' ? ' ' : name.match(/^(?:Key|Digit)(.)$/)?.[1].toLowerCase();
}

function webdriverKey(name) {
  const functionKey = name.match(/^F(\d+)$/)?.[1];
  return (
    characterOf(name) ??
    webdriverKeys[name] ??
    (functionKey ? String.fromCharCode(0xe030 + Number(functionKey)) : name)
  );
}

/** The keys of "Shift+Tab", with "+" itself allowed as the last. */
function chord(keys) {
  return keys.match(/[^+]+|\+$/g) ?? [];
}

function keyActions({type, press, down, up}) {
  const step = (kind) => (key) => ({type: kind, value: key});
  if (type !== undefined)
    return [...type].flatMap((character) => [step('keyDown')(character), step('keyUp')(character)]);
  if (down !== undefined) return [step('keyDown')(webdriverKey(down))];
  if (up !== undefined) return [step('keyUp')(webdriverKey(up))];
  const keys = chord(press).map(webdriverKey);
  return [...keys.map(step('keyDown')), ...keys.reverse().map(step('keyUp'))];
}

function puppeteerKey(name) {
  return characterOf(name) ?? (name === 'ControlOrMeta' ? 'Control' : name);
}

/** Puppeteer's keyboard knows no "Shift+Tab", and with Firefox no "Space". */
async function pressWithPuppeteer({keyboard}, {press, down, up}) {
  if (down !== undefined) return keyboard.down(puppeteerKey(down));
  if (up !== undefined) return keyboard.up(puppeteerKey(up));
  const keys = chord(press).map(puppeteerKey);
  const last = keys.pop();
  for (const key of keys) await keyboard.down(key);
  await keyboard.press(last);
  for (const key of keys.reverse()) await keyboard.up(key);
  return undefined;
}

/**
 * Gives a WebDriver window an inner size, which the standard can only ask for in outer ones. On a screen without a
 * window manager the window below the pointer has the focus. The pointer rests in the middle of the screen; so the
 * window is put where the pointer is on its tool bar, and hovers over nothing in the page.
 *
 * @param {import('webdriverio').Browser} driver The session.
 * @param {{width: number, height: number}} size The size of the page.
 */
export async function setWindowSize(driver, {width, height}) {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const [screenWidth, screenHeight, innerWidth, innerHeight, hasFocus] = await driver.execute(
      'return [screen.width, screen.height, innerWidth, innerHeight, document.hasFocus()]',
    );
    if (innerWidth === width && innerHeight === height && hasFocus) return;
    if (attempt % 15 === 0) {
      const outer = await driver.getWindowRect();
      const barHeight = outer.height - innerHeight;
      await driver.setWindowRect(
        Math.round(screenWidth / 2) - 8,
        Math.round(screenHeight / 2 - barHeight / 2),
        outer.width + width - innerWidth,
        height + barHeight,
      );
    }
    await sleep(50);
  }
  throw new Error(`The window did not take the size ${width}×${height}, or not the focus.`);
}

async function mouseWithPuppeteer(page, {type, position, button}) {
  const {mouse} = page;
  if (type === 'move') await mouse.move(...position);
  else if (type === 'click') await mouse.click(...position, {button});
  else await mouse[type]({button});
  // Firefox tells the page of a movement with the next frame only.
  const drawn = page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await Promise.race([drawn, sleep(5000)]).catch(() => {});
}

/**
 * The commands of `@web/test-runner-commands` that a launcher lacks: the size of a window and single keys by
 * WebDriver, some keys by Puppeteer, a mouse that waits for Firefox. It must stand before the runner's own plugins, which throw.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin} The plugin.
 */
export function inputCommands() {
  return {
    name: 'bantin-input-commands',
    async executeCommand({command, payload, session}) {
      const {type, driver} = session.browser;
      if (type === 'puppeteer' && command === 'send-keys' && payload.type === undefined) {
        await pressWithPuppeteer(pageOf(session), payload);
        return true;
      }
      if (type === 'puppeteer' && command === 'send-mouse') {
        await mouseWithPuppeteer(pageOf(session), payload);
        return true;
      }
      if (type === 'webdriver' && command === 'send-keys') {
        await driver.performActions([{type: 'key', id: 'keyboard', actions: keyActions(payload)}]);
        return true;
      }
      if (type === 'webdriver' && command === 'send-mouse' && payload?.button === 'right')
        session.browser.isSpoilt = true;
      if (type === 'webdriver' && command === 'set-viewport') {
        await setWindowSize(driver, payload);
        return true;
      }
      return undefined;
    },
  };
}
