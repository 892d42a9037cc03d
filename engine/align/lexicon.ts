import type { Rules } from '../rules.ts';
import {
  spellingNearness,
  nearness,
  skeletonOf,
  isSameLanguage,
  type Row,
  classOf,
  type WordClass,
} from '../words/index.ts';

/** Two rows as numbers: every different norm has one, so that words compare at the speed of integers. */
export interface Lexicon {
  readonly rules: Rules;
  /** Whether both rows are in one language. If not, only content words are linked: a name may be the same, “die” is not. */
  readonly isOneLanguage: boolean;
  /** Number of the norm of each token of the first row. */
  readonly a: Int32Array;
  /** Number of the norm of each token of the second row. */
  readonly b: Int32Array;
  /** What a link of the word is worth, by number. */
  readonly weights: Float64Array;
  /** 1 if the word is a content word or a negation, by number. */
  readonly content: Uint8Array;
  /** How near two norms are in form, by numbers: 0 for not, below 1 for near. Function words and negations are near only if nothing but their spelling tells them apart. */
  readonly near: (first: number, second: number) => number;
}

/** The numbers of two rows. Norms keep the order in which they first come, first row first. */
export function lexiconOf(a: Row, b: Row, rules: Rules): Lexicon {
  const numbers = new Map<string, number>();
  const languages: string[] = [];
  const rows = { a: numbersOf(a, numbers, languages), b: numbersOf(b, numbers, languages) };
  const norms = Array.from(numbers.keys());
  const isOneLanguage = isSameLanguage(a.language, b.language);
  const classes = norms.map((norm, number) => classOf(norm, languages[number]!));
  const times = mostTimes(rows, norms.length);
  return {
    rules,
    isOneLanguage,
    ...rows,
    weights: Float64Array.from(norms, (norm, number) =>
      weightOf(norm, classes[number]!, times[number]!, isOneLanguage, rules),
    ),
    content: Uint8Array.from(classes, (wordClass) => Number(wordClass === 'content' || wordClass === 'negation')),
    near: nearnessOf(norms, classes, rules),
  };
}

/** The numbers of the norms of a row; a new norm gets the next number and the language of the row. */
function numbersOf({ tokens, language }: Row, numbers: Map<string, number>, languages: string[]): Int32Array {
  const row = new Int32Array(tokens.length);
  for (let at = 0; at < row.length; at++) {
    const { norm } = tokens[at]!;
    let number = numbers.get(norm);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(norm, number);
      languages.push(language);
    }
    row[at] = number;
  }
  return row;
}

/** How often each norm stands in the row that has it more often. */
function mostTimes(rows: Pick<Lexicon, 'a' | 'b'>, size: number): Int32Array {
  const inA = new Int32Array(size);
  const inB = new Int32Array(size);
  for (const number of rows.a) inA[number]!++;
  for (const number of rows.b) inB[number]!++;
  return inA.map((count, number) => Math.max(count, inB[number]!));
}

/** A negation is worth a full word however short it is. A word that comes again and again says less about its place: its weight falls with the root of its number. */
function weightOf(norm: string, wordClass: WordClass, times: number, isOneLanguage: boolean, rules: Rules): number {
  if (!isOneLanguage && wordClass !== 'content') return 0;
  if (wordClass === 'negation') return 1;
  if (wordClass !== 'content') return wordClass === 'light' ? rules.leastWeight : rules.functionWeight;
  const byLength = Math.min(rules.mostWeight, Math.max(rules.leastWeight, norm.length / rules.fullWeightLetters));
  return Math.max(rules.leastRepeatedWeight, byLength / Math.sqrt(times));
}

/** `nearness` over numbers, each pair worked out once. */
function nearnessOf(norms: readonly string[], classes: readonly WordClass[], rules: Rules): Lexicon['near'] {
  const known = new Map<number, number>();
  const isOpen = (number: number) => classes[number] === 'content' || classes[number] === 'light';
  const spelt = new Set(norms.filter((norm) => !isPlain(norm)).map(skeletonOf));
  const initials = Uint32Array.from(norms, (norm, number) =>
    isOpen(number) || !isPlain(norm) || spelt.has(norm) ? initialOf(norm) : 0,
  );
  const near = (first: number, second: number) =>
    isOpen(first) && isOpen(second)
      ? nearness(norms[first]!, norms[second]!, rules)
      : spellingNearness(norms[first]!, norms[second]!, rules);
  return (first, second) => {
    if (initials[first] !== initials[second] || initials[first] === 0) return 0;
    const key = Math.min(first, second) * norms.length + Math.max(first, second);
    const found = known.get(key) ?? near(first, second);
    known.set(key, found);
    return found;
  };
}

/** The first letter of a norm without its accent, as a number; 0 for an empty norm. */
function initialOf(norm: string): number {
  return isPlain(norm) ? norm.charCodeAt(0) : (skeletonOf(norm).codePointAt(0) ?? 0);
}

/** Whether a norm has one spelling only: ASCII without the signs that spellings leave out. */
function isPlain(norm: string): boolean {
  return /^[a-z][a-z'-]*$/u.test(norm);
}
