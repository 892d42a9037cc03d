import { capitalised } from '../numbers.ts';
import { hostTitle, type Citable, type Host, type Place } from './citable.ts';

/** What machine formats have no field for, in sentences: the part, the release, a site that is unknown, the original. */
export function notes(citable: Citable): string {
  const sentences = [edition(citable), unknownSite(citable.place), original(citable)];
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

/** The release with its date: “release 2026.1, 2026”. */
export function releaseOf({ release, released }: Host): string {
  return released === undefined ? `release ${release}` : `release ${release}, ${released}`;
}

function edition(citable: Citable): string {
  if (citable.kind !== 'article') return `Release ${citable.host.release}.`;
  const printed = `printed in ${hostTitle(citable.host)}, ${releaseOf(citable.host)}.`;
  return capitalised(citable.part === undefined ? printed : `${citable.part}, ${printed}`);
}

function original(citable: Citable): string | undefined {
  return citable.kind === 'article' ? `Original: ${citable.original}` : undefined;
}

function unknownSite({ path, url }: Place): string | undefined {
  return url === undefined ? `Path within the edition: ${path}.` : undefined;
}
