import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroConfig, AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from './records.ts';
import { searchScript } from './script.ts';

/** Files of the bundle that the search of this site never asks for: interfaces of Pagefind's own. */
const unusedFiles = /ui|highlight|component|playground|worker/;

/** Makes the search index of the built site, in its folder `pagefind/`, from the records in `data/search.json`. */
export function searchIndex(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const records = JSON.parse(await readFile(new URL('data/search.json', dir), 'utf8')) as SearchRecord[];
        try {
          await writeIndex(await indexOf(records, config.base.replace(/\/?$/, '/')), new URL('pagefind/', dir));
        } finally {
          await close();
        }
        logger.info(`${records.length} records can be searched.`);
      },
    },
  };
}

async function indexOf(records: readonly SearchRecord[], base: string): Promise<PagefindIndex> {
  const { index, errors } = await createIndex();
  refuse(errors);
  for (const record of records) refuse((await index!.addCustomRecord(customRecord(record, base))).errors);
  return index!;
}

function customRecord(
  { kind, address, title, text, language, witnesses, versions, points }: SearchRecord,
  base: string,
) {
  return {
    // Pagefind puts before it the folder that it is itself served from, wherever the site has been copied to.
    url: address.slice(base.length),
    // Pagefind gives excerpts with `<` and `>` as entities; what looks like one in a text is told apart.
    content: text.replaceAll(/&(?=(?:lt|gt|amp);)/g, '&amp;'),
    language: new Intl.Locale(language).language,
    // Pagefind finds words of these too, so that “Huawei commentary” and “point 5 in Kans” are answered.
    meta: { title, kind, witnesses: witnesses.join(' '), language },
    filters: { kind: [kind], witness: [...witnesses], version: [...versions], point: points.map(String) },
  };
}

async function writeIndex(index: PagefindIndex, folder: URL): Promise<void> {
  const { files, errors } = await index.getFiles();
  refuse(errors);
  const used = files.filter((file) => !unusedFiles.test(file.path));
  for (const { path, content } of used) {
    const file = new URL(path, folder);
    await mkdir(new URL('.', file), { recursive: true });
    await writeFile(file, await published(path, content, used));
  }
}

type IndexFile = Awaited<ReturnType<PagefindIndex['getFiles']>>['files'][number];

/**
 * A file of the index as it is published: the script with what readies it, and in the list of files, which Pagefind reads
 * first, those that the browser can ask for at once instead of one after another.
 */
async function published(path: string, content: Uint8Array, all: readonly IndexFile[]): Promise<Uint8Array | string> {
  if (path === 'pagefind.js') return searchScript(Buffer.from(content).toString(), areWordsAhead(all) ? 'a' : null);
  if (path !== 'pagefind-entry.json') return content;
  return JSON.stringify({ ...JSON.parse(Buffer.from(content).toString()), first: wantedFirst(all) });
}

/** The most bytes of word lists that are sent whole: lists of one language in one file, as of some hundred passages. */
const mostAhead = 30_000;

/** The files that tell of the others, those that are counted by, and the words themselves where they are few. */
function wantedFirst(all: readonly IndexFile[]): readonly string[] {
  // With several languages, those that are wanted depend on the reader's page.
  if (!isOfOneLanguage(all)) return [];
  const wanted = areWordsAhead(all) ? /\.pf_(meta|filter|index)$/ : /\.pf_(meta|filter)$/;
  // Pagefind gives its files in any order.
  return all.flatMap(({ path }) => (wanted.test(path) ? [path] : [])).sort();
}

function isOfOneLanguage(all: readonly IndexFile[]): boolean {
  return all.filter(({ path }) => path.endsWith('.pf_meta')).length === 1;
}

function areWordsAhead(all: readonly IndexFile[]): boolean {
  const words = all.filter(({ path }) => path.endsWith('.pf_index'));
  return isOfOneLanguage(all) && words.reduce((sum, { content }) => sum + content.length, 0) <= mostAhead;
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
}
