import { segmenterOf } from './boundaries.ts';
import type { Row } from './tokens.ts';
import { tokenize, type Token } from './tokens.ts';

/** The words one witness has for the unit that is collated. */
export interface Reading {
  /** Id of the witness. */
  readonly witness: string;
  /** Ordinal or bullet before the words, as printed; not collated. */
  readonly label: string;
  /** The words as printed. */
  readonly text: string;
  /** BCP 47 tag of the witness. */
  readonly language: string;
  /** Id of the version. Readings of one version are aligned exactly, others by phrases. */
  readonly version?: string;
  /** Tokens made elsewhere, instead of those of `text`. */
  readonly tokens?: readonly Token[];
}

/** A reading cut into words. */
export interface TokenizedReading extends Reading {
  readonly tokens: readonly Token[];
}

/** One wording: the readings that are the same in every word, typography aside. */
export interface Wording extends Row {
  /** In the order given; the first stands for all. */
  readonly readings: readonly TokenizedReading[];
  /** Tokens of the first reading. */
  readonly tokens: readonly Token[];
  /** BCP 47 tag of the first reading. */
  readonly language: string;
}

/** Groups readings by their words, in the order of their first witness. */
export function groupWordings(readings: readonly Reading[]): readonly Wording[] {
  const tokenized = tokenizeAll(readings);
  const groups = Map.groupBy(tokenized, ({ tokens }) => JSON.stringify(tokens.map((token) => token.norm)));
  return Array.from(groups.values(), (members) => ({
    readings: members,
    tokens: members[0]!.tokens,
    language: members[0]!.language,
  }));
}

/** All readings cut into words, with one segmenter for each language. Tokens that a reading has are kept. */
export function tokenizeAll(readings: readonly Reading[]): readonly TokenizedReading[] {
  const segmenters = new Map<string, Intl.Segmenter>();
  return readings.map((reading) => {
    const segmenter = segmenters.get(reading.language) ?? segmenterOf(reading.language);
    segmenters.set(reading.language, segmenter);
    return { ...reading, tokens: reading.tokens ?? tokenize(reading.text, reading.language, segmenter) };
  });
}
