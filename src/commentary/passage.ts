import { tokenize } from '../../engine/words/index.ts';

/** A half-open stretch of a printed text, in UTF-16 code units: `start` is in it, `end` is not. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** One addressed paragraph or list item of an article's own words. */
export interface Passage {
  /** Id of the witness. */
  readonly witness: string;
  /** Address within the witness, such as `p3`. */
  readonly id: string;
  /** Position within the witness, from 1. */
  readonly number: number;
  /** Plain text as printed, without markup. */
  readonly text: string;
  /** BCP 47 tag of the witness. */
  readonly language: string;
}

/** The words one witness has for one point. */
export interface PointReading {
  /** Id of the witness. */
  readonly witness: string;
  /** Id of the version that the witness carries, such as `full-text`. */
  readonly version: string;
  /** Number of the point, from 1. */
  readonly point: number;
  /** The words as printed, without the ordinal. */
  readonly text: string;
  /** BCP 47 tag of the witness. */
  readonly language: string;
}

/** Address of a passage within the edition, such as `kans#p9`; one to one with passages. */
export function passageAddress(passage: Pick<Passage, 'witness' | 'id'>): string {
  return `${passage.witness}#${passage.id}`;
}

/** The first words of a passage as printed, to know it by; the whole text if it has no more words than `count`. */
export function openingWords(passage: Passage, count: number): string {
  const tokens = tokenize(passage.text, passage.language);
  const last = tokens[count - 1];
  return tokens.length <= count || !last ? passage.text : passage.text.slice(0, last.end);
}
