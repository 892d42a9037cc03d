import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHost } from './host.ts';
import { found } from './results.ts';
import { newReader } from './shared.ts';
import { openSite } from './site.ts';

const site = await openSite();

test('nothing of the search is loaded before a reader asks for it', async () => {
  const { responses, settled, close } = await site.openPage('/articles/igp/');
  await settled();
  assert.deepEqual(
    responses.map((response) => response.url()).filter((url) => /pagefind|search/i.test(url)),
    [],
  );
  await close();
});

for (const keys of ['/', 'Control+k'])
  test(`${keys} opens the search over the page; arrows and Enter lead to the place`, async () => {
    const { page, faults, close } = await site.openPage('/articles/kans/');
    await page.keyboard.press(keys);
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
    await page.keyboard.type('Uighur');
    await page.getByText('1 found').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/articles/kans/#p9');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    assert.deepEqual(faults, []);
    await close();
  });

test('Escape closes the search, and / opens it again with the query', async () => {
  const { page, close } = await site.openPage('/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('Huawei');
  await page.getByText(/\d+ found/).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('/');
  assert.equal(await page.getByRole('searchbox').inputValue(), 'Huawei');
  await close();
});

test('Enter in the dialog leads to the search page with the same query, where filters have counts', async () => {
  const { page, close } = await site.openPage('/points/4/');
  await page.keyboard.press('/');
  await page.keyboard.type('coercing');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=coercing');
  await page.getByText(/\d+ found/).waitFor();
  await page.getByRole('option', { name: /^Editor’s notes \([1-9]/ }).waitFor({ state: 'attached' });
  await page.getByLabel('Kind').selectOption('note');
  await page.waitForURL('**/search/?q=coercing&kind=note');
  await close();
});

// what is asked: whose words are found
for (const line of ['coercing: Key points', '“third States”: Full text', '要求: Editor’s note', 'thresholds: About'])
  test(`words are found and said to be whose they are: ${line}`, async () => {
    const [, asked, label] = /^(.*): (.*)$/u.exec(line)!;
    const query = encodeURIComponent(asked!.replace(/[“”]/gu, '"'));
    const { page, close } = await site.openPage(`/search/?q=${query}`);
    await page.locator('.results .ui', { hasText: label! }).first().waitFor();
    await close();
  });

test('words that a note quotes lead to the note', async () => {
  const { page, close } = await site.openPage('/search/?q=%22one%E2%80%99s%20own%22&kind=note');
  await page.locator('.results a').first().click();
  await page.waitForURL('**/points/4/#note-territory');
  await close();
});

// signs that mean something to those who write programs
for (const signs of ['$5', '$& $1', '"', '.*(', '<b>&amp;', '\\', '%'])
  test(`${signs} is searched for like any words`, async () => {
    const { page, faults, close } = await site.openPage('/search/');
    await page.getByRole('searchbox').fill(`sovereignty ${signs}`);
    await page.locator('search-panel [role=status]', { hasText: /^\d+ found$|^Nothing was found/ }).waitFor();
    assert.equal(new URL(page.url()).searchParams.get('q'), `sovereignty ${signs}`);
    assert.deepEqual(faults, []);
    await close();
  });

test('filters narrow what is found, to as many as they say', async () => {
  const { page, close } = await site.openPage('/search/?q=companies');
  const all = await found(page);
  const versions = page.locator('select[name=version]');
  const choice = versions.locator('option', { hasText: /^Paraphrase \(\d+\)$/ });
  await choice.waitFor({ state: 'attached' });
  const counted = Number(/\d+/.exec(await choice.innerText())![0]);
  assert.ok(counted > 0 && counted < all);
  await versions.selectOption('paraphrase');
  await page.waitForURL('**/search/?q=companies&version=paraphrase');
  await page.getByText(`${counted} found`, { exact: true }).waitFor();
  await close();
});

test('a phrase that is not found can be checked as a quotation', async () => {
  const { page, close } = await site.openPage('/search/');
  await page
    .getByRole('searchbox')
    .fill('"avoid asking companies or individuals to hand over data located in other States"');
  await page.getByRole('link', { name: 'Check it as a quotation' }).click();
  await page.waitForURL('**/check/#q=*');
  await page.getByRole('heading', { name: 'Point 5 in the key points, altered' }).waitFor();
  await close();
});

test('further results are listed below the first, each once', async () => {
  const { page, close } = await site.openPage('/search/?q=data');
  const all = await found(page);
  const links = page.locator('.results a');
  const shown = await links.count();
  await page.getByRole('button', { name: 'Show more' }).click();
  await links.nth(shown).waitFor();
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  assert.ok(addresses.length > shown && addresses.length < all);
  assert.equal(new Set(addresses).size, addresses.length);
  await close();
});

test('without script the search page says what to do', async () => {
  const { page, close } = await site.openPage('/search/?q=data', { script: false });
  assert.match(await page.locator('main').innerText(), /Searching needs script/);
  await close();
});

test('where the index does not come, the reader is told, and it is asked for again', async () => {
  const host = await openHost('dist', '/deep/folder/');
  const reader = await newReader();
  const page = await reader.newPage();
  host.lose(/pagefind-entry/);
  await page.goto(`${host.address}search/?q=data`);
  await page.getByText('The search could not be loaded.').waitFor();
  host.mend();
  await page.reload();
  await page.getByText(/\d+ found/).waitFor();
  await reader.close();
  await host.close();
});
