import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Rolldown } from 'vite';
import { countedLater } from '../method/names.ts';
import { contentHash, keptFiles, listFile, workerFile, type Kept } from './kept.ts';

/** The page that says how much is kept. */
const aboutPage = 'about/index.html';

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
  tellSize(join(folder, aboutPage), keptFiles(folder));
  const kept = keptFiles(folder);
  const list = JSON.stringify(kept.files);
  writeFileSync(join(folder, listFile), list);
  writeFileSync(join(folder, workerFile), await workerScript(contentHash(list)));
  return kept;
}

/** Says in a page how much is kept. The few bytes by which that changes the page are less than the last digit. */
function tellSize(page: string, { files, bytes }: Kept): void {
  const told = readFileSync(page, 'utf8')
    .replaceAll(countedLater('kept-files'), String(files.length))
    .replaceAll(countedLater('kept-size'), megabytes(bytes));
  writeFileSync(page, told);
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
