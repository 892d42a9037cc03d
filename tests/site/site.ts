import type { Page, Response } from 'playwright-core';
import { watchFaults, type Fault } from './faults.ts';
import { watchRequests } from './requests.ts';
import { newReader, serverOf } from './shared.ts';

/** The built site, served and ready to be opened in a browser. */
export interface Site {
  /** Origin and base path, with a slash at the end. */
  readonly address: string;
  /** Opens a page from a cold cache, as a new reader with nothing stored; resolves when it has loaded. */
  openPage(path: string, view?: View): Promise<OpenPage>;
}

/** How a reader looks at a page. */
export interface View extends Look {
  /** Whether scripts run; true if not given. */
  readonly script?: boolean;
  /** Whether the screen is touched; false if not given. */
  readonly touch?: boolean;
  /** Made ready before the page is asked for: routes and scripts that must be there from the beginning. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** What a reader can change while a page is open. */
export interface Look {
  /** Width of the window in CSS pixels at a zoom of 1; 1280 if not given. */
  readonly width?: number;
  /** Its height in CSS pixels at a zoom of 1; 800 if not given: that of a small laptop. */
  readonly height?: number;
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
  /** Resolves when the page is drawn and nothing it asked for is on its way. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The built site for a test file: `const site = await openSite();`. Nothing has to be closed.
 *
 * @param folder the built site
 * @param base path that it was built for
 * @throws {Error} if the folder or a browser is missing
 */
export async function openSite(folder = 'dist', base = process.env['BASE'] || '/'): Promise<Site> {
  const { address } = await serverOf(folder, base);
  return { address, openPage: (path, view = {}) => openPage(address, path, view) };
}

/** Has an open page looked at in another way. What is not given is as at first: a wide window in light colours. */
export async function lookAt(page: Page, look: Look): Promise<void> {
  await page.emulateMedia(media(look));
  await page.setViewportSize(windowOf(look));
}

async function openPage(address: string, path: string, view: View): Promise<OpenPage> {
  const context = await newReader({
    viewport: windowOf(view),
    deviceScaleFactor: view.zoom ?? 1,
    javaScriptEnabled: view.script ?? true,
    hasTouch: view.touch ?? false,
    ...media(view),
  });
  const faults = watchFaults(context, new URL(address).origin);
  const settled = watchRequests(context);
  const responses: Response[] = [];
  context.on('response', (response) => responses.push(response));
  const page = await context.newPage();
  await view.prepare?.(page);
  const response = await page.goto(new URL(path.replace(/^\//, ''), address).href);
  const status = response?.status() ?? 0;
  return { page, status, faults, responses, settled: () => settled(page), close: () => context.close() };
}

function windowOf({ width = 1280, height = 800, zoom = 1 }: Look): { width: number; height: number } {
  return { width: width / zoom, height: height / zoom };
}

function media({ scheme = 'light', reducedMotion = false, forcedColors = false }: Look) {
  return {
    colorScheme: scheme,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    forcedColors: forcedColors ? 'active' : 'none',
  } as const;
}
