import { alignInOrder, NONE, type Field, type InOrder } from './inorder.ts';
import type { Lexicon } from './lexicon.ts';
import type { Matching } from './matching.ts';
import { phraseWeight, placesOf, sharedPhrases, type Phrase } from './phrases.ts';

/** A moved word is worth this much of a word in its place, so that of two phrases that changed places the heavier stays. */
const MOVED = 0.8;

/** What a move costs: a little more than two gaps, for the phrase is cut out of one place and put into another. All from 0.6 to 1 reach the gold alignment. */
const MOVE = 0.8;

/** Moves looked for in one short field, and cells that may be worked through to find them: a page of text has fewer. */
const MOST_MOVES = 16;
const MOST_CELLS = 1_000_000;

/** Two gains that differ by less are the same: sums of weights are not exact. */
const EQUAL = 1e-9;

/**
 * Aligns a field that is small enough for the whole table, and writes its links into the matching.
 * A phrase is moved if taking it out of the order links more words than leaving it in; of several such phrases the one
 * that gains most goes first. A word of a move has no other link.
 */
export function alignShort(lexicon: Lexicon, field: Field, matching: Matching): void {
  const moves: Phrase[] = [];
  let best = inOrderWithout(lexicon, field, matching, moves);
  const phrases = field.a1 - field.a0 > 1 && field.b1 - field.b0 > 1 ? sharedPhrases(lexicon, field) : [];
  while (moves.length < MOST_MOVES) {
    const found = bestMove(
      lexicon,
      field,
      matching,
      moves,
      candidates(lexicon, field, phrases, moves, best),
      best.worth,
    );
    if (!found) break;
    moves.push(found.move);
    best = found.inOrder;
  }
  record(matching, moves, best);
}

/** The best alignment in order of all words that are not in a move; its worth includes the moves. */
function inOrderWithout(lexicon: Lexicon, field: Field, matching: Matching, moves: readonly Phrase[]): InOrder {
  const isFree = (a: number, b: number) =>
    matching.partners[a] === NONE &&
    matching.taken[b] === 0 &&
    !moves.some((move) => (a >= move.a && a < move.a + move.length) || (b >= move.b && b < move.b + move.length));
  const inOrder = alignInOrder(lexicon, field, isFree);
  const moved = moves.reduce((sum, move) => sum + MOVED * phraseWeight(lexicon, move) - MOVE, 0);
  return { worth: inOrder.worth + moved, pairs: inOrder.pairs };
}

/**
 * Phrases that may be moves: not wholly in order now, or in order and in the way of such a phrase or of words that weigh
 * more, for of what changed places the heavier is to stay. The heaviest first.
 */
function candidates(
  lexicon: Lexicon,
  field: Field,
  phrases: readonly Phrase[],
  moves: readonly Phrase[],
  best: InOrder,
): readonly Phrase[] {
  const free = phrases.filter((phrase) => !moves.some((move) => overlap(move, phrase)));
  if (free.length === 0) return [];
  const partners = partnersOf(moves, best);
  const loose = free.filter((phrase) => !isInOrder(phrase, partners));
  const blocked = blockedWords(lexicon, field, partners);
  const weight = (phrase: Phrase) => phraseWeight(lexicon, phrase);
  const isInTheWay = (phrase: Phrase) =>
    loose.some((other) => cross(phrase, other)) || blockedBy(phrase, blocked, weight) > weight(phrase);
  const cells = (field.a1 - field.a0 + 1) * (field.b1 - field.b0 + 1);
  return [...loose, ...free.filter((phrase) => !loose.includes(phrase) && isInTheWay(phrase))]
    .sort((x, y) => weight(y) - weight(x))
    .slice(0, Math.ceil(MOST_CELLS / cells / MOST_MOVES));
}

/** The partner in the second row of each word that is linked now, in order or moved. */
function partnersOf(moves: readonly Phrase[], best: InOrder): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  for (let at = 0; at < best.pairs.length; at += 2) partners.set(best.pairs[at]!, best.pairs[at + 1]!);
  for (const { a, b, length } of moves) for (let step = 0; step < length; step++) partners.set(a + step, b + step);
  return partners;
}

/** Content words that both rows have and that are linked in neither: for each of the first row its places in the second. */
function blockedWords(
  lexicon: Lexicon,
  field: Field,
  partners: ReadonlyMap<number, number>,
): readonly (readonly Phrase[])[] {
  const { a: numbers, content } = lexicon;
  const taken = new Set(partners.values());
  const places = placesOf(lexicon.b, field.b0, field.b1);
  const words: Phrase[][] = [];
  for (let a = field.a0; a < field.a1; a++) {
    if (partners.has(a) || content[numbers[a]!] === 0) continue;
    const free = (places.get(numbers[a]!) ?? []).filter((b) => !taken.has(b));
    words.push(free.map((b) => ({ a, b, length: 1 })));
  }
  return words;
}

/** The weight of the blocked words whose links would cross a phrase. */
function blockedBy(
  phrase: Phrase,
  blocked: readonly (readonly Phrase[])[],
  weight: (phrase: Phrase) => number,
): number {
  const crossing = blocked.filter((places) => places.some((place) => cross(phrase, place)));
  return crossing.reduce((sum, [word]) => sum + weight(word!), 0);
}

function bestMove(
  lexicon: Lexicon,
  field: Field,
  matching: Matching,
  moves: readonly Phrase[],
  phrases: readonly Phrase[],
  worth: number,
): { readonly move: Phrase; readonly inOrder: InOrder } | undefined {
  let best: { readonly move: Phrase; readonly inOrder: InOrder } | undefined;
  for (const move of phrases) {
    const inOrder = inOrderWithout(lexicon, field, matching, [...moves, move]);
    if (inOrder.worth > (best?.inOrder.worth ?? worth) + EQUAL) best = { move, inOrder };
  }
  return best;
}

function record(matching: Matching, moves: readonly Phrase[], inOrder: InOrder): void {
  for (let at = 0; at < inOrder.pairs.length; at += 2) {
    matching.partners[inOrder.pairs[at]!] = inOrder.pairs[at + 1]!;
    matching.taken[inOrder.pairs[at + 1]!] = 1;
  }
  for (const move of moves)
    for (let step = 0; step < move.length; step++) {
      matching.partners[move.a + step] = move.b + step;
      matching.taken[move.b + step] = 1;
      matching.moved[move.a + step] = 1;
    }
}

function isInOrder(phrase: Phrase, partners: ReadonlyMap<number, number>): boolean {
  for (let step = 0; step < phrase.length; step++) if (partners.get(phrase.a + step) !== phrase.b + step) return false;
  return true;
}

function overlap(first: Phrase, second: Phrase): boolean {
  const inA = first.a < second.a + second.length && second.a < first.a + first.length;
  const inB = first.b < second.b + second.length && second.b < first.b + first.length;
  return inA || inB;
}

function cross(first: Phrase, second: Phrase): boolean {
  return first.a < second.a !== first.b < second.b || overlap(first, second);
}
