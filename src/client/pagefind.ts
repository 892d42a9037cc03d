import type { Place } from '../searchpack.ts';

/** The part of Pagefind's interface in the browser that this site uses. */
export interface Pagefind {
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(
    query: string | null,
    options: { filters: Filters },
  ): Promise<Counted & { readonly results: readonly Result[] }>;
}

/** One result of a search, whose text is another file. */
export interface Result {
  readonly id: string;
  data(): Promise<Found>;
}

/** The value that a result must have, by the name of the filter. */
export type Filters = Readonly<Record<string, string>>;

/** How many results have each value, by the name of the filter and the value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Results by the values that they have. */
export interface Counted {
  /** Counts among the results. */
  readonly filters: Counts;
  /** Counts among the results that there would be without filters. */
  readonly totalFilters: Counts;
}

/** One result with its words, as Pagefind gives it. */
export interface Found extends Place {
  /** The whole text. */
  readonly content: string;
  /** Words around the hits, as HTML whose only element is `mark`. */
  readonly excerpt: string;
}
