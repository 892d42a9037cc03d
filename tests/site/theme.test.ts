import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journey } from './journey.ts';
import { openSite } from './site.ts';

const site = await openSite();

journey(site, 'light and dark', {}, (visit) => {
  test('the colours are the system’s until the reader switches them, and the choice is kept', async () => {
    const page = await visit('/');
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await background();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await background();
    assert.notEqual(dark, light);
    await page.getByRole('button', { name: 'Light' }).click();
    assert.equal(await background(), light);
    await visit('/points/1/');
    assert.equal(await background(), light);
    await page.getByRole('button', { name: 'Dark' }).click();
    assert.equal(await background(), dark);
  });
});
