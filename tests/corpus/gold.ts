import { readFileSync } from 'node:fs';
import { normalise, type Token, tokenize } from '../../engine/words/index.ts';
import { versionReading } from './corpus.ts';

/** What a line of the gold alignment says of a phrase. */
export type GoldKind = '=' | '~' | '>' | '?' | '!';

/** One pair of positions, written `base/reading`. */
export type Pair = `${number}/${number}`;

/** The gold alignment of one point in two versions. */
export interface GoldPair {
  readonly point: number;
  readonly base: readonly Token[];
  readonly reading: readonly Token[];
  /** The pairs of each line. */
  readonly lines: readonly { readonly kind: GoldKind; readonly pairs: readonly Pair[] }[];
}

/** The score of an alignment held against the gold. */
export interface Score {
  readonly equal: number;
  readonly near: number;
  readonly moves: number;
  readonly falseMoves: number;
  readonly forbidden: number;
  readonly spurious: number;
}

/** Reads tests/corpus/gold/points.txt. */
export function readGold(): readonly GoldPair[] {
  const text = readFileSync(new URL('gold/points.txt', import.meta.url), 'utf8');
  return text.split(/^## /mu).slice(1).map(readPair);
}

function readPair(section: string): GoldPair {
  const [heading, ...lines] = section.trim().split('\n');
  const [point, base, reading] = heading!.split(' ');
  const tokens = [base!, reading!].map((version) => tokenize(versionReading(Number(point), version).text, 'en'));
  const marked = lines.filter((line) => line.trim() !== '');
  return {
    point: Number(point),
    base: tokens[0]!,
    reading: tokens[1]!,
    lines: marked.map((line) => readLine(line, tokens[0]!, tokens[1]!)),
  };
}

function readLine(line: string, base: readonly Token[], reading: readonly Token[]) {
  const [, kind, phrase, , first, second, other] =
    /^([=~>?!]) ([^@|]+?)( @(\d)\|(\d))?(?: \| (.+))?$/u.exec(line) ?? [];
  if (!kind || !phrase) throw new Error(`Not in the notation: ${line}`);
  const inBase = find(base, phrase, Number(first ?? 0), line);
  const inReading = find(reading, other ?? phrase, Number(second ?? 0), line);
  const pairs = phrase.split(' ').map((_, step): Pair => `${inBase + step}/${inReading + step}`);
  return { kind: kind as GoldKind, pairs };
}

/** Where a phrase stands; without a number it may stand once only, or its first place is meant if the notation says so. */
function find(tokens: readonly Token[], phrase: string, number: number, line: string): number {
  const words = phrase.split(' ').map(normalise);
  const places = tokens.flatMap((_, at) => (words.every((word, step) => tokens[at + step]?.norm === word) ? [at] : []));
  const place = places[Math.max(0, number - 1)];
  if (place === undefined) throw new Error(`Not in the text: ${line}`);
  return place;
}

/**
 * Counts what an alignment finds.
 *
 * @param linked pairs linked in order, as the same word or a near form
 * @param moves moved phrases, as lists of pairs
 */
export function score(gold: GoldPair, linked: readonly Pair[], moves: readonly (readonly Pair[])[]): Score {
  const inOrder = new Set(linked);
  const moved = new Set(moves.flat());
  const of = (kind: GoldKind) => gold.lines.filter((line) => line.kind === kind).flatMap(({ pairs }) => pairs);
  const goldMoves = gold.lines.filter(({ kind }) => kind === '>').map(({ pairs }) => pairs);
  const known = new Set(gold.lines.flatMap(({ pairs }) => pairs));
  const isGold = (move: readonly Pair[]) => goldMoves.some((pairs) => pairs.some((pair) => move.includes(pair)));
  return {
    equal: of('=').filter((pair) => inOrder.has(pair)).length,
    near: of('~').filter((pair) => inOrder.has(pair)).length,
    moves: goldMoves.filter((pairs) => pairs.every((pair) => moved.has(pair))).length,
    falseMoves: moves.filter((move) => !isGold(move)).length,
    forbidden: of('!').filter((pair) => inOrder.has(pair) || moved.has(pair)).length,
    spurious: linked.filter((pair) => !known.has(pair)).length,
  };
}

/** What there is to find. */
export function whole(gold: readonly GoldPair[]): Pick<Score, 'equal' | 'near' | 'moves' | 'forbidden'> {
  const lines = gold.flatMap((pair) => pair.lines);
  const count = (kind: GoldKind) => lines.filter((line) => line.kind === kind).flatMap(({ pairs }) => pairs).length;
  return {
    equal: count('='),
    near: count('~'),
    moves: lines.filter(({ kind }) => kind === '>').length,
    forbidden: count('!'),
  };
}

/** The sum of scores. */
export function total(scores: readonly Score[]): Score {
  const sum = (key: keyof Score) => scores.reduce((all, one) => all + one[key], 0);
  return {
    equal: sum('equal'),
    near: sum('near'),
    moves: sum('moves'),
    falseMoves: sum('falseMoves'),
    forbidden: sum('forbidden'),
    spurious: sum('spurious'),
  };
}
