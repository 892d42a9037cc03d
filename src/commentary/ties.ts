import { passageAddress, type Passage, type PointReading, type TextSpan } from './passage.ts';

/** A passage tied to the point or points that it quotes, names or discusses. */
export type Tie = Quotation | NameTie | DiscussionTie;

/** A quotation of one point. */
export type Quotation = ExactQuotation | ElidedQuotation | AlteredQuotation;

/** The words of the point in one run; case, quotation marks and punctuation aside. */
export interface ExactQuotation extends QuotationBase {
  readonly kind: 'exact';
}

/** Words of the point in their order, with others left out between them, marked or not; one span for each part. */
export interface ElidedQuotation extends QuotationBase {
  readonly kind: 'elided';
}

/** Words of the point with bracketed letters, a bracketed insertion or another form of a word; it may be elided too. */
export interface AlteredQuotation extends QuotationBase {
  readonly kind: 'altered';
}

/** A place that names points by number, such as “Item #5”. */
export interface NameTie extends TieBase {
  readonly kind: 'name';
  readonly by: 'machine';
}

/** A whole passage that an editor reads as speaking of points that it does not name. */
export interface DiscussionTie extends TieBase {
  readonly kind: 'discussion';
  readonly by: 'editor';
  /** Why the editor ties it, as a sentence. */
  readonly reason: string;
  /** What it ascribes to the work that the text its article prints does not say, as a sentence. */
  readonly beyond?: string;
}

/** A place in a reading that a quotation follows. */
export interface FollowedReading extends Pick<PointReading, 'witness' | 'version' | 'point'> {
  /** Where the quoted words stand in the reading; one span for each span of the quotation. */
  readonly spans: readonly TextSpan[];
}

interface TieBase {
  /** Id of the witness. */
  readonly witness: string;
  /** Id of the passage within the witness. */
  readonly passage: string;
  /** Numbers of the points, ascending, at least one; a quotation has exactly one. */
  readonly points: readonly number[];
  /** Where the words stand in the passage, ascending and apart. */
  readonly spans: readonly TextSpan[];
  /** The words as printed, span by span. */
  readonly words: readonly string[];
}

interface QuotationBase extends TieBase {
  readonly by: 'machine';
  /** Whether the words stand in quotation marks. */
  readonly marked: boolean;
  /** Id of the version that the words follow; `unknown` if they stand equally well in several. */
  readonly version: string | 'unknown';
  /** The readings that have the words equally well, in the order given: all, or the first `MOST_FOLLOWED`. */
  readonly follows: readonly FollowedReading[];
}

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
