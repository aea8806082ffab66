import {executeServerCommand} from '@web/test-runner-commands';

export {resetMouse, sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';

/** The engines that tests run in. */
export type Engine = 'chromium' | 'chrome109' | 'firefox' | 'webkit';

/** The commands that `supports` knows of. */
export type Command =
  | 'accessibilityTree'
  | 'collectGarbage'
  | 'emulate'
  | 'loadPage'
  | 'pdf'
  | 'pdfText'
  | 'readAgain'
  | 'sendKeys'
  | 'sendMouse'
  | 'setViewport';

/** What the page is told about the reader's device; `null` takes an answer back. */
export interface Emulation {
  colorScheme?: 'dark' | 'light' | 'no-preference' | null;
  contrast?: 'more' | 'no-preference' | null;
  forcedColors?: 'active' | 'none' | null;
  media?: 'print' | 'screen' | null;
  reducedMotion?: 'no-preference' | 'reduce' | null;
}

/** A node of the accessibility tree, as far as it says something to a person. */
export interface AccessibleNode {
  role: string;
  name: string;
  description?: string;
  value?: number | string;
  level?: number;
  checked?: boolean | string;
  pressed?: boolean | string;
  expanded?: boolean;
  selected?: boolean;
  disabled?: boolean;
  focused?: boolean;
  children?: AccessibleNode[];
  [property: string]: unknown;
}

/** How a page of its own is opened, and what is asked of it. */
export interface PageOptions {
  /** Relative to the root of the repository: `/demo/index.html`. */
  url: string;
  viewport?: {width: number; height: number};
  javaScriptEnabled?: boolean;
  /** What the page finds in `localStorage`. */
  localStorage?: Record<string, string>;
  colorScheme?: 'dark' | 'light' | 'no-preference';
  contrast?: 'more' | 'no-preference';
  forcedColors?: 'active' | 'none';
  reducedMotion?: 'no-preference' | 'reduce';
  locale?: string;
  /** Where to scroll after the page has loaded: a distance from the top, or a selector. */
  scrollTo?: number | string;
  /** How long to wait before asking. */
  waitMs?: number;
  /** An expression, or a function call such as `(async () => { ... })()`; its value must be JSON. */
  evaluate?: string;
}

/** What was seen of a page of its own. */
export interface PageReport<Result> {
  result: Result;
  consoleErrors: string[];
  cspViolations: string[];
  pageErrors: string[];
  /** The address of every request. */
  requests: string[];
}

interface Printing {
  url: string;
  printBackground?: boolean;
  /** An expression that is true in the page once it can be printed; without it, when it has loaded. */
  until?: string;
}

interface About {
  engine: Engine;
  commands: Command[];
}

/** Thrown by a command that this engine does not have. */
export class UnsupportedError extends Error {
  override name = 'UnsupportedError';
}

let aboutPromise: Promise<About> | undefined;

function about(): Promise<About> {
  aboutPromise ??= executeServerCommand<About, never>('bantin:about');
  return aboutPromise;
}

async function ask<Result>(command: Command, payload: object): Promise<Result> {
  const answer = await executeServerCommand<{unsupported?: true; value?: Result}, object>(
    `bantin:${command}`,
    payload,
  );
  if (answer.unsupported) throw new UnsupportedError(`${command} is not supported in this engine`);
  return answer.value as Result;
}

/** The engine that runs this test. */
export async function engine(): Promise<Engine> {
  return (await about()).engine;
}

/** Whether this engine has a command. */
export async function supports(command: Command): Promise<boolean> {
  return (await about()).commands.includes(command);
}

/** Tells the test page about the reader's device, until the file ends or the answer is taken back with `null`. */
export async function emulate(emulation: Emulation): Promise<void> {
  await ask('emulate', emulation);
}

/** Prints a page on A4 and returns the PDF, base64. */
export function pdf(options: Printing): Promise<string> {
  return ask('pdf', options);
}

/** Prints a page on A4 and returns the text that stands on the paper. */
export function pdfText(options: Printing): Promise<string> {
  return ask('pdfText', options);
}

/** The accessibility tree of the test page, or of one element; `a >>> b` steps into the shadow root of `a`. */
export function accessibilityTree(options: {selector?: string} = {}): Promise<AccessibleNode> {
  return ask('accessibilityTree', options);
}

/** Lets the engine forget what nobody holds any more. */
export async function collectGarbage(): Promise<void> {
  await ask('collectGarbage', {});
}

/** Opens a page of its own, away from the test page, and reports what happens in it. */
export function loadPage<Result = unknown>(options: PageOptions): Promise<PageReport<Result>> {
  return ask('loadPage', options);
}

/**
 * Opens a page of its own until our elements are defined, and says how many functions V8 has read once more in one go,
 * at most, to know in which lines they stand; `compiled` is how often it compiled at all.
 */
export function readAgain(url: string): Promise<{compiled: number; most: number}> {
  return ask('readAgain', {url});
}
