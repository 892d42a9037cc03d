import { isFormOf } from './form.ts';
import { contentWords } from './limit.ts';
import type { CommentaryRules } from './rules.ts';
import type { Word } from './word.ts';

/** How alike two sentences are by their content words. */
export interface Likeness {
  /** Content words that both have in the same order, in any form. */
  readonly shared: number;
  /** Shared words of all content words of both, 0 to 1. */
  readonly share: number;
}

/** Compares two sentences by the longest row of content words that both have in the same order (Dice's coefficient over it). */
export function compareSentences(
  one: readonly Word[],
  other: readonly Word[],
  languages: readonly [string, string],
  rules: CommentaryRules,
): Likeness {
  const [first, second] = [contentWords(one, languages[0]), contentWords(other, languages[1])];
  const shared = longestSharedRow(first, second, rules);
  const all = first.length + second.length;
  return { shared, share: all === 0 ? 0 : (2 * shared) / all };
}

function longestSharedRow(first: readonly Word[], second: readonly Word[], rules: CommentaryRules): number {
  let above = new Array<number>(second.length + 1).fill(0);
  for (const word of first) {
    const row = [0];
    for (const [at, other] of second.entries()) {
      const matched = isFormOf(word.norm, other.norm, rules) ? above[at]! + 1 : 0;
      row.push(Math.max(matched, above[at + 1]!, row[at]!));
    }
    above = row;
  }
  return above.at(-1)!;
}
