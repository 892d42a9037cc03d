import { gunzipSync, gzipSync } from 'node:zlib';
import { packFiles, packName, placesName, type Place } from '../searchpack.ts';
import { searchScript } from './script.ts';

/** A file as Pagefind gives it, in the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** The most bytes of word lists that are wanted ahead: lists of one language in one file, as of some hundred passages. */
const mostWordsAhead = 30_000;

/** What is searched for ahead: few words begin with it, so that the browser does not begin to optimize what is done once. */
const rareLetter = 'q';

/**
 * The files of the index as they are published, by their paths. What is wanted before anything is asked for, and what
 * Pagefind asks for file after file, is one file; Pagefind's script answers the pages in a worker; its interfaces are left out.
 */
export async function publishedFiles(all: readonly IndexFile[]): Promise<ReadonlyMap<string, Uint8Array | string>> {
  const files = new Map(all.map(({ path, content }) => [path, content]));
  const ahead = filesAhead(files);
  const later = [...files].filter(([path]) => /\.(?:pf_\w+|pagefind)$/.test(path) && !ahead.has(path));
  const script = Buffer.from(files.get('pagefind.js')!).toString();
  return new Map<string, Uint8Array | string>([
    ...later,
    ['pagefind.js', await searchScript(script, areWordsFew(files) ? rareLetter : null)],
    [packName, gzipSync(packFiles(ahead), { level: 9 })],
  ]);
}

type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** The files that tell of the others, those that are counted by, and where they are few the words and their places. */
function filesAhead(files: IndexFiles): ReadonlyMap<string, Uint8Array> {
  const wanted = [
    /^pagefind-entry\.json$/,
    // With several languages, those that are wanted depend on the reader's page.
    ...(isOfOneLanguage(files) ? [/\.pf_(?:meta|filter)$/] : []),
    ...(areWordsFew(files) ? [/\.pf_index$/] : []),
  ];
  // Pagefind gives its files in any order.
  const paths = [...files.keys()].filter((path) => wanted.some((one) => one.test(path))).sort();
  return new Map([
    ...paths.map((path) => [path, unpacked(files.get(path)!)] as const),
    ...(areWordsFew(files) ? [[placesName, new TextEncoder().encode(JSON.stringify(placesOf(files)))] as const] : []),
  ]);
}

/** The place of each text by the id that a search gives it, which is the name of its file. */
function placesOf(files: IndexFiles): Readonly<Record<string, Place>> {
  const texts = [...files].flatMap(([path, content]): [string, Place][] => {
    const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) return [];
    const { url, meta } = JSON.parse(Buffer.from(unpacked(content)).toString().slice(mark.length)) as Place;
    return [[id, { url, meta }]];
  });
  // Like beside like, which packs well.
  return Object.fromEntries(texts.sort(([, a], [, b]) => (a.url < b.url ? -1 : 1)));
}

/** What each packed file begins with. */
const mark = 'pagefind_dcd';

function unpacked(content: Uint8Array): Uint8Array {
  return content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
}

function isOfOneLanguage(files: IndexFiles): boolean {
  return [...files.keys()].filter((path) => path.endsWith('.pf_meta')).length === 1;
}

function areWordsFew(files: IndexFiles): boolean {
  const words = [...files].filter(([path]) => path.endsWith('.pf_index'));
  return isOfOneLanguage(files) && words.reduce((sum, [, { length }]) => sum + length, 0) <= mostWordsAhead;
}
