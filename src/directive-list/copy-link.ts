import {sharedAddress} from '../news-toolbar/shared-address.js';
import type {Directive} from './directive-list.js';
import type {ListContext} from './list-context.js';

/** The address of a directive as it can be passed on, without what follows readers about. */
export function addressOf({id}: Directive): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]')?.href;
  const [page] = location.href.split('#');
  return sharedAddress({
    address: `${page}#${encodeURIComponent(id)}`,
    canonical,
    directives: [id],
  });
}

/**
 * Copies the address of a directive. Where the browser does not let us (a page over plain HTTP, a
 * frame, a refusal), the address is shown beside the button, selected, to be copied by hand.
 *
 * @param directive Whose address.
 * @param button What was pressed; the focus comes back to it.
 * @param context The list and its words.
 * @returns Whether it was copied.
 */
export async function copyLink(
  directive: Directive,
  button: HTMLElement,
  context: ListContext,
): Promise<boolean> {
  const address = addressOf(directive);
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    showAddress(address, button, context);
    return false;
  }
}

function showAddress(address: string, button: HTMLElement, context: ListContext): void {
  // The list may have left the page while the browser made up its mind.
  if (!button.isConnected || button.nextElementSibling?.matches('.address')) return;
  const label = document.createElement('label');
  label.className = 'address';
  const field = document.createElement('input');
  field.type = 'text';
  field.readOnly = true;
  field.value = address;
  field.dir = 'ltr';
  label.append(`${context.term('copyThisAddress')}${context.term('colon')}`, field);
  field.addEventListener('keydown', (event) => {
    const isEscape = event.key === 'Escape';
    // Neither sends a form nor closes a dialog of the page around the list.
    if (isEscape || event.key === 'Enter') event.preventDefault();
    if (!isEscape) return;
    event.stopPropagation();
    button.focus();
  });
  field.addEventListener('blur', () => label.remove());
  button.after(label);
  field.focus();
  field.select();
}
