import {addMoreTerms} from '../localize/more-terms.js';
import {printBulletin} from './paper.js';
import type {ToolContext} from './tool.js';

export {followPrint} from './paper.js';

/** Prints the bulletin. The browser within an app (Zalo, Facebook) may have no print; it says so. */
export function use(context: ToolContext): void {
  if (typeof window.print === 'function') return printBulletin(context);
  addMoreTerms();
  context.announce(context.localize.term('cannotPrint'));
}
