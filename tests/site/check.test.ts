import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { journey } from './journey.ts';
import { openSite } from './site.ts';

const site = await openSite();

const OBTAIN =
  'avoid asking companies or individuals to provide data located in other States without the latter’s permission';

/** What is pasted, and what the first answer is called. */
const pasted: readonly (readonly [words: string, heading: string])[] = [
  [OBTAIN, 'Point 5 in the key points, exact'],
  [OBTAIN.replace('provide', 'hand over'), 'Point 5 in the key points, altered'],
  [OBTAIN.replace('located in other States ', ''), 'Point 5 in the key points, exact with words left out'],
];

journey(site, 'checking a quotation', {}, (visit) => {
  for (const [words, heading] of pasted)
    test(`it is said to be ${heading}`, async () => {
      const page = await visit('/check/');
      await check(page, words);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      assert.equal(await page.locator('.answer h2').first().innerText(), heading);
      await page.getByRole('link', { name: heading }).click();
      await page.waitForURL('**/points/5/#obtain');
    });

  test('what was changed is marked and said', async () => {
    const page = await visit('/check/');
    await check(page, OBTAIN.replace('provide', 'hand over'));
    const answer = page.locator('.answer').first();
    await answer.waitFor();
    assert.match(await answer.innerText(), /One change: “hand over” for “provide”\.\s+\d+ of \d+ words agree\./);
    assert.match(await answer.locator('mark').innerText(), /hand over$/);
  });

  test('words of nothing are said to follow nothing, and no words to be missing', async () => {
    const page = await visit('/check/');
    await check(page, 'The quick brown fox jumps over the lazy dog.');
    await page.getByText('This follows no version printed here.').waitFor();
    assert.equal(await page.locator('.answer').count(), 0);
    await check(page, ' ');
    await page.getByText('Paste a sentence first.').waitFor();
  });

  test('a whole article is summed up point by point', async () => {
    const page = await visit('/check/');
    await check(page, readFileSync('content/originals/003_27d67fbe72a7ced4.txt', 'utf8'));
    const summary = page.locator('.answer').first();
    await summary.getByText('Eight of eight points found.').waitFor();
    assert.equal(await summary.locator('li').count(), 8);
    assert.match(
      await summary.locator('li').nth(3).innerText(),
      /^4 Companies and where data are stored · .*the key points/,
    );
  });
});

test('a check can be stopped, and begun again', async () => {
  const { page, close } = await site.openPage('/check/');
  await page.route('**/check/texts.json', () => {
    // Never answered: the check goes on until it is stopped.
  });
  await check(page, OBTAIN);
  await page.getByText('Checking …').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('Stopped.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Stop' }).isVisible(), false);
  await page.unrouteAll();
  await check(page, OBTAIN);
  await page.getByRole('heading', { name: 'Point 5 in the key points, exact' }).waitFor();
  await close();
});

test('what is pasted is sent nowhere', async () => {
  const { page, responses, faults, settled, close } = await site.openPage('/check/');
  await settled();
  const before = responses.length;
  await check(page, OBTAIN);
  await page.locator('.answer').first().waitFor();
  const asked = responses.slice(before).map((response) => response.request());
  assert.ok(asked.length > 0);
  for (const request of asked) assert.deepEqual([request.method(), new URL(request.url()).search], ['GET', '']);
  assert.deepEqual(faults, []);
  await close();
});

test('without script the page says what to do instead', async () => {
  const { page, close } = await site.openPage('/check/', { script: false });
  assert.match(await page.locator('main').innerText(), /Checking needs script\./);
  await page.getByRole('link', { name: 'read the text' }).click();
  await page.waitForURL('**/text/');
  await close();
});

async function check(page: Page, words: string): Promise<void> {
  await page.getByLabel('Words to check').fill(words);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
}
