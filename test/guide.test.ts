import {expect} from '@open-wc/testing';
import {engine} from './commands.js';
import {codeBlocks, type CodeBlock, GUIDES} from './guide-recipes.mjs';
import {flatQueryAll, flatText, words} from './support/flat-tree.js';
import {type OpenPage, until} from './support/page.js';
import {
  buttonsNamed,
  directiveCount,
  expectToWork,
  openPortal,
  troubleOf,
} from './support/portal.js';

/** The blocks of a guide that are a recipe or a policy, without what comments say in its own language. */
async function markedBlocks(guide: string): Promise<CodeBlock[]> {
  const markdown = await (await fetch(`/${guide}`)).text();
  return codeBlocks(markdown)
    .filter(({recipe, policy}) => recipe ?? policy)
    .map((block) => ({...block, line: 0, code: block.code.replace(/<!--[^]*?-->/g, '')}));
}

const [main, ...others] = await Promise.all(GUIDES.map(markedBlocks));

describe('the guide for integrators', () => {
  let page: OpenPage | undefined;

  afterEach(() => {
    page?.close();
    page = undefined;
    localStorage.clear();
  });

  /** The text of the seventh directive, where a reader can see it. */
  const seventh = ({document}: OpenPage) =>
    [...document.querySelectorAll('p')].find(
      (paragraph) => paragraph.getClientRects().length && paragraph.textContent.startsWith('(7)'),
    );

  it('has the same recipes in every language', () => {
    expect(main.filter(({recipe}) => recipe).length).to.be.greaterThan(4);
    for (const other of others) expect(other).to.deep.equal(main);
  });

  for (const {recipe, code} of main) {
    if (!recipe) continue;
    const policies = code.includes('nonce=') ? ['nonce', 'nonce-and-self'] : ['strict'];
    // The names are of the policies that scripts make, whatever the page.
    if (recipe === 'module') policies.push('trusted-types');
    for (const policy of policies) {
      it(`has a recipe that works (${recipe}, policy ${policy})`, async () => {
        page = await openPortal(`recipe/${recipe}?policy=${policy}`);
        await expectToWork(page);
      });
    }
  }

  describe('with the tags that `npm run tags` prints', () => {
    const variants = {
      'of the module': '',
      'of the classic script on another host': 'classic&elsewhere',
      'of files on another host, with the hashes of the chunks': 'chunks&elsewhere',
      'of the classic script, with the hashes of the chunks': 'chunks&classic',
    };

    for (const [variant, query] of Object.entries(variants)) {
      it(`works, ${variant}`, async () => {
        page = await openPortal(`tags?${query}`);
        const {document} = page;
        expect(document.querySelectorAll('script[integrity][crossorigin]')).to.have.length(2);
        await expectToWork(page);
      });
    }

    for (const query of ['', 'classic&elsewhere']) {
      const file = query ? 'bantin.classic.js' : 'bantin.js';
      it(`refuses a script that has been changed, and the text stays readable (${query || 'module'})`, async () => {
        page = await openPortal(`tags?${query}&wrong=${file}`);
        const current = page;
        await until(() => troubleOf(current).some((text) => text.endsWith(file)), 'the refusal');
        expect(page.window.customElements.get('news-article')).to.equal(undefined);
        expect(directiveCount(page)).to.equal(0);
        expect(seventh(page)).not.to.equal(undefined);
      });
    }

    it('refuses a style sheet that has been changed, and the page works', async () => {
      page = await openPortal('tags?wrong=bantin.css');
      const current = page;
      await until(() => directiveCount(current) === 15, 'fifteen directives');
      await until(
        () => troubleOf(current).some((text) => text.endsWith('bantin.css')),
        'the refusal',
      );
    });

    it('refuses a chunk that has been changed where import maps can, and says so to the reader', async function () {
      // Chrome has it since 127; before, the rest of the map is all that counts.
      if ((await engine()) === 'chrome109') return this.skip();
      page = await openPortal('tags?chunks&wrong=contents-');
      const current = page;
      await until(() => buttonsNamed(current, 'Mục lục').length === 1, 'the tool for the contents');
      buttonsNamed(page, 'Mục lục')[0].click();
      const announced = () =>
        flatQueryAll(current.document.body, '[role="status"], [aria-live]').map((element) =>
          words(flatText(element)),
        );
      await until(
        () => announced().some((text) => text.includes('Chưa mở được công cụ này')),
        'a word for the reader',
      );
      expect(directiveCount(page)).to.equal(15);
      expect(seventh(page)).not.to.equal(undefined);
    });
  });
});
