import { formKey } from './form.ts';
import { contentWords } from './limit.ts';
import type { ReadPassage } from './readpassage.ts';
import { defaultCommentaryRules, type CommentaryRules } from './rules.ts';
import { wordsWithin, type Word } from './word.ts';

/** What two places must have in common to be worth comparing. */
export interface Needed {
  /** Words in a row, in any form, that one has in quotation marks. */
  readonly run: number;
  /** Content words of two sentences, in any form, one of them in quotation marks. */
  readonly sentence: number;
}

/**
 * The pairs of places of different witnesses that may share speech, in order: none that does is missing, and few that do not are
 * among them, as long as no more than `mostPairedPlaces` quote the same. So the work grows with the text, not with its square.
 */
export function candidatePairs(
  places: readonly ReadPassage[],
  needed: Needed,
  rules: CommentaryRules = defaultCommentaryRules,
): readonly (readonly [ReadPassage, ReadPassage])[] {
  const pairs = new Map<ReadPassage, Set<ReadPassage>>();
  const add = (one: ReadPassage, other: ReadPassage) => {
    if (one.passage.witness === other.passage.witness) return;
    const [first, second] = one.order < other.order ? [one, other] : [other, one];
    pairs.set(first, (pairs.get(first) ?? new Set()).add(second));
  };
  addByRuns(places, needed.run, add, rules);
  addBySentences(places, needed.sentence, add, rules);
  return byOrder(pairs.keys()).flatMap((one) => byOrder(pairs.get(one)!).map((other) => [one, other] as const));
}

type Add = (one: ReadPassage, other: ReadPassage) => void;

function byOrder(places: Iterable<ReadPassage>): readonly ReadPassage[] {
  return [...places].sort((one, other) => one.order - other.order);
}

/** Pairs where a row of words in quotation marks stands in the other, word by word in any form. */
function addByRuns(places: readonly ReadPassage[], length: number, add: Add, rules: CommentaryRules): void {
  const index = new Map<string, Set<ReadPassage>>();
  for (const place of places)
    for (const stretch of place.quoted)
      for (const row of rows(wordsWithin(place.words, stretch), length, rules))
        index.set(row, (index.get(row) ?? new Set()).add(place));
  const held = new Map(Array.from(index, ([row, quoting]) => [row, heldAgainst(quoting, rules)]));
  for (const other of places)
    for (const row of rows(other.words, length, rules)) for (const one of held.get(row) ?? []) add(one, other);
}

/** Of the places that quote the same, in order, those that others are held against. */
function heldAgainst(places: ReadonlySet<ReadPassage>, { mostPairedPlaces }: CommentaryRules): readonly ReadPassage[] {
  return [...places].slice(0, places.size <= mostPairedPlaces ? places.size : 1);
}

/** The keys of every row of so many words. */
function rows(words: readonly Word[], length: number, rules: CommentaryRules): readonly string[] {
  const keys = words.map(({ norm }) => formKey(norm, rules));
  return keys.slice(length - 1).map((_, start) => keys.slice(start, start + length).join(' '));
}

interface Sentence {
  readonly place: ReadPassage;
  /** The keys of its content words. */
  readonly keys: readonly string[];
}

/**
 * Pairs where a sentence in quotation marks and one of the other have enough content words in common. Whoever shares `needed` of a
 * sentence's words shares one of all but `needed − 1` of them, so only its rarest are looked up (prefix filtering, after
 * Chaudhuri, Ganti and Kaushik 2006).
 */
function addBySentences(places: readonly ReadPassage[], needed: number, add: Add, rules: CommentaryRules): void {
  const all = places.flatMap((place) =>
    readSentences(place, [...place.sentences, ...place.quotedSentences], needed, rules),
  );
  const counts = count(all.flatMap(({ keys }) => keys));
  const index = new Map<string, Set<QuotedSentence>>();
  for (const sentence of quotedSentences(places, needed, rules)) {
    const rarest = sentence.keys.toSorted((a, b) => counts.get(a)! - counts.get(b)!);
    for (const key of rarest.slice(0, rarest.length - needed + 1))
      index.set(key, (index.get(key) ?? new Set()).add(sentence));
  }
  for (const { place, keys } of all) {
    const own = count(keys);
    const found = new Set([...own.keys()].flatMap((key) => [...(index.get(key) ?? [])]));
    for (const sentence of found) if (shares(sentence, own, needed)) for (const one of sentence.places) add(one, place);
  }
}

/** A sentence in quotation marks, with the places that others are held against. */
interface QuotedSentence {
  readonly places: readonly ReadPassage[];
  readonly keys: readonly string[];
}

/** Each sentence in quotation marks once, whoever quotes it. */
function quotedSentences(
  places: readonly ReadPassage[],
  needed: number,
  rules: CommentaryRules,
): readonly QuotedSentence[] {
  const sentences = places.flatMap((place) => readSentences(place, place.quotedSentences, needed, rules));
  const same = Map.groupBy(sentences, ({ keys }) => keys.join(' '));
  return Array.from(same.values(), (all) => ({
    places: heldAgainst(new Set(all.map(({ place }) => place)), rules),
    keys: all[0]!.keys,
  }));
}

/** Sentences with at least so many content words; the others cannot be like any. */
function readSentences(
  place: ReadPassage,
  sentences: readonly (readonly Word[])[],
  needed: number,
  rules: CommentaryRules,
): readonly Sentence[] {
  return sentences
    .map((words) => ({
      place,
      keys: contentWords(words, place.passage.language).map(({ norm }) => formKey(norm, rules)),
    }))
    .filter(({ keys }) => keys.length >= needed);
}

function count(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function shares({ keys }: QuotedSentence, others: ReadonlyMap<string, number>, needed: number): boolean {
  let shared = 0;
  for (const [key, times] of count(keys)) shared += Math.min(times, others.get(key) ?? 0);
  return shared >= needed;
}
