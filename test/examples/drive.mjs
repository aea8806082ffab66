import assert from 'node:assert/strict';
import {complaintsOf, launch, until} from '../support/visit.mjs';

/**
 * Opens an example in development, where frameworks tell what they do not like: what they find other than a
 * server has written it, for one.
 *
 * @param {string} address Where it is.
 * @param {{isEdited: boolean}} options Whether it has buttons with which the bulletin is edited.
 * @throws Where the console has an error or a warning.
 */
export async function watchStart(address, {isEdited}) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const complaints = complaintsOf(page, address);
    await page.goto(address);
    // The first visit compiles the page.
    await page.waitForFunction(
      () => document.querySelector('directive-list')?.directives?.length === 15,
    );
    if (isEdited) {
      await page.getByRole('button', {name: 'Thêm nhiệm vụ', exact: true}).click();
      await page.locator('output', {hasText: '16 nhiệm vụ'}).waitFor();
    }
    // Lit says in development that it is in development.
    assert.deepEqual(
      complaints.filter((text) => !text.startsWith('Lit is in dev mode')),
      [],
    );
  } finally {
    await browser.close();
  }
}

/**
 * Uses an example as a reader and an editor would: makes the text larger, searches, and changes the
 * bulletin meanwhile.
 *
 * @param {{address: string, check: (name: string, body: () => Promise<void>) => Promise<unknown>}} options
 *   Where it is, and who counts.
 */
export async function driveBulletin({address, check}) {
  const browser = await launch();
  try {
    const page = await browser.newPage({viewport: {width: 1000, height: 900}});
    page.setDefaultTimeout(10_000);
    const complaints = complaintsOf(page, address);
    await page.goto(address);

    const list = page.getByRole('list', {name: 'Các nhiệm vụ', exact: true});
    const items = list.getByRole('listitem');
    const press = (name) => page.getByRole('button', {name, exact: true}).click();
    const output = async () => (await page.locator('output').allTextContents()).join(' ');
    const search = page.getByRole('searchbox', {name: 'Tìm trong các nhiệm vụ'});
    const count = (expected) => until(() => items.count(), expected, 'directives in the list');
    const told = (text) =>
      until(async () => (await output()).includes(text), true, `"${text}" is not told`);
    const height = () =>
      page.evaluate(() => document.querySelector('directive-list').getBoundingClientRect().height);
    const found = (text) =>
      until(() => page.getByText(text, {exact: true}).first().isVisible(), true, text);

    await check('shows the bulletin, and tells of 15 directives by a typed event', async () => {
      await count(15);
      await told('15 nhiệm vụ');
      const heading = page.getByRole('heading', {
        level: 1,
        name: /Tập trung thực hiện 15 nhiệm vụ/,
      });
      assert.equal(await heading.count(), 1);
      assert.equal(await page.getByText('09/10/2020', {exact: true}).count(), 1);
      assert.equal(await page.getByText('Bích Huệ', {exact: true}).count(), 1);
    });

    await check('gives attributes, booleans and objects to the elements', async () => {
      const given = await page.evaluate(() => {
        const list = document.querySelector('directive-list');
        const {searchable, index} = list;
        const article = document.querySelector('news-article');
        return {searchable, index, done: list.records[1].status, reading: article.readingTime};
      });
      assert.deepEqual(given, {searchable: true, index: false, done: 'done', reading: ''});
      const html = await page.content();
      assert.doesNotMatch(html, /\[object Object\]|="(?:undefined|null|false)"/);
      const link = page.getByRole('link', {name: /42\/NQ-CP/}).first();
      await link.waitFor();
      assert.match(await link.getAttribute('href'), /\/van-ban\?so-hieu=42(%2F|\/)NQ-CP$/);
    });

    await check('makes the text larger, and tells the app', async () => {
      const before = await height();
      for (const size of [115, 130, 150]) {
        await press('Tăng cỡ chữ');
        await told(`Cỡ chữ ${size} %`);
      }
      const ratio = (await height()) / before;
      assert.ok(ratio > 1.5, `the text is ${ratio.toFixed(2)} times as high`);
    });

    await check('searches', async () => {
      await search.fill('ngan sach');
      await found('2 trong 15 nhiệm vụ');
    });

    await check('follows a directive that is added while a search goes on', async () => {
      await press('Thêm nhiệm vụ');
      await told('16 nhiệm vụ');
      await found('2 trong 16 nhiệm vụ');
      assert.equal(await search.inputValue(), 'ngan sach');
    });

    await check('keeps the text size', async () => {
      await told('Cỡ chữ 150 %');
      const scale = await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--bantin-text-scale'),
      );
      assert.equal(Number(scale), 1.5);
    });

    await check('follows directives that are removed', async () => {
      await press('Bỏ nhiệm vụ cuối');
      await told('15 nhiệm vụ');
      await press('Bỏ nhiệm vụ cuối');
      await told('14 nhiệm vụ');
      await found('2 trong 14 nhiệm vụ');
      await search.fill('');
      await count(14);
    });

    await check('follows a directive that is edited', async () => {
      await press('Sửa nhiệm vụ 7');
      await until(() => page.getByText('theo kế hoạch. Đã sửa.').count(), 1, 'edited');
      const text = await page.evaluate(
        () => document.querySelector('directive-list').directives[6].text,
      );
      assert.match(text, /Đã sửa\.$/);
      await count(14);
    });

    await check('follows a status that changes', async () => {
      const done = () => items.getByText('Hoàn thành').count();
      await until(done, 1, 'done before');
      await press('Nhiệm vụ 3 đã xong');
      await until(done, 2, 'done after');
    });

    await check('follows a body of new nodes, with the tools in use', async () => {
      await search.fill('ngan sach');
      await page.evaluate(() => {
        window.oldParagraph = document.querySelector('directive-list p');
      });
      await press('Vẽ lại bài');
      await until(
        () => page.evaluate(() => window.oldParagraph.isConnected),
        false,
        'old nodes stay',
      );
      await found('2 trong 14 nhiệm vụ');
      assert.equal(await search.inputValue(), 'ngan sach');
      await search.fill('');
      await count(14);
      await told('Cỡ chữ 150 %');
    });

    await check('says nothing on the console, and asks no other host', async () => {
      assert.deepEqual(complaints, []);
    });
  } finally {
    await browser.close();
  }
}
