/**
 * The service worker: keeps the whole edition in the browser, and answers from there where the site does not.
 *
 * Nothing stale is shown. Whoever has a connection is answered by the site: each page and file is asked for anew, past what the
 * browser itself has stored, so that a release is seen as soon as it stands on the host; only files that carry the hash of their content
 * in their name are taken from the copy first. Without a connection the answer comes from the copy, which is of one release, whole or not at all:
 * it is named by the hash of a list of all its files, and a file is kept only if it hashes to what the list says. A new release has another
 * list, hence another worker, which browsers look for whenever a page is opened; it takes over once its own copy is whole, and drops the one before.
 */

/** The hash of the list of all files, and the address of the list; both are put in when the site is built. */
declare const COPY: string;
declare const LIST: string;

/** What an event lasts as long as. */
interface LastingEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}

interface AskingEvent extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** The part of a service worker's world that is used here: TypeScript knows that of pages, and not both at once. */
interface Worker {
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskingEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

/** How many files are asked for at once: as many as browsers ask of one host over HTTP/1.1, so that a reader is not kept waiting. */
const LANES = 6;

/** Names of files that change whenever their content does. */
const NAMED_BY_CONTENT = /\/_astro\/[^/]+$/;

const NOT_KEPT =
  'This is not in the copy of the edition that this device keeps. It can be had again once there is a connection.';

const worker = globalThis as unknown as Worker;
const site = new URL('./', location.href).href;
/** Other editions may stand on the same host, each with copies of its own. */
const copies = `copy of ${site} `;
const copy = copies + COPY;

worker.addEventListener('install', (event) => event.waitUntil(keepAll().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(site)) event.respondWith(answer(event.request));
});

/** Keeps every file of the list; what was kept before, of another release or of a try that was cut off, is not asked for again. */
async function keepAll(): Promise<void> {
  const list = await asked(site + LIST, COPY);
  const files = (await list.json()) as readonly (readonly [address: string, hash: string])[];
  const cache = await caches.open(copy);
  const left = inTurn(files);
  const lane = async () => {
    for (const [address, hash] of left) await keep(cache, site + address, hash);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** Where one lane fails, a generator ends for all. */
function* inTurn<Thing>(things: readonly Thing[]): Generator<Thing> {
  yield* things;
}

async function keep(cache: Cache, url: string, hash: string): Promise<void> {
  const before = (await cache.match(url)) ?? (await caches.match(url));
  const isSame = before && (await hashOf(await before.clone().arrayBuffer())) === hash;
  await cache.put(url, isSame ? before : await asked(url, hash));
}

/**
 * A file of the site, if it is to the byte what it should be.
 *
 * @throws {Error} if it is not, or does not come
 */
async function asked(url: string, hash: string): Promise<Response> {
  const response = await fetch(url, { cache: 'no-cache' });
  const bytes = await response.arrayBuffer();
  if (!response.ok || (await hashOf(bytes)) !== hash) throw new Error(`${url} is not of this release.`);
  // A new one, for a page may not be answered with one that was redirected.
  return new Response(bytes, { headers: { 'content-type': response.headers.get('content-type') ?? '' } });
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function dropOthers(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(copies) && name !== copy);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function answer(request: Request): Promise<Response> {
  if (NAMED_BY_CONTENT.test(request.url)) return (await kept(request.url)) ?? fetch(request);
  try {
    return await fetch(request.cache === 'default' ? new Request(request, { cache: 'no-cache' }) : request);
  } catch (error) {
    const found = (await kept(request.url)) ?? (await moved(request.url));
    if (found) return found;
    if (request.mode !== 'navigate') throw error;
    return new Response(NOT_KEPT, { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  }
}

/** What the copy has at an address, whatever is asked there: `?q=` is read by the page, and `?ts=` passes by what browsers store. */
function kept(url: string): Promise<Response | undefined> {
  return caches.match(url.replace(/[?#].*$/, ''), { cacheName: copy });
}

/** Where hosts lead from two other addresses of a page: without its slash, and with the name of its file. */
async function moved(url: string): Promise<Response | undefined> {
  const address = url.replace(/[?#].*$/, '');
  const folder = address.replace(/(?:\/index\.html|\/)?$/, '/');
  return folder !== address && (await kept(folder)) ? Response.redirect(folder) : undefined;
}

export {};
