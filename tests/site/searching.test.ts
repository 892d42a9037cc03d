import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { placesFound, wordsFound } from './results.ts';
import { openSite } from './site.ts';
import { transfer } from './transfer.ts';

const site = await openSite();

test('nothing of the search is loaded before a reader asks for it', async () => {
  const { responses, settled, close } = await site.openPage('/witnesses/igp/');
  await settled();
  assert.deepEqual(
    responses.map((response) => response.url()).filter((url) => /pagefind|search/i.test(url)),
    [],
  );
  await close();
});

for (const keys of ['/', 'Control+k'])
  test(`${keys} opens the search over the page; arrows and Enter lead to the place`, async () => {
    const { page, faults, close } = await site.openPage('/witnesses/kans/');
    await page.keyboard.press(keys);
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
    await page.keyboard.type('Uighur');
    await page.getByText('1 place found.').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/witnesses/kans/#p9');
    await page.locator('dialog').waitFor({ state: 'detached' });
    assert.deepEqual(faults, []);
    await close();
  });

test('Escape closes the search, and / opens it again with the query', async () => {
  const { page, close } = await site.openPage('/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('Huawei');
  await placesFound(page);
  await page.keyboard.press('Escape');
  // Closed it is hidden at once, and gone a frame later; nobody presses the next key within that frame.
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('/');
  assert.equal(await page.getByRole('searchbox').inputValue(), 'Huawei');
  await close();
});

test('a reader who can search is not told what to do instead', async () => {
  const { page, close } = await site.openPage('/search/');
  await page.getByRole('searchbox').waitFor();
  assert.equal(await page.getByText('Searching needs script').isVisible(), false);
  await close();
});

test('an ellipsis stands only where the text goes on', async () => {
  const { page, close } = await site.openPage('/search/?q=%22user+data%22&kind=initiative&witness=kans');
  await wordsFound(page);
  assert.match((await page.locator('.results p').first().textContent()) ?? '', /^ICT products .* user data\.$/);
  await close();
});

test('a note of the editor is a result that lands on the note', async () => {
  const { page, close } = await site.openPage('/search/?q=coercion&kind=note');
  await page.getByRole('link', { name: 'Point 4, Companies and where data are stored: a note of the editor' }).click();
  await page.waitForURL('**/points/4/#note-coercion');
  await page.getByText('The full text rules out the mere request.').waitFor();
  await close();
});

test('the same words in three witnesses are one result that names the three', async () => {
  const { page, close } = await site.openPage('/search/?q=coercing&kind=initiative');
  await page.getByText('1 place found.').waitFor();
  assert.deepEqual(await page.locator('.results .siglum').allTextContents(), ['D', 'K', 'R']);
  await page.getByRole('link', { name: 'Point 4, Companies and where data are stored: key points' }).click();
  await page.waitForURL('**/points/4/#point-4-diplomat');
  await page.locator('#point-4-diplomat').waitFor();
  await close();
});

test('filters narrow the search, the address keeps them, and back goes back', async () => {
  const { page, close } = await site.openPage('/search/');
  await page.getByRole('searchbox').fill('Huawei');
  const all = await placesFound(page);
  await page.getByLabel('Witness').selectOption('kans');
  await page.waitForURL('**/search/?q=Huawei&witness=kans');
  await page.getByText('1 place found.').waitFor();
  assert.ok(all > 1);
  await page.locator('.results a').click();
  await page.waitForURL('**/witnesses/kans/#p2');
  await page.goBack();
  await page.getByText('1 place found.').waitFor();
  assert.equal(await page.getByRole('searchbox').inputValue(), 'Huawei');
  await close();
});

test('words of the initiative and of the commentary are told apart', async () => {
  for (const [kind, titles] of [
    ['initiative', /^Point 7, /],
    ['commentary', /, paragraph \d+$/],
  ] as const) {
    const { page, close } = await site.openPage(`/search/?q=backdoors&kind=${kind}`);
    assert.ok((await placesFound(page)) > 0);
    for (const title of await page.locator('.results a').allTextContents()) assert.match(title, titles);
    await close();
  }
});

test('a phrase in quotation marks is a phrase', async () => {
  const { page, close } = await site.openPage('/search/?q=%22third%20State%22');
  assert.equal(await placesFound(page), 1);
  assert.deepEqual(await page.locator('.results .siglum').allTextContents(), ['I']);
  await close();
});

/** What a reader types, and what the first results are called. */
const queries: readonly (readonly [query: string, titles: RegExp])[] = [
  ['backdoors', /^Point 7, Backdoors/],
  ['"third State"', /^Point 6, Law enforcement across borders: full text$/],
  ['localization', /^Point 4, .*: paraphrase$/],
  ['Huawei commentary', /, paragraph \d+$/],
  ['point 5 in Kans', /^Point 5, Sovereignty over data: key points$/],
];

for (const [query, title] of queries)
  test(`${query} is answered first by ${title}`, async () => {
    const { page, close } = await site.openPage(`/search/?q=${encodeURIComponent(query)}`);
    assert.ok((await placesFound(page)) > 0);
    assert.match((await page.locator('.results a').first().textContent()) ?? '', title);
    await wordsFound(page);
    assert.ok((await page.locator('.results li').first().locator('mark, .siglum').count()) > 0);
    await close();
  });

test('each filter says how many results each of its choices has', async () => {
  const { page, close } = await site.openPage('/search/?q=backdoors');
  const all = await placesFound(page);
  const choices = page.getByLabel('Kind').locator('option');
  await choices
    .filter({ hasText: /\(\d+\)$/ })
    .first()
    .waitFor({ state: 'attached' });
  const kinds = await choices.allTextContents();
  const counts = kinds.slice(1).map((kind) => Number(/\((\d+)\)$/.exec(kind)?.[1]));
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    all,
  );
  await close();
});

test('the first query costs at most 105 kB, the second a few', async () => {
  const open = await site.openPage('/points/4/');
  const before = (await transfer(open)).bytes;
  await open.page.keyboard.press('/');
  await open.page.keyboard.type('backdoors');
  await wordsFound(open.page);
  const first = (await transfer(open)).bytes;
  assert.ok(first - before <= 105_000, `${first - before} bytes`);
  await open.page.getByRole('searchbox').fill('sovereignty');
  await open.page.getByText('Point 5, Sovereignty over data: full text').waitFor();
  await wordsFound(open.page);
  const second = (await transfer(open)).bytes - first;
  assert.ok(second <= 6_000, `${second} bytes`);
  await open.close();
});

test('no result moves when the words found come after it', async () => {
  const asked = Promise.withResolvers<void>();
  const prepare = (page: Page) =>
    page.route('**/pagefind/fragment/**', async (route) => {
      await asked.promise;
      await route.continue();
    });
  const { page, close } = await site.openPage('/points/4/', { prepare });
  await page.keyboard.press('/');
  await page.keyboard.type('backdoors');
  await placesFound(page);
  const places = () =>
    page.locator('.results a').evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
  const before = await places();
  asked.resolve();
  await wordsFound(page);
  assert.deepEqual(await places(), before);
  await close();
});

test('further results are listed once, however often they are asked for', async () => {
  const { page, close } = await site.openPage('/search/?q=data');
  const all = await placesFound(page);
  const shown = await page.locator('.results a').count();
  await page.getByRole('button', { name: 'Show more' }).evaluate((more: HTMLButtonElement) => {
    more.click();
    more.click();
  });
  await page.locator('.results a').nth(shown).waitFor();
  await wordsFound(page);
  const addresses = await page
    .locator('.results a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  assert.ok(addresses.length > shown && addresses.length < all);
  assert.equal(new Set(addresses).size, addresses.length);
  await close();
});

test('a search that finds nothing says what to try', async () => {
  const { page, close } = await site.openPage('/search/?q=zebra');
  await page.getByText('Nothing was found. Try fewer or shorter words').waitFor();
  await close();
});

test('a search form on the home page leads to the results', async () => {
  const { page, close } = await site.openPage('/');
  await page.getByRole('searchbox', { name: 'Search the edition' }).fill('sovereignty');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=sovereignty');
  assert.ok((await placesFound(page)) > 0);
  await close();
});

test('without script the search page offers the points and the articles', async () => {
  const { page, close } = await site.openPage('/search/', { script: false });
  await page.getByText('Searching needs script in the browser.').waitFor();
  assert.equal(await page.locator('main a[href*="points/"]').count(), 8);
  assert.equal(await page.locator('main a[href*="witnesses/"]').count(), 5);
  await page.getByRole('link', { name: 'Key terms in their context' }).click();
  await page.waitForURL('**/concordance/');
  await close();
});
