import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Copy } from '../proofreading/copy.ts';
import { kinds } from './kinds.ts';
import { copyOfProject } from './project.ts';
import { wordsFound } from './results.ts';
import { openSite, type Site } from './site.ts';
import { variant } from './variants.ts';
import { walk } from './walk.ts';

const WITNESS = 'content/witnesses/scmedia.mdx';
const POINT = 'content/points/4.mdx';
const PAGE = 'content/pages/introduction.mdx';

/** Markup in every tongue that the pages, the data and the search speak; the word before it is there to be found. */
const MARKUP = `</script><script>hacked=1</script>"><img src=x onerror=hacked=1>' onfocus='hacked=1' {{7*7}} \${7*7} <!-- ]]> &lt;b&gt; javascript:hacked=1`;
const hostile = (word: string) => `${word} ${MARKUP}`;
const inYaml = (word: string) => JSON.stringify(hostile(word));

/** Long enough that whatever is quadratic in it does not end: a paragraph of 1 MB in one article. */
const LONG = 'The quick brown fox jumps over the lazy dog again. '.repeat(20_000).trim();

const project = variant('hostile', () => {
  const copy = copyOfProject();
  putHostile(copy);
  return copy.project;
});

describe('an edition of hostile content', () => {
  let dist: string;
  let site: Site;
  before(async () => {
    dist = join(await project, 'dist');
    site = await openSite(dist, '/');
  });

  test('markup in content is text on every kind of page', async () => {
    const state = { name: 'on a phone', width: 320, checks: [inert] };
    const wrong = await walk(site, await kinds(dist), () => [state]);
    assert.deepEqual(wrong.get(state.name), []);
  });

  test('markup in content is printed to the character', async () => {
    for (const [path, word] of [
      ['/', 'qtitle'],
      ['/points/4/', 'qheading'],
      ['/points/4/', 'qpoint'],
      ['/points/4/', 'qnote'],
      ['/points/', 'qpoint'],
      ['/witnesses/scmedia/', 'qarticle'],
      ['/witnesses/scmedia/', 'qbody'],
      ['/witnesses/scmedia/', 'qrights'],
      ['/search/', 'qname'],
      ['/introduction/', 'qpage'],
    ] as const) {
      const { page, close } = await site.openPage(path);
      const text = (await page.locator('main').textContent()) ?? '';
      assert.ok(text.replaceAll(/\s+/g, ' ').includes(hostile(word)), `${word} is not whole on ${path}`);
      await close();
    }
  });

  test('markup in content is text in the data and in what a search finds', async () => {
    const records: readonly { text: string; title: string }[] = JSON.parse(
      readFileSync(join(dist, 'data/search.json'), 'utf8'),
    );
    assert.ok(records.some(({ text }) => text.endsWith(hostile('qpoint'))));
    const { page, faults, close } = await site.openPage('/search/?q=qpoint');
    await wordsFound(page);
    const result = page.locator('.results li', { hasText: 'hacked' });
    assert.match(
      (await result.locator('p').first().textContent()) ?? '',
      /qpoint <\/script><script>hacked=1<\/script>"><img .* &lt;b&gt;/,
    );
    assert.equal(await result.locator('script, img, b').count(), 0);
    assert.deepEqual(await inert(page), []);
    assert.deepEqual(faults, []);
    await close();
  });

  test('1 MB in one paragraph is whole on its page and can be searched', async () => {
    const { page, close } = await site.openPage('/witnesses/kans/');
    const lengths = await page.locator('.article p').evaluateAll((all) => all.map((p) => p.textContent!.trim().length));
    assert.ok(Math.max(...lengths) >= LONG.length);
    await close();
  });

  test('the language is right on every passage and reading, whatever the page around it speaks', async () => {
    const { page, close } = await site.openPage('/points/4/');
    const lang = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.closest('[lang]')!.getAttribute('lang'));
    assert.equal(await lang('#point-4-scmedia > p'), 'en-GB');
    assert.equal(await lang('#point-4-scmedia > footer p'), 'en');
    assert.equal(await lang('#point-4-igp > p'), 'en');
    assert.equal(await lang('.said li:has([href*=scmedia]) blockquote p'), 'en-GB');
    for (const path of ['points/4/igp/table/', 'compare/igp/scmedia/table/']) {
      await page.goto(site.address + path);
      assert.equal(await lang('.alignment td:last-child:not(.none)'), 'en-GB');
    }
    await page.goto(`${site.address}points/4/igp/changes/`);
    assert.equal(await lang('#point-4-scmedia > p'), 'en-GB');
    await page.goto(`${site.address}witnesses/scmedia/`);
    assert.deepEqual(
      [await lang('.article h1'), await lang('.passage > p'), await lang('.carried p')],
      ['en-GB', 'en-GB', 'en-GB'],
    );
    assert.deepEqual([await lang('.source p'), await lang('.after')], ['en', 'en']);
    await page.goto(`${site.address}search/?q=qpoint`);
    await wordsFound(page);
    assert.equal(await lang('.results p'), 'en-GB');
    await close();
  });
});

/** Puts markup wherever an editor may write text, and the same into the original of the article. */
function putHostile(project: Copy): void {
  const original = /^original: (.*)$/m.exec(project.read(WITNESS))![1]!;
  project.replace('content/edition.yaml', /^title: .*$/m, `title: ${inYaml('qtitle')}`);
  project.replace(POINT, /^heading: .*$/m, `heading: ${inYaml('qheading')}`);
  project.replace(POINT, /(?<= {4}text: )>-\n(?: {6}.*\n)+/, `${inYaml('qnote')}\n`);
  project.replace(PAGE, /^title: .*$/m, `title: ${inYaml('qpage')}`);
  project.replace(WITNESS, /^language: .*$/m, 'language: en-GB');
  project.replace(WITNESS, /^rights: .*$/m, `rights: ${inYaml('qrights')}`);
  project.replace(WITNESS, /(?<=^publication:\n {2}name: ).*$/m, inYaml('qname'));
  project.replace(WITNESS, /(?<=^title:\n {2}text: ).*$/m, inYaml('qarticle'));
  const reading = /number: 4\n\s+label: .*\n\s+text: (.*)$/m.exec(project.read(WITNESS))![1]!;
  const words = reading.replace(/^(['"])(.*)\1$/, '$2');
  // The notes are tied to words of the reading, which therefore stay.
  const hostileReading = `${words} ${hostile('qpoint')}`;
  project.replace(WITNESS, reading, JSON.stringify(hostileReading));
  project.replace(`content/originals/${original}`, words, hostileReading);
  project.append(WITNESS, `\n${hostile('qbody').replaceAll(/[<{&\\$*[\]]/g, (sign) => `\\${sign}`)}\n`);
  project.append(`content/originals/${original}`, `\n\n${hostile('qbody')}`);
  putLong(project);
}

/** The article of kans ends with a paragraph of its own; what follows in the original is residue. */
function putLong(project: Copy): void {
  const file = 'content/witnesses/kans.mdx';
  const original = `content/originals/${/^original: (.*)$/m.exec(project.read(file))![1]!}`;
  project.append(file, `\n${LONG}\n`);
  project.append(original, `\n\n${LONG}`);
}

/** What markup from the content does on a page, if it does anything. */
function inert(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [
    ...('hacked' in window ? ['ran script'] : []),
    ...[...document.querySelectorAll('img, [onfocus], [onerror], script:not([src]):not(head > *)')].map(
      (element) => `holds ${element.outerHTML.slice(0, 80)}`,
    ),
  ]);
}
