import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtFiles, sha256 } from './files.ts';

/** What stands for a folder of files: the same if, and only if, all names and all bytes are. */
export interface FolderHash {
  readonly files: number;
  /** SHA-256 in hexadecimal of one line a file, sorted by path, as `sha256sum` prints it. */
  readonly sha256: string;
}

/** The file that names the release. Its route writes the name; the hash of all other files is added here. */
const releaseFile = 'release.json';

/** Adds to `release.json` how many other files there are, and one hash of them all. Run it after all that writes files. */
export function release(): AstroIntegration {
  return {
    name: 'release',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const { files, sha256 } = writeReleaseHash(fileURLToPath(dir));
        logger.info(`${files} files, SHA-256 ${sha256}.`);
      },
    },
  };
}

/** Adds the hash of all other files of a folder to its `release.json`, and gives it back. */
export function writeReleaseHash(folder: string): FolderHash {
  const file = join(folder, releaseFile);
  const hash = hashFolder(folder, [releaseFile]);
  const named = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, `${JSON.stringify({ ...named, ...hash }, null, 2)}\n`);
  return hash;
}

/**
 * Hashes all files of a folder.
 *
 * @param except paths that are left out
 */
export function hashFolder(folder: string, except: readonly string[] = []): FolderHash {
  const lines = builtFiles(folder)
    .filter((path) => !except.includes(path))
    .map((path) => `${sha256(readFileSync(join(folder, path)))}  ${path}\n`);
  return { files: lines.length, sha256: sha256(lines.join('')) };
}
