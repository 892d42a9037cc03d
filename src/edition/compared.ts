import { comparePair, type Comparison, type Segment, type UnitComparison } from '../../engine/compare/index.ts';
import type { TokenizedReading } from '../../engine/words/index.ts';
import type { Edition, Point, Version } from './edition.ts';
import { once } from './once.ts';

/** Two readings of one point, compared. */
export interface ComparedReadings {
  /** What is the same and what differs, as it is shown; tiles the words of both. */
  readonly segments: readonly Segment[];
  /** Every difference in words; empty where both have the same words. */
  readonly variants: Comparison['variants'];
  /** Every difference in words as a sentence. */
  readonly sentences: UnitComparison['sentences'];
  /** Whether links may be missing, because the texts are too long and too unlike. */
  readonly isCoarse: boolean;
}

/** One point in two versions. */
export interface PointComparison extends ComparedReadings {
  readonly point: Point;
  readonly base: Version;
  readonly other: Version;
}

/**
 * One point in two versions, compared; undefined if one of them does not print it. Each comparison is made once.
 *
 * @param base the version that the other is compared with
 */
export function compareVersions(
  edition: Edition,
  point: Point,
  base: Version,
  other: Version,
): PointComparison | undefined {
  const known = compared(edition);
  const key = `${point.number} ${base.id} ${other.id}`;
  if (!known.has(key)) known.set(key, compare(point, base, other));
  return known.get(key);
}

const compared = once((_: Edition) => new Map<string, PointComparison | undefined>());

function compare(point: Point, base: Version, other: Version): PointComparison | undefined {
  const [first, second] = [point.readings.get(base.id), point.readings.get(other.id)];
  return first && second && { point, base, other, ...compareReadings(first, second, base, other) };
}

/** The readings of one point in two versions, compared. */
export function compareReadings(
  first: TokenizedReading,
  second: TokenizedReading,
  base: Pick<Version, 'id' | 'name'>,
  other: Pick<Version, 'id' | 'name'>,
): ComparedReadings {
  // Between quotation marks a name in the plural, such as “Key points”, takes the verb of one version.
  const names = { [base.id]: `“${base.name}”`, [other.id]: `“${other.name}”` };
  // A version stands for its articles here, and versions are never aligned as if they were one.
  const unit = comparePair({ ...first, witness: base.id }, { ...second, witness: other.id }, names);
  const [comparison] = unit.others;
  const whole = { start: 0, end: first.tokens.length };
  return {
    segments: comparison?.segments ?? [{ kind: 'same', base: whole, reading: whole }],
    variants: comparison?.variants ?? [],
    sentences: unit.sentences,
    isCoarse: comparison?.coarse ?? false,
  };
}
