import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that the browser keeps: its address within the site, and what its bytes come to. */
export type KeptFile = readonly [address: string, hash: string];

/** The files of the copy that browsers keep. */
export interface Kept {
  readonly files: readonly KeptFile[];
  /** Bytes of all of them, as they are kept. */
  readonly bytes: number;
}

/** The script that keeps the copy, and the list that it keeps by. */
export const workerFile = 'sw.js';
export const listFile = 'offline.json';

/**
 * What is not kept: pictures for other sites; citations as files, of which there are twice as many as of all else and which
 * every page also prints as words; what is for hosts and crawlers; and what tells of the copy, or of the release that holds the copy.
 */
const NOT_KEPT =
  /^(?:share\/|cite\/.*\.(?:bib|ris|json)$|404\.html$|robots\.txt$|sitemap-|sw\.js$|offline\.json$|release\.json$)/;

/** The files of a built folder that browsers keep, sorted by address. */
export function keptFiles(folder: string): Kept {
  const paths = builtFiles(folder).filter((path) => !NOT_KEPT.test(path));
  const read = paths.map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
  return {
    files: read.map(({ path, bytes }) => [addressOf(path), contentHash(bytes)]),
    bytes: read.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}

/** Paths of all files of a built folder, sorted. */
export function builtFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();
}

/** SHA-256 in hexadecimal. */
export function contentHash(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A page is asked for by the address of its folder. */
function addressOf(path: string): string {
  return encodeURI(path.replace(/(^|\/)index\.html$/, '$1'));
}
