import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { unpackBundledChromium } from './bundled.ts';

/** A Chromium on this machine and what it needs in its environment. */
export interface Executable {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Names under which systems install Chromium or Chrome. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];

/**
 * Keeps the browser on this machine: every other host does not exist for it, workers included. That it neither updates
 * nor synchronizes nor shows a first run is among Playwright's own arguments, as is `--no-sandbox`. Imitating a graphics card
 * would take longer than drawing without one.
 */
const ARGUMENTS = ['--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'];

const REMEDY =
  'Install chromium (Debian: apt install chromium) or Google Chrome so that it is on PATH, ' +
  'or run “npx playwright-core install chromium”, or set CHROMIUM_PATH to a browser.';

/**
 * Starts Chromium: `CHROMIUM_PATH` and no other if it is set, else the first that starts of that in the package
 * @sparticuz/chromium (Linux on x64 only), which is the same everywhere, those on PATH, and that in Playwright's cache.
 *
 * @throws {Error} if none starts; says which were tried and what to install
 */
export async function launchBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const failures: string[] = [];
  for (const find of environment['CHROMIUM_PATH'] ? [named] : [unpackBundledChromium, onPath, cached]) {
    const executable = await find(environment);
    if (!executable) continue;
    try {
      return await launch(executable, environment);
    } catch (error) {
      failures.push(`Tried ${executable.path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(
    ['No Chromium starts here, and the tests of the built site need one.', REMEDY, ...failures].join('\n'),
  );
}

function launch(executable: Executable, environment: NodeJS.ProcessEnv): Promise<Browser> {
  const env = { ...environment, ...executable.environment };
  return chromium.launch({ executablePath: executable.path, args: ARGUMENTS, env, timeout: 0 });
}

function named(environment: NodeJS.ProcessEnv): Executable | undefined {
  const path = environment['CHROMIUM_PATH'];
  return path ? { path, environment: {} } : undefined;
}

function onPath(environment: NodeJS.ProcessEnv): Executable | undefined {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return existing(paths);
}

function cached(): Executable | undefined {
  return existing([chromium.executablePath()]);
}

function existing(paths: readonly string[]): Executable | undefined {
  const path = paths.find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : { path, environment: {} };
}
