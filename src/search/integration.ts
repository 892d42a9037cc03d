import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroConfig, AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { publishedFiles } from './published.ts';
import type { SearchRecord } from './records.ts';

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
  for (const [path, content] of await publishedFiles(files)) {
    const file = new URL(path, folder);
    await mkdir(new URL('.', file), { recursive: true });
    await writeFile(file, content);
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
}
