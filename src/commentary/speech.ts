import { candidatePairs } from './candidates.ts';
import { compareSentences, type Likeness } from './likeness.ts';
import { meets, runLimit } from './limit.ts';
import { findRuns, longestPart, type Match } from './match.ts';
import type { Passage, TextSpan } from './passage.ts';
import { readPassage, type ReadPassage } from './readpassage.ts';
import { defaultCommentaryRules, type CommentaryRules } from './rules.ts';
import { overlap, wordsWithin, type Word } from './word.ts';

/** Words of the speech that two articles have; a run may be more than one sentence. */
export interface SharedSpeech {
  /**
   * `verbatim`: the same words, typography aside; `elided`: one leaves out words; `altered`: letters or words in brackets,
   * or another form of a word; `parallel`: one sentence in two translations.
   */
  readonly kind: 'verbatim' | 'elided' | 'altered' | 'parallel';
  /** The two places, in the order of the passages. */
  readonly occurrences: readonly [Occurrence, Occurrence];
  /** Content words that both have in the same order, of all content words of both, 0 to 1. */
  readonly similarity: number;
}

/** One place where words of the speech stand. */
export interface Occurrence {
  readonly witness: string;
  readonly passage: string;
  /** Where the words stand in the passage: one span, or one for each part of an elided or altered run. */
  readonly spans: readonly TextSpan[];
  /** The words as printed, span by span. */
  readonly words: readonly string[];
  /** Whether they stand in quotation marks; if not, the other article's marks are what shows them to be quoted. */
  readonly marked: boolean;
}

/**
 * Finds what two articles both quote. Their rule is one of evidence, not of layout: a long run of words that two articles share
 * is a quotation if at least one of them has it in quotation marks. What is not shared word for word is a second translation
 * if the sentence in quotation marks has most of its content words in common, and in the same order, with a sentence of the other.
 * A sentence in three articles is three pairs; one in more places than `mostPairedPlaces` is held against the first of them.
 */
export function findSpeech(
  passages: readonly Passage[],
  rules: CommentaryRules = defaultCommentaryRules,
): readonly SharedSpeech[] {
  const places = passages.map(readPassage);
  const pairs = candidatePairs(places, { run: rules.runWords, sentence: rules.parallelWords }, rules);
  return pairs.flatMap(([one, other]) => pairSpeech(one, other, rules));
}

interface Pair {
  readonly speech: SharedSpeech;
  /** The more, the closer. */
  readonly weight: number;
}

/** All that two passages share, each word of either at most once: runs before parallels, the closer before the less close. */
function pairSpeech(one: ReadPassage, other: ReadPassage, rules: CommentaryRules): readonly SharedSpeech[] {
  const runs = byWeight([...shareRuns(one, other, rules), ...shareRuns(other, one, rules).map(turn)]);
  const parallels = byWeight([...shareSentences(one, other, rules), ...shareSentences(other, one, rules).map(turn)]);
  const kept: Pair[] = [];
  for (const pair of [...runs, ...parallels]) if (!kept.some((earlier) => meet(earlier, pair))) kept.push(pair);
  return kept.toSorted((a, b) => firstStart(a) - firstStart(b)).map(({ speech }) => speech);
}

function byWeight(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.toSorted((a, b) => b.weight - a.weight);
}

function turn({ speech, weight }: Pair): Pair {
  const [first, second] = speech.occurrences;
  return { speech: { ...speech, occurrences: [second, first] }, weight };
}

function meet(one: Pair, other: Pair): boolean {
  return one.speech.occurrences.some((occurrence, side) =>
    occurrence.spans.some((span) => other.speech.occurrences[side]!.spans.some((second) => overlap(span, second))),
  );
}

function firstStart(pair: Pair): number {
  return pair.speech.occurrences[0].spans[0]!.start;
}

/** Runs of what the first passage has in quotation marks that stand in the second. */
function shareRuns(one: ReadPassage, other: ReadPassage, rules: CommentaryRules): readonly Pair[] {
  return one.quoted.flatMap((stretch) => {
    const words = wordsWithin(one.words, stretch);
    const isLongEnough = (match: Match) => {
      const { start, end } = longestPart(match);
      return meets(runLimit(rules), words.slice(start, end), one.passage.language);
    };
    return findRuns(words, other.words, { ...rules, drop: rules.speechDrop, forms: true }, isLongEnough).map((match) =>
      pairRun(match, words, one, other, rules),
    );
  });
}

function pairRun(
  match: Match,
  words: readonly Word[],
  one: ReadPassage,
  other: ReadPassage,
  rules: CommentaryRules,
): Pair {
  const first = match.parts.map(({ quoted }) => words.slice(quoted.start, quoted.end));
  const second = match.parts.map(({ original }) => other.words.slice(original.start, original.end));
  const altered = match.altered || second.flat().some((word) => word.bracketed);
  const likeness = compare(first.flat(), second.flat(), one, other, rules);
  const kind = altered ? 'altered' : match.parts.length > 1 ? 'elided' : 'verbatim';
  return { weight: match.score, speech: makeSpeech(kind, likeness, occur(first, one), occur(second, other)) };
}

/** Sentences that the first passage has in quotation marks, with sentences of the second that say the same in other words. */
function shareSentences(one: ReadPassage, other: ReadPassage, rules: CommentaryRules): readonly Pair[] {
  return one.quotedSentences.flatMap((first) =>
    [...other.sentences, ...other.quotedSentences].flatMap((second) => {
      const likeness = compare(first, second, one, other, rules);
      if (likeness.share < rules.parallelShare || likeness.shared < rules.parallelWords) return [];
      return [
        {
          weight: likeness.share,
          speech: makeSpeech('parallel', likeness, occur([first], one), occur([second], other)),
        },
      ];
    }),
  );
}

function compare(
  first: readonly Word[],
  second: readonly Word[],
  one: ReadPassage,
  other: ReadPassage,
  rules: CommentaryRules,
): Likeness {
  return compareSentences(first, second, [one.passage.language, other.passage.language], rules);
}

function makeSpeech(
  kind: SharedSpeech['kind'],
  likeness: Likeness,
  first: Occurrence,
  second: Occurrence,
): SharedSpeech {
  return { kind, occurrences: [first, second], similarity: likeness.share };
}

function occur(parts: readonly (readonly Word[])[], { passage, quoted }: ReadPassage): Occurrence {
  const spans = parts.map((part) => ({ start: part[0]!.start, end: part.at(-1)!.end }));
  return {
    witness: passage.witness,
    passage: passage.id,
    spans,
    words: spans.map(({ start, end }) => passage.text.slice(start, end)),
    marked: spans.every((span) => quoted.some(({ start, end }) => start <= span.start && span.end <= end)),
  };
}
