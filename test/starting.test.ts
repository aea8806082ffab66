import {expect} from '@open-wc/testing';
import {readAgain, supports} from './commands.js';

describe('while the scripts start', () => {
  for (const [script, url] of Object.entries({
    'bantin.js': '/demo/after/portal-p.html',
    'bantin.js, which adopts': '/portal/tags',
    'bantin.classic.js': '/portal/classic/head',
  })) {
    it(`V8 does not read ${script} twice`, async () => {
      if (!(await supports('readAgain'))) return;
      const {compiled, most} = await readAgain(url);
      expect(compiled).to.be.above(0);
      // One that asks for a task has a function or two inside; the whole of a script has hundreds.
      expect(most).to.be.below(20);
    });
  }
});
