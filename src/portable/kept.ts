import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles, sha256 } from '../builtfiles.ts';

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
    files: read.map(({ path, bytes }) => [addressOf(path), sha256(bytes)]),
    bytes: read.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}

/** A page is asked for by the address of its folder. */
function addressOf(path: string): string {
  return encodeURI(path.replace(/(^|\/)index\.html$/, '$1'));
}
