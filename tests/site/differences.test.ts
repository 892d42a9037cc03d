import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { journey } from './journey.ts';
import { openSite } from './site.ts';

const site = await openSite();

journey(site, 'all differences, without script', { script: false }, (visit) => {
  test('each choice of a filter shows as many rows as it says, and their number', async () => {
    const page = await visit('/differences/');
    const rows = page.locator('tbody tr:visible');
    const all = await rows.count();
    assert.equal(await numberShown(page), all);
    for (const select of await page.locator('.filters select').all()) {
      for (const option of (await select.locator('option').all()).slice(1)) {
        const counted = Number(/\((\d+)\)$/.exec(await option.innerText())![1]);
        await select.selectOption(await option.getAttribute('value'));
        assert.equal(await rows.count(), counted);
        assert.equal(await numberShown(page), counted);
      }
      await select.selectOption('');
    }
    assert.equal(await rows.count(), all);
  });

  test('two filters together show the rows that have both', async () => {
    const page = await visit('/differences/');
    await page.getByLabel('Version').selectOption({ value: 'paraphrase' });
    await page.getByLabel('Verdict').selectOption({ value: 'opposite' });
    const rows = page.locator('tbody tr:visible');
    assert.equal(await numberShown(page), 1);
    assert.match(await rows.innerText(), /Oppose the barring of technology companies/);
    await rows.getByRole('link', { name: 'Note 1 on' }).first().click();
    await page.waitForURL('**/points/8/#note-*');
    await page.locator(':target').waitFor();
  });

  test('the files hold the rows of the table, and clauses that are the same besides', async () => {
    const page = await visit('/differences/');
    const table = await rowsOf(page);
    const lines = readCsv(await fileOf(page, 'All clauses as CSV')).slice(1);
    assert.deepEqual(
      lines.map(([point, , ...others]) => [point!, ...others.slice(0, 5)]).filter((row) => row[3] !== 'same'),
      table,
    );
    const { points } = JSON.parse(await fileOf(page, 'as JSON')) as { readonly points: readonly DataPoint[] };
    assert.deepEqual(points.flatMap(differencesOf), table);
  });
});

/** The number before “shown”, which only styles write. */
async function numberShown(page: Page): Promise<number> {
  const tools = await page.context().newCDPSession(page);
  const { nodes } = await tools.send('Accessibility.getFullAXTree');
  await tools.detach();
  const texts = nodes.filter(({ role }) => role?.value === 'StaticText').map(({ name }) => String(name?.value));
  return Number(/(\d+)\s*shown/.exec(texts.join(''))![1]);
}

/** Point, clause, version, verdict, words there, words here. */
function rowsOf(page: Page): Promise<string[][]> {
  return page.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const { point, version, verdict } = (row as HTMLElement).dataset;
      const words = [...row.querySelectorAll('td:not(.ui)')].map((cell) => {
        const copy = cell.cloneNode(true) as Element;
        for (const other of copy.querySelectorAll('.vh, em')) other.remove();
        return copy.textContent.trim();
      });
      return [point!, row.querySelector('th a')!.textContent.trim(), version!, verdict!, ...words];
    }),
  );
}

async function fileOf(page: Page, name: string): Promise<string> {
  const address = await page.getByRole('link', { name, exact: true }).evaluate((link: HTMLAnchorElement) => link.href);
  return (await page.request.get(address)).text();
}

/** What is used of a point in the data. The version that others are compared with comes first, without a verdict. */
interface DataPoint {
  readonly number: number;
  readonly clauses: readonly {
    readonly name: string;
    readonly readings: readonly { readonly version: string; readonly text: string; readonly verdict: string | null }[];
  }[];
}

function differencesOf({ number, clauses }: DataPoint): string[][] {
  return clauses.flatMap(({ name, readings: [there, ...others] }) =>
    others
      .filter(({ verdict }) => verdict !== 'same')
      .map(({ version, verdict, text }) => [String(number), name, version, verdict!, there!.text, text]),
  );
}

/** The fields of CSV as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  const fields = text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g);
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of fields) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}
