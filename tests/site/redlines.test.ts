import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { journey } from './journey.ts';
import { openSite } from './site.ts';

const site = await openSite();

const versions = ['full-text', 'key-points', 'paraphrase'] as const;
const pairs = versions.flatMap((base) =>
  versions.filter((other) => other !== base).map((other) => [base, other] as const),
);

journey(site, 'a redline', {}, (visit) => {
  test('without what is put in it has the words of the one version, without what is struck out those of the other', async () => {
    const texts = new Map<string, string[]>();
    for (const version of versions) {
      const page = await visit(`/text/${version}/`);
      texts.set(version, (await page.locator('.reading > li > p').allTextContents()).map(squeezed));
    }
    for (const [base, other] of pairs) {
      const page = await visit(`/compare/${base}/${other}/`);
      assert.deepEqual(await wordsWithout(page, 'ins'), texts.get(base), `${base}/${other}`);
      assert.deepEqual(await wordsWithout(page, 'del'), texts.get(other), `${base}/${other}`);
    }
  });

  test('each change is heard to be one, and what has moved is called moved at both places', async () => {
    const page = await visit('/compare/full-text/key-points/');
    const heard = (change: string) => page.locator(`.redline ${change}`).evaluateAll(firstHeard);
    assert.deepEqual(await heard('del:not(.moved)'), ['left out: ']);
    assert.deepEqual(await heard('ins:not(.moved)'), ['put in: ']);
    assert.deepEqual(await heard('del.moved'), ['moved from here: ']);
    assert.deepEqual(await heard('ins.moved'), ['moved to here: ']);
    const moved = (tag: string) => page.locator(`#point-2 ${tag}.moved`).innerText();
    assert.match(await moved('del'), /or steal important data/);
    assert.match(await moved('ins'), /or steal important data/);
  });

  test('n and p go from change to change', async () => {
    const page = await visit('/compare/full-text/key-points/');
    const at = () => page.locator(':focus').innerText();
    const reached: string[] = [];
    for (const key of 'nnnp') {
      await page.keyboard.press(key);
      reached.push((await at()).replace(/^.*?:\s*|, end;\s*$/g, '').trim());
    }
    assert.deepEqual(reached, [
      'States should handle',
      'in a comprehensive,',
      'evidence-based manner',
      'in a comprehensive,',
    ]);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
  });
});

journey(site, 'redlines without script', { script: false }, (visit) => {
  test('a reader comes to one from the list, and swaps its versions', async () => {
    const page = await visit('/compare/');
    assert.equal(await page.locator('.redlines > li').count(), pairs.length);
    await page.getByRole('link', { name: 'From the full text to the paraphrase', exact: true }).click();
    await page.waitForURL('**/compare/full-text/paraphrase/');
    assert.ok((await page.locator('.beside .v').count()) > 0);
    await page.getByRole('link', { name: 'Swap: From the paraphrase to the full text' }).click();
    await page.waitForURL('**/compare/paraphrase/full-text/');
    await page.getByRole('heading', { level: 1, name: 'From the paraphrase to the full text' }).waitFor();
    await page.locator('#point-5').getByRole('link', { name: 'Obtaining data abroad' }).click();
    await page.waitForURL('**/points/5/paraphrase/#obtain');
  });
});

// To the browser, a page that turns out to be a file has not come: no journey could end without a fault.
test('as a document it tracks its changes: accepted, they give the other version', async () => {
  const { page, close } = await site.openPage('/compare/full-text/key-points/');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'As a document with tracked changes' }).click();
  const file = await download;
  assert.equal(file.suggestedFilename(), 'key-points.docx');
  const parts = unzipSync(readFileSync(await file.path()));
  const body = strFromU8(parts['word/document.xml']!);
  const accepted = body.replaceAll(/<w:(del|moveFrom) .*?<\/w:\1>/gs, '').match(/<w:t[ >].*?<\/w:t>/gs) ?? [];
  const words = squeezed(accepted.join('').replaceAll(/<[^>]*>/g, ''));
  await page.goto(new URL('../../text/key-points/', page.url()).href);
  const printed = await page.locator('.reading > li > p').allTextContents();
  assert.deepEqual(
    printed.map(squeezed).filter((text) => !words.includes(text)),
    [],
  );
  assert.match(body, /<w:ins .*<w:del /s);
  await close();
});

/** Of each point the words that are not changes of one kind. */
async function wordsWithout(page: Page, change: 'ins' | 'del'): Promise<string[]> {
  const words = await page.locator('.redline').evaluateAll(
    (all, change) =>
      all.map((one) => {
        const copy = one.cloneNode(true) as Element;
        for (const left of copy.querySelectorAll(`.vh, ${change}, [data-only="${change}"]`)) left.remove();
        return copy.textContent;
      }),
    change,
  );
  return words.map(squeezed);
}

/** What is heard at the beginning of changes, each once. */
function firstHeard(changes: readonly Element[]): (string | undefined)[] {
  return [...new Set(changes.map((change) => change.querySelector('.vh')?.textContent))];
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
