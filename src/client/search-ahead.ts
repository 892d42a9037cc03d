/** The part of Pagefind’s list of its files that is wanted ahead. `first` is put there when the index is written. */
interface Entry {
  readonly first?: readonly string[];
}

/** What Pagefind puts behind the address of its list, so that no old one is read: the same for all of one page. */
export const listTag = String(performance.timeOrigin);

/**
 * Asks at once for all that the first query will need, which Pagefind asks for file after file: its script, its engine, its list,
 * and what the list names as wanted first. On a slow line each turn that is saved is an eighth of the wait.
 *
 * @param index address of the folder of the index
 */
export async function loadAhead(index: string): Promise<void> {
  // The language of every page, by which Pagefind chooses its engine.
  const { lang } = document.documentElement;
  ahead(`${index}pagefind.js`, 'modulepreload', 'script');
  ahead(`${index}wasm.${lang}.pagefind`);
  const response = await fetch(`${index}pagefind-entry.json?ts=${listTag}`);
  const { first = [] } = (await response.json()) as Entry;
  for (const file of first) ahead(index + file);
}

function ahead(href: string, rel = 'preload', as = 'fetch'): void {
  const link = document.createElement('link');
  Object.assign(link, { rel, as, href, crossOrigin: '' });
  // Chromium hands a failed preload to whoever asks for the file next: it is taken here, so that the next ask is answered afresh.
  link.onerror = () => void fetch(href).catch(() => {});
  document.head.append(link);
}
