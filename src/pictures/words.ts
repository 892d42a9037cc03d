import { spanText, type Token } from '../../engine/words/index.ts';

/** How strongly words are marked: 0 not at all, where no other reading has them, to 4, where all have. */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** A run of printed words that the same number of other readings have, or the signs and spaces between two runs. */
export type WordRun =
  | { readonly kind: 'signs'; readonly text: string }
  | {
      readonly kind: 'words';
      readonly text: string;
      /** How many words it is. */
      readonly words: number;
      /** How many other readings have each of them. */
      readonly count: number;
      readonly strength: Strength;
    };

/**
 * A printed text with every word marked by how many other readings have it. All runs together are the text to the
 * character.
 *
 * @param has for each other reading the positions of the words that it has
 */
export function markWords(tokens: readonly Token[], has: readonly (readonly number[])[]): readonly WordRun[] {
  const sets = has.map((positions) => new Set(positions));
  const counts = tokens.map((_, at) => sets.filter((set) => set.has(at)).length);
  const runs: WordRun[] = signs(tokens[0]?.lead ?? '');
  for (let start = 0; start < tokens.length;) {
    let end = start + 1;
    while (end < tokens.length && counts[end] === counts[start]) end++;
    const count = counts[start]!;
    const text = spanText(tokens, { start, end });
    runs.push({ kind: 'words', text, words: end - start, count, strength: strengthOf(count, has.length) });
    runs.push(...signs(tokens[end - 1]!.trail + (tokens[end]?.lead ?? '')));
    start = end;
  }
  return runs;
}

/** How strongly a word is marked that so many of all other readings have; only what all have is marked most strongly. */
export function strengthOf(count: number, all: number): Strength {
  if (count === 0) return 0;
  return count === all ? 4 : (Math.min(3, Math.ceil((4 * count) / all)) as Strength);
}

function signs(text: string): WordRun[] {
  return text === '' ? [] : [{ kind: 'signs', text }];
}
