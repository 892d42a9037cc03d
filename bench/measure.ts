import { diff as mergeDiff } from '@codemirror/merge';
import { diffArrays } from 'diff';
import { diff as matchPatch } from 'diff-match-patch-es';
import type { Effect, Findings, Measured, Measurements, Tool } from '../src/method/measured.ts';
import { thresholds, type Threshold } from '../src/method/thresholds.ts';
import { findNames } from '../src/commentary/names.ts';
import { findQuotations } from '../src/commentary/quotations.ts';
import { commentaryRules, defaultCommentaryRules, type CommentaryRules } from '../src/commentary/rules.ts';
import { findSpeech } from '../src/commentary/speech.ts';
import { align, unbrokenRuns } from '../engine/align/index.ts';
import { compareUnit } from '../engine/compare/index.ts';
import { defaultRules, engineRules, type Rules } from '../engine/rules.ts';
import { collationTable } from '../engine/table/index.ts';
import { called, passages, points, readings, readingsOf, sigla } from '../tests/corpus/corpus.ts';
import { readGold, score, total, whole, type GoldPair, type Pair, type Score } from '../tests/corpus/gold.ts';
import { oneSignAWord, readSteps } from './truth.ts';

const gold = readGold();

/** What the engine finds in the texts of this edition, with each of its rules as it is and at other values, and what other tools find. */
export function measure(): Measurements {
  const measured = thresholds.map((threshold) => [threshold.key, measureThreshold(threshold)] as const);
  return { ...measureNow(), thresholds: Object.fromEntries(measured) };
}

/** The same without the thresholds. */
export function measureNow(): Omit<Measurements, 'thresholds'> {
  return { gold: goldLinks(), findings: countsOf(findAll(defaults)), tools: tools() };
}

/** What becomes of it with one rule at half and at double its value. */
export function measureThreshold({ key, value }: Threshold): Measured {
  const now = findAll(defaults);
  const effects = [half(value), value * 2].map((other) => effectOf(now, findAll(varied(key, other)), other));
  return { value, effects };
}

/** All rules that are handed in. */
interface AllRules {
  readonly engine: Rules;
  readonly commentary: CommentaryRules;
}

const defaults: AllRules = { engine: defaultRules, commentary: defaultCommentaryRules };

/** All rules with another value for one. */
function varied(key: string, value: number): AllRules {
  const name = key.replace('commentary.', '');
  if (key in engineRules) return { ...defaults, engine: { ...defaultRules, [name]: value } };
  if (name in commentaryRules) return { ...defaults, commentary: { ...defaultCommentaryRules, [name]: value } };
  throw new RangeError(`There is no rule “${key}”.`);
}

function half(value: number): number {
  return Number.isInteger(value) ? Math.round(value / 2) : value / 2;
}

/** Everything that is found, as texts that can be compared. */
interface Everything {
  readonly score: Score;
  readonly sentences: readonly string[];
  readonly tables: readonly string[];
  readonly columns: number;
  readonly ties: readonly string[];
}

function findAll({ engine, commentary }: AllRules): Everything {
  const tables = points.map((number) => collationTable(readingsOf(number), engine));
  const ties = [
    ...findQuotations(passages, readings, commentary),
    ...findNames(passages, called, points, commentary),
    ...findSpeech(passages, commentary),
  ];
  return {
    score: total(gold.map((pair) => scoreOf(engine, pair))),
    sentences: points.flatMap((number) => sentencesOf(engine, number)),
    tables: tables.map(({ columns, moves }) => JSON.stringify([columns, moves])),
    columns: tables.reduce((sum, { columns }) => sum + columns.length, 0),
    ties: ties.map((tie) => JSON.stringify(tie)),
  };
}

function scoreOf(rules: Rules, pair: GoldPair): Score {
  const { links } = align({ tokens: pair.base, language: 'en' }, { tokens: pair.reading, language: 'en' }, rules);
  const inOrder = links.filter(({ kind }) => kind === 'same' || kind === 'near');
  const moves = unbrokenRuns(links.filter(({ kind }) => kind === 'moved'));
  const pairs = (found: typeof links) => found.map((link): Pair => `${link.base}/${link.reading}`);
  return score(pair, pairs(inOrder), moves.map(pairs));
}

/** Differences and clauses left out, with one witness of each version as the base. */
function sentencesOf(rules: Rules, number: number): readonly string[] {
  const all = readingsOf(number);
  const bases = new Map(all.map(({ version, witness }) => [version, witness]));
  return [...bases.values()].flatMap((base) => {
    const { sentences, others } = compareUnit(all, base, sigla, rules);
    const clauses = others.flatMap(({ wording, omittedClauses }) =>
      omittedClauses.map(({ text }) => `${wording.readings[0]!.witness} lacks the clause ${text}`),
    );
    return [...sentences.map(({ text }) => text), ...clauses].map((text) => `${number} ${base}: ${text}`);
  });
}

function countsOf({ score, sentences, columns, ties }: Everything): Findings {
  return { right: right(score), wrong: wrong(score), sentences: sentences.length, columns, ties: ties.length };
}

function effectOf(now: Everything, other: Everything, value: number): Effect {
  return {
    value,
    lost: right(now.score) - right(other.score),
    wrong: wrong(other.score) - wrong(now.score),
    sentences: strangers(now.sentences, other.sentences),
    tables: other.tables.filter((table, index) => table !== now.tables[index]).length,
    ties: strangers(now.ties, other.ties),
  };
}

/** How many texts of either list the other has not: of the two numbers the larger, as one may stand for one. */
function strangers(now: readonly string[], other: readonly string[]): number {
  const missing = now.filter((text) => !other.includes(text)).length;
  return Math.max(missing, other.filter((text) => !now.includes(text)).length);
}

function right({ equal, near, moves }: Score): number {
  return equal + near + moves;
}

function wrong({ falseMoves, forbidden, spurious }: Score): number {
  return falseMoves + forbidden + spurious;
}

function goldLinks(): number {
  const { equal, near, moves } = whole(gold);
  return equal + near + moves;
}

/** Tools that compare two rows: what they hold to be the same, as pairs of positions. None of them knows near forms or moves. */
const contestants: Readonly<Record<string, (base: readonly string[], reading: readonly string[]) => readonly Pair[]>> =
  {
    'diff (jsdiff), by words': (base, reading) =>
      readSteps(
        diffArrays([...base], [...reading]).map(({ added, removed, count }) => [added ? 1 : removed ? -1 : 0, count]),
      ),
    'diff-match-patch, by words': (base, reading) => {
      const [a, b] = oneSignAWord(base, reading);
      return readSteps(matchPatch(a, b, { diffTimeout: 0 }).map(([kind, text]) => [kind, text.length]));
    },
    '@codemirror/merge, by words': (base, reading) => {
      const [a, b] = oneSignAWord(base, reading);
      let [inA, inB] = [0, 0];
      const steps = mergeDiff(a, b).flatMap(({ fromA, toA, fromB, toB }) => {
        const before = [0, fromA - inA] as const;
        [inA, inB] = [toA, toB];
        return [before, [-1, toA - fromA] as const, [1, toB - fromB] as const];
      });
      return readSteps([...steps, [0, Math.min(a.length - inA, b.length - inB)]]);
    },
  };

function tools(): readonly Tool[] {
  return Object.entries(contestants).map(([name, compare]) => {
    const scores = gold.map((pair) => {
      const [base, reading] = [pair.base, pair.reading].map((tokens) => tokens.map(({ norm }) => norm));
      return score(pair, compare(base!, reading!), []);
    });
    return { name, right: right(total(scores)), wrong: wrong(total(scores)) };
  });
}
