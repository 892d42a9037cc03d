import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { OpenPage, Site, View } from './site.ts';

/** Opens an address of the site, from its beginning, in the one window of a reader. */
export type Visit = (path: string) => Promise<Page>;

/** What one reader does on the site, test after test, in one window. That nothing fails meanwhile is the last test. */
export function journey(site: Site, name: string, view: View, tests: (visit: Visit) => void): void {
  describe(name, () => {
    let reader: OpenPage;
    // Without script nothing is asked for any more when a page has loaded, and no frame can be waited for.
    const settled = async () => {
      if (view.script !== false) await reader.settled();
    };
    before(async () => {
      reader = await site.openPage('/404.html', view);
    });
    after(() => reader.close());
    tests(async (path) => {
      const { page } = reader;
      await settled();
      // Another fragment of the page that is open would be scrolled to only.
      await page.goto('about:blank');
      await page.goto(site.address + path.slice(1));
      return page;
    });
    test('nothing fails meanwhile', async () => {
      await settled();
      assert.deepEqual(reader.faults, []);
    });
  });
}
