import { isContentWord } from '../../engine/words/index.ts';
import type { CommentaryRules } from './rules.ts';
import type { Word } from './word.ts';

/** Fewest words, and fewest content words among them, that must stand in a row to be more than chance. */
export interface Limit {
  readonly words: number;
  readonly content: number;
}

/** For text wholly in quotation marks. */
export function quotedLimit({ quotedWords, quotedContentWords }: CommentaryRules): Limit {
  return { words: quotedWords, content: quotedContentWords };
}

/** For text without quotation marks, for part of a longer quotation, and between two articles. */
export function runLimit({ runWords, runContentWords }: CommentaryRules): Limit {
  return { words: runWords, content: runContentWords };
}

/** Whether a row of words meets a limit. */
export function meets(limit: Limit, words: readonly Word[], language: string): boolean {
  return words.length >= limit.words && contentWords(words, language).length >= limit.content;
}

/** The words of a row that carry meaning by themselves. */
export function contentWords(words: readonly Word[], language: string): readonly Word[] {
  return words.filter((word) => isContentWord(word.norm, language));
}
