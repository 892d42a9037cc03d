import { NONE } from './inorder.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matching } from './matching.ts';

/**
 * Two rows that share this much differ so little that a single word which both have once, at another place, has moved.
 * In rows that share less such a word stands there by chance: on this edition every move of one word below it is false.
 */
const LIKE_ENOUGH = 0.6;

/** Links content words that stand once in each row and have no partner, as moves, if the rows are very like. */
export function linkLoneWords(lexicon: Lexicon, matching: Matching): void {
  const { a, b, content } = lexicon;
  const linked = matching.partners.reduce((count, partner) => count + Number(partner !== NONE), 0);
  if (2 * linked < LIKE_ENOUGH * (a.length + b.length)) return;
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

/** The place of each word that a row has once. */
function placesOfUnique(row: Int32Array): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const again = new Set<number>();
  row.forEach((word, at) => (places.has(word) ? again.add(word) : places.set(word, at)));
  for (const word of again) places.delete(word);
  return places;
}
