import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { journey } from './journey.ts';
import { found } from './results.ts';
import { openSite } from './site.ts';

const site = await openSite();

const points = [1, 2, 3, 4, 5, 6, 7, 8];
const content = (file: string) => parse(readFileSync(`content/${file}`, 'utf8'));

journey(site, 'the home page', {}, (visit) => {
  test('the answer comes first, then what was found of each point', async () => {
    const page = await visit('/');
    assert.equal(await page.locator('main .verdict').first().innerText(), content('edition.yaml').verdict);
    const findings = await page.locator('ol.points > li > div > p').allInnerTexts();
    assert.deepEqual(
      findings,
      points.map((number) => content(`points/${number}.yaml`).finding),
    );
  });

  test('each clause leads to its row, which has the same verdicts', async () => {
    const page = await visit('/');
    const told = await clausesOf(page);
    const shown: Clause[] = [];
    for (const number of points) {
      await page.goto(`${site.address}points/${number}/`);
      shown.push(...(await rowsOf(page)));
    }
    assert.deepEqual(told, shown);
  });

  test('a reader comes to a clause, and to the next point', async () => {
    const page = await visit('/');
    await page.getByRole('link', { name: 'Obtaining data abroad', exact: true }).click();
    await page.waitForURL('**/points/5/#obtain');
    const row = page.locator('.clause:target');
    assert.ok(await row.evaluate((element) => element.getBoundingClientRect().top < innerHeight));
    await page.getByRole('navigation', { name: 'Before and after' }).getByRole('link', { name: /^6 / }).click();
    await page.getByRole('heading', { level: 1, name: /Law enforcement/ }).waitFor();
  });

  test('a word is searched for', async () => {
    const page = await visit('/');
    await asked(page, 'sovereignty');
    await page.waitForURL('**/search/?q=sovereignty');
    assert.ok((await found(page)) > 0);
  });

  test('a pasted sentence is checked', async () => {
    const page = await visit('/');
    await asked(page, 'avoid asking companies or individuals to provide data located in other States');
    await page.waitForURL('**/check/#q=*');
    await page.getByRole('heading', { name: 'Point 5 in the key points, exact' }).waitFor();
  });

  test('an address of nothing is answered with ways on', async () => {
    const page = await visit('/points/9/');
    await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
    await page.getByRole('link', { name: 'Supply chain' }).click();
    await page.getByRole('heading', { level: 1, name: /Supply chain/ }).waitFor();
  });
});

journey(site, 'the home page without script', { script: false }, (visit) => {
  test('whatever is asked goes to the page of the search, which says what to do instead', async () => {
    const page = await visit('/');
    await asked(page, 'avoid asking companies or individuals to provide data');
    await page.waitForURL('**/search/?q=avoid+asking+*');
    assert.match(await page.locator('main').innerText(), /Searching needs script in the browser\./);
    await page.locator('main').getByRole('link', { name: 'the text', exact: true }).click();
    await page.waitForURL('**/text/');
  });
});

async function asked(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: /^Search the points and the articles/ }).fill(words);
  await page.keyboard.press('Enter');
}

/** A clause by its address, with its name and its verdicts. */
type Clause = readonly [address: string, name: string, ...verdicts: string[]];

function clausesOf(page: Page): Promise<Clause[]> {
  return page.locator('.cells tbody tr').evaluateAll((rows) =>
    rows.map((row): [string, string, ...string[]] => {
      const link = row.querySelector('a')!;
      const verdicts = [...row.querySelectorAll('td')].map((cell) => cell.textContent!.trim());
      return [link.href, link.textContent!.trim(), ...verdicts];
    }),
  );
}

/** The rows of a point. What all are compared with has no verdict. */
function rowsOf(page: Page): Promise<Clause[]> {
  return page.locator('.clause').evaluateAll((rows) =>
    rows.map((row): [string, string, ...string[]] => {
      const link = row.querySelector('a')!;
      const verdicts = [...row.querySelectorAll('.cell .judged')].map(
        (judged) => judged.querySelector('.v')?.textContent ?? '',
      );
      return [link.href, link.textContent!.trim(), ...verdicts.slice(1)];
    }),
  );
}
