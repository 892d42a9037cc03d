import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { readSite } from '../../src/proofreading/site.ts';
import { readRis } from '../citation/ris.ts';
import { givenAddresses, lastingAddresses } from './addresses.ts';
import { openSite } from './site.ts';

const site = await openSite();

const built = readSite('dist');
const citations = (extension: string) =>
  [...built.files].filter((file) => file.startsWith('cite/') && file.endsWith(`.${extension}`)).sort();
const read = (file: string) => readFileSync(`dist/${file}`, 'utf8');
const withoutEnding = (file: string) => file.replace(/\.\w+$/, '');

test('every address that was ever given still leads to what it led to', () => {
  const held = new Set(lastingAddresses(built));
  assert.ok(givenAddresses().length > 500);
  assert.deepEqual(
    givenAddresses().filter((address) => !held.has(address)),
    [],
    'These addresses have been cited and must stay.',
  );
});

test('the same things can be cited in every format, and each file reads back as one record with one key', () => {
  assert.deepEqual(citations('ris').map(withoutEnding), citations('bib').map(withoutEnding));
  assert.deepEqual(citations('json').map(withoutEnding), citations('bib').map(withoutEnding));
  const keys = citations('bib').map((file) => {
    const [record, ...others] = JSON.parse(read(`${withoutEnding(file)}.json`));
    const [entry, ...more] = new Cite(read(file)).data;
    const fields = new Map(readRis(read(`${withoutEnding(file)}.ris`)));
    assert.deepEqual([others, more], [[], []], file);
    assert.deepEqual([entry?.['citation-key'], entry?.title], [record.id, record.title], file);
    assert.deepEqual([fields.get('ID'), fields.get('TI'), fields.get('ER')], [record.id, record.title, ''], file);
    assert.match(record.note, /[Rr]elease 2026\.1/);
    return record.id;
  });
  assert.equal(new Set(keys).size, keys.length);
  assert.ok(keys.length > 200);
});

test('an author appears where one is known, and nowhere else', () => {
  const authors = citations('json').flatMap((file) => JSON.parse(read(file))[0].author ?? []);
  assert.deepEqual(
    [...new Set(authors.map((author) => JSON.stringify(author)))],
    ['{"family":"Kans","given":"Michael"}'],
  );
  for (const file of [...citations('bib'), ...citations('ris'), ...citations('json')])
    assert.doesNotMatch(read(file), /\bunknown\b/i, file);
});

test('a comparison is cited at the foot of its page, without script', async () => {
  const { page, faults, close } = await site.openPage('/points/4/scmedia/changes/', { script: false });
  await page.getByText('Cite this', { exact: true }).click();
  const cited = page.locator('.citation p');
  assert.match(
    (await cited.textContent()) ?? '',
    /^“Point 4, .*, compared with S, as changes”, in Eight Points: .*, release 2026\.1, 2026, .*\/points\/4\/scmedia\/changes\//,
  );
  assert.ok(await cited.isVisible());
  const response = await page.request.get(new URL(await hrefOf('BibTeX'), site.address).href);
  assert.match(await response.text(), /^@inbook\{eight-points\/points\/4\/scmedia\/changes,/);
  await page.getByRole('link', { name: 'Cite one reading of point 4' }).click();
  await page.getByRole('heading', { name: 'Point 4 in R, The Register' }).waitFor();
  assert.deepEqual(faults, []);
  await close();

  async function hrefOf(format: string): Promise<string> {
    return (await page.getByRole('link', { name: format }).getAttribute('href'))!;
  }
});

test('an article is cited on a page of its own, with what is unknown of it', async () => {
  const { page, close } = await site.openPage('/witnesses/diplomat/');
  await page.getByRole('link', { name: 'Cite this article' }).click();
  await page
    .getByText('Author: unknown. The only name in the text, Catherine Putz, is credited for the illustration.')
    .waitFor();
  const first = await page.locator('.citation p').first().textContent();
  assert.match(
    first ?? '',
    /^“China’s Bid to Write the Global Rules on Data Security”, The Diplomat, September 2020, </,
  );
  await close();
});

test('each reading and each difference shows its address to whoever comes by keyboard, and leads there', async () => {
  const { page, close } = await site.openPage('/points/4/');
  const reading = page.getByRole('link', { name: 'Address of this wording, key points' });
  const opacity = () => reading.evaluate((link) => getComputedStyle(link).opacity);
  assert.equal(await opacity(), '0');
  await reading.focus();
  assert.equal(await opacity(), '1');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/points/4/#point-4-diplomat');
  await page.getByRole('link', { name: 'Difference 2', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/points/4/#point-4-v2');
  assert.equal(await page.locator(':target').evaluate((target) => target.tagName), 'LI');
  await close();
});

test('every witness of a wording has its reading’s address, not only the first', () => {
  const anchors = built.pages.get('points/4/index.html')!.anchors;
  for (const witness of ['igp', 'diplomat', 'kans', 'register', 'scmedia'])
    assert.ok(anchors.has(`point-4-${witness}`));
});
