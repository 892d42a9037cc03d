import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { writeOfflineCopy } from '../../src/build/offline.ts';
import { openHost, type Host } from './host.ts';
import { newReader, until } from './shared.ts';

let host: Host;
let reader: BrowserContext;
let page: Page;

beforeEach(async () => {
  host = await openHost('dist', '/some/deep/folder/');
  reader = await newReader({ serviceWorkers: 'allow' });
  page = await reader.newPage();
});
afterEach(async () => {
  await reader.close();
  await host.close();
});

test('nothing is kept unasked; the button names the size, and what is kept is read and searched offline', async () => {
  await page.goto(`${host.address}about/`);
  const { bytes } = JSON.parse(readFileSync('dist/offline.json', 'utf8'));
  const button = page.getByRole('button', { name: `(${(bytes / 1e6).toFixed(1)}\u00A0MB)` });
  await button.waitFor();
  assert.ok(!host.asked.includes('sw.js'));
  await button.click();
  await page.getByText('Kept on this device.').waitFor();
  host.cut();
  await page.goto(`${host.address}points/4/`);
  await page.getByRole('heading', { level: 1, name: 'Companies and where data are stored' }).waitFor();
  await page.goto(`${host.address}text`);
  assert.equal(page.url(), `${host.address}text/`);
  await page.goto(`${host.address}search/?q=coercing`);
  await page.getByText(/\d+ found/).waitFor();
});

test('what is kept can be taken off the device', async () => {
  await keep();
  await page.getByRole('button', { name: 'Remove it from this device' }).click();
  await page.getByText('Removed.').waitFor();
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
});

test('online the site answers, and a new release replaces the copy as a whole', async () => {
  await keep();
  const before = await page.evaluate(() => caches.keys());
  const next = await release();
  host.publish(next);
  await page.goto(`${host.address}points/4/`);
  await page.getByRole('heading', { level: 1, name: 'Firms and where data lie' }).waitFor();
  await until(async () => {
    const names = await page.evaluate(() => caches.keys());
    return names.length === 1 && names[0] !== before[0];
  });
  host.cut();
  await page.goto(host.address);
  await page.getByText('Firms and where data lie').first().waitFor();
  rmSync(next, { recursive: true });
});

test('a copy that is not whole is dropped, and the reader is told', async () => {
  const half = await release();
  writeFileSync(join(half, 'points/5/index.html'), 'half');
  host.publish(half);
  await page.goto(`${host.address}about/`);
  await page.getByRole('button', { name: /^Keep the edition/ }).click();
  await page.getByText('It could not be kept').waitFor();
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  rmSync(half, { recursive: true });
});

async function keep(): Promise<void> {
  await page.goto(`${host.address}about/`);
  await page.getByRole('button', { name: /^Keep the edition/ }).click();
  await page.getByText('Kept on this device.').waitFor();
}

/** The site with another heading of point 4, as a folder. */
async function release(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  cpSync('dist', folder, { recursive: true });
  for (const path of ['index.html', 'points/4/index.html']) {
    const html = readFileSync(join(folder, path), 'utf8');
    writeFileSync(
      join(folder, path),
      html.replaceAll('Companies and where data are stored', 'Firms and where data lie'),
    );
  }
  await writeOfflineCopy(folder);
  return folder;
}
