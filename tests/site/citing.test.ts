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
const base = `/${process.env['BASE'] ?? ''}/`.replaceAll(/\/+/g, '/');

test('every address that was ever given still leads to what it led to', () => {
  const held = new Set(lastingAddresses(built));
  assert.ok(givenAddresses().length > 200);
  assert.deepEqual(
    givenAddresses().filter((address) => !held.has(address)),
    [],
    'These addresses have been cited and must stay.',
  );
});

test('a point and an article have their citation in three formats, each read back as the same record', () => {
  const cited = [...built.files].filter((file) => /^cite\/.*\.json$/.test(file));
  assert.ok(
    cited.some((file) => file.startsWith('cite/points/')) && cited.some((file) => file.startsWith('cite/articles/')),
  );
  for (const file of cited) {
    const read = (ending: string) => readFileSync(`dist/${file.replace('.json', ending)}`, 'utf8');
    const [record] = JSON.parse(read('.json'));
    const [entry] = new Cite(read('.bib')).data;
    const fields = new Map(readRis(read('.ris')));
    assert.deepEqual([entry?.['citation-key'], fields.get('ID')], [record.id, record.id], file);
    assert.deepEqual([entry?.title, fields.get('TI')], [record.title, record.title], file);
  }
});

test('a page is cited at its foot, without script, with the release', async () => {
  const { page, faults, close } = await site.openPage('/points/4/', { script: false });
  await page.getByText('Cite this page', { exact: true }).click();
  await page.getByText(/^“Point 4, .*”, in Eight Points: .*, release 2026\.2, 2026, /).waitFor();
  const href = await page.getByRole('link', { name: 'BibTeX' }).getAttribute('href');
  const response = await page.request.get(new URL(href!, page.url()).href);
  assert.match(await response.text(), /^@inbook\{eight-points\/points\/4,/);
  assert.deepEqual(faults, []);
  await close();
});

test('every address in the data leads to a page of the site, and to the place in it', () => {
  const addresses = ['differences', 'collation', 'commentary'].flatMap((name) =>
    Array.from(
      readFileSync(`dist/data/${name}.json`, 'utf8').matchAll(/"address": "([^"]*)"/g),
      ([, address]) => address!,
    ),
  );
  assert.ok(addresses.length > 100);
  const lost = addresses.filter((address) => {
    const { pathname, hash, origin } = new URL(address, 'http://site.invalid/');
    if (origin !== 'http://site.invalid') return false;
    const page = built.pages.get(`${pathname.slice(base.length)}index.html`);
    return !page || (hash !== '' && !page.anchors.has(hash.slice(1)));
  });
  assert.deepEqual(lost, []);
});

test('a reader takes a file from the list of all, which says how large it is', async () => {
  const { page, close } = await site.openPage('/about/data/');
  const item = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'differences.csv', exact: true }) });
  const size = /(\d+)\u00A0kB/.exec((await item.textContent()) ?? '')![1];
  assert.equal(Number(size), Math.ceil(readFileSync('dist/data/differences.csv').length / 1000));
  await close();
});
