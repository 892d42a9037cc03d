import type { Locator, Page } from 'playwright-core';

/** How many places a search says it has found, once it says so; their words may still be on their way. */
export async function placesFound(search: Page | Locator): Promise<number> {
  const status = search.getByText(/\d+ places? found/);
  await status.waitFor();
  return Number.parseInt((await status.textContent()) ?? '');
}

/** Resolves when every place that is listed has the words found in it, and nothing of the search is on its way any more. */
export async function wordsFound(search: Page | Locator): Promise<void> {
  await placesFound(search);
  await search.locator('.results p:empty').first().waitFor({ state: 'detached' });
}
