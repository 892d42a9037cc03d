import type { Lexicon } from './lexicon.ts';

/** A rectangle of two rows: tokens `a0` to before `a1` of the first against `b0` to before `b1` of the second. */
export interface Field {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** Links of two rows: for each token of the first row the token of the second, or NONE. */
export type Partners = Int32Array;

/** No partner. */
export const NONE = -1;

/**
 * What it costs to leave words out between two links, however many and on whichever side. Above two function words
 * (0.3), so that these alone between two changes are no link, and below the least content word (0.45). All from 0.31
 * to 0.44 reach the gold alignment.
 */
const GAP = 0.35;

/**
 * What each word left out between two links costs besides. So little that a hundred words weigh less than one, but of
 * two equal choices the compact one is taken. Words before the first and after the last link cost nothing.
 */
const WORD_IN_GAP = 0.003;

/** What words left out before the first link cost besides, so that of equal choices the first place is taken: `a rose is a rose [is a rose]`. */
const LATE = 1e-6;

/** A near link is worth this much of the word's weight times its nearness: less than the same word, more than a gap for most words. */
const NEAR = 0.9;

/** The best links in order, and what they are worth. */
export interface InOrder {
  readonly worth: number;
  /** Pairs of positions, first row then second, flat, in order. */
  readonly pairs: readonly number[];
}

/**
 * The links of a field that keep the order of both rows and are worth most, a gap between two links costing the same
 * whatever its length (affine gap costs after Gotoh 1982; both sides of a gap are one gap).
 * Time and memory are the product of the sides.
 *
 * @param isFree whether a pair of tokens may be linked
 */
export function alignInOrder(lexicon: Lexicon, field: Field, isFree: (a: number, b: number) => boolean): InOrder {
  const trace = new Uint8Array((field.a1 - field.a0 + 1) * (field.b1 - field.b0 + 1));
  const worth = fill(lexicon, field, isFree, trace);
  return { worth: Math.max(worth.linked, worth.gap), pairs: walkBack(field, trace, worth.linked >= worth.gap) };
}

/** Bits of one cell of the trace. A link comes from a gap or a link; a gap comes from the cell above or left, from a gap or a link there. */
const LINK_FROM_GAP = 1;
const GAP_FROM_LEFT = 2;
const GAP_FROM_GAP = 4;

function fill(lexicon: Lexicon, field: Field, isFree: (a: number, b: number) => boolean, trace: Uint8Array) {
  const width = field.b1 - field.b0 + 1;
  let linked = new Float64Array(width).fill(-Infinity);
  let gap = new Float64Array(width).fill(-GAP - LATE);
  let linkedAbove = new Float64Array(width);
  let gapAbove = new Float64Array(width);
  linked[0] = 0;
  gap[0] = -Infinity;
  trace.fill(GAP_FROM_LEFT | GAP_FROM_GAP, 0, width);
  if (width > 1) trace[1] = GAP_FROM_LEFT;
  for (let a = field.a0; a < field.a1; a++) {
    [linked, linkedAbove] = [linkedAbove, linked];
    [gap, gapAbove] = [gapAbove, gap];
    const rowStart = (a - field.a0 + 1) * width;
    linked[0] = -Infinity;
    gap[0] = -GAP - LATE;
    trace[rowStart] = a > field.a0 ? GAP_FROM_GAP : 0;
    const leftCost = a === field.a1 - 1 ? 0 : WORD_IN_GAP;
    for (let column = 1; column < width; column++) {
      const upCost = column === width - 1 ? 0 : WORD_IN_GAP;
      let bits = 0;
      const before = column - 1;
      const gain = gainOf(lexicon, a, field.b0 + before, isFree);
      const fromLink = linkedAbove[before]!;
      const fromGap = gapAbove[before]!;
      if (gain > 0) {
        if (fromGap > fromLink) bits |= LINK_FROM_GAP;
        linked[column] = gain + (fromGap > fromLink ? fromGap : fromLink);
      } else linked[column] = -Infinity;
      let best = gapAbove[column]! - upCost;
      bits |= GAP_FROM_GAP;
      if (linkedAbove[column]! - GAP - upCost > best) {
        best = linkedAbove[column]! - GAP - upCost;
        bits &= ~GAP_FROM_GAP;
      }
      if (gap[before]! - leftCost > best) {
        best = gap[before]! - leftCost;
        bits |= GAP_FROM_LEFT | GAP_FROM_GAP;
      }
      if (linked[before]! - GAP - leftCost > best) {
        best = linked[before]! - GAP - leftCost;
        bits = (bits | GAP_FROM_LEFT) & ~GAP_FROM_GAP;
      }
      gap[column] = best;
      trace[rowStart + column] = bits;
    }
  }
  return { linked: linked[width - 1]!, gap: gap[width - 1]! };
}

function gainOf(lexicon: Lexicon, a: number, b: number, isFree: (a: number, b: number) => boolean): number {
  const first = lexicon.a[a]!;
  const second = lexicon.b[b]!;
  if (first === second) return isFree(a, b) ? lexicon.weights[first]! : 0;
  const nearness = lexicon.near(first, second);
  if (nearness === 0 || !isFree(a, b)) return 0;
  return NEAR * nearness * Math.min(lexicon.weights[first]!, lexicon.weights[second]!);
}

function walkBack(field: Field, trace: Uint8Array, endsLinked: boolean): number[] {
  const width = field.b1 - field.b0 + 1;
  const pairs: number[] = [];
  let row = field.a1 - field.a0;
  let column = width - 1;
  let isLinked = endsLinked;
  while (row > 0 || column > 0) {
    const bits = trace[row * width + column]!;
    if (isLinked) {
      pairs.push(field.b0 + --column, field.a0 + --row);
      isLinked = (bits & LINK_FROM_GAP) === 0;
    } else {
      if (bits & GAP_FROM_LEFT) column--;
      else row--;
      isLinked = (bits & GAP_FROM_GAP) === 0;
    }
  }
  return pairs.reverse();
}
