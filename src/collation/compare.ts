import { align } from './align.ts';
import { present } from './present.ts';
import { segment, type Segment } from './segments.ts';
import { groupWordings, type Reading, type Wording } from './wordings.ts';

/** One wording held against the base. */
export interface Comparison {
  readonly wording: Wording;
  /** What is the same and what differs, to be shown; tiles both rows. */
  readonly segments: readonly Segment[];
  /** Words of the base that the wording keeps, as a number of tokens. */
  readonly kept: number;
  /** Words that both have, of all the words of both: 0 for none, 1 for the same wording. */
  readonly likeness: number;
}

/** One unit of the work, compared. */
export interface UnitComparison {
  /** The wording of the base witness. */
  readonly base: Wording;
  /** All other wordings, in the order of their first witness. */
  readonly others: readonly Comparison[];
}

/**
 * Compares all readings of one unit with the reading of one witness.
 *
 * @param baseWitness id of the witness that the others are compared with
 * @throws {RangeError} if no reading is by that witness
 */
export function compareUnit(readings: readonly Reading[], baseWitness: string): UnitComparison {
  const wordings = groupWordings(readings);
  const base = wordings.find((wording) => wording.readings.some((reading) => reading.witness === baseWitness));
  if (!base)
    throw new RangeError(`No reading of witness “${baseWitness}” among: ${readings.map((r) => r.witness).join(', ')}.`);
  return {
    base,
    others: wordings.filter((wording) => wording !== base).map((wording) => compareWordings(base, wording)),
  };
}

/** Holds one wording against the base. */
export function compareWordings(base: Wording, wording: Wording): Comparison {
  const exact = align(base.tokens, wording.tokens);
  const shown = present(exact, base.tokens, wording.tokens, base.language);
  const words = base.tokens.length + wording.tokens.length;
  return {
    wording,
    segments: segment(shown, base.tokens, wording.tokens),
    kept: exact.links.length,
    likeness: words === 0 ? 1 : (2 * exact.links.length) / words,
  };
}
