import { packName, placesName, unpackFiles, type Place } from '../searchpack.ts';
import type { Counted, Filters, Found, Pagefind, Result } from './pagefind.ts';

/** What a page can ask the worker: each is a message with the name and what is given to it, and a port for the answer. */
export interface Searching {
  /** What has words, or all that filters let through where no words are asked for. */
  find(words: string | null, filters: Filters): Promise<readonly Hit[]>;
  /** How the results of a search spread over the filters, which takes longer than to find them. */
  count(words: string | null, filters: Filters): Promise<Counted>;
  /** The words of a result of the last search. */
  show(id: string): Promise<Found>;
}

/** One result. */
export interface Hit {
  readonly id: string;
  /** Its place, where the index is small enough to know all places ahead of the words that stand there. */
  readonly place: Place | undefined;
}

/** What the worker answers. */
export type Reply<Answer> = { readonly answer: Answer } | { readonly error: string };

/** What a page hands to the worker: a file of the index by its name; null if it could not be had. */
export type Handed = readonly [file: string, bytes: ArrayBuffer | null];

/**
 * Answers what pages ask, in a worker whose name is their language; its script stands in the folder of the index. The page
 * hands it the files that are wanted first: it began to ask for them when this script was not there yet.
 *
 * @param first what is searched for before anything is asked, since the first search is the slow one; null for no words
 */
export function serveSearch(pagefind: Pagefind, first: string | null): void {
  const folder = new URL('.', location.href).href;
  const files = new IndexFiles(folder);
  const searching = readySearch(pagefind, files, folder, first);
  // Each answer says what went wrong.
  searching.catch(() => {});
  addEventListener(
    'message',
    ({ data, ports: [port] }: MessageEvent<Handed | readonly [keyof Searching, ...never[]]>) => {
      if (!port) return files.take(data as Handed);
      const [name, ...asked] = data as readonly [keyof Searching, ...never[]];
      searching
        .then((ready) => (ready[name] as (...asked: never[]) => Promise<unknown>)(...asked))
        .then((answer) => port.postMessage({ answer }))
        .catch((error: unknown) => port.postMessage({ error: String(error) }));
    },
  );
}

/** The search, once Pagefind is ready to be asked. */
async function readySearch(
  pagefind: Pagefind,
  files: IndexFiles,
  folder: string,
  first: string | null,
): Promise<Searching> {
  globalThis.fetch = (asked) => files.response(String(asked));
  // Its first making takes longer than a search, and Pagefind needs it only for languages written without spaces.
  if (!/^(?:ja|th|zh)\b/.test(self.name)) Object.assign(Intl, { Segmenter: undefined });
  // Pagefind reads the language off the page, and there is none here.
  Object.assign(globalThis, { document: { querySelector: () => ({ getAttribute: () => self.name }) } });
  let last = new Map<string, Result>();
  const search: Pagefind['search'] = async (...asked) => {
    const answer = await pagefind.search(...asked);
    // Of itself Pagefind finds less where a part of the index did not come, and does not say so.
    if (files.lost.size > 0) throw new Error(`Parts of the search index are missing: ${[...files.lost].join(', ')}`);
    return answer;
  };
  await pagefind.init();
  // It looks time and again whether it is ready, which browsers make slower the longer it lasts: better begun when it soon will be.
  await files.handed;
  await search(first, { filters: {} });
  const places = await files.places();
  const placeOf = (id: string) => {
    const place = places[id];
    return place && { ...place, url: new URL(`../${place.url}`, folder).href };
  };
  return {
    find: async (words, filters) => {
      const { results } = await search(words, { filters });
      last = new Map(results.map((result) => [result.id, result]));
      return results.map(({ id }) => ({ id, place: placeOf(id) }));
    },
    count: async (words, filters) => {
      // Only filters that are loaded are counted.
      await pagefind.filters();
      const { filters: among, totalFilters } = await search(words, { filters });
      return { filters: among, totalFilters };
    },
    show: async (id) => {
      const { url, meta, content, excerpt } = await last.get(id)!.data();
      return { url, meta, content, excerpt };
    },
  };
}

/** The files of the index: those that the page hands over, those that they hold, and all others from the site. */
class IndexFiles {
  /** Files to search in that were asked for, the last time in vain. */
  readonly lost = new Set<string>();
  readonly #folder: string;
  readonly #handed = new Map(
    [packName, `wasm.${self.name}.pagefind`].map((file) => [file, Promise.withResolvers<ArrayBuffer | null>()]),
  );
  /** Fulfilled when the page has handed over what it will. */
  readonly handed = Promise.all([...this.#handed.values()].map(({ promise }) => promise));
  readonly #fetch = globalThis.fetch;
  readonly #pack = this.#bytes(packName).then(unpackFiles);

  constructor(folder: string) {
    this.#folder = folder;
    this.#pack.catch(() => this.lost.add(packName));
  }

  take([file, bytes]: Handed): void {
    this.#handed.get(file)?.resolve(bytes);
  }

  /** What there is at an address in the folder of the index. */
  async response(address: string): Promise<Response> {
    // Pagefind puts the time behind the address of its list, and the page has asked for that afresh.
    const file = address.slice(this.#folder.length).replace(/\?.*$/, '');
    try {
      const bytes = this.#handed.has(file) ? undefined : (await this.#pack).get(file);
      const response = new Response(bytes ?? (await this.#bytes(file)));
      this.lost.delete(file);
      return response;
    } catch (error) {
      if (!file.startsWith('fragment/')) this.lost.add(file);
      throw error;
    }
  }

  /** The places that are known ahead, by their ids. */
  async places(): Promise<Readonly<Record<string, Place>>> {
    const bytes = (await this.#pack).get(placesName);
    return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : {};
  }

  async #bytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
    return unpacked((await this.#handed.get(file)?.promise) ?? (await this.#asked(file)));
  }

  async #asked(file: string): Promise<ArrayBuffer> {
    const answer = await this.#fetch.call(globalThis, this.#folder + file);
    if (!answer.ok) throw new Error(`${answer.status} for ${file}`);
    return answer.arrayBuffer();
  }
}

/** What gzip has packed, unpacked by the browser, which is quicker than Pagefind's script; all else as it is. */
async function unpacked(packed: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(packed);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const unpacked = new Response(packed).body!.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
