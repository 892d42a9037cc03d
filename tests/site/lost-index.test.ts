import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { openHost, type Host } from './host.ts';
import { placesFound } from './results.ts';
import { newReader } from './shared.ts';

const NOT_LOADED = 'The search index could not be loaded.';

/** What is missing, as paths; what a reader is told and reads on from is the same. */
const LOST = {
  'all of the index': /^pagefind\//,
  'the words of the index': /ahead/,
  'the engine of the search': /wasm/,
  'the script of the search': /pagefind\.js/,
};

describe('a search whose index cannot be had', () => {
  let host: Host;
  let reader: BrowserContext;
  let page: Page;
  before(async () => {
    host = await openHost('dist');
  });
  beforeEach(async () => {
    reader = await newReader();
    page = await reader.newPage();
  });
  afterEach(async () => {
    host.mend();
    await reader.close();
  });
  after(() => host.close());

  for (const [what, paths] of Object.entries(LOST))
    test(`where ${what} cannot be had, the reader is told and reads on`, async () => {
      host.lose(paths);
      await page.goto(`${host.address}points/4/`);
      await page.keyboard.press('/');
      await page.keyboard.type('backdoors');
      await page.getByRole('dialog').getByText(NOT_LOADED).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { level: 1, name: 'Companies and where data are stored' }).waitFor();
    });

  test('where a file breaks off on its way, the reader is told and reads on', async () => {
    host.breakOff(/wasm/);
    await page.goto(`${host.address}points/4/`);
    await page.keyboard.press('/');
    await page.keyboard.type('backdoors');
    await page.getByRole('dialog').getByText(NOT_LOADED).waitFor();
  });

  test('where the words found cannot be had, the reader is told and can still go to their places', async () => {
    host.lose(/fragment/);
    await page.goto(`${host.address}points/4/`);
    await page.keyboard.press('/');
    await page.keyboard.type('backdoors');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('The words that were found could not be loaded.').waitFor();
    await dialog.getByRole('link', { name: 'Point 7, Backdoors: full text' }).click();
    await page.getByRole('heading', { level: 1, name: 'Backdoors' }).waitFor();
  });

  test('on the search page the reader is told and finds the points', async () => {
    await page.goto(`${host.address}search/`);
    host.cut();
    await page.getByRole('searchbox').fill('backdoors');
    await page.getByText(NOT_LOADED).waitFor();
    host.mend();
    await page.getByRole('link', { name: 'Backdoors' }).click();
    await page.getByRole('heading', { level: 1, name: 'Backdoors' }).waitFor();
  });

  test('a search that could not be loaded works as soon as it can', async () => {
    await page.goto(`${host.address}search/`);
    host.cut();
    await page.getByRole('searchbox').fill('backdoors');
    await page.getByText(NOT_LOADED).waitFor();
    host.mend();
    await page.getByRole('searchbox').fill('backdoor');
    await placesFound(page);
  });
});
