import { searchIndexAddress } from '../urls.ts';

/** The part of Pagefind’s interface that is used here. */
interface Pagefind {
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(
    words: string | null,
    options: { readonly filters: Filters },
  ): Promise<{ readonly results: readonly Hit[]; readonly filters: Counts; readonly totalFilters: Counts }>;
}

/** The value that a result must have, by the name of the filter. */
export type Filters = Readonly<Record<string, string>>;

/** How many results have each value, by the name of the filter and the value. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One result, whose words are a file of its own. */
export interface Hit {
  readonly score: number;
  data(): Promise<FoundPlace>;
}

/** Where a result stands, and its words. */
export interface FoundPlace {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly content: string;
  /** Words around the hits, as HTML whose only element is `mark`. */
  readonly excerpt: string;
}

/** What was found. */
export interface Found {
  /** The best first. */
  readonly hits: readonly Hit[];
  /** Counts among the results. */
  readonly among: Counts;
  /** Counts that there would be without filters. */
  readonly without: Counts;
}

let loading: Promise<readonly Pagefind[]> | undefined;

/** Loads the search, one Pagefind for each language; once, and again after a failure. */
export function loadSearch(languages: readonly string[]): Promise<readonly Pagefind[]> {
  loading ??= Promise.all(languages.map(loadLanguage));
  loading.catch(() => (loading = undefined));
  return loading;
}

/** Searches all languages at once. Without words, everything that has the values of the filters is found. */
export async function find(languages: readonly string[], words: string, filters: Filters): Promise<Found> {
  const engines = await loadSearch(languages);
  const answers = await Promise.all(engines.map((engine) => engine.search(words || null, { filters })));
  return {
    hits: answers.flatMap(({ results }) => results).sort((a, b) => b.score - a.score),
    among: summed(answers.map(({ filters }) => filters)),
    without: summed(answers.map(({ totalFilters }) => totalFilters)),
  };
}

async function loadLanguage(language: string): Promise<Pagefind> {
  const script = new URL(`${searchIndexAddress()}${language}/pagefind.js`, location.href).href;
  const engine = (await import(/* @vite-ignore */ script)) as Pagefind;
  await engine.init();
  // Only filters that are loaded are counted.
  await engine.filters();
  return engine;
}

function summed(all: readonly Counts[]): Counts {
  const sum: Record<string, Record<string, number>> = {};
  for (const counts of all)
    for (const [name, values] of Object.entries(counts))
      for (const [value, count] of Object.entries(values)) {
        const named = (sum[name] ??= {});
        named[value] = (named[value] ?? 0) + count;
      }
  return sum;
}
