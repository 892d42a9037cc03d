import type { OtherColumn, PointComparison } from '../comparison.ts';
import type { Edition, Version, Witness } from '../edition.ts';

/** A version that is held against the base, with the witnesses that print it. */
export interface OtherVersion {
  readonly version: Version;
  readonly witnesses: readonly Witness[];
}

/** The versions other than one, such as that of the base, in their own order. */
export function otherVersions({ versions, witnesses }: Edition, than: Version): readonly OtherVersion[] {
  return versions
    .filter(({ id }) => id !== than.id)
    .map((version) => ({ version, witnesses: witnesses.filter((witness) => witness.version.id === version.id) }))
    .filter((other) => other.witnesses.length > 0);
}

/** What a version has of one point of the base, and who is to be compared to see it. */
export type VersionReading = Pick<OtherColumn, 'witnesses' | 'mode' | 'keeps' | 'has' | 'omittedClauses'>;

/**
 * What the wording that stands for a version has of one point: that of its first witness. All of it, if this witness
 * has the words of the base; undefined if the version has no such point.
 */
export function readingOf(
  { base, words, others }: PointComparison,
  { version, witnesses }: OtherVersion,
): VersionReading | undefined {
  const printing = [base, ...others].filter((column) => column.versions.some(({ id }) => id === version.id));
  const first = witnesses.find((witness) => printing.some((column) => column.witnesses.includes(witness)));
  if (first === undefined) return undefined;
  const column = others.find((other) => other.witnesses.includes(first));
  return column ?? { witnesses: [first], mode: 'words', keeps: 1, has: words.map((_, at) => at), omittedClauses: [] };
}

/** How many words of the base there are, and how many of them a version has, in all points. */
export function wordsKept(
  comparisons: readonly PointComparison[],
  version: OtherVersion,
): { readonly words: number; readonly kept: number } {
  const readings = comparisons.map((comparison) => readingOf(comparison, version));
  return { words: wordsOf(comparisons), kept: readings.reduce((sum, reading) => sum + (reading?.has.length ?? 0), 0) };
}

/** The words of the base in all points, as a number. */
export function wordsOf(comparisons: readonly PointComparison[]): number {
  return comparisons.reduce((sum, { words }) => sum + words.length, 0);
}

/** The name of a version within a sentence. */
export function nameOf({ version }: { readonly version: Version }): string {
  return version.name.toLowerCase();
}
