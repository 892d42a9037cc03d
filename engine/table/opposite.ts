import { type Row, sharedStart, isContentWord } from '../words/index.ts';

/** The cells of one column: for each wording the position of its token, or null. */
export type Cells = readonly (number | null)[];

/** Content words on one side of a slot up to which they are set opposite others: where more differ, a clause was replaced and not a word. */
const MOST_WORDS = 2;

/**
 * Sets words that replace each other opposite each other. Between two columns that two wordings share, one word
 * replaces one word, content words replace as many content words, and one replaces one of several. What is then left
 * between these is looked at again, until nothing changes.
 *
 * @param columns the tokens of each wording ascend
 * @param rows the wordings, in an order that does not depend on that of the witnesses
 * @returns the same tokens, in as many columns or fewer
 */
export function setOpposite(columns: readonly Cells[], rows: readonly Row[]): readonly Cells[] {
  const words = rows.map(wordsOf);
  for (let joined = columns; ;) {
    const next = joinPairs(joined, pairsOf(joined, words));
    if (next.length === joined.length) return next;
    joined = next;
  }
}

/** One word of a wording. */
interface Word {
  readonly norm: string;
  readonly isContent: boolean;
}

function wordsOf({ tokens, language }: Row): readonly Word[] {
  return tokens.map(({ norm }) => ({ norm, isContent: isContentWord(norm, language) }));
}

/** Positions of two columns whose words replace each other, the first before the second. */
type Pair = readonly [first: number, second: number];

/** What all pairs of wordings say, from left to right. */
function pairsOf(columns: readonly Cells[], words: readonly (readonly Word[])[]): readonly Pair[] {
  const pairs = words.flatMap((_, x) =>
    words.slice(x + 1).flatMap((_, offset) => slotsOf(columns, words, x, x + 1 + offset).flatMap(replacements)),
  );
  return pairs.toSorted((one, other) => one[0] - other[0] || one[1] - other[1]);
}

/** A word and the position of its column. */
interface Placed extends Word {
  readonly column: number;
}

/** The words that two wordings have each by itself between two columns that both have. */
type Slot = readonly [first: readonly Placed[], second: readonly Placed[]];

function slotsOf(
  columns: readonly Cells[],
  words: readonly (readonly Word[])[],
  first: number,
  second: number,
): readonly Slot[] {
  const slots: Slot[] = [];
  let [ofFirst, ofSecond]: [Placed[], Placed[]] = [[], []];
  const close = () => {
    if (ofFirst.length > 0 && ofSecond.length > 0) slots.push([ofFirst, ofSecond]);
    if (ofFirst.length > 0 || ofSecond.length > 0) [ofFirst, ofSecond] = [[], []];
  };
  columns.forEach((cells, column) => {
    const [inFirst, inSecond] = [cells[first]!, cells[second]!];
    if (inFirst !== null && inSecond !== null) close();
    else if (inFirst !== null) ofFirst.push({ ...words[first]![inFirst]!, column });
    else if (inSecond !== null) ofSecond.push({ ...words[second]![inSecond]!, column });
  });
  close();
  return slots;
}

function replacements(slot: Slot): readonly Pair[] {
  if (slot.every((side) => side.length === 1)) return [pair(slot[0][0]!, slot[1][0]!)];
  const [fewer, more] = slot
    .map((side) => side.filter(({ isContent }) => isContent))
    .toSorted((one, other) => one.length - other.length) as [Placed[], Placed[]];
  if (fewer.length === 0 || more.length > MOST_WORDS) return [];
  if (fewer.length === more.length) return fewer.map((word, index) => pair(word, more[index]!));
  return fewer.length === 1 ? [pair(fewer[0]!, likest(fewer[0]!, more))] : [];
}

function pair(one: Placed, other: Placed): Pair {
  return [Math.min(one.column, other.column), Math.max(one.column, other.column)];
}

/** The word that begins most like another; of equals the last, for what qualifies a word mostly stands before it. */
function likest(word: Word, others: readonly Placed[]): Placed {
  const shared = others.map(({ norm }) => sharedStart(word.norm, norm));
  return others[shared.lastIndexOf(Math.max(...shared))]!;
}

/** Joins pairs of columns, from left to right. A pair that begins within the one before it is left out. */
function joinPairs(columns: readonly Cells[], pairs: readonly Pair[]): readonly Cells[] {
  const stretches: (readonly Cells[])[] = [];
  let at = 0;
  for (const [first, second] of pairs) {
    const stretch = first < at ? undefined : joinEnds(columns.slice(first, second + 1));
    if (!stretch) continue;
    stretches.push(columns.slice(at, first), stretch);
    at = second + 1;
  }
  return [...stretches.flat(), ...columns.slice(at)];
}

/** The first and the last of some columns as one, the others before and after it; nothing if a wording stands in the way. */
function joinEnds(columns: readonly Cells[]): readonly Cells[] | undefined {
  const [first, last] = [columns[0]!, columns.at(-1)!];
  const before: Cells[] = [];
  const after: Cells[] = [];
  const mustFollow = (cells: Cells) => [first, ...after].some((earlier) => shareWording(earlier, cells));
  for (const cells of columns.slice(1, -1)) (mustFollow(cells) ? after : before).push(cells);
  if (mustFollow(last)) return undefined;
  return [...before, first.map((cell, wording) => cell ?? last[wording]!), ...after];
}

function shareWording(first: Cells, second: Cells): boolean {
  return first.some((cell, wording) => cell !== null && second[wording] !== null);
}
