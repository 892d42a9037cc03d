import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import type { Contestant } from './contestants.ts';
import type { Host, Traffic } from './host.ts';

/** What a site must say so that its article and its search can be measured. */
export type Measured = Pick<Contestant, 'name' | 'article' | 'opener' | 'field' | 'result' | 'word' | 'isForgetful'> & {
  /** Two queries that the site answers. */
  readonly queries: readonly [string, string];
};

/** One visit: the article, then two searches in it. */
export interface Visit {
  readonly page: Traffic;
  readonly first: Traffic;
  readonly second: Traffic;
  /** Milliseconds from the key that opens the search, the first query being put in at once, to its first result. */
  readonly firstResult: number;
  /** And to the first word found that is marked in a result; not a number where none is. */
  readonly firstWord: number;
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
  { article, opener, field, result, word, isForgetful = false, queries }: Measured,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    await context.addInitScript(watchReader);
    const page = await context.newPage();
    await traffic();
    await page.goto(address + article);
    const cost = await traffic();
    await page.keyboard.press(opener);
    await page.locator(field).first().waitFor({ timeout: TIMEOUT });
    await page.locator(field).first().focus();
    const answer = shownAt(page, result);
    const marked = word === undefined ? NaN : shownAt(page, word);
    await page.keyboard.insertText(queries[0]);
    if (isForgetful) await typeAgain(page, answer, queries[0]);
    const [shown, shownWord] = await Promise.all([answer, marked]);
    const first = await traffic();
    await page.locator(field).first().fill('');
    await page.locator(result).first().waitFor({ state: 'hidden', timeout: TIMEOUT });
    await page.locator(field).first().focus();
    const next = shownAt(page, result);
    const again = await page.evaluate(() => performance.now());
    await page.keyboard.insertText(queries[1]);
    if (isForgetful) await typeAgain(page, next, queries[1]);
    const shownAgain = await next;
    const second = await traffic();
    const start = await page.evaluate(() => globalThis.reader.pressed!);
    return {
      ...{ page: cost, first, second },
      ...{ firstResult: shown - start, firstWord: shownWord - start, secondResult: shownAgain - again },
    };
  } finally {
    await context.close();
  }
}

/** What the page itself notes of its reader, so that the time that a browser takes to be asked is no part of it. */
interface Reader {
  /** When the first key was pressed. */
  pressed?: number;
  /** When the first frame is painted that shows what a selector selects. */
  shown(selector: string): Promise<number>;
}

declare global {
  var reader: Reader;
}

/** Runs in the page, before any script of its own. */
function watchReader(): void {
  globalThis.reader = {
    shown: (selector) =>
      new Promise((resolve) => {
        const look = () => {
          if ([...document.querySelectorAll(selector)].some((one) => one.checkVisibility())) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
  };
  addEventListener('keydown', ({ timeStamp }) => (globalThis.reader.pressed ??= timeStamp), true);
}

/** When what a selector selects is shown, in milliseconds on the clock of the page. */
function shownAt(page: Page, selector: string): Promise<number> {
  return Promise.race([page.evaluate((wanted) => globalThis.reader.shown(wanted), selector), tooLate()]);
}

async function tooLate(): Promise<never> {
  await sleep(TIMEOUT, undefined, { ref: false });
  throw new Error(`Nothing was found in ${TIMEOUT} ms.`);
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
