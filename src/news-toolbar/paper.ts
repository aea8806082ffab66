import {addMoreTerms} from '../localize/more-terms.js';
import {addSheets} from '../shared/style-sheets.js';
import {bulletinAddress, type Served, today} from './bulletin-parts.js';
import {paperRules} from './paper-rules.js';

/** Gives what each toolbar of the page serves whose article is printed alone. */
const followed = new Set<() => Served>();

/** The style sheets that hold for the next paper, by where they stand. */
const sheets = new Map<Document | ShadowRoot, CSSStyleSheet>();

/** What the reader wants on paper, by the button of a toolbar. */
let asked: Served | undefined;

/**
 * Sees to it that the browser's own print gives the same paper as the button of a toolbar: the
 * bulletin alone, on a page that has one. On a page with several the browser prints what it always
 * did, and the buttons print one each.
 *
 * @param served Gives what a toolbar with the tool "print" serves; asked when printing begins.
 * @param signal Ends it, when the toolbar leaves the page.
 */
export function followPrint(served: () => Served, signal: AbortSignal): void {
  if (signal.aborted) return;
  followed.add(served);
  signal.addEventListener('abort', () => followed.delete(served));
  addEventListener('beforeprint', prepare);
}

/** Prints one bulletin, also on a page with several. */
export function printBulletin(served: Served): void {
  addEventListener('beforeprint', prepare);
  asked = served;
  try {
    window.print();
  } finally {
    asked = undefined;
  }
}

/**
 * Makes the rules for the paper, when printing begins: the page may have changed since. They stay
 * until printing begins anew, since a telephone tells that it has printed while the reader still
 * looks at the preview. On the screen they say nothing.
 */
function prepare(): void {
  const served = asked ?? onlyOne();
  const rules = served?.article
    ? paperRules(served.toolbar, served.article, footOf(served))
    : new Map<Document | ShadowRoot, string>();
  for (const [root, sheet] of sheets) {
    if (rules.has(root)) continue;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    sheets.delete(root);
  }
  for (const [root, css] of rules) {
    const sheet = sheets.get(root) ?? new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(root, sheet);
    addSheets(root, sheet);
  }
}

/** What the only toolbar of the page serves; nothing where several articles are served. */
function onlyOne(): Served | undefined {
  const all = [...followed].map((served) => served()).filter(({article}) => article);
  return new Set(all.map(({article}) => article)).size === 1 ? all[0] : undefined;
}

/** Where the bulletin can be found, and when it was printed. */
function footOf(served: Served): string {
  addMoreTerms();
  const {localize} = served;
  const printed = localize.term('printedOn', today(localize.language));
  return `${bulletinAddress(served, false)} · ${printed}`;
}
