import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { synthesise } from '../../bench/synthetic.ts';
import { axeProblems } from './axe.ts';
import { pages } from './pages.ts';
import { build } from './project.ts';
import { openSite } from './site.ts';

/** One witness more than have a page for each pair. */
const folder = synthesise({ witnesses: 10, points: 2, paragraphs: 10 });
const { status, output } = await build(folder);
assert.equal(status, 0, output.slice(-2000));
const site = await openSite(join(folder, 'dist'), '/');
after(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test('with many witnesses no pair has a page, and a point has one for each wording', async () => {
  const all = await pages(join(folder, 'dist'));
  assert.deepEqual(
    all.filter((path) => path.startsWith('/compare/')),
    ['/compare/'],
  );
  const bases = all.filter((path) => /^\/points\/1\/w\d+\/$/.test(path));
  assert.ok(bases.length >= 3 && bases.length < 10, bases.join(' '));
});

test('the browser compares the two that are chosen, and the address keeps them', async () => {
  const { page, faults, responses, close } = await site.openPage('/compare/?base=w2&reading=w3');
  await page.getByText(/differences in words, in two points/).waitFor();
  assert.deepEqual(await page.locator('.compared .sigla').allTextContents(), ['B', 'C', 'B', 'C']);
  assert.deepEqual(fetched(responses), ['w2.json', 'w3.json']);
  await page.getByLabel('Held against it').selectOption('w4');
  await page.waitForURL('**/compare/?base=w2&reading=w4&view=parallel');
  await page.locator('.compared .sigla', { hasText: 'D' }).first().waitFor();
  assert.deepEqual(fetched(responses), ['w2.json', 'w3.json', 'w4.json']);
  await page.getByRole('button', { name: 'Change places' }).click();
  await page.waitForURL('**/compare/?base=w4&reading=w2&view=parallel');
  await page.goBack();
  await page.goBack();
  await page.locator('.compared .sigla', { hasText: 'C' }).first().waitFor();
  assert.equal(await page.getByLabel('Base').inputValue(), 'w2');
  assert.deepEqual(faults, []);
  await close();
});

test('back shows what was chosen before, the view too', async () => {
  const { page, close } = await site.openPage('/compare/?base=w2&reading=w3');
  await page.locator('.compared .parallel').first().waitFor();
  await page.getByLabel('View').selectOption('Table');
  await page.locator('.compared .alignment').first().waitFor();
  await page.goBack();
  await page.locator('.compared .parallel').first().waitFor();
  assert.equal(await page.getByLabel('View').inputValue(), 'parallel');
  await close();
});

test('it compares as the page of a point does', async () => {
  const { page, close } = await site.openPage('/points/1/w1/');
  const onPoint = await page
    .locator('.reading', { has: page.getByText('Retelling') })
    .locator('> p')
    .innerHTML();
  await page.goto(`${site.address}compare/?base=w1&reading=w2`);
  const chosen = page.locator('.point').first().locator('.reading').nth(1).locator('> p');
  await chosen.waitFor();
  assert.deepEqual(marks(await chosen.innerHTML()), marks(onPoint));
  await close();
});

test('two witnesses with the same words stand in one column', async () => {
  const { page, close } = await site.openPage('/compare/?base=w3&reading=w3');
  await page.getByText('The same in every word.').first().waitFor();
  assert.equal(await page.locator('.compared .reading').count(), 2);
  await close();
});

for (const [view, place] of [
  ['changes', 'ins'],
  ['table', 'table.alignment'],
] as const)
  for (const scheme of ['light', 'dark'] as const)
    test(`as ${view} in ${scheme} it has no fault, axe finds nothing, and nothing scrolls sideways`, async () => {
      const path = `/compare/?base=w1&reading=w3&view=${view}`;
      const { page, faults, close } = await site.openPage(path, { scheme, width: 320 });
      await page.locator(`.compared ${place}`).first().waitFor();
      assert.deepEqual(await axeProblems(page), []);
      assert.deepEqual(faults, []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
      await close();
    });

test('texts that cannot be loaded are told, and can be asked for again', async () => {
  const { page, close } = await site.openPage('/compare/?base=w1&reading=w2');
  await page.locator('.compared .reading').first().waitFor();
  await page.route('**/data/points/**', (route) => route.abort());
  await page.getByLabel('Base').selectOption('w5');
  await page.getByText('The texts of these two could not be loaded.').waitFor();
  await page.unroute('**/data/points/**');
  await page.getByLabel('Base').selectOption('w6');
  await page.locator('.compared .reading').first().waitFor();
  await close();
});

test('without script the page says that it needs it, and where the points are', async () => {
  const { page, close } = await site.openPage('/compare/', { script: false });
  await page.getByText('Comparing any two needs script in the browser.').waitFor();
  assert.equal(await page.locator('pair-comparison').isVisible(), false);
  await close();
});

function fetched(responses: readonly { url(): string }[]): readonly string[] {
  return responses
    .map((response) => response.url())
    .filter((url) => url.includes('/data/points/'))
    .map((url) => url.split('/').at(-1)!);
}

/** The marks of a reading, each with its words, whatever their links and places are. */
function marks(html: string): readonly string[] {
  return [...html.matchAll(/<(mark|span|a) [^>]*class="([a-z]+)[^>]*>([^<]*)</g)].map(
    ([, , name, words]) => `${name}: ${words}`,
  );
}
