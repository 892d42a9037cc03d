import type { Span } from '../../engine/words/index.ts';
import { across } from './lengths.ts';

/** A run of words drawn as long as it is, in % of the picture. */
export interface Stretch extends Span {
  readonly x: number;
  readonly width: number;
}

/** A run of words that a reading has, or of words that it has not. */
export interface Piece extends Stretch {
  readonly kind: 'kept' | 'lacking';
}

/** A text drawn as long as it is. */
export interface Bar {
  /** The whole of it. */
  readonly text: Stretch;
  /** They tile the text. */
  readonly pieces: readonly Piece[];
}

/**
 * Draws which words of a text a reading has.
 *
 * @param words how many the text has
 * @param has positions of the words that the reading has
 * @param longest how many words are as long as the picture is wide
 */
export function cutBar(words: number, has: readonly number[], longest: number): Bar {
  const kept = new Set(has);
  const pieces: Piece[] = [];
  for (let start = 0; start < words;) {
    let end = start + 1;
    while (end < words && kept.has(end) === kept.has(start)) end++;
    pieces.push({ kind: kept.has(start) ? 'kept' : 'lacking', ...stretch({ start, end }, longest) });
    start = end;
  }
  return { text: stretch({ start: 0, end: words }, longest), pieces };
}

/** Where a run of words is drawn, to the scale of `cutBar`. */
export function stretch({ start, end }: Span, longest: number): Stretch {
  const x = across(start / longest);
  return { start, end, x, width: Math.round((across(end / longest) - x) * 1000) / 1000 };
}
