import { BestBefore } from './bestbefore.ts';
import type { Field } from './inorder.ts';
import type { Lexicon } from './lexicon.ts';
import { contentWords, phraseWeight, type Phrase } from './phrases.ts';

/**
 * Runs of `size` words or more whose words stand in this order once and only once in each side of a field: places that
 * cannot be mistaken (the idea of patience diff, with words in groups). Each holds a content word.
 * In order of the first row; time is linear in the sides.
 */
export function uniqueRuns(lexicon: Lexicon, field: Field, size: number): readonly Phrase[] {
  const places = uniquePlaces(lexicon.b, field.b0, field.b1, size);
  const own = uniquePlaces(lexicon.a, field.a0, field.a1, size);
  const runs: Phrase[] = [];
  let current: { a: number; b: number; length: number } | undefined;
  for (let a = field.a0; a + size <= field.a1; a++) {
    if (own.find(lexicon.a, a) !== a) continue;
    const b = places.find(lexicon.a, a);
    if (b < 0) continue;
    if (current && a <= current.a + current.length && b - a === current.b - current.a)
      current.length = a + size - current.a;
    else runs.push((current = { a, b, length: size }));
  }
  return runs.filter((run) => contentWords(lexicon, run) > 0);
}

/**
 * The heaviest of the runs that keep one order in both rows. Runs that overlap by a few words are cut, the later one
 * at its start. Time is n log n (a Fenwick tree of best weights).
 *
 * @param runs in order of the first row
 */
export function heaviestChain(lexicon: Lexicon, runs: readonly Phrase[]): readonly Phrase[] {
  const rank = ranks(runs);
  const tree = new BestBefore(runs.length);
  const before = new Int32Array(runs.length);
  runs.forEach((run, index) => {
    const best = tree.bestBefore(rank[index]!);
    before[index] = best.index;
    tree.put(rank[index]!, best.weight + phraseWeight(lexicon, run), index);
  });
  const chain: Phrase[] = [];
  for (let index = tree.bestBefore(runs.length).index; index >= 0; index = before[index]!) chain.push(runs[index]!);
  return withoutOverlaps(chain.reverse());
}

interface Places {
  /** Where the words at a position stand once and only once, or -1. */
  readonly find: (numbers: Int32Array, at: number) => number;
}

/** Seen twice or more. */
const OFTEN = -2;

/** A hash table of all groups of `size` words; twice as many slots as groups keep its chains short. */
function uniquePlaces(numbers: Int32Array, from: number, to: number, size: number): Places {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * (to - from))));
  const first = new Int32Array(slots).fill(-1);
  const state = new Int32Array(slots).fill(-1);
  const slotOf = (row: Int32Array, at: number) => {
    let slot = hash(row, at, size) & (slots - 1);
    while (first[slot] !== -1 && !isEqual(numbers, first[slot]!, row, at, size)) slot = (slot + 1) & (slots - 1);
    return slot;
  };
  for (let at = from; at + size <= to; at++) {
    const slot = slotOf(numbers, at);
    state[slot] = first[slot] === -1 ? at : OFTEN;
    if (first[slot] === -1) first[slot] = at;
  }
  return {
    find: (row, at) => {
      const slot = slotOf(row, at);
      return first[slot] === -1 || state[slot] === OFTEN ? -1 : state[slot]!;
    },
  };
}

/** Multiplier and offset of the FNV-1a hash. */
const FNV_PRIME = 16777619;
const FNV_OFFSET = 2166136261;

function hash(numbers: Int32Array, at: number, size: number): number {
  let value = FNV_OFFSET;
  for (let step = 0; step < size; step++) value = Math.imul(value ^ numbers[at + step]!, FNV_PRIME);
  return (value ^ (value >>> 15)) >>> 0;
}

function isEqual(first: Int32Array, at: number, second: Int32Array, other: number, size: number): boolean {
  for (let step = 0; step < size; step++) if (first[at + step] !== second[other + step]) return false;
  return true;
}

/** The rank of each run by its place in the second row. */
function ranks(runs: readonly Phrase[]): Int32Array {
  const order = runs.map((_, index) => index).sort((x, y) => runs[x]!.b - runs[y]!.b);
  const rank = new Int32Array(runs.length);
  order.forEach((index, position) => (rank[index] = position));
  return rank;
}

function withoutOverlaps(chain: readonly Phrase[]): Phrase[] {
  const kept: Phrase[] = [];
  for (const run of chain) {
    const last = kept.at(-1);
    const overlap = last ? Math.max(0, last.a + last.length - run.a, last.b + last.length - run.b) : 0;
    if (overlap < run.length) kept.push({ a: run.a + overlap, b: run.b + overlap, length: run.length - overlap });
  }
  return kept;
}
