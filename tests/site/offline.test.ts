import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { writeOfflineCopy } from '../../src/build/offline.ts';
import { sha256 } from '../../src/builtfiles.ts';
import { keptFiles } from '../../src/portable/kept.ts';
import { watchFaults, type Fault } from './faults.ts';
import { openHost, type Host } from './host.ts';
import { watchRequests } from './requests.ts';
import { placesFound, wordsFound } from './results.ts';
import { newReader, until } from './shared.ts';

const FOLDER = '/some/deep/folder/';
const releases: string[] = [];

describe('the copy that a browser keeps', () => {
  let host: Host;
  let reader: BrowserContext;
  let faults: readonly Fault[];
  let settled: (page: Page) => Promise<void>;
  let page: Page;

  beforeEach(async () => {
    host = await openHost('dist', FOLDER);
    reader = await newReader({ serviceWorkers: 'allow' });
    faults = watchFaults(reader, new URL(host.address).origin);
    settled = watchRequests(reader);
    page = await reader.newPage();
  });
  afterEach(async () => {
    await reader.close();
    await host.close();
  });
  after(() => {
    for (const folder of releases) rmSync(folder, { recursive: true });
  });

  test('once a page has been opened, the whole edition is read offline, what was never opened too', async () => {
    await page.goto(host.address);
    await kept();
    host.cut();
    await page.getByRole('link', { name: 'Backdoors' }).click();
    await page.getByRole('heading', { level: 1, name: 'Backdoors' }).waitFor();
    for (const [path, heading] of [
      ['points/4/kans/changes/', 'Companies and where data are stored'],
      ['witnesses/kans/', /./],
      ['compare/igp/kans/', /Internet Governance Project/],
      ['about/', 'About this edition'],
    ] as const) {
      await page.goto(host.address + path);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).display), 'inline');
      assert.ok((await page.evaluate(() => document.styleSheets.length)) > 0, path);
    }
    assert.deepEqual(brokenByPage(), []);
  });

  test('offline, everything is searched, and a result leads to its place', async () => {
    await page.goto(`${host.address}about/`);
    await kept();
    host.cut();
    await page.goto(`${host.address}witnesses/igp/`);
    await page.keyboard.press('/');
    await page.keyboard.type('coercing');
    await wordsFound(page);
    await page.getByRole('link', { name: 'Point 4, Companies and where data are stored: key points' }).click();
    await page.waitForURL(`${host.address}points/4/#point-4-diplomat`);
    await page.goto(`${host.address}search/?q=%22third%20State%22`);
    assert.equal(await placesFound(page), 1);
    await wordsFound(page);
    assert.deepEqual(brokenByPage(), []);
  });

  test('offline, a page is found without its slash too, and of what is not kept the reader is told', async () => {
    await page.goto(host.address);
    await kept();
    host.cut();
    await page.goto(`${host.address}points/4`);
    assert.equal(page.url(), `${host.address}points/4/`);
    await page.goto(`${host.address}points/5/index.html`);
    assert.equal(page.url(), `${host.address}points/5/`);
    const response = await page.goto(`${host.address}cite/points/4.bib`);
    assert.equal(response?.status(), 503);
    await page.getByText('not in the copy of the edition that this device keeps').waitFor();
  });

  test('a new release is seen at once online, and offline as a whole; nothing of the old one is left', async () => {
    await page.goto(host.address);
    await kept();
    await page.goto(`${host.address}points/4/`);
    const before = await copies();
    const next = await release('Companies and where data are stored', 'Firms and where data lie');
    host.publish(next);
    await page.goto(`${host.address}points/4/`);
    await page.getByRole('heading', { level: 1, name: 'Firms and where data lie' }).waitFor();
    // The browser has looked for the next worker by itself; the test only waits for it.
    await otherCopyThan(before);
    host.cut();
    for (const path of ['points/4/', '', 'points/']) {
      await page.goto(host.address + path);
      await page.getByText('Firms and where data lie').first().waitFor();
      assert.equal(await page.getByText('Companies and where data are stored').count(), 0, path);
    }
    assert.deepEqual(await keptBytes(), listOf(next));
  });

  test('where only a part of a new release has come, the copy stays the old one, whole', async () => {
    await page.goto(host.address);
    await kept();
    const next = await release('Companies and where data are stored', 'Firms and where data lie');
    // As on a host that has taken over some files and not all: this page is not what the list says.
    writeFileSync(join(next, 'points/5/index.html'), '<title>Half</title>');
    host.publish(next);
    await page.goto(`${host.address}points/4/`);
    await page.getByRole('heading', { level: 1, name: 'Firms and where data lie' }).waitFor();
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration!.update().catch(() => {});
      const coming = registration!.installing;
      while (coming && coming.state === 'installing') await new Promise((resolve) => setTimeout(resolve, 50));
    });
    host.cut();
    await page.goto(`${host.address}points/4/`);
    await page.getByRole('heading', { level: 1, name: 'Companies and where data are stored' }).waitFor();
    await page.goto(`${host.address}points/5/`);
    await page.getByRole('heading', { level: 1, name: 'Sovereignty over data' }).waitFor();
  });

  test('what has not changed is not asked for again', async () => {
    await page.goto(host.address);
    await kept();
    const before = await copies();
    host.publish(
      await release('Companies and where data are stored', 'Firms and where data lie', ['points/4/index.html']),
    );
    const asked = host.asked.length;
    await page.reload();
    await otherCopyThan(before);
    const anew = host.asked.slice(asked);
    assert.ok(anew.includes('points/4/'));
    assert.ok(!anew.includes('points/5/') && anew.length < 20, anew.join(' '));
  });

  test('an article, cold, asks for no worker and no copy', async () => {
    await page.goto(`${host.address}witnesses/kans/`);
    await settled(page);
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    assert.deepEqual(
      host.asked.filter((path) => /sw\.js|offline\.json|manifest/.test(path)),
      [],
    );
    assert.equal(host.asked.length, 3);
  });

  test('a reader who saves data keeps no copy', async () => {
    await reader.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    await page.goto(host.address);
    await settled(page);
    assert.ok(!host.asked.includes('sw.js'));
  });

  test('offline before anything was kept, the open page works on, and the search says what it lacks', async () => {
    const blocked = await newReader();
    const open = await blocked.newPage();
    await open.goto(`${host.address}search/`);
    host.cut();
    await open.getByRole('searchbox').fill('backdoors');
    await open.getByText('The search index could not be loaded.').waitFor();
    await open.getByRole('button', { name: 'Dark' }).click();
    await open.getByRole('button', { name: 'Light' }).waitFor();
    host.mend();
    await open.getByRole('searchbox').fill('backdoor');
    await placesFound(open);
    await blocked.close();
  });

  test('copies of other editions on the same host are left alone', async () => {
    await page.goto(`${host.address}witnesses/kans/`);
    await page.evaluate(() => caches.open('copy of http://127.0.0.1/other/ 1'));
    await page.goto(host.address);
    await kept();
    assert.ok((await copies()).includes('copy of http://127.0.0.1/other/ 1'));
  });

  test('the list holds what can be read and searched, each file by its hash, and the worker the hash of the list', () => {
    const list = readFileSync('dist/offline.json', 'utf8');
    assert.deepEqual(JSON.parse(list), keptFiles('dist').files);
    assert.ok(readFileSync('dist/sw.js', 'utf8').includes(sha256(list)));
    const addresses = keptFiles('dist').files.map(([address]) => address);
    for (const address of ['', 'points/4/', 'search/', 'pagefind/pagefind.js', 'data/edition.tei.xml'])
      assert.ok(addresses.includes(address), address);
    assert.deepEqual(
      addresses.filter((address) => /^share\/|\.bib$|^sw\.js|^release\.json/.test(address)),
      [],
    );
  });

  test('of an edition that is too large, what stands at the top and every point is kept, and the page says so', async () => {
    const { bytes, isWhole } = keptFiles('dist');
    assert.ok(isWhole);
    const core = keptFiles('dist', bytes - 1);
    assert.ok(!core.isWhole && core.bytes < bytes);
    const addresses = core.files.map(([address]) => address);
    for (const address of ['', 'points/', 'points/4/', 'about/']) assert.ok(addresses.includes(address), address);
    assert.deepEqual(
      addresses.filter((address) => /^(?:witnesses\/.|compare\/.|cite\/.|data\/.|points\/4\/.|pagefind)/.test(address)),
      [],
    );
  });

  test('the about page says how much is kept', () => {
    const { files, bytes } = keptFiles('dist');
    const about = readFileSync('dist/about/index.html', 'utf8').replaceAll(/\s+/g, ' ');
    assert.ok(about.includes(`${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`));
  });

  test('the home page offers the edition for installing, with icons that are there', async () => {
    await page.goto(host.address);
    const href = await page.locator('link[rel=manifest]').evaluate((link: HTMLLinkElement) => link.href);
    assert.equal(href, `${host.address}edition.webmanifest`);
    const manifest = JSON.parse(readFileSync('dist/edition.webmanifest', 'utf8'));
    assert.equal(new URL(manifest.start_url, href).href, host.address);
    for (const { src } of manifest.icons) assert.ok(existsSync(join('dist', src)), src);
    const session = await reader.newCDPSession(page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    assert.deepEqual(
      installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'),
      [],
    );
    assert.deepEqual(brokenByPage(), []);
  });

  /** Resolves when the browser has kept all, and this page is answered by the worker. */
  async function kept(): Promise<void> {
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined);
  }

  /** Resolves when there is one copy, and none of those before. */
  async function otherCopyThan(before: readonly string[]): Promise<void> {
    await until(async () => {
      const names = await copies();
      return names.length === 1 && !before.includes(names[0]!);
    });
  }

  function copies(): Promise<string[]> {
    return page.evaluate(() => caches.keys());
  }

  /** What is kept, as the list has it. */
  function keptBytes(): Promise<unknown> {
    return page.evaluate(async (site) => {
      const [name] = await caches.keys();
      const cache = await caches.open(name!);
      const files = await Promise.all(
        (await cache.keys()).map(async ({ url }) => {
          const bytes = await (await cache.match(url))!.arrayBuffer();
          const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
          return [url.slice(site.length), [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')];
        }),
      );
      return files.sort(([a], [b]) => (a! < b! ? -1 : 1));
    }, host.address);
  }

  /** Faults but for the requests that no host answered: the worker asks first. */
  function brokenByPage(): readonly Fault[] {
    return faults.filter(({ text }) => !text.endsWith('net::ERR_EMPTY_RESPONSE'));
  }
});

function listOf(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'offline.json'), 'utf8')).sort(([a]: [string], [b]: [string]) =>
    a < b ? -1 : 1,
  );
}

/** The built site with some words changed, in all pages or in those that are named, as another release of it. */
async function release(words: string, others: string, only?: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  releases.push(folder);
  cpSync('dist', folder, { recursive: true });
  const pages =
    only ??
    keptFiles('dist')
      .files.map(([address]) => `${address}index.html`)
      .filter((path) => existsSync(join(folder, path)));
  for (const path of pages) {
    const file = join(folder, path);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(words, others));
  }
  await writeOfflineCopy(folder);
  return folder;
}
