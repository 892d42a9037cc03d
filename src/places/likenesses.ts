import { likenessOf } from '../../engine/compare/index.ts';
import { comparePair } from '../comparison.ts';
import type { Edition, Witness } from '../edition.ts';
import { percent, percentage } from '../numbers.ts';
import { layGrid, type Grid, type Value } from '../pictures/grid.ts';
import { layTree, type Join, type Tree } from '../pictures/tree.ts';
import { sigla } from '../sigla.ts';
import { hasPairPages, pairHref, shownInPairs } from './pairs.ts';

/** What two different witnesses share, as a cell of the picture. */
export interface Likeness extends Value {
  /** In hundredths, without the sign. */
  readonly printed: string;
  readonly label: string;
  /** The comparison of the two. */
  readonly href: string;
}

/** A place where the tree joins witnesses, with what is printed there. */
export interface LabelledJoin extends Join {
  readonly sigla: string;
  /** In hundredths, without the sign. */
  readonly printed: string;
  /** “56 %”. */
  readonly share: string;
}

/** How alike the witnesses are. */
export interface Likenesses {
  readonly sentence: string;
  readonly witnesses: readonly Witness[];
  /** For each base and each reading, in the order of the witnesses: 0 to 1. */
  readonly shares: readonly (readonly number[])[];
  /** Where the two are compared, in the same order. */
  readonly hrefs: readonly (readonly string[])[];
  readonly grid: Grid<Likeness>;
  /** What the tree says, in a sentence. */
  readonly treeSentence: string;
  readonly tree: Tree;
  /** The witnesses from the top of the tree to its bottom. */
  readonly leaves: readonly Witness[];
  readonly joins: readonly LabelledJoin[];
}

/** The heads of the rows are sigla. */
const HEADS = 0.12;

/**
 * How many of their words each two witnesses share, as a grid, and as a tree that joins the most alike first. Where the
 * witnesses are many, one stands for each version.
 */
export function likenesses(edition: Edition): Likenesses {
  const witnesses = shownInPairs(edition);
  const shares = witnesses.map((a) => witnesses.map((b) => (a === b ? 1 : likenessOf(comparePair(edition, a, b)))));
  const cells = witnesses.flatMap((base, row) => cellsOf(edition, witnesses, base, row, shares[row]!));
  const tree = layTree(shares);
  const joins = tree.joins.map((join) => ({
    ...join,
    sigla: sigla(join.members.map((at) => witnesses[at]!)),
    printed: String(percentage(join.likeness)),
    share: percent(join.likeness),
  }));
  return {
    sentence: hasPairPages(edition)
      ? sentence(witnesses, cells)
      : `One witness stands for each version. ${sentence(witnesses, cells)}`,
    witnesses,
    shares,
    hrefs: witnesses.map((base) => witnesses.map((reading) => pairHref(edition, base.id, reading.id))),
    grid: layGrid({ rows: witnesses.length, columns: witnesses.length, width: HEADS }, cells),
    treeSentence: treeSentence(joins),
    tree,
    leaves: tree.leaves.map((at) => witnesses[at]!),
    joins,
  };
}

function cellsOf(
  edition: Edition,
  witnesses: readonly Witness[],
  base: Witness,
  row: number,
  shares: readonly number[],
): readonly Likeness[] {
  return witnesses.flatMap((reading, column) => {
    if (reading === base) return [];
    const share = shares[column]!;
    const label = `${base.siglum} and ${reading.siglum}: ${percent(share)}`;
    return [
      { row, column, share, printed: String(percentage(share)), label, href: pairHref(edition, base.id, reading.id) },
    ];
  });
}

function sentence(witnesses: readonly Witness[], cells: readonly Likeness[]): string {
  const least = cells.toSorted((a, b) => a.share - b.share)[0];
  if (!least) return 'There is one witness only: nothing can be held against it.';
  const [a, b] = [witnesses[least.row]!, witnesses[least.column]!];
  return `Of the words of two witnesses taken together, how many do they share? The least alike are ${a.siglum} and ${b.siglum}, with ${percent(least.share)}.`;
}

function treeSentence(joins: readonly LabelledJoin[]): string {
  if (joins.length === 0) return '';
  const steps = joins.map(({ sigla, share }) => `${sigla} at ${share}`);
  return `The most alike join first: ${new Intl.ListFormat('en-GB').format(steps)}. Each number says what the parts that meet there share on average.`;
}
