import type { Page } from 'playwright-core';
import type { Site, View } from './site.ts';

/** Looks at a page that has just been opened; gives one line for each thing that is wrong. */
export type Look = (page: Page) => Promise<readonly string[]>;

/**
 * Opens one page after another as one reader and looks at each: a reader who goes through the whole site in a minute, where a new one
 * for each page would take ten.
 *
 * @returns one line for each thing that is wrong, faults of the page too, after the address of its page
 */
export async function walk(site: Site, paths: readonly string[], view: View, look: Look): Promise<string[]> {
  const { page, faults, close } = await site.openPage(paths[0] ?? '/', view);
  const wrong: string[] = [];
  let told = 0;
  for (const path of paths) {
    const response = await page.goto(site.address + path.slice(1));
    const answered = response?.ok() ? [] : [`is answered with ${response?.status()}`];
    const seen = [...answered, ...(await look(page))];
    const since = faults.slice(told).map(({ kind, text }) => `${kind} ${text}`);
    told += since.length;
    wrong.push(...[...seen, ...since].map((line) => `${path}: ${line}`));
  }
  await page.waitForLoadState('networkidle');
  wrong.push(...faults.slice(told).map(({ kind, text }) => `${paths.at(-1)}: ${kind} ${text}`));
  await close();
  return wrong;
}

/** By how much a page is wider than its window, or what opens over it wider than itself. */
export async function sideways(page: Page): Promise<readonly string[]> {
  const over = await page
    .locator('html, dialog[open]')
    .evaluateAll((shown) =>
      shown.map(({ localName, scrollWidth, clientWidth }) => [localName, scrollWidth - clientWidth] as const),
    );
  return over.flatMap(([name, px]) => (px > 0 ? [`${name} scrolls sideways by ${px} px`] : []));
}
