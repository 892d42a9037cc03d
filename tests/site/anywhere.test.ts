import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { readContent, outcome } from '../../src/proofreading/content.ts';
import { linkProblems } from '../../src/proofreading/links.ts';
import { readSite } from '../../src/proofreading/site.ts';
import { watchFaults } from './faults.ts';
import { openHost } from './host.ts';
import { kinds } from './kinds.ts';
import { htmlOf, pages } from './pages.ts';
import { watchRequests } from './requests.ts';
import { found } from './results.ts';
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
  const named: string[] = [];
  for (const path of (await pages()).filter((path) => path !== ANYWHERE))
    visit(fromHtml(htmlOf(path)), 'element', ({ properties }: Element) => {
      for (const [name, value] of Object.entries(properties))
        if (typeof value === 'string' && /^\/(?=.*\/)/.test(value)) named.push(`${path}: ${name}="${value}"`);
    });
  assert.deepEqual(named, []);
});

test('in a deep folder every kind of page opens without a fault, with its styles and its tools', async () => {
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

test('in a deep folder every link of the masthead and of the foot leads to a page of the site', async () => {
  const reader = await newReader({ javaScriptEnabled: false });
  const page = await reader.newPage();
  await page.goto(`${host.address}about/`);
  const links = page.locator('body > header a, body > footer a');
  const targets = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  assert.ok(targets.length > 8);
  for (const [index, target] of targets.entries()) {
    if (!target.startsWith(host.address)) continue;
    await page.goto(`${host.address}about/`);
    await links.nth(index).click();
    await page.waitForURL(target);
    assert.equal(await page.locator('h1').count(), 1, target);
  }
  await reader.close();
});

test('in a deep folder a reader searches, comes to what was found, and checks a sentence', async () => {
  const reader = await newReader();
  const faults = watchFaults(reader, new URL(host.address).origin);
  const settled = watchRequests(reader);
  const page = await reader.newPage();
  await page.goto(host.address);
  const asked = page.locator('main').getByRole('searchbox');
  await asked.fill('data');
  await asked.press('Enter');
  await page.waitForURL(`${host.address}search/?q=data`);
  assert.ok((await found(page.locator('main'))) > 0);
  await settled(page);
  const result = page.locator('.results a').first();
  const place = await result.evaluate((link) => (link as HTMLAnchorElement).href);
  assert.ok(place.startsWith(host.address), place);
  await result.click();
  await page.waitForURL(place);
  await page.goto(host.address);
  await asked.fill('seven words that are in no article');
  await asked.press('Enter');
  await page.waitForURL(`${host.address}check/#q=seven%20words%20that%20are%20in%20no%20article`);
  await settled(page);
  assert.deepEqual(faults, []);
  await reader.close();
});
