import { NONE } from './inorder.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matching } from './matching.ts';

/**
 * Two rows that have this much of their words in common, the same ones wherever they stand, or with near forms those in
 * order, differ so little that a single word which both have once, at another place, has moved. In rows that share less
 * such a word stands there by chance: at 0.61 this edition has a false move of one word, above it none.
 */
const LIKE_ENOUGH = 0.65;

/** Links content words that stand once in each row and have no partner, as moves, if the rows are very like. */
export function linkLoneWords(lexicon: Lexicon, matching: Matching): void {
  const { a, b, content } = lexicon;
  const linked = matching.partners.reduce((count, partner) => count + Number(partner !== NONE), 0);
  if (2 * Math.max(linked, sharedWords(lexicon)) < LIKE_ENOUGH * (a.length + b.length)) return;
  const [placesInA, placesInB] = [placesOfUnique(a), placesOfUnique(b)];
  for (const [word, at] of placesInA) {
    const there = placesInB.get(word);
    if (there === undefined || content[word] !== 1) continue;
    if (matching.partners[at] !== NONE || matching.taken[there] === 1) continue;
    matching.partners[at] = there;
    matching.taken[there] = 1;
    matching.moved[at] = 1;
  }
}

/** How many words both rows have, wherever they stand: each as often as the row that has it less often. */
function sharedWords({ a, b, weights }: Lexicon): number {
  const left = new Int32Array(weights.length);
  for (const word of a) left[word]!++;
  return b.reduce((count, word) => count + Number(left[word]!-- > 0), 0);
}

/** The place of each word that a row has once. */
function placesOfUnique(row: Int32Array): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const again = new Set<number>();
  row.forEach((word, at) => (places.has(word) ? again.add(word) : places.set(word, at)));
  for (const word of again) places.delete(word);
  return places;
}
