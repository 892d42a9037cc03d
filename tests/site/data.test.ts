import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { CollationRecord, CommentaryRecord } from '../../src/data/schemas.ts';
import { readSite } from '../../src/proofreading/site.ts';
import { built } from '../data/built.ts';
import { openSite } from './site.ts';

const site = await openSite();

const { pages } = readSite('dist');
const base = `/${process.env['BASE'] ?? ''}/`.replaceAll(/\/+/g, '/');

test('the site holds every file of the data, byte for byte as the other tests read it', () => {
  for (const [name, text] of Object.entries(built)) assert.equal(readData(name), text, name);
});

test('every address in the data leads to a page of the site, and to the place in it', () => {
  const collation = JSON.parse(readData('collation.json')) as CollationRecord;
  const commentary = JSON.parse(readData('commentary.json')) as CommentaryRecord;
  const addresses = [
    ...[collation.edition, ...collation.witnesses, ...collation.points],
    ...collation.points.flatMap(({ comparisons }) => comparisons),
    ...collation.points.flatMap(({ comparisons }) => comparisons.flatMap(({ variants }) => variants)),
    ...[...commentary.ties, ...commentary.speech, ...commentary.speech.flatMap(({ occurrences }) => occurrences)],
  ].map(({ address }) => address);
  assert.ok(addresses.length > 200, 'the data has addresses');
  assert.deepEqual(addresses.filter(leadsNowhere), []);
});

test('every link to a place in the data leads to one', async () => {
  const links = [...pages.values()].flatMap((page) => page.links.map(({ address }) => address));
  const places = new Set(links.filter((address) => /\/data\/.*#/.test(address)));
  assert.ok(places.size > 8, 'pages link to places in the data');
  const tei = readData('edition.tei.xml');
  const json = {
    'collation.json': JSON.parse(readData('collation.json')),
    'commentary.json': JSON.parse(readData('commentary.json')),
  };
  for (const place of places) {
    const [, file, fragment] = /\/data\/(.*)#(.*)$/.exec(place)!;
    if (file === 'edition.tei.xml') assert.ok(tei.includes(`xml:id="${fragment}"`), place);
    else assert.notEqual(valueAt(json[file as keyof typeof json], fragment!), undefined, place);
  }
});

test('a reader finds the data from a point, and takes a file', async () => {
  const { page, faults, close } = await site.openPage('/points/4/');
  await page.getByRole('link', { name: 'All files, rights and how to cite them' }).click();
  await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
  const href = await page.getByRole('link', { name: 'collation.csv' }).getAttribute('href');
  const response = await page.request.get(new URL(href!, page.url()).href);
  assert.equal(response.status(), 200);
  assert.match(response.headers()['content-type'] ?? '', /^text\/csv/);
  assert.deepEqual(faults, []);
  await close();
});

test('the list of files says how large each is', async () => {
  const { page, close } = await site.openPage('/data/');
  for (const name of ['collation.json', 'witnesses/kans.txt']) {
    const item = page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
    const size = /(\d+)\u00A0kB/.exec((await item.textContent()) ?? '')![1];
    assert.equal(Number(size), Math.ceil(readFileSync(`dist/data/${name}`).length / 1000));
  }
  await close();
});

function readData(name: string): string {
  return readFileSync(`dist/data/${name}`, 'utf8');
}

/** Whether an address has no page of the site, or no such place in it. */
function leadsNowhere(address: string): boolean {
  const { pathname, hash } = new URL(address, 'http://site.invalid/');
  const page = pages.get(`${pathname.slice(base.length)}index.html`);
  return !page || (hash !== '' && !page.anchors.has(hash.slice(1)));
}

/** What a JSON pointer leads to. */
function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((place, step) => (place as Readonly<Record<string, unknown>> | undefined)?.[step], value);
}
