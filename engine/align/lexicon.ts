import { accentNearness, nearness, type Row, classOf, type WordClass } from '../words/index.ts';

/** Two rows as numbers: every different norm has one, so that words compare at the speed of integers. */
export interface Lexicon {
  /** Number of the norm of each token of the first row. */
  readonly a: Int32Array;
  /** Number of the norm of each token of the second row. */
  readonly b: Int32Array;
  /** What a link of the word is worth, by number. */
  readonly weights: Float64Array;
  /** 1 if the word is a content word or a negation, by number. */
  readonly content: Uint8Array;
  /** 1 if the word is a function word, by number. */
  readonly empty: Uint8Array;
  /** How near two norms are in form, by numbers: 0 for not, below 1 for near. Function words and negations are near only if nothing but accents tells them apart. */
  readonly near: (first: number, second: number) => number;
}

/**
 * A long word is rarer and says more than a short one (Zipf's law of abbreviation), so a content word is worth its
 * letters: six are worth 1, and no word is worth less than LEAST or more than MOST of that.
 */
const LETTERS_OF_WEIGHT_ONE = 6;
const LEAST = 0.6;
const MOST = 1.1;

/** However often it comes again, a content word is worth a little more than a gap (0.35), so that it may still be a link by itself. */
const LEAST_OF_REPEATED = 0.45;

/** A negation is worth a full word however short it is; a light word somewhat more than half; a function word so little that two do not pay for a gap. */
const WEIGHTS: Readonly<Record<Exclude<WordClass, 'content'>, number>> = { negation: 1, light: 0.6, function: 0.15 };

/** Characters below this have no accent. */
const LAST_ASCII = 0x80;

/** The numbers of two rows. Norms keep the order in which they first come, first row first. */
export function lexiconOf(a: Row, b: Row): Lexicon {
  const numbers = new Map<string, number>();
  const languages: string[] = [];
  const rows = { a: numbersOf(a, numbers, languages), b: numbersOf(b, numbers, languages) };
  const norms = Array.from(numbers.keys());
  const classes = norms.map((norm, number) => classOf(norm, languages[number]!));
  const times = mostTimes(rows, norms.length);
  return {
    ...rows,
    weights: Float64Array.from(norms, (norm, number) => weightOf(norm, classes[number]!, times[number]!)),
    content: Uint8Array.from(classes, (wordClass) => Number(wordClass === 'content' || wordClass === 'negation')),
    empty: Uint8Array.from(classes, (wordClass) => Number(wordClass === 'function')),
    near: nearnessOf(norms, classes),
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

/** A word that comes again and again says less about its place: its weight falls with the root of its number. */
function weightOf(norm: string, wordClass: WordClass, times: number): number {
  if (wordClass !== 'content') return WEIGHTS[wordClass];
  const byLength = Math.min(MOST, Math.max(LEAST, norm.length / LETTERS_OF_WEIGHT_ONE));
  return Math.max(LEAST_OF_REPEATED, byLength / Math.sqrt(times));
}

/** `nearness` over numbers, each pair worked out once. */
function nearnessOf(norms: readonly string[], classes: readonly WordClass[]): Lexicon['near'] {
  const known = new Map<number, number>();
  const isOpen = (number: number) => classes[number] === 'content' || classes[number] === 'light';
  const initials = Uint32Array.from(norms, (norm, number) =>
    isOpen(number) || norm.charCodeAt(0) >= LAST_ASCII ? initialOf(norm) : 0,
  );
  const near = (first: number, second: number) =>
    isOpen(first) && isOpen(second)
      ? nearness(norms[first]!, norms[second]!)
      : accentNearness(norms[first]!, norms[second]!);
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
  const code = norm.charCodeAt(0);
  return code < LAST_ASCII ? code : (norm.normalize('NFD').codePointAt(0) ?? 0);
}
