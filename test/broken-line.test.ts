import {expect} from '@open-wc/testing';
import {flatQueryAll, words} from './support/flat-tree.js';
import {until} from './support/page.js';

describe('on a line that breaks', () => {
  let frame: HTMLIFrameElement;

  beforeEach(() => {
    frame = document.createElement('iframe');
    frame.width = '900';
    frame.height = '600';
    document.body.append(frame);
  });

  afterEach(() => {
    frame.remove();
  });

  for (const script of ['bantin.js', 'bantin.classic.js']) {
    it(`says that a tool has not come, and brings it when its button is pressed again (${script})`, async () => {
      const key = Math.random().toString(36).slice(2);
      const page = frame.contentDocument!;
      page.documentElement.lang = 'vi';
      page.body.innerHTML = '<news-toolbar></news-toolbar><news-article><p>Bài.</p></news-article>';
      const tag = page.createElement('script');
      if (script === 'bantin.js') tag.type = 'module';
      tag.src = `/broken-line/${key}/dist/${script}`;
      page.head.append(tag);
      const toolbar = page.querySelector('news-toolbar')!;
      const button = () => flatQueryAll<HTMLElement>(toolbar, 'button[data-tool="theme"]')[0];
      const status = () => words(flatQueryAll(toolbar, '[role="status"]')[0]?.textContent ?? '');
      await until(() => toolbar.shadowRoot && button(), 'the tools');
      const isSaid = () => /không|chưa/i.test(status());
      const isOpen = () => flatQueryAll(toolbar, '[role="dialog"]').length > 0;
      button().click();
      await until(isSaid, 'what is said of the failure');
      // One engine asks once for each press, the others twice.
      for (let presses = 0; presses < 8 && !isOpen(); presses++) {
        button().click();
        await new Promise((resolve) => setTimeout(resolve, 400));
      }
      expect(flatQueryAll(toolbar, '[role="dialog"] input').length).to.be.greaterThan(3);
    });
  }
});
