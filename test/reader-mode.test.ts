import {expect} from '@open-wc/testing';
import {MARKUPS} from './support/bulletin.js';
import {words} from './support/flat-tree.js';
import {openPage, until} from './support/page.js';

interface Parsed {
  readonly title: string;
  readonly textContent: string;
}

/** What @mozilla/readability puts into the page; it is no module. */
interface ReaderMode {
  Readability: new (page: Document) => {parse(): Parsed | null};
  isProbablyReaderable(page: Document): boolean;
}

const reader = window as unknown as ReaderMode;

function load(path: string): Promise<void> {
  const script = document.createElement('script');
  script.src = path;
  document.head.append(script);
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${path} cannot be loaded`)));
  });
}

/** What reader mode makes of a page of the demo. */
async function read(folder: 'before' | 'after', markup: string) {
  const page = await openPage(`/demo/${folder}/portal-${markup}.html`);
  if (folder === 'after') {
    const list = () => page.document.querySelector('directive-list');
    await until(() => list()?.directives?.length === 15, 'the list');
  }
  const isReaderable = reader.isProbablyReaderable(page.document);
  const parsed = new reader.Readability(page.document.cloneNode(true) as Document).parse()!;
  page.close();
  return {isReaderable, title: parsed.title, text: words(parsed.textContent)};
}

describe('reader mode', () => {
  before(async () => {
    await load('/node_modules/@mozilla/readability/Readability.js');
    await load('/node_modules/@mozilla/readability/Readability-readerable.js');
  });

  for (const markup of MARKUPS) {
    it(`finds with our tags what it finds without, and all numbers (${markup})`, async () => {
      const before = await read('before', markup);
      const after = await read('after', markup);
      expect(after.isReaderable || !before.isReaderable, 'is offered').to.equal(true);
      expect(after.title).to.equal(before.title);
      expect(after.text.length).to.be.at.least(before.text.length);
      for (let number = 1; number <= 15; number++) expect(after.text).to.contain(`(${number})`);
      expect(after.text).to.contain('Ngày 29/9/2020, Ban Chấp hành');
      expect(after.text).to.contain('khách quan./.');
    });
  }
});
