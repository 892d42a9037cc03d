import { NONE } from './inorder.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matching } from './matching.ts';

/**
 * Where two phrases have changed places around small words, “bread and butter”, “butter and bread”: the one that stayed
 * moves too, and the small words stay. What both phrases begin or end with stays as well: “the state of the law”.
 */
export function linkSwaps(lexicon: Lexicon, matching: Matching): void {
  for (let a = 0; a < lexicon.a.length; a++) {
    if (!isMovedStart(matching, a)) continue;
    const swap = swapAfter(lexicon, matching, a) ?? swapBefore(lexicon, matching, a);
    if (swap) link(lexicon, matching, swap);
  }
}

/** Two phrases of the first row with words between them; the second row has them the other way round from `b` on. */
interface Swap {
  readonly a: number;
  readonly first: number;
  readonly between: number;
  readonly second: number;
  readonly b: number;
}

function isMovedStart({ partners, moved }: Matching, a: number): boolean {
  return moved[a] === 1 && !(a > 0 && moved[a - 1] === 1 && partners[a - 1] === partners[a]! - 1);
}

/** How many words from a place on, or back from it, are linked side by side in one way. */
function runFrom({ partners, moved }: Matching, a: number, step: 1 | -1): number {
  let length = 1;
  for (let at = a + step; partners[at] === partners[a]! + at - a && moved[at] === moved[a]; at += step) length++;
  return length;
}

/** The first phrase of the first row has moved behind the second. */
function swapAfter(lexicon: Lexicon, matching: Matching, a: number): Swap | undefined {
  const first = runFrom(matching, a, 1);
  const between = smallWords(lexicon, matching, a + first);
  const there = a + first + between;
  if (between === 0 || there >= lexicon.a.length || matching.moved[there] === 1) return undefined;
  const second = runFrom(matching, there, 1);
  const swap = { a, first, between, second, b: matching.partners[there]! };
  return swap.b + second + between === matching.partners[a] && isSame(lexicon, matching, swap) ? swap : undefined;
}

/** The second phrase of the first row has moved before the first. */
function swapBefore(lexicon: Lexicon, matching: Matching, a: number): Swap | undefined {
  const second = runFrom(matching, a, 1);
  let start = a;
  while (start > 0 && isSmallAndFree(lexicon, matching, start - 1)) start--;
  if (start === a || start === 0 || matching.moved[start - 1] === 1) return undefined;
  const first = runFrom(matching, start - 1, -1);
  const swap = { a: start - first, first, between: a - start, second, b: matching.partners[a]! };
  const isMet = swap.b + second + swap.between === matching.partners[swap.a];
  return isMet && isSame(lexicon, matching, swap) ? swap : undefined;
}

function smallWords(lexicon: Lexicon, matching: Matching, from: number): number {
  let to = from;
  while (to < lexicon.a.length && isSmallAndFree(lexicon, matching, to)) to++;
  return to - from;
}

function isSmallAndFree({ a, content }: Lexicon, { partners }: Matching, at: number): boolean {
  return partners[at] === NONE && content[a[at]!] === 0;
}

/** Whether the words between are the same in both rows, and free. */
function isSame({ a: rowA, b: rowB }: Lexicon, { taken }: Matching, { a, first, between, second, b }: Swap): boolean {
  for (let step = 0; step < between; step++)
    if (rowA[a + first + step] !== rowB[b + second + step] || taken[b + second + step] === 1) return false;
  return true;
}

function link(lexicon: Lexicon, matching: Matching, { a, first, between, second, b }: Swap): void {
  const { partners, moved, taken } = matching;
  const put = (at: number, there: number, isMove: 0 | 1) => {
    partners[at] = there;
    taken[there] = 1;
    moved[at] = isMove;
  };
  const [atSecond, atFirst] = [a + first + between, b + second + between];
  for (let step = 0; step < between; step++) put(a + first + step, b + second + step, 0);
  moved.fill(1, a, a + first).fill(1, atSecond, atSecond + second);
  const most = Math.min(first, second) - 1;
  const stay = (step: (from: number) => number) => {
    const [x, y] = [step(first), step(second)];
    put(a + x, b + y, 0);
    put(atSecond + y, atFirst + x, 0);
  };
  let [head, tail] = [0, 0];
  while (head < most && lexicon.a[a + head] === lexicon.b[b + head]) head++;
  while (tail < most - head && lexicon.a[a + first - 1 - tail] === lexicon.b[b + second - 1 - tail]) tail++;
  for (let at = 0; at < head; at++) stay(() => at);
  for (let at = 1; at <= tail; at++) stay((length) => length - at);
}
