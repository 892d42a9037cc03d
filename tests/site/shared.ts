import { after } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { serve, type Server } from './server.ts';

/*
 * What all test files of a run have in common: `--test-isolation=none` runs them in one process. Whatever is opened here
 * is opened for the first that asks, and closed behind the last test.
 */

/** Milliseconds after which is given up what never comes. No test is decided by it: it is far beyond what any machine takes. */
export const AT_LAST = 600_000;

let browser: Promise<Browser> | undefined;
const servers = new Map<string, Promise<Server>>();

after(async () => {
  await (await browser)?.close();
  for (const server of servers.values()) await (await server).close();
});

/** A new reader, who has nothing stored, in the one browser. The browser keeps no copy of the site unless that is allowed. */
export async function newReader(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await (await (browser ??= launchBrowser())).newContext({ serviceWorkers: 'block', ...options });
  context.setDefaultTimeout(AT_LAST);
  return context;
}

/** The one server of a built folder below a base path. */
export function serverOf(folder: string, base: string): Promise<Server> {
  const name = JSON.stringify([folder, base]);
  const server = servers.get(name) ?? serve(folder, base);
  servers.set(name, server);
  return server;
}

/** Resolves as soon as a condition holds, however long that takes. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const start = performance.now(); !(await holds()); await new Promise((next) => setTimeout(next, 20)))
    if (performance.now() - start > AT_LAST) throw new Error(`It never came to be that ${holds}.`);
}
