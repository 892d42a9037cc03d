import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { axeProblems } from './axe.ts';
import { pages } from './pages.ts';
import { openSite } from './site.ts';
import { ARTICLE_BUDGET, overBudget, transfer } from './transfer.ts';
import { sideways, walk } from './walk.ts';

const site = await openSite();
after(() => site.close());

const all = await pages();

test('axe finds nothing on any page, and none has a fault', async () => {
  assert.deepEqual(await walk(site, all, {}, axeProblems), []);
});

for (const view of [{ width: 320 }, { width: 768, scheme: 'dark' }, { width: 1280, scheme: 'dark' }] as const)
  test(`no page scrolls sideways at ${view.width} px, and none has a fault`, async () => {
    assert.deepEqual(await walk(site, all, view, sideways), []);
  });

for (const witness of ['igp', 'diplomat', 'kans', 'register', 'scmedia'])
  test(`the article of ${witness} costs no more than an article may`, async () => {
    const open = await site.openPage(`/witnesses/${witness}/`);
    assert.deepEqual(overBudget(await transfer(open), ARTICLE_BUDGET), []);
    await open.close();
  });
