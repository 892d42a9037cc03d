import type { SearchOpener } from './search-opener.ts';

/** The part of Pagefind's interface in the browser that this site uses. */
export interface Pagefind {
  options(options: { excerptLength?: number; noWorker?: boolean; metaCacheTag?: string }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  preload(query: string, options?: { filters?: Filters }): Promise<void>;
  search(query: string | null, options?: { filters?: Filters }): Promise<Answer>;
}

/** The value that a result must have, by the name of the filter. */
export type Filters = Readonly<Record<string, string>>;

/** How many results have each value, by the name of the filter and the value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a search comes to. */
export interface Answer {
  readonly results: readonly { data(): Promise<Found> }[];
  /** Counts among the results. */
  readonly filters: Counts;
  /** Counts among the results that there would be without filters. */
  readonly totalFilters: Counts;
}

/** One result, as Pagefind gives it. */
export interface Found {
  readonly url: string;
  /** The whole text. */
  readonly content: string;
  /** Words around the hits, as HTML whose only element is `mark`. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Words of an excerpt: two lines of a wide page. */
const excerptWords = 26;

let loaded: Promise<Pagefind> | undefined;
let failures = 0;

/**
 * Pagefind, loaded once for all of the page from where the index is; what has failed is tried again.
 *
 * @param opener knows where the index is
 * @throws {Error} if it cannot be had
 */
export function loadPagefind(opener: SearchOpener): Promise<Pagefind> {
  loaded ??= load(opener).catch((error: unknown) => {
    loaded = undefined;
    failures++;
    throw error;
  });
  return loaded;
}

/** It searches without a worker, whose script would be one more file to wait for. */
async function load(opener: SearchOpener): Promise<Pagefind> {
  opener.loadAhead();
  // A browser does not ask again for a module that has failed.
  const script = `pagefind.js${failures > 0 ? `?again=${failures}` : ''}`;
  const address = opener.index + script;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ excerptLength: excerptWords, noWorker: true, metaCacheTag: opener.listTag });
  await pagefind.init();
  const search = wholly(pagefind.search, opener.index);
  // Only filters that are loaded are counted.
  await pagefind.filters();
  return { ...pagefind, search };
}

/** The same search, but with an error where a part of the index did not come: Pagefind then finds less and does not say so. */
function wholly(search: Pagefind['search'], index: string): Pagefind['search'] {
  const lost = lostFiles(index);
  return async (...asked) => {
    const answer = await search(...asked);
    if (lost.size > 0) throw new Error(`Parts of the search index are missing: ${[...lost].join(', ')}`);
    return answer;
  };
}

/** Addresses of the files of the index that were asked for from now on, the last time in vain. */
function lostFiles(index: string): ReadonlySet<string> {
  const lost = new Set<string>();
  const { fetch } = globalThis;
  globalThis.fetch = async (...asked) => {
    const { url } = new Request(...asked);
    const answer = fetch(...asked);
    const came = await answer.then(
      ({ ok }) => ok,
      () => false,
    );
    if (came) lost.delete(url);
    else if (url.includes(index)) lost.add(url);
    return answer;
  };
  return lost;
}
