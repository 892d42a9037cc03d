import { diff as mergeDiff } from '@codemirror/merge';
import { diffArrays } from 'diff';
import { createRequire } from 'node:module';
import { diff as matchPatch } from 'diff-match-patch-es';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { align } from '../engine/align/index.ts';
import { apparatus, collationTable } from '../engine/table/index.ts';
import { compareUnit } from '../engine/compare/index.ts';
import { tokenize } from '../engine/words/index.ts';
import { points, readingsOf } from '../tests/corpus/corpus.ts';
import type { Report, Result, Task } from './report.ts';
import { edited, printed, prose } from './texts.ts';

/** A contestant has as many rounds as fit into this time, but no more than MOST_ROUNDS and at least one; the best counts. */
const MILLISECONDS_EACH = 3000;
const MOST_ROUNDS = 30;

/** The share of words that an edited text changes. */
const EDITED = 0.1;

/** The package is CommonJS, and its types say that its default export is the function itself, which is so under `require` only. */
const diffSequences: typeof import('diff-sequences').default = createRequire(import.meta.url)('diff-sequences').default;

/** Times this engine beside others on texts of several kinds; all ratios are of one run on one machine. */
export async function collationBench(): Promise<Report> {
  return {
    title: 'How fast the collation is',
    tasks: [edition(), editedTexts(10_000), editedTexts(100_000), unrelatedTexts(5_000), sixWitnesses(10_000)],
  };
}

/** All points: table, comparison with the first witness as base, and apparatus. */
function edition(): Task {
  const units = points.map(readingsOf);
  const work = () => {
    for (const readings of units) {
      collationTable(readings);
      compareUnit(readings, readings[0]!.witness);
      apparatus(readings.filter(({ version }) => version === 'key-points'));
    }
  };
  const cold = time(work);
  const warm = best(work);
  return {
    name: 'the whole collation of this edition',
    results: [
      { contestant: 'this engine, warm', milliseconds: warm, note: 'eight points, five witnesses' },
      { contestant: 'this engine, first time', milliseconds: cold, note: 'with the compiler’s warming up' },
    ],
    target: 'under 50 ms',
    measured: `${warm.toFixed(1)} ms, the first time ${cold.toFixed(1)} ms`,
    reached: warm < 50,
  };
}

function editedTexts(words: number): Task {
  const text = prose(words, 1);
  const results = race(text, edited(text, EDITED, 2));
  const isLong = words > 50_000;
  return {
    name: `${words} words, a tenth edited`,
    results,
    ...(isLong ? atMost(results, 'git', 5) : atLeast(results, 'diff', 20)),
  };
}

function unrelatedTexts(words: number): Task {
  const results = race(prose(words, 3), prose(words, 4));
  return { name: `two unrelated texts of ${words} words`, results, ...atLeast(results, 'diff', 50) };
}

function sixWitnesses(words: number): Task {
  const text = prose(words, 5);
  const readings = Array.from({ length: 6 }, (_, index) => {
    const shown = printed(edited(text, EDITED, 10 + index));
    return { witness: `W${index}`, label: '', text: shown, language: 'en', tokens: tokenize(shown, 'en') };
  });
  const milliseconds = best(() => collationTable(readings));
  const note = 'one table of all; the others compare two texts only';
  return {
    name: `six witnesses of ${words} words, each a tenth edited`,
    results: [{ contestant: 'this engine', milliseconds, note }],
    target: 'none',
    measured: `${milliseconds.toFixed(0)} ms`,
    reached: null,
  };
}

interface Contestant {
  readonly name: string;
  readonly note: string;
  /** More words of a tenth edited, or as many unrelated, take it more than about a minute. */
  readonly mostWords: number;
  readonly run: (texts: Texts) => void;
}

/** Two texts in every form that a contestant wants, made beforehand. */
interface Texts {
  readonly rows: readonly [Row, Row];
  readonly norms: readonly [string[], string[]];
  /** One character for each different word. */
  readonly encoded: readonly [string, string];
  readonly printed: readonly [string, string];
  readonly files: readonly [string, string];
}

type Row = Parameters<typeof align>[0];

/** The names under which this engine runs. */
const TOKENS_READY = 'this engine';
const FROM_PRINTED = 'this engine from the printed text';

const contestants: readonly Contestant[] = [
  {
    name: TOKENS_READY,
    note: 'tokens ready, as for the next three',
    mostWords: Infinity,
    run: ({ rows: [a, b] }) => align(a, b),
  },
  { name: 'diff', note: 'diffArrays', mostWords: 20_000, run: ({ norms: [a, b] }) => diffArrays(a, b) },
  {
    name: 'diff-sequences',
    note: '',
    mostWords: Infinity,
    run: ({ norms: [a, b] }) =>
      diffSequences(
        a.length,
        b.length,
        (x, y) => a[x] === b[y],
        () => undefined,
      ),
  },
  {
    name: 'diff-match-patch-es',
    note: 'one character a word, no time limit',
    mostWords: 20_000,
    run: ({ encoded: [a, b] }) => matchPatch(a, b, { diffTimeout: 0 }),
  },
  {
    name: '@codemirror/merge',
    note: 'one character a word',
    mostWords: 20_000,
    run: ({ encoded: [a, b] }) => mergeDiff(a, b),
  },
  {
    name: FROM_PRINTED,
    note: 'with the cutting into words, as git',
    mostWords: Infinity,
    run: ({ printed: [a, b] }) =>
      align({ tokens: tokenize(a, 'en'), language: 'en' }, { tokens: tokenize(b, 'en'), language: 'en' }),
  },
  {
    name: 'git',
    note: 'git diff --no-index --word-diff, with its start',
    mostWords: Infinity,
    run: ({ files }) => gitWordDiff(files),
  },
];

function race(first: readonly string[], second: readonly string[]): readonly Result[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const texts = formsOf(first, second, folder);
  const words = Math.max(first.length, second.length);
  const results = contestants.map(({ name, note, mostWords, run }): Result => {
    if (words > mostWords * 1.1) return { contestant: name, milliseconds: null, note: 'takes more than a minute' };
    return { contestant: name, milliseconds: best(() => run(texts)), note };
  });
  rmSync(folder, { recursive: true });
  return results;
}

/** Words of a line of the files for git. */
const LINE = 12;

/** Private characters and all above them up to the surrogates are too few, so words are numbered from the first letters on. */
const FIRST_CODE = 0x100;

function formsOf(first: readonly string[], second: readonly string[], folder: string): Texts {
  const numbers = new Map<string, number>();
  const encode = (words: readonly string[]) =>
    words
      .map((word) => String.fromCharCode(FIRST_CODE + (numbers.get(word) ?? numbers.set(word, numbers.size).size - 1)))
      .join('');
  const lines = (words: readonly string[]) => printed(words).replace(new RegExp(`((?:\\S+ ){${LINE}})`, 'gu'), '$1\n');
  const both = <Form>(form: (words: readonly string[]) => Form) => [form(first), form(second)] as const;
  const files = [join(folder, 'a.txt'), join(folder, 'b.txt')] as const;
  writeFileSync(files[0], lines(first));
  writeFileSync(files[1], lines(second));
  return {
    rows: both((words) => ({ tokens: tokenize(printed(words), 'en'), language: 'en' })),
    norms: both((words) => [...words]),
    encoded: both(encode),
    printed: both(printed),
    files,
  };
}

/** git ends with 1 if the texts differ. */
function gitWordDiff([a, b]: readonly [string, string]): void {
  try {
    execFileSync('git', ['diff', '--no-index', '--word-diff', '--no-color', a, b], {
      maxBuffer: 2 ** 28,
      stdio: 'pipe',
    });
  } catch (error) {
    if (!(error instanceof Error && 'status' in error && error.status === 1)) throw error;
  }
}

function best(work: () => void): number {
  let [least, all] = [Infinity, 0];
  for (let round = 0; round < MOST_ROUNDS && all < MILLISECONDS_EACH; round++) {
    const milliseconds = time(work);
    least = Math.min(least, milliseconds);
    all += milliseconds;
  }
  return least;
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Held against an engine that has its tokens ready too; the time from the printed text is told besides. */
function atLeast(
  results: readonly Result[],
  other: string,
  times: number,
): Pick<Task, 'target' | 'measured' | 'reached'> {
  const [ready, whole] = [TOKENS_READY, FROM_PRINTED].map((name) => timeOf(results, other) / timeOf(results, name));
  return {
    target: `at most 1/${times} of the time of ${other}, tokens ready for both`,
    measured: `1/${ready!.toFixed(1)}, from the printed text 1/${whole!.toFixed(1)}`,
    reached: ready! >= times,
  };
}

/** Held against an engine that begins with the printed text, so ours must too. */
function atMost(
  results: readonly Result[],
  other: string,
  times: number,
): Pick<Task, 'target' | 'measured' | 'reached'> {
  const [ready, whole] = [TOKENS_READY, FROM_PRINTED].map((name) => timeOf(results, name) / timeOf(results, other));
  return {
    target: `at most ${times} times the time of ${other}, both from the printed text`,
    measured: `${whole!.toFixed(1)}, tokens ready ${ready!.toFixed(1)}`,
    reached: whole! <= times,
  };
}

function timeOf(results: readonly Result[], contestant: string): number {
  return results.find((result) => result.contestant === contestant)?.milliseconds ?? NaN;
}
