/** Of what kind the rules come: a `CSSResult`, or their text. */
interface PageStyles {
  toString(): string;
}

let sheet: CSSStyleSheet | undefined;

/** Whether a page has `bantin.css`, by the mark that its first rule leaves. */
export function hasPageStyles(page: Document): boolean {
  return !!getComputedStyle(page.documentElement).getPropertyValue('--bantin-page-styles');
}

/** Hands over the rules for a page that lacks them, before the first element is made. */
export function providePageStyles(styles: PageStyles): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(String(styles));
  }
  return sheet;
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
  if (root instanceof Document ? hasPageStyles(root) : !(root instanceof ShadowRoot)) return;
  if (sheet) adopt(root as Document, sheet);
  else {
    import('../page-styles.js').then(
      ({pageStyles}) => adopt(root as Document, providePageStyles(pageStyles)),
      () => {},
    );
  }
}

function adopt(root: DocumentOrShadowRoot, added: CSSStyleSheet): void {
  if (root.adoptedStyleSheets.includes(added)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, added];
}
