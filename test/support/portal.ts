import {expect} from '@open-wc/testing';
import {flatQueryAll, words} from './flat-tree.js';
import {type OpenPage, openPage, until} from './page.js';

/** Opens a page of the portal that test/portal-pages.mjs plays. */
export function openPortal(path: string): Promise<OpenPage> {
  return openPage(`/portal/${path}`);
}

/** What has gone wrong on the page so far: errors, what was said on the console, what its policy has stopped. */
export function troubleOf({window}: OpenPage): string[] {
  return (window as unknown as {trouble: string[]}).trouble;
}

/** The buttons of a page with such a name. */
export function buttonsNamed({document}: OpenPage, name: string): HTMLElement[] {
  return flatQueryAll(document.body, 'button').filter(
    (button) =>
      button.getClientRects().length &&
      words((button.querySelector('.word') ?? button).textContent) === name,
  );
}

/** How many directives a reader is shown as such. */
export function directiveCount({document}: OpenPage): number {
  return flatQueryAll(document.body, '[role="listitem"]').length;
}

/** How much larger than designed the text is. */
export function textScale({document, window}: OpenPage): string {
  const style = window.getComputedStyle(document.documentElement);
  return style.getPropertyValue('--bantin-text-scale');
}

/** Sees that the fifteen directives stand there, and that a tool works that is there at once and one that is loaded. */
export async function expectToWork(page: OpenPage): Promise<void> {
  await until(() => directiveCount(page) === 15, 'fifteen directives');
  await until(() => buttonsNamed(page, 'Tăng cỡ chữ').length === 1, 'one toolbar with its tools');
  buttonsNamed(page, 'Tăng cỡ chữ')[0].click();
  await until(() => textScale(page) === '1.15', 'text one step larger, not two');
  await until(() => buttonsNamed(page, 'Mục lục').length === 1, 'the tool for the contents');
  buttonsNamed(page, 'Mục lục')[0].click();
  const entries = () =>
    flatQueryAll<HTMLAnchorElement>(page.document.body, 'a').filter(
      (link) => link.getClientRects().length && /^#nhiem-vu-/.test(link.hash),
    );
  await until(() => entries().length >= 15, 'fifteen entries in the contents');
  expect(troubleOf(page)).to.deep.equal([]);
}
