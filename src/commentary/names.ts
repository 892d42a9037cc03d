import type { Passage } from './passage.ts';
import { defaultCommentaryRules, type CommentaryRules } from './rules.ts';
import type { NameTie } from './ties.ts';

/**
 * Finds where passages name points by number: “Item #5”, “points 2 and 3”, “his second point”, “the third key principle”.
 * A number must stand with a noun for the unit: “First, …” names nothing, and neither does a count (“eight key points”).
 *
 * @param called what the edition calls its units
 * @param units the numbers that units have; another number names none, and neither do the numbers beside it
 */
export function findNames(
  passages: readonly Passage[],
  called: Noun,
  units: readonly number[],
  rules: CommentaryRules = defaultCommentaryRules,
): readonly NameTie[] {
  return passages.flatMap((passage) => {
    const vocabulary = vocabularies[new Intl.Locale(passage.language).language] ?? {};
    const patterns = [numberAfterNoun(called, vocabulary), ordinalBeforeNoun(called, vocabulary)];
    return patterns
      .flatMap((pattern) => Array.from(passage.text.matchAll(pattern)))
      .map((found) => tieName(found, passage, vocabulary, rules))
      .filter(({ points }) => points.length > 0 && points.every((point) => units.includes(point)))
      .toSorted((one, other) => one.spans[0]!.start - other.spans[0]!.start);
  });
}

/** A noun for one, and for several. */
export interface Noun {
  readonly singular: string;
  readonly plural: string;
}

interface Vocabulary {
  /** Nouns that writers use for a unit of such a text, whatever the edition calls it; the plural ends in “s”. */
  readonly nouns?: readonly string[];
  /** Words that may stand between an ordinal and its noun without changing what it counts. */
  readonly adjectives?: readonly string[];
  /** Words before the noun that make the number after it count something else: “at one point five firms …”. */
  readonly breakers?: readonly string[];
  /** What makes another noun of it: “point of view”. */
  readonly idioms?: readonly string[];
  readonly cardinals?: readonly string[];
  readonly ordinals?: readonly string[];
}

/** Words by language. A language without them has the edition's noun with digits. */
const vocabularies: Readonly<Record<string, Vocabulary>> = {
  en: {
    nouns: ['point', 'item', 'principle', 'element', 'provision', 'commitment'],
    adjectives: ['key', 'main', 'core'],
    breakers: ['a', 'any', 'one', 'some', 'that', 'this', 'what', 'which', 'percentage'],
    idioms: ['of view', 'of contact', 'of order', 'of departure', 'of entry', 'of reference'],
    cardinals: 'one two three four five six seven eight nine ten eleven twelve'.split(' '),
    ordinals: 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
  },
};

/** What joins two numbers of a list; a range counts as all from the first to the last. */
const JOIN = String.raw`\s*(?:,\s*(?:and|or)|,|and|or|&|to|\p{Pd})\s*`;
/** What joins two ordinals: after a bare comma no article, as “First, the second point …” names one point. */
const ORDINAL_JOIN = String.raw`(?:,\s*|,?\s+(?:and|or|&|to)\s+(?:the\s+)?)`;
/** Not inside a word, a number or a compound: “the twenty-second point” is no second point. */
const BEGIN = String.raw`(?<![\p{L}\p{N}]|\p{L}\p{Pd}|\p{N}[.,])`;
/** Nor may a word or number go on: neither “point 5.2” nor “pointless”. “Item #3’s” may. */
const END = String.raw`(?![\p{L}\p{N}%]|[.,]\p{N}|\p{Pd}\p{L})`;
/** Nor may the number be part of a quantity. */
const NO_QUANTITY = String.raw`(?!\s*(?:%|per\s?cent|million|billion))`;

/** A plural has a list of at least two numbers; after a singular a further number needs its own sign: “item #2 and #3”. */
function numberAfterNoun(called: Noun, { nouns = [], cardinals = [], breakers = [] }: Vocabulary): RegExp {
  const number = String.raw`(?:\p{Nd}+|${anyOf(cardinals)})${END}`;
  const sign = String.raw`(?:#\s*|(?:no\.|nos\.|number|numbers)\s*)`;
  const one = `${anyOf([called.singular, ...nouns])}\\s+${sign}?(?<number>${number}(?:${JOIN}${sign}${number})*)`;
  const several = `${anyOf(plurals(called, nouns))}\\s+${sign}?(?<list>${number}(?:${JOIN}${sign}?${number})+)`;
  const notAfter = String.raw`(?<!(?<!\p{L})${anyOf(breakers)}\s+)`;
  return new RegExp(`${BEGIN}${notAfter}(?:${several}|${one})${NO_QUANTITY}`, 'giu');
}

/** A singular has one ordinal or several; a plural several, as “first principles” are not the first one. */
function ordinalBeforeNoun(
  called: Noun,
  { nouns = [], adjectives = [], ordinals = [], idioms = [] }: Vocabulary,
): RegExp {
  const ordinal = String.raw`(?:\p{Nd}+(?:st|nd|rd|th)|${anyOf(ordinals)})`;
  const between = String.raw`\s+(?:${anyOf(adjectives)}\s+)?`;
  const singulars = [called.singular, ...nouns];
  const several = `(?<list>${ordinal}(?:${ORDINAL_JOIN}${ordinal})+)${between}${anyOf([...plurals(called, nouns), ...singulars])}`;
  const one = `(?<number>${ordinal})${between}${anyOf(singulars)}`;
  return new RegExp(`${BEGIN}(?:${several}|${one})${END}(?!\\s+${anyOf(idioms)})`, 'giu');
}

function plurals({ plural }: Noun, nouns: readonly string[]): readonly string[] {
  return [plural, ...nouns.map((noun) => `${noun}s`)];
}

/** One of these words; none of them is never found. */
function anyOf(words: readonly string[]): string {
  return words.length === 0 ? '(?!)' : `(?:${words.map(RegExp.escape).join('|')})`;
}

function tieName(found: RegExpExecArray, passage: Passage, vocabulary: Vocabulary, rules: CommentaryRules): NameTie {
  const span = { start: found.index, end: found.index + found[0].length };
  return {
    kind: 'name',
    by: 'machine',
    witness: passage.witness,
    passage: passage.id,
    points: readNumbers(found.groups!.list ?? found.groups!.number!, vocabulary, rules),
    spans: [span],
    words: [found[0]],
  };
}

function readNumbers(list: string, vocabulary: Vocabulary, rules: CommentaryRules): readonly number[] {
  const numbers: number[] = [];
  let range = false;
  for (const [word] of list.matchAll(/[\p{L}\p{N}]+|\p{Pd}/gu)) {
    const number = readNumber(word.toLowerCase(), vocabulary);
    if (number === undefined) range = word === 'to' || /\p{Pd}/u.test(word);
    else if (range) numbers.push(...between(numbers.at(-1)!, number, rules));
    else numbers.push(number);
    if (number !== undefined) range = false;
  }
  return [...new Set(numbers)].toSorted((one, other) => one - other);
}

function readNumber(word: string, { cardinals = [], ordinals = [] }: Vocabulary): number | undefined {
  if (/^\p{Nd}/u.test(word)) return Number.parseInt(word.normalize('NFKC'), 10);
  const place = Math.max(cardinals.indexOf(word), ordinals.indexOf(word));
  return place < 0 ? undefined : place + 1;
}

/** The numbers after the first up to the last; an impossible range gives 0, which names nothing. */
function between(first: number, last: number, rules: CommentaryRules): readonly number[] {
  return last <= first || last - first > rules.longestRange
    ? [0]
    : Array.from({ length: last - first }, (_, step) => first + 1 + step);
}
