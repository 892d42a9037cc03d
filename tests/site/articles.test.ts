import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { journey } from './journey.ts';
import { lookAt, openSite } from './site.ts';

const site = await openSite();

/** What an article prints. Of two of the five the title is an editor's. */
const PRINTED = '.article > :is(h1:not([data-supplied]), .credit), .passage > p, .carried p';

interface FrontMatter {
  readonly original: string;
  readonly residue: readonly { readonly lines: readonly [number, number]; readonly words?: string }[];
}

const articles = ['igp', 'diplomat', 'kans', 'register', 'scmedia'];

/** Widths at which notes stand in the margin. */
const WIDE = [1200, 1440, 1920];

journey(site, 'an article', {}, (visit) => {
  for (const id of articles)
    test(`the page of ${id} prints the words of its original, in order, but for the residue`, async () => {
      const page = await visit(`/articles/${id}/`);
      const printed = await page.locator(PRINTED).allTextContents();
      assert.deepEqual(words(await headed(id, printed)), words(await originalWithoutResidue(id)));
    });

  for (const id of articles)
    test(`no note in the margin of ${id} runs into another, or into the text`, async () => {
      const page = await visit(`/articles/${id}/`);
      for (const width of WIDE) {
        await lookAt(page, { width });
        const notes = await boxesOf(page, '.margin');
        const texts = await boxesOf(page, '.passage > :is(p, ol)');
        assert.ok(notes.length > 0 && texts.length > notes.length);
        for (const [index, note] of notes.entries()) {
          const next = notes[index + 1];
          assert.ok(!next || note.bottom <= next.top, `${width}: note ${index + 1} runs into the next`);
          const beside = texts.filter(({ top, bottom }) => top < note.bottom && note.top < bottom);
          assert.ok(beside.length > 0, `${width}: note ${index + 1} stands beside nothing`);
          assert.ok(
            beside.every(({ right }) => right < note.left),
            `${width}: note ${index + 1} stands in the text`,
          );
        }
      }
      await lookAt(page, {});
    });
});

journey(site, 'articles without script', { script: false }, (visit) => {
  test('a note beside a paragraph leads to the point, and the point leads back to the paragraph', async () => {
    const page = await visit('/articles/kans/#p1');
    assert.match(await page.locator(':target').innerText(), /^In a speech given/);
    await page.locator('.passage:has(#p1) .margin').getByRole('link', { name: 'Point 2' }).click();
    await page.waitForURL('**/points/2/');
    await page.locator('.said a[href$="/articles/kans/#p1"]').first().click();
    await page.waitForURL('**/articles/kans/#p1');
  });

  test('a point that an article prints leads to where it is compared', async () => {
    const page = await visit('/articles/register/#point-2');
    assert.match(
      await page.locator(':target').innerText(),
      /^2\. Oppose using ICT activities to impair other States' critical/,
    );
    await page.locator(':target').getByRole('link', { name: 'point 2' }).click();
    await page.getByRole('heading', { level: 1, name: 'Critical infrastructure' }).waitFor();
  });

  test('the source is told, with what is unknown called unknown, and leads to the original', async () => {
    const page = await visit('/articles/diplomat/');
    const original = page.getByRole('link', { name: 'original at thediplomat.com' });
    assert.match((await original.getAttribute('href'))!, /^https:\/\/thediplomat\.com\/2020\/09\//);
    assert.match(await page.locator('.article > .byline').innerText(), /^No byline · The Diplomat, .*September 2020/);
  });

  test('each entry of the contents of the commentary leads to its section, and each passage to its paragraph', async () => {
    const page = await visit('/articles/commentary/');
    const contents = await page
      .locator('.contents a')
      .evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ hash, text }) => ({ hash, name: text.trim() })));
    const sections = await page
      .locator('.commentary section')
      .evaluateAll((all) => all.map(({ id, children }) => ({ hash: `#${id}`, title: children[0]!.textContent })));
    assert.deepEqual(
      contents.map(({ hash }) => hash),
      sections.map(({ hash }) => hash),
    );
    for (const [index, { name }] of contents.entries())
      assert.ok(sections[index]!.title.endsWith(name.replace(/^\D*\d+\s*/, '')), name);
    assert.ok(sections.length > 8);
    const passage = page.locator('.said > li', { hasText: 'Linked by the editor' }).first();
    const quoted = (await passage.locator('blockquote').innerText()).split('…').map((part) => words(part).join(' '));
    await passage.getByRole('link', { name: 'In context' }).click();
    const paragraph = words(await page.locator(':target').innerText()).join(' ');
    for (const part of quoted) assert.ok(paragraph.includes(part), part);
  });
});

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Where elements stand, from above down. */
function boxesOf(page: Page, selector: string): Promise<Box[]> {
  return page.locator(selector).evaluateAll((all) =>
    all.map((one) => {
      const { top, bottom, left, right } = one.getBoundingClientRect();
      return { top, bottom, left, right };
    }),
  );
}

/** What is printed, with the heading that stands in the body of one article and is no paragraph. */
async function headed(id: string, printed: readonly string[]): Promise<string> {
  if (id !== 'igp') return printed.join('\n');
  const points = printed.findIndex((text) => text.startsWith('1. '));
  return [...printed.slice(0, points), 'Global Initiative on Data Security', ...printed.slice(points)].join('\n');
}

async function originalWithoutResidue(id: string): Promise<string> {
  const witness = await readFile(`content/witnesses/${id}.mdx`, 'utf8');
  const { original, residue } = parse(witness.split(/^---$/m)[1]!) as FrontMatter;
  const lines = (await readFile(`content/originals/${original}`, 'utf8')).split('\n');
  for (const {
    lines: [first, last],
    words,
  } of residue)
    for (let line = first; line <= last; line++) lines[line - 1] = words ? lines[line - 1]!.replace(words, '') : '';
  return lines.join('\n');
}

/** The words with all the signs that touch them; bullets at the beginning of a line are layout. */
function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '' && word !== '•');
}
