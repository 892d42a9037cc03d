import { close, createIndex } from 'pagefind';
import type { Edition } from '../edition/edition.ts';
import { homeAddress } from '../urls.ts';
import { languageOf, searchRecords, type SearchRecord } from './records.ts';

/** A file of the search, as Pagefind gives it. */
export interface IndexFile {
  /** Below the folder of the index, which has a folder for each language. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** Signs that words may hold, since people search for sums. */
const SIGNS = '$€£¥%';

/** Pagefind’s ready-made interfaces; this site has its own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Everything that can be found, indexed.
 *
 * @throws {Error} if Pagefind refuses a record
 */
export async function searchIndexFiles(edition: Edition): Promise<readonly IndexFile[]> {
  const byLanguage = Map.groupBy(searchRecords(edition), ({ language }) => languageOf(language));
  try {
    const files = Array.from(byLanguage, ([language, records]) => indexOf(language, records));
    return (await Promise.all(files)).flat();
  } finally {
    await close();
  }
}

async function indexOf(language: string, records: readonly SearchRecord[]): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({ includeCharacters: SIGNS });
  refuse(errors);
  for (const record of records) refuse((await index!.addCustomRecord(customRecord(language, record))).errors);
  const { files, errors: unwritten } = await index!.getFiles();
  refuse(unwritten);
  return files
    .filter(({ path }) => !UNUSED.test(path))
    .map(({ path, content }) => ({ path: `${language}/${path}`, content }));
}

function customRecord(language: string, record: SearchRecord) {
  const { kind, address, title, label, text, versions, points, articles } = record;
  return {
    // Pagefind puts before it the folder that the index stands in, wherever the site has been copied to.
    url: address.slice(homeAddress().length),
    // Pagefind gives excerpts with `<` and `>` as entities; what looks like one in a text is told apart.
    content: text.replaceAll(/&(?=(?:lt|gt|amp);)/g, '&amp;'),
    language,
    meta: { title, label, language: record.language },
    filters: { kind: [kind], version: [...versions], point: points.map(String), article: [...articles] },
  };
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
}
