import { passageAddress, type Passage } from './passage.ts';
import type { Tie } from './tie.ts';

/**
 * Ties by the number of the point: each of `points` has its ties, or none, in the order of `passages` and of the text.
 *
 * @throws {RangeError} if a tie is to a point or passage that is not given: both directions are complete, or there are none
 */
export function tiesByPoint(
  ties: readonly Tie[],
  passages: readonly Passage[],
  points: readonly number[],
): ReadonlyMap<number, readonly Tie[]> {
  const sorted = sortTies(ties, passages);
  const stray = sorted.find((tie) => tie.points.some((point) => !points.includes(point)));
  if (stray)
    throw new RangeError(
      `A tie of ${stray.witness}#${stray.passage} is to a point that there is not: ${stray.points.join(', ')}.`,
    );
  return new Map(points.map((point) => [point, sorted.filter((tie) => tie.points.includes(point))]));
}

/**
 * Ties by the address of the passage, such as `kans#p9`: each of `passages` has its ties, or none, in the order of the text.
 *
 * @throws {RangeError} if a tie is to a passage that is not given
 */
export function tiesByPassage(ties: readonly Tie[], passages: readonly Passage[]): ReadonlyMap<string, readonly Tie[]> {
  const byAddress = Map.groupBy(sortTies(ties, passages), addressOf);
  return new Map(passages.map(passageAddress).map((address) => [address, byAddress.get(address) ?? []]));
}

/** The passages that have a tie, in their order: what a witness published as excerpts shows of its own words. */
export function excerptPassages<Of extends Passage>(passages: readonly Of[], ties: readonly Tie[]): readonly Of[] {
  const tied = new Set(ties.map(addressOf));
  return passages.filter((passage) => tied.has(passageAddress(passage)));
}

function sortTies(ties: readonly Tie[], passages: readonly Passage[]): readonly Tie[] {
  const places = new Map(passages.map((passage, index) => [passageAddress(passage), index]));
  const placeOf = (tie: Tie) => {
    const place = places.get(addressOf(tie));
    if (place === undefined) throw new RangeError(`A tie is to a passage that there is not: ${addressOf(tie)}.`);
    return place;
  };
  return ties.toSorted((one, other) => placeOf(one) - placeOf(other) || one.spans[0]!.start - other.spans[0]!.start);
}

function addressOf({ witness, passage }: Tie): string {
  return passageAddress({ witness, id: passage });
}
