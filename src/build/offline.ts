import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Rolldown } from 'vite';
import { builtFiles, keptReleases, sha256 } from './files.ts';

/** What a reader's device keeps who asks for it. */
export interface OfflineCopy {
  /** Bytes of all files. */
  readonly bytes: number;
  /** Each file by its address within the site, with the SHA-256 of its bytes; sorted by path. */
  readonly files: readonly (readonly [address: string, hash: string])[];
}

/** The list of what is kept, and the worker that keeps it, where `offlineAddress` says. */
const listFile = 'offline.json';
const workerFile = 'sw.js';

/** Not kept: what other sites, hosts and programs ask for, and what tells of the copy or of the whole release. */
const NOT_KEPT = /^(?:share\/|cite\/|404\.html$|robots\.txt$|sitemap-|sw\.js$|offline\.json$|release\.json$)/;

/**
 * Adds what lets a browser keep the site: the list of its files with their hashes, and the worker, which carries the hash
 * of the list. Run it after all that writes pages or files.
 */
export function offlineCopy(): AstroIntegration {
  return {
    name: 'offline-copy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, bytes } = await writeOfflineCopy(fileURLToPath(dir));
        logger.info(`${files.length} files, ${bytes} bytes, can be kept offline.`);
      },
    },
  };
}

/** Writes the list and the worker for what a built folder now holds. */
export async function writeOfflineCopy(folder: string): Promise<OfflineCopy> {
  const copy = copyOf(folder);
  const list = JSON.stringify(copy);
  writeFileSync(join(folder, listFile), list);
  writeFileSync(join(folder, workerFile), await workerScript(sha256(list)));
  return copy;
}

function copyOf(folder: string): OfflineCopy {
  const all = builtFiles(folder);
  const earlier = keptReleases(all);
  const paths = all.filter((path) => !NOT_KEPT.test(path) && !earlier.includes(path.split('/')[0]!));
  const contents = paths.map((path) => readFileSync(join(folder, path)));
  return {
    bytes: contents.reduce((sum, { length }) => sum + length, 0),
    files: paths.map((path, index) => [addressOf(path), sha256(contents[index]!)]),
  };
}

/** A page is asked for by the address of its folder. */
function addressOf(path: string): string {
  return encodeURI(path.replace(/(^|\/)index\.html$/, '$1'));
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
