/** The part of Pagefind's interface in the browser that this site uses. */
export interface Pagefind {
  options(options: { basePath?: string; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  preload(query: string, options?: { filters?: Filters }): Promise<void>;
  search(query: string | null, options?: { filters?: Filters }): Promise<{ results: { data(): Promise<Found> }[] }>;
}

/** The value that a result must have, by the name of the filter. */
export type Filters = Readonly<Record<string, string>>;

/** One result, as Pagefind gives it. */
export interface Found {
  readonly url: string;
  /** Words around the hits, as HTML whose only element is `mark`. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/**
 * Loads Pagefind from where the index is.
 *
 * @param index address of the folder of the index
 * @throws {Error} if it cannot be had
 */
export async function loadPagefind(index: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${index}pagefind.js`)) as Pagefind;
  await pagefind.options({ excerptLength: 24 });
  await pagefind.init();
  return pagefind;
}
