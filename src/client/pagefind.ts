import { listTag, loadAhead } from './search-ahead.ts';

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

/**
 * Loads Pagefind from where the index is. It searches without a worker, whose script would be one more file to wait for.
 *
 * @param index address of the folder of the index
 * @param failures how often it could not be had before: a browser does not ask again for a module that has failed
 * @throws {Error} if it cannot be had
 */
export async function loadPagefind(index: string, failures = 0): Promise<Pagefind> {
  // What fails here fails again below, and is told then.
  loadAhead(index).catch(() => {});
  const pagefind = (await import(
    /* @vite-ignore */ `${index}pagefind.js${failures > 0 ? `?again=${failures}` : ''}`
  )) as Pagefind;
  await pagefind.options({ excerptLength: excerptWords, noWorker: true, metaCacheTag: listTag });
  await pagefind.init();
  const search = wholly(pagefind.search, index);
  // Only filters that are loaded are counted.
  await pagefind.filters();
  return { ...pagefind, search };
}

/** The same search, but with an error where a part of the index did not come: Pagefind then finds less and does not say so. */
function wholly(search: Pagefind['search'], index: string): Pagefind['search'] {
  const lost = new Set<string>();
  const note = (entries: readonly PerformanceEntry[]) => {
    for (const { name, responseStatus: status } of entries as readonly PerformanceResourceTiming[])
      if (name.includes(index) && (status === 0 || status >= 400)) lost.add(name);
      else lost.delete(name);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'resource' });
  return async (...asked) => {
    const answer = await search(...asked);
    note(observer.takeRecords());
    if (lost.size > 0) throw new Error(`Parts of the search index are missing: ${[...lost].join(', ')}`);
    return answer;
  };
}
