/**
 * The whole of `bantin-early.js`: for `<head>`, before the first paint. It gives a returning reader
 * the text size and the theme chosen before, so that nothing moves when the elements arrive.
 */
import {preferencesCss, readStoredPreferences} from './preferences.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(preferencesCss(readStoredPreferences()));
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
