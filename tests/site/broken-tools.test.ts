import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { pages } from './pages.ts';
import { found } from './results.ts';
import { openSite } from './site.ts';

const site = await openSite();
const everyPage = await pages();
const article = everyPage.find((path) => /^\/articles\/(?!commentary\/)./.test(path))!;
const point = everyPage.find((path) => /^\/points\/./.test(path))!;

test('where scripts are blocked, every page is read and left', async () => {
  const prepare = (page: Page) => page.route(/\.js$/, (route) => route.abort());
  const { page, close } = await site.openPage(article, { prepare });
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await page.waitForURL('**/search/');
  await page.getByRole('navigation', { name: 'Site' }).getByRole('link').first().click();
  await page.waitForURL(site.address);
  await page.locator('main h1').waitFor();
  await close();
});

test('where the script of the search cannot be had, its form leads to the page of the search', async () => {
  const prepare = (page: Page) => page.route(/search-panel/, (route) => route.abort());
  const { page, close } = await site.openPage(article, { prepare });
  await page.keyboard.press('/');
  await page.keyboard.type('data');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=data');
  await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
  await close();
});

test('without a connection, an open article stays open, whatever is asked of the search', async () => {
  const { page, close } = await site.openPage(article);
  await page.context().setOffline(true);
  await page.keyboard.press('/');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('data');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'hidden' });
  assert.equal(page.url(), site.address + article.slice(1));
  await page.context().setOffline(false);
  await page.reload();
  await page.keyboard.press('/');
  await page.keyboard.type('data');
  await found(page.getByRole('dialog'));
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
  const { page, faults, close } = await site.openPage(point, { prepare });
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
    await page.goto(site.address + point.slice(1));
    assert.equal(await background(page), light);
    await page.getByRole('button', { name: 'Dark' }).click();
    assert.notEqual(await background(page), light);
    assert.deepEqual(faults, []);
    await close();
  });

for (const path of [
  '/points/999/',
  '/points/1/nobody/',
  '/compare/nobody/nobody/',
  '/articles/gone/',
  '/%3Cscript%3E/',
])
  test(`the address ${path} of no page is answered with ways on`, async () => {
    const { page, status, faults, close } = await site.openPage(path);
    assert.equal(status, 404);
    await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
    await page.locator('main ol a').first().click();
    await page.waitForURL(/\/points\/1\/$/);
    await page.locator('main h1').waitFor();
    assert.deepEqual(faults, []);
    await close();
  });

test('a fragment that a page does not have shows the page from its beginning', async () => {
  const { page, faults, close } = await site.openPage(`${point}#gone`);
  assert.equal(await page.evaluate(() => scrollY), 0);
  assert.deepEqual(faults, []);
  await close();
});

for (const query of ['?q=&kind=nonsense&point=99&article=nobody', '?kind='])
  test(`the search at ${query}, which asks for nothing, lists nothing`, async () => {
    const { page, faults, settled, close } = await site.openPage(`/search/${query}`);
    await settled();
    assert.equal(await page.locator('search-panel').getByRole('status').textContent(), '');
    assert.deepEqual(faults, []);
    await close();
  });

for (const query of ['?q=%22', '?q=' + 'a'.repeat(5_000), '?q=%F0%9F%99%82%20%E2%80%AE'])
  test(`the search at ${query.slice(0, 60)} is answered`, async () => {
    const { page, faults, close } = await site.openPage(`/search/${query}`);
    await page.getByText(/\d+ found|Nothing was found/).waitFor();
    assert.deepEqual(faults, []);
    await close();
  });

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}
