/*
 * `npm run test:wordpress`: puts the bulletin into a real WordPress, adds what examples/wordpress says, and uses the
 * page as a reader does. The last line is "N passed, N failed". All that it starts is stopped and removed.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {check, runChecks} from '../support/checks.mjs';
import {complaintsOf, launch, until} from '../support/visit.mjs';
import {startWordPress, wordPressProblem} from './server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The bulletin as somebody puts it into the editor: the body of a page of the demo. */
function post(markup) {
  const html = readFileSync(path.join(root, `demo/before/portal-${markup}.html`), 'utf8');
  const [, content] =
    /Block_BanTin_ViewData"[^>]*>([\s\S]*?)<\/div>\s*<\/div>\s*<\/div>\s*<\/form>/.exec(html) ?? [];
  if (!content) throw new Error(`demo/before/portal-${markup}.html has no body that is known.`);
  const title = `Tập trung thực hiện 15 nhiệm vụ trọng tâm (${markup})`;
  return {title, content: content.trim(), date: '2020-10-09 08:00:00'};
}

/** Fails with the place where two texts part. */
function assertSame(text, wanted) {
  const at = [...wanted].findIndex((character, index) => character !== text[index]);
  const around = (whole) => whole.slice(Math.max(0, at - 60), at + 120);
  assert.ok(text === wanted, `is ${around(text)}\nwas ${around(wanted)}`);
}

/** What a reader finds on the page; shadow roots are open. */
function bulletin() {
  const list = document.querySelector('directive-list');
  const toolbar = document.querySelector('news-toolbar');
  const text = (slot) => toolbar.querySelector(`[slot="${slot}"]`)?.textContent.trim() ?? null;
  return {
    directives: list.directives.length,
    date: toolbar.shadowRoot.querySelector('time')?.getAttribute('datetime') ?? null,
    headline: text('headline'),
  };
}

async function visit(browser, address, theme, kind) {
  const name = `${theme}, ${kind.title}`;
  const page = await browser.newPage({viewport: {width: 1100, height: 800}});
  const complaints = complaintsOf(page, address);
  await page.addInitScript(() =>
    addEventListener('news-adopt', ({adoption}) => (window.adoption = adoption)),
  );
  const isAdopted = () =>
    page.waitForFunction(
      () => window.adoption && document.querySelector('directive-list')?.directives?.length,
      null,
      {timeout: 15_000},
    );
  // The page as the theme's own scripts leave it.
  const empty = (route) => route.fulfill({contentType: 'text/javascript', body: ''});
  await page.route('**/bantin/bantin.js', empty);
  await page.goto(address);
  const before = await page.evaluate(() => document.body.outerHTML);
  await page.unroute('**/bantin/bantin.js', empty);
  await page.goto(address);

  await check(`${name}: date, headline and fifteen directives`, async () => {
    await isAdopted();
    const wanted = {
      directives: 15,
      // The site's clock is that of Greenwich.
      date: '2020-10-09T15:00+07:00',
      headline: kind.title,
    };
    // What reads the clock beside a date is loaded when there is one.
    const seen = async () => JSON.stringify(await page.evaluate(bulletin));
    await until(seen, JSON.stringify(wanted), 'what a reader finds');
  });
  await check(`${name}: the text grows`, async () => {
    await page.getByRole('button', {name: 'Tăng cỡ chữ'}).click();
    const zoom = () => getComputedStyle(document.querySelector('news-article')).zoom === '1.15';
    await page.waitForFunction(zoom);
  });
  await check(`${name}: lines have a length that can be read`, async () => {
    const measured = await page.evaluate(() => {
      const paragraph = document.querySelector('directive-list p');
      const {left, right, width} = paragraph.getBoundingClientRect();
      return {width: width / 1.15, isInside: left >= 0 && right <= innerWidth};
    });
    assert.ok(
      measured.width > 480 && measured.width < 760 && measured.isInside,
      JSON.stringify(measured),
    );
  });
  await check(`${name}: restore() puts the page back to the byte`, async () => {
    await page.evaluate(() => window.adoption.restore());
    assertSame(await page.evaluate(() => document.body.outerHTML), before);
  });
  await check(`${name}: a reader comments`, async () => {
    await page.goto(address);
    await isAdopted();
    const words = `Ý kiến về bản tin, ${theme} ${kind.title}`;
    await page.locator('#comment').fill(words);
    await page.locator('#author').fill('Nguyễn Văn Bình');
    await page.locator('#email').fill('binh@example.test');
    await Promise.all([
      page.waitForURL(/#comment-/),
      page.locator('#commentform [type="submit"]').click(),
    ]);
    await isAdopted();
    assert.ok((await page.locator('body').innerText()).includes(words));
  });
  await check(`${name}: no error, and nothing from another host`, () => {
    assert.deepEqual(complaints, []);
  });
  await page.close();
}

async function main() {
  const posts = [post('p'), post('word')];
  console.log('Starting WordPress ...');
  const wordpress = await startWordPress(posts);
  const browser = await launch();
  try {
    for (const theme of ['twentytwentyone', 'twentytwentythree']) {
      wordpress.useTheme(theme);
      for (const [index, kind] of posts.entries())
        await visit(browser, `${wordpress.url}/?p=${wordpress.ids[index]}`, theme, kind);
      await check(`${theme}: the page with all posts is left alone`, async () => {
        const page = await browser.newPage();
        await page.goto(wordpress.url);
        assert.equal(
          await page.locator('news-article, news-toolbar, script[data-adopt]').count(),
          0,
        );
        await page.close();
      });
    }
  } finally {
    await browser.close();
    await wordpress.stop();
  }
}

await runChecks(main, wordPressProblem);
