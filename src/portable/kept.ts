import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles, sha256 } from '../builtfiles.ts';

/** A file that the browser keeps: its address within the site, and what its bytes come to. */
export type KeptFile = readonly [address: string, hash: string];

/** The files of the copy that browsers keep. */
export interface Kept {
  readonly files: readonly KeptFile[];
  /** Bytes of all of them, as they are kept. */
  readonly bytes: number;
  /** Whether they are all that can be read and searched, or only the core of a large edition. */
  readonly isWhole: boolean;
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

/**
 * Bytes of an edition that is kept whole, at most. Readers are not asked before it is kept, and browsers on phones give a site some
 * tens of megabytes without asking; this edition has seven.
 */
export const MOST_KEPT = 30_000_000;

/** What is kept of a larger edition: each point in all wordings, the pages that stand at the top, and what pages are shown with. */
const CORE = /^(?:_astro\/|icons\/|points\/\d+\/index\.html$|(?:[^/]+\/)?index\.html$|edition\.webmanifest$)/;

/**
 * The files of a built folder that browsers keep, sorted by address.
 *
 * @param most bytes of an edition that is kept whole
 */
export function keptFiles(folder: string, most = MOST_KEPT): Kept {
  const all = builtFiles(folder).filter((path) => !NOT_KEPT.test(path));
  const isWhole = sizeOf(folder, all) <= most;
  const paths = isWhole ? all : all.filter((path) => CORE.test(path));
  return {
    files: paths.map((path) => [addressOf(path), sha256(readFileSync(join(folder, path)))]),
    bytes: sizeOf(folder, paths),
    isWhole,
  };
}

function sizeOf(folder: string, paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
}

/** A page is asked for by the address of its folder. */
function addressOf(path: string): string {
  return encodeURI(path.replace(/(^|\/)index\.html$/, '$1'));
}
