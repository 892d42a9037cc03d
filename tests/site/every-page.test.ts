import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { axeProblems } from './axe.ts';
import { pages } from './pages.ts';
import { openSite } from './site.ts';
import { ARTICLE_BUDGET, overBudget, transfer } from './transfer.ts';

const site = await openSite();
after(() => site.close());

/** One page of every kind. */
const kinds = [
  ...['/', '/points/', '/points/4/', '/points/4/scmedia/', '/points/4/scmedia/changes/', '/witnesses/'],
  ...['/points/4/igp/table/', '/apparatus/', '/commentary/', '/speech/', '/concordance/'],
  ...['/witnesses/kans/', '/compare/', '/compare/igp/kans/', '/compare/igp/kans/changes/', '/search/?q=data'],
  ...['/introduction/', '/about/', '/404.html'],
];

for (const path of kinds)
  for (const scheme of ['light', 'dark'] as const)
    test(`${path} in ${scheme} has no fault, and axe finds nothing`, async () => {
      const { page, faults, close } = await site.openPage(path, { scheme });
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await axeProblems(page), []);
      assert.deepEqual(faults, []);
      await close();
    });

test('axe finds nothing in the search dialog', async () => {
  const { page, close } = await site.openPage('/points/4/');
  await page.keyboard.press('/');
  await page.keyboard.type('data');
  await page.getByText(/places found/).waitFor();
  assert.deepEqual(await axeProblems(page), []);
  await close();
});

for (const width of [320, 768])
  test(`no page scrolls sideways at ${width} px`, async () => {
    const { page, close } = await site.openPage('/', { width });
    const wide: string[] = [];
    for (const path of await pages()) {
      await page.goto(site.address + path.slice(1));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) wide.push(`${path} by ${over} px`);
    }
    assert.deepEqual(wide, []);
    await close();
  });

for (const witness of ['igp', 'diplomat', 'kans', 'register', 'scmedia'])
  test(`the article of ${witness} costs no more than an article may`, async () => {
    const open = await site.openPage(`/witnesses/${witness}/`);
    assert.deepEqual(overBudget(await transfer(open), ARTICLE_BUDGET), []);
    await open.close();
  });
