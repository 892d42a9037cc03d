import type { Locator, Page } from 'playwright-core';
import { nextFrame } from './requests.ts';
import { until } from './shared.ts';

/**
 * What the browser draws of a page's window or of one element of it.
 *
 * A busy Chromium now and then answers that it is unable to take a picture, and takes the same one when asked again
 * (github.com/MarketSquare/robotframework-browser/issues/5237): the next is asked for when a further frame is drawn.
 *
 * @returns the picture as PNG
 * @throws {Error} what the browser says, if it is anything else
 */
export async function picture(of: Page | Locator): Promise<Buffer> {
  let taken: Buffer | undefined;
  await until(async () => {
    try {
      taken = await of.screenshot();
    } catch (error) {
      if (!String(error).includes('Unable to capture screenshot')) throw error;
      await nextFrame('page' in of ? of.page() : of);
    }
    return taken !== undefined;
  });
  return taken!;
}
