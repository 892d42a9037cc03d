import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { axeProblems } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { unpackBundledChromium } from './bundled.ts';
import { kinds, structures } from './kinds.ts';
import { pages } from './pages.ts';
import { picture } from './picture.ts';
import { openSite } from './site.ts';
import { until } from './shared.ts';
import { overBudget, transfer } from './transfer.ts';

const STYLE = 'body { font: 16px sans-serif }\n'.repeat(20);
const SCRIPT = 'document.documentElement.dataset.script = "ran";';
const FIXTURE: Record<string, string> = {
  'index.html': page('Sound', '<h1>Sound</h1><p>All is well.</p>'),
  'style.css': STYLE,
  'script.js': SCRIPT,
  'deep/page/index.html': page('Deep', '<h1>Deep</h1><p><a href="../../">Up</a></p>'),
  'faulty/index.html': page(
    'Faulty',
    `<h1>Faulty</h1><img src="missing.png"><img src="https://example.org/foreign.png" alt="">
    <script>console.error("said"); setTimeout(() => { throw new Error("thrown") });
    new Worker(URL.createObjectURL(new Blob(['fetch("https://example.org/worker").catch(() => {})'])));</script>`,
  ),
  '404.html': page('Not found', '<h1>Not found</h1><p>Nothing here.</p>'),
};

const folder = await mkdtemp(join(tmpdir(), 'fixture-'));
for (const [name, text] of Object.entries(FIXTURE)) {
  await mkdir(dirname(join(folder, 'dist', name)), { recursive: true });
  await writeFile(join(folder, 'dist', name), text);
}
const site = await openSite(join(folder, 'dist'), '/base');
after(() => rm(folder, { recursive: true }));

test('pages are listed as addresses', async () => {
  assert.deepEqual(await pages(join(folder, 'dist')), ['/', '/404.html', '/deep/page/', '/faulty/']);
});

test('few and small pages that hold every structure are found', async () => {
  assert.ok(structures('<p class="a b" id="x" lang="en">').has('body > p.a.b[id][lang=en]'));
  assert.deepEqual(structures('<p id="x">'), structures('<p id="y">'));
  assert.notDeepEqual(structures('<i aria-current="page">'), structures('<i aria-current="true">'));
  assert.deepEqual(await kinds(join(folder, 'dist')), ['/deep/page/', '/faulty/']);
});

test('a sound page opens under the base path without a fault', async () => {
  for (const path of ['/', '/deep/page/']) {
    const { page, status, faults, settled, close } = await site.openPage(path);
    await settled();
    assert.deepEqual([page.url(), status, faults], [`${site.address.slice(0, -1)}${path}`, 200, []]);
    assert.deepEqual(await axeProblems(page), []);
    await close();
  }
});

test('an unknown address shows the 404 page with status 404, which is no fault', async () => {
  const { page, status, faults, close } = await site.openPage('/nowhere/');
  assert.deepEqual([await page.title(), status, faults], ['Not found', 404, []]);
  await close();
});

test('nothing is served outside the base path, nor a folder without its slash', async () => {
  for (const path of [new URL('/', site.address).href, `${site.address}deep/page`])
    assert.equal((await fetch(path)).status, 404, path);
});

test('every fault is seen once, those of a worker too', async () => {
  const { page, faults, settled, close } = await site.openPage('/faulty/');
  await until(() => faults.length >= 5);
  await settled();
  const seen = faults.map(({ kind, text }) => `${kind} ${text.replace(site.address, '/').replace(/ \(.*/, '')}`);
  assert.deepEqual(seen.sort(), [
    'console said',
    'exception thrown',
    'failed /faulty/missing.png: 404',
    'foreign https://example.org/foreign.png',
    'foreign https://example.org/worker',
  ]);
  const problems = await axeProblems(page);
  assert.equal(problems.length, 1);
  assert.match(problems[0] ?? '', /^image-alt: .* at img.* \(<img src="missing.png">\)$/);
  await close();
});

test('the view is what the reader asked for', async () => {
  const view = { script: false, width: 320, scheme: 'dark', reducedMotion: true, forcedColors: true } as const;
  const { page, close } = await site.openPage('/', view);
  assert.equal(await page.locator('html').getAttribute('data-script'), null);
  const queries = ['(width: 320px)', '(prefers-color-scheme: dark)', '(prefers-reduced-motion)', '(forced-colors)'];
  for (const query of queries) assert.ok(await page.evaluate((media) => matchMedia(media).matches, query), query);
  await close();
});

test('transfer counts requests and compressed bytes by kind, scripts inside the page too', async () => {
  const open = await site.openPage('/');
  const cost = await transfer(open);
  assert.equal(cost.requests, 3);
  assert.deepEqual(Object.keys(cost.kinds).sort(), ['document', 'script', 'stylesheet']);
  assert.ok((cost.kinds['stylesheet'] ?? 0) < STYLE.length);
  assert.equal(cost.kinds['script'], SCRIPT.length, 'a script too short to be compressed');
  assert.equal(cost.script, SCRIPT.length + 'let inline;'.length);
  const budget = { requests: 2, bytes: cost.bytes, script: 1_000 };
  assert.deepEqual(overBudget(cost, budget), ['requests: 3, at most 2']);
  await open.close();
});

test('the browser draws text, each letter in its own width', async () => {
  const { page, close } = await site.openPage('/');
  await page.setContent('<p><span>iiii</span> <span>mmmm</span></p>');
  const [narrow, wide] = await page
    .locator('span')
    .evaluateAll((spans) => spans.map((span) => span.getBoundingClientRect().width));
  assert.ok(narrow && wide && narrow < wide, `iiii is ${narrow} px wide, mmmm ${wide} px`);
  const drawn = await picture(page.locator('p'));
  await page.addStyleTag({ content: 'p { color: transparent }' });
  assert.notDeepEqual(drawn, await picture(page.locator('p')));
  await close();
});

/** Another browser has the fonts of its system. */
const skip = process.env['CHROMIUM_PATH'] !== undefined || (await unpackBundledChromium()) === undefined;

test('the browser that npm brings has a sign for every script, and for a place that is empty', { skip }, async () => {
  const { page, close } = await site.openPage('/');
  const drawn = async (sign: string) => {
    await page.setContent(`<p>${sign}</p>`);
    return (await picture(page.locator('p'))).toString('base64');
  };
  // No font has a sign for what is no character, so this is what is drawn where one is missing.
  const missing = await drawn('\uFFFF');
  for (const sign of '∅←→⸺○Äἄשלםاليデ数對데डข٠Հქሰܐ') assert.notEqual(await drawn(sign), missing, sign);
  await close();
});

test('a picture that the browser is unable to take is asked for again, any other failure is told', async () => {
  const { page, close } = await site.openPage('/');
  const take = page.screenshot.bind(page);
  const refusals = [new Error('Protocol error: Unable to capture screenshot'), new Error('Target crashed')];
  page.screenshot = () => {
    const refusal = refusals.shift();
    return refusal ? Promise.reject(refusal) : take();
  };
  await assert.rejects(picture(page), /Target crashed/);
  assert.ok((await picture(page)).length > 0);
  await close();
});

test('a browser that is asked for and missing is an error that says what to do', async () => {
  await assert.rejects(launchBrowser({ CHROMIUM_PATH: '/nowhere/chromium' }), (error: Error) => {
    assert.match(error.message, /Install chromium .*\nTried \/nowhere\/chromium: /);
    return true;
  });
});

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
    <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/base/style.css">
    <script type="application/ld+json">{"@type": "Thing"}</script><script>let inline;</script>
    <script type="module" src="/base/script.js"></script></head><body><main>${body}</main></body></html>`;
}
