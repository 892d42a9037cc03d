/** The part of Pagefind's interface in the browser that this site uses. */
export interface Pagefind {
  options(options: { noWorker?: boolean }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(query: string | null, options?: { filters?: Filters }): Promise<Counted & Pick<Answer, 'results'>>;
}

/** Searches for words, or for nothing but what filters let through, in all records or in those that have certain values. */
export type Search = (query: string | null, options?: { filters?: Filters }) => Promise<Answer>;

/** The value that a result must have, by the name of the filter. */
export type Filters = Readonly<Record<string, string>>;

/** How many results have each value, by the name of the filter and the value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a search comes to. */
export interface Answer {
  readonly results: readonly { data(): Promise<Found> }[];
  /** How the results spread over the filters, which takes longer than to find them. */
  counted(): Promise<Counted>;
}

/** Results by the values that they have. */
export interface Counted {
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

/**
 * Pagefind's search, ready to be asked, with an error where a part of the index did not come, since of itself it then
 * finds less and does not say so. It searches without a worker, whose script would be one more file to wait for.
 *
 * @param folder address of the folder of the index
 * @param first what is searched for before anything is asked, since the first search is the slow one; null for no words
 * @throws {Error} if it cannot be had
 */
export async function readySearch(pagefind: Pagefind, folder: string, first: string | null): Promise<Search> {
  const missing = lostFiles(folder);
  const search: Pagefind['search'] = async (...asked) => {
    const answer = await pagefind.search(...asked);
    if (missing.size > 0) throw new Error(`Parts of the search index are missing: ${[...missing].join(', ')}`);
    return answer;
  };
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  await search(first);
  return async (...asked) => {
    const { results } = await search(...asked);
    const counted = async () => {
      // Only filters that are loaded are counted.
      await pagefind.filters();
      return search(...asked);
    };
    return { results, counted };
  };
}

/** Addresses of the files of the index that were asked for from now on, the last time in vain. */
function lostFiles(folder: string): ReadonlySet<string> {
  const lost = new Set<string>();
  const { fetch } = globalThis;
  globalThis.fetch = async (...asked) => {
    const { url } = new Request(...asked);
    if (!url.startsWith(folder)) return fetch(...asked);
    // Pagefind puts the time behind the address of its list, which has been asked for afresh a moment ago.
    const file = url.replace(/\?.*$/, '');
    try {
      const answer = await fetch(file);
      if (!answer.ok) throw new Error(`${answer.status} for ${file}`);
      lost.delete(file);
      return file.endsWith('.json') ? answer : unpacked(answer);
    } catch (error) {
      lost.add(file);
      throw error;
    }
  };
  return lost;
}

/** What gzip has packed, unpacked by the browser, which is quicker than Pagefind's script; all else as it is. */
async function unpacked(answer: Response): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const packed = new Response(bytes);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return packed;
  return new Response(packed.body!.pipeThrough(new DecompressionStream('gzip')));
}
