import type { SearchOpener } from './search-opener.ts';

/** The part of Pagefind's interface in the browser that this site uses. */
export interface Pagefind {
  options(options: { noWorker?: boolean }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
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

let lost: ReadonlySet<string> | undefined;

/**
 * Pagefind with its filters counted, and with an error where a part of the index did not come: of itself it then finds
 * less and does not say so.
 *
 * @param opener has started it, or will
 * @throws {Error} if it cannot be had
 */
export async function loadPagefind(opener: SearchOpener): Promise<Pagefind> {
  const missing = (lost ??= lostFiles(opener.index));
  const pagefind = await opener.pagefind();
  // Only filters that are loaded are counted.
  await pagefind.filters();
  return {
    ...pagefind,
    search: async (...asked) => {
      const answer = await pagefind.search(...asked);
      if (missing.size > 0) throw new Error(`Parts of the search index are missing: ${[...missing].join(', ')}`);
      return answer;
    },
  };
}

/** Addresses of the files of the index that were asked for from now on, the last time in vain. */
function lostFiles(index: string): ReadonlySet<string> {
  const lost = new Set<string>();
  const { fetch } = globalThis;
  globalThis.fetch = async (...asked) => {
    // Pagefind puts the time behind the address of its list.
    const url = new Request(...asked).url.replace(/\?.*$/, '');
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
