import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { extractTextItems, getDocumentProxy } from 'unpdf';
import { kinds } from './kinds.ts';
import { openSite } from './site.ts';

const site = await openSite();

for (const path of await kinds())
  test(`${path} is whole on paper, with its address`, async () => {
    const { page, close } = await site.openPage(path, { scheme: 'dark' });
    const paper = await print(page);
    const missing = (await words(page)).filter((text) => !isIn(paper.text, bare(text)));
    await close();
    assert.deepEqual(missing, []);
    assert.deepEqual(paper.cut, []);
    if (path !== '/404.html') assert.ok(paper.text.includes(bare(`stands at ${path};`)));
  });

/** Whether a text is printed, on one sheet or on two: what stands beside it comes between its halves then. */
function isIn(printed: string, text: string): boolean {
  if (printed.includes(text)) return true;
  return Array.from(text).some((_, end) => printed.includes(text.slice(0, end)) && printed.includes(text.slice(end)));
}

interface Paper {
  /** All that is printed, without spaces and hyphens. */
  readonly text: string;
  /** What reaches over an edge of the sheet. */
  readonly cut: readonly string[];
}

/** Prints a page on A4 and reads it back. */
async function print(page: Page): Promise<Paper> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const sheets = await getDocumentProxy(new Uint8Array(pdf));
  const { items } = await extractTextItems(sheets);
  const { width } = (await sheets.getPage(1)).getViewport({ scale: 1 });
  const cut = items.flat().filter((item) => item.str.trim() !== '' && (item.x < 0 || item.x + item.width > width));
  return {
    text: bare(
      items
        .flat()
        .map(({ str }) => str)
        .join(' '),
    ),
    cut: cut.map(({ str }) => str),
  };
}

/** What a reader is shown in print, piece by piece. */
async function words(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const shown: string[] = [];
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode as Text;
      const isShown = parentElement!.checkVisibility() && !parentElement!.closest('.vh, button, option, script, .skip');
      if (isShown && data.trim() !== '') shown.push(data);
    }
    return shown;
  });
}

/** Lines end where the paper does, and words are divided there. */
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00AD\u2010-]/gu, '');
}
