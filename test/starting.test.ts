import {expect} from '@open-wc/testing';
import {readAgain, supports} from './commands.js';

describe('while the script for pages starts', () => {
  for (const [page, url] of Object.entries({
    'with tags of ours': '/demo/after/portal-p.html',
    'that is adopted': '/portal/recipe/adopt',
  })) {
    it(`V8 does not read it twice on a page ${page}`, async function () {
      if (!(await supports('readAgain'))) return this.skip();
      const {compiled, most} = await readAgain(url);
      expect(compiled).to.be.above(0);
      // One that asks for a task has a function or two inside; the whole of a script has hundreds.
      expect(most).to.be.below(20);
    });
  }
});
