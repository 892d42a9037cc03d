import {
  align,
  mirrored,
  type Alignment,
  type Link,
  type LinkKind,
  BestBefore,
  unbrokenRuns,
  compareRows,
} from '../align/index.ts';
import { nearness, groupWordings, type Reading, type Wording, isContentWord } from '../words/index.ts';
import { setOpposite, type Cells } from './opposite.ts';

/** How the words of one column stand to each other: one word, forms of one word, words that stand for each other, or alone. */
export type ColumnKind = 'same' | 'near' | 'substitute' | 'single';

/** One column of the table: words that belong together. */
export interface Column {
  readonly kind: ColumnKind;
  /** For each wording the position of its token, or null if it has none here. */
  readonly cells: readonly (number | null)[];
}

/** A phrase that two wordings have at different places of the table. */
export interface Move {
  /** Positions of the two wordings among all wordings, the smaller first. */
  readonly wordings: readonly [number, number];
  /** Pairs of positions, of a token of the first wording and one of the second. */
  readonly tokens: readonly (readonly [number, number])[];
}

/** The alignment of all readings at once. Every token stands in one column, in the order of its reading. */
export interface CollationTable {
  /** Readings with the same words, in the order of their first witness. */
  readonly wordings: readonly Wording[];
  readonly columns: readonly Column[];
  readonly moves: readonly Move[];
  /** Whether some stretch was too long and too unlike to be worked through, so that links may be missing. */
  readonly coarse: boolean;
}

/**
 * Aligns any number of readings. Links of all pairs are weighed by what the other readings say of them (the idea of
 * T-Coffee, Notredame et al. 2000), and the likest are joined first; words that replace each other are then set opposite
 * each other. The columns do not depend on the order of readings.
 */
export function collationTable(readings: readonly Reading[]): CollationTable {
  const wordings = groupWordings(readings);
  const order = wordings.map((_, index) => index).sort((x, y) => compareRows(wordings[x]!, wordings[y]!));
  const sorted = order.map((index) => wordings[index]!);
  const library = pairLinks(sorted);
  const columns = setOpposite(joinAll(sorted, library), sorted);
  const place = order.map((_, index) => order.indexOf(index));
  return {
    wordings,
    columns: columns.map((cells) =>
      column(
        place.map((at) => cells[at]!),
        wordings,
      ),
    ),
    moves: moves(wordings, (x, y) => library.alignment(place[x]!, place[y]!), columns, place),
    coarse: library.coarse,
  };
}

/** For each wording the positions of its tokens that stand at another place of the table than in another wording. */
export function movedTokens({ wordings, moves }: CollationTable): readonly ReadonlySet<number>[] {
  return wordings.map((_, wording) => {
    const own = moves.filter((move) => move.wordings.includes(wording));
    return new Set(own.flatMap((move) => move.tokens.map((pair) => pair[move.wordings.indexOf(wording)]!)));
  });
}

/** The alignments of all pairs. */
interface Library {
  readonly alignment: (first: number, second: number) => Alignment;
  /** The links of each pair by the position in the first: partner and weight. */
  readonly partners: readonly (readonly (readonly (Partner | undefined)[])[])[];
  readonly coarse: boolean;
}

interface Partner {
  readonly at: number;
  readonly weight: number;
}

/** What a link says for a common column. A move says that the words belong together, but hardly that they belong in one column. */
const KIND_WEIGHTS: Readonly<Record<LinkKind, number>> = { same: 1, near: 0.8, substitute: 0.1, moved: 0.1 };

/** A link of function words or light words follows from those around it. */
const LIGHT_WEIGHT = 0.3;

/** What a third reading says for a link counts half of what the two readings say themselves. */
const SUPPORT = 0.5;

function pairLinks(wordings: readonly Wording[]): Library {
  const alignments = wordings.map((first, x) =>
    wordings.map((second, y) => (x < y ? align(first, second) : undefined)),
  );
  const alignment = (x: number, y: number) => (x < y ? alignments[x]![y]! : mirrored(alignments[y]![x]!));
  const partners = wordings.map((first, x) =>
    wordings.map((_, y) => {
      const row: (Partner | undefined)[] = [];
      if (x === y) return row;
      for (const link of alignment(x, y).links) {
        const isFull = isContentWord(first.tokens[link.base]!.norm, first.language);
        row[link.base] = { at: link.reading, weight: KIND_WEIGHTS[link.kind] * (isFull ? 1 : LIGHT_WEIGHT) };
      }
      return row;
    }),
  );
  const coarse = alignments.flat().some((one) => one?.coarse);
  return { alignment, partners, coarse };
}

/** Wordings that are joined already. */
interface Group {
  readonly members: readonly number[];
  readonly columns: readonly Cells[];
}

/** Joins the likest two groups of wordings until one is left. */
function joinAll(wordings: readonly Wording[], library: Library): readonly Cells[] {
  const none: Cells = wordings.map(() => null);
  let groups: readonly Group[] = wordings.map((wording, index) => ({
    members: [index],
    columns: wording.tokens.map((_, at): Cells => none.with(index, at)),
  }));
  while (groups.length > 1) {
    const [x, y] = likest(
      groups.map((group) => group.members),
      wordings,
      library,
    );
    const joined = {
      members: [...groups[x]!.members, ...groups[y]!.members],
      columns: join(groups[x]!.columns, groups[y]!.columns, library),
    };
    groups = [...groups.filter((_, index) => index !== x && index !== y), joined];
  }
  return groups[0]?.columns ?? [];
}

/** The two groups whose members share most on average; of equals the first. */
function likest(
  groups: readonly (readonly number[])[],
  wordings: readonly Wording[],
  library: Library,
): [number, number] {
  let best: [number, number] = [0, 1];
  let most = -1;
  groups.forEach((first, x) =>
    groups.slice(x + 1).forEach((second, offset) => {
      const shares = first.flatMap((one) => second.map((other) => shareOf(one, other, wordings, library)));
      const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      if (mean > most) [best, most] = [[x, x + 1 + offset], mean];
    }),
  );
  return best;
}

function shareOf(one: number, other: number, wordings: readonly Wording[], library: Library): number {
  const words = wordings[one]!.tokens.length + wordings[other]!.tokens.length;
  const alike = library.alignment(one, other).links.filter(({ kind }) => kind === 'same' || kind === 'near');
  return words === 0 ? 1 : (2 * alike.length) / words;
}

/** Two lists of columns as one: pairs of columns in the heaviest chain become one column, the others stay. */
function join(first: readonly Cells[], second: readonly Cells[], library: Library): readonly Cells[] {
  const chain = heaviestPairs(columnPairs(first, second, library), second.length);
  const stretches: (readonly Cells[])[] = [];
  let inFirst = 0;
  let inSecond = 0;
  for (const { x, y } of [...chain, { x: first.length, y: second.length }]) {
    stretches.push(first.slice(inFirst, x), second.slice(inSecond, y));
    if (x < first.length) stretches.push([first[x]!.map((cell, index) => cell ?? second[y]![index]!)]);
    [inFirst, inSecond] = [x + 1, y + 1];
  }
  return stretches.flat();
}

interface ColumnPair {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** All pairs of columns that a link speaks for, by column of the first list, then backwards by column of the second. */
function columnPairs(first: readonly Cells[], second: readonly Cells[], library: Library): readonly ColumnPair[] {
  const columnOf = library.partners.map((): number[] => []);
  second.forEach((cells, y) => cells.forEach((at, wording) => at !== null && (columnOf[wording]![at] = y)));
  return first.flatMap((cells, x) => {
    const weights = new Map<number, number>();
    cells.forEach((at, wording) => {
      if (at === null) return;
      for (const [y, weight] of votes(wording, at, columnOf, library)) weights.set(y, (weights.get(y) ?? 0) + weight);
    });
    return Array.from(weights, ([y, weight]) => ({ x, y, weight })).sort((p, q) => q.y - p.y);
  });
}

/** Columns that the links of one token speak for: directly, and through the same token of a third reading. */
function votes(
  wording: number,
  at: number,
  columnOf: readonly (readonly number[])[],
  library: Library,
): [number, number][] {
  const found: [number, number][] = [];
  library.partners[wording]!.forEach((row, other) => {
    const partner = row[at];
    if (!partner) return;
    const y = columnOf[other]![partner.at];
    if (y !== undefined) found.push([y, partner.weight]);
    library.partners[other]!.forEach((onward, third) => {
      const next = onward[partner.at];
      const there = next && third !== wording ? columnOf[third]![next.at] : undefined;
      if (next && there !== undefined) found.push([there, SUPPORT * Math.min(partner.weight, next.weight)]);
    });
  });
  return found;
}

/** The heaviest pairs that keep one order in both lists. */
function heaviestPairs(pairs: readonly ColumnPair[], size: number): readonly ColumnPair[] {
  const tree = new BestBefore(size + 1);
  const before = new Int32Array(pairs.length);
  pairs.forEach((pair, index) => {
    const best = tree.bestBefore(pair.y);
    before[index] = best.index;
    tree.put(pair.y, best.weight + pair.weight, index);
  });
  const chain: ColumnPair[] = [];
  for (let index = tree.bestBefore(size).index; index >= 0; index = before[index]!) chain.push(pairs[index]!);
  return chain.reverse();
}

function column(cells: Cells, wordings: readonly Wording[]): Column {
  const norms = cells.flatMap((at, index) => (at === null ? [] : [wordings[index]!.tokens[at]!.norm]));
  return { kind: columnKind(norms), cells };
}

function columnKind(norms: readonly string[]): ColumnKind {
  if (norms.length === 1) return 'single';
  const forms = Array.from(new Set(norms));
  if (forms.length === 1) return 'same';
  const isNear = forms.every((form, index) => index === 0 || nearness(form, forms[index - 1]!) > 0);
  return isNear ? 'near' : 'substitute';
}

/** Runs of linked words whose columns differ: in two wordings they stand at different places. */
function moves(
  wordings: readonly Wording[],
  alignment: (x: number, y: number) => Alignment,
  columns: readonly Cells[],
  place: readonly number[],
): readonly Move[] {
  const columnOf = place.map((): number[] => []);
  columns.forEach((cells, index) =>
    place.forEach((at, wording) => cells[at] !== null && (columnOf[wording]![cells[at]!] = index)),
  );
  return wordings.flatMap((first, x) =>
    wordings.flatMap((_, y) => {
      if (y <= x) return [];
      const apart = alignment(x, y).links.filter(
        (link) => link.kind !== 'substitute' && columnOf[x]![link.base] !== columnOf[y]![link.reading],
      );
      return unbrokenRuns(apart)
        .filter((run) => isMove(run, first))
        .map((run): Move => ({ wordings: [x, y], tokens: run.map((link) => [link.base, link.reading] as const) }));
    }),
  );
}

/** A phrase, or words that the pair by itself takes for moved. */
function isMove(run: readonly Link[], { tokens, language }: Wording): boolean {
  const contentWords = run.filter((link) => isContentWord(tokens[link.base]!.norm, language));
  return contentWords.length > 1 || (contentWords.length > 0 && run.every(({ kind }) => kind === 'moved'));
}
