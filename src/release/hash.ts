import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles, sha256 } from '../builtfiles.ts';

/** What stands for a folder of files: the same if, and only if, all names and all bytes are. */
export interface FolderHash {
  readonly files: number;
  /** SHA-256 in hexadecimal, over one line a file: its own SHA-256, two spaces, its path; sorted by path, as `sha256sum` prints it. */
  readonly sha256: string;
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
