const targets = new WeakMap<Document | ShadowRoot, Map<string, CSSStyleSheet>>();

/**
 * Makes an element that is not ours scale with the reader's text size, by a rule for its `id` in a
 * style sheet of ours: no attribute of it is touched, and it may arrive later.
 *
 * @param root Where the element stands.
 * @param id Its `id`. One that no element has does nothing.
 */
export function scaleById(root: Document | ShadowRoot, id: string): void {
  const sheets = targets.get(root) ?? new Map<string, CSSStyleSheet>();
  targets.set(root, sheets);
  if (sheets.has(id)) return;
  const sheet = new CSSStyleSheet();
  const selector = `#${CSS.escape(id)}:not(news-article)`;
  sheet.replaceSync(`
    ${selector} { --_applied-scale: var(--bantin-text-scale, 1); zoom: var(--bantin-text-scale, 1); }
    ${selector} > * { --bantin-text-scale: 1; }
    @supports not (zoom: 1) { ${selector} { font-size: calc(100% * var(--bantin-text-scale, 1)); } }
    @media print { ${selector} { zoom: 1; } }
  `);
  sheets.set(id, sheet);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
