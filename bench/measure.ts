import { diff as mergeDiff } from '@codemirror/merge';
import { diffArrays } from 'diff';
import { diff as matchPatch } from 'diff-match-patch-es';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Effect, Findings, Measured, Measurements, Tool } from '../src/method/measured.ts';
import { thresholdKey, thresholds, type Threshold } from '../src/method/thresholds.ts';
import { points, readingsOf, sigla } from '../tests/corpus/corpus.ts';
import { readGold, score, total, whole, type GoldPair, type Pair, type Score } from '../tests/corpus/gold.ts';
import { called, passages, readings } from '../tests/commentary/corpus.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const gold = readGold();

/** What the engine finds in the texts of this edition, with each of its thresholds as it is and at other values, and what other tools find. */
export async function measure(): Promise<Measurements> {
  const measured: Record<string, Measured> = {};
  for (const threshold of thresholds) measured[thresholdKey(threshold)] = await measureThreshold(threshold);
  return { ...(await measureNow()), thresholds: measured };
}

/** The same without the thresholds. */
export async function measureNow(): Promise<Omit<Measurements, 'thresholds'>> {
  return { gold: goldLinks(), findings: countsOf(findAll(await engineIn(root))), tools: tools() };
}

/** What becomes of it with one threshold at half and at double its value: the engine is run from a copy with the one constant changed. */
export async function measureThreshold(threshold: Threshold): Promise<Measured> {
  const now = findAll(await engineIn(root));
  const value = readValue(threshold);
  const effects: Effect[] = [];
  for (const other of [half(value), value * 2])
    effects.push(effectOf(now, findAll(await variedEngine(threshold, other)), other));
  return { value, effects };
}

/** The value that a threshold has in the source. */
export function readValue(threshold: Threshold): number {
  const source = readFileSync(join(root, threshold.file), 'utf8');
  const found = pattern(threshold).exec(source)?.[2];
  if (!found) throw new Error(`${threshold.file} has no ${thresholdKey(threshold)} with a plain number.`);
  const [number, by = '1'] = found.replaceAll('_', '').split(' / ');
  return Number(number) / Number(by);
}

/** The functions of the engine that decide what is found. */
interface Engine {
  readonly align: typeof import('../engine/align/align.ts').align;
  readonly unbrokenRuns: typeof import('../engine/align/linkruns.ts').unbrokenRuns;
  readonly compareUnit: typeof import('../engine/compare/compare.ts').compareUnit;
  readonly collationTable: typeof import('../engine/table/table.ts').collationTable;
  readonly findQuotations: typeof import('../src/commentary/quotations.ts').findQuotations;
  readonly findNames: typeof import('../src/commentary/names.ts').findNames;
  readonly findSpeech: typeof import('../src/commentary/speech.ts').findSpeech;
}

const modules = [
  ...['engine/align/align.ts', 'engine/align/linkruns.ts', 'engine/compare/compare.ts', 'engine/table/table.ts'],
  ...['src/commentary/quotations.ts', 'src/commentary/names.ts', 'src/commentary/speech.ts'],
];

async function engineIn(project: string): Promise<Engine> {
  const loaded = await Promise.all(modules.map((file) => import(pathToFileURL(join(project, file)).href)));
  return Object.assign({}, ...loaded) as Engine;
}

async function variedEngine(threshold: Threshold, value: number): Promise<Engine> {
  const project = mkdtempSync(join(tmpdir(), 'varied-'));
  try {
    for (const folder of ['engine', 'src/commentary'])
      cpSync(join(root, folder), join(project, folder), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'dir');
    writeFileSync(join(project, 'package.json'), '{"type":"module"}');
    const file = join(project, threshold.file);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(pattern(threshold), (_, before: string) => before + value),
    );
    return await engineIn(project);
  } finally {
    rmSync(project, { recursive: true });
  }
}

/** `const GAP = 0.35;`, or of `const WEIGHTS … = { negation: 1, light: 0.6 };` the member. */
function pattern({ constant, member }: Threshold): RegExp {
  const before = member ? `const ${constant}\\b[^=]*=[^;]*?\\b${member}: ` : `const ${constant}\\b[^=]*= `;
  return new RegExp(`(${before})([\\d._]+(?:e-\\d+| / [\\d._]+)?)`, 'u');
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

function findAll(engine: Engine): Everything {
  const tables = points.map((number) => engine.collationTable(readingsOf(number)));
  const ties = [
    ...engine.findQuotations(passages, readings),
    ...engine.findNames(passages, called, points),
    ...engine.findSpeech(passages),
  ];
  return {
    score: total(gold.map((pair) => scoreOf(engine, pair))),
    sentences: points.flatMap((number) => sentencesOf(engine, number)),
    tables: tables.map(({ columns, moves }) => JSON.stringify([columns, moves])),
    columns: tables.reduce((sum, { columns }) => sum + columns.length, 0),
    ties: ties.map((tie) => JSON.stringify(tie)),
  };
}

function scoreOf({ align, unbrokenRuns }: Engine, pair: GoldPair): Score {
  const { links } = align({ tokens: pair.base, language: 'en' }, { tokens: pair.reading, language: 'en' });
  const inOrder = links.filter(({ kind }) => kind === 'same' || kind === 'near');
  const moves = unbrokenRuns(links.filter(({ kind }) => kind === 'moved'));
  const pairs = (found: typeof links) => found.map((link): Pair => `${link.base}/${link.reading}`);
  return score(pair, pairs(inOrder), moves.map(pairs));
}

/** Differences and clauses left out, with one witness of each version as the base. */
function sentencesOf({ compareUnit }: Engine, number: number): readonly string[] {
  const all = readingsOf(number);
  const bases = new Map(all.map(({ version, witness }) => [version, witness]));
  return [...bases.values()].flatMap((base) => {
    const { sentences, others } = compareUnit(all, base, sigla);
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
      pairsOf(
        diffArrays([...base], [...reading]).map(({ added, removed, count }) => [added ? 1 : removed ? -1 : 0, count]),
      ),
    'diff-match-patch, by words': (base, reading) => {
      const [a, b] = encoded(base, reading);
      return pairsOf(matchPatch(a, b, { diffTimeout: 0 }).map(([kind, text]) => [kind, text.length]));
    },
    '@codemirror/merge, by words': (base, reading) => {
      const [a, b] = encoded(base, reading);
      let [inA, inB] = [0, 0];
      const steps = mergeDiff(a, b).flatMap(({ fromA, toA, fromB, toB }) => {
        const before = [0, fromA - inA] as const;
        [inA, inB] = [toA, toB];
        return [before, [-1, toA - fromA] as const, [1, toB - fromB] as const];
      });
      return pairsOf([...steps, [0, Math.min(a.length - inA, b.length - inB)]]);
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

/** Steps of an edit script: 0 for words of both, -1 for words of the base, 1 for words of the reading. */
function pairsOf(steps: readonly (readonly [kind: number, count: number])[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let [base, reading] = [0, 0];
  for (const [kind, count] of steps) {
    if (kind === 0) for (let step = 0; step < count; step++) pairs.push(`${base + step}/${reading + step}`);
    if (kind <= 0) base += count;
    if (kind >= 0) reading += count;
  }
  return pairs;
}

/** The first code that stands for a word: letters, so that no tool takes words for spaces. */
const FIRST_CODE = 0x4e00;

function encoded(...rows: readonly (readonly string[])[]): readonly [string, string] {
  const norms = [...new Set(rows.flat())];
  const [a = '', b = ''] = rows.map((row) =>
    row.map((norm) => String.fromCharCode(FIRST_CODE + norms.indexOf(norm))).join(''),
  );
  return [a, b];
}
