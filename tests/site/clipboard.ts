import type { Page } from 'playwright-core';

/** Lets a reader's pages copy, and the test see what was copied. */
export async function allowClipboard(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}

/** What was copied, once the page says that it is. */
export async function copied(page: Page): Promise<string> {
  await page.getByRole('button', { name: /^Copied/ }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}
