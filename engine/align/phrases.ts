import type { Field } from './inorder.ts';
import type { Lexicon } from './lexicon.ts';

/** A run of words that both rows have. */
export interface Phrase {
  /** Position of its first token in the first row. */
  readonly a: number;
  /** Position of its first token in the second row. */
  readonly b: number;
  /** Number of tokens. */
  readonly length: number;
}

/** A run of words is a phrase if it holds as many content words: one alone may stand anywhere by chance. */
export const CONTENT_WORDS_OF_A_PHRASE = 2;

/** The longest equal runs of a field that are phrases, without function words at their edges, in order of the first row. */
export function sharedPhrases(lexicon: Lexicon, field: Field): readonly Phrase[] {
  const places = placesOf(lexicon.b, field.b0, field.b1);
  const phrases: Phrase[] = [];
  for (let a = field.a0; a < field.a1; a++)
    for (const b of places.get(lexicon.a[a]!) ?? []) {
      if (a > field.a0 && b > field.b0 && lexicon.a[a - 1] === lexicon.b[b - 1]) continue;
      const phrase = withoutEdges(lexicon, { a, b, length: runLength(lexicon, field, a, b) });
      if (contentWords(lexicon, phrase) >= CONTENT_WORDS_OF_A_PHRASE) phrases.push(phrase);
    }
  return phrases;
}

/** Number of content words and negations in a phrase. */
export function contentWords(lexicon: Lexicon, phrase: Phrase): number {
  let count = 0;
  for (let step = 0; step < phrase.length; step++) count += lexicon.content[lexicon.a[phrase.a + step]!]!;
  return count;
}

/** The worth of all words of a phrase. */
export function phraseWeight(lexicon: Lexicon, phrase: Phrase): number {
  let weight = 0;
  for (let step = 0; step < phrase.length; step++) weight += lexicon.weights[lexicon.a[phrase.a + step]!]!;
  return weight;
}

/** Where each word of a stretch stands, by its number, ascending. */
export function placesOf(numbers: Int32Array, from: number, to: number): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let at = from; at < to; at++) {
    const known = places.get(numbers[at]!);
    if (known) known.push(at);
    else places.set(numbers[at]!, [at]);
  }
  return places;
}

function runLength(lexicon: Lexicon, field: Field, a: number, b: number): number {
  let length = 1;
  while (a + length < field.a1 && b + length < field.b1 && lexicon.a[a + length] === lexicon.b[b + length]) length++;
  return length;
}

function withoutEdges(lexicon: Lexicon, { a, b, length }: Phrase): Phrase {
  const isContent = (step: number) => lexicon.content[lexicon.a[a + step]!] === 1;
  let from = 0;
  let to = length;
  while (from < to && !isContent(from)) from++;
  while (to > from && !isContent(to - 1)) to--;
  return { a: a + from, b: b + from, length: to - from };
}
