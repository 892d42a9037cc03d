import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSite } from './site.ts';

const site = await openSite();

test('a reader comes from the home page to a point, and from there to the next', async () => {
  const { page, faults, close } = await site.openPage('/');
  await page.getByRole('link', { name: 'Backdoors' }).click();
  await page.getByRole('heading', { level: 1, name: 'Backdoors' }).waitFor();
  await page.getByRole('link', { name: '8 Dependence of users' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Dependence of users' }).waitFor();
  assert.deepEqual(faults, []);
  await close();
});

test('an article is read in its own words, with its points in place and each linked to the comparison', async () => {
  const { page, close } = await site.openPage('/witnesses/register/');
  await page.getByText('Yi outlined an eight-point code that China hopes the world will adopt.').waitFor();
  const points = page.locator('.carried li');
  assert.equal(await points.count(), 8);
  assert.match(
    (await points.nth(1).textContent()) ?? '',
    /2\. Oppose using ICT activities to impair other States' critical/,
  );
  await page.getByRole('link', { name: 'Compare point 2' }).click();
  await page.getByRole('heading', { level: 1, name: 'Critical infrastructure' }).waitFor();
  assert.equal(await page.locator('.choice [aria-current]').first().textContent(), 'Key points, D K R');
  await close();
});

test('the source of an article is told, with what is unknown called unknown and a link to the original', async () => {
  const { page, close } = await site.openPage('/witnesses/diplomat/');
  await page.getByText('Author unknown, The Diplomat, September 2020.').waitFor();
  const original = page.getByRole('link', { name: 'Original at thediplomat.com' });
  assert.match((await original.getAttribute('href')) ?? '', /^https:\/\/thediplomat\.com\/2020\/09\//);
  await page.getByText('How this is known, and rights').click();
  assert.ok(await page.getByText('From the address. The day is unknown.').isVisible());
  await close();
});

test('a paragraph has an address that leads to it', async () => {
  const { page, close } = await site.openPage('/witnesses/kans/#p9');
  const paragraph = page.locator('#p9');
  assert.match((await paragraph.textContent()) ?? '', /^As mentioned in the opening paragraph/);
  assert.ok(await paragraph.evaluate((element) => element.getBoundingClientRect().top < innerHeight));
  await close();
});

test('the colours are the system’s until the reader switches them, and the choice is kept', async () => {
  const { page, close } = await site.openPage('/', { scheme: 'light' });
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Dark' }).click();
  const dark = await background();
  assert.notEqual(dark, light);
  await page.goto(`${site.address}points/1/`);
  assert.equal(await background(), dark);
  await page.getByRole('button', { name: 'Light' }).waitFor();
  await close();
});

test('an address that leads nowhere is answered with ways on', async () => {
  const { page, status, close } = await site.openPage('/points/9/');
  assert.equal(status, 404);
  await page.getByRole('link', { name: 'Supply chain' }).click();
  await page.getByRole('heading', { level: 1, name: 'Supply chain' }).waitFor();
  await close();
});
