import {hostOf} from './node-kinds.js';
import {addSheets} from './style-sheets.js';

/** Of what kind the rules come: a `CSSResult`, or their text. */
interface PageStyles {
  toString(): string;
}

let sheet: CSSStyleSheet | undefined;
let isThere = false;

/** Whether the page has `bantin.css`, by the mark that its first rule leaves. */
export function hasPageStyles(): boolean {
  // Asked after a change, the question costs the styles of the whole page.
  return (isThere ||= !!getComputedStyle(document.documentElement).getPropertyValue(
    '--bantin-page-styles',
  ));
}

/** Hands over the rules for a page that lacks them. */
export function providePageStyles(styles: PageStyles): void {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(String(styles));
}

let loading: Promise<void> | undefined;

/** Loads the rules; where that fails the elements work, and look plain. Never rejects. */
export function loadPageStyles(): Promise<void> {
  return (loading ??= import('../page-styles.js').then(
    ({pageStyles}) => providePageStyles(pageStyles),
    // Whoever copied the script alone has only that.
    () => {},
  ));
}

/**
 * Brings the rules for the elements' own children to where they are needed: into the document, or
 * into the shadow root in which an element stands. A page with `bantin.css` has them already, from
 * before the upgrade, and loads nothing; a shadow root, which the page's sheets do not reach, gets
 * them in any case.
 *
 * @param element An element that is connected.
 */
export function bringLightDomStyles(element: Element): void {
  const root = element.getRootNode();
  if (root === document ? hasPageStyles() : !hostOf(root)) return;
  if (sheet) addSheets(root, sheet);
  else void loadPageStyles().then(() => sheet && addSheets(root, sheet));
}
