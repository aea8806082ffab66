import {type OpenPage} from './support/page.js';
import {expectToWork, openPortal} from './support/portal.js';

describe('the classic script', () => {
  let page: OpenPage | undefined;

  afterEach(() => {
    page?.close();
    page = undefined;
    localStorage.clear();
  });

  const places = {
    head: 'in the head',
    async: 'in the head, async',
    defer: 'in the head, deferred',
    end: 'at the end of the body',
    middle: 'in the middle of the text, as an old editor puts it',
    later: 'added by another script after the page has loaded',
    twice: 'in the head and again at the end of the body',
    'with-module': 'beside the module',
    'after-module': 'at the end of a page that has the module in its head',
  };

  for (const [place, where] of Object.entries(places)) {
    it(`does its work ${where}`, async () => {
      page = await openPortal(`classic/${place}`);
      await expectToWork(page);
    });
  }

  for (const place of ['head', 'middle'] as const) {
    it(`waits for a bulletin that comes in two parts (${places[place]})`, async () => {
      page = await openPortal(`classic/${place}?slow`);
      await expectToWork(page);
    });
  }
});
