/**
 * The service worker of a reader who keeps the edition offline. With a connection the site answers, so that nothing stale
 * is shown. Without one, or where the site hangs or fails, the copy answers. A copy is one release, to the byte, or it is
 * not used: it is named by the hash of the list of its files, and each file must have the hash that the list gives.
 */

/** The hash of the list and its address, put in when the site is built. */
declare const COPY: string;
declare const LIST: string;

/** The part of a service worker's world that is used here: TypeScript knows only that of pages. */
interface Worker {
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskingEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

interface LastingEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}

interface AskingEvent extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** Milliseconds after which a site that says nothing is taken for gone. */
const PATIENCE = 3000;

/** Names of files that change whenever their content does. */
const NAMED_BY_CONTENT = /\/_astro\/[^/]+$/;

/** Milliseconds for which the copy then answers at once: a page asks for many files, and a search for one after another. */
const TRUST = 10_000;

/** Files asked for at once: as many as browsers ask of one host over HTTP/1.1. */
const LANES = 6;

const worker = globalThis as unknown as Worker;
const site = new URL('./', location.href).href;
/** Other editions on the same host have copies of their own. */
const copies = `copy of ${site} `;
const copy = copies + COPY;

worker.addEventListener('install', (event) => event.waitUntil(keepAll().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(site)) event.respondWith(answer(event.request));
});

/** Keeps every file of the list. What does not fit, or is of another release, leaves no half copy behind. */
async function keepAll(): Promise<void> {
  try {
    const list = (await (await asked(site + LIST, COPY)).json()) as { readonly files: readonly [string, string][] };
    const cache = await caches.open(copy);
    const left = list.files.values();
    const lane = async () => {
      for (const [address, hash] of left) await keep(cache, site + address, hash);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  } catch (error) {
    await caches.delete(copy);
    throw error;
  }
}

/** Keeps one file; what an earlier release has to the byte is not asked for again. */
async function keep(cache: Cache, url: string, hash: string): Promise<void> {
  const before = await caches.match(url);
  const isSame = before && (await hashOf(await before.clone().arrayBuffer())) === hash;
  await cache.put(url, isSame ? before : await asked(url, hash));
}

/**
 * A file of the site.
 *
 * @throws {Error} if it does not come, or is not to the byte what it should be
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

/** Until when the site is taken for gone, since it did not answer. */
let goneUntil = 0;

/** What the site says, or where it hangs or fails the copy, or else its failure. Names with a hash need not be asked for. */
async function answer(request: Request): Promise<Response> {
  const isSettled = NAMED_BY_CONTENT.test(request.url) || Date.now() < goneUntil;
  const ready = isSettled ? await kept(request.url) : undefined;
  if (ready) return ready;
  const coming = fetch(request.cache === 'default' ? new Request(request, { cache: 'no-cache' }) : request);
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([coming.catch(() => undefined), patience]);
  if (first && isAnswer(first, request)) return first;
  if (!first) goneUntil = Date.now() + TRUST;
  return (await kept(request.url)) ?? coming;
}

/** Whether the site has answered. That it has no such page is an answer; a page of the copy may need a file that it has no more. */
function isAnswer({ ok, status }: Response, { mode }: Request): boolean {
  return ok || (mode === 'navigate' && status < 500);
}

/** What the copy has at an address, whatever is asked there; `points/4` and `points/4/index.html` lead to `points/4/`. */
async function kept(url: string): Promise<Response | undefined> {
  const address = url.replace(/[?#].*$/, '');
  const found = await caches.match(address, { cacheName: copy });
  if (found) return found;
  const folder = address.replace(/(?:\/index\.html|\/)?$/, '/');
  const page = await caches.match(folder, { cacheName: copy });
  return page && Response.redirect(folder);
}

export {};
