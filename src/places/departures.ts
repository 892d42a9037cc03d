import type { PointComparison } from '../comparison.ts';
import { baseOf, type Edition } from '../edition.ts';
import { capitalised, percent, percentage } from '../numbers.ts';
import { layGrid, type Grid, type Value } from '../pictures/grid.ts';
import { pointAddress } from '../urls.ts';
import { pairPointHref } from './pairs.ts';
import { readingOf, nameOf, otherVersions, wordsKept, wordsOf, type OtherVersion } from './versions.ts';

/** What one version lacks of one point, as a cell of the picture. */
export interface Departure extends Value {
  /** “52 %”. */
  readonly printed: string;
  /** The same in words, for those who cannot see where the cell stands. */
  readonly label: string;
  /** The comparison that it is of. */
  readonly href: string;
}

/** One point as a row of the picture and of the table. */
export interface DepartureRow {
  readonly number: number;
  readonly short: string;
  readonly href: string;
  readonly words: number;
  readonly cells: readonly Departure[];
}

/** How far each version goes from the base, point by point. */
export interface Departures {
  readonly sentence: string;
  readonly versions: readonly OtherVersion[];
  readonly rows: readonly DepartureRow[];
  readonly grid: Grid<Departure>;
}

/** The heads of the rows have room for a number and a short heading on the narrowest phone. */
const HEADS = 0.46;

/**
 * The share of the words of the base that each other version lacks, in each point.
 *
 * @param comparisons every point against the base of the edition
 */
export function departures(edition: Edition, comparisons: readonly PointComparison[]): Departures {
  const versions = otherVersions(edition, baseOf(edition).version);
  const rows = comparisons.map((comparison, row) => departureRow(edition, comparison, versions, row));
  const heads = { rows: rows.length, columns: versions.length, width: HEADS };
  const grid = layGrid(
    heads,
    rows.flatMap(({ cells }) => cells),
  );
  return { sentence: sentence(edition, comparisons, versions, rows), versions, rows, grid };
}

function departureRow(
  edition: Edition,
  comparison: PointComparison,
  versions: readonly OtherVersion[],
  row: number,
): DepartureRow {
  const { imprint, points } = edition;
  const { number, heading, words } = comparison;
  const base = comparison.base.witnesses.find(({ id }) => id === imprint.base) ?? comparison.base.witnesses[0]!;
  return {
    number,
    short: points.find((point) => point.number === number)?.short ?? heading,
    href: pointAddress(number),
    words: words.length,
    cells: versions.flatMap((version, column) => {
      const reading = readingOf(comparison, version);
      if (!reading) return [];
      const share = lacked(reading.keeps);
      const label = `${capitalised(imprint.unit)} ${number}: ${percent(share)} of its words are not in the ${nameOf(version)}`;
      const href = pairPointHref(edition, base.id, reading.witnesses[0]!.id, number);
      return [{ row, column, share, printed: percent(share), label, href }];
    }),
  };
}

/** What is lacked of a text of which a share is kept, so that the two printed percentages make a hundred. */
function lacked(keeps: number): number {
  return (100 - percentage(keeps)) / 100;
}

function sentence(
  edition: Edition,
  comparisons: readonly PointComparison[],
  versions: readonly OtherVersion[],
  rows: readonly DepartureRow[],
): string {
  const { unit } = edition.imprint;
  const base = nameOf(baseOf(edition));
  if (versions.length === 0) return `The ${base} is the only version: nothing can be held against it.`;
  const parts = versions.map((version, column) => {
    const { words, kept } = wordsKept(comparisons, version);
    const cells = rows.flatMap(({ number, cells }) =>
      cells.filter((cell) => cell.column === column).map((cell) => ({ ...cell, point: `${unit} ${number}` })),
    );
    const [most, least] = ends(cells);
    const range =
      most && least ? `, most in ${most.point} (${most.printed}) and least in ${least.point} (${least.printed})` : '';
    return `${percent(lacked(kept / words))} are not in the ${nameOf(version)}${range}`;
  });
  return `Of the ${wordsOf(comparisons)} words of the ${base}, ${parts.join('; ')}.`;
}

/** The cells with the largest and the smallest share, the earlier of equals; none where there is only one. */
function ends<Of extends Value>(cells: readonly Of[]): readonly Of[] {
  if (cells.length < 2) return [];
  const sorted = cells.toSorted((a, b) => b.share - a.share);
  const least = sorted.find(({ share }) => share === sorted.at(-1)!.share)!;
  return [sorted[0]!, least];
}
