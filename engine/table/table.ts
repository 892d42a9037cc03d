import { defaultRules, type Rules } from '../rules.ts';
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
export function collationTable(readings: readonly Reading[], rules: Rules = defaultRules): CollationTable {
  const wordings = groupWordings(readings);
  const order = wordings.map((_, index) => index).sort((x, y) => compareRows(wordings[x]!, wordings[y]!));
  const sorted = order.map((index) => wordings[index]!);
  const library = pairLinks(sorted, rules);
  const columns = setOpposite(joinAll(sorted, library, rules), sorted, rules);
  const place = order.map((_, index) => order.indexOf(index));
  return {
    wordings,
    columns: columns.map((cells) =>
      column(
        place.map((at) => cells[at]!),
        wordings,
        rules,
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
  /** The links of each two wordings, by the position in the first. */
  readonly partners: readonly (readonly Partners[])[];
  /** Words that each two wordings share, of all the words of both. */
  readonly shares: readonly (readonly number[])[];
  readonly coarse: boolean;
}

/** For each token of one wording its partner in another, or NONE, and what their link says for a common column. */
interface Partners {
  readonly at: Int32Array;
  readonly votes: Float64Array;
}

const NONE = -1;

/** What a link of words that carry meaning says for a common column. */
function voteOf(kind: LinkKind, rules: Rules): number {
  return kind === 'same' ? 1 : rules[`${kind}Vote`];
}

function pairLinks(wordings: readonly Wording[], rules: Rules): Library {
  const alignments = wordings.map((first, x) =>
    wordings.map((second, y) => (x < y ? align(first, second, rules) : undefined)),
  );
  const alignment = (x: number, y: number) => (x < y ? alignments[x]![y]! : mirrored(alignments[y]![x]!));
  const isFull = wordings.map(({ tokens, language }) => tokens.map(({ norm }) => isContentWord(norm, language)));
  const partners = wordings.map(({ tokens }) =>
    wordings.map((): Partners => {
      return { at: new Int32Array(tokens.length).fill(NONE), votes: new Float64Array(tokens.length) };
    }),
  );
  const shares = wordings.map(() => wordings.map(() => 1));
  const put = (x: number, at: number, y: number, there: number, kind: LinkKind) => {
    partners[x]![y]!.at[at] = there;
    partners[x]![y]!.votes[at] = voteOf(kind, rules) * (isFull[x]![at] ? 1 : rules.lightVote);
  };
  wordings.forEach((first, x) =>
    wordings.forEach((second, y) => {
      if (x >= y) return;
      const { links } = alignment(x, y);
      for (const { kind, base, reading } of links) {
        put(x, base, y, reading, kind);
        put(y, reading, x, base, kind);
      }
      const words = first.tokens.length + second.tokens.length;
      const alike = links.filter(({ kind }) => kind === 'same' || kind === 'near').length;
      shares[x]![y] = shares[y]![x] = words === 0 ? 1 : (2 * alike) / words;
    }),
  );
  const coarse = alignments.flat().some((one) => one?.coarse);
  return { alignment, partners, shares, coarse };
}

/** Wordings that are joined already. */
interface Group {
  readonly members: readonly number[];
  readonly columns: readonly Cells[];
}

/** Joins the likest two groups of wordings until one is left. */
function joinAll(wordings: readonly Wording[], library: Library, rules: Rules): readonly Cells[] {
  const none: Cells = wordings.map(() => null);
  let groups: readonly Group[] = wordings.map((wording, index) => ({
    members: [index],
    columns: wording.tokens.map((_, at): Cells => none.with(index, at)),
  }));
  while (groups.length > 1) {
    const [x, y] = likest(groups, library);
    const joined = {
      members: [...groups[x]!.members, ...groups[y]!.members],
      columns: join(groups[x]!, groups[y]!, library, rules),
    };
    groups = [...groups.filter((_, index) => index !== x && index !== y), joined];
  }
  return groups[0]?.columns ?? [];
}

/** The two groups whose members share most on average; of equals the first. */
function likest(groups: readonly Group[], { shares }: Library): [number, number] {
  let best: [number, number] = [0, 1];
  let most = -1;
  groups.forEach((first, x) =>
    groups.slice(x + 1).forEach((second, offset) => {
      let sum = 0;
      for (const one of first.members) for (const other of second.members) sum += shares[one]![other]!;
      const mean = sum / (first.members.length * second.members.length);
      if (mean > most) [best, most] = [[x, x + 1 + offset], mean];
    }),
  );
  return best;
}

/** Two groups as one list of columns: pairs of columns in the heaviest chain become one column, the others stay. */
function join({ columns: first }: Group, group: Group, library: Library, rules: Rules): readonly Cells[] {
  const second = group.columns;
  const chain = heaviestPairs(columnPairs(first, group, library, rules), second.length);
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
function columnPairs(first: readonly Cells[], group: Group, library: Library, rules: Rules): readonly ColumnPair[] {
  const columnOf = library.partners.map((): number[] => []);
  group.columns.forEach((cells, y) => cells.forEach((at, wording) => at !== null && (columnOf[wording]![at] = y)));
  return first.flatMap((cells, x) => {
    const weights = new Map<number, number>();
    const vote = (wording: number, at: number, weight: number) => {
      const y = columnOf[wording]![at]!;
      weights.set(y, (weights.get(y) ?? 0) + weight);
    };
    cells.forEach((at, wording) => at !== null && castVotes(wording, at, group.members, library, rules, vote));
    return Array.from(weights, ([y, weight]) => ({ x, y, weight })).sort((p, q) => q.y - p.y);
  });
}

/** The words of a group that the links of one token speak for: directly, and through the same token of a third reading. */
function castVotes(
  wording: number,
  at: number,
  members: readonly number[],
  { partners }: Library,
  rules: Rules,
  vote: (member: number, at: number, weight: number) => void,
): void {
  const own = partners[wording]!;
  for (const member of members) {
    const there = own[member]!.at[at]!;
    if (there !== NONE) vote(member, there, own[member]!.votes[at]!);
  }
  own.forEach((through, third) => {
    const there = through.at[at]!;
    if (there === NONE) return;
    for (const member of members) {
      const next = partners[third]![member]!;
      const onward = next.at[there]!;
      if (onward !== NONE) vote(member, onward, rules.supportVote * Math.min(through.votes[at]!, next.votes[there]!));
    }
  });
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

function column(cells: Cells, wordings: readonly Wording[], rules: Rules): Column {
  const norms = cells.flatMap((at, index) => (at === null ? [] : [wordings[index]!.tokens[at]!.norm]));
  return { kind: columnKind(norms, rules), cells };
}

function columnKind(norms: readonly string[], rules: Rules): ColumnKind {
  if (norms.length === 1) return 'single';
  const forms = Array.from(new Set(norms));
  if (forms.length === 1) return 'same';
  return areConnected(forms, rules) ? 'near' : 'substitute';
}

/** Whether a row of near forms leads from each to each, in whatever order they come. */
function areConnected(forms: readonly string[], rules: Rules): boolean {
  let [reached, left] = [forms.slice(0, 1), forms.slice(1)];
  while (reached.length > 0) {
    const isNext = (form: string) => reached.some((known) => nearness(known, form, rules) > 0);
    [reached, left] = [left.filter(isNext), left.filter((form) => !isNext(form))];
  }
  return left.length === 0;
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
