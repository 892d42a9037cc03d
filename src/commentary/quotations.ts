import { formKey } from './form.ts';
import { meets, quotedLimit, runLimit, type Limit } from './limit.ts';
import { cutParts, findMatch, findRuns, longestPart, type Match } from './match.ts';
import type { Passage, PointReading, TextSpan } from './passage.ts';
import { findQuoted } from './quotationmarks.ts';
import { defaultCommentaryRules, type CommentaryRules } from './rules.ts';
import type { FollowedReading, Quotation } from './ties.ts';
import { overlap, readWords, wordsWithin, type Word } from './word.ts';

/** Words that stand in a point as well, and that are not taken for a quotation of it. */
export interface RefusedQuotation {
  readonly witness: string;
  readonly passage: string;
  readonly spans: readonly TextSpan[];
  /** The words as printed, span by span. */
  readonly words: readonly string[];
  /** The points that have the words, ascending. */
  readonly points: readonly number[];
  /**
   * `short`: too few words in a row for anyone to tell; `several points`: more than one point has them;
   * `not in quotation marks`, `part of a quotation`: enough words for a quotation that is nothing else, but not without that.
   */
  readonly reason: 'short' | 'several points' | 'not in quotation marks' | 'part of a quotation';
}

/**
 * Finds the quotations of points in passages. Text in quotation marks is a quotation if all its words stand in one point in their
 * order, a few of them in a row; other text only if a long run of it does.
 *
 * @returns ties in printed order, never two at the same place
 */
export function findQuotations(
  passages: readonly Passage[],
  readings: readonly PointReading[],
  rules: CommentaryRules = defaultCommentaryRules,
): readonly Quotation[] {
  return judge(passages, readings, rules).flatMap((verdict) => (verdict.kind === 'refused' ? [] : [verdict]));
}

/** What `findQuotations` considered and refused, in printed order: for the editor to look at, and to test what tempts. */
export function findRefusedQuotations(
  passages: readonly Passage[],
  readings: readonly PointReading[],
  rules: CommentaryRules = defaultCommentaryRules,
): readonly RefusedQuotation[] {
  return judge(passages, readings, rules).flatMap((verdict) => (verdict.kind === 'refused' ? [verdict.refusal] : []));
}

type Verdict = Quotation | { readonly kind: 'refused'; readonly refusal: RefusedQuotation };

/**
 * Readings that a quotation is said to follow, at most: the first of them. One wording may be printed by hundreds, and each
 * quotation would list them all.
 */
export const MOST_FOLLOWED = 9;

/** Readings that are the same to the character: what is quoted of one is quoted of all. */
interface ReadReading {
  /** In the order given; the first stands for all. */
  readonly readings: readonly NumberedReading[];
  readonly words: readonly Word[];
  /** Keys of all its words: what has another key is no form of any. */
  readonly keys: ReadonlySet<string>;
  /** Every row of as many words as the lower limit asks for. */
  readonly rows: ReadonlySet<string>;
}

interface Candidate extends ReadReading {
  readonly match: Match;
}

/** A stretch of a passage, as words. */
interface Stretch {
  readonly passage: Passage;
  readonly words: readonly Word[];
  readonly marked: boolean;
}

function judge(
  passages: readonly Passage[],
  readings: readonly PointReading[],
  rules: CommentaryRules,
): readonly Verdict[] {
  const read = groupSame(readings).map((same) => readReading(same, rules));
  return passages.flatMap((passage) => cutStretches(passage).flatMap((stretch) => judgeStretch(stretch, read, rules)));
}

/** A reading with its position among all. */
interface NumberedReading extends PointReading {
  readonly order: number;
}

function groupSame(readings: readonly PointReading[]): readonly (readonly NumberedReading[])[] {
  const numbered = readings.map((reading, order) => ({ ...reading, order }));
  const key = ({ point, version, language, text }: PointReading) => JSON.stringify([point, version, language, text]);
  return [...Map.groupBy(numbered, key).values()];
}

function readReading(readings: readonly NumberedReading[], rules: CommentaryRules): ReadReading {
  const { text, language } = readings[0]!;
  const words = readWords(text, language);
  const keys = new Set(words.map(({ norm }) => formKey(norm, rules)));
  return { readings, words, keys, rows: new Set(rows(words, rules)) };
}

function rows(words: readonly Word[], { quotedWords }: CommentaryRules): readonly string[] {
  const norms = words.map(({ norm }) => norm);
  return norms.slice(quotedWords - 1).map((_, start) => norms.slice(start, start + quotedWords).join(' '));
}

/** Cuts a passage into what is in quotation marks and what stands between. */
function cutStretches(passage: Passage): readonly Stretch[] {
  const words = readWords(passage.text, passage.language);
  const quoted = findQuoted(passage.text);
  const borders = quoted.flatMap(({ start, end }) => [start, end]);
  const spans = [0, ...borders, passage.text.length].map((start, index, all) => ({
    start,
    end: all[index + 1] ?? start,
  }));
  return spans
    .map((span, index) => ({ passage, marked: index % 2 === 1, words: wordsWithin(words, span) }))
    .filter((stretch) => stretch.words.length > 0);
}

function judgeStretch(stretch: Stretch, readings: readonly ReadReading[], rules: CommentaryRules): readonly Verdict[] {
  const whole = stretch.marked ? findWhole(stretch, readings, rules) : [];
  const good = whole.filter((candidate) => isQuotation(candidate, stretch, rules));
  if (good.length > 0) return [judgePlace(good, stretch)];
  const runs = findPlaces(stretch, readings, runLimit(rules), rules);
  if (runs.length > 0) return runs.map((place) => judgePlace(place, stretch));
  if (whole.length > 0) return [refuse(whole, stretch, 'short')];
  const reason = stretch.marked ? 'part of a quotation' : 'not in quotation marks';
  return findPlaces(stretch, readings, quotedLimit(rules), rules).map((place) => refuse(place, stretch, reason));
}

function findWhole(stretch: Stretch, readings: readonly ReadReading[], rules: CommentaryRules): readonly Candidate[] {
  const keys = stretch.words.map(({ norm }) => formKey(norm, rules));
  const possible = readings.filter((read) => keys.every((key) => read.keys.has(key)));
  return possible.flatMap((read) => {
    const allowed = { ...rules, extent: 'whole', drop: rules.longestDrop, forms: true } as const;
    const match = findMatch(stretch.words, read.words, allowed);
    return match ? [{ ...read, match }] : [];
  });
}

/** A quotation has a row of words that is enough by itself, and keeps more words than it leaves out unsaid. */
function isQuotation({ match }: Candidate, stretch: Stretch, rules: CommentaryRules): boolean {
  return isLong(quotedLimit(rules), stretch, match) && match.dropped < match.length;
}

function isLong(limit: Limit, stretch: Stretch, match: Match): boolean {
  const { start, end } = longestPart(match);
  return meets(limit, stretch.words.slice(start, end), stretch.passage.language);
}

/** Runs of the stretch that stand in readings, gathered by place: the longest first, and none that overlaps a longer one. */
function findPlaces(
  stretch: Stretch,
  readings: readonly ReadReading[],
  limit: Limit,
  rules: CommentaryRules,
): readonly (readonly Candidate[])[] {
  const stretchRows = rows(stretch.words, rules);
  const allowed = { ...rules, drop: 0, forms: false };
  const possible = readings.filter((read) => stretchRows.some((row) => read.rows.has(row)));
  const candidates = possible.flatMap((read) =>
    findRuns(stretch.words, read.words, allowed, (match) => isLong(limit, stretch, match)).map((match) => ({
      ...read,
      match,
    })),
  );
  const places: Candidate[][] = [];
  for (const candidate of candidates.toSorted((one, other) => other.match.score - one.match.score)) {
    const place = places.find((members) => overlap(extent(members[0]!), extent(candidate)));
    if (!place) places.push([candidate]);
    else if (place[0]!.match.score === candidate.match.score) place.push(candidate);
  }
  return places.toSorted((one, other) => extent(one[0]!).start - extent(other[0]!).start);
}

function extent({ match }: Candidate): TextSpan {
  return { start: match.parts[0]!.quoted.start, end: match.parts.at(-1)!.quoted.end };
}

function judgePlace(candidates: readonly Candidate[], stretch: Stretch): Verdict {
  const top = Math.max(...candidates.map(({ match }) => match.score));
  const closest = candidates.filter(({ match }) => match.score === top);
  return pointsOf(closest).length > 1 ? refuse(closest, stretch, 'several points') : quote(closest, stretch);
}

function quote(closest: readonly Candidate[], stretch: Stretch): Quotation {
  const followed = alignParts(closest);
  const { match } = followed[0]!;
  const versions = new Set(closest.map((candidate) => candidate.readings[0]!.version));
  return {
    kind: match.altered ? 'altered' : match.parts.length > 1 ? 'elided' : 'exact',
    by: 'machine',
    ...place(match, stretch),
    points: pointsOf(closest),
    marked: stretch.marked,
    version: versions.size === 1 ? [...versions][0]! : 'unknown',
    follows: firstFollowed(followed),
  };
}

/** The same matches, all cut wherever one of them is, so that their parts correspond. */
function alignParts(candidates: readonly Candidate[]): readonly Candidate[] {
  const cuts = candidates.flatMap(({ match }) => match.parts.map(({ quoted }) => quoted.start));
  return candidates.map((candidate) => ({ ...candidate, match: cutParts(candidate.match, cuts) }));
}

function refuse(candidates: readonly Candidate[], stretch: Stretch, reason: RefusedQuotation['reason']): Verdict {
  const { match } = candidates.reduce((top, next) => (next.match.score > top.match.score ? next : top));
  return { kind: 'refused', refusal: { ...place(match, stretch), points: pointsOf(candidates), reason } };
}

function place(match: Match, stretch: Stretch): Pick<Quotation, 'witness' | 'passage' | 'spans' | 'words'> {
  const spans = match.parts.map((part) => textSpan(part.quoted, stretch.words));
  const { witness, id: passage, text } = stretch.passage;
  return { witness, passage, spans, words: spans.map(({ start, end }) => text.slice(start, end)) };
}

function firstFollowed(candidates: readonly Candidate[]): readonly FollowedReading[] {
  return candidates
    .flatMap((candidate) => candidate.readings.map((reading) => ({ candidate, reading })))
    .toSorted((one, other) => one.reading.order - other.reading.order)
    .slice(0, MOST_FOLLOWED)
    .map(({ candidate, reading }) => follow(candidate, reading));
}

function follow({ match, words }: Candidate, { witness, version, point }: PointReading): FollowedReading {
  return { witness, version, point, spans: match.parts.map((part) => textSpan(part.original, words)) };
}

function textSpan(part: TextSpan, words: readonly Word[]): TextSpan {
  return { start: words[part.start]!.start, end: words[part.end - 1]!.end };
}

function pointsOf(candidates: readonly Candidate[]): readonly number[] {
  return [...new Set(candidates.map(({ readings }) => readings[0]!.point))].toSorted((one, other) => one - other);
}
