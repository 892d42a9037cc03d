import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { kinds } from './kinds.ts';
import { openSite, type OpenPage } from './site.ts';

const site = await openSite();
const everyKind = await kinds();

describe('every kind of page says the same without script', () => {
  let readers: readonly OpenPage[];
  before(async () => {
    readers = await Promise.all([true, false].map((script) => site.openPage('/', { script })));
  });
  after(() => Promise.all(readers.map((reader) => reader.close())));

  for (const path of everyKind.filter((kind) => kind !== '/search/'))
    test(path, async () => {
      const [withScript, without] = await Promise.all(readers.map(({ page }) => read(page, path)));
      assert.deepEqual(without, withScript);
      assert.ok(without!.words.length > 0);
    });
});

test('every link can be seen without script', async () => {
  const { page, close } = await site.openPage('/points/4/', { script: false });
  for (const summary of await page.locator('details > summary').all()) await summary.click();
  const hidden = await page
    .locator('body a:not(.skip)')
    .evaluateAll((links) => links.filter((link) => !link.checkVisibility()).map((link) => link.outerHTML));
  assert.deepEqual(hidden, []);
  await close();
});

test('what a page folds away opens without script', async () => {
  for (const [path, summary, words] of [
    ['/points/4/', /in typography/, /: “.*” for “/],
    ['/witnesses/diplomat/', 'How this is known, and rights', /^From the address/],
  ] as const) {
    const { page, close } = await site.openPage(path, { script: false });
    const folded = page.locator('details').getByText(words).first();
    assert.equal(await folded.isVisible(), false);
    await page.locator('summary', { hasText: summary }).click();
    assert.equal(await folded.isVisible(), true);
    await close();
  }
});

test('a search from the home page without script leads to a page that says what to do instead', async () => {
  const { page, close } = await site.openPage('/', { script: false });
  await page.getByRole('searchbox', { name: 'Search the edition' }).fill('sovereignty');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=sovereignty');
  await page.getByText('Searching needs script in the browser.').waitFor();
  await close();
});

/** The words and the links of a page, as a reader has them. */
async function read(page: Page, path: string) {
  await page.goto(site.address + path.slice(1));
  const links = page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return { words: await page.locator('main').innerText(), links: await links };
}
