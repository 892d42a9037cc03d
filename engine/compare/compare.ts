import { accidentalsOf, type Accidental } from './accidentals.ts';
import { defaultRules, type Rules } from '../rules.ts';
import { omittedClauses, type OmittedClause } from './clauses.ts';
import { alignWording, type Base, type AlignedWording } from './alignwording.ts';
import { baseMarks, wordingRuns } from './marks.ts';
import { groupBy, normalise, groupWordings, type Reading, type Wording } from '../words/index.ts';
import type { Mode } from './legible.ts';
import { changeRuns, type ChangeRun } from './changes.ts';
import { runsOf, type Run } from './runs.ts';
import type { Segment } from './segments.ts';
import { unitSentences, type Sentence } from './sentences.ts';
import type { UnitVariant, Variant } from './variants.ts';

/** A difference in typography, with all witnesses that share it. */
export interface UnitAccidental extends Accidental {
  /** Unique in its unit: a1, a2 … */
  readonly id: string;
  readonly witnesses: readonly string[];
}

/** A clause of the base that a wording lacks, and the variant that says so. */
export interface UnitOmittedClause extends OmittedClause {
  readonly variant: string;
}

/** One wording held against the base. */
export interface Comparison {
  readonly wording: Wording;
  /** Which marks are shown. */
  readonly mode: Mode;
  /** Words that both have, of all the words of both: 0 for none, 1 for the same wording. */
  readonly likeness: number;
  /** Words of the base that the wording has at all, in place or moved, the same or in a near form, as a number of tokens. */
  readonly shared: number;
  /** Positions of these words in the base, ascending. */
  readonly sharedAt: readonly number[];
  /** What is the same and what differs, to be shown; tiles both rows. */
  readonly segments: readonly Segment[];
  /** The first reading of the wording, with its marks. */
  readonly runs: readonly Run[];
  /** Base and wording as one text. */
  readonly changeRuns: readonly ChangeRun[];
  /** Differences in words, in the order of the base. */
  readonly variants: readonly UnitVariant[];
  readonly omittedClauses: readonly UnitOmittedClause[];
  /** Whether links may be missing because the texts are too long and too unlike. */
  readonly coarse: boolean;
}

/** The reading that the others are compared with. */
export interface BaseText extends Base {
  readonly runs: readonly Run[];
}

/** One unit of the work, compared. */
export interface UnitComparison {
  readonly base: BaseText;
  /** All other wordings, in the order of their first witness. */
  readonly others: readonly Comparison[];
  /** All differences in words, each once. */
  readonly variants: readonly UnitVariant[];
  /** All differences in typography, each once; also those of witnesses with the base's wording. */
  readonly accidentals: readonly UnitAccidental[];
  /** Every difference in words as a sentence. */
  readonly sentences: readonly Sentence[];
}

/**
 * Compares all readings of one unit with the reading of one witness.
 *
 * @param baseWitness id of the witness that the others are compared with
 * @param sigla the name of each witness in sentences, by id
 * @throws {RangeError} if no reading is by that witness
 */
export function compareUnit(
  readings: readonly Reading[],
  baseWitness: string,
  sigla: Readonly<Record<string, string>> = {},
  rules: Rules = defaultRules,
): UnitComparison {
  const wordings = groupWordings(readings);
  const wording = wordings.find((one) => one.readings.some((reading) => reading.witness === baseWitness));
  const reading = wording?.readings.find((one) => one.witness === baseWitness);
  if (!wording || !reading)
    throw new RangeError(
      `No reading of witness “${baseWitness}” among: ${readings.map((one) => one.witness).join(', ')}.`,
    );
  const base = { wording, reading };
  const drafts = wordings.filter((one) => one !== wording).map((one) => alignWording(base, one, rules));
  const variants = numbered(drafts);
  const accidentals = unitAccidentals(base, drafts);
  return {
    base: { ...base, runs: runsOf(reading, baseMarks(reading, drafts, variants), []) },
    others: drafts.map((one) => comparison(base, one, variants, rules)),
    variants,
    accidentals,
    sentences: unitSentences(variants, baseWitness, sigla),
  };
}

/**
 * Compares two readings: the unit of two witnesses.
 *
 * @returns a unit with one comparison, or none if the wordings are the same
 */
export function comparePair(
  base: Reading,
  reading: Reading,
  sigla: Readonly<Record<string, string>> = {},
  rules: Rules = defaultRules,
): UnitComparison {
  return compareUnit([base, reading], base.witness, sigla, rules);
}

/** One unit of two readings, as their likeness wants it; without another wording they have the same words. */
export interface PairUnit {
  readonly base: Pick<BaseText, 'wording'>;
  readonly others: readonly Pick<Comparison, 'wording' | 'likeness'>[];
}

/** Words that two readings share in all units, of all the words of both: 0 to 1. */
export function likenessOf(units: readonly PairUnit[]): number {
  const weighed = units.map(({ base, others: [other] }) => {
    const words = base.wording.tokens.length + (other?.wording ?? base.wording).tokens.length;
    return { words, shared: words * (other?.likeness ?? 1) };
  });
  const words = weighed.reduce((sum, unit) => sum + unit.words, 0);
  return words === 0 ? 1 : weighed.reduce((sum, unit) => sum + unit.shared, 0) / words;
}

/** The variants of all wordings, those that are the same joined, in the order of the base and with ids. */
function numbered(drafts: readonly AlignedWording[]): readonly UnitVariant[] {
  const all = drafts.flatMap(({ wording, variants }) =>
    variants.map((variant) => ({ variant, witnesses: wording.readings.map((reading) => reading.witness) })),
  );
  const groups = Array.from(groupBy(all, ({ variant }) => variantKey(variant)).values());
  const ordered = groups.toSorted((x, y) => x[0]!.variant.base.start - y[0]!.variant.base.start);
  return ordered.map((group, index) => ({
    id: `v${index + 1}`,
    ...group[0]!.variant,
    witnesses: group.flatMap((one) => one.witnesses),
  }));
}

/** Variants with the same key say the same of the base, whatever wording they are of. */
function variantKey({ kind, base, text, place }: Variant): string {
  const isPlaced = kind === 'addition' || kind === 'transposition';
  const where = isPlaced && place.side !== 'alone' ? [place.side, wordsOnly(place.words)] : [];
  return JSON.stringify([kind, base.start, base.end, wordsOnly(text), ...where]);
}

/** The words of a text as compared, without the signs between them. */
function wordsOnly(text: string): string {
  return normalise(text).replace(/[\p{P}\s]+/gu, ' ');
}

function comparison(base: Base, one: AlignedWording, all: readonly UnitVariant[], rules: Rules): Comparison {
  const idOf = new Map(all.map((variant) => [variantKey(variant), variant]));
  const variants = one.variants.map((variant) => ({ ...idOf.get(variantKey(variant))!, reading: variant.reading }));
  const { wording, mode, likeness, sharedAt, segments } = one;
  return {
    wording,
    mode,
    likeness,
    shared: sharedAt.length,
    sharedAt,
    segments,
    runs: wordingRuns(base, one, variants),
    changeRuns: changeRuns(segments, base.reading.tokens, wording.tokens),
    variants,
    omittedClauses: clausesWithVariants(segments, base, variants, rules),
    coarse: one.full.coarse,
  };
}

function clausesWithVariants(
  segments: readonly Segment[],
  base: Base,
  variants: readonly UnitVariant[],
  rules: Rules,
): readonly UnitOmittedClause[] {
  const inPlace = variants.filter(({ kind }) => kind !== 'transposition');
  let at = 0;
  return omittedClauses(segments, base.reading, rules).map((clause) => {
    while (inPlace[at]!.base.end < clause.base.end) at++;
    return { ...clause, variant: inPlace[at]!.id };
  });
}

/** The accidentals of all other readings, those that are the same joined. */
function unitAccidentals(
  { wording, reading: base }: Base,
  drafts: readonly AlignedWording[],
): readonly UnitAccidental[] {
  const same = { links: identity(base.tokens.length), coarse: false };
  const alignments = [{ wording, full: same }, ...drafts];
  const all = alignments.flatMap(({ wording: one, full }) =>
    one.readings
      .filter((reading) => reading.witness !== base.witness)
      .flatMap((reading) => accidentalsOf(full, base, reading).map((accidental) => ({ accidental, reading }))),
  );
  const key = ({ kind, base: at, text }: Accidental) => JSON.stringify([kind, at, text]);
  const groups = Array.from(groupBy(all, ({ accidental }) => key(accidental)).values());
  const ordered = groups.toSorted((x, y) => x[0]!.accidental.base - y[0]!.accidental.base);
  return ordered.map((group, index) => ({
    id: `a${index + 1}`,
    ...group[0]!.accidental,
    witnesses: group.map(({ reading }) => reading.witness),
  }));
}

function identity(length: number) {
  return Array.from({ length }, (_, at) => ({ kind: 'same', base: at, reading: at }) as const);
}
