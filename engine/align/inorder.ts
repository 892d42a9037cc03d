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
 * to 0.43 reach the gold alignment.
 */
const GAP = 0.35;

/**
 * What each word left out between two links costs besides. So little that a hundred words weigh less than one, but of
 * two equal choices the compact one is taken. Words before the first and after the last link cost nothing.
 */
const WORD_IN_GAP = 0.003;

/**
 * What a link costs besides for each word that it stands further from the beginning on one side than on the other. Of
 * equal choices the first place is taken, `a rose is a rose [is a rose]`, and words are replaced rather than left out
 * here and added there. So little that a whole field of links weighs less than a word in a gap.
 */
const ASIDE = 1e-8;

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
  const end = fill(lexicon, field, isFree, trace);
  return { worth: end.worth, pairs: walkBack(field, trace, end) };
}

/** Bits of one cell of the trace. A link is the first, or comes from a gap or a link; a gap comes from the cell above or left, from a gap or a link there. */
const LINK_IS_FIRST = 1;
const LINK_FROM_GAP = 2;
const GAP_FROM_LEFT = 4;
const GAP_FROM_GAP = 8;

/** The cell of the last link, from 1; 0 if nothing is linked. */
interface End {
  readonly worth: number;
  readonly row: number;
  readonly column: number;
}

function fill(lexicon: Lexicon, field: Field, isFree: (a: number, b: number) => boolean, trace: Uint8Array): End {
  const width = field.b1 - field.b0 + 1;
  const height = field.a1 - field.a0 + 1;
  let linked = new Float64Array(width).fill(-Infinity);
  let gap = new Float64Array(width).fill(-Infinity);
  let linkedAbove = new Float64Array(width).fill(-Infinity);
  let gapAbove = new Float64Array(width).fill(-Infinity);
  let end: End = { worth: -GAP, row: 0, column: 0 };
  for (let row = 1; row < height; row++) {
    [linked, linkedAbove] = [linkedAbove, linked];
    [gap, gapAbove] = [gapAbove, gap];
    for (let column = 1; column < width; column++) {
      const before = column - 1;
      const gain = gainOf(lexicon, field.a0 + row - 1, field.b0 + before, isFree);
      let bits = 0;
      linked[column] = -Infinity;
      if (gain > 0) {
        let best = linkedAbove[before]!;
        if (gapAbove[before]! > best) {
          best = gapAbove[before]!;
          bits = LINK_FROM_GAP;
        }
        const first = row === 1 && column === 1 ? 0 : -GAP;
        if (first > best) {
          best = first;
          bits = LINK_IS_FIRST;
        }
        linked[column] = best + gain - ASIDE * Math.abs(row - column);
        const worth = linked[column]! - (row === height - 1 && column === width - 1 ? 0 : GAP);
        if (worth > end.worth) end = { worth, row, column };
      }
      let best = gapAbove[column]!;
      bits |= GAP_FROM_GAP;
      if (linkedAbove[column]! - GAP > best) {
        best = linkedAbove[column]! - GAP;
        bits &= ~GAP_FROM_GAP;
      }
      if (gap[before]! > best) {
        best = gap[before]!;
        bits |= GAP_FROM_LEFT | GAP_FROM_GAP;
      }
      if (linked[before]! - GAP > best) {
        best = linked[before]! - GAP;
        bits = (bits | GAP_FROM_LEFT) & ~GAP_FROM_GAP;
      }
      gap[column] = best - WORD_IN_GAP;
      trace[row * width + column] = bits;
    }
  }
  return end;
}

function gainOf(lexicon: Lexicon, a: number, b: number, isFree: (a: number, b: number) => boolean): number {
  const first = lexicon.a[a]!;
  const second = lexicon.b[b]!;
  if (first === second) return isFree(a, b) ? lexicon.weights[first]! : 0;
  const nearness = lexicon.near(first, second);
  if (nearness === 0 || !isFree(a, b)) return 0;
  return NEAR * nearness * Math.min(lexicon.weights[first]!, lexicon.weights[second]!);
}

function walkBack(field: Field, trace: Uint8Array, end: End): number[] {
  const width = field.b1 - field.b0 + 1;
  const pairs: number[] = [];
  let { row, column } = end;
  for (let isLinked = true; row > 0;) {
    const bits = trace[row * width + column]!;
    if (isLinked) {
      pairs.push(field.b0 + --column, field.a0 + --row);
      if (bits & LINK_IS_FIRST) break;
      isLinked = (bits & LINK_FROM_GAP) === 0;
    } else {
      if (bits & GAP_FROM_LEFT) column--;
      else row--;
      isLinked = (bits & GAP_FROM_GAP) === 0;
    }
  }
  return pairs.reverse();
}
