import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Rolldown } from 'vite';
import { builtFiles, sha256 } from '../builtfiles.ts';
import { countedLater, type FigureName } from '../method/names.ts';
import { keptFiles, listFile, workerFile, type Kept } from './kept.ts';

/**
 * Adds to the built site what lets a browser keep all of it: the list of the files with their hashes, and the worker that
 * keeps them, which carries the hash of the list. So the worker is another as soon as one byte of one file is.
 *
 * Give it after whatever writes pages or files, but before what counts the worker among the files of the release.
 */
export function offlineCopy(): AstroIntegration {
  return {
    name: 'offline-copy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, bytes } = await writeOfflineCopy(fileURLToPath(dir));
        logger.info(`${files.length} files, ${megabytes(bytes)}, are kept for reading offline.`);
      },
    },
  };
}

/** Writes the list and the worker for what a built folder now holds. */
export async function writeOfflineCopy(folder: string): Promise<Kept> {
  tellSize(folder, keptFiles(folder));
  const kept = keptFiles(folder);
  const list = JSON.stringify(kept.files);
  writeFileSync(join(folder, listFile), list);
  writeFileSync(join(folder, workerFile), await workerScript(sha256(list)));
  return kept;
}

/** What is kept, as the object of a sentence that goes on with “without a connection”. */
const WHOLE = 'the whole edition for reading and searching';
const CORE = 'the work in all wordings for reading, but no articles, lists, search or data, for the edition is large,';

/** Says what and how much is kept in the pages that ask. The few bytes by which that changes them are less than the last digit. */
function tellSize(folder: string, { files, bytes, isWhole }: Kept): void {
  const figures = {
    'kept-part': isWhole ? WHOLE : CORE,
    'kept-files': String(files.length),
    'kept-size': megabytes(bytes),
  };
  for (const page of builtFiles(folder).filter((path) => path.endsWith('.html'))) {
    const html = readFileSync(join(folder, page), 'utf8');
    const told = Object.entries(figures).reduce(
      (text, [name, figure]) => text.replaceAll(countedLater(name as FigureName), figure),
      html,
    );
    if (told !== html) writeFileSync(join(folder, page), told);
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

async function workerScript(copy: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    define: { COPY: JSON.stringify(copy), LIST: JSON.stringify(listFile) },
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('worker.ts', import.meta.url)), formats: ['iife'], name: 'worker' },
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}
