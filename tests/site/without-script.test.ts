import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { kinds } from './kinds.ts';
import { openSite, type OpenPage } from './site.ts';

const site = await openSite();
const everyKind = await kinds();

/** What is only there for script, or only where there is none. */
const TOOLS =
  'theme-switch, copy-words, key-list, keep-offline, any-two, text-collation, quotation-check, search-panel, noscript';

describe('without script every kind of page', () => {
  let readers: readonly OpenPage[];
  before(async () => {
    readers = await Promise.all([true, false].map((script) => site.openPage('/', { script })));
  });
  after(() => Promise.all(readers.map((reader) => reader.close())));

  for (const path of everyKind)
    test(`has the same words and links, and shows them all: ${path}`, async () => {
      const [withScript, without] = await Promise.all(readers.map(({ page }) => read(page, path)));
      assert.deepEqual(without, withScript);
      assert.ok(without!.words.length > 0);
      assert.deepEqual(await hidden(readers[1]!.page), []);
    });

  for (const path of everyKind)
    test(`says what a tool of it needs: ${path}`, async () => {
      const { page } = readers[1]!;
      await page.goto(site.address + path.slice(1));
      const silent = await page
        .locator('main :is(keep-offline, any-two, text-collation, quotation-check, search-panel)')
        .evaluateAll((tools) =>
          tools.filter(
            ({ nextElementSibling: next }) => !next?.matches('noscript, .without-script') || !next.checkVisibility(),
          ),
        );
      assert.equal(silent.length, 0);
    });
});

test('a search from a form without script leads to a page that says what to do instead', async () => {
  const { page, close } = await site.openPage('/', { script: false });
  await page.getByRole('searchbox').fill('rule');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=rule');
  await page.getByText('Searching needs script in the browser.').waitFor();
  await close();
});

/** The words and the links of a page, as a reader has them, tools aside. */
async function read(page: Page, path: string) {
  await page.goto(site.address + path.slice(1));
  return page.locator('main').evaluate((main, tools) => {
    for (const details of main.querySelectorAll('details')) details.open = true;
    const isReader = (element: Element) => !element.closest(tools);
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode as Text;
      if (isReader(parentElement!) && !parentElement!.closest('dialog, script')) words.push(data.trim());
    }
    const links = [...main.querySelectorAll('a')].filter((link) => isReader(link) && !link.closest('dialog'));
    return { words: words.filter(Boolean), links: links.map((link) => link.getAttribute('href')) };
  }, TOOLS);
}

/** Links that cannot be seen, though all that is folded away is open. */
function hidden(page: Page): Promise<string[]> {
  return page.locator('main a').evaluateAll((links) =>
    links
      .filter((link) => !link.checkVisibility() && !link.closest('dialog, text-collation'))
      // A phone and a wide screen have the same link at different places: one of the two shows.
      .filter(({ outerHTML }) => !links.some((twin) => twin.outerHTML === outerHTML && twin.checkVisibility()))
      .map((link) => link.outerHTML),
  );
}
