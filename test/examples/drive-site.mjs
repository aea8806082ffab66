import assert from 'node:assert/strict';
import {complaintsOf, launch, until} from '../support/visit.mjs';

/**
 * Reads a page that was written beforehand: as it was sent, and with its script.
 *
 * @param {{address: string, check: (name: string, body: () => Promise<void>) => Promise<unknown>}} options
 *   Where it is, and who counts.
 */
export async function driveSite({address, check}) {
  const html = await (await fetch(address)).text();

  await check('is sent with the text inside the tags', () => {
    assert.match(html, /<h1 slot="headline">Tập trung thực hiện 15 nhiệm vụ trọng tâm/);
    assert.match(html, /<directive-list>\s*<p>Ngày 29\/9\/2020/);
    assert.match(html, /datetime="2020-10-09">09\/10\/2020<\/time>/);
    assert.match(html, /· \d+ phút đọc/);
  });

  await check('describes the bulletin to search engines', () => {
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html);
    assert.equal(JSON.parse(json)['@type'], 'NewsArticle');
  });

  const browser = await launch();
  try {
    const page = await browser.newPage({viewport: {width: 1000, height: 900}});
    page.setDefaultTimeout(10_000);
    const {origin} = new URL(address);
    const complaints = complaintsOf(page, origin);
    await page.goto(address);

    await check('shows fifteen directives, and makes them larger', async () => {
      const list = page.getByRole('list', {name: 'Các nhiệm vụ', exact: true});
      await until(() => list.getByRole('listitem').count(), 15, 'directives in the list');
      const height = async () => (await list.boundingBox()).height;
      const before = await height();
      await page.getByRole('button', {name: 'Tăng cỡ chữ', exact: true}).click();
      await until(async () => (await height()) > before * 1.1, true, 'higher than before');
    });

    await check('says nothing on the console, and asks no other host', async () => {
      assert.deepEqual(complaints, []);
    });
  } finally {
    await browser.close();
  }
}
