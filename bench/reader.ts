import type { Browser, Page } from 'playwright-core';
import type { Contestant } from './contestants.ts';
import type { Host, Traffic } from './host.ts';

/** What a site must say so that its article and its search can be measured. */
export type Measured = Pick<Contestant, 'name' | 'article' | 'opener' | 'field' | 'result' | 'isForgetful'> & {
  /** Two queries that the site answers differently. */
  readonly queries: readonly [string, string];
};

/** One visit: the article, then two searches in it. */
export interface Visit {
  readonly page: Traffic;
  readonly first: Traffic;
  readonly second: Traffic;
  /** Milliseconds from the key that opens the search, the first query being put in at once, to its first result. */
  readonly firstResult: number;
  /** Milliseconds from the second query to its first result. */
  readonly secondResult: number;
}

/** Milliseconds after which a search is given up. */
const TIMEOUT = 30_000;

/** Milliseconds after which a reader who sees no result presses a key again. */
const AGAIN = 300;

/** Opens an article as a new reader with a cold cache, and searches twice. */
export async function visit(
  browser: Browser,
  { address, traffic }: Host,
  { article, opener, field, result, isForgetful = false, queries }: Measured,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await traffic();
    await page.goto(address + article);
    const cost = await traffic();
    await page.keyboard.press(opener);
    const start = await page.evaluate(() => performance.now());
    await page.locator(field).first().waitFor({ timeout: TIMEOUT });
    await page.locator(field).first().focus();
    await page.keyboard.insertText(queries[0]);
    const answer = shownAt(page, result, '');
    if (isForgetful) await typeAgain(page, answer, queries[0]);
    const shown = await answer;
    const first = await traffic();
    const before = await textOf(page, result);
    await page.locator(field).first().fill('');
    await page.locator(field).first().focus();
    const again = await page.evaluate(() => performance.now());
    await page.keyboard.insertText(queries[1]);
    const next = shownAt(page, result, before);
    if (isForgetful) await typeAgain(page, next, queries[1]);
    const shownAgain = await next;
    const second = await traffic();
    return { page: cost, first, second, firstResult: shown - start, secondResult: shownAgain - again };
  } finally {
    await context.close();
  }
}

/** When the first frame is painted that has a visible result, other than those of before: on the clock of the page. */
async function shownAt(page: Page, selector: string, before: string): Promise<number> {
  const handle = await page.waitForFunction(
    ([wanted, earlier]) => {
      const found = [...document.querySelectorAll<HTMLElement>(wanted!)].filter((one) => one.checkVisibility());
      const text = found.map(({ textContent }) => textContent).join('\n');
      return found.length > 0 && text !== earlier ? performance.now() : false;
    },
    [selector, before] as const,
    { polling: 'raf', timeout: TIMEOUT },
  );
  return (await handle.jsonValue()) as number;
}

/** Takes the last letter away and puts it back, time and again, until there is a result. */
async function typeAgain(page: Page, answer: Promise<number>, query: string): Promise<void> {
  let isWaiting = true;
  const stop = () => (isWaiting = false);
  answer.then(stop, stop);
  while (isWaiting) {
    await page.waitForTimeout(AGAIN);
    if (!isWaiting) return;
    await page.keyboard.press('Backspace');
    await page.keyboard.insertText(query.slice(-1));
  }
}

async function textOf(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).allTextContents()).join('\n');
}
