import type { Locator, Page } from 'playwright-core';

/** How many places a search says it has found, once it says so; those it lists at first are then there, with their words. */
export async function found(search: Page | Locator): Promise<number> {
  const status = search.getByText(/^\d+ found$/);
  await status.waitFor();
  return Number.parseInt((await status.textContent()) ?? '');
}
