import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { placesFound } from './results.ts';
import { openSite } from './site.ts';

const site = await openSite();

test('where scripts are blocked, the search page says so and every page is read', async () => {
  const prepare = (page: Page) => page.route(/\.js$/, (route) => route.abort());
  const { page, close } = await site.openPage('/search/?q=backdoors', { prepare });
  await page.getByText('Searching needs script in the browser.').waitFor();
  await page.getByRole('link', { name: 'Backdoors' }).click();
  await page.getByRole('heading', { level: 1, name: 'Backdoors' }).waitFor();
  await page.getByRole('link', { name: 'Search' }).click();
  await page.waitForURL('**/search/');
  await close();
});

test('where the search page cannot be had, its link leads there as a link does', async () => {
  let asked = 0;
  const prepare = (page: Page) =>
    page.route('**/search/', (route) => (asked++ === 0 ? route.abort() : route.continue()));
  const { page, close } = await site.openPage('/about/', { prepare });
  await page.keyboard.press('/');
  await page.waitForURL('**/search/');
  await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
  await close();
});

test('without a connection, an article stays open and the search says what it needs; with one it searches', async () => {
  const { page, close } = await site.openPage('/witnesses/kans/');
  await page.context().setOffline(true);
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByText('Searching needs a connection.').waitFor();
  await page.keyboard.press('Escape');
  // Until it is gone, the keys go to its field.
  await page.locator('dialog').waitFor({ state: 'detached' });
  assert.equal(page.url(), `${site.address}witnesses/kans/`);
  await page.context().setOffline(false);
  await page.keyboard.press('/');
  await page.keyboard.type('backdoors');
  await placesFound(page);
  await close();
});

test('where storage is blocked, the colours switch for the page', async () => {
  const prepare = (page: Page) =>
    page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      }),
    );
  const { page, faults, close } = await site.openPage('/points/1/', { prepare });
  const light = await background(page);
  await page.getByRole('button', { name: 'Dark' }).click();
  assert.notEqual(await background(page), light);
  assert.deepEqual(faults, []);
  await close();
});

for (const stored of ['', 'sepia', '"><script>alert(1)</script>'])
  test(`a stored choice of “${stored}” that means nothing leaves the system’s colours`, async () => {
    const { page, faults, close } = await site.openPage('/');
    const light = await background(page);
    await page.evaluate((value) => localStorage.setItem('theme', value), stored);
    await page.goto(`${site.address}points/1/`);
    assert.equal(await background(page), light);
    await page.getByRole('button', { name: 'Dark' }).click();
    assert.notEqual(await background(page), light);
    assert.deepEqual(faults, []);
    await close();
  });

for (const path of ['/points/9/', '/points/4/nobody/', '/compare/igp/igp/', '/witnesses/gone/', '/%3Cscript%3E/'])
  test(`the address ${path} of no page is answered with ways on`, async () => {
    const { page, status, faults, close } = await site.openPage(path);
    assert.equal(status, 404);
    await page.getByRole('heading', { level: 1, name: 'Nothing stands at this address' }).waitFor();
    await page.getByRole('link', { name: 'Backdoors' }).click();
    await page.getByRole('heading', { level: 1, name: 'Backdoors' }).waitFor();
    assert.deepEqual(faults, []);
    await close();
  });

test('a fragment of an older release shows the page from its beginning', async () => {
  const { page, faults, close } = await site.openPage('/points/4/#point-4-gone');
  await page.getByRole('heading', { level: 1, name: 'Companies and where data are stored' }).waitFor();
  assert.equal(await page.evaluate(() => scrollY), 0);
  assert.deepEqual(faults, []);
  await close();
});

for (const query of ['?q=&kind=nonsense&point=99&witness=nobody', '?kind='])
  test(`the search at ${query}, which asks for nothing, lists nothing`, async () => {
    const { page, faults, settled, close } = await site.openPage(`/search/${query}`);
    await settled();
    assert.equal(await page.locator('search-panel .status').textContent(), '');
    assert.deepEqual(faults, []);
    await close();
  });

for (const query of ['?q=%22', '?q=' + 'a'.repeat(5_000), '?q=%F0%9F%99%82%20%E2%80%AE'])
  test(`the search at ${query.slice(0, 60)} is answered`, async () => {
    const { page, faults, close } = await site.openPage(`/search/${query}`);
    await page.getByText(/\d+ places? found|Nothing was found/).waitFor();
    assert.deepEqual(faults, []);
    await close();
  });

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}
