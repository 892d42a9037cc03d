import type { BrowserContext, ConsoleMessage, Request, Response } from 'playwright-core';

/** Something that must not happen while a page is read. */
export interface Fault {
  /**
   * `console`: an error or a warning in the console, a breach of the Content-Security-Policy too; `exception`: one that nothing
   * caught; `failed`: a request without an answer or with one of 400 and above, the page's own status apart;
   * `foreign`: a request to another origin.
   */
  readonly kind: 'console' | 'exception' | 'failed' | 'foreign';
  /** What happened and where. */
  readonly text: string;
}

/** What Chromium writes to the console about a request; such a fault is taken from the request itself. */
const LOADING = /^Failed to load resource/;

/** Collects the faults of all pages and workers of a reader, in order, for as long as they live. */
export function watchFaults(context: BrowserContext, origin: string): readonly Fault[] {
  const faults: Fault[] = [];
  const add = (kind: Fault['kind'], text: string) => faults.push({ kind, text });
  context.on('console', (message) => {
    if (/^(?:error|warning)$/.test(message.type()) && !LOADING.test(message.text())) add('console', placed(message));
  });
  context.on('weberror', (error) => add('exception', error.error().message));
  context.on('request', (request) => {
    if (isForeign(request, origin)) add('foreign', request.url());
  });
  context.on('requestfailed', (request) => {
    if (!isForeign(request, origin)) add('failed', `${request.url()}: ${request.failure()?.errorText}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400 && !isPage(response)) add('failed', `${response.url()}: ${response.status()}`);
  });
  return faults;
}

function placed(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location();
  return `${message.text()} (${url}:${lineNumber})`;
}

function isForeign(request: Request, origin: string): boolean {
  const { protocol, origin: asked } = new URL(request.url());
  return protocol !== 'data:' && protocol !== 'blob:' && asked !== origin;
}

function isPage(response: Response): boolean {
  return response.request().isNavigationRequest() && response.frame().parentFrame() === null;
}
