import { diffArrays } from 'diff';
import { diff as matchPatch } from 'diff-match-patch-es';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { align } from '../engine/align/index.ts';
import { defaultRules, engineRules, type Rules } from '../engine/rules.ts';
import { normalise, type Token } from '../engine/words/index.ts';
import type { Report } from './report.ts';

/** Two sentences whose words people have linked. */
export interface LinkedPair {
  readonly base: readonly Token[];
  readonly reading: readonly Token[];
  /** Links that the people were sure of, as `base/reading`. */
  readonly sure: ReadonlySet<string>;
  /** These, and links that they held for possible. */
  readonly possible: ReadonlySet<string>;
}

/** How well an aligner does on a set of pairs. */
export interface Truth {
  /** Links that it finds, and those of them that people hold for possible. */
  readonly found: number;
  readonly right: number;
  /** Sure links of equal words, and those of them that it finds. */
  readonly equal: number;
  readonly equalFound: number;
}

/** The public sets, each with the file to measure on and one to tune on. */
export const publicSets = [
  { name: 'Edinburgh++', test: 'edinburgh-test.json', dev: 'edinburgh-train.json' },
  { name: 'MTReference', test: 'mtref-test.tsv', dev: 'mtref-dev.tsv' },
  { name: 'Newsela', test: 'newsela-test.tsv', dev: undefined },
  { name: 'Wikipedia', test: 'wiki-test.tsv', dev: 'wiki-dev.tsv' },
  { name: 'arXiv', test: 'arxiv-test.tsv', dev: undefined },
] as const;

/** An aligner: two rows of tokens in, links as `base/reading` out. */
export type Aligner = (base: readonly Token[], reading: readonly Token[]) => readonly string[];

/** Those who are measured, by name. */
export const aligners = {
  'this engine': engineAligner(defaultRules),
  'diff (jsdiff), by words': (base, reading) =>
    readSteps(
      diffArrays(norms(base), norms(reading)).map(({ added, removed, count }) => [added ? 1 : removed ? -1 : 0, count]),
    ),
  'diff-match-patch, by words': (base, reading) => {
    const [a, b] = oneSignAWord(norms(base), norms(reading));
    return readSteps(matchPatch(a, b, { diffTimeout: 0 }).map(([kind, text]) => [kind, text.length]));
  },
} satisfies Readonly<Record<string, Aligner>>;

/** This engine under other rules. Words that only stand opposite each other are no link. */
export function engineAligner(rules: Rules): Aligner {
  return (base, reading) =>
    align({ tokens: base, language: 'en' }, { tokens: reading, language: 'en' }, rules)
      .links.filter(({ kind }) => kind !== 'substitute')
      .map((link) => `${link.base}/${link.reading}`);
}

/** All pairs of a file in a folder; undefined if the folder has no such file. */
export function readPairs(folder: string, file: string): readonly LinkedPair[] | undefined {
  const path = join(folder, file);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  if (file.endsWith('.json'))
    return (JSON.parse(text) as Record<string, string>[]).map(({ source, target, sureAlign, possibleAlign }) =>
      linkedPair(source!, target!, sureAlign!, possibleAlign!),
    );
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, base, , reading, , , , sure = '', possible = ''] = line.split('\t');
      return linkedPair(base!, reading!, sure, possible);
    });
}

/** Sums up how well an aligner does on pairs. */
export function truthOf(pairs: readonly LinkedPair[], aligner: Aligner): Truth {
  const sum = { found: 0, right: 0, equal: 0, equalFound: 0 };
  for (const { base, reading, sure, possible } of pairs) {
    const links = new Set(aligner(base, reading));
    const equal = [...sure].filter((link) => isEqual(link, base, reading));
    sum.found += links.size;
    sum.right += [...links].filter((link) => possible.has(link)).length;
    sum.equal += equal.length;
    sum.equalFound += equal.filter((link) => links.has(link)).length;
  }
  return sum;
}

function isEqual(link: string, base: readonly Token[], reading: readonly Token[]): boolean {
  const [a, b] = link.split('/').map(Number);
  return base[a!]?.norm === reading[b!]?.norm;
}

function linkedPair(first: string, second: string, sure: string, possible: string): LinkedPair {
  const [base, reading] = [wordsOf(first), wordsOf(second)];
  const read = (links: string) =>
    links.split(' ').flatMap((link) => {
      const [a, b] = link.split('-').map(Number);
      const [at, there] = [base.places.get(a!), reading.places.get(b!)];
      return at === undefined || there === undefined ? [] : [`${at}/${there}`];
    });
  const possibleLinks = new Set([...read(sure), ...read(possible)]);
  return { base: base.tokens, reading: reading.tokens, sure: new Set(read(sure)), possible: possibleLinks };
}

/** The words of a text that came cut at spaces, without signs that stand alone, and the new place of each. */
function wordsOf(text: string) {
  const all = text.split(' ').filter(Boolean);
  const words = all.flatMap((word, at) => (/[\p{L}\p{N}]/u.test(word) ? [{ word, at }] : []));
  return {
    tokens: readyTokens(words.map(({ word }) => word)),
    places: new Map(words.map(({ at }, place) => [at, place])),
  };
}

function readyTokens(words: readonly string[]): readonly Token[] {
  let at = 0;
  return words.map((text) => {
    const start = at;
    at += text.length + 1;
    return { text, norm: normalise(text), lead: '', trail: ' ', start, end: start + text.length };
  });
}

function norms(tokens: readonly Token[]): string[] {
  return tokens.map(({ norm }) => norm);
}

/** Steps of an edit script: 0 for words of both, -1 for words of the base, 1 for words of the reading. */
export function readSteps(
  steps: readonly (readonly [kind: number, count: number])[],
): readonly `${number}/${number}`[] {
  const links: `${number}/${number}`[] = [];
  let [base, reading] = [0, 0];
  for (const [kind, count] of steps) {
    if (kind === 0) for (let step = 0; step < count; step++) links.push(`${base + step}/${reading + step}`);
    if (kind <= 0) base += count;
    if (kind >= 0) reading += count;
  }
  return links;
}

/** The first code that stands for a word: letters, so that no tool takes words for spaces. */
const FIRST_CODE = 0x4e00;

/** Two rows as texts of one character a word, for tools that compare characters. */
export function oneSignAWord(...rows: readonly (readonly string[])[]): readonly [string, string] {
  const different = [...new Set(rows.flat())];
  const [a = '', b = ''] = rows.map((row) =>
    row.map((norm) => String.fromCharCode(FIRST_CODE + different.indexOf(norm))).join(''),
  );
  return [a, b];
}

/** The folder with the public sets, and what is missing without it. */
const FOLDER = 'CORPORA';

/** How well the engine links words that people have linked, beside others, and what each rule does there. */
export async function truthBench(): Promise<Report> {
  const folder = process.env[FOLDER];
  if (!folder) throw new Error(`Name the folder with the public alignments: ${FOLDER}=… npm run bench -- truth`);
  const tests = publicSets.map(({ name, test }) => ({ name, pairs: required(folder, test) }));
  const devs = publicSets.flatMap(({ name, dev }) => (dev ? [{ name, pairs: required(folder, dev) }] : []));
  return {
    title: 'How true the links are',
    tasks: [],
    tables: [
      {
        title: 'Precision of all links, and how many links of equal words are found, in per cent',
        head: ['', ...tests.map(({ name }) => name)],
        rows: Object.entries(aligners).map(([name, aligner]) => [
          name,
          ...tests.map(({ pairs }) => percents(truthOf(pairs, aligner))),
        ]),
      },
      {
        title: 'Links right and wrong, more or fewer, with a rule at half and at double; on what is kept for tuning',
        head: ['', ...devs.map(({ name }) => name)],
        rows: Object.entries(engineRules)
          .filter(([, { part }]) => part === 'links' || part === 'moves')
          .map(([name, { value }]) => [name, ...devs.map(({ pairs }) => effectOf(name, value, pairs))]),
      },
    ],
    notes: ['The texts are those of xuchen/jacana and chaojiang06/neural-Jacana. Signs that stand alone are left out.'],
  };
}

function required(folder: string, file: string): readonly LinkedPair[] {
  const pairs = readPairs(folder, file);
  if (!pairs)
    throw new Error(`${join(folder, file)} is missing. Take it from xuchen/jacana or chaojiang06/neural-Jacana.`);
  return pairs;
}

function percents({ right, found, equalFound, equal }: Truth): string {
  return [right / found, equalFound / equal].map((share) => (100 * share).toFixed(1)).join(' / ');
}

function effectOf(name: string, value: number, pairs: readonly LinkedPair[]): string {
  const now = truthOf(pairs, engineAligner(defaultRules));
  return [value / 2, value * 2]
    .map((other) => truthOf(pairs, engineAligner({ ...defaultRules, [name]: other })))
    .map(({ right, found }) => `${signed(right - now.right)} ${signed(found - right - (now.found - now.right))}`)
    .join('; ');
}

function signed(number: number): string {
  return number > 0 ? `+${number}` : `${number}`;
}
