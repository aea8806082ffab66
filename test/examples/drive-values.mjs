import assert from 'node:assert/strict';
import {complaintsOf, launch, until} from '../support/visit.mjs';

/** What a reader finds, round by round, of what `values/rounds.ts` has for the templates. */
const ROUNDS = [
  {
    author: 'Bích Huệ',
    ids: ['viec-1', 'viec-2'],
    number: 7,
    searches: 1,
    status: 'Hoàn thành',
    update: '10/10/2020 Sửa số liệu.',
    leadsTo: '/mot/42%2FNQ-CP',
  },
  {
    author: '<b>An & "Bình"</b> &amp; 🙂',
    ids: ['muc-1'],
    number: 9,
    searches: 0,
    status: 'Quá hạn',
    leadsTo: '/hai/42%2FNQ-CP',
  },
  // Nothing is given, as nothing and as `null`.
  {ids: ['nhiem-vu-1'], number: 1, searches: 0},
  {ids: ['nhiem-vu-1'], number: 1, searches: 0},
];

/** What of all rounds is on the page. */
const PARTS = {
  author: ROUNDS.flatMap(({author}) => author ?? []),
  status: ROUNDS.flatMap(({status}) => status ?? []),
  update: ROUNDS.flatMap(({update}) => update ?? []),
};

/** Names in which a portal's script tells something, those of `values/rounds.ts`. */
const NAMES = ['baitin', 'bai-tin', 'baiTin', 'BAITIN', 'BaiTin'];

/**
 * Goes through what a framework may give to an element, and take from it: text, numbers, booleans, lists, objects,
 * functions and nothing; events of every spelling; elements that are hidden and shown again.
 *
 * @param {{address: string, check: (name: string, body: () => Promise<void>) => Promise<unknown>}} options
 *   Where the page is, and who counts.
 */
export async function driveValues({address, check}) {
  const browser = await launch();
  try {
    const page = await browser.newPage({viewport: {width: 1000, height: 900}});
    page.setDefaultTimeout(10_000);
    const complaints = complaintsOf(page, address);
    await page.goto(address);
    const press = (name) => page.getByRole('button', {name, exact: true}).click();

    /** What there is of a round, in the form of `ROUNDS`. */
    async function look() {
      const lists = await page.evaluate(() =>
        [...document.querySelectorAll('directive-list')].map(({directives}) =>
          (directives ?? []).map(({id, number}) => ({id, number})),
        ),
      );
      const seen = {
        ids: lists[0]?.map(({id}) => id) ?? [],
        number: lists[1]?.[0]?.number,
        searches: await page.getByRole('searchbox').count(),
      };
      const shown = page.locator('news-article').filter({visible: true});
      for (const [part, texts] of Object.entries(PARTS)) {
        for (const text of texts) {
          if (await shown.getByText(text, {exact: true}).filter({visible: true}).count())
            seen[part] = text;
        }
      }
      const mention = page.getByRole('link', {name: /42\/NQ-CP/}).first();
      const address = (await mention.count()) ? await mention.evaluate(({href}) => href) : '';
      const {pathname = '/'} = address ? new URL(address) : {};
      if (pathname !== '/') seen.leadsTo = pathname;
      return JSON.stringify(seen, Object.keys(seen).sort());
    }
    const shows = (round) => {
      const wanted = ROUNDS[round];
      return until(look, JSON.stringify(wanted, Object.keys(wanted).sort()), `round ${round + 1}`);
    };
    const isClean = async () => {
      const html = await page.content();
      const found = html.match(/[^ ]*(?:\[object |="(?:undefined|null|NaN|false)")/g);
      assert.deepEqual(found, null);
    };

    await check('gives text, a number, a boolean, lists, an object and a function', async () => {
      await shows(0);
      await isClean();
    });
    await check('gives other values', async () => {
      await press('Vòng sau');
      await shows(1);
      await isClean();
    });
    await check('gives nothing, as nothing and as null', async () => {
      for (const round of [2, 3]) {
        await press('Vòng sau');
        await shows(round);
        await isClean();
      }
    });
    await check('gives the first values again', async () => {
      await press('Vòng sau');
      await shows(0);
    });
    await check('hides the elements with what is in them, and shows them again', async () => {
      await press('Ẩn hiện');
      await until(() => page.locator('news-article').count(), 0, 'articles');
      await press('Ẩn hiện');
      await shows(0);
    });

    const heard = () => page.locator('output').textContent();
    await check('hears events in lower case, in kebab-case, and in mixed case', async () => {
      await page.evaluate((names) => {
        const [, list] = document.querySelectorAll('directive-list');
        for (const name of names) list.dispatchEvent(new Event(name));
      }, NAMES);
      await until(heard, NAMES.join(' '), 'what is heard');
    });
    await check('hears what an element tells, before it is done', async () => {
      await press('Tăng cỡ chữ');
      await until(heard, [...NAMES, 'news-text-size', 'click'].join(' '), 'what is heard');
      const scale = () =>
        page.evaluate(() =>
          getComputedStyle(document.documentElement).getPropertyValue('--bantin-text-scale'),
        );
      await until(scale, '1.15', 'the size of the text');
      await press('Giữ cỡ chữ');
      await press('Tăng cỡ chữ');
      await until(async () => (await heard()).split('click').length, 3, 'clicks');
      assert.equal(await scale(), '1.15');
    });
    await check('says nothing on the console, and asks no other host', async () => {
      assert.deepEqual(complaints, []);
    });
  } finally {
    await browser.close();
  }
}
