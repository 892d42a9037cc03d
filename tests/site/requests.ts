import type { BrowserContext, Page, Request } from 'playwright-core';

/**
 * Follows the requests of a reader, those of workers too.
 *
 * @returns a wait until a page is drawn and nothing is on its way: it hangs on what happens, not on how long it takes
 */
export function watchRequests(context: BrowserContext): (page: Page) => Promise<void> {
  const onTheirWay = new Set<Request>();
  context.on('request', (request) => {
    if (/^https?:/.test(request.url())) onTheirWay.add(request);
  });
  context.on('requestfinished', (request) => onTheirWay.delete(request));
  context.on('requestfailed', (request) => onTheirWay.delete(request));
  return async (page) => {
    await page.waitForLoadState();
    do await nextFrame(page);
    while (onTheirWay.size > 0);
  };
}

/** Resolves when a page has drawn what it now is. */
export function nextFrame(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))));
}
