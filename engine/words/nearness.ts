import { withoutAccents } from './norms.ts';

/** A stem shorter than this says too little: `use` and `user` may be near, `a` and `an` may not. */
const SHORTEST_STEM = 3;

/** Endings that inflection and derivation add are rarely longer: surveil|lance. */
const LONGEST_ENDING = 5;

/** A stem of three or four letters takes a plural or possessive ending only: ICT|s, user|s'. */
const SHORT_STEM = 4;
const SHORT_ENDING = 2;

/** Letters that a misprint or another spelling may change, of all letters of the longer word: colo(u)r, organi(s/z)e. */
const CHANGED_LETTERS = 1 / 5;

/** Nearness of two words that only accents tell apart. */
const ONLY_ACCENTS = 0.95;

/**
 * How near two different normalised words are in form: 0 if they are not forms or spellings of one word, else their
 * common letters of all letters of both, below 1. Both must begin with the same letter, so that un- and il- count.
 */
export function nearness(first: string, second: string): number {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  const a = withoutAccents(short);
  const b = withoutAccents(long);
  if (a === b) return ONLY_ACCENTS;
  if (a[0] !== b[0] || !/^\p{L}/u.test(a) || a.length < SHORTEST_STEM) return 0;
  const stem = sharedStart(a, b);
  if (isInflected(stem, a, b)) return (2 * stem) / (a.length + b.length);
  const changes = editDistance(a, b);
  return changes <= Math.floor(b.length * CHANGED_LETTERS) ? 1 - changes / b.length : 0;
}

/** How near two different normalised words are if only accents count: for words whose letters say too little. */
export function accentNearness(first: string, second: string): number {
  return withoutAccents(first) === withoutAccents(second) ? ONLY_ACCENTS : 0;
}

/** Whether two words share a stem and differ in the ending: store/storing, country/countries. */
function isInflected(stem: number, short: string, long: string): boolean {
  const isWhole = stem === short.length;
  const ending = long.length - stem;
  if (stem < SHORTEST_STEM || stem < short.length - 1) return false;
  if (stem < SHORT_STEM) return isWhole && ending === 1;
  return ending <= (stem === SHORT_STEM && isWhole ? SHORT_ENDING : LONGEST_ENDING);
}

/** How many letters two words have in common at their beginning. */
export function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Letters to add, take away or change, neighbours swapped counting as one (Damerau and Levenshtein). */
function editDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, row) => [row]);
  for (let column = 0; column <= b.length; column++) rows[0]![column] = column;
  for (let row = 1; row <= a.length; row++)
    for (let column = 1; column <= b.length; column++) {
      const differs = a[row - 1] === b[column - 1] ? 0 : 1;
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      rows[row]![column] = Math.min(
        rows[row - 1]![column]! + 1,
        rows[row]![column - 1]! + 1,
        rows[row - 1]![column - 1]! + differs,
        isSwap ? rows[row - 2]![column - 2]! + 1 : Infinity,
      );
    }
  return rows[a.length]![b.length]!;
}
