import { spanText, type Span } from '../../engine/words/index.ts';
import type { PointComparison } from '../comparison.ts';
import { baseOf, type Edition, type Witness } from '../edition.ts';
import { counted } from '../numbers.ts';
import { cutBar, stretch, type Bar, type Stretch } from '../pictures/bar.ts';
import { pointAddress, variantId } from '../urls.ts';
import { nameOf, otherVersions, readingOf, wordsOf, type OtherVersion, type VersionReading } from './versions.ts';

/** Clauses of the base that follow each other and are left out together. */
export interface Gap extends Stretch {
  readonly text: string;
  readonly label: string;
  /** The sentence on the page of the point that says so. */
  readonly href: string;
}

/** What one version leaves out of one point. */
export interface VersionOmissions {
  readonly name: string;
  readonly witnesses: readonly Witness[];
  /** How many words of the point it has. */
  readonly kept: number;
  readonly bar: Bar;
  readonly gaps: readonly Gap[];
}

/** What every other version leaves out of one point. */
export interface PointOmissions {
  readonly number: number;
  readonly heading: string;
  readonly href: string;
  readonly words: number;
  readonly language: string;
  readonly versions: readonly VersionOmissions[];
}

/** What the versions leave out of the base. */
export interface Omissions {
  readonly sentence: string;
  readonly points: readonly PointOmissions[];
}

/**
 * What each other version leaves out of the base, each point drawn as long as it is: the longest is as long as the
 * picture is wide.
 *
 * @param comparisons every point against the base of the edition
 */
export function omissions(edition: Edition, comparisons: readonly PointComparison[]): Omissions {
  const versions = otherVersions(edition, baseOf(edition).version);
  const longest = Math.max(1, ...comparisons.map(({ words }) => words.length));
  const points = comparisons.map((comparison) => ({
    number: comparison.number,
    heading: comparison.heading,
    href: pointAddress(comparison.number),
    words: comparison.words.length,
    language: comparison.base.language,
    versions: versions.flatMap((version) => versionOmissions(edition, comparison, version, longest)),
  }));
  return { sentence: sentence(edition, comparisons, versions, points), points };
}

function versionOmissions(
  { imprint }: Edition,
  comparison: PointComparison,
  version: OtherVersion,
  longest: number,
): readonly VersionOmissions[] {
  const reading = readingOf(comparison, version);
  if (!reading) return [];
  const where = `${nameOf(version)}, ${imprint.unit} ${comparison.number}`;
  const gaps = gapsOf(reading).map(({ variant, ...span }) => {
    const text = spanText(comparison.words, span);
    return {
      ...stretch(span, longest),
      text,
      label: `Left out in the ${where}: “${text}”`,
      href: `${pointAddress(comparison.number)}#${variantId(comparison.number, variant)}`,
    };
  });
  return [
    {
      name: version.version.name,
      witnesses: reading.witnesses,
      kept: reading.has.length,
      bar: cutBar(comparison.words.length, reading.has, longest),
      gaps,
    },
  ];
}

/** The clauses that a wording lacks; those that touch and are one difference are one gap. */
function gapsOf({ omittedClauses }: VersionReading): readonly (Span & { readonly variant: string })[] {
  const gaps: (Span & { readonly variant: string })[] = [];
  for (const { base, variant } of omittedClauses) {
    const last = gaps.at(-1);
    if (last?.end === base.start && last.variant === variant) gaps[gaps.length - 1] = { ...last, end: base.end };
    else gaps.push({ ...base, variant });
  }
  return gaps;
}

function sentence(
  edition: Edition,
  comparisons: readonly PointComparison[],
  versions: readonly OtherVersion[],
  points: readonly PointOmissions[],
): string {
  const parts = versions.map((version) => {
    const clauses = comparisons.flatMap((comparison) => readingOf(comparison, version)?.omittedClauses ?? []);
    const words = clauses.reduce((sum, { base }) => sum + base.end - base.start, 0);
    return `${words} stand in ${counted(clauses.length, 'clause')} left out in the ${nameOf(version)}`;
  });
  if (parts.length === 0 || points.length === 0) return '';
  return `Of the ${wordsOf(comparisons)} words of the ${nameOf(baseOf(edition))}, ${new Intl.ListFormat('en-GB').format(parts)}.`;
}
