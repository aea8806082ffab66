import {NativeEvent} from '../shared/native-event.js';
import {type Theme, THEMES, THEME_COLORS, type ThemeColors} from './themes.js';

/** The sizes that text can take, in percent of the size that the design gives it. */
export const TEXT_SIZES: readonly number[] = [80, 90, 100, 115, 130, 150, 175, 200];

/** What a reader has chosen. It belongs to the reader, so there is one set for a page. */
export interface ReadingPreferences {
  /** Size of the text in percent, one of {@link TEXT_SIZES}. */
  readonly textSize: number;
  /** Theme of the elements; `auto` follows the system. */
  readonly theme: Theme;
  /** Space between lines: 0 as designed, 1 wide, 2 widest. */
  readonly lines: number;
  /** Space between paragraphs: 0 as designed, 1 wide, 2 widest. */
  readonly paragraphs: number;
  /** Space between letters: 0 as designed, 1 wide, 2 widest. */
  readonly letters: number;
  /** Space between words: 0 as designed, 1 wide, 2 widest. */
  readonly words: number;
  /** Length of lines: 0 short, 1 as designed, 2 long. */
  readonly measure: number;
}

/** What holds until a reader chooses. */
export const DEFAULT_PREFERENCES: ReadingPreferences = {
  textSize: 100,
  theme: 'auto',
  lines: 0,
  paragraphs: 0,
  letters: 0,
  words: 0,
  measure: 1,
};

const KEYS = Object.keys(DEFAULT_PREFERENCES) as (keyof ReadingPreferences)[];

/** What a reader can give another space or length, each in three steps, 0 to 2. */
export const SPACINGS = KEYS.slice(2) as Exclude<keyof ReadingPreferences, 'textSize' | 'theme'>[];

/** The key in `localStorage`, shared by tabs and by every copy of the library on the origin. */
export const STORAGE_KEY = 'bantin';

/** Version of the stored form. A later form that old copies cannot read gets another number. */
const STORAGE_VERSION = 1;

/**
 * Tells that the reader's preferences have changed, from whatever cause: a toolbar, another tab, a
 * second copy of the library, a call of {@link setPreferences}. Dispatched on `window`.
 */
export class NewsPreferencesUpdateEvent extends NativeEvent {
  /** What holds from now on. */
  readonly preferences: ReadingPreferences;

  constructor(preferences: ReadingPreferences) {
    super('news-preferences-update');
    this.preferences = preferences;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-preferences-update': NewsPreferencesUpdateEvent;
  }
  interface WindowEventMap {
    'news-preferences-update': NewsPreferencesUpdateEvent;
  }
}

/**
 * Makes preferences out of anything: each value that is known and valid counts, for the rest the
 * fallback stands in.
 *
 * @param value Usually a parsed JSON object, but whatever was stored by whomever.
 * @param fallback What holds where the value says nothing valid.
 */
export function toPreferences(
  value: unknown,
  fallback: ReadingPreferences = DEFAULT_PREFERENCES,
): ReadingPreferences {
  const given = (value ?? {}) as Partial<Record<string, unknown>>;
  const allowed: readonly (readonly unknown[])[] = [TEXT_SIZES, THEMES];
  return Object.fromEntries(
    KEYS.map((key, index) => [
      key,
      (allowed[index] ?? [0, 1, 2]).includes(given[key]) ? given[key] : fallback[key],
    ]),
  ) as unknown as ReadingPreferences;
}

/** Reads the stored preferences; defaults where there are none, or where storage is blocked. */
export function readStoredPreferences(): ReadingPreferences {
  return toPreferences(readStored());
}

function readStored(): unknown {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY)!);
    if ((stored as {version: unknown}).version === STORAGE_VERSION) return stored;
  } catch {
    // Blocked or empty storage throws, and so does text that is not JSON: nothing was chosen.
  }
  return {};
}

function store(preferences: ReadingPreferences): void {
  try {
    // What a newer copy has stored beside our values stays.
    const stored = {...(readStored() as object), ...preferences, version: STORAGE_VERSION};
    localStorage.setItem(STORAGE_KEY, JSON.stringify(stored));
  } catch {
    // Storage is blocked or full: the choice holds for this page, which is all that can be done.
  }
}

/** The style sheet through which preferences reach the elements. */
export function preferencesCss(preferences: ReadingPreferences): string {
  const {textSize, theme} = preferences;
  // There is none for `auto`.
  const colors = (THEME_COLORS as Partial<Record<Theme, ThemeColors>>)[theme];
  const scheme = colors && (theme === 'light' || theme === 'sepia' ? 'light' : 'dark');
  // What was not chosen is taken back: an earlier sheet of ours may have set it.
  let css = `:root{--bantin-text-scale:${textSize / 100};--bantin-theme-scheme:${scheme ?? 'initial'}`;
  for (const name in THEME_COLORS.light) {
    css += `;--bantin-theme-${name}:${colors?.[name as keyof ThemeColors] ?? 'initial'}`;
  }
  // The step alone: what it means stands with the tokens, where the portal's own measures are known.
  for (const name of SPACINGS) css += `;--bantin-reader-${name}:${preferences[name]}`;
  return `${css}}`;
}

let current: ReadingPreferences | undefined;
let sheet: CSSStyleSheet | undefined;

/**
 * What the reader has chosen. The first call reads the storage and begins to follow other tabs and
 * other copies of the library; on a server it gives the defaults and touches nothing.
 */
export function getPreferences(): ReadingPreferences {
  if (current) return current;
  if (typeof window === 'undefined') return DEFAULT_PREFERENCES;
  current = readStoredPreferences();
  if (!isSame(current, DEFAULT_PREFERENCES)) apply();
  addEventListener('news-preferences-update', (event) => {
    // Another copy of the library has told; ours has set `current` before it tells.
    adopt(toPreferences(event.preferences), false);
  });
  addEventListener('storage', (event) => {
    if (event.key === STORAGE_KEY || event.key === null) adopt(readStoredPreferences(), true);
  });
  return current;
}

/**
 * Changes some of the reader's preferences, stores them, and tells with a `news-preferences-update`
 * on `window`. Values that are not valid change nothing. Storage is touched here and nowhere else.
 *
 * @param changes The values to change.
 * @param isStored Whether they are stored; else they hold for this page alone.
 */
export function setPreferences(changes: Partial<ReadingPreferences>, isStored = true): void {
  const next = toPreferences(changes, getPreferences());
  if (adopt(next, true) && isStored) store(next);
}

function adopt(next: ReadingPreferences, tell: boolean): boolean {
  if (isSame(next, current!)) return false;
  current = next;
  apply();
  if (tell) dispatchEvent(new NewsPreferencesUpdateEvent(next));
  return true;
}

/**
 * One rule in a constructed style sheet: no attribute of the page is touched, a strict Content
 * Security Policy has nothing against it, and a framework that renders `<html>` sees no difference.
 */
function apply(): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  sheet.replaceSync(preferencesCss(current!));
}

function isSame(one: ReadingPreferences, other: ReadingPreferences): boolean {
  return KEYS.every((key) => one[key] === other[key]);
}
