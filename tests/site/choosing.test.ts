import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { synthesise } from '../../bench/synthetic.ts';
import { axeProblems } from './axe.ts';
import { pages } from './pages.ts';
import { openSite, type Site } from './site.ts';
import { variant } from './variants.ts';

/** One witness more than have a page for each pair. */
const large = variant('large', () => synthesise({ witnesses: 10, points: 2, paragraphs: 10 }));
/** Its witnesses are the first of the large one, and each pair of them has a page. */
const small = variant('small', () => synthesise({ witnesses: 4, points: 2, paragraphs: 4 }));

describe('any two witnesses, compared in the browser', () => {
  let site: Site;
  let smallSite: Site;
  before(async () => {
    site = await openSite(join(await large, 'dist'), '/');
    smallSite = await openSite(join(await small, 'dist'), '/');
  });

  test('with many witnesses no pair has a page, and a point has one for each wording', async () => {
    const all = await pages(join(await large, 'dist'));
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

  for (const [base, reading] of [
    ['w1', 'w2'],
    ['w3', 'w4'],
  ] as const)
    for (const view of ['parallel', 'changes', 'table'] as const)
      test(`it shows ${base} and ${reading} as their page in a smaller edition does: ${view}`, async () => {
        const chosen = await site.openPage(`/compare/?base=${base}&reading=${reading}&view=${view}`);
        const paged = await smallSite.openPage(`/compare/${base}/${reading}/${view === 'parallel' ? '' : `${view}/`}`);
        await chosen.page.locator('.compared .point').first().waitFor();
        assert.deepEqual(await shown(chosen.page), await shown(paged.page));
        await chosen.close();
        await paged.close();
      });

  test('two witnesses with the same words stand in one column', async () => {
    const { page, close } = await site.openPage('/compare/?base=w3&reading=w3');
    await page.getByText('The same in every word of all two points.').waitFor();
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
    let isCut = false;
    const prepare = (page: Page) =>
      page.route('**/data/points/**', (route) => (isCut ? route.abort() : route.continue()));
    const { page, close } = await site.openPage('/compare/?base=w1&reading=w2', { prepare });
    await page.locator('.compared .reading').first().waitFor();
    isCut = true;
    await page.getByLabel('Base').selectOption('w5');
    await page.getByText('The texts of these two could not be loaded.').waitFor();
    isCut = false;
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
});

function fetched(responses: readonly { url(): string }[]): readonly string[] {
  return responses
    .map((response) => response.url())
    .filter((url) => url.includes('/data/points/'))
    .map((url) => url.split('/').at(-1)!);
}

/** What the sections on the points say and consist of, element by element; where their headings lead aside. */
async function shown(page: Page): Promise<readonly string[]> {
  const points = page.locator('main .point');
  const elements = await points.locator('*').evaluateAll((all) =>
    all.map((element) => {
      const attributes = [...element.attributes]
        .filter(({ name, value }) => value !== '' && !(name === 'href' && element.parentElement?.localName === 'h2'))
        .map(({ name, value }) =>
          [name, name === 'href' && !value.startsWith('#') ? new URL(value, document.baseURI).pathname : value].join(
            '=',
          ),
        );
      return [element.localName, ...attributes.sort()].join(' ');
    }),
  );
  const words = await points.allInnerTexts();
  return [...words.map((text) => text.replaceAll(/\s+/g, ' ')), ...elements];
}
