import assert from 'node:assert/strict';
import { segmenterOf, wordSpans } from '../words/boundaries.ts';

/**
 * A text with every ASCII letter as another letter that the rules of Unicode treat alike but the short way for plain
 * words does not know: full-width forms, and the long s for what possessives look at.
 */
function disguised(text: string): string {
  return text.replace(/[A-Za-z]/gu, (letter) =>
    letter.toLowerCase() === 's' ? 'ſ' : String.fromCharCode(letter.charCodeAt(0) + FULL_WIDTH),
  );
}

/** From an ASCII letter to its full-width form. */
const FULL_WIDTH = 0xfee0;

/** Asserts that the short way and the segmenter alone find the same words. */
export function hasSameWords(text: string, language: string): void {
  const segmenter = segmenterOf(language);
  assert.deepEqual(wordSpans(text, segmenter), wordSpans(disguised(text), segmenter), JSON.stringify(text));
}
