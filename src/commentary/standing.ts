import { concordance, type ConcordanceText } from './concordance.ts';
import type { TextSpan } from './passage.ts';

/**
 * Where words stand in a text for the first time, whole words in their order, case and typography aside; undefined
 * where they do not.
 */
export function findWords(text: ConcordanceText, words: string): TextSpan | undefined {
  return concordance([text], [{ term: words }])[0]?.hits[0]?.span;
}
