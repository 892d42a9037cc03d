import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
  const lines = paths(folder)
    .filter((path) => !except.includes(path))
    .map((path) => `${sha256(readFileSync(join(folder, path)))}  ${path}\n`);
  return { files: lines.length, sha256: sha256(lines.join('')) };
}

/** Paths of all files, by their UTF-16 code units, whatever the system's own order is. */
function paths(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
