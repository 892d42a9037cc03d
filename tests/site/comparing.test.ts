import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openSite } from './site.ts';

const site = await openSite();

for (const script of [true, false])
  test(`a reader chooses the base, the view and the other witness ${script ? 'with' : 'without'} script`, async () => {
    const { page, close } = await site.openPage('/points/4/', { script });
    await page.getByRole('link', { name: 'Paraphrase, S' }).click();
    await page.waitForURL('**/points/4/scmedia/');
    assert.deepEqual(await chosen(page), ['Paraphrase, S', 'Side by side']);
    await page.getByRole('link', { name: 'As changes' }).click();
    await page.waitForURL('**/points/4/scmedia/changes/');
    assert.ok((await page.locator('ins').count()) > 0 && (await page.locator('del').count()) > 0);

    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await page.getByRole('link', { name: /^I and S: / }).click();
    await page.waitForURL('**/compare/igp/scmedia/');
    await page.getByRole('link', { name: 'Change places' }).click();
    await page.waitForURL('**/compare/scmedia/igp/');
    assert.equal(await page.locator('.point h2').count(), 8);
    await close();
  });

test('witnesses with the same words stand in one column, whoever is the base', async () => {
  for (const base of ['', 'igp/', 'diplomat/', 'kans/', 'register/', 'scmedia/']) {
    const { page, close } = await site.openPage(`/points/6/${base}`);
    assert.deepEqual(
      await columns(page),
      base === 'scmedia/' ? ['S', 'I', 'DKR'] : base.match(/^[dkr]/) ? ['DKR', 'I', 'S'] : ['I', 'DKR', 'S'],
    );
    await close();
  }
});

test('a column holds the words its witness prints, and no others', async () => {
  const { page, close } = await site.openPage('/points/8/');
  const printed = await page.locator('.reading > p').evaluateAll((readings) =>
    readings.map((reading) => {
      const copy = reading.cloneNode(true) as Element;
      for (const sign of copy.querySelectorAll('.omitted')) sign.remove();
      return copy.textContent?.trim();
    }),
  );
  assert.deepEqual(printed.slice(1), [
    'ICT companies should not seek illegitimate interests by taking advantage of users’ dependence on their products.',
    'Oppose the barring of technology companies that leverage users’ dependence on their products to seek illegitimate gains',
  ]);
  await close();
});

test('a pair of witnesses with the same words says so', async () => {
  const { page, close } = await site.openPage('/compare/diplomat/register/');
  await page.getByText('The same in every word of all eight points.').waitFor();
  await close();
});

test('every choice and every link of a point can be reached by keyboard', async () => {
  const { page, close } = await site.openPage('/points/4/');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to the text');
  await page.keyboard.press('Enter');
  const reached = new Set<string>();
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => (document.activeElement as HTMLAnchorElement | null)?.href ?? ''));
  }
  const links = await page
    .locator('main a:visible')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  assert.deepEqual(
    links.filter((link) => !reached.has(link)),
    [],
  );
  await close();
});

test('each of the three views has an address, and shows the same words', async () => {
  for (const [view, shown] of [
    ['', 'oppose using ICT activities to impair'],
    ['changes/', 'States should stand against oppose using ICT activities that to impair'],
  ] as const) {
    const { page, close } = await site.openPage(`/points/2/igp/${view}`, { script: false });
    const readings = await page.locator('.reading > p').allTextContents();
    assert.ok(
      readings.some((reading) => reading.replace(/\s+/g, ' ').includes(shown)),
      readings.join('\n'),
    );
    await close();
  }
  const { page, close } = await site.openPage('/points/2/igp/table/', { script: false });
  const rows = await page
    .locator('.alignment tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim())));
  assert.ok(rows.some((row) => row.join('|') === 'critical|critical|critical'));
  assert.ok(rows.some((row) => row.includes('∅')));
  await close();
});

test('a phrase that has moved is shown and told', async () => {
  const { page, close } = await site.openPage('/points/2/');
  assert.deepEqual(
    await page
      .locator('mark.moved')
      .evaluateAll((all) => [...new Set(all.map((mark) => mark.textContent))].slice(0, 1)),
    ['or steal important data'],
  );
  await page.getByText('“or steal important data” stands after “critical infrastructure” in D K R S.').waitFor();
  await close();
});

test('an omission leads to the sentence that says what is left out', async () => {
  const { page, close } = await site.openPage('/points/8/', { script: false });
  await page.getByRole('link', { name: /^Left out here: “nor force users to upgrade/ }).click();
  const sentence = page.locator('li:target');
  assert.match((await sentence.textContent()) ?? '', /D K R S lack “nor force users to upgrade/);
  await close();
});

for (const script of [true, false])
  test(`differences in typography are counted, hidden at first, and shown by one choice ${script ? 'with' : 'without'} script`, async () => {
    const { page, close } = await site.openPage('/points/2/', { script });
    const list = page.getByText("R: “States'” for “States’”");
    assert.ok(!(await list.isVisible()));
    await page.locator('summary', { hasText: 'Four differences in typography' }).click();
    assert.ok(await list.isVisible());
    await close();
  });

test('within a version the apparatus names every difference with its witnesses', async () => {
  const { page, close } = await site.openPage('/points/2/');
  const entries = await page.locator('.apparatus .entry').allTextContents();
  assert.deepEqual(
    entries.map((entry) => entry.replace(/\s+/g, ' ').trim()),
    ['Second,] D K; 2. R', 'oppose] D K; Oppose R', "States’] D K; States' R"],
  );
  await close();
});

test('of a wording that shares little, only the shared phrases are marked, and the number is shown', async () => {
  const { page, close } = await site.openPage('/points/6/');
  const paraphrase = page.locator('#point-6-scmedia');
  assert.deepEqual(await paraphrase.locator('mark').allTextContents(), ['law enforcement']);
  assert.match(
    (await paraphrase.textContent()) ?? '',
    /Keeps \d+\u00A0% of the words of I: so few that only the phrases/,
  );
  await close();
});

test('the whole apparatus stands on one page', async () => {
  const { page, close } = await site.openPage('/apparatus/');
  assert.equal(await page.locator('.point h2').count(), 8);
  assert.ok((await page.locator('.sentences li').count()) > 50);
  await close();
});

async function chosen(page: Page): Promise<string[]> {
  return page.locator('.choice [aria-current]').allTextContents();
}

async function columns(page: Page): Promise<string[]> {
  return page
    .locator('.reading .sigla')
    .allTextContents()
    .then((all) => all.map((sigla) => sigla.replace(/\s/g, '')));
}
