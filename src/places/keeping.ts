import type { PointComparison } from '../comparison.ts';
import { baseOf, type Edition } from '../edition.ts';
import { numberWord } from '../numbers.ts';
import { markWords, strengthOf, type Strength, type WordRun } from '../pictures/words.ts';
import { pointAddress } from '../urls.ts';
import { nameOf, otherVersions, readingOf, wordsOf } from './versions.ts';

/** One mark of the text and what it says. */
export interface KeepingMark {
  /** How many other versions have the word. */
  readonly count: number;
  readonly strength: Strength;
  /** “in both other versions”. */
  readonly label: string;
}

/** The base of one point, every word marked by how many other versions have it. */
export interface PointKeeping {
  readonly number: number;
  readonly heading: string;
  readonly href: string;
  readonly language: string;
  readonly runs: readonly WordRun[];
  readonly words: number;
  /** How many words there are for each of the marks, in their order. */
  readonly counts: readonly number[];
}

/** The base, word by word. */
export interface Keeping {
  readonly sentence: string;
  /** From what all other versions have to what none has. */
  readonly marks: readonly KeepingMark[];
  readonly points: readonly PointKeeping[];
}

/**
 * The base of every point with each word marked by how many other versions have it, anywhere in the point and in any
 * near form.
 *
 * @param comparisons every point against the base of the edition
 */
export function keeping(edition: Edition, comparisons: readonly PointComparison[]): Keeping {
  const versions = otherVersions(edition, baseOf(edition).version);
  const marks = Array.from({ length: versions.length + 1 }, (_, index) => {
    const count = versions.length - index;
    return { count, strength: strengthOf(count, versions.length), label: labelOf(count, versions.length) };
  });
  const points = comparisons.map((comparison) => {
    const has = versions.map((version) => readingOf(comparison, version)?.has ?? []);
    return { ...keptOf(comparison), ...countedRuns(markWords(comparison.words, has), marks) };
  });
  return { sentence: sentence(edition, comparisons, marks, points), marks, points };
}

function keptOf({ number, heading, base, words }: PointComparison) {
  return { number, heading, href: pointAddress(number), language: base.language, words: words.length };
}

function countedRuns(runs: readonly WordRun[], marks: readonly KeepingMark[]) {
  const words = (count: number) =>
    runs.reduce((sum, run) => sum + (run.kind === 'words' && run.count === count ? run.words : 0), 0);
  return { runs, counts: marks.map(({ count }) => words(count)) };
}

function labelOf(count: number, all: number): string {
  if (count === 0) return all === 1 ? 'not in the other version' : 'in no other version';
  if (all === 1) return 'in the other version';
  if (count === all) return all === 2 ? 'in both other versions' : `in all ${numberWord(all)} other versions`;
  return `in ${numberWord(count)} of the other versions`;
}

function sentence(
  edition: Edition,
  comparisons: readonly PointComparison[],
  marks: readonly KeepingMark[],
  points: readonly PointKeeping[],
): string {
  if (comparisons.length === 0) return '';
  const parts = marks.map(({ label }, index) => {
    const words = points.reduce((sum, { counts }) => sum + counts[index]!, 0);
    return `${words} stand ${label}`;
  });
  return `Of the ${wordsOf(comparisons)} words of the ${nameOf(baseOf(edition))}, ${new Intl.ListFormat('en-GB').format(parts)}.`;
}
