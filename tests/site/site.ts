import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { watchFaults, type Fault } from './faults.ts';
import { serve } from './server.ts';

/** The built site, served and ready to be opened in a browser. */
export interface Site {
  /** Origin and base path, with a slash at the end. */
  readonly address: string;
  /** Opens a page from a cold cache, as a new reader with nothing stored; resolves when it has loaded. */
  openPage(path: string, view?: View): Promise<OpenPage>;
  close(): Promise<void>;
}

/** How a reader looks at a page. */
export interface View {
  /** Whether scripts run; true if not given. */
  readonly script?: boolean;
  /** Width of the window in CSS pixels at a zoom of 1; 1280 if not given. */
  readonly width?: number;
  /** How far the reader has zoomed in: 4 is 400 %; 1 if not given. */
  readonly zoom?: number;
  /** Light if not given. */
  readonly scheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
}

/** A page in the browser and what has happened since it was asked for. */
export interface OpenPage {
  readonly page: Page;
  /** HTTP status of the page itself. */
  readonly status: number;
  /** What went wrong so far, in order; grows while the page is used. */
  readonly faults: readonly Fault[];
  /** All that the page and its workers received so far, the page itself first; grows while the page is used. */
  readonly responses: readonly Response[];
  close(): Promise<void>;
}

/** Height of the window in CSS pixels: that of a small laptop. */
const HEIGHT = 800;

/**
 * Serves a built site and starts a browser for it. Once per test file, since test files are processes of their own:
 * `const site = await openSite(); after(() => site.close());`
 *
 * @param folder the built site
 * @param base path that it was built for
 * @throws {Error} if the folder or a browser is missing
 */
export async function openSite(folder = 'dist', base = process.env['BASE'] ?? '/'): Promise<Site> {
  const server = await serve(folder, base);
  const browser = await launchBrowser().catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  return {
    address: server.address,
    openPage: (path, view = {}) => openPage(browser, server.address, path, view),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function openPage(browser: Browser, address: string, path: string, view: View): Promise<OpenPage> {
  const context = await newReader(browser, view);
  const faults = watchFaults(context, new URL(address).origin);
  const responses: Response[] = [];
  context.on('response', (response) => responses.push(response));
  const page = await context.newPage();
  const response = await page.goto(new URL(path.replace(/^\//, ''), address).href);
  return { page, status: response?.status() ?? 0, faults, responses, close: () => context.close() };
}

function newReader(browser: Browser, view: View): Promise<BrowserContext> {
  const zoom = view.zoom ?? 1;
  return browser.newContext({
    viewport: { width: (view.width ?? 1280) / zoom, height: HEIGHT / zoom },
    deviceScaleFactor: zoom,
    javaScriptEnabled: view.script ?? true,
    // A test counts and stops what a page itself asks for; what the browser keeps is a matter of its own.
    serviceWorkers: 'block',
    colorScheme: view.scheme ?? 'light',
    reducedMotion: view.reducedMotion ? 'reduce' : 'no-preference',
    forcedColors: view.forcedColors ? 'active' : 'none',
  });
}
