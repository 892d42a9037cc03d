import { chosenRedlineAddress, redlineAddress } from '../urls.ts';
import type { Edition, Version } from './edition.ts';

/**
 * The most versions whose pairs have pages of their own. Nine have 72 such pages; with more, pairs would be most of the
 * site and grow with the square of the versions.
 */
const MOST_PAIRED = 9;

/** Whether each pair of versions has pages of its own; otherwise pairs are compared in the browser. */
export function hasPairPages({ versions }: Pick<Edition, 'versions'>): boolean {
  return versions.length <= MOST_PAIRED;
}

/** Every ordered pair of versions that has pages of its own; none where there are too many. */
export function versionPairs({
  versions,
}: Pick<Edition, 'versions'>): readonly { readonly base: Version; readonly other: Version }[] {
  if (!hasPairPages({ versions })) return [];
  return versions.flatMap((base) => versions.filter((other) => other !== base).map((other) => ({ base, other })));
}

/** Where two versions are compared. */
export function redlineHref(edition: Pick<Edition, 'versions'>, base: Version, other: Version): string {
  return hasPairPages(edition) ? redlineAddress(base.id, other.id) : chosenRedlineAddress(base.id, other.id);
}
