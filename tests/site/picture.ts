import type { Locator, Page } from 'playwright-core';

/** How often the browser is asked for one picture. */
const TRIES = 5;

/**
 * What the browser draws of a page's window or of one element of it.
 *
 * A busy Chromium now and then answers that it is unable to take a picture, and takes the same one when asked again
 * (github.com/MarketSquare/robotframework-browser/issues/5237): the next is asked for when a further frame is drawn.
 *
 * @returns the picture as PNG
 * @throws {Error} what the browser says, if it is anything else or said each time
 */
export async function picture(of: Page | Locator): Promise<Buffer> {
  for (let left = TRIES - 1; ; left--)
    try {
      return await of.screenshot();
    } catch (error) {
      if (left === 0 || !String(error).includes('Unable to capture screenshot')) throw error;
      await nextFrame('page' in of ? of.page() : of);
    }
}

function nextFrame(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))));
}
