import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSite } from './site.ts';

const site = await openSite();

test('a note has an address, says who says it, and leads to the words it is tied to, without script', async () => {
  const { page, close } = await site.openPage('/points/8/#note-barring', { script: false });
  const note = page.locator('#note-barring');
  assert.ok(await note.evaluate((element) => element.getBoundingClientRect().top < innerHeight));
  assert.match(
    (await note.textContent()) ?? '',
    /reversal\.\s+The full text and the key points speak against companies/,
  );
  assert.match((await page.locator('section:has(> #notes) .by').textContent()) ?? '', /Said by the editor/);
  assert.match((await page.locator('section:has(> #differences) .by').textContent()) ?? '', /Found by machine/);
  await note.getByRole('link', { name: 'Oppose the barring' }).click();
  await page.waitForURL('**/#point-8-scmedia');
  assert.match((await page.locator(':target').textContent()) ?? '', /Oppose the barring of technology companies/);
  await close();
});

test('seen as changes, the words of a note lead to where every reading is', async () => {
  const { page, close } = await site.openPage('/points/4/kans/changes/');
  await page.locator('#note-storage').getByRole('link', { name: 'States should not request' }).click();
  await page.waitForURL('**/points/4/diplomat/#point-4-igp');
  await page.locator('#point-4-igp').waitFor();
  await close();
});

test('a cell of the table of force leads to its word, and a condition is none', async () => {
  const { page, close } = await site.openPage('/force/', { script: false });
  const row = page.locator('.force tbody tr').nth(5);
  assert.equal(await row.locator('td').nth(0).getByRole('link').count(), 2);
  assert.equal((await row.locator('td').nth(1).textContent())?.trim(), 'meet');
  await page.locator('.force tbody tr').nth(4).getByRole('link', { name: 'shall not' }).click();
  assert.equal((await page.locator(':target').textContent())?.trim(), 'shall not');
  await close();
});

test('the method page prints numbers, none of them missing', async () => {
  const { page, close } = await site.openPage('/method/');
  const text = (await page.locator('article').textContent()) ?? '';
  assert.doesNotMatch(text, /undefined|NaN|Infinity|\[object/);
  assert.match(text, /This edition/);
  assert.ok((await page.locator('.thresholds tbody tr').count()) > 50);
  await close();
});
