import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSite } from './site.ts';

const site = await openSite();

test('beside a point stands what was said about it, with how it is tied and a link to the place', async () => {
  const { page, close } = await site.openPage('/points/5/', { script: false });
  const said = page.locator('#said-igp-p9');
  assert.match(
    (await said.textContent()) ?? '',
    /names it: “Item #5”; quotes it with words left out, as in the full text/,
  );
  await said.getByRole('link', { name: 'Paragraph 9' }).click();
  await page.waitForURL('**/witnesses/igp/#p9');
  await close();
});

test('in the margin of an article stands the same tie, and leads back', async () => {
  const { page, close } = await site.openPage('/witnesses/igp/', { script: false });
  const passage = page.locator('.passage', { has: page.locator('#p9') });
  await passage.getByRole('link', { name: 'point 5' }).click();
  await page.waitForURL('**/points/5/#said-igp-p9');
  assert.ok(await page.locator('#said-igp-p9').isVisible());
  await close();
});

test('both directions are complete: every margin note has its place beside the point, and the other way round', async () => {
  const { page, close } = await site.openPage('/', { script: false });
  const links = async (path: string, selector: string) => {
    await page.goto(site.address + path);
    return page.locator(selector).evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href)));
  };
  const fromMargins: string[] = [];
  for (const witness of ['igp', 'diplomat', 'kans', 'register', 'scmedia'])
    for (const { pathname, hash } of await links(`witnesses/${witness}/`, '.margin a[href*="#said-"]'))
      fromMargins.push(`${pathname.match(/points\/(\d)/)![1]} ${hash.replace('#said-', '')}`);
  const fromPoints: string[] = [];
  for (let point = 1; point <= 8; point++)
    for (const { pathname, hash } of await links(`points/${point}/`, '.said a[href*="#p"]'))
      fromPoints.push(`${point} ${pathname.match(/witnesses\/(\w+)/)![1]}-${hash.slice(1)}`);
  assert.ok(fromMargins.length > 15);
  assert.deepEqual(fromPoints.sort(), fromMargins.sort());
  await close();
});

test('what the machine found and what the editor tied are told apart', async () => {
  const { page, close } = await site.openPage('/points/4/');
  assert.match((await page.locator('#said-diplomat-p4').textContent()) ?? '', /Editor’s tie/);
  const { page: other, close: closeOther } = await site.openPage('/points/6/');
  assert.doesNotMatch((await other.locator('#said-register-p8').textContent()) ?? '', /Editor’s tie/);
  await close();
  await closeOther();
});

test('the words that are tied are marked in the article', async () => {
  const { page, close } = await site.openPage('/witnesses/igp/');
  assert.deepEqual(await page.locator('#p8 mark').allTextContents(), [
    'Item #3',
    'unauthorized collection of personal information',
  ]);
  await close();
});

test('the speech across articles: three passages in the same words, one sentence in two translations', async () => {
  const { page, close } = await site.openPage('/speech/');
  assert.deepEqual(
    await page.locator('.speech .ui:first-of-type').first().textContent(),
    'The same words, in the same order.',
  );
  assert.equal(await page.locator('.speech').count(), 4);
  const translations = page.locator('.speech').last();
  assert.match((await translations.textContent()) ?? '', /in two translations.*Politicization of.*Politicizing data/s);
  await close();
});

test('a key term is shown in its context, in the points and in the articles', async () => {
  const { page, close } = await site.openPage('/concordance/', { script: false });
  await page.getByRole('link', { name: 'third State' }).click();
  const entry = page.locator('.concordance', { has: page.getByRole('heading', { name: 'third State' }) });
  assert.match((await entry.textContent()) ?? '', /sovereignty and data security of a\s*third State/);
  await entry.getByRole('link', { name: 'point 6, full text' }).click();
  await page.waitForURL('**/points/6/#point-6-igp');
  await close();
});
