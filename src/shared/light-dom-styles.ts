import type {CSSResult} from 'lit';
import {tokens} from './tokens.lightdom.styles.js';

/**
 * Brings the rules for an element's own children to where they are needed: into the document, or
 * into the shadow root in which the element stands. A page with `bantin.css` has them already, from
 * before the upgrade; the second copy says the same and changes nothing.
 *
 * @param element An element that is connected.
 * @param styles The rules of its kind.
 */
export function bringLightDomStyles(element: Element, styles: CSSResult): void {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  const missing = [tokens, styles]
    .map((result) => result.styleSheet!)
    .filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  if (missing.length) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing];
}
