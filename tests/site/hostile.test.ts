import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Copy } from '../proofreading/copy.ts';
import { kinds } from './kinds.ts';
import { copyOfProject } from './project.ts';
import { found } from './results.ts';
import { openSite, type Site } from './site.ts';
import { variant } from './variants.ts';
import { walk } from './walk.ts';

const WITNESS = 'content/witnesses/gazette.mdx';
const ORIGINAL = 'content/originals/gazette.txt';

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
      ['/', 'qverdict'],
      ['/points/1/', 'qheading'],
      ['/points/1/', 'qfinding'],
      ['/points/1/', 'qnote'],
      ['/points/4/', 'qpoint'],
      ['/text/summary/', 'qpoint'],
      ['/articles/gazette/', 'qarticle'],
      ['/articles/gazette/', 'qbody'],
      ['/articles/gazette/', 'qrights'],
      ['/about/introduction/', 'qpage'],
    ] as const) {
      const { page, close } = await site.openPage(path);
      const text = (await page.locator('main').textContent()) ?? '';
      assert.ok(text.replaceAll(/\s+/g, ' ').includes(hostile(word)), `${word} is not whole on ${path}`);
      await close();
    }
  });

  test('markup in content is text in what a search finds', async () => {
    const { page, faults, settled, close } = await site.openPage('/search/?q=qpoint');
    await found(page);
    const result = page.locator('.results li', { hasText: 'hacked' }).first();
    assert.match(
      (await result.locator('p').first().textContent()) ?? '',
      /qpoint <\/script><script>hacked=1<\/script>"><img .* &lt;b&gt;/,
    );
    assert.equal(await result.locator('script, img, b').count(), 0);
    await settled();
    assert.deepEqual(await inert(page), []);
    assert.deepEqual(faults, []);
    await close();
  });

  test('1 MB in one paragraph is whole on its page', async () => {
    const { page, close } = await site.openPage('/articles/almanac/');
    const lengths = await page.locator('main p').evaluateAll((all) => all.map((p) => p.textContent!.trim().length));
    assert.ok(Math.max(...lengths) >= LONG.length);
    await close();
  });

  test('the language is right on every passage and reading, whatever the page around it speaks', async () => {
    for (const path of ['/points/4/', '/text/summary/', '/articles/gazette/', '/compare/notice/summary/']) {
      const { page, close } = await site.openPage(path);
      const languages = await page.evaluate(() => {
        const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
        const spoken: (string | null)[] = [];
        while (texts.nextNode())
          // A sentence of the machine quotes in the language of the page.
          if (/^[^“]*qpoint/.test((texts.currentNode as Text).data))
            spoken.push(texts.currentNode.parentElement!.closest('[lang]')!.getAttribute('lang'));
        return spoken;
      });
      assert.ok(languages.length > 0, path);
      assert.deepEqual(new Set(languages), new Set(['en-GB']), path);
      await close();
    }
  });
});

/** Puts markup wherever an editor may write text, and the same into the original of the article. */
function putHostile(project: Copy): void {
  project.replace('content/edition.yaml', /(?<=^verdict: )>-\n(?: {2}.*\n)+/m, `${inYaml('qverdict')}\n`);
  project.replace('content/points/1.yaml', /^heading: .*$/m, `heading: ${inYaml('qheading')}`);
  project.replace('content/points/1.yaml', /^finding: .*$/m, `finding: ${inYaml('qfinding')}`);
  project.replace('content/points/1.yaml', /(?<= {4}text: )Only the notice.*$/m, inYaml('qnote'));
  project.replace('content/pages/introduction.mdx', /^title: .*$/m, `title: ${inYaml('qpage')}`);
  for (const witness of [WITNESS, 'content/witnesses/letter.mdx'])
    project.replace(witness, /^language: .*$/m, 'language: en-GB');
  project.replace(WITNESS, /^rights: .*$/m, `rights: ${inYaml('qrights')}`);
  project.replace(WITNESS, /(?<=^title:\n {2}text: ).*$/m, inYaml('qarticle'));
  project.replace(ORIGINAL, 'Lantern Library opens its doors', hostile('qarticle'));
  const words = 'librarians should help every reader.';
  for (const [witness, original, said] of [
    [WITNESS, ORIGINAL, words],
    ['content/witnesses/letter.mdx', 'content/originals/letter.txt', words.replace('l', 'L')],
  ] as const) {
    project.replace(witness, JSON.stringify(said), JSON.stringify(`${said} ${hostile('qpoint')}`));
    project.replace(original, said, `${said} ${hostile('qpoint')}`);
  }
  project.append(WITNESS, `\n${hostile('qbody').replaceAll(/[<{&\\$*[\]]/g, (sign) => `\\${sign}`)}\n`);
  project.append(ORIGINAL, `\n\n${hostile('qbody')}`);
  putLong(project);
}

/** An article ends with a paragraph of 1 MB. */
function putLong(project: Copy): void {
  project.append('content/witnesses/almanac.mdx', `\n${LONG}\n`);
  project.append('content/originals/almanac.txt', `\n\n${LONG}`);
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
