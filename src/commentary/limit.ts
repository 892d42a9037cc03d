import { isContentWord } from '../../engine/words/index.ts';
import type { Word } from './word.ts';

/** Fewest words, and fewest content words among them, that must stand in a row to be more than chance. */
export interface Limit {
  readonly words: number;
  readonly content: number;
}

/**
 * For text wholly in quotation marks. In the corpus such text that is no quotation of a point has at most three words in a
 * row with one (“of other countries”), at most two of them content words (“important data”, “supply chain”);
 * the shortest true quotation has five, four of content. Four words is the middle, and three content words keep out
 * “data of other States”, which several points have.
 */
export const QUOTED_LIMIT: Limit = { words: 4, content: 3 };

/**
 * For text without quotation marks, for part of a longer quotation, and between two articles. The longest chance run between a passage
 * and a point has four words (“ICT products and services”), between a quotation and another article six (“the deficit in
 * global digital governance”, “a Global Initiative on Data Security”); the shortest true run has 14 and 18.
 * Eight lets a short sentence through; five content words keep out formulas such as “it is one of the …”.
 */
export const RUN_LIMIT: Limit = { words: 8, content: 5 };

/** Whether a row of words meets a limit. */
export function meets(limit: Limit, words: readonly Word[], language: string): boolean {
  return words.length >= limit.words && contentWords(words, language).length >= limit.content;
}

/** The words of a row that carry meaning by themselves. */
export function contentWords(words: readonly Word[], language: string): readonly Word[] {
  return words.filter((word) => isContentWord(word.norm, language));
}
