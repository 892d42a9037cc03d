import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files of a built folder, by their UTF-16 code units, whatever the system's own order is. */
export function builtFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The names of the releases that a built site keeps, by the paths of its files. */
export function keptReleases(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => /^([^/]+)\/release\.json$/.exec(path)?.[1] ?? []);
}
