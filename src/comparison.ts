import { compareUnit, type Comparison } from './collation/compare.ts';
import { baseRuns, changeRuns, readingRuns, type ChangeRun, type Run } from './collation/runs.ts';
import { groupWordings, type Wording } from './collation/wordings.ts';
import { readingsOf, type Edition, type Version, type Witness } from './edition.ts';

/** How far the witnesses of one wording agree: to the character, or in every word but not in typography. */
export type Agreement = 'alone' | 'character' | 'words';

/** One wording of a point with the witnesses that print it. */
export interface Column {
  /** In the order of the edition; never empty. */
  readonly witnesses: readonly Witness[];
  /** The version of the first witness. */
  readonly version: Version;
  readonly agreement: Agreement;
  /** BCP 47 tag of the wording. */
  readonly language: string;
  /** The printed words, marked against the base. */
  readonly runs: readonly Run[];
}

/** A wording that is held against the base. */
export interface OtherColumn extends Column {
  /** The same as changes in the text of the base. */
  readonly changes: readonly ChangeRun[];
  /** Words of the base that it keeps, of all its words: 0 to 1. */
  readonly keeps: number;
  /** Words that both share, of all the words of both: 0 to 1. */
  readonly likeness: number;
  /** Places where the words differ. */
  readonly differences: number;
}

/** One point of the work, with every wording held against the base. */
export interface PointComparison {
  readonly number: number;
  readonly heading: string;
  readonly base: Column;
  readonly others: readonly OtherColumn[];
}

/**
 * Every wording of one point, held against that of one witness.
 *
 * @param base id of the witness that the others are compared with
 * @param witnesses all of the edition, or those that are to be compared; `base` is among them
 */
export function comparePoint(
  edition: Edition,
  number: number,
  base: string,
  witnesses: readonly Witness[] = edition.witnesses,
): PointComparison {
  const comparison = compareUnit(readingsOf(witnesses, number), base);
  const segments = comparison.others.map((other) => other.segments);
  return {
    number,
    heading: edition.points.find((point) => point.number === number)?.heading ?? '',
    base: { ...column(witnesses, comparison.base), runs: baseRuns(comparison.base.tokens, segments) },
    others: comparison.others.map((other) => otherColumn(witnesses, comparison.base, other)),
  };
}

/** All points of two witnesses, the first being the base. */
export function comparePair(edition: Edition, base: Witness, reading: Witness): readonly PointComparison[] {
  const pair = [base, reading];
  return edition.points.map(({ number }) => comparePoint(edition, number, base.id, pair));
}

/** Whether two witnesses have the same words in every point, typography aside. */
export function sameWords(edition: Edition, a: Witness, b: Witness): boolean {
  return edition.points.every(({ number }) => groupWordings(readingsOf([a, b], number)).length === 1);
}

/** Words that two witnesses share in all points, of all the words of both: 0 to 1. */
export function likeness(edition: Edition, a: Witness, b: Witness): number {
  const units = edition.points.map(({ number }) => compareUnit(readingsOf([a, b], number), a.id));
  const shared = units.map(({ base, others }) => others[0]?.kept ?? base.tokens.length);
  const words = units.map(({ base, others }) => base.tokens.length + (others[0]?.wording ?? base).tokens.length);
  return words.length === 0 ? 1 : (2 * sum(shared)) / sum(words);
}

function otherColumn(witnesses: readonly Witness[], base: Wording, other: Comparison): OtherColumn {
  const { wording, segments } = other;
  return {
    ...column(witnesses, wording),
    runs: readingRuns(base.tokens, wording.tokens, segments),
    changes: changeRuns(base.tokens, wording.tokens, segments),
    keeps: base.tokens.length === 0 ? 0 : other.kept / base.tokens.length,
    likeness: other.likeness,
    differences: segments.filter(({ kind }) => kind !== 'same').length,
  };
}

function column(witnesses: readonly Witness[], wording: Wording): Omit<Column, 'runs'> {
  const printing = wording.readings.map((reading) => witnesses.find(({ id }) => id === reading.witness)!);
  return {
    witnesses: printing,
    version: printing[0]!.version,
    agreement: agreement(wording),
    language: wording.language,
  };
}

function agreement({ readings }: Wording): Agreement {
  if (readings.length === 1) return 'alone';
  return readings.every(({ text, label }) => text === readings[0]!.text && label === readings[0]!.label)
    ? 'character'
    : 'words';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
