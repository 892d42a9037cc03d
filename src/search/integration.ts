import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from './records.ts';

/** Files of the bundle that the search of this site never asks for: interfaces of Pagefind's own. */
const unusedFiles = /ui|highlight|component|playground/;

/** Makes the search index of the built site, in its folder `pagefind/`, from the records in `data/search.json`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const records = JSON.parse(await readFile(new URL('data/search.json', dir), 'utf8')) as SearchRecord[];
        try {
          await writeIndex(await indexOf(records), new URL('pagefind/', dir));
        } finally {
          await close();
        }
        logger.info(`${records.length} records can be searched.`);
      },
    },
  };
}

async function indexOf(records: readonly SearchRecord[]): Promise<PagefindIndex> {
  const { index, errors } = await createIndex();
  refuse(errors);
  for (const record of records) refuse((await index!.addCustomRecord(customRecord(record))).errors);
  return index!;
}

function customRecord({ kind, address, title, text, language, witnesses, versions, points }: SearchRecord) {
  return {
    url: address,
    content: text,
    language: new Intl.Locale(language).language,
    // Pagefind finds words of these too, so that “Huawei commentary” and “point 5 in Kans” are answered.
    meta: { title, kind, witnesses: witnesses.join(' '), language },
    filters: { kind: [kind], witness: [...witnesses], version: [...versions], point: points.map(String) },
  };
}

async function writeIndex(index: PagefindIndex, folder: URL): Promise<void> {
  const { files, errors } = await index.getFiles();
  refuse(errors);
  for (const { path, content } of files.filter((file) => !unusedFiles.test(file.path))) {
    const file = new URL(path, folder);
    await mkdir(new URL('.', file), { recursive: true });
    await writeFile(file, content);
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
}
