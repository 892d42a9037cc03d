import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowClipboard, copied } from './clipboard.ts';
import { journey } from './journey.ts';
import { openSite } from './site.ts';

const site = await openSite();

journey(site, 'the text', {}, (visit) => {
  test('the words of a point are copied with their source and their address', async () => {
    const page = await visit('/text/key-points/');
    await allowClipboard(page);
    await page.getByRole('button', { name: 'Copy point 8, with a citation' }).click();
    const [words, source] = (await copied(page)).split('\n');
    assert.match(words!, /^“ICT companies should not seek illegitimate interests .*\.”$/);
    assert.match(source!, /^Key points, point 8, as printed by The Diplomat, /);
    assert.ok(source!.endsWith(`, ${site.address}text/key-points/#point-8`), source);
  });
});

journey(site, 'the text without script', { script: false }, (visit) => {
  test('one version is read whole, another by one link, and each point leads to where it is compared', async () => {
    const page = await visit('/text/');
    const points = page.locator('.reading > li');
    assert.match(await points.nth(7).innerText(), /nor force users to upgrade their systems and devices/);
    await page.getByRole('navigation', { name: 'Read' }).getByRole('link', { name: 'Paraphrase' }).click();
    await page.waitForURL('**/text/paraphrase/');
    assert.equal(await page.locator('.switch [aria-current]').innerText(), 'Paraphrase');
    assert.equal(await points.count(), 8);
    assert.match(await points.nth(7).innerText(), /Oppose the barring of technology companies/);
    await page.getByRole('link', { name: 'Backdoors' }).click();
    await page.getByRole('heading', { level: 1, name: 'Backdoors' }).waitFor();
  });
});
