import { NONE } from './inorder.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matching } from './matching.ts';

/**
 * Links content words that stand once in each row and have no partner, as moves, if the rows are very like and the word
 * cannot be there by chance: it has come a short way, or few other words are without a partner.
 */
export function linkLoneWords(lexicon: Lexicon, matching: Matching): void {
  const { a, b, content, rules } = lexicon;
  const { partners, moved, taken } = matching;
  const linked = partners.reduce((count, partner) => count + Number(partner !== NONE), 0);
  if (2 * Math.max(linked, sharedWords(lexicon)) < rules.likeEnough * (a.length + b.length)) return;
  const inOrder = partners.map((there, at) => (moved[at] === 1 ? NONE : there));
  const isContent = (word: number) => content[word] === 1;
  const left = [
    a.filter((word, at) => partners[at] === NONE && isContent(word)),
    b.filter((word, at) => taken[at] === 0 && isContent(word)),
  ];
  const areFewLeft = left.every((words) => words.length <= rules.loneReach);
  const [placesInA, placesInB] = [placesOfUnique(a), placesOfUnique(b)];
  for (const [word, at] of placesInA) {
    const there = placesInB.get(word);
    if (there === undefined || !isContent(word) || partners[at] !== NONE || taken[there] === 1) continue;
    if (!areFewLeft && crossed(inOrder, at, there) > rules.loneReach) continue;
    partners[at] = there;
    taken[there] = 1;
    moved[at] = 1;
  }
}

/** How many links in order a link would cross. */
function crossed(inOrder: Int32Array, a: number, b: number): number {
  return inOrder.reduce((count, there, at) => count + Number(there !== NONE && at < a !== there < b), 0);
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
