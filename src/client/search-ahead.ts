import type { Search } from './pagefind.ts';

/** The part of Pagefind’s list of its files that is wanted ahead. `first` is put there when the index is written. */
interface Entry {
  readonly first?: readonly string[];
}

/** The script of the index: Pagefind, and what this site adds to it. */
interface Script {
  start(): Promise<Search>;
}

/**
 * The search, ready to be asked.
 *
 * @param index address of the folder of the index
 * @param failures how often it could not be had before: a browser does not ask again for a module that has failed
 * @throws {Error} if it cannot be had
 */
export async function startSearch(index: string, failures: number): Promise<Search> {
  // What fails here fails again below, and is told then.
  if (failures === 0) loadAhead(index).catch(() => {});
  const script = `${index}pagefind.js?${failures}`;
  return ((await import(/* @vite-ignore */ script)) as Script).start();
}

/**
 * Asks at once for all that the first query will need, which Pagefind asks for file after file: its engine, its list, and
 * what the list names as wanted first. On a slow line each turn that is saved is an eighth of the wait.
 */
async function loadAhead(index: string): Promise<void> {
  // The language of every page, by which Pagefind chooses its engine.
  ahead(`${index}wasm.${document.documentElement.lang}.pagefind`);
  const response = await fetch(`${index}pagefind-entry.json`, { cache: 'no-cache' });
  const { first = [] } = (await response.json()) as Entry;
  for (const file of first) ahead(index + file);
}

function ahead(href: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', href, crossOrigin: '' });
  // Chromium hands a failed preload to whoever asks for the file next: it is taken here, so that the next ask is answered afresh.
  link.onerror = () => void fetch(href).catch(() => {});
  document.head.append(link);
}
