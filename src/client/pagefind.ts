/** The part of Pagefind's interface in the browser that this site uses. */
export interface Pagefind {
  options(options: { excerptLength?: number; noWorker?: boolean }): Promise<void>;
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
 * @throws {Error} if it cannot be had
 */
export async function loadPagefind(index: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${index}pagefind.js`)) as Pagefind;
  await pagefind.options({ excerptLength: excerptWords, noWorker: true });
  await pagefind.init();
  // Only filters that are loaded are counted.
  await pagefind.filters();
  return pagefind;
}
