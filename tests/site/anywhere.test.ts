import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { relativeAddress, withRelativeAddresses } from '../../src/build/addresses.ts';
import { readContent, outcome } from '../../src/proofreading/content.ts';
import { linkProblems } from '../../src/proofreading/links.ts';
import { readSite } from '../../src/proofreading/site.ts';
import { watchFaults } from './faults.ts';
import { openHost } from './host.ts';
import { kinds } from './kinds.ts';
import { pages } from './pages.ts';
import { watchRequests } from './requests.ts';
import { wordsFound } from './results.ts';
import { newReader } from './shared.ts';

/** A host shows this page at any depth: its addresses begin where the site was built for. */
const ANYWHERE = '/404.html';
const FOLDER = '/some/deep/folder/';

const host = await openHost('dist', FOLDER);
after(() => host.close());

test('every link and fragment of every page leads somewhere, whatever folder the site is put into', () => {
  const site = readSite('dist');
  const movable = { ...site, pages: new Map([...site.pages].filter(([path]) => `/${path}` !== ANYWHERE)) };
  const content = outcome(readContent('.', 'content'));
  for (const base of ['/', FOLDER])
    assert.deepEqual(linkProblems(movable, content, { base, folder: 'dist' }), [], base);
});

test('no page but the one for addresses of no page names a place from the root of the host', async () => {
  const found: string[] = [];
  for (const path of (await pages()).filter((path) => path !== ANYWHERE))
    visit(
      fromHtml(readFileSync(`dist${path.replace(/\/$/, '/index.html')}`, 'utf8')),
      'element',
      (element: Element) => {
        for (const [name, value] of Object.entries(element.properties))
          if (typeof value === 'string' && value.startsWith('/')) found.push(`${path}: ${name}="${value}"`);
      },
    );
  assert.deepEqual(found, []);
});

test('in a deep folder every kind of page opens without a fault, with its styles', async () => {
  const reader = await newReader();
  const faults = watchFaults(reader, new URL(host.address).origin);
  const settled = watchRequests(reader);
  const page = await reader.newPage();
  for (const path of (await kinds()).filter((path) => path !== ANYWHERE)) {
    await page.goto(host.address + path.slice(1));
    await settled(page);
    assert.ok((await page.evaluate(() => document.styleSheets.length)) > 0, path);
    assert.equal(await page.locator('theme-switch button').count(), 1, path);
  }
  assert.deepEqual(faults, []);
  assert.ok(host.asked.length > 0);
  await reader.close();
});

test('in a deep folder a reader reads, chooses a base, compares, searches and comes to what was found', async () => {
  const reader = await newReader();
  const faults = watchFaults(reader, new URL(host.address).origin);
  const page = await reader.newPage();
  await page.goto(host.address);
  await page.getByRole('searchbox', { name: 'Search the edition' }).fill('sovereignty');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${host.address}search/?q=sovereignty`);
  await wordsFound(page);
  await page.locator('.results a').first().click();
  await page.waitForURL(({ href }) => /^(?:points\/5|witnesses)\//.test(href.slice(host.address.length)));
  await page.goto(`${host.address}points/4/`);
  await page.locator('a[href$="points/4/scmedia/"]').first().click();
  await page.waitForURL(`${host.address}points/4/scmedia/`);
  await page.locator('a[href$="points/4/scmedia/changes/"]').first().click();
  await page.waitForURL(`${host.address}points/4/scmedia/changes/`);
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await page.waitForURL(`${host.address}compare/`);
  await page.locator('a[href$="compare/igp/kans/"]').first().click();
  await page.waitForURL(`${host.address}compare/igp/kans/`);
  await page.goto(`${host.address}witnesses/kans/`);
  await page.keyboard.press('/');
  await page.keyboard.type('coercing');
  await wordsFound(page.getByRole('dialog'));
  await page.getByRole('link', { name: 'Point 4, Companies and where data are stored: key points' }).click();
  await page.waitForURL(`${host.address}points/4/#point-4-diplomat`);
  await page.locator(':target').waitFor();
  assert.deepEqual(faults, []);
  await reader.close();
});

test('an address is told from the page: up to the folder of the site and down again, or by its fragment alone', () => {
  for (const [address, path, told] of [
    ['/b/points/5/', 'points/4/index.html', '../../points/5/'],
    ['/b/points/4/#point-4-kans', 'points/4/index.html', '#point-4-kans'],
    ['/b/points/4/', 'points/4/index.html', '../../points/4/'],
    ['/b/', 'points/4/index.html', '../../'],
    ['/b/', 'index.html', './'],
    ['/b/points/', 'index.html', './points/'],
    ['/b/#main', 'index.html', '#main'],
  ] as const) {
    assert.equal(relativeAddress(address, path, '/b/'), told);
    const at = `https://example.org/b/${path.replace('index.html', '')}`;
    assert.equal(new URL(told, at).href, new URL(address, at).href);
  }
});

test('only addresses within the site are changed, to the character', () => {
  const kept = `<p title="/b/x/">/b/x/ &amp; <a href="https://e.org/b/">e</a><a href="//b/b/">h</a><a href="#y">y</a><a href=mailto:a@b.c>m</a>`;
  const html = (way: string) =>
    `<!doctype html><html lang=en><link rel=stylesheet href=${way}a.css>${kept}<A HREF='${way}s/?q=1&amp;b=2#c'>s</A><svg><a href="${way}t/"></a></svg><blockquote cite="${way}u/">`;
  assert.equal(withRelativeAddresses(html('/b/'), 'x/y/index.html', '/b/'), html('../../'));
});
